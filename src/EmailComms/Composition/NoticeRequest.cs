namespace EmailComms.Composition;

/// <summary>What is asked of the server when a message is handed over, and the name that its reports carry (ENVID, RFC 3461 section 4.4).</summary>
internal sealed record NoticeRequest(EmailDeliveryNotices Notices, string EnvelopeId)
{
    /// <summary>Under a name of its own: reports travel in clear, and the Message-ID of a request holds a token.</summary>
    public static NoticeRequest? For(EmailDeliveryNotices? notices, Guid id) => notices is null ? null : new NoticeRequest(notices, id.ToString("N"));
}
