using EmailComms.Approvals;
using EmailComms.Outbox;
using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;

namespace EmailComms.Tests.Submission;

/// <summary>With <c>Smtp:RedirectAllTo</c>, nobody but that address gets anything.</summary>
public sealed class RedirectionTests
{
    private const string Developers = "developers@example.com";

    private static (string Key, string Value) Redirected => ("Smtp:RedirectAllTo", $"Developers <{Developers}>");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notification_goes_to_the_one_address_once_and_says_whom_it_was_for()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, Redirected);

        var receipt = await rig.Sender.SendAsync(SendingRig.To(SendingRig.Ann, SendingRig.Bob) with { Bcc = [new(SendingRig.Eve)] }, Cancelled);

        var submission = Assert.Single(rig.Server.Submissions);
        Assert.Equal([Developers], submission.EnvelopeRecipients);
        Assert.Equal("host@example.org", submission.EnvelopeSender);
        var text = submission.GetText();
        Assert.Contains("To: ann@example.org, bob@example.org\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Developers, text, StringComparison.Ordinal);
        Assert.Equal([SendingRig.Ann, SendingRig.Bob, SendingRig.Eve], receipt.AcceptedRecipients.Select(static recipient => recipient.Address));
    }

    [Fact]
    public async Task What_the_server_says_of_the_one_address_it_says_of_every_recipient()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, Redirected);
        rig.Server.Faults.OnSmtp(SmtpPoint.Rcpt).Once().Reply("550 5.1.1 no such user");

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann, SendingRig.Bob));

        Assert.Equal([SendingRig.Ann, SendingRig.Bob], exception.RefusedRecipients.Select(static refused => refused.Recipient.Address));
        Assert.Equal(550, exception.RefusedRecipients[0].ReplyCode);
    }

    [Fact]
    public async Task A_request_for_approval_and_the_outbox_are_redirected_as_well()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, [Redirected, .. SendingRig.Approvals]);

        await rig.Sender.RequestApprovalAsync(A.Request(), Cancelled);
        await rig.Services.GetRequiredService<IEmailOutbox>().EnqueueAsync(SendingRig.To(SendingRig.Ann, SendingRig.Bob), cancellationToken: Cancelled);
        var dispatcher = rig.Services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();
        await dispatcher.StartAsync(Cancelled);
        await SendingRig.UntilAsync(() => rig.Server.Submissions.Count == 3);
        await dispatcher.StopAsync(Cancelled);

        Assert.All(rig.Server.Submissions, static submission => Assert.Equal([Developers], submission.EnvelopeRecipients));
    }

    [Fact]
    public async Task The_log_warns_once_and_names_the_setting()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, Redirected);

        await rig.SendAsync(SendingRig.Ann);
        rig.Change("Smtp:MaxAttempts", "2");
        await rig.SendAsync(SendingRig.Ann);

        var warning = Assert.Single(rig.Services.GetFakeLogCollector().GetSnapshot(), static record => record.Id.Name == "MailRedirected");
        Assert.Equal(LogLevel.Warning, warning.Level);
        Assert.Equal("No message reaches its recipients: EmailCommunications:Smtp:RedirectAllTo sends all of them to d***@example.com", warning.Message);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("production", false)]
    [InlineData("Staging", true)]
    [InlineData("Development", true)]
    public void A_host_in_production_does_not_start_with_it(string environment, bool starts)
    {
        var failures = Failures(environment, Developers);

        Assert.Equal(starts, failures.Count == 0);
        Assert.All(failures, static failure => Assert.StartsWith("EmailCommunications:Smtp:RedirectAllTo is set in the environment Production", failure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("staff")]
    [InlineData("ann@example.org, bob@example.org")]
    [InlineData("ann@example.org\r\nRCPT TO:<eve@example.org>")]
    public void It_is_one_address(string value)
    {
        var failure = Assert.Single(Failures("Development", value));

        Assert.StartsWith("EmailCommunications:Smtp:RedirectAllTo is not one valid address", failure, StringComparison.Ordinal);
        Assert.DoesNotContain(value, failure, StringComparison.Ordinal);
    }

    private static List<string> Failures(string environment, string redirectAllTo)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Services.AddEmailCommunications(options =>
        {
            options.Smtp.Host = "smtp.example.org";
            options.Smtp.FromAddress = "host@example.org";
            options.Smtp.RedirectAllTo = redirectAllTo;
        });
        using var host = builder.Build();
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return [.. exception.Failures];
        }
    }
}
