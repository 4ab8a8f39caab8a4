using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace EmailComms.Testing.Connections;

/// <summary>One client's connection: lines and counted bytes in, buffered text out, upgradable to TLS.</summary>
/// <remarks>
/// Output is flushed when the server would wait for input, which is all that PIPELINING (RFC 2920 section 3.2) asks of a server.
/// </remarks>
internal sealed class MailConnection : IAsyncDisposable
{
    private const int FlushThreshold = 64 * 1024;

    private readonly Socket _socket;
    private readonly FreezeGate _gate;
    private readonly TranscriptChannel _transcript;
    private readonly OutputBuffer _output = new();
    private byte[] _input = new byte[8 * 1024];
    private int _inputStart;
    private int _inputEnd;
    private long _flushed;
    private long? _receivable;
    private Stream _stream;

    public MailConnection(Socket socket, FreezeGate gate, TranscriptChannel transcript)
    {
        _socket = socket;
        _gate = gate;
        _transcript = transcript;
        _stream = new NetworkStream(socket, ownsSocket: false);
    }

    public bool IsTls { get; private set; }

    public TranscriptChannel Transcript => _transcript;

    /// <summary>Gets a value indicating whether the client has sent more than was read: plaintext that must not survive STARTTLS.</summary>
    public bool HasBufferedInput => _inputEnd > _inputStart;

    /// <summary>Gets where the output stands, counted from the connection's beginning, to cut it there later.</summary>
    public long OutputMark => _flushed + _output.Length;

    /// <summary>Gets or sets a value indicating whether output is held back however much it is, because a fault may still take it back.</summary>
    public bool HoldsOutput { get; set; }

    /// <summary>Reads one line without its CRLF; a bare LF ends a line too.</summary>
    /// <returns>The line, or null when the client has closed.</returns>
    /// <exception cref="LineTooLongException">The line had more than <paramref name="maxBytes"/> bytes.</exception>
    public async ValueTask<byte[]?> ReadLineAsync(int maxBytes, CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        var searched = 0;
        var tooLong = false;
        while (true)
        {
            var newline = _input.AsSpan(_inputStart + searched, _inputEnd - _inputStart - searched).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                var length = searched + newline;
                var line = _input.AsSpan(_inputStart, length);
                var result = (line is [.., (byte)'\r'] ? line[..^1] : line).ToArray();
                _inputStart += length + 1;
                return tooLong || result.Length > maxBytes ? throw new LineTooLongException() : result;
            }

            searched = _inputEnd - _inputStart;
            if (searched > maxBytes + 1)
            {
                tooLong = true;
                _inputStart = _inputEnd;
                searched = 0;
            }

            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }
    }

    /// <summary>Hands out what has been received, at least one byte; <see cref="Consume"/> says how much of it was used.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (!HasBufferedInput)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
            if (!await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new ConnectionEndedException();
            }
        }

        return _input.AsMemory(_inputStart, _inputEnd - _inputStart);
    }

    public void Consume(int count) => _inputStart += count;

    /// <summary>Reads exactly <paramref name="count"/> bytes, keeping them only when <paramref name="keep"/> says so.</summary>
    public async ValueTask<byte[]> ReadCountedAsync(long count, bool keep, CancellationToken cancellationToken)
    {
        var result = keep ? new byte[count] : [];
        for (long done = 0; done < count;)
        {
            var received = await ReceiveAsync(cancellationToken).ConfigureAwait(false);
            var taken = (int)Math.Min(received.Length, count - done);
            if (keep)
            {
                received.Span[..taken].CopyTo(result.AsSpan((int)done));
            }

            Consume(taken);
            done += taken;
        }

        return result;
    }

    public void WriteLine(string line)
    {
        _transcript.Server(line);
        _output.Append(line);
        _output.Append("\r\n"u8);
    }

    /// <summary>Writes part of a line that has been, or will be, put into the transcript by its writer.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _output.Append(bytes);

    public void Write(string text) => _output.Append(text);

    /// <summary>Ends the connection when the client has sent this many bytes more.</summary>
    public void EndAfterReceiving(long bytes) => _receivable = bytes - (_inputEnd - _inputStart);

    /// <summary>Takes back what was written after <paramref name="mark"/> and not flushed since.</summary>
    public void TakeBack(long mark)
    {
        if (OutputMark > mark)
        {
            _output.Truncate((int)Math.Max(0, mark - _flushed));
            _transcript.Note("the reply above was not sent, or not all of it");
        }
    }

    public ValueTask FlushIfLargeAsync(CancellationToken cancellationToken) =>
        _output.Length < FlushThreshold || HoldsOutput ? ValueTask.CompletedTask : FlushAsync(cancellationToken);

    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        if (_output.Length == 0)
        {
            return;
        }

        await _gate.PassAsync(cancellationToken).ConfigureAwait(false);
        await _stream.WriteAsync(_output.Content, cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        _flushed += _output.Length;
        _output.Clear();
    }

    /// <summary>Sends what was written after <paramref name="mark"/> in small pieces, with a pause after each.</summary>
    public async ValueTask TrickleAsync(long mark, int bytesAtOnce, TimeSpan pause, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var slow = _output.Content[(int)Math.Clamp(mark - _flushed, 0, _output.Length)..].ToArray();
        _output.Truncate(_output.Length - slow.Length);
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        foreach (var piece in slow.Chunk(bytesAtOnce))
        {
            _output.Append(piece);
            await FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(pause, timeProvider, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Performs the TLS handshake and forgets plaintext that came early (RFC 3207 section 4.2, RFC 9051 section 6.2.1).</summary>
    public async ValueTask StartTlsAsync(X509Certificate2 certificate, CancellationToken cancellationToken)
    {
        if (HasBufferedInput)
        {
            _transcript.Note("plaintext sent after STARTTLS was discarded");
            _inputStart = _inputEnd;
        }

        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _gate.PassAsync(cancellationToken).ConfigureAwait(false);
        var tls = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = tls;
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true),
        };
        await tls.AuthenticateAsServerAsync(options, cancellationToken).ConfigureAwait(false);
        IsTls = true;
        _transcript.Note("TLS established");
    }

    public async ValueTask DisposeAsync()
    {
        // Closing the socket first keeps a TLS shutdown from waiting for a client that has stopped reading.
        _socket.Close();
        try
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            _transcript.Note("the connection was already gone");
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_inputStart == _inputEnd)
        {
            _inputStart = _inputEnd = 0;
        }
        else if (_inputEnd == _input.Length)
        {
            MakeRoom();
        }

        if (_receivable <= 0)
        {
            throw new ConnectionEndedException();
        }

        var count = await _stream.ReadAsync(_input.AsMemory(_inputEnd), cancellationToken).ConfigureAwait(false);
        await _gate.PassAsync(cancellationToken).ConfigureAwait(false);
        if (_receivable is { } receivable)
        {
            count = (int)Math.Min(count, receivable);
            _receivable = receivable - count;
        }

        _inputEnd += count;
        return count > 0;
    }

    private void MakeRoom()
    {
        var kept = _input.AsSpan(_inputStart, _inputEnd - _inputStart);
        var target = kept.Length > _input.Length / 2 ? new byte[_input.Length * 2] : _input;
        kept.CopyTo(target);
        _inputEnd = kept.Length;
        _inputStart = 0;
        _input = target;
    }
}
