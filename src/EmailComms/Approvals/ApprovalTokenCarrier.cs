namespace EmailComms.Approvals;

/// <summary>A place of a mail that can carry the token of a request.</summary>
public enum ApprovalTokenCarrier
{
    /// <summary>The sub-address of the reply address in To or Cc.</summary>
    Subaddress = 1,

    /// <summary>Our Message-ID in In-Reply-To.</summary>
    InReplyTo = 2,

    /// <summary>Our Message-ID in References.</summary>
    References = 3,

    /// <summary>The reference in the subject.</summary>
    Subject = 4,

    /// <summary>The reference line in the body.</summary>
    Body = 5,
}
