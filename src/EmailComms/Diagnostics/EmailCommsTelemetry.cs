namespace EmailComms.Diagnostics;

/// <summary>The names under which a host collects the library's traces and metrics.</summary>
public static class EmailCommsTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>.</summary>
    public const string ActivitySourceName = "EmailComms";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "EmailComms";
}
