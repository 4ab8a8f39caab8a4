namespace EmailComms.Approvals;

/// <summary>What a passage of a message was taken for. Only <see cref="NewText"/> can hold a decision.</summary>
public enum ApprovalPassageKind
{
    /// <summary>Newly written.</summary>
    NewText = 1,

    /// <summary>Quoted: marked with <c>&gt;</c>, or in the quote container of a mail program.</summary>
    QuotedText = 2,

    /// <summary>A line such as <c>On … Ann wrote:</c>.</summary>
    Attribution = 3,

    /// <summary>The header of an earlier message that a mail program repeats, and everything below it.</summary>
    History = 4,

    /// <summary>What a gateway put above the text.</summary>
    Banner = 5,

    /// <summary>The words that end a letter.</summary>
    SignOff = 6,

    /// <summary>A signature.</summary>
    Signature = 7,

    /// <summary>What a device or a mail service adds, such as <c>Sent from my phone</c>.</summary>
    DeviceTagline = 8,

    /// <summary>A disclaimer, or what a virus scanner, a list or a ticket system adds.</summary>
    Footer = 9,
}
