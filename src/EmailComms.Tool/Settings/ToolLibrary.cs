using EmailComms.Approvals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Tool.Settings;

/// <summary>The library, registered as a host registers it, without a host: nothing runs until it is called.</summary>
internal sealed class ToolLibrary : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ToolLibrary(ServiceProvider services, ToolSettings settings)
    {
        _services = services;
        // Reading the options checks all their rules.
        MaxMessageBytes = services.GetRequiredService<IOptions<EmailCommunicationsOptions>>().Value.Approvals.MaxMessageBytes;
        Inspector = services.GetRequiredService<IApprovalReplyInspector>();
        Quarantine = services.GetRequiredService<IApprovalQuarantine>();
        CanVerifyTokens = settings.CanVerifyTokens;
    }

    public IApprovalReplyInspector Inspector { get; }

    public IApprovalQuarantine Quarantine { get; }

    public long MaxMessageBytes { get; }

    /// <inheritdoc cref="ToolSettings.CanVerifyTokens"/>
    public bool CanVerifyTokens { get; }

    /// <exception cref="SettingsException">The settings break a rule.</exception>
    public static ToolLibrary Load(string? settingsFile) => Load(settingsFile is null ? ToolSettings.Default() : ToolSettings.FromFile(settingsFile));

    /// <summary>With the host's servers.</summary>
    /// <inheritdoc cref="Load(string?)"/>
    public static ToolLibrary LoadWithServers(string? settingsFile) => Load(ToolSettings.ForServers(settingsFile));

    private static ToolLibrary Load(ToolSettings settings)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(settings.Configuration)
            .AddApprovalHandler(static _ => throw new NotSupportedException("A tool calls no handler."))
            .AddDkimVerification();
        var provider = services.BuildServiceProvider();
        try
        {
            return new ToolLibrary(provider, settings);
        }
        catch (OptionsValidationException exception)
        {
            provider.Dispose();
            throw new SettingsException(exception.Failures);
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
