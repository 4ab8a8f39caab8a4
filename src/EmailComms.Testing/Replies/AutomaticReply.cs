using EmailComms.Testing.Replies;
using EmailComms.Testing.Replies.Automatic;

namespace EmailComms.Testing;

/// <summary>Writes the mail that no person wrote: vacation notices, bounces, read receipts, answers to invitations.</summary>
/// <remarks>
/// Every method but the last one of a chain returns a changed copy. The same calls make the same bytes.
/// <code>
/// var notice = AutomaticReply.To(request.Content).From(MailSystem.Exchange).Vacation("I am back on Monday. APPROVE");
/// </code>
/// </remarks>
public sealed class AutomaticReply
{
    private readonly ReplyDraft _draft;
    private readonly MailSystem _system;

    private AutomaticReply(ReplyDraft draft, MailSystem system)
    {
        _draft = draft;
        _system = system;
    }

    /// <summary>Begins an automatic answer to a message.</summary>
    /// <param name="request">The whole message as the approver received it, byte for byte.</param>
    /// <exception cref="FormatException">The bytes are no message, or From or To lacks a valid address.</exception>
    public static AutomaticReply To(ReadOnlyMemory<byte> request) => To(ReceivedMessage.Read(request));

    /// <summary>Begins an automatic answer to a message.</summary>
    /// <param name="request">The message as the approver received it.</param>
    public static AutomaticReply To(ReceivedMessage request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new AutomaticReply(new ReplyDraft { Request = request, HasQuote = false }, MailSystem.Exchange);
    }

    /// <summary>Chooses the mail system.</summary>
    /// <param name="system">The mail system; <see cref="MailSystem.Exchange"/> when none is chosen.</param>
    public AutomaticReply From(MailSystem system)
    {
        if (!Enum.IsDefined(system))
        {
            throw new ArgumentOutOfRangeException(nameof(system), system, "There is no such mail system.");
        }

        return new AutomaticReply(_draft, system);
    }

    /// <summary>Sets whose mailbox answers or cannot be reached.</summary>
    /// <param name="address">The address; the one that the request was sent to when none is set.</param>
    public AutomaticReply FromAddress(EmailAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new AutomaticReply(_draft with { From = address }, _system);
    }

    /// <summary>Sends the answer elsewhere than the mail system would.</summary>
    /// <param name="address">
    /// The address. When none is set, vacation notices and bounces go to the request's Return-Path or From (Gmail's notices to
    /// Reply-To), receipts and answers to invitations to Reply-To or From.
    /// </param>
    public AutomaticReply AddressedTo(EmailAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new AutomaticReply(_draft with { To = address }, _system);
    }

    /// <summary>Sets when the answer is sent.</summary>
    /// <param name="date">The date; five minutes after the request's when none is set.</param>
    public AutomaticReply At(DateTimeOffset date) => new(_draft with { At = date }, _system);

    /// <summary>Sets the language of the words that the mail system adds: the subject of Exchange's notices.</summary>
    /// <param name="language"><c>en</c>, <c>de</c> or <c>fr</c>, alone or with a region.</param>
    /// <exception cref="ArgumentException">The mail systems do not speak that language.</exception>
    public AutomaticReply InLanguage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return new AutomaticReply(_draft with { Language = ClientLanguage.For(language) }, _system);
    }

    /// <summary>Writes the notice of somebody who is away (RFC 3834).</summary>
    /// <param name="text">What the person left as text; a usual one when it is not given.</param>
    public ReplyMessage Vacation(string? text = null)
    {
        var request = _draft.Request;
        var style = VacationStyles.For(_system);
        var context = new ReplyContext(
            _draft with
            {
                NewText = NewLines.Unify(text) ?? "I am out of the office and will answer when I am back.",
                To = _draft.To ?? (_system == MailSystem.Gmail ? request.ReplyAddress : Sender),
            },
            style);
        return ReplyComposer.Assemble(context, ReplyComposer.WriteBody(context), envelopeSender: null);
    }

    /// <summary>Writes the notice that the message could not be delivered (RFC 3464), with the message in it.</summary>
    public ReplyMessage Bounce() => ReportWriter.Write(_draft with { To = _draft.To ?? Sender }, BounceStyles.For(_system));

    /// <summary>Writes the notice that the message was displayed (RFC 8098).</summary>
    public ReplyMessage ReadReceipt() => ReportWriter.Write(_draft, ReceiptStyles.For(_system));

    /// <summary>Writes the acceptance of an invitation (RFC 6047), as calendars send it for anything that looks like one.</summary>
    public ReplyMessage CalendarAnswer() => CalendarWriter.Write(_draft);

    /// <summary>The mail system alone.</summary>
    public override string ToString() => $"automatic reply from {_system}";

    private EmailAddress Sender => _draft.Request.ReturnPath ?? _draft.Request.From;
}
