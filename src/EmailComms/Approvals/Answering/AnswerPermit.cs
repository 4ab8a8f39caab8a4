namespace EmailComms.Approvals.Answering;

/// <summary>Whether an answer may be sent.</summary>
internal enum AnswerPermit
{
    Granted,

    /// <summary>One of the limits is reached.</summary>
    Withheld,

    /// <summary>As <see cref="Withheld"/>, and from now on nobody is answered for an hour.</summary>
    WithheldFromAll,
}
