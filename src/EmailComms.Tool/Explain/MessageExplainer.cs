using System.Runtime.CompilerServices;
using EmailComms.Tool.Settings;

namespace EmailComms.Tool.Explain;

/// <summary>Explains files: several at a time, and in their order.</summary>
internal sealed class MessageExplainer(ToolLibrary library)
{
    private readonly long _limit = library.MaxMessageBytes + 1;

    public async IAsyncEnumerable<Explanation> ExplainAsync(IEnumerable<MessageFile> files, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // As many as there are processors hold a message in memory at a time.
        var underWay = new Queue<Task<Explanation>>();
        foreach (var file in files)
        {
            if (underWay.Count == Environment.ProcessorCount)
            {
                yield return await underWay.Dequeue().WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            underWay.Enqueue(Task.Run(() => ExplainAsync(file, cancellationToken), cancellationToken));
        }

        while (underWay.TryDequeue(out var next))
        {
            // Reading standard input cannot be interrupted, waiting for it can.
            yield return await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Explanation> ExplainAsync(MessageFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var message = await file.ReadAsync(_limit, cancellationToken).ConfigureAwait(false);
            return Explanation.Of(file.Name, await library.Inspector.InspectAsync(message, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Explanation.Failed(file.Name, exception is FileNotFoundException or DirectoryNotFoundException ? "There is no such file." : exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever is wrong with this one, the others are explained.
            return Explanation.Failed(file.Name, $"It could not be explained because of an unexpected {exception.GetType().Name}. Please report it.");
        }
    }
}
