using System.Buffers;
using System.Text;

namespace EmailComms.Approvals.Reading.Content;

/// <summary>OpenPGP armor in a plain text (RFC 9580 6 and 7): an encrypted message is recognised, a signed one laid bare.</summary>
/// <remarks>
/// Only what the armor adds is taken away; text outside of it stays where it is, and so do lines that the armor should not have:
/// nobody can write something there that only some programs show. The signature is not verified.
/// </remarks>
internal static class PgpText
{
    private const string Signed = "-----BEGIN PGP SIGNED MESSAGE-----";
    private const string Signature = "-----BEGIN PGP SIGNATURE-----";
    private const string SignatureEnd = "-----END PGP SIGNATURE-----";

    // The fields that programs write into the armor of a signature.
    private static readonly string[] SignatureFields = ["Version:", "Comment:", "Charset:", "MessageID:", "Hash:"];

    private static readonly SearchValues<char> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private enum Area
    {
        Outside,
        Header,
        Content,
        Signature,
    }

    /// <summary>Whether the text is an encrypted message, rather than one that has such a message somewhere below.</summary>
    public static bool IsEncrypted(string text) => text.AsSpan().TrimStart().StartsWith("-----BEGIN PGP MESSAGE");

    public static string WithoutArmor(string text)
    {
        if (!text.Contains(Signed, StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var area = Area.Outside;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            var content = line.TrimEnd();
            area = Next(area, content, out var isArmor);
            if (!isArmor)
            {
                result.Append(area == Area.Content && line.StartsWith("- ") ? line[2..] : line).Append('\n');
            }
        }

        return result.ToString(0, Math.Max(0, result.Length - 1));
    }

    private static Area Next(Area area, ReadOnlySpan<char> line, out bool isArmor)
    {
        isArmor = true;
        switch (area)
        {
            case Area.Outside when line is Signed:
                return Area.Header;
            case Area.Header when line.StartsWith("Hash:"):
                return Area.Header;
            case Area.Header when line.IsEmpty:
                return Area.Content;
            case Area.Content when line is Signature:
                return Area.Signature;
            case Area.Signature when line is SignatureEnd:
                return Area.Outside;
            case Area.Signature when IsInSignature(line):
                return Area.Signature;
            default:
                isArmor = false;
                return area is Area.Header ? Area.Content : area is Area.Signature ? Area.Outside : area;
        }
    }

    private static bool IsInSignature(ReadOnlySpan<char> line)
    {
        foreach (var field in SignatureFields)
        {
            if (line.StartsWith(field))
            {
                return true;
            }
        }

        return !line.ContainsAnyExcept(Base64);
    }
}
