using System.Runtime.ExceptionServices;
using EmailComms.Mailbox;

namespace EmailComms.Approvals.Passes;

/// <summary>One pass over the reply folder on one connection, and what has come of it so far.</summary>
internal sealed class ReplyPass(ImapMailbox mailbox, ApprovalSettings settings, ProcessAllowance allowance)
{
    public ImapMailbox Mailbox { get; } = mailbox;

    public ApprovalSettings Settings { get; } = settings;

    public ProcessAllowance Allowance { get; } = allowance;

    /// <summary>The mails that the pass is done with, one way or the other.</summary>
    public List<MailInWork> Mails { get; } = [];

    /// <summary>The server has given the content of a mail: reading works in principle.</summary>
    public bool HasReadSomething { get; set; }

    /// <summary>How many mails other workers had claimed.</summary>
    public int ClaimedElsewhere { get; set; }

    /// <summary>The first failure of reading.</summary>
    public Exception? Failure { get; set; }

    public void ThrowIfNothingCouldBeRead()
    {
        if (Failure is not null && !HasReadSomething)
        {
            ExceptionDispatchInfo.Throw(Failure);
        }
    }
}
