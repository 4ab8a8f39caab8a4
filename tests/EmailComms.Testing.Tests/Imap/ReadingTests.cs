using EmailComms.Testing.Tests.Wire;
using MailKit;
using MailKit.Search;
using MailKit.Security;

namespace EmailComms.Testing.Tests.Imap;

public sealed class ReadingTests : ServerTest
{
    private const string Reply = """
        From: Ann Approver <ann@example.test>
        To: approvals@example.test
        Subject: Re: Release 7
        Message-ID: <reply-1@example.test>
        In-Reply-To: <request-1@example.test>
        Date: Tue, 03 Mar 2026 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="outer"

        preamble
        --outer
        Content-Type: multipart/alternative; boundary="inner"

        --inner
        Content-Type: text/plain; charset=utf-8

        Approve
        --inner
        Content-Type: text/html; charset=utf-8

        <p>Approve</p>
        --inner--
        --outer
        Content-Type: application/pdf; name="plan.pdf"
        Content-Disposition: attachment; filename="plan.pdf"
        Content-Transfer-Encoding: base64

        JVBERi0=
        --outer--
        """;

    [Theory]
    [InlineData(SecureSocketOptions.StartTls)]
    [InlineData(SecureSocketOptions.SslOnConnect)]
    public async Task MailKit_reads_and_deletes_a_message(SecureSocketOptions security)
    {
        User.Inbox.Deliver(Reply);
        using var client = await MailKitClients.ConnectImapAsync(Server, security);
        await client.AuthenticateAsync(User.Address, "secret", CancellationToken);

        await client.Inbox.OpenAsync(FolderAccess.ReadWrite, CancellationToken);
        var uids = await client.Inbox.SearchAsync(SearchQuery.NotDeleted, CancellationToken);
        var message = await client.Inbox.GetMessageAsync(uids[0], CancellationToken);
        await client.Inbox.AddFlagsAsync(uids, MessageFlags.Deleted, silent: true, CancellationToken);
        await client.Inbox.ExpungeAsync(uids, CancellationToken);

        Assert.Equal("Re: Release 7", message.Subject);
        Assert.Equal("reply-1@example.test", message.MessageId);
        await User.Inbox.WaitUntilEmptyAsync(CancellationToken);
    }

    [Fact]
    public async Task MailKit_reads_summary_structure_and_one_part()
    {
        User.Inbox.Deliver(Reply);
        using var client = await MailKitClients.LogInAsync(Server, User);
        await client.Inbox.OpenAsync(FolderAccess.ReadOnly, CancellationToken);

        var summary = Assert.Single(await client.Inbox.FetchAsync(
            0, -1, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.Envelope | MessageSummaryItems.BodyStructure | MessageSummaryItems.InternalDate,
            CancellationToken));
        var text = Assert.IsType<MimeKit.TextPart>(await client.Inbox.GetBodyPartAsync(summary.UniqueId, summary.TextBody!, CancellationToken));

        Assert.Equal("Re: Release 7", summary.Envelope?.Subject);
        Assert.Equal("Ann Approver", summary.Envelope?.From[0].Name);
        Assert.Equal("request-1@example.test", summary.Envelope?.InReplyTo);
        Assert.Equal("1.1", summary.TextBody?.PartSpecifier);
        Assert.Equal("plan.pdf", Assert.Single(summary.Attachments).FileName);
        Assert.Equal("Approve", text.Text);
        Assert.Equal((uint)User.Inbox.Messages[0].Content.Length, summary.Size);
        Assert.False(User.Inbox.Messages[0].HasFlag("\\Seen"));
    }
}
