using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using EmailComms.Approvals.Correlation;
using EmailComms.Secrets;
using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(SecretWatch))]

namespace EmailComms.Secrets;

/// <summary>
/// Ends the run with a failure when a password, a signing key, a token, a text or an address that the run has made was told to a
/// log, in an exception of the library, on an activity, with a measurement, or by a process of the tests.
/// </summary>
public sealed class SecretWatch : IDisposable
{
    private const string ReportName = "secrets-searched.txt";
    private const int MaxFindings = 20;

    private static readonly SearchValues<char> TokenDigits = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz234567");

    private readonly ActivityListener _activities;
    private readonly MeterListener _measurements;

    public SecretWatch()
    {
        AppDomain.CurrentDomain.FirstChanceException += Take;
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => IsOurs(source.Name),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Take,
        };
        ActivitySource.AddActivityListener(_activities);
        _measurements = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (IsOurs(instrument.Meter.Name))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        _measurements.SetMeasurementEventCallback<long>(static (instrument, _, tags, _) => Take(instrument, tags));
        _measurements.SetMeasurementEventCallback<int>(static (instrument, _, tags, _) => Take(instrument, tags));
        _measurements.SetMeasurementEventCallback<double>(static (instrument, _, tags, _) => Take(instrument, tags));
        _measurements.Start();
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Take;
        _activities.Dispose();
        _measurements.Dispose();
        var secrets = SecretRegister.Secrets;
        Report(Find(SecretSink.Read(), secrets).Take(MaxFindings).Select(text => $"'{secrets.FirstOrDefault(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase)) ?? "a token"}' in {text}").ToList());
    }

    /// <summary>The texts that tell one of the secrets, or a token, which is known by its shape.</summary>
    internal static IEnumerable<string> Find(IEnumerable<string> texts, IReadOnlyCollection<string> secrets)
    {
        var values = SearchValues.Create([.. secrets], StringComparison.OrdinalIgnoreCase);
        return texts.Where(text => text.AsSpan().ContainsAny(values) || HoldsToken(text));
    }

    // The runner tells that the end of the run failed, but not of what: that is left beside the test assembly.
    private static void Report(List<string> findings)
    {
        var searched = string.Create(CultureInfo.InvariantCulture, $"{SecretSink.Count} texts were searched for {SecretRegister.Secrets.Count} secrets and for tokens, {findings.Count} tell one.");
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, ReportName), [searched, .. findings]);
        if (findings.Count > 0)
        {
            throw new InvalidOperationException($"Secrets were told: see {ReportName}.");
        }
    }

    private static bool HoldsToken(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(TokenDigits) is >= 0 and var start)
        {
            text = text[start..];
            var end = text.IndexOfAnyExcept(TokenDigits);
            var run = end < 0 ? text : text[..end];
            if (run.Length == ReplyToken.TextLength && run.ContainsAnyInRange('2', '7') && ReplyToken.TryParse(run, out _))
            {
                return true;
            }

            text = text[run.Length..];
        }

        return false;
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("EmailComms", StringComparison.OrdinalIgnoreCase) || name.StartsWith("MailKit", StringComparison.OrdinalIgnoreCase);

    // What a host sees of an exception, the ones inside it included. Those of other libraries are their own as long as they are.
    private static void Take(object? sender, FirstChanceExceptionEventArgs e)
    {
        if (e.Exception is EmailCommsException or OptionsValidationException || (e.Exception is ArgumentException or InvalidOperationException && IsThrownByUs(e.Exception)))
        {
            SecretSink.Take($"exception {e.Exception.GetType().Name}", e.Exception.ToString());
        }
    }

    private static bool IsThrownByUs(Exception exception) =>
        new StackTrace(exception).GetFrame(0)?.GetMethod()?.Module.Assembly.GetName().Name == "EmailComms";

    private static void Take(Activity activity)
    {
        var sink = $"activity {activity.OperationName}";
        SecretSink.Take(sink, $"{activity.DisplayName} {activity.StatusDescription}");
        foreach (var tag in activity.TagObjects.Concat(activity.Events.SelectMany(static one => one.Tags)))
        {
            SecretSink.Take(sink, $"{tag.Value}");
        }
    }

    private static void Take(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            SecretSink.Take($"measurement {instrument.Name}", $"{tag.Value}");
        }
    }
}
