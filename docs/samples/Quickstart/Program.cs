using EmailComms;
using EmailComms.Approvals;
using EmailComms.ConfigurationTesting;
using Microsoft.Extensions.Configuration;
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

var builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
CommandLine.AddTo(builder.Configuration, args);

// Without a server of your own, one on loopback plays the mail system, and somebody in it the approver.
await using var mailSystem = CommandLine.NamesAServer(builder.Configuration) ? null : await SimulatedMailSystem.StartAsync(builder.Configuration);

builder.Services
    .AddEmailCommunications(builder.Configuration)
    .AddApprovalHandler<ReleaseApprovalHandler>();
builder.Services.AddSingleton<DecisionBoard>();

using var host = builder.Build();
if (args.Contains("--test"))
{
    var tester = host.Services.GetRequiredService<IEmailConfigTester>();
    var report = await tester.TestAsync(new EmailConfigTestRequest
    {
        Recipient = CommandLine.Approver(builder.Configuration),
        RoundTripTimeout = TimeSpan.FromSeconds(mailSystem is null ? 60 : 5),
    });
    Console.WriteLine(report.Format());
    return report.Status == EmailConfigStatus.Failed ? 1 : 0;
}

try
{
    await host.StartAsync();
    Console.WriteLine("1. The host has started; its worker watches the reply folder.");

    var approver = CommandLine.Approver(builder.Configuration) ?? SimulatedMailSystem.Approver;
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
    if (mailSystem is not null)
    {
        Console.WriteLine($"3. {await mailSystem.AnswerAsync()}");
    }
    else
    {
        Console.WriteLine("3. Answer the message with Approve or Reject as the first word; Ctrl+C ends the waiting.");
    }

    var decision = await host.Services.GetRequiredService<DecisionBoard>().FirstDecision.WaitAsync(TimeSpan.FromHours(1));
    Console.WriteLine($"4. The handler received: {decision.Decision} of {decision.ApprovalId}, comment \"{decision.Comment}\", decision {decision.DecisionId}.");

    if (mailSystem is not null)
    {
        await mailSystem.WaitUntilReplyFolderIsEmptyAsync();
        Console.WriteLine("5. The reply folder is empty again.");
    }

    await host.StopAsync();
    return 0;
}
catch (OptionsValidationException exception)
{
    Console.Error.WriteLine(string.Join(Environment.NewLine, exception.Failures));
    return 1;
}
catch (EmailCommsException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine("Run the sample with --test to see which setting is wrong, or with --help for the settings.");
    return 1;
}
