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
        CanVerifyTokens = settings.CanVerifyTokens;
    }

    public IApprovalReplyInspector Inspector { get; }

    public long MaxMessageBytes { get; }

    /// <inheritdoc cref="ToolSettings.CanVerifyTokens"/>
    public bool CanVerifyTokens { get; }

    /// <exception cref="SettingsException">The settings break a rule.</exception>
    public static ToolLibrary Load(string? settingsFile)
    {
        var settings = settingsFile is null ? ToolSettings.Default() : ToolSettings.FromFile(settingsFile);
        var services = new ServiceCollection();
        services.AddEmailCommunications(settings.Configuration)
            .AddApprovalHandler(static _ => throw new NotSupportedException("An explanation calls no handler."))
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
