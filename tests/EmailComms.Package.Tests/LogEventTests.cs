using System.Reflection;
using System.Text.RegularExpressions;
using EmailComms.Package.Tests.Support;
using Microsoft.Extensions.Logging;

namespace EmailComms.Package.Tests;

/// <summary>Every log event has one id, one name and one row in docs/reference/log-events.md.</summary>
public sealed partial class LogEventTests
{
    // Which folder, as the end of a namespace, logs in which range. Longer names come first.
    private static readonly (string Namespace, int First)[] Ranges =
    [
        ("EmailComms.Hosting", 1000),
        ("EmailComms.Composition", 1100),
        ("EmailComms.Submission", 1200),
        ("EmailComms.Outbox", 1300),
        ("EmailComms.Mailbox", 1400),
        ("EmailComms.Approvals", 1500),
        ("EmailComms.Ledger", 1600),
        ("EmailComms.ConfigurationTesting", 1700),
        ("EmailComms.Transport", 1800),
        ("EmailComms.Credentials", 1900),
        ("EmailComms", 1000),
    ];

    private static readonly IReadOnlyList<Event> Events = [.. FindEvents()];

    private static readonly IReadOnlyList<int> Register =
    [
        .. Assemblies.Core.GetType("EmailComms.Diagnostics.LogEventIds", throwOnError: true)!
            .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
            .Select(static field => (int)field.GetRawConstantValue()!),
    ];

    [Fact]
    public void An_event_has_an_id_and_a_name_of_its_own()
    {
        Assert.NotEmpty(Events);
        Assert.All(Events, static one => Assert.False(string.IsNullOrEmpty(one.Name), $"{one.Method} has no EventName."));
        Assert.Equal(Events.Count, Events.DistinctBy(static one => one.Id).Count());
        Assert.Equal(Events.Count, Events.DistinctBy(static one => one.Name).Count());
    }

    [Fact]
    public void The_ids_are_those_of_the_register()
    {
        Assert.Equal(Register.Order(), Events.Select(static one => one.Id).Order());
    }

    [Fact]
    public void An_id_lies_in_the_range_of_the_feature_that_logs_it()
    {
        Assert.All(Events, static one =>
        {
            var first = Ranges.First(range => one.Namespace == range.Namespace || one.Namespace.StartsWith($"{range.Namespace}.", StringComparison.Ordinal)).First;
            Assert.True(one.Id >= first && one.Id < first + 100, $"{one.Name} of {one.Namespace} has the id {one.Id}; the range begins at {first}.");
        });
    }

    [Fact]
    public void An_event_is_documented_with_its_id_name_level_and_text()
    {
        var page = ReferencePage.Read("log-events.md", "Events");

        Assert.All(Events, one =>
        {
            var row = page.Row(one.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal([$"`{one.Name}`", one.Level.ToString(), one.Template], row.Skip(1).Take(3));
        });
        Assert.Equal(Events.Count, page.Rows.Count);
    }

    [Fact]
    public void A_template_uses_the_documented_names_and_nothing_that_tells_a_secret()
    {
        var documented = ReferencePage.Read("log-events.md", "Properties").Rows.Keys;
        string[] never = ["Body", "Subject", "Token", "Password", "Comment", "Text", "Html", "Address", "User", "Key", "Content"];
        var used = Events.SelectMany(static one => one.Properties).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(documented.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
        Assert.Empty(used.Intersect(never));
    }

    [Fact]
    public void A_log_call_takes_no_text_that_may_hold_an_address()
    {
        // An EmailAddress prints itself shortened, so it is what a person is logged as.
        var parameters = Events.SelectMany(static one => one.Method.GetParameters().Select(parameter => (one, parameter)));

        Assert.All(
            parameters.Where(static pair => pair.parameter.Name is "recipient" or "approver" or "sender" or "from" or "to"),
            static pair => Assert.Equal(typeof(EmailAddress), pair.parameter.ParameterType));
    }

    private static IEnumerable<Event> FindEvents()
    {
        foreach (var method in Assemblies.All.SelectMany(static assembly => assembly.GetTypes())
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
        {
            if (method.GetCustomAttribute<LoggerMessageAttribute>() is { } attribute)
            {
                yield return new Event(method, method.DeclaringType!.Namespace!, attribute.EventId, attribute.EventName, attribute.Level, attribute.Message);
            }
        }
    }

    private sealed record Event(MethodInfo Method, string Namespace, int Id, string? Name, LogLevel Level, string Template)
    {
        public IEnumerable<string> Properties => Placeholder().Matches(Template).Select(static match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
