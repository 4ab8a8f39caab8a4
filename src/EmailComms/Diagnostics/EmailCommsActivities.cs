using System.Diagnostics;

namespace EmailComms.Diagnostics;

/// <summary>Begins the spans. None of them is in the way of a message: without a listener they are null.</summary>
internal static class EmailCommsActivities
{
    public const string Create = "create";
    public const string Send = "send";
    public const string Receive = "receive";
    public const string Process = "process";

    private const string System = "smtp";
    private const string MailboxSystem = "imap";

    // W3C Trace Context, section 3.3.1.5.
    private const int MaxTraceStateLength = 512;

    private static readonly ActivitySource Source = new(EmailCommsTelemetry.ActivitySourceName, typeof(EmailCommsActivities).Assembly.GetName().Version?.ToString(3));

    /// <summary>The span that is open, the library's or the host's, as a <c>traceparent</c>; null without one.</summary>
    public static string? CurrentTraceParent => Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>What tracing systems say beside it, as a <c>tracestate</c>; null without, and where it is longer than all of them pass on.</summary>
    public static string? CurrentTraceState => Activity.Current is { IdFormat: ActivityIdFormat.W3C, TraceStateString: { Length: > 0 and <= MaxTraceStateLength } state } ? state : null;

    /// <summary>A message is put into the outbox.</summary>
    public static Activity? StartCreate()
    {
        var activity = Source.StartActivity(Create, ActivityKind.Producer);
        activity?.SetTag(TelemetryAttributes.MessagingSystem, System);
        activity?.SetTag(TelemetryAttributes.OperationName, Create);
        activity?.SetTag(TelemetryAttributes.OperationType, Create);
        return activity;
    }

    /// <summary>A message is handed to a server.</summary>
    /// <param name="address">The server's name.</param>
    /// <param name="port">Its port.</param>
    /// <param name="messageId">The Message-ID.</param>
    /// <param name="createdBy">The <c>traceparent</c> of the span that created the message (W3C Trace Context), or null.</param>
    /// <param name="traceState">The <c>tracestate</c> of that span, or null.</param>
    public static Activity? StartSend(string address, int port, string messageId, string? createdBy, string? traceState = null)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var activity = Source.StartActivity($"{Send} {address}:{port}", ActivityKind.Client, default(ActivityContext), links: LinksTo(createdBy, traceState));
        activity?.SetTag(TelemetryAttributes.MessagingSystem, System);
        activity?.SetTag(TelemetryAttributes.OperationName, Send);
        activity?.SetTag(TelemetryAttributes.OperationType, Send);
        activity?.SetTag(TelemetryAttributes.ServerAddress, address);
        activity?.SetTag(TelemetryAttributes.ServerPort, port);
        if (!HoldsToken(messageId))
        {
            activity?.SetTag(TelemetryAttributes.MessageId, messageId);
        }

        return activity;
    }

    /// <summary>A pass over the reply folder is made.</summary>
    /// <param name="address">The server's name.</param>
    /// <param name="port">Its port.</param>
    /// <param name="folder">The folder; that of somebody else can have an address in its name.</param>
    public static Activity? StartReceive(string address, int port, string folder)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var shown = HeaderText.Sanitize(AddressRedaction.RedactIn(folder));
        var activity = Source.StartActivity($"{Receive} {shown}", ActivityKind.Client);
        activity?.SetTag(TelemetryAttributes.MessagingSystem, MailboxSystem);
        activity?.SetTag(TelemetryAttributes.OperationName, Receive);
        activity?.SetTag(TelemetryAttributes.OperationType, Receive);
        activity?.SetTag(TelemetryAttributes.ServerAddress, address);
        activity?.SetTag(TelemetryAttributes.ServerPort, port);
        activity?.SetTag(TelemetryAttributes.DestinationName, shown);
        return activity;
    }

    /// <summary>A decision is handed to a handler.</summary>
    /// <param name="kind">The kind of request that the handler is for; null for the handler of all others.</param>
    public static Activity? StartProcess(string? kind)
    {
        var activity = Source.StartActivity(Process, ActivityKind.Consumer);
        activity?.SetTag(TelemetryAttributes.MessagingSystem, MailboxSystem);
        activity?.SetTag(TelemetryAttributes.OperationName, Process);
        activity?.SetTag(TelemetryAttributes.OperationType, Process);
        if (kind is not null)
        {
            activity?.SetTag(TelemetryAttributes.ApprovalHandler, kind);
        }

        return activity;
    }

    /// <summary>Notes on a span what its operation failed of.</summary>
    public static void Fail(this Activity activity, Exception exception, string errorType)
    {
        activity.SetStatus(ActivityStatusCode.Error);
        activity.SetTag(TelemetryAttributes.ErrorType, errorType);
        if (ErrorType.ReplyCodeOf(exception) is { } code)
        {
            activity.SetTag(TelemetryAttributes.ReplyCode, code);
        }
    }

    private static ActivityLink[]? LinksTo(string? traceParent, string? traceState) =>
        ActivityContext.TryParse(traceParent, traceState, isRemote: true, out var context) ? [new ActivityLink(context)] : null;

    // Whoever has the token of an approval request can answer it, and an outbox entry does not say what it is.
    private static bool HoldsToken(string messageId) => TokenRedaction.RedactIn(messageId) != messageId;
}
