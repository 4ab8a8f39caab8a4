using EmailComms.Approvals;
using EmailComms.Ledger;
using EmailComms.Secrets;
using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EmailComms.Specs;

/// <summary>What specs of approvals have in common: a robot that asks, a boss who answers, and the host's handler.</summary>
public abstract class ApprovalSpecs(ServerKind server) : MailSpecs(server)
{
    private protected const string SigningKey = "ZW1haWxjb21tcyBrZXkgZm9yIHRoZSBiZWhhdmlvdXIgdGVzdHM=";

    private const string SubjectOfRequest = "Deploy release 42 to production?";
    private const string LineOfRequest = "It changes the price list.";

    private protected RecordingHandler Handler { get; } = new();

    /// <summary>The account that asks and receives the answers.</summary>
    private protected MailAccount Robot { get; private set; } = null!;

    /// <summary>The account of the approver.</summary>
    private protected MailAccount Boss { get; private set; } = null!;

    private protected SpecHost Host { get; private set; } = null!;

    /// <summary>Starts a host with approvals enabled, and the worker off unless the settings switch it on.</summary>
    private protected async Task StartAsync(Action<IDictionary<string, string?>>? settings = null, TimeProvider? timeProvider = null, Servers.MailSystem? mail = null, IReplyLedger? ledger = null, Action<IEmailCommunicationsBuilder>? configure = null)
    {
        Robot = await (mail ?? Mail).CreateAccountAsync("robot", Cancellation);
        Boss = await (mail ?? Mail).CreateAccountAsync("boss", Cancellation);
        Host = await StartHostForRobotAsync(settings, timeProvider, ledger, configure);
    }

    /// <summary>Starts another host of the robot's account, as after a restart.</summary>
    private protected Task<SpecHost> StartHostForRobotAsync(
        Action<IDictionary<string, string?>>? settings = null,
        TimeProvider? timeProvider = null,
        IReplyLedger? ledger = null,
        Action<IEmailCommunicationsBuilder>? configure = null) =>
        StartHostAsync(
            Robot,
            values =>
            {
                EnableApprovals(values);
                settings?.Invoke(values);
            },
            builder =>
            {
                builder.AddApprovalHandler(_ => Handler);
                configure?.Invoke(builder);
                if (timeProvider is not null)
                {
                    builder.Services.Replace(ServiceDescriptor.Singleton(timeProvider));
                }

                if (ledger is not null)
                {
                    builder.Services.Replace(ServiceDescriptor.Singleton(ledger));
                }
            });

    /// <summary>The settings of the robot's host, for a host in another process.</summary>
    private protected Dictionary<string, string?> ApprovalSettings()
    {
        var values = SpecHost.Settings(Robot);
        EnableApprovals(values);
        return values;
    }

    private protected ApprovalRequest Request(string approvalId = "release-42")
    {
        SecretRegister.Add(SubjectOfRequest, LineOfRequest);
        return new()
        {
            ApprovalId = approvalId,
            Subject = SubjectOfRequest,
            Body = EmailBody.FromText($"Release 42 is ready.\n\n{LineOfRequest}"),
            Approvers = [Boss.EmailAddress],
        };
    }

    /// <summary>Asks, and returns the request as it lies in the boss's mailbox.</summary>
    private protected async Task<ReceivedMail> AskAsync(ApprovalRequest? request = null)
    {
        var receipt = await Host.Sender.RequestApprovalAsync(request ?? Request(), Cancellation);
        Assert.True(receipt.AllAccepted);
        var messageId = receipt.Deliveries[0].Receipt!.MessageId;
        return await Boss.WaitForMailAsync("INBOX", mail => mail.Message.MessageId == messageId, Cancellation);
    }

    private protected Reply ReplyTo(ReceivedMail request) => Reply.To(request.Content).FromAddress(Boss.EmailAddress);

    /// <summary>Sends an answer the way the boss's provider does, and waits until it lies in the reply folder.</summary>
    private protected Task AnswerAsync(Reply reply) => AnswerAsync(reply.ToMessage());

    private protected Task AnswerAsync(ReplyMessage reply) =>
        DeliverAsync(reply.EnvelopeSender?.Address ?? string.Empty, reply.EnvelopeRecipients[0].Address, reply.Content);

    private protected async Task DeliverAsync(string from, string to, ReadOnlyMemory<byte> message)
    {
        var before = await Robot.CountAsync("INBOX", Cancellation);
        await Robot.System.SubmitAsync(from, to, message, Cancellation);
        await Robot.WaitForCountAsync("INBOX", before + 1, Cancellation);
    }

    /// <summary>Whether a command is part of a removal: of those that store flags, the one that marks what is to go.</summary>
    private protected static bool IsRemoval(string argument) => !argument.Contains("FLAGS", StringComparison.Ordinal) || argument.Contains("\\Deleted", StringComparison.Ordinal);

    private protected Task<ApprovalProcessingSummary> ProcessAsync() => Host.Processor.ProcessAsync(Cancellation);

    /// <summary>Processes one waiting mail and returns what became of it.</summary>
    private protected async Task<ApprovalReplyResult> ProcessOneAsync() => Assert.Single((await ProcessAsync()).Replies);

    private protected async Task AssertReplyFolderIsEmptyAsync() => Assert.Equal(0, await Robot.CountAsync("INBOX", Cancellation));

    /// <summary>The mail changed nothing: no handler was called, and it is gone.</summary>
    private protected async Task AssertChangesNothingAsync(ApprovalReplyOutcome outcome, ApprovalReplyReason reason = ApprovalReplyReason.None)
    {
        var result = await ProcessOneAsync();

        Assert.Equal((outcome, reason), (result.Outcome, result.Reason));
        Assert.Equal(ApprovalReplyDisposal.Deleted, result.Disposal);
        Assert.Empty(Handler.Calls);
        await AssertReplyFolderIsEmptyAsync();
    }

    // The key outlives a host: what one asked, the next one can verify.
    private static void EnableApprovals(IDictionary<string, string?> values)
    {
        values["Approvals:Enabled"] = "true";
        values["Approvals:SigningKeys:0"] = SigningKey;
    }
}
