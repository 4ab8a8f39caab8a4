using System.Text;
using EmailComms.Approvals;
using EmailComms.Testing.Replies;

namespace EmailComms.Testing;

/// <summary>Writes an approver's answer as a real mail program does: header fields, MIME structure, markup and quoting.</summary>
/// <remarks>
/// Every method returns a changed copy, so that a half-finished reply can be shared by tests. The same calls make the same bytes.
/// <code>
/// var reply = Reply.To(request.Content).From(MailClient.OutlookMobile).InLanguage("de").Approve("passt").ToMessage();
/// user.Inbox.Deliver(reply.ToArray());
/// </code>
/// </remarks>
public sealed class Reply
{
    private const string DefaultBanner =
        "CAUTION: This e-mail originated from outside of the organization. Do not click links unless you know the sender.";

    private readonly ReplyDraft _draft;

    private Reply(ReplyDraft draft) => _draft = draft;

    /// <summary>Begins the answer to a message.</summary>
    /// <param name="request">The whole message as the approver received it, byte for byte.</param>
    /// <exception cref="FormatException">The bytes are no message, or From or To lacks a valid address.</exception>
    public static Reply To(ReadOnlyMemory<byte> request) => To(ReceivedMessage.Read(request));

    /// <summary>Begins the answer to a message.</summary>
    /// <param name="request">The message as the approver received it.</param>
    public static Reply To(ReceivedMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new Reply(new ReplyDraft
        {
            Request = request with { Text = NewLines.Unify(request.Text), Html = NewLines.Unify(request.Html) },
        });
    }

    /// <summary>Chooses the mail program.</summary>
    /// <param name="client">The mail program; <see cref="MailClient.GmailWeb"/> when none is chosen.</param>
    public Reply From(MailClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return With(_draft with { Client = client });
    }

    /// <summary>Sets who answers.</summary>
    /// <param name="address">The address; the one that the request was sent to when none is set.</param>
    public Reply FromAddress(EmailAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return With(_draft with { From = address });
    }

    /// <summary>Sends the answer elsewhere than the request asks for.</summary>
    /// <param name="address">The address; the request's Reply-To or From when none is set.</param>
    public Reply AddressedTo(EmailAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return With(_draft with { To = address });
    }

    /// <summary>Sets when the answer is sent; the offset is the approver's time zone.</summary>
    /// <param name="date">The date; five minutes after the request's when none is set.</param>
    public Reply At(DateTimeOffset date) => With(_draft with { At = date });

