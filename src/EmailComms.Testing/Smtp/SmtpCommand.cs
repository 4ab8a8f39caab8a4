using System.Text;

namespace EmailComms.Testing.Smtp;

/// <summary>One SMTP command line: verb in upper case, and the rest.</summary>
internal sealed record SmtpCommand(string Verb, string Argument)
{
    // The longest command line with parameters of SMTPUTF8, DSN and AUTH stays below this (RFC 5321 section 4.5.3.1.4 asks for 512).
    public const int MaxLineBytes = 12 * 1024;

    public static SmtpCommand Parse(byte[] line)
    {
        var text = Encoding.UTF8.GetString(line).TrimEnd(' ', '\t');
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return space < 0
            ? new SmtpCommand(text.ToUpperInvariant(), "")
            : new SmtpCommand(text[..space].ToUpperInvariant(), text[(space + 1)..].Trim(' '));
    }
}
