namespace EmailComms.Specs.Servers;

/// <summary>The configuration of Dovecot 2.3: IMAP, the delivery from Postfix (LMTP), and logins for both.</summary>
internal static class DovecotConfiguration
{
    public static void Write(PostfixDovecotLayout at, MailSystemOptions options)
    {
        File.WriteAllText(at.DovecotFile, Text(at, options));
    }

    // A base_dir can be used once: after a kill its sockets stay behind, so each start gets another.
    private static string Text(PostfixDovecotLayout at, MailSystemOptions options) => $$"""
        base_dir = {{at.Folder}}/run{{Interlocked.Increment(ref _starts)}}
        state_dir = {{at.Folder}}/dovecot-state
        log_path = {{at.DovecotLog}}
        instance_name = {{Path.GetFileName(at.Folder)}}
        protocols = imap lmtp
        listen = 127.0.0.1
        auth_mechanisms = plain login
        auth_debug = yes
        auth_failure_delay = 0
        auth_cache_size = 0
        disable_plaintext_auth = yes
        ssl = required
        ssl_cert = <{{at.Certificate}}
        ssl_key = <{{at.CertificateKey}}
        login_trusted_networks =
        mail_location = sdbox:~/sdbox
        mail_uid = mail
        mail_gid = mail
        first_valid_uid = 1
        first_valid_gid = 1
        mail_fsync = never
        mail_max_userip_connections = 100
        recipient_delimiter = +
        lmtp_save_to_detail_mailbox = no
        hostname = mail.{{MailSystem.Domain}}
        postmaster_address = postmaster@{{MailSystem.Domain}}

        # A file of its own for each user: a shared one is read again once a second at most.
        passdb {
          driver = passwd-file
          args = scheme=PLAIN username_format=%Lu {{at.Users}}/%Lu
        }
        userdb {
          driver = passwd-file
          args = username_format=%Lu {{at.Users}}/%Lu
          default_fields = uid=mail gid=mail home={{at.Mail}}/%Ln
        }
        namespace inbox {
          inbox = yes
          separator = /
          mailbox Trash {
            auto = create
            special_use = \Trash
          }
        }
        protocol lmtp {
          mail_plugins = sieve
        }
        plugin {
          sieve = file:{{at.Sieve}}/%Ln.sieve
        }
        service anvil {
          # Without it, every login after a failed one is delayed by seconds.
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        service auth {
          client_limit = 4000
          unix_listener {{at.LoginSocket}} {
            mode = 0666
          }
        }
        service imap-login {
          service_count = 0
          process_min_avail = 1
          inet_listener imap {
            port = {{at.ImapPort}}
          }
          inet_listener imaps {
            port = {{at.ImapTlsPort}}
            ssl = yes
          }
        }
        service imap {
          process_min_avail = 2
          service_count = 100
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = {{at.LmtpPort}}
          }
        }
        {{options.DovecotSettings}}

        """;

    private static int _starts;
}
