namespace EmailComms.Approvals.Screening;

/// <summary>A calendar message (RFC 5546, RFC 6047) that is told by its header.</summary>
internal sealed class CalendarMessageCheck : IAutomaticMailCheck
{
    public ApprovalReplyReason Check(HeaderBlock header)
    {
        var isCalendarClass = header["Content-Class"]?.Equals("urn:content-classes:calendarmessage", StringComparison.OrdinalIgnoreCase) == true;
        return isCalendarClass || header.ContentType?.IsMimeType("text", "calendar") == true
            ? ApprovalReplyReason.CalendarMessage
            : ApprovalReplyReason.None;
    }
}
