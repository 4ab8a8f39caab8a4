using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EmailComms.Approvals;
using EmailComms.Package.Tests.Support;
using Microsoft.Extensions.Options;

namespace EmailComms.Package.Tests;

/// <summary>The options, docs/reference/options.md, and the schema for appsettings say the same.</summary>
public sealed partial class OptionsReferenceTests
{
    private static readonly IReadOnlyList<Setting> Settings = [.. FindSettings()];

    private static readonly Dictionary<string, JsonObject> Schema = FindInSchema();

    public static TheoryData<string> Paths => [.. Settings.Select(static setting => setting.Path)];

    [Fact]
    public void Every_setting_has_a_row_and_the_other_way_round()
    {
        Assert.Equal(Settings.Select(static setting => setting.Path).Order(StringComparer.Ordinal), ReferencePage.Read("options.md").Rows.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_in_the_schema_and_the_other_way_round()
    {
        Assert.Equal(Settings.Select(static setting => setting.Path).Order(StringComparer.Ordinal), Schema.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_documented_type_and_default_are_those_of_the_code(string path)
    {
        var setting = Find(path);
        var row = ReferencePage.Read("options.md").Row(path);

        Assert.Equal(setting.TypeInWords, row[1]);
        if (setting.DefaultText is { } text)
        {
            Assert.Equal($"`{text}`", row[2]);
        }
        else
        {
            // No value of its own: nothing, or another setting's.
            Assert.All(ReferencePage.Literals(row[2]), static literal => Assert.Contains(literal, Settings.Select(static other => other.Path)));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_documented_range_is_the_one_that_is_checked(string path)
    {
        var setting = Find(path);
        var rule = ReferencePage.Read("options.md").Row(path)[3];
        if (setting.Range is not var (minimum, maximum))
        {
            Assert.Null(setting.LeastValue);
            return;
        }

        Assert.StartsWith($"`{minimum}` to `{maximum}`", rule, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void The_schema_has_the_type_default_range_and_description_of_the_code(string path)
    {
        var setting = Find(path);
        var entry = Schema[path];

        Assert.Equal(setting.TypeInJson, entry["type"]?.GetValue<string>() ?? "enum");
        Assert.Equal(setting.DefaultText, Text(entry["default"]));
        Assert.Equal(setting.Description, entry["description"]?.GetValue<string>());
        if (setting.Property.PropertyType.IsEnum)
        {
            Assert.Equal(Enum.GetNames(setting.Property.PropertyType), entry["enum"]!.AsArray().Select(static value => value!.GetValue<string>()));
        }

        if (setting.TypeInJson == "integer")
        {
            Assert.Equal(setting.Range, (Text(entry["minimum"])!, Text(entry["maximum"])!));
        }
    }

    [Fact]
    public void The_schema_refuses_a_misspelt_setting_as_the_library_does()
    {
        var root = JsonNode.Parse(SourceTree.Read("src/EmailComms/ConfigurationSchema.json"))!;
        var section = root["properties"]![EmailCommunicationsOptions.SectionName]!;

        Assert.False(section["additionalProperties"]!.GetValue<bool>());
        Assert.All(section["properties"]!.AsObject(), static group => Assert.False(group.Value!["additionalProperties"]!.GetValue<bool>()));
    }

    [Fact]
    public void The_documented_default_of_each_setting_is_in_its_comment()
    {
        // A reader of the code's documentation finds the default there, too.
        Assert.All(
            Settings.Where(static setting => setting.DefaultText is not null),
            static setting => Assert.Contains("default", setting.Description, StringComparison.OrdinalIgnoreCase));
    }

    private static Setting Find(string path) => Settings.Single(setting => setting.Path == path);

    private static IEnumerable<Setting> FindSettings()
    {
        var comments = XDocument.Load(Path.ChangeExtension(Assemblies.Core.Location, ".xml"));
        return FindSettings(typeof(EmailCommunicationsOptions), string.Empty, static options => options, comments);
    }

    private static IEnumerable<Setting> FindSettings(Type owner, string prefix, Func<EmailCommunicationsOptions, object> find, XDocument comments) =>
        owner.GetProperties().SelectMany(property => IsSection(property)
            ? FindSettings(property.PropertyType, $"{prefix}{property.Name}:", options => property.GetValue(find(options))!, comments)
            : [new Setting(prefix + property.Name, find, property, Describe(comments, property))]);

    private static bool IsSection(PropertyInfo property) => property.PropertyType.IsClass && property.PropertyType.Assembly == Assemblies.Core;

    private static Dictionary<string, JsonObject> FindInSchema()
    {
        var root = JsonNode.Parse(SourceTree.Read("src/EmailComms/ConfigurationSchema.json"))!;
        return FindInSchema(root["properties"]![EmailCommunicationsOptions.SectionName]!, string.Empty).ToDictionary(static setting => setting.Path, static setting => setting.Value);
    }

    private static IEnumerable<(string Path, JsonObject Value)> FindInSchema(JsonNode section, string prefix) =>
        section["properties"]!.AsObject().SelectMany(entry => entry.Value!["properties"] is null
            ? [(prefix + entry.Key, entry.Value.AsObject())]
            : FindInSchema(entry.Value, $"{prefix}{entry.Key}:"));

    // What the comment says, as one line: the summary, then the default.
    private static string Describe(XDocument comments, PropertyInfo property)
    {
        var member = comments.Descendants("member").Single(member => member.Attribute("name")!.Value == $"P:{property.DeclaringType!.FullName}.{property.Name}");
        var parts = new[] { member.Element("summary"), member.Element("value") }.OfType<XElement>().Select(static part => Spaces().Replace(Flatten(part), " ").Trim());
        return string.Join(' ', parts);
    }

    private static string Flatten(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement inner => Flatten(inner),
        _ => string.Empty,
    }));

    private static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonValue json when json.TryGetValue(out bool flag) => flag ? "true" : "false",
        _ => value.ToString(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"Write a (?:number|time) from (\S+) to (\S+?)(?:\.$| \()")]
    private static partial Regex RangeInFailure();

    private sealed record Setting(string Path, Func<EmailCommunicationsOptions, object> FindOwner, PropertyInfo Property, string Description)
    {
        private Type ValueType => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

        public string TypeInWords => ValueType switch
        {
            { IsEnum: true } => string.Join(", ", Enum.GetNames(ValueType).Select(static name => $"`{name}`")),
            var type when type == typeof(bool) => "`true` or `false`",
            var type when type == typeof(int) || type == typeof(long) => "whole number",
            var type when type == typeof(TimeSpan) => "time",
            var type when type == typeof(string) => "text",
            var type when type == typeof(IList<string>) => "list of texts",
            var type when type == typeof(IDictionary<ApprovalReplyOutcome, ApprovalDisposalRule>) => "rule by outcome",
            var type => throw new NotSupportedException($"{Path} is of the type {type}, for which there is no word yet."),
        };

        public string TypeInJson => ValueType switch
        {
            { IsEnum: true } => "enum",
            var type when type == typeof(bool) => "boolean",
            var type when type == typeof(int) || type == typeof(long) => "integer",
            var type when type == typeof(IList<string>) => "array",
            var type when type == typeof(IDictionary<ApprovalReplyOutcome, ApprovalDisposalRule>) => "object",
            _ => "string",
        };

        /// <summary>The default as configuration text; null when there is none.</summary>
        public string? DefaultText => Property.GetValue(FindOwner(new EmailCommunicationsOptions())) switch
        {
            null or "" => null,
            bool flag => flag ? "true" : "false",
            TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
            string text => text,
            IEnumerable list => list.Cast<object>().Any() ? throw new NotSupportedException($"{Path} has a list as its default.") : null,
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

        /// <summary>A value that no rule can allow, for settings that are measured.</summary>
        public object? LeastValue => ValueType switch
        {
            var type when type == typeof(int) => int.MinValue,
            var type when type == typeof(long) => long.MinValue,
            var type when type == typeof(TimeSpan) => TimeSpan.MinValue,
            _ => null,
        };

        /// <summary>The range as the validator tells it.</summary>
        public (string Minimum, string Maximum)? Range
        {
            get
            {
                if (LeastValue is null)
                {
                    return null;
                }

                var options = new EmailCommunicationsOptions { Approvals = { Enabled = true } };
                Property.SetValue(FindOwner(options), LeastValue);
                var validator = new EmailCommunicationsOptionsValidator(new ConfigurationPath("X"), []);
                var failure = Assert.Single(validator.Validate(Options.DefaultName, options).Failures!, text => text.StartsWith($"X:{Path} ", StringComparison.Ordinal));
                var range = RangeInFailure().Match(failure);
                Assert.True(range.Success, $"No range can be read from: {failure}");
                return (range.Groups[1].Value, range.Groups[2].Value);
            }
        }
    }
}
