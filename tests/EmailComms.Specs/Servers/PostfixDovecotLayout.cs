namespace EmailComms.Specs.Servers;

/// <summary>Where one Postfix and Dovecot pair keeps its files and listens; the folder's path is short, for it holds Unix sockets.</summary>
internal sealed record PostfixDovecotLayout
{
    public required string Folder { get; init; }

    public required int SmtpPort { get; init; }

    public required int SmtpTlsPort { get; init; }

    public required int DeliveryPort { get; init; }

    public required int ImapPort { get; init; }

    public required int ImapTlsPort { get; init; }

    public required int LmtpPort { get; init; }

    public string Certificate => $"{Folder}/server.pem";

    public string CertificateKey => $"{Folder}/server.key";

    /// <summary>Dovecot's socket at which Postfix asks whether a login is right.</summary>
    public string LoginSocket => $"{Folder}/login";

    public string Users => $"{Folder}/users";

    public string Mail => $"{Folder}/mail";

    public string Sieve => $"{Folder}/sieve";

    public string DovecotFile => $"{Folder}/dovecot.conf";

    public string DovecotLog => $"{Folder}/dovecot.log";

    public string PostfixFolder => $"{Folder}/postfix";

    public string Queue => $"{Folder}/queue";

    public string QueueState => $"{Folder}/state";

    public string PostfixLog => $"{Folder}/postfix.log";

    public static PostfixDovecotLayout Create(string folder)
    {
        var ports = FreePorts.Take(6);
        return new PostfixDovecotLayout
        {
            Folder = folder,
            SmtpPort = ports[0],
            SmtpTlsPort = ports[1],
            DeliveryPort = ports[2],
            ImapPort = ports[3],
            ImapTlsPort = ports[4],
            LmtpPort = ports[5],
        };
    }
}
