using System.Globalization;
using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies;

/// <summary>A draft and the mail program that writes it: everything that a template can name.</summary>
internal sealed class ReplyContext
{
    private readonly IdentifierSource _identifiers;

    public ReplyContext(ReplyDraft draft, ReplyStyle style)
    {
        Draft = draft;
        Style = style;
        From = draft.From ?? draft.Request.To;
        To = Recipient(draft);
        At = draft.At ?? draft.Request.Date.AddMinutes(5);
        _identifiers = new IdentifierSource(string.Create(
            CultureInfo.InvariantCulture,
            $"{draft.Request.MessageId}\n{Style.Name}\n{From.Address}\n{At:O}\n{draft.NewText}\n{draft.Seed}"));
    }

    public ReplyDraft Draft { get; }

    public ReplyStyle Style { get; }

    public ReceivedMessage Request => Draft.Request;

    public ClientLanguage Language => Draft.Language;

    public EmailAddress From { get; }

    public EmailAddress To { get; }

    public DateTimeOffset At { get; }

    public bool IsBelowQuote => Draft.IsBelowQuote ?? Style.IsBelowQuote;

    public bool HasQuote => Draft.HasQuote && Draft.Link is null;

    public string Subject
    {
        get
        {
            if (Draft.Link is { } link)
            {
                return link.Subject;
            }

            var prefix = Style.SubjectPrefix[Language];
            return Request.Subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? Request.Subject : prefix + Request.Subject;
        }
    }

    /// <summary>The Message-ID of what is answered, in angle brackets, or nothing when the answer does not name it.</summary>
    public string InReplyTo
    {
        get
        {
            var id = Draft.Link is { } link ? (Style.HonoursInReplyToOfLinks ? link.InReplyTo : null) : Request.MessageId;
            return Draft.HasThreading && id is not null ? $"<{id}>" : string.Empty;
        }
    }

    /// <summary>The values that a header field, a Message-ID or a boundary can have.</summary>
    public string HeaderValue(string place) => place switch
    {
        "from" => HeaderFields.Mailbox(From),
        "to" => HeaderFields.Mailbox(To),
        "subject" => Subject,
        "topic" => Draft.Link?.Subject ?? Request.Subject,
        "date" => MimeKit.Utils.DateUtils.FormatDate(At),
        "message-id" => $"<{Template.Fill(Style.MessageId, HeaderValue)}>",
        "in-reply-to" or "references" => InReplyTo,
        "language" => Language.Tag,
        "domain" => From.Domain,
        "address" => From.Address,
        "sender" => To.Address,
        "request-id" => Request.MessageId is { } id ? $"<{id}>" : string.Empty,
        "stamp" => At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        "milliseconds" => At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        "thread-index" => Convert.ToBase64String([1, .. _identifiers.Bytes(Draft.Link is null ? 26 : 21)]),
        _ => Identifier(place),
    };

    public string Identifier(string place) =>
        _identifiers.TryMake(place)
        ?? throw new InvalidOperationException($"The templates of {Style.Name} name an unknown place: {place}.");

    private static EmailAddress Recipient(ReplyDraft draft)
    {
        var to = draft.To ?? (draft.Link is { } link ? EmailAddress.Parse(link.To) : draft.Request.ReplyAddress);
        var plus = draft.HasSubaddress ? -1 : to.LocalPart.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? to : new EmailAddress($"{to.LocalPart[..plus]}@{to.Domain}", to.DisplayName);
    }
}
