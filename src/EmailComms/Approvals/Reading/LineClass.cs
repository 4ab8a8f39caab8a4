namespace EmailComms.Approvals.Reading;

/// <summary>What one line is, as far as the line alone tells.</summary>
internal enum LineClass
{
    Text = 0,
    Blank,
    Quoted,
    History,
    HeaderField,
    Title,
    Rule,
    AttributionEnd,
    Reference,
    SignatureDelimiter,
    Signature,
    SignOff,
    DeviceTagline,
    Banner,
    Footer,
}
