namespace EmailComms;

/// <summary>What a failure asks of the sender.</summary>
public enum SubmissionFailureKind
{
    /// <summary>It passes: the same message may be accepted in minutes.</summary>
    Transient = 1,

    /// <summary>The account has sent as much as it may: the same message may be accepted when the window is over, a day as a rule.</summary>
    Quota = 2,

    /// <summary>The server will not take this message, or not for this recipient.</summary>
    Permanent = 3,

    /// <summary>The account may not send like this: a person must change a setting, and until then every message fails.</summary>
    Configuration = 4,

    /// <summary>The server wants another login, or any.</summary>
    Authentication = 5,

    /// <summary>The whole message was handed over and the server gave no answer: it may have been accepted.</summary>
    Uncertain = 6,
}
