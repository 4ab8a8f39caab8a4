namespace EmailComms;

/// <summary>One header field that the host adds to a message, such as <c>X-Ticket: 4711</c>.</summary>
/// <remarks>
/// Fields that the library writes itself (addresses, Subject, Date, Message-ID, MIME and trace fields) are refused when the
/// message is sent.
/// </remarks>
public sealed record EmailHeader
{
    /// <summary>The field name: printable ASCII without a colon (RFC 5322 section 2.2).</summary>
    public required string Name { get; init; }

    /// <summary>The unstructured value. It cannot hold control characters.</summary>
    public required string Value { get; init; }

    /// <summary>The name alone: a value may be confidential.</summary>
    public override string ToString() => Name;
}
