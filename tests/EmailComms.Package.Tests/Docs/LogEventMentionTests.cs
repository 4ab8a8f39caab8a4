using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace EmailComms.Package.Tests.Docs;

/// <summary>A page that names a log event names it by its number.</summary>
public partial class LogEventMentionTests
{
    private static readonly HashSet<string> Events =
    [
        .. typeof(IEmailSender).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()
            .Select(static message => string.Create(CultureInfo.InvariantCulture, $"{message.EventId} {message.EventName}")),
    ];

    public static TheoryData<string> Mentions =>
        [.. Documentation.Paths.SelectMany(static path => Mention().Matches(Documentation.Read(path))).Select(static match => $"{match.Groups["id"].Value} {match.Groups["name"].Value}").Distinct()];

    [Theory]
    [MemberData(nameof(Mentions))]
    public void Is_an_event(string mention) => Assert.Contains(mention, Events);

    [GeneratedRegex(@"\b(?<id>1\d{3}) \(?`(?<name>[A-Z]\w+)`")]
    private static partial Regex Mention();
}
