using System.Text;

namespace EmailComms.Testing;

/// <summary>A message in a <see cref="LoopbackFolder"/>, as it was when it was asked for.</summary>
public sealed class LoopbackMessage
{
    internal LoopbackMessage(uint uid, IReadOnlyList<string> flags, DateTimeOffset internalDate, byte[] content, string? sender, string? recipient)
    {
        Uid = uid;
        Flags = flags;
        InternalDate = internalDate;
        Content = content;
        EnvelopeSender = sender;
        EnvelopeRecipient = recipient;
    }

    /// <summary>Gets the unique identifier, which has a meaning only together with the folder's UIDVALIDITY (RFC 9051 section 2.3.1.1).</summary>
    public uint Uid { get; }

    /// <summary>Gets the flags and keywords, without <c>\Recent</c>.</summary>
    public IReadOnlyList<string> Flags { get; }

    /// <summary>Gets when the message arrived (RFC 9051 section 2.3.3).</summary>
    public DateTimeOffset InternalDate { get; }

    /// <summary>Gets the whole message, byte for byte, trace fields included.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets the reverse-path of the SMTP transaction, empty for the null reverse-path, or null when it did not come by SMTP.</summary>
    public string? EnvelopeSender { get; }

    /// <summary>Gets the forward-path for which this copy was delivered, sub-address included, or null when it did not come by SMTP.</summary>
    public string? EnvelopeRecipient { get; }

    /// <summary>Tells whether a flag or keyword is set, without regard to letter case.</summary>
    public bool HasFlag(string flag) => Flags.Contains(flag, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the content as text: UTF-8 where it is, any other byte as U+FFFD.</summary>
    public string GetText() => Encoding.UTF8.GetString(Content.Span);

    /// <summary>Returns the UID only; content is not printed by accident.</summary>
    public override string ToString() => $"UID {Uid}";
}
