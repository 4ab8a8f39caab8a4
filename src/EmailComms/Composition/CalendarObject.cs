using System.Globalization;

namespace EmailComms.Composition;

/// <summary>The calendar object of an invitation: METHOD:REQUEST or METHOD:CANCEL with one VEVENT (RFC 5546 sections 3.2.2 and 3.2.5).</summary>
internal static class CalendarObject
{
    public static string MethodOf(EmailInvitation invitation) => invitation.IsCancelled ? "CANCEL" : "REQUEST";

    public static string Write(EmailInvitation invitation, EmailMessage message, EmailAddress author, DateTimeOffset now)
    {
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("PRODID", "-//EmailComms//EmailComms//EN");
        lines.Add("VERSION", "2.0");
        lines.Add("METHOD", MethodOf(invitation));
        lines.Add("BEGIN", "VEVENT");
        lines.AddText("UID", invitation.Uid);
        lines.Add("SEQUENCE", invitation.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("DTSTAMP", Utc(now));
        lines.Add("DTSTART", Utc(invitation.Start));
        lines.Add("DTEND", Utc(invitation.End));
        lines.AddText("SUMMARY", invitation.Summary ?? message.Subject);
        lines.AddText("LOCATION", invitation.Location);
        lines.AddText("DESCRIPTION", invitation.Description);
        lines.Add("STATUS", invitation.IsCancelled ? "CANCELLED" : "CONFIRMED");
        lines.AddPerson("ORGANIZER", invitation.Organizer ?? author);
        foreach (var attendee in AttendeesOf(invitation, message))
        {
            lines.AddPerson(invitation.IsCancelled ? "ATTENDEE" : "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE", attendee);
        }

        lines.Add("END", "VEVENT");
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    /// <summary>Recipients of blind copies are not among them.</summary>
    public static IReadOnlyList<EmailAddress> AttendeesOf(EmailInvitation invitation, EmailMessage message) =>
        invitation.Attendees.Count > 0 ? invitation.Attendees : [.. message.To.Concat(message.Cc).Distinct()];

    private static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
