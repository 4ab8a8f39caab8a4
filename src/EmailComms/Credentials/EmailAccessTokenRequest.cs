namespace EmailComms.Credentials;

/// <summary>What an access token is for.</summary>
public sealed class EmailAccessTokenRequest
{
    /// <summary>The server that is logged in to.</summary>
    public required MailProtocol Protocol { get; init; }

    /// <summary>The user that is logged in as: <c>Smtp:User</c> or <c>Imap:User</c>.</summary>
    public required string Mailbox { get; init; }

    /// <summary>The scope that is configured for this server, or null for the provider's own.</summary>
    public string? Scope { get; init; }

    /// <summary>True when the server has refused the last token: one from a cache would be refused again.</summary>
    public bool ForceRefresh { get; init; }

    /// <summary>Returns the protocol alone: the mailbox is an address.</summary>
    public override string ToString() => $"{Protocol}";
}
