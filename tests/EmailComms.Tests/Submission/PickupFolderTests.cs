using EmailComms.ConfigurationTesting;
using EmailComms.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EmailComms.Tests.Submission;

/// <summary>With <c>Smtp:PickupFolder</c>, messages become files.</summary>
public sealed class PickupFolderTests : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("emailcomms-pickup-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Folder => Path.Combine(_parent.FullName, "pickup");

    private (string Key, string Value)[] PickedUp => [("Smtp:PickupFolder", Folder), ("Smtp:Host", string.Empty)];

    public void Dispose() => _parent.Delete(recursive: true);

    [Fact]
    public async Task A_message_becomes_one_whole_file_with_its_envelope()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, PickedUp);

        var receipt = await rig.Sender.SendAsync(SendingRig.To(SendingRig.Ann) with { Bcc = [new(SendingRig.Eve)] }, Cancelled);

        var file = Assert.Single(Directory.GetFiles(Folder));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(file, Cancelled);
        Assert.StartsWith("X-Sender: host@example.org\r\nX-Receiver: ann@example.org\r\nX-Receiver: eve@example.org\r\nFrom: ", text, StringComparison.Ordinal);
        using var message = await MimeMessage.LoadAsync(file, Cancelled);
        Assert.Equal(receipt.MessageId, message.MessageId);
        Assert.EndsWith("\r\n\r\nIt runs.\r\n.\r\n.. dots\r\n", text, StringComparison.Ordinal);
        Assert.Equal([SendingRig.Ann, SendingRig.Eve], receipt.AcceptedRecipients.Select(static recipient => recipient.Address));
        Assert.Empty(rig.Server.Submissions);
    }

    [Fact]
    public async Task Each_message_has_a_file_of_its_own_requests_and_the_outbox_included()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, [.. PickedUp, .. SendingRig.Approvals]);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => rig.SendAsync(SendingRig.Ann)));
        await rig.Sender.RequestApprovalAsync(A.Request(), Cancelled);
        await rig.Services.GetRequiredService<IEmailOutbox>().EnqueueAsync(SendingRig.To(SendingRig.Ann), cancellationToken: Cancelled);
        var dispatcher = rig.Services.GetServices<IHostedService>().OfType<OutboxDispatcher>().Single();
        await dispatcher.StartAsync(Cancelled);
        await SendingRig.UntilAsync(() => Directory.GetFiles(Folder, "*.eml").Length == 22);
        await dispatcher.StopAsync(Cancelled);

        Assert.Equal(22, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public async Task A_redirection_holds_for_the_folder_too()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, [.. PickedUp, ("Smtp:RedirectAllTo", "developers@example.com")]);

        await rig.SendAsync(SendingRig.Ann, SendingRig.Bob);

        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Folder)), Cancelled);
        Assert.StartsWith("X-Sender: host@example.org\r\nX-Receiver: developers@example.com\r\nFrom: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_a_failed_submission_and_leaves_nothing_behind()
    {
        await File.WriteAllTextAsync(Folder, "a file in the folder's place", Cancelled);
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, [.. PickedUp, ("Smtp:MaxAttempts", "1")]);

        var exception = await Assert.ThrowsAsync<SubmissionException>(() => rig.SendAsync(SendingRig.Ann));

        Assert.Equal("EC1207", exception.Code);
        Assert.DoesNotContain(Folder, exception.Message, StringComparison.Ordinal);
        Assert.Equal([Folder], Directory.GetFiles(_parent.FullName));
    }

    [Fact]
    public async Task The_configuration_test_leaves_the_server_out()
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, PickedUp);

        var report = await rig.Services.GetRequiredService<IEmailConfigTester>().TestAsync(new EmailConfigTestRequest { Recipient = new(SendingRig.Ann) }, Cancelled);

        Assert.DoesNotContain(report.Checks, static check => check.Status == EmailConfigStatus.Failed);
        Assert.All(
            report.Checks.Where(static check => check.Code.StartsWith("smtp.", StringComparison.Ordinal)),
            static check => Assert.Equal("nothing is submitted: EmailCommunications:Smtp:PickupFolder is set", check.Observed));
        Assert.Equal(0, rig.Server.ConnectionCount);
    }

    [Theory]
    [InlineData("pickup")]
    [InlineData("./pickup")]
    [InlineData("/var/spool\n/pickup")]
    public async Task The_path_is_a_full_one(string path)
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System, ("Smtp:PickupFolder", path));

        var failure = Assert.Single(Assert.Throws<OptionsValidationException>(() => rig.Settings).Failures);

        Assert.StartsWith("EmailCommunications:Smtp:PickupFolder is not a full path", failure, StringComparison.Ordinal);
    }
}
