using EmailComms;
using EmailComms.Approvals;
using EmailComms.ConfigurationTesting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quickstart;

if (args.Contains("--help"))
{
    Console.WriteLine(CommandLine.Help);
    return 0;
}

try
{
    var builder = Host.CreateApplicationBuilder();
    builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
    CommandLine.AddTo(builder.Configuration, args);

    // Without a server of your own, one on loopback plays the mail system, and somebody in it the approver.
    await using var mailSystem = CommandLine.NamesAServer(builder.Configuration) ? null : await SimulatedMailSystem.StartAsync(builder.Configuration);
    var approver = CommandLine.Approver(builder.Configuration);

    builder.Services
        .AddEmailCommunications(builder.Configuration)
        .AddApprovalHandler<ReleaseApprovalHandler>();
    builder.Services.AddSingleton<DecisionBoard>();

    using var host = builder.Build();
    return args.Contains("--test")
        ? await TestAsync(host.Services.GetRequiredService<IEmailConfigTester>(), approver, mailSystem)
        : await AskAsync(host, approver ?? throw new ArgumentException("--approver ADDRESS says who is asked."), mailSystem);
}
catch (OptionsValidationException exception)
{
    return Fail([.. exception.Failures]);
}
catch (EmailCommsException exception)
{
    return Fail(exception.Message, "Run the sample with --test to see which setting is wrong, or with --help for the settings.");
}
catch (Exception exception) when (exception is ArgumentException or FormatException or IOException or InvalidDataException)
{
    return Fail(exception.Message);
}

static async Task<int> TestAsync(IEmailConfigTester tester, EmailAddress? recipient, SimulatedMailSystem? mailSystem)
{
    var report = await tester.TestAsync(new EmailConfigTestRequest
    {
        Recipient = recipient,
        RoundTripTimeout = TimeSpan.FromSeconds(mailSystem is null ? 60 : 5),
    });
    Console.WriteLine(report.Format());
    return report.Status == EmailConfigStatus.Failed ? 1 : 0;
}

static async Task<int> AskAsync(IHost host, EmailAddress approver, SimulatedMailSystem? mailSystem)
{
    await host.StartAsync();
    Console.WriteLine("1. The host has started; its worker watches the reply folder.");

    var receipt = await host.Services.GetRequiredService<IEmailSender>().RequestApprovalAsync(new ApprovalRequest
    {
        ApprovalId = "release-42",
        Subject = "Deploy release 42 to production?",
        Body = EmailBody.FromText("Release 42 has passed its tests.\nIt changes the price list and nothing else."),
        Approvers = [approver],
        ExpiresAt = DateTimeOffset.UtcNow.AddHours(1),
    });
    if (receipt.Deliveries[0].Failure is { } failure)
    {
        throw failure;
    }

    Console.WriteLine($"2. The approver {approver} has been asked; an answer counts until {receipt.ExpiresAt:u}.");
    Console.WriteLine(mailSystem is not null
        ? $"3. {await mailSystem.AnswerAsync()}"
        : "3. Answer the message with Approve or Reject as the first word; Ctrl+C ends the waiting.");

    var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
    try
    {
        var decision = await host.Services.GetRequiredService<DecisionBoard>().FirstDecision.WaitAsync(TimeSpan.FromHours(1), stopping);
        Console.WriteLine($"4. The handler received: {decision.Decision} of {decision.ApprovalId}, comment \"{decision.Comment}\", decision {decision.DecisionId}.");
    }
    catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
    {
        return Fail("4. Nobody has answered.");
    }

    if (mailSystem is not null)
    {
        await mailSystem.WaitUntilReplyFolderIsEmptyAsync();
        Console.WriteLine("5. The reply folder is empty again.");
    }

    await host.StopAsync();
    return 0;
}

static int Fail(params string[] lines)
{
    Console.Error.WriteLine(string.Join(Environment.NewLine, lines));
    return 1;
}
