namespace EmailComms.Accounts;

/// <summary>Which account a service belongs to; the one without a name has none of these.</summary>
internal sealed record EmailAccount(string Name);
