namespace EmailComms.Specs.Servers;

/// <summary>The configuration of Cyrus IMAP 3.6: IMAP, the delivery from Postfix (LMTP), and news for IDLE at once (idled).</summary>
internal static class CyrusConfiguration
{
    public static void Write(CyrusLayout at)
    {
        File.WriteAllText(at.ServerFile, Server(at));
        File.WriteAllText(at.ServicesFile, Services(at));
    }

    private static string Server(CyrusLayout at) => $"""
        configdirectory: {at.State}
        partition-default: {at.Mail}
        defaultpartition: default
        proc_path: {at.State}/proc
        mboxname_lockpath: {at.State}/lock
        idlesocket: {at.State}/socket/idle
        lmtpsocket: {at.State}/socket/lmtp
        notifysocket: {at.State}/socket/notify
        cyrus_user: mail
        cyrus_group: mail
        servername: mail.{MailSystem.Domain}
        syslog_prefix: emailcomms
        virtdomains: userid
        defaultdomain: {MailSystem.Domain}
        unixhierarchysep: yes
        altnamespace: yes
        autocreate_quota: 0
        autocreate_inbox_folders: Trash
        autocreate_subscribe_folders: Trash
        xlist-trash: Trash
        lmtp_downcase_rcpt: yes
        # Mail to a detail that is no folder goes to INBOX.
        lmtp_fuzzy_mailbox_match: yes
        allowplaintext: no
        sasl_mech_list: PLAIN LOGIN
        sasl_pwcheck_method: saslauthd
        sasl_saslauthd_path: {at.LoginSocket}
        tls_server_cert: {at.Certificate}
        tls_server_key: {at.CertificateKey}
        tls_session_timeout: 0
        conversations: no
        duplicatesuppression: no
        expunge_mode: immediate
        delete_mode: immediate

        """;

    private static string Services(CyrusLayout at)
    {
        var programs = CyrusInstallation.Current.Programs;
        return $$"""
            START {
              recover cmd="{{programs}}/ctl_cyrusdb -C {{at.ServerFile}} -r"
            }
            DAEMON {
              idled cmd="{{programs}}/idled -C {{at.ServerFile}}"
            }
            SERVICES {
              imap cmd="{{programs}}/imapd -C {{at.ServerFile}} -U 30" listen="127.0.0.1:{{at.ImapPort}}" prefork=1 maxchild=100
              imaps cmd="{{programs}}/imapd -s -C {{at.ServerFile}} -U 30" listen="127.0.0.1:{{at.ImapTlsPort}}" prefork=2 maxchild=200
              lmtp cmd="{{programs}}/lmtpd -a -C {{at.ServerFile}}" listen="127.0.0.1:{{at.LmtpPort}}" prefork=1 maxchild=20
            }
            EVENTS {
              checkpoint cmd="{{programs}}/ctl_cyrusdb -C {{at.ServerFile}} -c" period=30
            }

            """;
    }
}
