namespace EmailComms;

/// <summary>What can become of a message on its way to a recipient (the NOTIFY parameter, RFC 3461 section 4.1).</summary>
[Flags]
public enum EmailDeliveryEvents
{
    /// <summary>Nothing is reported, not even a failure (<c>NEVER</c>).</summary>
    None = 0,

    /// <summary>The message could not be delivered.</summary>
    Failure = 1,

    /// <summary>The message is not delivered yet, and is still being tried.</summary>
    Delay = 2,

    /// <summary>The message was delivered into the recipient's mailbox, or passed on to a server that reports nothing.</summary>
    Success = 4,
}
