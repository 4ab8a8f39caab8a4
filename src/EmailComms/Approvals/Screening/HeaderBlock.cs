using System.Diagnostics.CodeAnalysis;
using System.Text;
using MimeKit;

namespace EmailComms.Approvals.Screening;

/// <summary>
/// The header section of a message, read octet by octet under <see cref="ScreeningLimits"/> and stricter than RFC 5322 4
/// (obsolete syntax) allows: what programs read differently is refused, not interpreted.
/// </summary>
internal sealed class HeaderBlock
{
    // RFC 5322 3.6, and the MIME fields of RFC 2045: a second one lets two programs see two messages.
    private static readonly string[] SingleInstanceFields =
    [
        "From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID", "In-Reply-To", "References",
        "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition",
    ];

    // What mail programs write; a mail that came a long way has more.
    private const int UsualFields = 16;

    private readonly List<HeaderField> _fields;
    private ContentType? _contentType;
    private string? _subject;

    private HeaderBlock(List<HeaderField> fields) => _fields = fields;

    public IReadOnlyList<HeaderField> Fields => _fields;

    /// <summary>The Content-Type; text/plain when there is none (RFC 2045 5.2), null when it cannot be read.</summary>
    public ContentType? ContentType => _contentType ??= MediaType.Of(this["Content-Type"]);

    /// <summary>The subject with its encoded-words (RFC 2047) decoded; null when there is none.</summary>
    public string? Subject => _subject ??= this["Subject"] is { } subject ? HeaderValue.DecodeText(subject) : null;

    /// <summary>The value of the first field of that name, or null.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in _fields)
            {
                if (field.Is(name))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    public bool Has(string name) => this[name] is not null;

    public IEnumerable<string> ValuesOf(string name)
    {
        foreach (var field in _fields)
        {
            if (field.Is(name))
            {
                yield return field.Value;
            }
        }
    }

    /// <summary>Reads the header section that the octets begin with; they may end with it or go on with a body.</summary>
    /// <returns>Whether it keeps all rules. If not, <paramref name="header"/> holds the fields that could be read, for an explanation only, or is null.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> message,
        LineEnds lineEnds,
        [NotNullWhen(true)] out HeaderBlock? header,
        out int bodyOffset,
        out ApprovalReplyReason reason)
    {
        header = null;
        var start = lineEnds == LineEnds.File ? LengthOfMailboxLine(message) : 0;
        message = message[start..];
        var isEndFound = FindEnd(message, out var fieldsLength, out var fieldsAndBlankLine);
        bodyOffset = start + fieldsAndBlankLine;
        if (!isEndFound)
        {
            reason = ApprovalReplyReason.HeaderTooLarge;
            return false;
        }

        var fields = new List<HeaderField>(UsualFields);
        var fieldsReason = ReadFields(message[..fieldsLength], fields);
        header = new HeaderBlock(fields);
        reason = !RawLines.AreSound(message[..fieldsAndBlankLine], lineEnds) ? ApprovalReplyReason.BareLineEnd
            : fieldsReason != ApprovalReplyReason.None ? fieldsReason
            : CheckOccurrences(fields);
        return reason == ApprovalReplyReason.None;
    }

    // A message that was cut out of an mbox file (RFC 4155) begins with that format's separator.
    private static int LengthOfMailboxLine(ReadOnlySpan<byte> message) =>
        message.StartsWith("From "u8) ? message.IndexOf((byte)'\n') + 1 : 0;

    private static bool FindEnd(ReadOnlySpan<byte> message, out int fieldsLength, out int bodyOffset)
    {
        var position = 0;
        var limit = Math.Min(message.Length, ScreeningLimits.HeaderBlockOctets + 2);
        while (position < limit)
        {
            var rest = message[position..limit];
            if (rest[0] == '\n' || rest.StartsWith("\r\n"u8))
            {
                fieldsLength = position;
                bodyOffset = position + (rest[0] == '\n' ? 1 : 2);
                return fieldsLength <= ScreeningLimits.HeaderBlockOctets;
            }

            var lineEnd = rest.IndexOf((byte)'\n');
            if (lineEnd < 0)
            {
                break;
            }

            position += lineEnd + 1;
        }

        fieldsLength = bodyOffset = message.Length;
        return message.Length <= ScreeningLimits.HeaderBlockOctets;
    }

    // Goes on behind a field that breaks a rule; the first rule broken is the reason.
    private static ApprovalReplyReason ReadFields(ReadOnlySpan<byte> octets, List<HeaderField> fields)
    {
        var reason = ApprovalReplyReason.None;
        while (!octets.IsEmpty)
        {
            var length = LengthOfField(octets);
            var problem = ReadField(octets[..length], fields);
            reason = reason == ApprovalReplyReason.None ? problem : reason;
            octets = octets[length..];
        }

        return reason;
    }

    private static ApprovalReplyReason ReadField(ReadOnlySpan<byte> raw, List<HeaderField> fields)
    {
        var colon = raw.IndexOf((byte)':');
        if (colon < 1 || raw[..colon].ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            return ApprovalReplyReason.MalformedHeader;
        }

        var name = Encoding.ASCII.GetString(raw[..colon]);
        if (raw.Length > ScreeningLimits.MaxOctetsOf(name) || fields.Count == ScreeningLimits.HeaderFields)
        {
            return ApprovalReplyReason.HeaderTooLarge;
        }

        fields.Add(new HeaderField(name, Unfold(raw[(colon + 1)..]), raw.Length));
        return ApprovalReplyReason.None;
    }

    private static int LengthOfField(ReadOnlySpan<byte> octets)
    {
        var length = 0;
        do
        {
            var lineEnd = octets[length..].IndexOf((byte)'\n');
            if (lineEnd < 0)
            {
                return octets.Length;
            }

            length += lineEnd + 1;
        }
        while (length < octets.Length && octets[length] is (byte)' ' or (byte)'\t');

        return length;
    }

    // RFC 5322 2.2.3: unfolding removes a line end before white space, and nothing else.
    private static string Unfold(ReadOnlySpan<byte> raw)
    {
        raw = raw.Trim(" \t\r\n"u8);
        var length = raw.Length - raw.Count((byte)'\r') - raw.Count((byte)'\n');
        return length == raw.Length ? Encoding.Latin1.GetString(raw) : string.Create(length, raw, CopyWithoutLineEnds);
    }

    private static void CopyWithoutLineEnds(Span<char> text, ReadOnlySpan<byte> raw)
    {
        while (!raw.IsEmpty)
        {
            var end = raw.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? raw : raw[..end];
            text = text[Encoding.Latin1.GetChars(line, text)..];
            raw = end < 0 ? default : raw[(end + 1)..];
        }
    }

    private static int FindSingleInstance(HeaderField field)
    {
        for (var i = 0; i < SingleInstanceFields.Length; i++)
        {
            if (field.Is(SingleInstanceFields[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static ApprovalReplyReason CheckOccurrences(List<HeaderField> fields)
    {
        var seen = 0;
        var authenticationResults = 0;
        foreach (var field in fields)
        {
            var single = FindSingleInstance(field);
            if (single >= 0 && (seen & (1 << single)) != 0)
            {
                return ApprovalReplyReason.RepeatedHeaderField;
            }

            seen |= single < 0 ? 0 : 1 << single;

            if (field.Is("Authentication-Results") && ++authenticationResults > ScreeningLimits.AuthenticationResultsFields)
            {
                return ApprovalReplyReason.HeaderTooLarge;
            }
        }

        return ApprovalReplyReason.None;
    }
}
