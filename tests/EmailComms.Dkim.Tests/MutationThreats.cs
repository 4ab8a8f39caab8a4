using System.Text;
using CsCheck;
using EmailComms.Approvals;

namespace EmailComms.Dkim.Tests;

/// <summary>Whatever somebody changes in a signed mail, either what was signed is as it was, or it does not pass; and nothing is thrown.</summary>
[Trait("Category", "Threat")]
public sealed class MutationThreats : IAsyncLifetime
{
    private readonly Verification _verification = new();
    private readonly Mail _signed = Mail.Genuine.Sign(TestKeys.Rsa2048);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _verification.DisposeAsync();

    /// <summary>T23: octets that are changed, put in or taken out, anywhere.</summary>
    [Fact]
    [Trait("Threat", "T23")]
    public async Task A_changed_mail_passes_only_with_what_was_signed()
    {
        var original = _signed.ToBytes();
        var change = Gen.Select(Gen.Int[0, original.Length - 1], Gen.Int[0, 2], Gen.OneOf(Gen.Byte, Gen.OneOf((byte)' ', (byte)'\r', (byte)'\n', (byte)':', (byte)';', (byte)'=')));
        var passed = 0;

        await change.Array[1, 4].SampleAsync(
            async changes =>
            {
                var mail = original.ToList();
                foreach (var (position, kind, octet) in changes)
                {
                    Apply(mail, Math.Min(position, mail.Count - 1), kind, octet);
                }

                var verdict = await _verification.VerifyAsync([.. mail]);
                if (verdict == DkimVerdict.Pass)
                {
                    Interlocked.Increment(ref passed);
                    Assert.Equal(Essence(original), Essence([.. mail]));
                }
            },
            iter: 3_000,
            threads: 1);

        // White space that does not count, and fields that are not covered, are changed often enough to see that some pass.
        Assert.InRange(passed, 1, 1_500);
    }

    /// <summary>T25b: a signature of random characters, or of plausible tags with random values, is never good and never a failure of the checker.</summary>
    [Fact]
    [Trait("Threat", "T25b")]
    public async Task A_random_signature_never_passes_and_never_throws()
    {
        var value = Gen.OneOf(
            Gen.Char['\u0001', '\u00ff'].Array[0, 60].Select(static characters => new string(characters)),
            Gen.OneOf("", "1", "rsa-sha256", "corp.example", "k1", "From:Subject", "AAAA", "dns/txt", "@corp.example", "1793696400", "-1", new string('9', 30), "relaxed/simple"));
        var tag = Gen.Select(Gen.OneOf("v", "a", "d", "s", "h", "b", "bh", "c", "i", "l", "q", "t", "x", "z", ""), value);

        await tag.Array[0, 12].SampleAsync(
            async tags =>
            {
                var field = string.Join(';', tags.Select(static tag => $"{tag.Item1}={tag.Item2}")).Replace('\r', ' ').Replace('\n', ' ');
                Assert.NotEqual(DkimVerdict.Pass, await _verification.VerifyAsync(Encoding.Latin1.GetBytes($"DKIM-Signature: {field}\r\n").Concat(Mail.Genuine.ToBytes()).ToArray()));
            },
            iter: 2_000,
            threads: 1);
    }

    /// <summary>T25b: nor a key record.</summary>
    [Fact]
    [Trait("Threat", "T25b")]
    public void A_random_key_record_never_throws()
    {
        Assert.True(DkimSignature.TryRead(Unfolded(_signed.Fields[0])["DKIM-Signature:".Length..], Mail.Morning, out var signature));
        var octets = TestKeys.Rsa2048.ExportSubjectPublicKeyInfo();

        Gen.Select(Gen.Int[0, octets.Length - 1], Gen.Byte, Gen.Int[0, octets.Length]).Sample(
            (position, octet, length) =>
            {
                var changed = octets.ToArray();
                changed[position] = octet;
                _ = DkimKey.TryRead($"v=DKIM1; p={Convert.ToBase64String(changed, 0, length)}", signature, DkimLimits.MinRsaBits, out _);
            },
            iter: 2_000);
        Gen.String.Sample(record => Assert.False(DkimKey.TryRead(record, signature, DkimLimits.MinRsaBits, out _)), iter: 2_000);
    }

    private static void Apply(List<byte> mail, int position, int kind, byte octet)
    {
        switch (kind)
        {
            case 0:
                mail[position] = octet;
                break;
            case 1:
                mail.Insert(position, octet);
                break;
            default:
                mail.RemoveAt(position);
                break;
        }
    }

    // What the signature covers, and of that everything but white space: the relaxed forms keep its other octets.
    private static string Essence(byte[] mail)
    {
        var text = Encoding.Latin1.GetString(mail);
        var end = text.Replace("\r\n", "\n", StringComparison.Ordinal).IndexOf("\n\n", StringComparison.Ordinal);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var fields = lines[..end].Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n');
        string[] covered = ["From", "To", "Subject", "Date", "Message-ID", "Content-Type"];
        var kept = covered.Select(name => fields.Last(field => field.StartsWith(name, StringComparison.OrdinalIgnoreCase) && field[name.Length..].TrimStart(' ', '\t').StartsWith(':'))[name.Length..]);
        return new string([.. string.Concat(kept.Append(lines[end..])).Where(static character => character is not (' ' or '\t' or '\n' or '\r'))]);
    }

    private static string Unfolded(string field) => field.Replace("\r\n", string.Empty, StringComparison.Ordinal);
}
