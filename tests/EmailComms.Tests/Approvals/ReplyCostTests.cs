using EmailComms.Approvals;
using EmailComms.Fuzz;
using EmailComms.Testing;

namespace EmailComms.Tests.Approvals;

/// <summary>What the judgement of one answer costs, from its octets to the decision.</summary>
public class ReplyCostTests
{
    // Of the 50 KB that a pass may allocate for a reply, the mailbox takes some 20. A build that is not optimized takes a little more.
    private const int MaxAllocated = 30 * 1024;
    private const int Replies = 100;

    [Fact]
    public void The_judgement_of_a_small_reply_allocates_little()
    {
        var request = GenuineReplies.Requests[0];
        var asked = request.Message with { Text = string.Concat(Enumerable.Repeat("The delivery is planned for Tuesday morning and takes about two hours.\n", 25)) + request.Message.Text };
        ReadOnlyMemory<byte> reply = Reply.To(asked).From(MailClient.ThunderbirdPlainText).FromAddress(request.Approver).Approve("fine with me").ToMessage().Content;
        Assert.Equal(ApprovalDecision.Approve, GenuineReplies.Evaluate(reply, SenderAuthentication.FromAddress).Decision);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Replies; i++)
        {
            GenuineReplies.Evaluate(reply, SenderAuthentication.FromAddress);
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / Replies;
        Assert.InRange(reply.Length, 2500, 3500);
        Assert.True(allocated <= MaxAllocated, $"{allocated} octets for a reply of {reply.Length}");
    }
}
