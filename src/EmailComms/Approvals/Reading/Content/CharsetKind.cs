namespace EmailComms.Approvals.Reading.Content;

/// <summary>How the octets of a charset are turned into text.</summary>
internal enum CharsetKind
{
    /// <summary>A name that nobody knows: read where the octets speak for themselves.</summary>
    Unknown = 0,

    /// <summary>A code page in which ASCII octets are ASCII.</summary>
    CodePage = 1,

    /// <summary>UTF-8.</summary>
    Utf8 = 2,

    /// <summary>UTF-16 with a byte order mark.</summary>
    Utf16 = 3,

    /// <summary>UTF-16, low octet first.</summary>
    Utf16LittleEndian = 4,

    /// <summary>UTF-16, high octet first.</summary>
    Utf16BigEndian = 5,

    /// <summary>The Japanese 7-bit charset (RFC 1468).</summary>
    Iso2022Jp = 6,

    /// <summary>A charset that can show one reader other letters than the next one: UTF-7, EBCDIC, HZ and the like.</summary>
    Hiding = 7,
}
