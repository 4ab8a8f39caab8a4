namespace EmailComms.Approvals.Reading.Decisions;

/// <summary>What may follow a decision in its clause.</summary>
internal enum PhraseUse
{
    /// <summary>Anything: "reject wrong version".</summary>
    Free = 0,

    /// <summary>Anything but a verb or a plea: "rechazar todo no es …" is no rejection, "godkänn gärna" asks somebody else.</summary>
    Infinitive = 1,

    /// <summary>As <see cref="Bound"/>, but it can be the subject of its sentence: "rejecting this would cost us a week".</summary>
    Gerund = 2,

    /// <summary>An object or a known continuation: "I approve this request", but not "rejected by the server".</summary>
    Bound = 3,

    /// <summary>A known continuation: it can belong to a noun as in "approved requests".</summary>
    Adjective = 4,
}
