namespace EmailComms.Status;

/// <summary>What the background worker that processes answers is doing.</summary>
public enum ApprovalProcessingState
{
    /// <summary>Nothing: approvals are not enabled, the host makes the passes itself, or it is not running.</summary>
    Stopped = 0,

    /// <summary>It connects to the server and logs in.</summary>
    Connecting = 1,

    /// <summary>It makes a pass over the reply folder.</summary>
    Processing = 2,

    /// <summary>It is connected, and waits for the server to announce new mail.</summary>
    Listening = 3,

    /// <summary>It has no connection, and waits for the next pass.</summary>
    Waiting = 4,

    /// <summary>Something failed; it tries again after a while.</summary>
    BackingOff = 5,

    /// <summary>It was told to pause, and has no connection.</summary>
    Paused = 6,
}
