using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Faults;

/// <summary>Plays the script's faults into one session.</summary>
internal sealed class FaultInterceptor(MailProtocol protocol, FaultScript script, MailConnection connection, TimeProvider timeProvider)
{
    /// <summary>Takes the faults of an event and plays those that come before execution.</summary>
    /// <param name="point">What is about to happen.</param>
    /// <param name="argument">Its argument, without credentials.</param>
    /// <param name="tag">The IMAP tag, <c>*</c> for an untagged response, or empty for SMTP.</param>
    /// <param name="cancellationToken">Ends with the session.</param>
    /// <returns>What remains to be done after execution, and whether execution is to be skipped.</returns>
    public async ValueTask<Interception> BeforeAsync(string point, string argument, string tag, CancellationToken cancellationToken)
    {
        var faults = script.Take(protocol, point, argument);
        if (faults.Count == 0)
        {
            return Interception.None;
        }

        var skip = await PlayAsync(faults.Where(static fault => !fault.IsAfterExecution), replyMark: null, tag, cancellationToken).ConfigureAwait(false);
        Fault[] after = skip ? [] : [.. faults.Where(static fault => fault.IsAfterExecution)];
        connection.HoldsOutput = after.Length > 0;
        return new Interception(skip, after, connection.OutputMark, tag);
    }

    public async ValueTask AfterAsync(Interception interception, CancellationToken cancellationToken)
    {
        if (interception.After.Count > 0)
        {
            await PlayAsync(interception.After, interception.OutputMark, interception.Tag, cancellationToken).ConfigureAwait(false);
            connection.HoldsOutput = false;
        }
    }

    private async ValueTask<bool> PlayAsync(IEnumerable<Fault> faults, long? replyMark, string tag, CancellationToken cancellationToken)
    {
        foreach (var fault in faults)
        {
            fault.Struck();

            // Before execution there is no reply yet that could be taken back, only what earlier faults have said.
            if (await PlayAsync(fault, replyMark ?? connection.OutputMark, tag, cancellationToken).ConfigureAwait(false))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> PlayAsync(Fault fault, long mark, string tag, CancellationToken cancellationToken)
    {
        switch (fault.Action)
        {
            case DelayAction delay:
                await WaitAsync(fault, delay, cancellationToken).ConfigureAwait(false);
                return false;

            case ExtraAction extra:
                connection.WriteLine(extra.Line);
                return false;

            case ReceiveLimitAction limit:
                connection.EndAfterReceiving(limit.Bytes);
                return false;

            case TrickleAction trickle:
                await connection.TrickleAsync(mark, trickle.BytesAtOnce, trickle.Pause, timeProvider, cancellationToken).ConfigureAwait(false);
                return false;

            case ReplyAction reply:
                connection.TakeBack(mark);
                connection.WriteLine(tag.Length == 0 ? reply.Text : $"{tag} {reply.Text}");
                if (protocol == MailProtocol.Smtp && reply.Text.StartsWith("421", StringComparison.Ordinal))
                {
                    await HangUpAsync(cancellationToken).ConfigureAwait(false);
                }

                return true;

            case RawReplyAction raw:
                connection.TakeBack(mark);
                connection.Write(raw.Bytes(tag));
                connection.Transcript.Note("raw reply from the fault script");
                return true;

            case ByeAction bye:
                connection.TakeBack(mark);
                connection.WriteLine(protocol == MailProtocol.Smtp ? $"421 {bye.Text}" : $"* BYE {bye.Text}");
                await HangUpAsync(cancellationToken).ConfigureAwait(false);
                return true;

            case DropAction drop:
                connection.TakeBack(mark + drop.BytesOfReply);
                connection.Transcript.Note("dropped by the fault script");
                await HangUpAsync(cancellationToken).ConfigureAwait(false);
                return true;

            default:
                throw new InvalidOperationException($"Unknown fault action {fault.Action.GetType().Name}.");
        }
    }

    private async ValueTask WaitAsync(Fault fault, DelayAction delay, CancellationToken cancellationToken)
    {
        if (delay.Duration is { } duration)
        {
            await Task.WhenAny(fault.Released, Task.Delay(duration, timeProvider, cancellationToken)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
        else
        {
            await fault.Released.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask HangUpAsync(CancellationToken cancellationToken)
    {
        await connection.FlushAsync(cancellationToken).ConfigureAwait(false);
        throw new ConnectionEndedException();
    }
}
