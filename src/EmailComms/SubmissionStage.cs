namespace EmailComms;

/// <summary>How far a submission had come when it failed (RFC 5321 section 3.3).</summary>
public enum SubmissionStage
{
    /// <summary>Nothing of the message had gone to the server.</summary>
    Preparation = 1,

    /// <summary>The sender: MAIL.</summary>
    Sender = 2,

    /// <summary>The recipients: RCPT.</summary>
    Recipients = 3,

    /// <summary>The content, up to its last octet: DATA or BDAT.</summary>
    Content = 4,

    /// <summary>The answer to the whole message.</summary>
    Acceptance = 5,
}
