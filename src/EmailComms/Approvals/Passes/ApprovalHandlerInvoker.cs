using EmailComms.Status;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Approvals.Passes;

/// <summary>Calls the handler of a decision, in a scope of its own and within its time.</summary>
internal sealed class ApprovalHandlerInvoker(IServiceScopeFactory scopes, IEnumerable<ApprovalHandlerRegistration> registrations, ApprovalMonitor monitor, TimeProvider timeProvider)
{
    private readonly Dictionary<string, ApprovalHandlerRegistration> _byKind =
        registrations.ToDictionary(static registration => registration.Kind, StringComparer.Ordinal);

    public bool HasHandlerFor(string? kind) => _byKind.ContainsKey(kind ?? string.Empty);

    /// <exception cref="TimeoutException">The handler did not finish in time. It may still be running.</exception>
    public Task<ApprovalHandlerResult> InvokeAsync(ApprovalReply reply, TimeSpan timeout, CancellationToken cancellationToken) =>
        monitor.CallAsync(reply.Kind, () => InvokeInTimeAsync(reply, timeout, cancellationToken));

    private async Task<ApprovalHandlerResult> InvokeInTimeAsync(ApprovalReply reply, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var registration = _byKind[reply.Kind ?? string.Empty];
        var result = await HostCall.RunAsync(token => CallAsync(registration, reply, token), timeout, "The approval handler did not finish in time.", timeProvider, cancellationToken).ConfigureAwait(false);
        return Enum.IsDefined(result)
            ? result
            : throw new InvalidOperationException($"The approval handler returned {(int)result}, which is no {nameof(ApprovalHandlerResult)}.");
    }

    private async Task<ApprovalHandlerResult> CallAsync(ApprovalHandlerRegistration registration, ApprovalReply reply, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await registration.Resolve(scope.ServiceProvider).HandleAsync(reply, cancellationToken).ConfigureAwait(false);
        }
    }
}
