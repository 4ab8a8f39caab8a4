namespace EmailComms.Testing.Faults;

/// <summary>Where a fault strikes: a point of one protocol, by name.</summary>
internal sealed record FaultPoint(MailProtocol Protocol, string Name)
{
    private const string UidPrefix = "UID ";

    public bool Matches(MailProtocol protocol, string point)
    {
        if (protocol != Protocol)
        {
            return false;
        }

        return Same(Name, point)
            || (point.StartsWith(UidPrefix, StringComparison.Ordinal) && Same(Name, point[UidPrefix.Length..]))
            || (Name == ImapPoint.AnyCommand && !point.StartsWith('('));
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
