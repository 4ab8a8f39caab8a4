using System.Diagnostics;
using EmailComms.Diagnostics;

namespace EmailComms.Submission;

/// <summary>One attempt to submit a message, from asking for a connection to the server's answer, as traces and metrics show it.</summary>
internal sealed class SubmissionAttempt : IDisposable
{
    private readonly EmailCommsMetrics _metrics;
    private readonly TimeProvider _timeProvider;
    private readonly string _host;
    private readonly int _port;
    private readonly long _begunAt;
    private readonly Activity? _activity;

    /// <param name="metrics">The metrics.</param>
    /// <param name="settings">The settings it is made with.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="messageId">The Message-ID.</param>
    /// <param name="createdBy">The <c>traceparent</c> of the span that created the message, or null.</param>
    /// <param name="traceState">The <c>tracestate</c> of that span, or null.</param>
    public SubmissionAttempt(EmailCommsMetrics metrics, EmailCommunicationsSettings settings, TimeProvider timeProvider, string messageId, string? createdBy = null, string? traceState = null)
    {
        _metrics = metrics;
        _timeProvider = timeProvider;
        (_host, _port) = (settings.Smtp.Host, settings.Smtp.Port);
        _begunAt = timeProvider.GetTimestamp();
        _activity = EmailCommsActivities.StartSend(_host, _port, messageId, createdBy, traceState);
    }

    /// <summary>What it failed of, or null.</summary>
    public string? ErrorType { get; private set; }

    public void Fail(Exception exception)
    {
        ErrorType = Diagnostics.ErrorType.Of(exception);
        _activity?.Fail(exception, ErrorType);
    }

    public void Dispose()
    {
        _metrics.SubmissionAttempted(_host, _port, _timeProvider.GetElapsedTime(_begunAt), ErrorType);
        _activity?.Dispose();
    }
}
