using System.Globalization;

namespace EmailComms.Transport;

/// <summary>Shows the commands and replies of SMTP without what AUTH and DATA carry.</summary>
internal sealed class SmtpDialect : IProtocolDialect
{
    private static readonly string[] BareCommands = ["STARTTLS", "RSET", "NOOP", "QUIT"];
    private static readonly string[] CommandsWithArguments = ["EHLO ", "HELO ", "MAIL FROM:<", "RCPT TO:<"];

    private bool _isInContent;
    private long _contentLength;

    public string Name => "SMTP";

    public (string? Shown, long ContentLength) Show(ProtocolSide side, ProtocolLine line) =>
        side == ProtocolSide.Client ? ShowClient(line) : (ShowServer(line), 0);

    private (string? Shown, long ContentLength) ShowClient(ProtocolLine line)
    {
        if (_isInContent)
        {
            return (ShowContent(line), 0);
        }

        var text = line.Text ?? string.Empty;
        if (text == "DATA")
        {
            _isInContent = true;
            return (text, 0);
        }

        if (Fields(text) is ["BDAT", var size, ..] && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return (text, length);
        }

        if (Fields(text) is ["AUTH", var mechanism, .. var response])
        {
            return (response.Length == 0 ? text : $"AUTH {mechanism} ***", 0);
        }

        var isKnown = BareCommands.Contains(text) || CommandsWithArguments.Any(command => text.StartsWith(command, StringComparison.Ordinal));
        return (isKnown ? text : ProtocolLog.Counted(line.Length), 0);
    }

    // Everything after DATA is content, up to the line with the dot (RFC 5321 section 4.1.1.4).
    private string? ShowContent(ProtocolLine line)
    {
        _contentLength += line.Length;
        if (line.Text != ".")
        {
            return null;
        }

        var shown = ProtocolLog.Counted(_contentLength);
        EndContent();
        return shown;
    }

    private string ShowServer(ProtocolLine line)
    {
        var text = line.Text ?? string.Empty;
        if (_isInContent && _contentLength == 0 && text is ['4' or '5', ..])
        {
            EndContent();
        }

        // A challenge (RFC 4954 section 4) holds what the response is computed from.
        return text.StartsWith("334 ", StringComparison.Ordinal) ? "334 ***" : text;
    }

    private void EndContent()
    {
        _isInContent = false;
        _contentLength = 0;
    }

    private static string[] Fields(string text) => text.Split(' ');
}
