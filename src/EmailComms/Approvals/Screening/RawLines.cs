namespace EmailComms.Approvals.Screening;

/// <summary>
/// Finds CR and LF that are not a CRLF, and NUL: octets that two mail systems can read as different messages (RFC 5322 2.3,
/// "SMTP smuggling").
/// </summary>
internal static class RawLines
{
    public static bool AreSound(ReadOnlySpan<byte> octets, LineEnds lineEnds)
    {
        if (octets.Contains((byte)0))
        {
            return false;
        }

        if (lineEnds == LineEnds.File && !octets.Contains((byte)'\r'))
        {
            return true;
        }

        while (true)
        {
            var next = octets.IndexOfAny((byte)'\r', (byte)'\n');
            if (next < 0)
            {
                return true;
            }

            // Content that is fetched up to a limit may end between the two.
            var isCutOff = next + 1 == octets.Length;
            if (octets[next] == '\n' || (!isCutOff && octets[next + 1] != '\n'))
            {
                return false;
            }

            octets = octets[Math.Min(next + 2, octets.Length)..];
        }
    }
}
