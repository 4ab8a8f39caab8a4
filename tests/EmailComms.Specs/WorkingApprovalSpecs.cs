using EmailComms.Specs.Servers;
using EmailComms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Specs;

/// <summary>What specs of the background worker have in common: answers that arrive while it works, and the events by which it is followed.</summary>
public abstract class WorkingApprovalSpecs(ServerKind server) : ApprovalSpecs(server)
{
    private protected static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private protected async Task SendAnswerAsync(string approvalId)
    {
        var reply = ReplyTo(await AskAsync(Request(approvalId))).From(MailClient.GmailWeb).Approve().ToMessage();
        await Robot.System.SubmitAsync(Boss.Address, reply.EnvelopeRecipients[0].Address, reply.Content, Cancellation);
    }

    private protected Task HandledAsync(int count) => Eventually.BecomesTrueAsync(
        () => Handler.Calls.Count >= count,
        Soon,
        () => $"{Handler.Calls.Count} of {count} answers were handled.\n{string.Join('\n', Host.Logs.GetSnapshot().Select(static record => record.Message))}",
        Cancellation);

    private protected Task PassesDoneAsync(int count) => LoggedAsync("PassDone", count);

    private protected Task LoggedAsync(string eventName, int count) => Eventually.BecomesTrueAsync(
        () => Logged(eventName).Count >= count,
        Soon,
        () => $"{eventName} was not logged {count} times.\n{string.Join('\n', Host.Logs.GetSnapshot().Select(static record => record.Message))}",
        Cancellation);

    private protected List<string> Logged(string eventName) =>
        [.. Host.Logs.GetSnapshot().Where(record => record.Id.Name == eventName).Select(static record => record.Message)];

    /// <summary>Lets the host's time go on, a little at a time, until the condition holds; not beyond the limit.</summary>
    /// <returns>How much time went by.</returns>
    private protected async Task<TimeSpan> AdvanceUntilAsync(FakeTimeProvider time, Func<bool> condition, TimeSpan limit, TimeSpan? step = null)
    {
        var start = time.GetUtcNow();
        await Eventually.BecomesTrueAsync(
            () =>
            {
                if (!condition() && time.GetUtcNow() - start < limit)
                {
                    time.Advance(step ?? TimeSpan.FromSeconds(1));
                }

                return condition();
            },
            Soon,
            () => $"It did not happen within {time.GetUtcNow() - start} of the host's time.\n{string.Join('\n', Host.Logs.GetSnapshot().Select(static record => record.Message))}",
            Cancellation);
        return time.GetUtcNow() - start;
    }

    /// <summary>Lets so much of the host's time go by, a little at a time, with room for what it brings about.</summary>
    private protected Task AdvanceAsync(FakeTimeProvider time, TimeSpan duration, TimeSpan step)
    {
        var end = time.GetUtcNow() + duration;
        return Eventually.BecomesTrueAsync(
            () =>
            {
                time.Advance(step);
                return time.GetUtcNow() >= end;
            },
            Soon,
            static () => "The time did not go by.",
            Cancellation);
    }
}
