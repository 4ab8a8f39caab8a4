using System.Text;
using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Imap;

/// <content>IDLE (RFC 2177): news is pushed the moment it happens.</content>
internal sealed partial class ImapSession
{
    private const int MaxDoneBytes = 1000;

    private async ValueTask<string> IdleAsync(ImapRequest request)
    {
        Require(LoopbackImapCapabilities.Idle);
        _ = User;
        request.Arguments.End();
        _connection.WriteLine("+ idling");
        await _connection.FlushAsync(_ended).ConfigureAwait(false);

        // One read stays pending while news is written: the only place where a session reads and writes at once.
        var line = _connection.ReadLineAsync(MaxDoneBytes, _ended).AsTask();
        try
        {
            while (!line.IsCompleted)
            {
                var change = _selected?.Folder.NextChange ?? line;
                if (_selected is { HasNews: true })
                {
                    await PushAsync(request).ConfigureAwait(false);
                    continue;
                }

                await Task.WhenAny(line, change).ConfigureAwait(false);
            }
        }
        catch
        {
            // The session ends, and with it the pending read, whose failure nobody else will look at.
            await _connection.DisposeAsync().ConfigureAwait(false);
            await ((Task)line).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }

        try
        {
            var done = await line.ConfigureAwait(false) ?? throw new ConnectionEndedException();
            _connection.Transcript.Client(done.Length == 0 ? "(empty line)" : Encoding.UTF8.GetString(done));
            return done.AsSpan().SequenceEqual("DONE"u8) || Ascii.EqualsIgnoreCase(done, "DONE")
                ? "OK IDLE terminated"
                : throw new ImapSyntaxException("Expected DONE");
        }
        catch (LineTooLongException)
        {
            throw new ImapSyntaxException("Expected DONE");
        }
    }

    private async ValueTask PushAsync(ImapRequest request)
    {
        var interception = await _faults.BeforeAsync(ImapPoint.IdlePush, "", "*", _ended).ConfigureAwait(false);
        var mark = _connection.OutputMark;
        await TellNewsAsync(request).ConfigureAwait(false);
        if (interception.IsAnswered)
        {
            _connection.TakeBack(mark);
        }

        await _faults.AfterAsync(interception, _ended).ConfigureAwait(false);
        await _connection.FlushAsync(_ended).ConfigureAwait(false);
    }
}
