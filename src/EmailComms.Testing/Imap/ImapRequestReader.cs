using System.Buffers;
using System.Globalization;
using System.Text;
using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Imap;

/// <summary>Puts lines and literals together to commands (RFC 3501 sections 4.3 and 7.5, RFC 7888).</summary>
internal sealed class ImapRequestReader(MailConnection connection, LoopbackImapOptions options, CancellationToken ended)
{
    private const int MaxLineBytes = 64 * 1024;
    private const int MaxLiterals = 1000;

    // Enough for names and search strings; only APPEND carries a message.
    private const int MaxArgumentBytes = 64 * 1024;

    // More than this is not worth reading only to refuse it.
    private const long MaxDiscardedBytes = 256L * 1024 * 1024;

    private static readonly SearchValues<char> NotInTag = SearchValues.Create("(){%*\"\\+");

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads the next command, answering those that are no command at all.</summary>
    /// <returns>Null when the client has closed.</returns>
    public async ValueTask<ImapRequest?> ReadAsync(bool isAuthenticated)
    {
        while (true)
        {
            try
            {
                if (await connection.ReadLineAsync(MaxLineBytes, ended).ConfigureAwait(false) is not { } line)
                {
                    return null;
                }

                if (await ReadRestAsync(Utf8.GetString(line), isAuthenticated).ConfigureAwait(false) is { } request)
                {
                    return request;
                }
            }
            catch (LineTooLongException)
            {
                connection.WriteLine("* BAD Line too long");
            }
        }
    }

    private async ValueTask<ImapRequest?> ReadRestAsync(string line, bool isAuthenticated)
    {
        var (tag, name, start) = Head(line);
        if (tag is null)
        {
            connection.Transcript.Client("(no command)");
            connection.WriteLine("* BAD Invalid tag or command");
            return null;
        }

        var text = new StringBuilder(line);
        List<byte[]> literals = [];
        while (LiteralAtEnd(line) is { } literal)
        {
            var maxBytes = name == "APPEND" && isAuthenticated ? options.MaxMessageBytes : MaxArgumentBytes;
            var isForbidden = !literal.IsSynchronizing && (options.Capabilities & LoopbackImapCapabilities.LiteralPlus) == 0;
            if (literal.Bytes > maxBytes || literals.Count >= MaxLiterals || isForbidden)
            {
                await RefuseAsync(tag, literal, isForbidden).ConfigureAwait(false);
                return null;
            }

            if (literal.IsSynchronizing)
            {
                connection.WriteLine("+ OK");
            }

            literals.Add(await connection.ReadCountedAsync(literal.Bytes, keep: true, ended).ConfigureAwait(false));
            text.Length -= literal.SpecificationLength;
            text.Append(ImapParser.LiteralMark);
            var next = await connection.ReadLineAsync(MaxLineBytes, ended).ConfigureAwait(false) ?? throw new ConnectionEndedException();
            line = Utf8.GetString(next);
            if (line.Contains(ImapParser.LiteralMark, StringComparison.Ordinal))
            {
                connection.WriteLine($"{tag} BAD Invalid character");
                return null;
            }

            text.Append(line);
        }

        var request = new ImapRequest(tag, name, new ImapParser(text.ToString(start, text.Length - start), literals));
        connection.Transcript.Client($"{tag} {name}{(request.Description.StartsWith(' ') ? "" : " ")}{request.Description}");
        return request;
    }

    private async ValueTask RefuseAsync(string tag, LiteralSpecification literal, bool isForbidden)
    {
        if (!literal.IsSynchronizing)
        {
            if (literal.Bytes > MaxDiscardedBytes)
            {
                connection.WriteLine("* BYE Literal too large");
                await connection.FlushAsync(ended).ConfigureAwait(false);
                throw new ConnectionEndedException();
            }

            await connection.ReadCountedAsync(literal.Bytes, keep: false, ended).ConfigureAwait(false);
            await connection.ReadLineAsync(MaxLineBytes, ended).ConfigureAwait(false);
        }

        connection.Transcript.Client($"{tag} (literal of {literal.Bytes} bytes refused)");
        connection.WriteLine(isForbidden ? $"{tag} BAD LITERAL+ is not offered" : $"{tag} NO [TOOBIG] Literal too large");
    }

    private static (string? Tag, string Name, int Start) Head(string line)
    {
        var words = line.Split(' ', 4);
        if (words.Length < 2 || words[0].Length is 0 or > 100 || words[1].Length == 0 || line.Contains(ImapParser.LiteralMark, StringComparison.Ordinal)
            || words[0].AsSpan().ContainsAny(NotInTag))
        {
            return (null, "", 0);
        }

        var name = words[1].ToUpperInvariant();
        var length = words[0].Length + 1 + words[1].Length;
        return name == "UID" && words.Length > 2
            ? (words[0], $"UID {words[2].ToUpperInvariant()}", length + 1 + words[2].Length)
            : (words[0], name, length);
    }

    private static LiteralSpecification? LiteralAtEnd(string line)
    {
        var open = line.EndsWith('}') ? line.LastIndexOf('{') : -1;
        if (open < 0)
        {
            return null;
        }

        var number = line[(open + 1)..^1];
        var isSynchronizing = !number.EndsWith('+');
        return long.TryParse(isSynchronizing ? number : number[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new LiteralSpecification(bytes, isSynchronizing, line.Length - open)
            : null;
    }

    private sealed record LiteralSpecification(long Bytes, bool IsSynchronizing, int SpecificationLength);
}
