using EmailComms.Approvals;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>
/// The capability matrix: with and without each extension of IMAP an answer is decided once and gone, and a mail that cannot be handled
/// is in quarantine once, or the server is refused clearly and nothing happens.
/// </summary>
[Trait("Server", "Loopback")]
[Trait("Category", "Fault")]
public sealed class CapabilitySpecs_on_loopback : LoopbackApprovalSpecs
{
    public static TheoryData<LoopbackImapCapabilities> ExtensionsButUidPlus =>
    [
        .. Enum.GetValues<LoopbackImapCapabilities>().Where(static capability => int.IsPow2((int)capability) && capability != LoopbackImapCapabilities.UidPlus),
    ];

    /// <summary>Gmail does not: it has to say which folder is its Trash.</summary>
    public static TheoryData<LoopbackImapCapabilities> ExtensionsThatStandAlone =>
        [.. ExtensionsButUidPlus.Select(static row => row.Data).Where(static capability => capability != LoopbackImapCapabilities.GmailExtensions)];

    [Theory]
    [Trait("Fault", "F15")]
    [MemberData(nameof(ExtensionsButUidPlus))]
    public async Task Without_one_extension_everything_is_as_with_it(LoopbackImapCapabilities missing)
    {
        await StartWithAsync(LoopbackImapCapabilities.Default & ~missing);

        await AssertAnswersAreDecidedAndFailuresQuarantinedAsync();
    }

    [Theory]
    [Trait("Fault", "F15")]
    [MemberData(nameof(ExtensionsThatStandAlone))]
    public async Task With_uidplus_and_one_more_extension_everything_is_as_with_all(LoopbackImapCapabilities only)
    {
        await StartWithAsync(LoopbackImapCapabilities.AuthPlain | LoopbackImapCapabilities.UidPlus | only);

        await AssertAnswersAreDecidedAndFailuresQuarantinedAsync();
    }

    [Theory]
    [Trait("Fault", "F15")]
    [InlineData(LoopbackImapCapabilities.GmailExtensions)]
    [InlineData(LoopbackImapCapabilities.AccessControl)]
    public async Task With_an_extension_that_most_servers_lack_everything_is_as_without_it(LoopbackImapCapabilities extra)
    {
        await StartWithAsync(LoopbackImapCapabilities.Default | extra);

        await AssertAnswersAreDecidedAndFailuresQuarantinedAsync();
    }

