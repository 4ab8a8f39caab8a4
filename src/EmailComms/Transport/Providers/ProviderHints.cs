namespace EmailComms.Transport.Providers;

/// <summary>What servers' answers mean, and what helps. The first row that matches counts: special ones stand before general ones.</summary>
internal static class ProviderHints
{
    private static readonly ProviderHint[] Rows =
    [
        new(null, null, ["SmtpClientAuthentication is disabled"], "Microsoft 365 has switched SMTP AUTH off: switch it on in the Exchange admin centre (Settings, Mail flow) or for this mailbox (\"Authenticated SMTP\")."),
        new(null, null, ["basic authentication is disabled"], "Microsoft 365 takes no password here any more: access needs OAuth2."),
        new(null, null, ["5.7.30"], "Microsoft 365 takes no password here any more: access needs OAuth2."),
        new(null, null, ["5.7.139", "security defaults"], "Security Defaults of the Microsoft 365 tenant block the login with a password."),
        new(null, null, ["5.7.139", "did not meet the criteria"], "Conditional Access of the Microsoft 365 tenant blocks the login with a password."),
        new(null, null, ["User is authenticated but not connected"], "The login is right but the mailbox is not open to it: check its licence and the permission on the mailbox; it may also be throttling, which ends by itself."),
        new(null, null, ["5.7.57"], "The server wants a login before it takes mail: set the user and the password."),
        new(null, null, ["5.7.60"], "The From address is not the mailbox that logs in: grant the account \"Send As\" on it, or set the From address to the account's own."),
        new(null, null, ["SendAsDenied"], "The From address is not the mailbox that logs in: grant the account \"Send As\" on it, or set the From address to the account's own."),
        new(null, null, ["concurrent connection"], "Too many connections at once (Microsoft 365 allows 3 for each mailbox): close what else sends from this account."),
        new(null, null, ["STOREDRV", "limit"], "A sending limit is reached; it ends by itself after its window, a day as a rule."),
        new(null, null, ["5.4.5"], "The provider's daily sending limit is reached; it ends by itself within 24 hours."),
        new(null, null, ["SMTP relay limit"], "The provider's sending limit is reached; it ends by itself: send less, or later."),
        new(null, null, ["5.2.2"], "The mailbox is full: the copies of what was sent fill it as well; empty its folders."),
        new(null, null, ["too many simultaneous connections"], "Other programs hold the connections that the account may have (15 at Gmail): close some of them."),
        new(null, null, ["throttled"], "The provider slows this account down; wait, and use fewer connections."),
        new(null, null, ["Server Unavailable"], "The server is overloaded or slows this account down: try again later."),
        new(null, "login", ["5.7.9"], "Google wants an app password here (the account needs 2-step verification), or OAuth2."),
        new(null, "login", ["Application-specific password"], "Google wants an app password here (the account needs 2-step verification), or OAuth2."),
        new(null, "token", ["AADSTS7000222"], "The client secret of the application has expired: make a new one in Microsoft Entra ID (App registrations, Certificates & secrets)."),
        new(null, "token", ["AADSTS7000215"], "The client secret is wrong: take the secret's value, not its ID."),
        new(null, "token", ["AADSTS700016"], "The tenant does not know this application: check the client ID and the tenant ID."),
        new(null, "token", ["AADSTS900"], "Check the tenant ID, and try again: Microsoft Entra ID does not know the tenant, or is busy."),
        new(null, "token", ["AADSTS"], "The code is explained at https://login.microsoftonline.com/error."),
        new(null, "token", ["unauthorized_client"], "Google: the service account's client ID is not allowed this scope; add it in the Admin console (Security, API controls, Domain-wide delegation) with https://mail.google.com/."),
        new(null, "token", ["invalid_grant"], "The consent or the key has been withdrawn, the user is not one of the domain, or this machine's clock is wrong."),
        new(null, "token", ["invalid_scope"], "The authorization server does not know the scope: check the provider's scope and AccessTokenScope."),
        new(MailProvider.Microsoft365, "token", [], "Microsoft 365 wants all of these: the application permission SMTP.SendAsApp or IMAP.AccessAsApp with an administrator's consent, the service principal made in Exchange Online with the object ID of the enterprise application (New-ServicePrincipal), and full access to the mailbox (Add-MailboxPermission); for SMTP also \"Authenticated SMTP\" on the mailbox. See docs/guides/oauth.md."),
        new(MailProvider.Google, "token", [], "Google wants domain-wide delegation of the service account for the scope https://mail.google.com/, IMAP allowed for the user, and a user of the domain. See docs/guides/oauth.md."),
        new(MailProvider.Google, "login", [], "Google takes no account passwords: make an app password (the account needs 2-step verification), or use OAuth2."),
        new(MailProvider.Microsoft365, "login", ["5.7.3"], "For Microsoft 365, check that \"Authenticated SMTP\" is on for the mailbox; tenants may want OAuth2 instead of a password."),
        new(MailProvider.Microsoft365, "login", [], "Microsoft 365 takes no passwords for IMAP, and passwords for SMTP only where \"Authenticated SMTP\" is switched on: access needs OAuth2."),
        new(MailProvider.Yahoo, "login", [], "Yahoo takes app passwords only: make one in the account's security settings."),
        new(MailProvider.Apple, "login", [], "iCloud takes app-specific passwords only, and as IMAP user the name before the @."),
        new(MailProvider.AmazonSes, "login", [], "Amazon SES wants its own SMTP credentials, which are not an access key."),
        new(MailProvider.AmazonSes, "envelope", ["not verified"], "Amazon SES sends from verified identities only, and in the sandbox to them only."),
        new(null, "envelope", ["relay"], "The server does not take mail for other domains from here: log in (set the user), or have this machine allowed to relay."),
        new(null, "connect", [], "Many networks block port 25 outwards; 587 and 465 are the ports for programs that log in."),
        new(MailProvider.Google, "roundtrip", [], "Gmail shows a mail that an account sends to itself only once: look in \"All Mail\", and check that no filter moves it."),
        new(MailProvider.Microsoft365, "roundtrip", [], "Sub-addresses (plus addressing) can be switched off for an Exchange organisation: Set-OrganizationConfig -DisablePlusAddressInRecipients $false."),
    ];

    /// <summary>The advice for what a server said at a stage, or an empty text.</summary>
    public static string Find(MailProvider provider, string code, string serverText) =>
        Rows.FirstOrDefault(row => row.Matches(provider, code, serverText))?.Advice ?? string.Empty;

    /// <summary>The remedy, followed by the advice when there is any.</summary>
    public static string Append(string remedy, MailProvider provider, string code, string serverText) =>
        $"{remedy} {Find(provider, code, serverText)}".Trim();
}
