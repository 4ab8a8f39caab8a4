namespace EmailComms.Specs.Servers;

/// <summary>The mail systems that every behaviour test runs against.</summary>
public enum ServerKind
{
    /// <summary>The in-process server of EmailComms.Testing: a fresh one for each test.</summary>
    Loopback = 1,

    /// <summary>Postfix and Dovecot as child processes: one pair for the run, accounts of their own for each test.</summary>
    PostfixDovecot = 2,

    /// <summary>Postfix and Cyrus as child processes: one pair for the run, accounts of their own for each test.</summary>
    PostfixCyrus = 3,
}