    [Theory]
    [Trait("Fault", "F14")]
    [MemberData(nameof(ExtensionsButUidPlus))]
    public async Task Without_uidplus_nothing_is_decided_and_nothing_removed(LoopbackImapCapabilities missing)
    {
        // Gmail, which moves what it deletes, is the one server that is trusted without it.
        await StartWithAsync(LoopbackImapCapabilities.Default & ~LoopbackImapCapabilities.UidPlus & ~missing);
        await DeliverAnswerAsync();
        Inbox.Deliver("Subject: marked by somebody else\n\n", "\\Deleted");

        Assert.Equal("EC1405", (await Assert.ThrowsAsync<MailboxException>(ProcessAsync)).Code);

        Assert.Empty(Handler.Calls);
        Assert.Equal(2, Inbox.Messages.Count);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains(" EXPUNGE", StringComparison.Ordinal) || line.Contains(" STORE ", StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Fault", "F14")]
    [MemberData(nameof(ExtensionsButUidPlus))]
    public async Task Without_uidplus_a_folder_that_is_ours_alone_is_processed(LoopbackImapCapabilities missing)
    {
        await StartWithAsync(LoopbackImapCapabilities.Default & ~LoopbackImapCapabilities.UidPlus & ~missing, isExclusive: true);

        await AssertAnswersAreDecidedAndFailuresQuarantinedAsync();
    }

    [Theory]
    [Trait("Fault", "F15")]
    [InlineData(LoopbackImapCapabilities.Default)]
    [InlineData(LoopbackImapCapabilities.Default & ~LoopbackImapCapabilities.ConditionalStore)]
    public async Task On_a_server_of_revision_2_alone_everything_is_as_on_one_of_revision_1(LoopbackImapCapabilities capabilities)
    {
        await StartWithAsync(capabilities);
        Server.Options.Imap.OnlyRevision2 = true;

        await AssertAnswersAreDecidedAndFailuresQuarantinedAsync();
    }

    [Fact]
    [Trait("Fault", "F15")]
    public async Task On_a_server_of_revision_2_alone_the_worker_waits_in_idle()
    {
        Server.Options.Imap.OnlyRevision2 = true;
        await StartAsync(static settings => settings["Approvals:Worker"] = "true");
        await Eventually.BecomesTrueAsync(
            () => Server.Transcript.Lines.Any(static line => line.TrimEnd().EndsWith(" IDLE", StringComparison.Ordinal)),
            TimeSpan.FromSeconds(20),
            static () => "The worker did not begin to wait.",
            Cancellation);

        await DeliverAnswerAsync();

        await Inbox.WaitUntilEmptyAsync(Cancellation);
        Assert.Single(Handler.Calls);
    }

    [Theory]
    [Trait("Fault", "F15")]
    [InlineData(false, null)]
    [InlineData(false, "$Junk")]
    [InlineData(true, null)]
    public async Task Where_no_keyword_of_ours_can_be_stored_everything_is_as_where_it_can(bool isLimited, string? allowed)
    {
        await StartWithAsync(LoopbackImapCapabilities.Default);
        Server.Options.Imap.AllowKeywords = isLimited;
        Server.Options.Imap.MaxKeywords = isLimited ? 0 : null;
        if (allowed is not null)
        {
            Server.Options.Imap.Keywords.Add(allowed);
        }

        await AssertAnswersAreDecidedAndFailuresQuarantinedAsync();
    }

    [Fact]
    [Trait("Fault", "F15")]
    public async Task Without_a_way_to_log_in_nothing_is_decided_and_the_login_is_to_blame()
    {
        await StartWithAsync(LoopbackImapCapabilities.Default & ~LoopbackImapCapabilities.AllMechanisms);
        Server.Options.Imap.AllowLoginCommand = false;
        await DeliverAnswerAsync();

        Assert.Equal("EC1102", (await Assert.ThrowsAsync<MailServerAuthenticationException>(ProcessAsync)).Code);

        Assert.Empty(Handler.Calls);
        Assert.Single(Inbox.Messages);
    }

    [Theory]
    [Trait("Fault", "F15")]
    [InlineData(LoopbackImapCapabilities.AllMechanisms)]
    [InlineData(LoopbackImapCapabilities.AuthPlain | LoopbackImapCapabilities.AuthLogin)]
    public async Task Without_a_mechanism_for_a_password_the_login_command_is_used(LoopbackImapCapabilities missing)
    {
        await StartWithAsync(LoopbackImapCapabilities.Default & ~missing);

        await AssertAnswersAreDecidedAndFailuresQuarantinedAsync();

        Assert.Contains(Server.Transcript.Lines, static line => line.Contains(" LOGIN ", StringComparison.Ordinal));
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains(" AUTHENTICATE ", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Fault", "F15")]
    public async Task Without_idle_the_worker_looks_at_each_interval()
    {
        Server.Options.Imap.Capabilities &= ~LoopbackImapCapabilities.Idle;
        await StartAsync(static settings =>
        {
            settings["Approvals:Worker"] = "true";
            settings["Approvals:ProcessInterval"] = "00:00:01";
        });

        await DeliverAnswerAsync();

        await Inbox.WaitUntilEmptyAsync(Cancellation);
        Assert.Single(Handler.Calls);
        Assert.DoesNotContain(Server.Transcript.Lines, static line => line.Contains(" IDLE", StringComparison.Ordinal));
    }

    private async Task StartWithAsync(LoopbackImapCapabilities capabilities, bool isExclusive = false)
    {
        await StartAsync(settings =>
        {
            settings["Approvals:MaxAttempts"] = "1";
            settings["Approvals:ExclusiveFolder"] = isExclusive ? "true" : "false";
        });
        Server.Options.Imap.Capabilities = capabilities;
    }

    private async Task AssertAnswersAreDecidedAndFailuresQuarantinedAsync()
    {
        await DeliverAnswerAsync("decided");
        Assert.Equal((ApprovalReplyOutcome.Applied, ApprovalReplyDisposal.Deleted), await ProcessToEndAsync());

        Handler.NextThrows();
        await DeliverAnswerAsync("failed");
        Assert.Equal((ApprovalReplyOutcome.Failed, ApprovalReplyDisposal.Quarantined), await ProcessToEndAsync());

        Assert.Empty(Inbox.Messages);
        Assert.Single(User(Robot).GetFolder("Quarantine").Messages);
        Assert.Equal(["decided", "failed"], Handler.Calls.Select(static call => call.ApprovalId));
    }

    private async Task<(ApprovalReplyOutcome Outcome, ApprovalReplyDisposal Disposal)> ProcessToEndAsync()
    {
        var result = await ProcessOneAsync();
        return (result.Outcome, result.Disposal);
    }
}
