namespace EmailComms.Approvals;

/// <summary>Why a mail had its outcome.</summary>
public enum ApprovalReplyReason
{
    /// <summary>The outcome says it all.</summary>
    None = 0,

    // Automatic: 100 and on

    /// <summary>An automatic response, such as a vacation notice (RFC 3834).</summary>
    AutomaticResponse = 100,

    /// <summary>A delivery status notification (RFC 3464) or another report (RFC 6522).</summary>
    DeliveryStatusNotification = 101,

    /// <summary>A message disposition notification: a receipt (RFC 8098).</summary>
    DispositionNotification = 102,

    /// <summary>A calendar message (RFC 5546).</summary>
    CalendarMessage = 103,

    /// <summary>A message of a mailing list or other bulk mail (RFC 2369, RFC 2919).</summary>
    BulkMail = 104,

    /// <summary>A message of our own that came back.</summary>
    OwnMessage = 105,

    /// <summary>A reaction or like of a mail program.</summary>
    Reaction = 106,

    /// <summary>A complaint that somebody made about a mail (RFC 5965).</summary>
    FeedbackReport = 107,

    // Malformed and TooLarge: 200 and on

    /// <summary>The header section is not well-formed (RFC 5322 section 2.2).</summary>
    MalformedHeader = 200,

    /// <summary>A field that may occur once occurs more often (RFC 5322 section 3.6).</summary>
    RepeatedHeaderField = 201,

    /// <summary>The From field is not exactly one plain address.</summary>
    MalformedFrom = 202,

    /// <summary>The message is larger than <see cref="ApprovalOptions.MaxMessageBytes"/>.</summary>
    MessageTooLarge = 203,

    /// <summary>The header section, or one field of it, is too large.</summary>
    HeaderTooLarge = 204,

    /// <summary>The MIME structure has too many levels or parts.</summary>
    StructureTooLarge = 205,

    /// <summary>The server did not deliver the mail's content.</summary>
    ContentMissing = 206,

    /// <summary>The raw message has bare CR or LF, or NUL, where CRLF belongs (RFC 5321 section 2.3.8).</summary>
    BareLineEnd = 207,

    // Correlation: 300 and on

    /// <summary>The mail carries no token.</summary>
    NoToken = 300,

    /// <summary>The token is not one of ours: its signature does not verify.</summary>
    InvalidToken = 301,

    /// <summary>The mail carries tokens that disagree.</summary>
    ConflictingTokens = 302,

    /// <summary>The token was made by another installation.</summary>
    OtherInstance = 303,

    /// <summary>Only the sub-address was left of the token, and this process did not make it: it cannot be told whether it is genuine.</summary>
    UnknownRequest = 304,

    /// <summary>No handler is registered for the request's kind.</summary>
    NoHandler = 305,

    /// <summary>The mail belongs to a test of the configuration that is going on; a later one is an ordinary mail.</summary>
    ConfigurationTest = 306,

    // Authentication: 320 and on

    /// <summary>Nothing that the mail border wrote says whether the From address is genuine; with <c>Dkim</c>, no acceptable signature does.</summary>
    AuthenticationMissing = 320,

    /// <summary>The mail border could not find the From address genuine; with <c>Dkim</c>, the signature does not hold.</summary>
    AuthenticationFailed = 321,

    /// <summary>The mail says more than one thing about its origin, or in the border's name what the border did not write.</summary>
    AuthenticationConflicting = 322,

    /// <summary>The mail border could not check the From address when the mail came in; with <c>Dkim</c>, the key cannot be asked for now.</summary>
    AuthenticationUnavailable = 323,

    // Reading: 400 and on

    /// <summary>Nothing new was written.</summary>
    NoNewText = 400,

    /// <summary>The new text does not open with a decision.</summary>
    NoDecision = 401,

    /// <summary>The new text holds both decisions.</summary>
    BothDecisions = 402,

    /// <summary>The decision is negated.</summary>
    Negated = 403,

    /// <summary>The decision depends on a condition.</summary>
    Conditional = 404,

    /// <summary>The decision is a question.</summary>
    Question = 405,

    /// <summary>The decision is announced for later.</summary>
    Future = 406,

    /// <summary>The plain text and the HTML of the mail decide differently.</summary>
    PartsDisagree = 407,

    /// <summary>Invisible or reordering characters, or hidden HTML, surround the decision.</summary>
    HiddenText = 408,

    /// <summary>The text is in a format or an encoding that is not read.</summary>
    Unreadable = 409,

    /// <summary>A decision stands in the subject alone.</summary>
    OnlyInSubject = 410,

    /// <summary>A decision stands in the quoted text alone.</summary>
    OnlyInQuotedText = 411,

    /// <summary>A decision stands in the sign-off or signature alone.</summary>
    OnlyInSignature = 412,

    /// <summary>The mail is encrypted.</summary>
    Encrypted = 413,

    /// <summary>The approver's own words do not name the request, as it asks for.</summary>
    ReferenceMissing = 414,

    /// <summary>The approver's own words do not hold the code that the request asks for, or not the right one.</summary>
    CodeMissing = 415,

    /// <summary>The approver answered with both decisions before the first one took effect.</summary>
    Contradicted = 416,

    // Handling: 500 and on

    /// <summary>The handler answered that the request is cancelled.</summary>
    Cancelled = 500,

    /// <summary>The handler answered that it does not know the request.</summary>
    UnknownToHost = 501,

    /// <summary>The handler threw an exception.</summary>
    HandlerFailed = 502,

    /// <summary>The handler did not finish within <see cref="ApprovalOptions.HandlerTimeout"/>.</summary>
    HandlerTimeout = 503,

    /// <summary>An earlier attempt at this mail did not end.</summary>
    AttemptsExhausted = 504,

    /// <summary>The mail could not be read because of an unexpected failure.</summary>
    ProcessingFailed = 505,
}
