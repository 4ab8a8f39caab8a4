namespace EmailComms.Specs.Servers;

/// <summary>How a mail system of its own is to behave.</summary>
internal sealed class MailSystemOptions
{
    /// <summary>The largest message that SMTP takes.</summary>
    public int MaxMessageBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>More lines for Postfix's <c>main.cf</c>; they win over those above them.</summary>
    public string PostfixSettings { get; init; } = string.Empty;

    /// <summary>More settings for Dovecot; they win over those above them.</summary>
    public string DovecotSettings { get; init; } = string.Empty;
}
