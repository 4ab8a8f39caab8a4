using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using EmailComms.Diagnostics;
using EmailComms.Outbox;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests;

/// <summary>What is measured and traced is written down in docs/reference/metrics-and-traces.md.</summary>
public sealed class TelemetryReferenceTests
{
    private const string Page = "metrics-and-traces.md";

    [Fact]
    public void Every_instrument_has_a_row_with_its_type_and_unit_and_the_other_way_round()
    {
        var instruments = Instruments();
        var page = ReferencePage.Read(Page, "Metrics");

        Assert.Equal(instruments.Keys.Order(StringComparer.Ordinal), page.Rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(instruments.Values, instrument => Assert.Equal((TypeOf(instrument), $"`{instrument.Unit}`"), (page.Row(instrument.Name)[1], page.Row(instrument.Name)[2])));
    }

    [Fact]
    public void Every_instrument_is_the_librarys_own()
    {
        Assert.All(Instruments().Values, static instrument =>
        {
            Assert.Equal(EmailCommsTelemetry.MeterName, instrument.Meter.Name);
            Assert.StartsWith("emailcomms.", instrument.Name, StringComparison.Ordinal);
            Assert.False(string.IsNullOrEmpty(instrument.Description));
        });
    }

    [Fact]
    public void Every_span_has_a_row_with_its_kind_and_the_other_way_round()
    {
        var page = ReferencePage.Read(Page, "Spans");
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == EmailCommsTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using var create = EmailCommsActivities.StartCreate();
        using var send = EmailCommsActivities.StartSend("mail.example.org", 587, "a@example.org", createdBy: null);

        using var receive = EmailCommsActivities.StartReceive("mail.example.org", 993, "INBOX");
        using var process = EmailCommsActivities.StartProcess(kind: null);

        string[] names =
        [
            create!.DisplayName,
            send!.DisplayName.Replace("mail.example.org", "{server.address}", StringComparison.Ordinal).Replace("587", "{server.port}", StringComparison.Ordinal),
            receive!.DisplayName.Replace("INBOX", "{messaging.destination.name}", StringComparison.Ordinal),
            process!.DisplayName,
        ];

        Assert.Equal(names.Order(StringComparer.Ordinal), page.Rows.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Constants(typeof(EmailCommsActivities)).Order(StringComparer.Ordinal), page.Rows.Keys.Select(static name => name.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(["producer", "client", "client", "consumer"], page.Rows.Values.Select(static row => row[1]));
        Assert.Equal([ActivityKind.Producer, ActivityKind.Client, ActivityKind.Client, ActivityKind.Consumer], new[] { create, send, receive, process }.Select(static span => span.Kind));
    }

    [Theory]
    [InlineData("Attributes", typeof(TelemetryAttributes))]
    [InlineData("Outbox results", typeof(OutboxResult))]
    [InlineData("Processing states", typeof(ProcessingState))]
    [InlineData("Error types", typeof(ErrorType))]
    public void Every_value_has_a_row_and_the_other_way_round(string section, Type values)
    {
        var page = ReferencePage.Read(Page, section);

        Assert.Equal(Constants(values).Order(StringComparer.Ordinal), page.Rows.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Metrics", 3)]
    [InlineData("Spans", 2)]
    public void An_attribute_in_a_row_is_one_that_there_is(string section, int cell)
    {
        var known = Constants(typeof(TelemetryAttributes)).ToHashSet(StringComparer.Ordinal);

        Assert.All(ReferencePage.Read(Page, section).Rows.Values, row => Assert.Subset(known, ReferencePage.Literals(row[cell]).ToHashSet(StringComparer.Ordinal)));
    }

    private static Dictionary<string, Instrument> Instruments()
    {
        var found = new Dictionary<string, Instrument>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == EmailCommsTelemetry.MeterName)
                {
                    found[instrument.Name] = instrument;
                }
            },
        };
        listener.Start();
        using var metrics = new EmailCommsMetrics(TimeProvider.System);
        Assert.NotEmpty(found);
        return found;
    }

    private static string TypeOf(Instrument instrument) => instrument switch
    {
        Histogram<double> => "histogram",
        Counter<long> => "counter",
        ObservableGauge<long> or ObservableGauge<double> => "gauge",
        _ => instrument.GetType().Name,
    };

    private static IEnumerable<string> Constants(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(static field => field.IsLiteral)
        .Select(static field => (string)field.GetRawConstantValue()!);
}
