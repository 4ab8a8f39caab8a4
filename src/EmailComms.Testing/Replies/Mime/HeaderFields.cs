using System.Buffers;
using System.Text;

namespace EmailComms.Testing.Replies.Mime;

/// <summary>Header fields as lines: encoded (RFC 2047) and folded (RFC 5322 section 2.2.3).</summary>
internal static class HeaderFields
{
    private const int LineLength = 76;

    // An encoded-word has at most 75 octets; "=?utf-8?B?" and "?=" leave 63, which is base64 of 45 octets.
    private const int EncodedWordOctets = 45;

    private static readonly SearchValues<char> PhraseText = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-/=?^_`{|}~ ");

    public static string Write(string name, string value) => Fold($"{name}: {EncodeText(value)}");

    public static string Mailbox(EmailAddress address) =>
        address.DisplayName is { } name ? $"{EncodePhrase(name)} <{address.Address}>" : address.Address;

    private static string EncodeText(string text) => Ascii.IsValid(text) ? text : EncodeWords(text);

    private static string EncodePhrase(string name)
    {
        if (!Ascii.IsValid(name))
        {
            return EncodeWords(name);
        }

        return name.AsSpan().ContainsAnyExcept(PhraseText)
            ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : name;
    }

    private static string EncodeWords(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > EncodedWordOctets)
            {
                words.Add(EncodeWord(word.ToString()));
                word.Clear();
            }

            word.Append(rune);
        }

        words.Add(EncodeWord(word.ToString()));
        return string.Join(' ', words);
    }

    private static string EncodeWord(string text) => $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";

    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var column = 0;
        foreach (var word in Words(line.TrimEnd()))
        {
            // A fold before an empty word could leave a line of blanks, which some readers take for the end of the header.
            if (column + 1 + word.Length > LineLength && word.Length > 0 && folded.Length > 0)
            {
                folded.Append('\n');
                column = 0;
            }

            folded.Append(folded.Length > 0 ? " " : string.Empty).Append(word);
            column += word.Length + 1;
        }

        return folded.Append('\n').ToString();
    }

    /// <summary>Splits at blanks, but not inside quotation marks: a fold there would be part of a boundary or a file name.</summary>
    private static List<string> Words(string line)
    {
        if (int.IsOddInteger(line.AsSpan().Count('"')))
        {
            return [.. line.Split(' ')];
        }

        List<string> words = [];
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            if (line[i] == ' ' && !isQuoted)
            {
                words.Add(line[start..i]);
                start = i + 1;
            }
        }

        return [.. words, line[start..]];
    }
}
