namespace EmailComms.Testing.Imap;

/// <summary>One whole command of the client, literals included.</summary>
/// <param name="Tag">The client's tag.</param>
/// <param name="Name">In upper case; <c>UID FETCH</c> and its kin with both words.</param>
/// <param name="Arguments">What follows, to be read once.</param>
internal sealed record ImapRequest(string Tag, string Name, ImapParser Arguments)
{
    /// <summary>Gets a value indicating whether messages are named by UID rather than by sequence number.</summary>
    public bool IsByUid => Name.StartsWith("UID ", StringComparison.Ordinal);

    /// <summary>Gets the arguments for the transcript and for faults: as sent, without credentials and literals.</summary>
    public string Description { get; } = Name switch
    {
        "LOGIN" => "***",
        "AUTHENTICATE" when Arguments.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var mechanism, _, ..] => $"{mechanism} ***",
        _ => Arguments.Rest,
    };
}
