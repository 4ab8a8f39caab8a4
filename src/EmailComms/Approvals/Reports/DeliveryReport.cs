using EmailComms.Approvals.Reading.Content;
using EmailComms.Approvals.Screening;
using EmailComms.Composition;
using EmailComms.Mailbox;

namespace EmailComms.Approvals.Reports;

/// <summary>A delivery status notification: which message did not reach whom (RFC 3464). All of it is its sender's say-so.</summary>
internal sealed class DeliveryReport
{
    // A message has one recipient in the outbox; a list at the other end may make more of it.
    private const int MaxGroups = 50;

    private readonly List<FailedDelivery> _failures = [];

    private DeliveryReport()
    {
    }

    /// <summary>The name under which the server was asked to report, if it is one of ours by its form.</summary>
    public Guid? EnvelopeId { get; private set; }

    /// <summary>The Message-ID of what was not delivered, without angle brackets, as far as the report has it.</summary>
    public string? MessageId { get; private set; }

    public IReadOnlyList<FailedDelivery> Failures => _failures;

    /// <summary>Reads what was fetched of a mail; null when that is no report of this form. Delays and deliveries are no failures.</summary>
    public static DeliveryReport? Read(FetchedMail mail)
    {
        HeaderBlock.TryRead((mail.Whole ?? mail.Header).Span, LineEnds.CrLf, out var header, out var bodyOffset, out _);
        if (header is null || header.ContentType is not { } type || !type.IsMimeType("multipart", "report"))
        {
            return null;
        }

        var report = new DeliveryReport();
        var parts = mail.Whole is { } whole ? MultipartBody.Split(whole[bodyOffset..], type.Boundary, ScreeningLimits.MimeParts)?.Select(Split) : mail.Parts.Select(Split);
        foreach (var (partHeader, content) in parts ?? [])
        {
            report.ReadPart(partHeader, content);
        }

        // Exchange and Gmail thread their reports as if they were answers.
        report.MessageId ??= header["In-Reply-To"] is { } parent ? IdIn(parent) : null;
        return report;
    }

    private static (HeaderBlock? Header, ReadOnlyMemory<byte> Content) Split(ReadOnlyMemory<byte> part)
    {
        HeaderBlock.TryRead(part.Span, LineEnds.CrLf, out var header, out var offset, out _);
        return (header, part[offset..]);
    }

    private static (HeaderBlock? Header, ReadOnlyMemory<byte> Content) Split(FetchedPart part) => (Split(part.MimeHeader).Header, part.Content);

    private void ReadPart(HeaderBlock? header, ReadOnlyMemory<byte> content)
    {
        if (header is null || header.ContentType is not { } type || !TransferEncoding.TryDecode(content, header["Content-Transfer-Encoding"], out var decoded))
        {
            return;
        }

        if (type.IsMimeType("message", "delivery-status") || type.IsMimeType("message", "global-delivery-status"))
        {
            ReadGroups(decoded);
        }
        else if (type.IsMimeType("text", "rfc822-headers") || type.IsMimeType("message", "rfc822") || type.IsMimeType("message", "global-headers") || type.IsMimeType("message", "global"))
        {
            MessageId ??= Split(decoded).Header?["Message-ID"] is { } id ? IdIn(id) : null;
        }
    }

    // Groups of fields with blank lines between them: one about the message, then one about each recipient (section 2.1).
    private void ReadGroups(ReadOnlyMemory<byte> content)
    {
        for (var groups = 0; groups < MaxGroups && !content.IsEmpty; groups++)
        {
            (var fields, content) = Split(content);
            if (fields?["Original-Envelope-Id"] is { } envelopeId && Guid.TryParseExact(envelopeId, "N", out var id))
            {
                EnvelopeId = id;
            }

            if (fields?["Action"] is { } action && HeaderValue.FirstToken(action).Equals("failed", StringComparison.OrdinalIgnoreCase))
            {
                _failures.Add(new FailedDelivery(
                    AddressIn(fields["Original-Recipient"]),
                    AddressIn(fields["Final-Recipient"]),
                    EnhancedStatusCode.TryParse(fields["Status"], out var status) ? status : null,
                    BehindType(fields["Diagnostic-Code"])));
            }
        }
    }

    private static EmailAddress? AddressIn(string? field) => EmailAddress.TryParse(BehindType(field), out var address) ? address : null;

    // "rfc822; ann@example.org", "smtp; 550 5.1.1 unknown".
    private static string BehindType(string? field) =>
        field is not null && field.IndexOf(';', StringComparison.Ordinal) is >= 0 and var semicolon ? field[(semicolon + 1)..].Trim() : string.Empty;

    private static string? IdIn(string field)
    {
        var id = field.AsSpan(field.IndexOf('<', StringComparison.Ordinal) + 1);
        var end = id.IndexOf('>');
        id = (end < 0 ? id : id[..end]).Trim();
        return MsgId.IsValid(id) ? id.ToString() : null;
    }
}
