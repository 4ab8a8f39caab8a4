using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EmailComms.Approvals;

namespace EmailComms.Tests.Approvals.Reading.Content;

/// <summary>Messages inside of other formats: signed, encrypted, and Outlook's own.</summary>
public class SealedMessageTests
{
    private const string SignedArmor = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n";
    private const string SignatureArmor = "-----BEGIN PGP SIGNATURE-----\nVersion: x\n\niQEzBAEBCAAdFiEE\n=AbCd\n-----END PGP SIGNATURE-----\n";

    [Theory]
    [InlineData("application/pkcs7-mime; smime-type=signed-data; name=smime.p7m")]
    [InlineData("application/x-pkcs7-mime")]
    [InlineData("application/octet-stream; name=\"smime.p7m\"")]
    public void Reads_what_an_opaque_signature_holds(string contentType)
    {
        var parts = A.Message(Enclose(contentType, Sign("Content-Type: text/plain; charset=utf-8\r\n\r\nGenehmigt für Köln\r\n")));

        Assert.Equal("Genehmigt für Köln\r\n", parts.PlainText);
        Assert.Equal(ApprovalReplyReason.None, parts.Problem);
    }

    [Fact]
    public void Reads_a_signed_message_that_was_written_in_pieces()
    {
        byte[] start = [0x30, 0x80, .. Oid(2), 0xA0, 0x80, 0x30, 0x80, 0x02, 0x01, 0x01, 0x31, 0x00, 0x30, 0x80, .. Oid(1), 0xA0, 0x80, 0x24, 0x80];
        byte[] pieces = [0x04, 4, .. "\r\nAp"u8, 0x04, 5, .. "prove"u8];

        Assert.Equal("Approve", A.Message(Enclose("application/pkcs7-mime", [.. start, .. pieces, .. new byte[14]])).PlainText);

        static byte[] Oid(byte last) => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, last];
    }

    [Fact]
    public void Reads_both_alternatives_inside_an_opaque_signature()
    {
        var inner = "Content-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\n\r\nApprove\r\n--i\r\nContent-Type: text/html\r\n\r\n<p>Approve</p>\r\n--i--\r\n";
        var parts = A.Message(Enclose("application/pkcs7-mime", Sign(inner)));

        Assert.Equal("Approve", parts.PlainText);
        Assert.Equal("<p>Approve</p>", parts.Html);
    }

    [Fact]
    public void Reads_the_signed_message_that_a_list_put_a_footer_to()
    {
        var signed = Enclose("application/pkcs7-mime; name=smime.p7m", Sign("Content-Type: text/plain\r\n\r\nApprove"));

        Assert.Equal("Approve\nfooter", A.Message(Mixed(signed, "Content-Type: text/plain\n\nfooter")).PlainText);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T42")]
    public void Never_opens_a_signed_file()
    {
        var file = Enclose("application/pkcs7-mime; name=contract.p7m", Sign("Content-Type: text/plain\r\n\r\nReject"));

        Assert.Equal("Approve", A.Message(Mixed("Content-Type: text/plain\n\nApprove", file)).PlainText);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T42")]
    public void Limits_the_levels_of_signatures()
    {
        var entity = "Content-Type: text/plain\r\n\r\nApprove";
        for (var level = 0; level < 5; level++)
        {
            entity = Enclose("application/pkcs7-mime", Sign(entity)).ReplaceLineEndings("\r\n");
        }

        Assert.Equal(ApprovalReplyReason.StructureTooLarge, A.Message(entity, maxTextBytes: 4 * 1024 * 1024).Problem);
    }

    [Fact]
    public void Screens_what_an_opaque_signature_holds() => Assert.Equal(
        ApprovalReplyReason.RepeatedHeaderField,
        A.Message(Enclose("application/pkcs7-mime", Sign("Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\nApprove"))).Problem);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T42")]
    public void Says_that_a_message_is_encrypted()
    {
        using var key = RSA.Create(2048);
        var enveloped = new EnvelopedCms(new ContentInfo("Content-Type: text/plain\r\n\r\nApprove"u8.ToArray()));
        enveloped.Encrypt(new CmsRecipient(MakeCertificate(key)));

        Assert.Equal(ApprovalReplyReason.Encrypted, A.Message(Enclose("application/pkcs7-mime; name=smime.p7m", enveloped.Encode())).Problem);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T42")]
    [InlineData("Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n--b\n\nApprove\n--b--")]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nApprove")]
    [InlineData("Content-Type: application/pkcs7-mime; smime-type=authEnveloped-data\n\nApprove")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--")]
    [InlineData("Content-Type: text/plain\n\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\nApprove\n")]
    public void Tells_encrypted_mail_from_mail_that_is_unreadable(string message) => Assert.Equal(ApprovalReplyReason.Encrypted, A.Message(message).Problem);

    [Fact]
    public void Reads_an_answer_above_an_encrypted_message() =>
        Assert.StartsWith("Approve", A.Message("Content-Type: text/plain\n\nApprove\n\n-----BEGIN PGP MESSAGE-----\nx\n").PlainText, StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(60)]
    public void Does_not_read_a_damaged_signature(int length) =>
        Assert.Equal(ApprovalReplyReason.Unreadable, A.Message(Enclose("application/pkcs7-mime; smime-type=signed-data", Sign("\r\nApprove")[..length])).Problem);

    [Fact]
    public void Takes_the_armor_of_a_signature_off() =>
        Assert.Equal("Approve\n- a list\n-- \nAnn\n", Plain(SignedArmor + "Approve\n- - a list\n- -- \nAnn\n" + SignatureArmor).TrimEnd('\n') + "\n");

    [Fact]
    public void Keeps_the_text_around_a_signed_text() =>
        Assert.Equal("Above\nApprove\nBelow", Plain("Above\n" + SignedArmor + "Approve\n" + SignatureArmor + "Below").TrimEnd('\n'));

    [Theory]
    [InlineData("-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\nnot quite\n\nApprove\n")]
    [InlineData("-----BEGIN PGP SIGNED MESSAGE-----\n\nApprove\n-----BEGIN PGP SIGNATURE-----\niQE\nnot quite\n-----END PGP SIGNATURE-----")]
    [InlineData("-----BEGIN PGP SIGNED MESSAGE-----\n\nApprove\n-----BEGIN PGP SIGNATURE-----\nComments: not quite\n")]
    public void Never_takes_words_for_armor(string text) => Assert.Contains("not quite", Plain(text), StringComparison.Ordinal);

    [Fact]
    public void Leaves_a_quoted_signature_alone()
    {
        var text = "Approve\n> " + SignedArmor.Replace("\n", "\n> ", StringComparison.Ordinal);

        Assert.Equal(text, Plain(text));
    }

    [Fact]
    public void Reads_the_texts_of_an_outlook_message()
    {
        var parts = A.Message(Enclose("application/ms-tnef; name=winmail.dat", Tnef(Unicode(0x1000, "Genehmigt für Köln"), Binary(0x1013, "<p>Genehmigt</p>"u8))));

        Assert.Equal("Genehmigt für Köln", parts.PlainText);
        Assert.Equal("<p>Genehmigt</p>", parts.Html);
        Assert.Equal(ApprovalReplyReason.None, parts.Problem);
    }

    [Fact]
    public void Reads_the_code_page_of_an_outlook_message()
    {
        var parts = A.Message(Enclose("application/octet-stream; name=WINMAIL.DAT", Tnef(Text(0x1000, [0xEE, 0xEA]), Number(0x3FDE, 1251), Binary(0x1013, [0xEE, 0xEA]))));

        Assert.Equal("ок", parts.PlainText);
        Assert.Equal("ок", parts.Html);
    }

    [Fact]
    public void Reads_an_outlook_message_that_is_attached_to_nothing() =>
        Assert.Equal("Approve", A.Message(Mixed("Content-Disposition: attachment; filename=winmail.dat\n" + Enclose("application/ms-tnef", Tnef(Unicode(0x1000, "Approve"))))).PlainText);

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T42")]
    [InlineData("Approve ", ApprovalReplyReason.None)]
    [InlineData("Reject", ApprovalReplyReason.PartsDisagree)]
    public void Wants_an_outlook_message_to_say_what_the_text_beside_it_says(string text, ApprovalReplyReason problem)
    {
        var tnef = Enclose("application/ms-tnef", Tnef(Unicode(0x1000, text)));

        Assert.Equal(problem, A.Message(Mixed("Content-Type: text/plain\n\nApprove", tnef)).Problem);
        Assert.Equal(problem, A.Message(Mixed(tnef, "Content-Type: text/plain\n\nApprove")).Problem);
    }

    [Fact]
    public void Reads_the_html_of_an_outlook_message_beside_the_text() =>
        Assert.Equal("<p>Reject</p>", A.Message(Mixed("Content-Type: text/plain\n\nApprove", Enclose("application/ms-tnef", Tnef(Binary(0x1013, "<p>Reject</p>"u8))))).Html);

    [Fact]
    public void Does_not_read_an_outlook_message_of_rich_text_alone()
    {
        var tnef = Enclose("application/ms-tnef", Tnef(Binary(0x1009, "LZFu"u8)));

        Assert.Equal(ApprovalReplyReason.Unreadable, A.Message(tnef).Problem);
        Assert.Equal("Approve", A.Message(Mixed("Content-Type: text/plain\n\nApprove", tnef)).PlainText);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T42")]
    public void Survives_every_damage_to_an_outlook_message_and_to_a_signature()
    {
        var random = new Random(20261122);
        var tnef = Tnef(Unicode(0x1000, "Approve"), Number(0x3FDE, 1251), Binary(0x1013, "<p>Approve</p>"u8));
        var signed = Sign("Content-Type: text/plain\r\n\r\nApprove");
        for (var round = 0; round < 20_000; round++)
        {
            var isTnef = round % 2 == 0;
            var octets = (byte[])(isTnef ? tnef : signed).Clone();
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                octets[random.Next(Math.Min(octets.Length, 120))] = (byte)random.Next(256);
            }

            var parts = A.Message(Enclose(isTnef ? "application/ms-tnef" : "application/pkcs7-mime", octets[..random.Next(octets.Length)]));
            Assert.True((parts.PlainText?.Length ?? 0) <= octets.Length);
        }
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T42")]
    public void Does_not_allocate_what_an_outlook_message_only_claims()
    {
        var tnef = Tnef(Unicode(0x1000, "Approve"));
        BinaryPrimitives.WriteInt32LittleEndian(tnef.AsSpan(IndexOf(tnef, Encoding.Unicode.GetBytes("Approve")) - 4), 0x7FFF_FFF0);
        var message = Enclose("application/ms-tnef", tnef);
        var before = GC.GetAllocatedBytesForCurrentThread();

        A.Message(message);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    private static string Plain(string text) => A.Message("Content-Type: text/plain\n\n" + text).PlainText!.ReplaceLineEndings("\n");

    private static string Enclose(string contentType, byte[] octets) =>
        $"Content-Type: {contentType}\nContent-Transfer-Encoding: base64\n\n{Convert.ToBase64String(octets, Base64FormattingOptions.InsertLineBreaks)}";

    private static string Mixed(params string[] parts) =>
        "Content-Type: multipart/mixed; boundary=m\n\n" + string.Concat(parts.Select(part => $"--m\n{part}\n")) + "--m--\n";

    private static byte[] Sign(string entity)
    {
        using var key = RSA.Create(2048);
        var signed = new SignedCms(new ContentInfo(Encoding.UTF8.GetBytes(entity)));
        signed.ComputeSignature(new CmsSigner(MakeCertificate(key)) { IncludeOption = X509IncludeOption.None });
        return signed.Encode();
    }

    private static X509Certificate2 MakeCertificate(RSA key) =>
        new CertificateRequest("CN=Ann", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

    // MS-OXTNEF 2.1.2: a signature and a key, then attributes of level, tag, length, data and checksum. The properties are one attribute.
    private static byte[] Tnef(params byte[][] properties)
    {
        byte[] data = [.. LittleEndian(properties.Length), .. properties.SelectMany(property => property)];
        return [.. LittleEndian(0x223E9F78), 1, 0, .. Attribute(0x00069007, [.. LittleEndian(1251), 0, 0, 0, 0]), .. Attribute(0x00069003, data)];
    }

    private static byte[] Attribute(int tag, byte[] data)
    {
        var checksum = data.Sum(octet => octet);
        return [1, .. LittleEndian(tag), .. LittleEndian(data.Length), .. data, (byte)checksum, (byte)(checksum >> 8)];
    }

    private static byte[] Unicode(int id, string text) => Variable(id, 0x001F, Encoding.Unicode.GetBytes(text + "\0"));

    private static byte[] Text(int id, ReadOnlySpan<byte> octets) => Variable(id, 0x001E, [.. octets, 0]);

    private static byte[] Binary(int id, ReadOnlySpan<byte> octets) => Variable(id, 0x0102, octets.ToArray());

    private static byte[] Number(int id, int value) => [3, 0, (byte)id, (byte)(id >> 8), .. LittleEndian(value)];

    private static byte[] Variable(int id, int type, byte[] octets) =>
        [(byte)type, (byte)(type >> 8), (byte)id, (byte)(id >> 8), .. LittleEndian(1), .. LittleEndian(octets.Length), .. octets, .. new byte[(4 - (octets.Length % 4)) % 4]];

    private static byte[] LittleEndian(int value)
    {
        var octets = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(octets, value);
        return octets;
    }

    private static int IndexOf(byte[] octets, byte[] sought) => octets.AsSpan().IndexOf(sought);
}
