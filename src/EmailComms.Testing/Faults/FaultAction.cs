namespace EmailComms.Testing.Faults;

internal abstract record FaultAction;

/// <summary>Waits for a time, or for the test when there is none.</summary>
internal sealed record DelayAction(TimeSpan? Duration) : FaultAction;

internal sealed record ExtraAction(string Line) : FaultAction;

internal sealed record TrickleAction(int BytesAtOnce, TimeSpan Pause) : FaultAction;

internal sealed record ReceiveLimitAction(long Bytes) : FaultAction;

internal sealed record ReplyAction(string Text) : FaultAction;

internal sealed record RawReplyAction(Func<string, byte[]> Bytes) : FaultAction;

internal sealed record ByeAction(string Text) : FaultAction;

internal sealed record DropAction(int BytesOfReply) : FaultAction;
