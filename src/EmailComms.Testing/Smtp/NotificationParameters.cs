using System.Globalization;

namespace EmailComms.Testing.Smtp;

/// <summary>The syntax of RET, ENVID, NOTIFY and ORCPT (RFC 3461 sections 4.1 to 4.4).</summary>
internal static class NotificationParameters
{
    // Section 4.4: of what stands for them, after decoding.
    private const int MaxEnvelopeIdLength = 100;

    /// <summary>True when each of them that is there is well-formed and there once.</summary>
    public static bool AreValid(SmtpPath path) =>
        path.Parameters.Select(SmtpPath.NameOf).Distinct().Count() == path.Parameters.Count
        && path.Parameters.All(parameter => SmtpPath.NameOf(parameter) switch
        {
            "RET" => path.Value("RET")?.ToUpperInvariant() is "FULL" or "HDRS",
            "ENVID" => path.Value("ENVID") is { } id && TryDecode(id, out var length) && length is > 0 and <= MaxEnvelopeIdLength,
            "NOTIFY" => path.Value("NOTIFY") is { } events && AreEvents(events.ToUpperInvariant()),
            "ORCPT" => path.Value("ORCPT")?.Split(';', 2) is [{ Length: > 0 }, { Length: > 0 } address] && TryDecode(address, out _),
            _ => true,
        });

    private static bool AreEvents(string events) =>
        events == "NEVER" || Array.TrueForAll(events.Split(','), static name => name is "SUCCESS" or "FAILURE" or "DELAY");

    /// <summary>Reads xtext: printable ASCII in which + is followed by two hexadecimal digits (section 4).</summary>
    private static bool TryDecode(string text, out int length)
    {
        length = 0;
        for (var i = 0; i < text.Length; i++, length++)
        {
            if (text[i] == '+')
            {
                if (i + 2 >= text.Length || !byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
                {
                    return false;
                }

                i += 2;
            }
            else if (text[i] is < '!' or > '~' or '=')
            {
                return false;
            }
        }

        return true;
    }
}
