using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace EmailComms.Tool.Settings;

/// <summary>
/// The settings of a host, as far as they matter to a tool. For one that talks to no server, what a host needs and the file lacks is
/// filled in.
/// </summary>
internal sealed class ToolSettings
{
    private const string Section = EmailCommunicationsOptions.SectionName;
    private const string FirstSigningKey = "Approvals:SigningKeys:0";

    private static readonly string[] Parts =
        [nameof(EmailCommunicationsOptions.Smtp), nameof(EmailCommunicationsOptions.Imap), nameof(EmailCommunicationsOptions.Approvals)];

    private ToolSettings(IConfigurationSection section, bool withServers = false)
    {
        CanVerifyTokens = section.GetSection("Approvals:SigningKeys").AsEnumerable().Any(static pair => !string.IsNullOrWhiteSpace(pair.Value));
        var values = section.AsEnumerable(makePathsRelative: true)
            .Where(static pair => !string.IsNullOrEmpty(pair.Key))
            .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Placeholders())
        {
            if ((key == FirstSigningKey || !withServers) && string.IsNullOrWhiteSpace(values.GetValueOrDefault(key)) && !(key == FirstSigningKey && CanVerifyTokens))
            {
                values[key] = value;
            }
        }

        values["Approvals:Enabled"] = "true";

        if (!withServers)
        {
            // The files of the host's machine need not be on this one, and no server is asked for its certificate.
            values["Smtp:CertificateAuthority"] = values["Imap:CertificateAuthority"] = null;
        }

        Configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(static pair => KeyValuePair.Create($"{Section}:{pair.Key}", pair.Value)))
            .Build()
            .GetSection(Section);
    }

    /// <summary>The section, complete.</summary>
    public IConfigurationSection Configuration { get; }

    /// <summary>Whether the settings name a key; without one, no token verifies.</summary>
    public bool CanVerifyTokens { get; }

    /// <summary>The settings of a host that has set nothing.</summary>
    public static ToolSettings Default() => new(new ConfigurationBuilder().Build().GetSection(Section));

    /// <summary>Reads an appsettings file, or one with the content of the section alone; the environment comes before it, as in a host.</summary>
    /// <exception cref="SettingsException">The file cannot be read, or holds no such settings.</exception>
    public static ToolSettings FromFile(string path) => new(WithEnvironment(ReadFile(path), path));

    /// <summary>Reads the settings of a host for the use of its servers: nothing about them is filled in. Without a file, the environment has all of them.</summary>
    /// <exception cref="SettingsException">The file cannot be read, or holds no such settings.</exception>
    public static ToolSettings ForServers(string? path) =>
        new(path is null ? new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection(Section) : WithEnvironment(ReadFile(path), path), withServers: true);

    private static IConfigurationSection WithEnvironment(IConfigurationRoot file, string path)
    {
        var section = file.GetSection(Section);
        if (!section.Exists())
        {
            if (!Parts.Any(part => file.GetSection(part).Exists()))
            {
                throw new SettingsException([$"{path} holds no section {Section}."]);
            }

            file = new ConfigurationBuilder()
                .AddInMemoryCollection(file.AsEnumerable().Select(static pair => KeyValuePair.Create($"{Section}:{pair.Key}", pair.Value)))
                .Build();
        }

        return new ConfigurationBuilder().AddConfiguration(file).AddEnvironmentVariables().Build().GetSection(Section);
    }

    private static IConfigurationRoot ReadFile(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new ConfigurationBuilder().AddJsonStream(stream).Build();
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidDataException)
        {
            var where = (exception as JsonException ?? exception.InnerException as JsonException)?.LineNumber is { } line
                ? string.Create(CultureInfo.InvariantCulture, $" beyond line {line + 1}")
                : string.Empty;
            throw new SettingsException([$"{path} is not a JSON object with settings: it cannot be read{where}."]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([$"The settings cannot be read. {exception.Message}"]);
        }
    }

    private static Dictionary<string, string> Placeholders() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Smtp:Host"] = "smtp.invalid",
        ["Smtp:Password"] = "none",
        ["Smtp:FromAddress"] = "approvals@host.invalid",
        ["Imap:Host"] = "imap.invalid",
        ["Imap:User"] = "none",
        ["Imap:Password"] = "none",
        [FirstSigningKey] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };
}
