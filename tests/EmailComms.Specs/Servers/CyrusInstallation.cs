namespace EmailComms.Specs.Servers;

/// <summary>Whether Cyrus IMAP can be started on this machine, and where it is: unpacked, for it cannot be installed beside Dovecot.</summary>
internal sealed class CyrusInstallation
{
    private const string FolderVariable = "EMAILCOMMS_CYRUS";
    private const string UsualFolder = "/opt/emailcomms-cyrus";

    private CyrusInstallation(string root)
    {
        Root = root;
        WhyNotUsable = !File.Exists(Path.Combine(Programs, "imapd"))
            ? $"Cyrus IMAP is not in {root}. .ci/run unpacks it there; {FolderVariable} names another folder."
            : PostfixDovecotInstallation.Current.WhyNotUsable;
    }

    /// <summary>What is on this machine; looked up once.</summary>
    public static CyrusInstallation Current { get; } = new(Environment.GetEnvironmentVariable(FolderVariable) ?? UsualFolder);

    /// <summary>The folder of <c>master</c> and the programs that it starts.</summary>
    public string Programs => Path.Combine(Root, "usr/lib/cyrus/bin");

    /// <summary>The folder of its own libraries, which is named for the processor.</summary>
    public string Libraries => Path.GetDirectoryName(Directory.EnumerateFiles(Path.Combine(Root, "usr/lib"), "libcyrus.so.0", SearchOption.AllDirectories).First())!;

    /// <summary>Why the server, or Postfix before it, cannot be started here, or null when it can.</summary>
    public string? WhyNotUsable { get; }

    private string Root { get; }
}
