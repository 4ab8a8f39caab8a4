using System.Collections.Concurrent;
using System.Diagnostics;
using EmailComms.Diagnostics;

namespace EmailComms.Tests.Diagnostics;

/// <summary>The library's spans of one test: those below a span of its own.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _ended = new();
    private readonly ActivityListener _listener;
    private readonly Activity _test;

    public SpanRecorder()
    {
        _test = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == EmailCommsTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == _test.TraceId)
                {
                    _ended.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Spans => [.. _ended];

    public IReadOnlyList<Activity> Named(string operation) => [.. _ended.Where(span => Equals(span.GetTagItem(TelemetryAttributes.OperationName), operation))];

    public void Dispose()
    {
        _listener.Dispose();
        _test.Dispose();
    }
}
