using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmailComms.Testing;

/// <summary>Registers a <see cref="RecordingEmailSender"/>.</summary>
public static class RecordingEmailSenderServiceCollectionExtensions
{
    /// <summary>
    /// Makes a <see cref="RecordingEmailSender"/> the <see cref="IEmailSender"/>, whatever was registered before or is offered by
    /// <c>AddEmailCommunications</c> later, and returns it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="timeProvider">The clock of the receipts; the system's when it is not given.</param>
    public static RecordingEmailSender AddRecordingEmailSender(this IServiceCollection services, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var sender = new RecordingEmailSender(timeProvider);
        services.RemoveAll<IEmailSender>();
        services.AddSingleton<IEmailSender>(sender);
        services.AddSingleton(sender);
        return sender;
    }
}
