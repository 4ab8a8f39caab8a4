namespace EmailComms.Tool;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>A file could not be read; the others were.</summary>
    public const int Unreadable = 1;

    /// <summary>The mail server could not be used, or not everything was done that was asked for.</summary>
    public const int Incomplete = 1;

    /// <summary>The command line or the settings are wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Ended from outside, as shells number SIGINT.</summary>
    public const int Interrupted = 130;
}
