using System.Security.Cryptography;
using EmailComms;
using Microsoft.Extensions.Configuration;

namespace Quickstart;

/// <summary>The settings of the sample: command line before environment before appsettings file.</summary>
internal static class CommandLine
{
    public const string Help = """
        dotnet run --project docs/samples/Quickstart [-- OPTIONS]

        Without options, a mail server inside the program and a simulated approver show the whole way.
        With a server of your own, a person answers:

          --settings FILE          an appsettings file with a section EmailCommunications
          --smtp-host NAME         --smtp-port N (587)    --smtp-user NAME    --from ADDRESS
          --imap-host NAME         --imap-port N (993)    --imap-user NAME (the SMTP user)
          --reply-address ADDRESS  --reply-folder NAME (INBOX)
          --approver ADDRESS       who is asked, and who gets the test mail
          --test                   prints the report of the configuration tester
          --simulate MISTAKE       makes one setting of the built-in server wrong, to see what --test says of it:
                                   wrong-password, wrong-port, missing-folder, unlinked-reply-address, expired-certificate

        Passwords are best given in the environment: EmailCommunications__Smtp__Password, EmailCommunications__Imap__Password.
        Any other setting: --EmailCommunications:Approvals:ProcessInterval=00:01:00
        Every mail in the reply folder is deleted after processing: use an account, or a folder, of its own.
        """;

    private static readonly Dictionary<string, string> Switches = new()
    {
        ["--settings"] = "Settings",
        ["--approver"] = "Approver",
        ["--simulate"] = "Simulate",
        ["--smtp-host"] = "EmailCommunications:Smtp:Host",
        ["--smtp-port"] = "EmailCommunications:Smtp:Port",
        ["--smtp-user"] = "EmailCommunications:Smtp:User",
        ["--smtp-password"] = "EmailCommunications:Smtp:Password",
        ["--from"] = "EmailCommunications:Smtp:FromAddress",
        ["--imap-host"] = "EmailCommunications:Imap:Host",
        ["--imap-port"] = "EmailCommunications:Imap:Port",
        ["--imap-user"] = "EmailCommunications:Imap:User",
        ["--imap-password"] = "EmailCommunications:Imap:Password",
        ["--reply-address"] = "EmailCommunications:Approvals:ReplyAddress",
        ["--reply-folder"] = "EmailCommunications:Approvals:ReplyFolder",
    };

    public static void AddTo(ConfigurationManager configuration, string[] args)
    {
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EmailCommunications:Approvals:Enabled"] = "true",

            // A key for one run. A real host keeps its key where secrets are kept: tokens must outlive a restart.
            ["EmailCommunications:Approvals:SigningKeys:0"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        });
        var fromCommandLine = Read(args);
        if (fromCommandLine.TryGetValue("Settings", out var file))
        {
            configuration.AddJsonFile(Path.GetFullPath(file!));
        }

        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(fromCommandLine);
    }

    public static bool NamesAServer(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["EmailCommunications:Smtp:Host"]);

    public static EmailAddress? Approver(IConfiguration configuration) =>
        configuration["Approver"] is { Length: > 0 } address ? EmailAddress.Parse(address) : null;

    private static Dictionary<string, string?> Read(string[] args)
    {
        string[] words =
        [
            .. args.Where(static argument => argument is not ("--test" or "--"))
                .SelectMany(static argument => argument.StartsWith("--", StringComparison.Ordinal) ? argument.Split('=', 2) : [argument]),
        ];
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in words.Chunk(2))
        {
            var key = Switches.GetValueOrDefault(option[0])
                ?? (option[0].StartsWith("--EmailCommunications:", StringComparison.Ordinal) ? option[0][2..] : throw new ArgumentException($"{option[0]} is not an option; --help lists them."));
            values[key] = option.Length == 2 ? option[1] : throw new ArgumentException($"{option[0]} wants a value.");
        }

        return values;
    }
}
