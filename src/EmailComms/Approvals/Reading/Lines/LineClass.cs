namespace EmailComms.Approvals.Reading.Lines;

/// <summary>What one line is, as far as the line alone tells.</summary>
internal enum LineClass : byte
{
    /// <summary>Not looked at yet.</summary>
    Unread = 0,
    Text,
    Blank,
    Quoted,
    History,
    HeaderField,
    Title,

    /// <summary>Words between dashes that no list knows: a title in an unknown language, or somebody's heading.</summary>
    PossibleTitle,
    Rule,
    AttributionEnd,

    /// <summary>In an element that gateways and mail programs put around their warnings.</summary>
    Banner,

    /// <summary>A sentence of our own request, or its reference line.</summary>
    OwnRequest,
    SignatureDelimiter,
    Signature,
    SignOff,
    DeviceTagline,
    Footer,
}
