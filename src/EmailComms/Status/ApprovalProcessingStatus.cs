namespace EmailComms.Status;

/// <summary>How the processing of answers was doing at one moment.</summary>
public sealed record ApprovalProcessingStatus
{
    /// <summary>Whether approvals are enabled, as the background worker last saw it; false until the host has started.</summary>
    public bool IsEnabled { get; init; }

    /// <summary>Whether the background worker was told to pause. The <see cref="State"/> says whether it has come to rest.</summary>
    public bool IsPaused { get; init; }

    /// <summary>What the background worker is doing.</summary>
    public ApprovalProcessingState State { get; init; }

    /// <summary>Since when it is doing that.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>When the worker looks into the folder next, unless something wakes it earlier; null while it works, or does not.</summary>
    public DateTimeOffset? NextPassAt { get; init; }

    /// <summary>The last pass that went through, the host's own included; null before there was one.</summary>
    public ApprovalPassStatus? LastPass { get; init; }

    /// <summary>The last failure: of a pass, or of the connection. It stays; whether it is over says <see cref="IsFailing"/>.</summary>
    public FailureStatus? LastFailure { get; init; }

    /// <summary>Whether nothing has gone through since the last failure.</summary>
    public bool IsFailing => LastFailure is { } failure && !(LastPass?.CompletedAt > failure.At);

    /// <summary>How many mails went to the quarantine folder since the process started.</summary>
    public long Quarantined { get; init; }
}
