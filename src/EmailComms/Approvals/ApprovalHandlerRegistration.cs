namespace EmailComms.Approvals;

/// <summary>One registered handler and the kind of requests that it decides; an empty kind for requests without one.</summary>
internal sealed class ApprovalHandlerRegistration(string kind, Func<IServiceProvider, IApprovalHandler> resolve)
{
    public string Kind { get; } = kind;

    public IApprovalHandler Resolve(IServiceProvider scopedServices) => resolve(scopedServices);
}