    /// <summary>Sets the language of the mail program's own words.</summary>
    /// <param name="language"><c>en</c>, <c>de</c> or <c>fr</c>, alone or with a region.</param>
    /// <exception cref="ArgumentException">The mail programs do not speak that language.</exception>
    public Reply InLanguage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return With(_draft with { Language = ClientLanguage.For(language) });
    }

    /// <summary>Answers <c>Approve</c>.</summary>
    /// <param name="comment">What follows the word, or null for nothing.</param>
    /// <param name="isCommentBelow">True to put the comment on the next line.</param>
    public Reply Approve(string? comment = null, bool isCommentBelow = false) => Decide("Approve", comment, isCommentBelow);

    /// <summary>Answers <c>Reject</c>.</summary>
    /// <param name="comment">What follows the word, or null for nothing.</param>
    /// <param name="isCommentBelow">True to put the comment on the next line.</param>
    public Reply Reject(string? comment = null, bool isCommentBelow = false) => Decide("Reject", comment, isCommentBelow);

    /// <summary>Answers in free words.</summary>
    /// <param name="text">The lines that the approver types.</param>
    public Reply Write(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return With(_draft with { NewText = NewLines.Unify(text) });
    }

    /// <summary>
    /// Answers through the request's <c>mailto:</c> link (RFC 6068). That is no reply but a new message with the link's recipient,
    /// subject and body; few mail programs take the In-Reply-To of a link.
    /// </summary>
    /// <param name="decision">Which link is followed: the one whose text begins with the decision, else the first or the second.</param>
    /// <param name="comment">What the approver adds on the first line, or null for nothing.</param>
    /// <exception cref="InvalidOperationException">The request has no such link.</exception>
    public Reply FromMailtoLink(ApprovalDecision decision, string? comment = null)
    {
        var link = MailtoLink.Find(_draft.Request, decision);
        var lines = link.Body.Split('\n', 2);
        lines[0] = comment is null ? lines[0] : $"{lines[0].TrimEnd()} {comment}".TrimStart();
        return With(_draft with { Link = link, NewText = NewLines.Unify(string.Join('\n', lines)) });
    }

    /// <summary>Puts the new text above the quote.</summary>
    public Reply Above() => With(_draft with { IsBelowQuote = false });

    /// <summary>Puts the new text below the quote.</summary>
    public Reply Below() => With(_draft with { IsBelowQuote = true });

    /// <summary>Leaves the quote out.</summary>
    public Reply WithoutQuote() => With(_draft with { HasQuote = false });

    /// <summary>Leaves In-Reply-To and References out.</summary>
    public Reply WithoutThreading() => With(_draft with { HasThreading = false });

    /// <summary>
    /// Removes the sub-address from the recipient: <c>approvals+token@example.test</c> becomes <c>approvals@example.test</c>.
    /// </summary>
    public Reply WithoutSubaddress() => With(_draft with { HasSubaddress = false });

    /// <summary>Sets the approver's signature in place of what the mail program adds by itself.</summary>
    /// <param name="signature">The lines; empty for no signature at all.</param>
    public Reply WithSignature(string signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return With(_draft with { Signature = NewLines.Unify(signature) });
    }

    /// <summary>Puts the warning on top that mail gateways add to mail from outside.</summary>
    /// <param name="text">The warning, or null for a usual one.</param>
    public Reply WithBanner(string? text = null) => With(_draft with { Banner = text is null ? DefaultBanner : NewLines.Unify(text) });

    /// <summary>Adds an attachment.</summary>
    /// <param name="fileName">The file name: ASCII.</param>
    /// <param name="mediaType">The media type, such as <c>image/png</c>.</param>
    /// <param name="content">The content.</param>
    /// <exception cref="ArgumentException">The name or the media type cannot stand in a header field.</exception>
    public Reply WithAttachment(string fileName, string mediaType, ReadOnlyMemory<byte> content)
    {
        ThrowIfNotPlain(fileName, nameof(fileName));
        ThrowIfNotPlain(mediaType, nameof(mediaType));
        return With(_draft with { Attachments = [.. _draft.Attachments, new ReplyAttachment(fileName, mediaType, content)] });
    }

    /// <summary>Adds a header field; one that the mail program writes too is then there twice.</summary>
    /// <param name="name">The field name.</param>
    /// <param name="value">The value, decoded.</param>
    /// <exception cref="ArgumentException">The name or the value cannot stand in a header field.</exception>
    public Reply WithHeader(string name, string value)
    {
        ThrowIfNotPlain(name, nameof(name));
        if (name.AsSpan().ContainsAny(' ', ':'))
        {
            throw new ArgumentException("A field name holds no blank and no colon.", nameof(name));
        }

        ArgumentNullException.ThrowIfNull(value);
        HeaderText.ThrowIfUnsafe(value, nameof(value));
        return With(_draft with { Headers = [.. _draft.Headers, new EmailHeader { Name = name, Value = value }] });
    }

    /// <summary>Makes Message-ID and boundaries differ from those of another reply that is the same in everything else.</summary>
    /// <param name="seed">Any number; 0 when none is set.</param>
    public Reply WithSeed(int seed) => With(_draft with { Seed = seed });

    /// <summary>Writes the message.</summary>
    public ReplyMessage ToMessage() => ReplyComposer.Compose(_draft);

    /// <summary>The mail program alone: the text may hold a token.</summary>
    public override string ToString() => $"reply from {_draft.Client}";

    private static Reply With(ReplyDraft draft) => new(draft);

    private static void ThrowIfNotPlain(string text, string parameterName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, parameterName);
        if (!Ascii.IsValid(text) || HeaderText.HasControlCharacter(text) || text.Contains('"', StringComparison.Ordinal))
        {
            throw new ArgumentException("The text must be ASCII without control characters and quotation marks.", parameterName);
        }
    }

    private Reply Decide(string word, string? comment, bool isCommentBelow) =>
        Write(comment is null ? word : $"{word}{(isCommentBelow ? '\n' : ' ')}{comment}");
}
