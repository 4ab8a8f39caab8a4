namespace EmailComms.Submission;

/// <summary>How far the submission of one message has come.</summary>
internal enum SubmissionPhase
{
    /// <summary>Nothing of this message has gone to the server.</summary>
    Preparing,

    /// <summary>The server cannot have accepted the message: its end has not been sent.</summary>
    Sending,

    /// <summary>Everything but the final dot has been written, and the dot may have been: only the server's reply can tell.</summary>
    HandedOver,
}
