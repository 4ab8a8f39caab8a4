namespace EmailComms.Dkim;

/// <summary>What one mail may cost, whoever wrote it.</summary>
internal static class DkimLimits
{
    public const int Signatures = 5;

    /// <summary>Each signature is asked for once and, after silence, once again: ten queries a mail.</summary>
    public const int Retries = 1;

    public const int MinRsaBits = 2048;
    public const int MinShortRsaBits = 1024;

    /// <summary>Larger keys cost more than they prove.</summary>
    public const int MaxRsaBits = 8192;

    /// <summary>The base64 of a key of the largest size, with some room.</summary>
    public const int KeyCharacters = 2048;

    public static readonly TimeSpan Query = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Mail = TimeSpan.FromSeconds(5);

    /// <summary>How far ahead the clock of a signer may be.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);
}
