using EmailComms.Approvals;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Benchmarks;

/// <summary>
/// Genuine answers by the thousand: requests are sent to a server in this process, and each is answered. Every host that reads for
/// the same address with the same key knows them as answers to its own.
/// </summary>
internal static class SampleAnswers
{
    public const string Approver = "boss@example.test";

    private const string Body = "The delivery is planned for Tuesday morning and takes about two hours.\nNobody has to be there before nine, but the key has to be at the desk.\n";

    /// <summary>Makes answers to this many requests.</summary>
    /// <param name="robot">The address that asks and is answered.</param>
    /// <param name="signingKey">The key that the reading hosts have, too.</param>
    /// <param name="count">How many.</param>
    /// <param name="dress">Adds to the answer with this number.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> MakeAsync(
        string robot,
        string signingKey,
        int count,
        Func<int, Reply, Reply>? dress = null,
        CancellationToken cancellationToken = default)
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: cancellationToken);
        var password = $"pass-{Guid.NewGuid():N}";
        server.AddUser(robot, password);
        var approver = server.AddUser(Approver, password);
        await using var services = CreateServices(server, robot, password, signingKey);
        var sender = services.GetRequiredService<IEmailSender>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellationToken }, async (i, token) =>
            await sender.RequestApprovalAsync(
                new ApprovalRequest { ApprovalId = $"delivery-{i}", Subject = "New shelves for the shop", Body = EmailBody.FromText(Body), Approvers = [new EmailAddress(Approver)] },
                token));

        return [.. approver.Inbox.Messages.Select((request, i) =>
        {
            var reply = Reply.To(request.Content).From(MailClient.ThunderbirdPlainText).FromAddress(new EmailAddress(Approver)).WithSeed(i).Approve("fine with me");
            return (dress?.Invoke(i, reply) ?? reply).ToMessage().Content;
        })];
    }

    private static ServiceProvider CreateServices(LoopbackMailServer server, string robot, string password, string signingKey)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(options =>
        {
            options.Smtp.Host = options.Imap.Host = server.Host;
            options.Smtp.Port = server.SmtpTlsPort;
            options.Imap.Port = server.ImapTlsPort;
            options.Smtp.Security = options.Imap.Security = ConnectionSecurity.ImplicitTls;
            options.Smtp.CertificateAuthority = options.Imap.CertificateAuthority = server.CertificateAuthorityPem;
            options.Smtp.User = options.Smtp.FromAddress = robot;
            options.Smtp.Password = password;
            options.Smtp.MaxConnections = 4;
            options.Smtp.MaxMessagesPerConnection = 10_000;
            options.Approvals.Enabled = true;
            options.Approvals.SigningKeys.Add(signingKey);
        }).AddApprovalHandler(static _ => new NoHandler());
        return services.BuildServiceProvider();
    }

    private sealed class NoHandler : IApprovalHandler
    {
        public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) => Task.FromResult(ApprovalHandlerResult.Applied);
    }
}
