namespace EmailComms.Approvals.Reading;

/// <summary>What a run of lines is in its message.</summary>
internal enum PassageKind : byte
{
    /// <summary>Newly written.</summary>
    NewText = 1,

    /// <summary>Marked as quoted, or the wrapped rest of a quoted line.</summary>
    QuotedText = 2,

    /// <summary>"On … Ann wrote:".</summary>
    Attribution = 3,

    /// <summary>A repeated header or a mail program's container, and everything below it.</summary>
    History = 4,

    /// <summary>What a gateway put above the text.</summary>
    Banner = 5,

    /// <summary>"Kind regards", or the name that stands for it.</summary>
    SignOff = 6,

    /// <summary>Name, address and telephone number.</summary>
    Signature = 7,

    /// <summary>"Sent from my telephone".</summary>
    DeviceTagline = 8,

    /// <summary>A disclaimer, the note of a virus scanner, the footer of a list.</summary>
    Footer = 9,
}
