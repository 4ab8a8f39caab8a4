using System.Net;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Reading.Decisions;
using MimeKit;

namespace EmailComms.Fuzz;

/// <summary>
/// A mail as MimeKit and a look at the bare octets show it. A decision has to rest on what is seen here; that more is seen than
/// the evaluation takes for read does not matter.
/// </summary>
internal sealed class OtherEyes
{
    private readonly string[] _fields;
    private readonly MimeMessage _message;
    private readonly string[] _texts;

    public OtherEyes(ReadOnlyMemory<byte> octets)
    {
        var raw = Encoding.Latin1.GetString(octets.Span).Replace("\r\n", "\n", StringComparison.Ordinal);
        var headerEnd = raw.IndexOf("\n\n", StringComparison.Ordinal);
        var header = headerEnd < 0 ? raw : raw[..headerEnd];
        _fields = header.Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", "\t", StringComparison.Ordinal).Split('\n');
        _message = MimeMessage.Load(new MemoryStream(octets.ToArray(), writable: false));
        var bodies = _message.BodyParts.OfType<TextPart>().SelectMany(static part => new[] { part.Text, Encoding.Latin1.GetString(Decoded(part)) });
        _texts = [raw, _message.Subject ?? string.Empty, .. bodies];
    }

    /// <summary>Whether the digits stand anywhere, whatever mail programs have put between them.</summary>
    public bool HasToken(string token) =>
        _texts.Any(text => StandsIn(text, token) || new[] { text, WithoutTags(text, string.Empty) }.Any(shown => DigitsOf(shown).Contains(token, StringComparison.Ordinal)));

    /// <summary>What speaks against that author, or null.</summary>
    public string? FindProblemOfAuthor(string address)
    {
        var fields = _fields.Where(static field => IsNamed(field, "From")).ToList();
        return fields.Count != 1 ? $"with {fields.Count} From fields."
            : !fields[0].Contains(address, StringComparison.OrdinalIgnoreCase) ? "without the approver in the From field."
            : _message.From.Mailboxes.Count() != 1 ? "with several addresses in the From field."
            : !_message.From.Mailboxes.Single().Address.Equals(address, StringComparison.OrdinalIgnoreCase) ? "although another program sees another author."
            : null;
    }

    /// <summary>Whether a word for that decision stands in a text.</summary>
    public bool Says(ApprovalDecision? decision)
    {
        var kinds = decision == ApprovalDecision.Approve ? PhraseKind.AnyApprove : PhraseKind.AnyReject;
        return _texts.Any(text => Shapes(text).Any(shape => Keyword.IsIn(shape, kinds)));
    }

    public bool HasResultOf(string service) => _fields.Any(field =>
        IsNamed(field, "Authentication-Results")
        && field.Contains(service, StringComparison.OrdinalIgnoreCase)
        && field.Contains("pass", StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(string field, string name) =>
        field.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && field.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    // A line break or a tag may part words, and may stand within one (format=flowed; delsp=yes).
    private static IEnumerable<string> Shapes(string text) =>
    [
        text, text.ReplaceLineEndings(string.Empty), text.Replace(" \r\n", string.Empty, StringComparison.Ordinal).Replace(" \n", string.Empty, StringComparison.Ordinal),
        WebUtility.HtmlDecode(WithoutTags(text, string.Empty)), WebUtility.HtmlDecode(WithoutTags(text, " ")),
    ];

    private static string DigitsOf(string text) => string.Concat(text.Where(IsDigit).Select(char.ToLowerInvariant));

    // One after the other, with a tag between two of them although the brackets of a Message-ID are around all: "<ec1-…<br>…>".
    private static bool StandsIn(string text, string token)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var found = 0;
            for (var at = IsDigit(text[start]) ? start : text.Length; at < text.Length && found < token.Length && (!IsDigit(text[at]) || char.ToLowerInvariant(text[at]) == token[found]); at++)
            {
                found += IsDigit(text[at]) ? 1 : 0;
                at += text[at] == '<' && found > 0 ? Math.Max(0, text.AsSpan(at).IndexOf('>')) : 0;
            }

            if (found == token.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(char c) => char.IsAsciiLetter(c) || c is >= '2' and <= '7';

    private static string WithoutTags(string html, string replacement)
    {
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        for (var open = rest.IndexOf('<'); open >= 0; open = rest.IndexOf('<'))
        {
            text.Append(rest[..open]).Append(replacement);
            rest = rest[(open + 1)..];
            rest = rest[(rest.IndexOf('>') + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static byte[] Decoded(TextPart part)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);
        return content.ToArray();
    }
}
