namespace EmailComms.Templates.Liquid;

/// <summary>A filter, and with how many arguments it goes.</summary>
internal sealed record Filter(Func<FilterCall, object?> Apply, int MinArguments = 0, int MaxArguments = 0, bool TakesMissing = false);
