namespace EmailComms.Specs.Servers;

/// <summary>Where one Cyrus keeps its files and listens; the folder's path is short, for it holds Unix sockets.</summary>
internal sealed record CyrusLayout
{
    public required string Folder { get; init; }

    public required int ImapPort { get; init; }

    public required int ImapTlsPort { get; init; }

    public required int LmtpPort { get; init; }

    public string Certificate => $"{Folder}/server.pem";

    public string CertificateKey => $"{Folder}/server.key";

    /// <summary>The socket at which Cyrus asks whether a login is right.</summary>
    public string LoginSocket => $"{Folder}/login";

    public string State => $"{Folder}/state";

    public string Mail => $"{Folder}/mail";

    public string ServerFile => $"{Folder}/imapd.conf";

    public string ServicesFile => $"{Folder}/cyrus.conf";

    public string ProcessFile => $"{Folder}/state/master.pid";

    public static CyrusLayout Create(string folder)
    {
        var ports = FreePorts.Take(3);
        return new CyrusLayout { Folder = folder, ImapPort = ports[0], ImapTlsPort = ports[1], LmtpPort = ports[2] };
    }
}
