using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Imap;

/// <content>IDLE (RFC 2177): news is pushed the moment it happens.</content>
internal sealed partial class ImapSession
{
    private async ValueTask<string> IdleAsync(ImapRequest request)
    {
        Require(LoopbackImapCapabilities.Idle);
        _ = User;
        request.Arguments.End();
        _connection.WriteLine("+ idling");
        await _connection.FlushAsync(_ended).ConfigureAwait(false);

        // One read stays pending while news is written: the only place where a session reads and writes at once.
        var line = _connection.ReadLineAsync(maxBytes: 1000, _ended).AsTask();
        while (!line.IsCompleted)
        {
            var change = _selected?.Folder.NextChange ?? Task.Delay(Timeout.InfiniteTimeSpan, _server.TimeProvider, _ended);
            if (_selected is { HasNews: true })
            {
                await PushAsync(request).ConfigureAwait(false);
                continue;
            }

            await Task.WhenAny(line, change).ConfigureAwait(false);
        }

        try
        {
            var done = await line.ConfigureAwait(false) ?? throw new ConnectionEndedException();
            _connection.Transcript.Client(done.Length == 0 ? "(empty line)" : System.Text.Encoding.UTF8.GetString(done));
            return done.AsSpan().SequenceEqual("DONE"u8) || System.Text.Ascii.EqualsIgnoreCase(done, "DONE")
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
