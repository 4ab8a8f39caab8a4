using System.Text;
using CsCheck;
using EmailComms.Approvals;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>Whatever happens to the octets of a mail, it never decides otherwise, for nobody else, and never throws.</summary>
[Trait("Category", "Threat")]
public class MutationThreats
{
    private static readonly Forgery Forged = new();

    private static readonly string[] Snippets =
    [
        "Approve", "Reject", "not ", "\r\n", "\n", "\r", "\0", "> ", "<b>", "</p>", "--b", "--b--\r\n", "From: x@attack.example\r\n", "To: ", ",", ";", ":", "<", ">",
        "=?utf-8?Q?Reject?=", "\u202E", "\u200B", "ec1-", "Content-Type: text/html\r\n", "\r\n\r\n", "On x wrote:", "-- \r\n", "=", "=0D=0A", "\t", " ",
    ];

    private static readonly string[] Fields =
    [
        "From", "To", "Cc", "Subject", "Message-ID", "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition",
        "Sender", "Reply-To", "Return-Path", "Auto-Submitted", "Delivered-To",
    ];

    private static readonly byte[][] Seeds =
    [
        Forged.Genuine.ToBytes(),
        Forged.Genuine.Saying("Reject wrong version\r\n").ToBytes(),
        Forged.Genuine.With("Content-Type", "text/html; charset=utf-8").Saying("<p>Approve</p><blockquote>Approve or Reject?</blockquote>\r\n").ToBytes(),
        Forged.Genuine.With("Content-Transfer-Encoding", "base64").Saying(Convert.ToBase64String("Approve\r\n"u8) + "\r\n").ToBytes(),
        Forged.Genuine.With("Content-Transfer-Encoding", "quoted-printable").Saying("Rej=\r\nect=20it\r\n").ToBytes(),
        Forged.Genuine.With("Content-Type", "multipart/alternative; boundary=b").Saying(
            "--b\r\nContent-Type: text/plain\r\n\r\nApprove\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Approve</p>\r\n--b--\r\n").ToBytes(),
    ];

    private static readonly Gen<Func<byte[], byte[]>> Mutation = Gen.OneOf(
        Gen.Select(Gen.Double.Unit, Gen.Int[0, 7], static (at, bit) => new Func<byte[], byte[]>(mail => Flip(mail, Place(mail, at), bit))),
        Gen.Select(Gen.Double.Unit, Gen.Byte, static (at, value) => new Func<byte[], byte[]>(mail => Insert(mail, Place(mail, at), [value]))),
        Gen.Select(Gen.Double.Unit, Gen.Int[0, Snippets.Length - 1], static (at, text) => new Func<byte[], byte[]>(mail => Insert(mail, Place(mail, at), Encoding.UTF8.GetBytes(Snippets[text])))),
        Gen.Select(Gen.Double.Unit, Gen.Int[1, 40], static (at, length) => new Func<byte[], byte[]>(mail => Delete(mail, Place(mail, at), length))),
        Gen.Double.Unit.Select(static at => new Func<byte[], byte[]>(mail => mail[..Place(mail, at)])),
        Gen.Select(Gen.Double.Unit, Gen.Double.Unit, static (from, to) => new Func<byte[], byte[]>(mail => CopyLine(mail, Place(mail, from), Place(mail, to)))));

    [Fact]
    [Trait("Threat", "T10")]
    [Trait("Threat", "T33")]
    public void A_tampered_answer_is_refused_or_decides_the_same_for_the_same_approver() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Mutation.Array[1, 4]).Sample(
            static (seed, mutations) =>
            {
                var original = Forged.Evaluate(Seeds[seed]);
                var tampered = Forged.Evaluate(mutations.Aggregate(Seeds[seed], static (mail, mutate) => mutate(mail)));
                if (tampered.Refusal is not null)
                {
                    return tampered.Decision is null && tampered.Approver is null && tampered.Evidence is null;
                }

                return tampered.Approver!.Equals(original.Approver!) && tampered.Claims == original.Claims
                    && (tampered.Decision == original.Decision || mutations.Any(static mutate => Inserts(mutate, "Approve") || Inserts(mutate, "Reject")));
            },
            iter: 20_000,
            print: static sample => Encoding.Latin1.GetString(sample.Item2.Aggregate(Seeds[sample.Item1], static (mail, mutate) => mutate(mail))));

    [Fact]
    [Trait("Threat", "T10")]
    public void Arbitrary_octets_decide_nothing_and_throw_nothing() =>
        Gen.Byte.Array[0, 2000].Sample(static octets => Forged.Evaluate(octets).Refusal is not null, iter: 3000);

    [Fact]
    [Trait("Threat", "T29")]
    public void Arbitrary_octets_behind_a_genuine_header_decide_nothing_and_throw_nothing() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Byte.Array[0, 500]).Sample(
            static (seed, octets) =>
            {
                var header = Seeds[seed].AsSpan(0, Seeds[seed].AsSpan().IndexOf("\r\n\r\n"u8) + 4);
                return Forged.Evaluate([.. header, .. octets]).Refusal is not null;
            },
            iter: 10_000);

    [Fact]
    [Trait("Threat", "T10")]
    public void Arbitrary_text_in_any_header_field_throws_nothing_and_changes_no_decision() =>
        Gen.Select(
            Gen.Int[0, Fields.Length - 1],
            Gen.Char[" !\"#$%&'()*+,-./0129:;<=>?@AZ[\\]^_`az{|}~\t\u00E4\u0130"].Array[0, 60]).Sample(
            static (name, value) =>
            {
                var verdict = Forged.Evaluate(Forged.Genuine.With(Fields[name], new string(value)));
                return verdict.Refusal is not null
                    || (verdict.Decision == ApprovalDecision.Approve && verdict.Approver!.Address == Forgery.Approver && verdict.Claims!.ApprovalId == "release-42" && (Fields[name] != "From" || new string(value).Contains(Forgery.Approver, StringComparison.Ordinal)));
            },
            iter: 20_000);

    private static bool Inserts(Func<byte[], byte[]> mutate, string text) =>
        Encoding.Latin1.GetString(mutate("....."u8.ToArray())).Contains(text, StringComparison.Ordinal);

    private static int Place(byte[] mail, double at) => (int)(at * mail.Length);

    private static byte[] Flip(byte[] mail, int at, int bit)
    {
        if (mail.Length == 0)
        {
            return mail;
        }

        var changed = mail.ToArray();
        changed[at] ^= (byte)(1 << bit);
        return changed;
    }

    private static byte[] Insert(byte[] mail, int at, byte[] octets) => [.. mail.AsSpan(0, at), .. octets, .. mail.AsSpan(at)];

    private static byte[] Delete(byte[] mail, int at, int length) => [.. mail.AsSpan(0, at), .. mail.AsSpan(Math.Min(mail.Length, at + length))];

    private static byte[] CopyLine(byte[] mail, int from, int to)
    {
        var rest = mail.AsSpan(from);
        var end = rest.IndexOf((byte)'\n');
        return end < 0 ? mail : Insert(mail, to, rest[..(end + 1)].ToArray());
    }
}
