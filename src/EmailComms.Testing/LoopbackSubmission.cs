using System.Text;

namespace EmailComms.Testing;

/// <summary>A mail transaction that the server accepted by SMTP (RFC 5321 section 3.3).</summary>
public sealed class LoopbackSubmission
{
    internal LoopbackSubmission()
    {
    }

    /// <summary>Gets the reverse-path of MAIL, empty for the null reverse-path.</summary>
    public required string EnvelopeSender { get; init; }

    /// <summary>Gets the forward-paths that were accepted, in the order of RCPT.</summary>
    public required IReadOnlyList<string> EnvelopeRecipients { get; init; }

    /// <summary>Gets the parameters of MAIL, such as <c>BODY=8BITMIME</c>.</summary>
    public required IReadOnlyList<string> MailParameters { get; init; }

    /// <summary>Gets the parameters of each RCPT, such as <c>NOTIFY=FAILURE</c>, in the order of <see cref="EnvelopeRecipients"/>.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> RecipientParameters { get; init; }

    /// <summary>Gets the message as it was sent, byte for byte, after dot-unstuffing and without trace fields.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Gets the user who had authenticated, or null.</summary>
    public required LoopbackUser? AuthenticatedUser { get; init; }

    /// <summary>Gets a value indicating whether the message came under TLS.</summary>
    public required bool IsTls { get; init; }

    /// <summary>Gets when the message was accepted.</summary>
    public required DateTimeOffset AcceptedAt { get; init; }

    /// <summary>Gets the number of the connection, as the transcript has it: two submissions of one number came over one connection.</summary>
    public required int ConnectionNumber { get; init; }

    /// <summary>Returns the content as text: UTF-8 where it is, any other byte as U+FFFD.</summary>
    public string GetText() => Encoding.UTF8.GetString(Content.Span);

    /// <summary>Returns the connection's number only; content and addresses are not printed by accident.</summary>
    public override string ToString() => $"Submission on connection {ConnectionNumber}";
}
