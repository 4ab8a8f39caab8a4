namespace EmailComms.Transport;

/// <summary>How a session was logged in to.</summary>
/// <param name="Mechanism">The name of the SASL mechanism.</param>
/// <param name="ValidUntil">When the session is to be ended by us, because its access token ends soon after; null with a password.</param>
internal sealed record MailServerLogin(string Mechanism, DateTimeOffset? ValidUntil = null);
