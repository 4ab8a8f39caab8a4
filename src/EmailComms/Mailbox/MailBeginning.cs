using System.Text;
using MailKit;

namespace EmailComms.Mailbox;

/// <summary>
/// The octets that a large mail begins with: its header section, and behind it the texts before the first attachment, as a rule all
/// that there are. One round trip brings them together. Where each part is, the server's BODYSTRUCTURE says to the octet; a part is
/// only found when the octets agree with it.
/// </summary>
internal sealed class MailBeginning
{
    // What a part between two texts may have before it is left out, such as the logo in a signature: two round trips cost as much.
    private const int MaxPassedOver = 16 * 1024;

    private readonly ReadOnlyMemory<byte> _octets;
    private readonly Dictionary<BodyPart, (ReadOnlyMemory<byte> MimeHeader, ReadOnlyMemory<byte> Content)> _found = [];
    private int _position;

    private MailBeginning(ReadOnlyMemory<byte> octets) => _octets = octets;

    /// <summary>The header section, with the empty line behind it.</summary>
    public ReadOnlyMemory<byte> Header { get; private set; }

    private ReadOnlySpan<byte> Rest => _octets.Span[_position..];

    /// <summary>How much is to be read for the header section and the texts; null when the sizes that the server tells do not fit together.</summary>
    public static int? LengthFor(long size, BodyPart structure, IReadOnlyCollection<BodyPart> texts, int maxTextBytes)
    {
        // What belongs to no part: header sections, the lines between the parts, and what stands before and behind all of them.
        var parts = PartsOf(structure).ToList();
        var besides = size - parts.Sum(static part => (long)part.Octets);
        if (besides is <= 0 or > ImapMailboxReader.MaxHeaderBytes)
        {
            return null;
        }

        if (structure is BodyPartBasic body)
        {
            return (int)(besides + Math.Min(body.Octets, maxTextBytes));
        }

        var (length, end, passedOver) = (0L, 0L, 0L);
        foreach (var part in parts)
        {
            var isText = texts.Contains(part);
            end += part.Octets;
            passedOver += isText ? 0 : part.Octets;
            if (end > maxTextBytes || passedOver > MaxPassedOver)
            {
                break;
            }

            length = isText ? end : length;
        }

        return (int)(besides + length);
    }

    /// <summary>Takes the octets apart; null when there is no whole header section in them, or not the one that the server means.</summary>
    public static MailBeginning? Read(ReadOnlyMemory<byte> octets, long size, BodyPart structure)
    {
        var beginning = new MailBeginning(octets);
        if (beginning.TakeHeader() is not { } header)
        {
            return null;
        }

        beginning.Header = header;
        if (structure is BodyPartMultipart multipart)
        {
            beginning.FindPartsOf(multipart, depth: 0);
        }
        else if (structure is BodyPartBasic body && header.Length + body.Octets == size)
        {
            beginning._found[body] = (header, octets[header.Length..]);
        }

        return beginning;
    }

    /// <summary>A part with its MIME fields and up to so much of its content; null when it is not all here.</summary>
    public FetchedPart? Find(BodyPart part, int maxBytes) => _found.TryGetValue(part, out var found)
        ? FetchedPart.Of(found.MimeHeader, found.Content[..Math.Min(found.Content.Length, maxBytes)], maxBytes)
        : null;

    /// <summary>The parts that have no parts of their own, in the order of the mail.</summary>
    private static IEnumerable<BodyPartBasic> PartsOf(BodyPart structure)
    {
        var next = new Stack<BodyPart>([structure]);
        while (next.TryPop(out var part))
        {
            if (part is BodyPartBasic basic)
            {
                yield return basic;
            }
            else if (part is BodyPartMultipart multipart)
            {
                foreach (var child in multipart.BodyParts.Reverse())
                {
                    next.Push(child);
                }
            }
        }
    }

    /// <summary>Begins behind the header of a multipart, and ends behind its last delimiter; false as soon as something is not where it should be.</summary>
    private bool FindPartsOf(BodyPartMultipart multipart, int depth)
    {
        if (depth > BodyPartSelection.MaxDepth || multipart.ContentType.Boundary is not { Length: > 0 } boundary)
        {
            return false;
        }

        var delimiter = Encoding.Latin1.GetBytes($"--{boundary}");
        return SkipTo(delimiter) && multipart.BodyParts.All(part => part switch
        {
            BodyPartMultipart inner => TakeHeader() is not null && FindPartsOf(inner, depth + 1) && SkipTo(delimiter),
            BodyPartBasic basic => FindPart(basic, delimiter),
            _ => false,
        });
    }

    private bool FindPart(BodyPartBasic part, ReadOnlySpan<byte> delimiter)
    {
        if (TakeHeader() is not { } header || part.Octets > Rest.Length)
        {
            return false;
        }

        var content = _octets.Slice(_position, (int)part.Octets);
        _position += content.Length;

        // The line end before a delimiter belongs to it (RFC 2046 section 5.1.1).
        if (!Rest.StartsWith("\r\n"u8))
        {
            return false;
        }

        _position += 2;
        if (!IsDelimiter(LineOf(Rest), delimiter))
        {
            return false;
        }

        _position += LineOf(Rest).Length;
        _found[part] = (header, content);
        return true;
    }

    /// <summary>A header section, up to the empty line and with it; null when it does not end.</summary>
    private ReadOnlyMemory<byte>? TakeHeader()
    {
        var start = _position;
        while (_position < _octets.Length)
        {
            var line = LineOf(Rest);
            _position += line.Length;
            if (line.SequenceEqual("\r\n"u8) || line.SequenceEqual("\n"u8))
            {
                return _octets[start.._position];
            }
        }

        return null;
    }

    private bool SkipTo(ReadOnlySpan<byte> delimiter)
    {
        while (_position < _octets.Length)
        {
            var line = LineOf(Rest);
            _position += line.Length;
            if (IsDelimiter(line, delimiter))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> LineOf(ReadOnlySpan<byte> octets)
    {
        var end = octets.IndexOf((byte)'\n');
        return end < 0 ? octets : octets[..(end + 1)];
    }

    private static bool IsDelimiter(ReadOnlySpan<byte> line, ReadOnlySpan<byte> delimiter)
    {
        if (!line.StartsWith(delimiter))
        {
            return false;
        }

        var rest = line[delimiter.Length..].TrimEnd(" \t\r\n"u8);
        return rest.IsEmpty || rest.SequenceEqual("--"u8);
    }
}
