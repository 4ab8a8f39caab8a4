using System.Globalization;

namespace EmailComms.Specs.Servers;

/// <summary>The configuration of Postfix: submission with login, delivery without, everything local handed to Dovecot.</summary>
internal static class PostfixConfiguration
{
    /// <summary>A file younger than about a second makes Postfix sleep and read it again.</summary>
    private static readonly TimeSpan FileAge = TimeSpan.FromHours(1);

    public static void Write(PostfixDovecotLayout at, string daemons, MailSystemOptions options)
    {
        Directory.CreateDirectory(at.PostfixFolder);
        WriteOld(at, "recipients", Recipients);
        WriteOld(at, "main.cf", MainFile(at, daemons, options));
        WriteOld(at, "master.cf", MasterFile(at));
    }

    private static void WriteOld(PostfixDovecotLayout at, string name, string text)
    {
        var path = Path.Combine(at.PostfixFolder, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime - FileAge);
    }

    // Who is known is decided by a pattern, so that accounts can be added without telling Postfix.
    private const string Recipients = """
        if !/^unknown/
        /@example\.test$/ known
        endif

        """;

    private static string MainFile(PostfixDovecotLayout at, string daemons, MailSystemOptions options) => string.Create(CultureInfo.InvariantCulture, $"""
        compatibility_level = 3.6
        queue_directory = {at.Queue}
        data_directory = {at.QueueState}
        daemon_directory = {daemons}
        command_directory = /usr/sbin
        meta_directory = /etc/postfix
        shlib_directory = no
        maillog_file = {at.PostfixLog}
        maillog_file_prefixes = {at.Folder}

        myhostname = mail.{MailSystem.Domain}
        mydomain = {MailSystem.Domain}
        myorigin = {MailSystem.Domain}
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        disable_dns_lookups = yes
        smtp_dns_support_level = disabled
        smtpd_peername_lookup = no
        mynetworks =
        local_header_rewrite_clients =

        mydestination =
        local_transport = error:no local mail
        local_recipient_maps =
        alias_maps =
        alias_database =
        virtual_mailbox_domains = {MailSystem.Domain}
        virtual_mailbox_maps = regexp:{at.PostfixFolder}/recipients
        virtual_transport = lmtp:inet:127.0.0.1:{at.LmtpPort}
        recipient_delimiter = +
        lmtp_destination_concurrency_limit = 20
        lmtp_destination_recipient_limit = 1
        default_transport = discard:
        relay_transport = discard:
        relay_domains =

        message_size_limit = {options.MaxMessageBytes}
        smtputf8_enable = yes
        smtpd_tls_cert_file = {at.Certificate}
        smtpd_tls_key_file = {at.CertificateKey}
        smtpd_tls_security_level = may
        smtpd_tls_auth_only = yes
        smtpd_sasl_type = dovecot
        smtpd_sasl_path = {at.LoginSocket}
        smtpd_relay_restrictions = permit_sasl_authenticated, permit_auth_destination, reject
        smtpd_recipient_restrictions =

        notify_classes =
        biff = no
        in_flow_delay = 0
        smtpd_error_sleep_time = 0
        smtpd_soft_error_limit = 1000
        smtpd_hard_error_limit = 1000
        queue_run_delay = 1s
        minimal_backoff_time = 1s
        maximal_backoff_time = 2s
        {options.PostfixSettings}

        """);

    private static string MasterFile(PostfixDovecotLayout at) => $"""
        127.0.0.1:{at.SmtpPort} inet n - n - - smtpd
          -o smtpd_tls_security_level=encrypt
          -o smtpd_sasl_auth_enable=yes
          -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
        127.0.0.1:{at.SmtpTlsPort} inet n - n - - smtpd
          -o smtpd_tls_wrappermode=yes
          -o smtpd_sasl_auth_enable=yes
          -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
        127.0.0.1:{at.DeliveryPort} inet n - n - - smtpd
        pickup unix n - n 60 1 pickup
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        flush unix n - n 1000? 0 flush
        proxymap unix - - n - - proxymap
        error unix - - n - - error
        retry unix - - n - - error
        discard unix - - n - - discard
        lmtp unix - - n - - lmtp
        anvil unix - - n - 1 anvil
        scache unix - - n - 1 scache
        postlog unix-dgram n - n - 1 postlogd

        """;
}
