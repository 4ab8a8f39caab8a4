using System.Buffers.Binary;
using System.Security.Cryptography;
using EmailComms.Approvals.Correlation;

namespace EmailComms.ConfigurationTesting.RoundTrip;

/// <summary>
/// The mark of a mail that a test of the configuration sends to the reply address: as long as a reply token, so that it meets
/// what a token meets on its way, and never one.
/// </summary>
/// <remarks>
/// Five bytes of time, eight random ones and twelve of an HMAC-SHA-256 under the signing key. So every process of this
/// installation recognises a probe on its way without knowing of the test, nobody else can make one, and each is good for a
/// quarter of an hour. The first byte of the time is zero where a token has its version.
/// </remarks>
internal sealed class RoundTripProbe
{
    /// <summary>The header field that carries the mark, for servers that write their own Message-ID.</summary>
    public const string HeaderName = "X-EmailComms-Probe";

    private const string Prefix = "ec1p-";
    private const int ByteLength = 25;
    private const int RandomOffset = 5;
    private const int MacOffset = 13;

    // The longest round trip, and some time for mail that is late.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    // Processes on machines whose clocks differ.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static ReadOnlySpan<byte> Purpose => "emailcomms probe 1\n"u8;

    private RoundTripProbe(string text) => Text = text;

    /// <summary>The 40 digits.</summary>
    public string Text { get; }

    /// <summary>The mark as it stands in the header field and, before the @, in the Message-ID.</summary>
    public string Mark => Prefix + Text;

    public static RoundTripProbe Issue(ReadOnlySpan<byte> key, DateTimeOffset now)
    {
        Span<byte> time = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(time, now.ToUnixTimeSeconds());
        Span<byte> bytes = stackalloc byte[ByteLength];
        time[^RandomOffset..].CopyTo(bytes);
        RandomNumberGenerator.Fill(bytes[RandomOffset..MacOffset]);
        TruncatedMac.Write(bytes[MacOffset..], key, Purpose, bytes[..MacOffset]);
        return new RoundTripProbe(Base32.Encode(bytes));
    }

    public EmailAddress AddTo(EmailAddress replyAddress) => new($"{replyAddress.LocalPart}+{Text}@{replyAddress.Domain}");

    /// <summary>Whether a header value (the mark's own field, or a Message-ID) is that of a probe on its way: leave its mail alone.</summary>
    public static bool IsOnItsWay(string? value, IEnumerable<byte[]> keys, DateTimeOffset now)
    {
        var start = value?.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (start < 0 || value!.Length < start + Prefix.Length + ReplyToken.TextLength
            || !Base32.TryDecode(value.AsSpan(start + Prefix.Length, ReplyToken.TextLength), out var bytes))
        {
            return false;
        }

        Span<byte> time = stackalloc byte[sizeof(long)];
        time.Clear();
        bytes.AsSpan(0, RandomOffset).CopyTo(time[^RandomOffset..]);
        var age = now.ToUnixTimeSeconds() - BinaryPrimitives.ReadInt64BigEndian(time);
        return age <= (Lifetime + Tolerance).TotalSeconds && age >= -Tolerance.TotalSeconds
            && TruncatedMac.Verify(bytes.AsSpan(MacOffset), keys, Purpose, bytes.AsSpan(0, MacOffset));
    }
}
