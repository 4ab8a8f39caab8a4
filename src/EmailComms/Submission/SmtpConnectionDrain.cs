using Microsoft.Extensions.Hosting;

namespace EmailComms.Submission;

/// <summary>Lets messages that are on their way finish when the host stops, and says good-bye to the server.</summary>
internal sealed class SmtpConnectionDrain(SmtpConnectionSource connections) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => connections.DrainAsync(cancellationToken);
}
