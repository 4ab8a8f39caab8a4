using System.Collections.Concurrent;
using EmailComms.Approvals;

namespace EmailComms.Specs.Servers;

/// <summary>The host's handler in these tests: keeps what it is given, and answers as it is told.</summary>
internal sealed class RecordingHandler : IApprovalHandler
{
    private readonly ConcurrentQueue<ApprovalReply> _calls = new();
    private readonly ConcurrentQueue<Func<CancellationToken, Task<ApprovalHandlerResult>>> _answers = new();

    /// <summary>Every call, also those that failed.</summary>
    public IReadOnlyList<ApprovalReply> Calls => [.. _calls];

    /// <summary>What the handler answers when nothing else is planned.</summary>
    public ApprovalHandlerResult Answer { get; set; } = ApprovalHandlerResult.Applied;

    /// <summary>Plans exceptions.</summary>
    public void NextThrows(int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            _answers.Enqueue(static _ => throw new InvalidOperationException("The host's database is down."));
        }
    }

    /// <summary>Plans a call that does this.</summary>
    public void NextDoes(Func<CancellationToken, Task<ApprovalHandlerResult>> call) => _answers.Enqueue(call);

    /// <summary>Plans a call that says when it has begun and goes on until it is cancelled.</summary>
    public void NextWaits(TaskCompletionSource begun) => _answers.Enqueue(async cancellationToken =>
    {
        begun.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        return Answer;
    });

    public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
    {
        _calls.Enqueue(reply);
        return _answers.TryDequeue(out var answer) ? answer(cancellationToken) : Task.FromResult(Answer);
    }
}
