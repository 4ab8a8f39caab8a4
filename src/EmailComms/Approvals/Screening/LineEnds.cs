namespace EmailComms.Approvals.Screening;

/// <summary>Which line ends a message may have.</summary>
internal enum LineEnds
{
    /// <summary>Only CRLF, as every mail server delivers (RFC 5321 2.3.8).</summary>
    CrLf = 1,

    /// <summary>CRLF or LF, as a file on disk has them, but not both.</summary>
    File = 2,
}
