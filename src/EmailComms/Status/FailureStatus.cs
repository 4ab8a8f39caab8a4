using System.Globalization;

namespace EmailComms.Status;

/// <summary>A failure, fit to be shown.</summary>
public sealed record FailureStatus
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The error code, such as <c>EC1002</c>; of a failure that is not the library's, the name of the exception's type.</summary>
    public required string Code { get; init; }

    /// <summary>What happened and what to do, without secrets and full addresses; empty when it is not the library's to tell.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>The code and the time.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code} at {At:O}");

    internal static FailureStatus Of(Exception exception, DateTimeOffset at) => exception is EmailCommsException known
        ? new FailureStatus { At = at, Code = known.Code, Description = known.Message }
        : new FailureStatus { At = at, Code = exception.GetType().Name };
}
