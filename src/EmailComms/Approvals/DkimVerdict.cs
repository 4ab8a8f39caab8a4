namespace EmailComms.Approvals;

/// <summary>What the DKIM signatures of a mail say about its author's domain.</summary>
public enum DkimVerdict
{
    /// <summary>No acceptable signature of that domain is there.</summary>
    Missing = 0,

    /// <summary>That domain has signed the mail, and it is as it was signed.</summary>
    Pass = 1,

    /// <summary>A signature of that domain does not hold: the mail was changed, or there is no usable key.</summary>
    Fail = 2,

    /// <summary>The key could not be asked for now; a later check can come to another verdict.</summary>
    Unavailable = 3,
}
