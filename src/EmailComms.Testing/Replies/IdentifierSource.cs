using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmailComms.Testing.Replies;

/// <summary>Identifiers that look random and are the same for the same seed.</summary>
internal sealed class IdentifierSource(string seed)
{
    private const string LowerHex = "0123456789abcdef";
    private const string UpperHex = "0123456789ABCDEF";
    private const string Digits = "0123456789";
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private int _taken;

    /// <summary>Makes what a place of a template asks for, such as <c>hex:16</c>; null when it asks for something else.</summary>
    public string? TryMake(string place)
    {
        var colon = place.IndexOf(':', StringComparison.Ordinal);
        var length = colon < 0 ? 0 : int.Parse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return (colon < 0 ? place : place[..colon]) switch
        {
            "hex" => Make(LowerHex, length),
            "HEX" => Make(UpperHex, length),
            "digits" => Make(Digits, length),
            "alnum" => Make(Alphanumeric, length),
            "uuid" => new Guid(Bytes(16)).ToString("D"),
            "UUID" => new Guid(Bytes(16)).ToString("D").ToUpperInvariant(),
            _ => null,
        };
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var filled = 0; filled < count; _taken++)
        {
            var block = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}\n{_taken}")));
            var length = Math.Min(block.Length, count - filled);
            block.AsSpan(0, length).CopyTo(bytes.AsSpan(filled));
            filled += length;
        }

        return bytes;
    }

    private string Make(string alphabet, int length) => string.Concat(Bytes(length).Select(value => alphabet[value % alphabet.Length]));
}
