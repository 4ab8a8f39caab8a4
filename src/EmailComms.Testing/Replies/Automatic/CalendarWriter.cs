using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Automatic;

/// <summary>Writes the answer of a calendar to an invitation: a short text beside the REPLY (RFC 5546 section 3.2.3).</summary>
internal static class CalendarWriter
{
    private const string Calendar = """
        BEGIN:VCALENDAR
        METHOD:REPLY
        PRODID:Microsoft Exchange Server 2010
        VERSION:2.0
        BEGIN:VEVENT
        ATTENDEE;PARTSTAT=ACCEPTED:mailto:[[address]]
        ORGANIZER:mailto:[[sender]]
        UID:[[uuid]]
        SUMMARY:Accepted
        DTSTART:[[stamp]]
        DTSTAMP:[[stamp]]
        SEQUENCE:0
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR

        """;

    private static readonly BodyEncoding Text = new() { Charsets = ["us-ascii", "utf-8"], Parameters = "charset=\"[[charset]]\"" };

    private static readonly BodyEncoding CalendarEncoding = new()
    {
        Parameters = "charset=\"utf-8\"; method=REPLY",
        ForAscii = TransferEncoding.Base64,
        ForOther = TransferEncoding.Base64,
    };

    private static readonly ReplyStyle Style = new()
    {
        Name = "Outlook (answer to an invitation)",
        Fields = """
            From: [[from]]
            To: [[to]]
            Subject: [[subject]]
            Thread-Topic: [[topic]]
            Thread-Index: [[thread-index]]
            Date: [[date]]
            Message-ID: [[message-id]]
            References: [[references]]
            In-Reply-To: [[in-reply-to]]
            Content-Class: urn:content-classes:calendarmessage
            Content-Language: [[language]]
            Content-Type
            MIME-Version: 1.0
            """,
        MessageId = "[[hex:32]]@VI1PR04MB[[digits:4]].eurprd04.prod.outlook.com",
        Boundary = "_000_[[hex:32]]VI1PR04MB[[digits:4]]eurp_",
        SubjectPrefix = new("Accepted: ", "Zugesagt: ", "Accepté : "),
    };

    public static ReplyMessage Write(ReplyDraft draft)
    {
        var context = new ReplyContext(draft, Style);
        var body = MimePart.Multipart(
            "multipart/alternative",
            Template.Fill(Style.Boundary, context.HeaderValue),
            preamble: string.Empty,
            Text.Encode("text/plain", $"{context.Subject}\n"),
            CalendarEncoding.Encode("text/calendar", Template.Fill(Calendar, context.HeaderValue)));
        return ReplyComposer.Assemble(context, body, context.From);
    }
}
