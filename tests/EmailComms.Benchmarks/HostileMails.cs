using System.Globalization;
using System.Text;

namespace EmailComms.Benchmarks;

/// <summary>Mails that are made to cost their reader much: genuine in their header section, and of any size.</summary>
internal static class HostileMails
{
    private const string Nesting = "deep nesting";
    private const string Parts = "small parts";
    private const string Line = "one line";
    private const string QuotedPrintable = "quoted-printable";
    private const string Field = "one field";
    private const string Fields = "small fields";

    public static IReadOnlyList<string> Shapes { get; } = [Nesting, Parts, Line, QuotedPrintable, Field, Fields];

    /// <summary>Gives a mail the shape and at least the size, in place of its content.</summary>
    public static byte[] Make(ReadOnlySpan<byte> mail, string shape, int octets)
    {
        var text = Encoding.UTF8.GetString(mail);
        var header = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        var fields = string.Join("\r\n", header.Split("\r\n").Where(static line => !line.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)));
        var made = new StringBuilder(fields, octets + 1024);
        made = shape switch
        {
            Nesting => Nest(made.Append("\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n--b0\r\n"), octets),
            Parts => Repeat(made.Append("\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"), $"--b\r\nContent-Type: text/plain\r\n\r\n{new string('x', 225)}\r\n", octets),
            Line => Repeat(made.Append("\r\nContent-Type: text/plain\r\n\r\n"), "Approve ", octets),
            QuotedPrintable => Repeat(made.Append("\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"), "=41=\r\n", octets),
            Field => Repeat(made.Append("\r\nX-Long: "), "(a@b.example, ", octets).Append("\r\n\r\nApprove\r\n"),
            Fields => Repeat(made.Append("\r\n"), "X: y\r\n", octets).Append("\r\nApprove\r\n"),
            _ => throw new ArgumentException("There is no such shape.", nameof(shape)),
        };
        return Encoding.UTF8.GetBytes(made.ToString());
    }

    private static StringBuilder Repeat(StringBuilder text, string piece, int octets) =>
        text.Insert(text.Length, piece, (octets - text.Length + piece.Length) / piece.Length);

    private static StringBuilder Nest(StringBuilder text, int octets)
    {
        for (var level = 1; text.Length < octets; level++)
        {
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{level}\r\n\r\n--b{level}\r\n");
        }

        return text;
    }
}
