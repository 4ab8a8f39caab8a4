using EmailComms.Approvals;
using EmailComms.Specs.Servers;
using EmailComms.Testing;

namespace EmailComms.Specs;

/// <summary>
/// Specs of approvals that change what the loopback server is or does: what they read and put into folders goes past IMAP, which may
/// be what they break.
/// </summary>
public abstract class LoopbackApprovalSpecs() : ApprovalSpecs(ServerKind.Loopback)
{
    private protected LoopbackMailServer Server => ((LoopbackMailSystem)Mail).Server;

    private protected LoopbackFolder Inbox => User(Robot).Inbox;

    private protected LoopbackUser User(MailAccount account) => Server.Users.Single(user => user.Address == account.Address);

    /// <summary>Asks, and puts an approval into the reply folder.</summary>
    private protected async Task<LoopbackMessage> DeliverAnswerAsync(string approvalId = "release-42")
    {
        var receipt = await Host.Sender.RequestApprovalAsync(Request(approvalId), Cancellation);
        var messageId = receipt.Deliveries[0].Receipt!.MessageId;
        var request = await User(Boss).Inbox.WaitForMessageAsync(message => message.GetText().Contains(messageId, StringComparison.Ordinal), Cancellation);
        User(Boss).Inbox.Expunge(request.Uid);
        var answer = Reply.To(request.Content).FromAddress(Boss.EmailAddress).From(MailClient.ThunderbirdPlainText).WithoutQuote().Approve();
        return Inbox.Deliver(answer.ToMessage().Content.Span);
    }
}
