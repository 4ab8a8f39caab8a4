using System.Diagnostics;

namespace EmailComms.Specs.Servers;

/// <summary>Whether Postfix and Dovecot can be started on this machine, and where they are.</summary>
internal sealed class PostfixDovecotInstallation
{
    public const string RequireVariable = "EMAILCOMMS_REQUIRE_SERVERS";

    private const string HowToInstall =
        "Install them with: apt-get install --no-install-recommends postfix dovecot-imapd dovecot-lmtpd dovecot-sieve";

    private static readonly string[] DovecotFolders = ["/usr/lib/dovecot", "/usr/libexec/dovecot"];
    private static readonly string[] PostfixFolders = ["/usr/lib/postfix/sbin", "/usr/libexec/postfix", "/usr/lib/postfix"];
    private static readonly string[] ProgramFolders = ["/usr/sbin", "/usr/local/sbin"];

    private PostfixDovecotInstallation(string dovecot, string postfixDaemons, string? whyNot)
    {
        Dovecot = dovecot;
        PostfixDaemons = postfixDaemons;
        WhyNotUsable = whyNot;
    }

    /// <summary>What is on this machine; looked up once.</summary>
    public static PostfixDovecotInstallation Current { get; } = Find();

    /// <summary>The tests against these servers may not be skipped.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable(RequireVariable) == "1";

    /// <summary>The path of the program <c>dovecot</c>.</summary>
    public string Dovecot { get; }

    /// <summary>The folder of Postfix's <c>master</c> and the programs that it starts.</summary>
    public string PostfixDaemons { get; }

    /// <summary>Why the servers cannot be started here and what to do about it, or null when they can.</summary>
    public string? WhyNotUsable { get; }

    private static PostfixDovecotInstallation Find()
    {
        var dovecot = FindFolder(ProgramFolders, "dovecot");
        var dovecotPrograms = FindFolder(DovecotFolders, "imap");
        var postfix = FindFolder(PostfixFolders, "master");
        List<string> missing = [];
        AddIf(postfix is null, "Postfix");
        AddIf(dovecot is null || dovecotPrograms is null, "Dovecot's IMAP server");
        AddIf(dovecotPrograms is null || !File.Exists(Path.Combine(dovecotPrograms, "lmtp")), "Dovecot's LMTP server");
        AddIf(dovecotPrograms is null || !File.Exists(Path.Combine(dovecotPrograms, "modules", "lib90_sieve_plugin.so")), "Dovecot's Sieve");
        if (missing.Count > 0)
        {
            return new(string.Empty, string.Empty, $"Not installed: {string.Join(", ", missing)}. {HowToInstall}");
        }

        var program = Path.Combine(dovecot!, "dovecot");
        return new(program, postfix!, WhyNotStartable(program));

        void AddIf(bool condition, string name)
        {
            if (condition)
            {
                missing.Add(name);
            }
        }
    }

    private static string? WhyNotStartable(string dovecot)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return "Postfix changes between users and so starts as root only: run the tests as root, in a container for example.";
        }

        using var process = Process.Start(new ProcessStartInfo(dovecot, "--version") { RedirectStandardOutput = true })!;
        var version = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return version.StartsWith("2.3.", StringComparison.Ordinal)
            ? null
            : $"Dovecot is version {version}; the configuration written here is that of 2.3 (Debian 12).";
    }

    private static string? FindFolder(string[] folders, string file) => folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, file)));
}
