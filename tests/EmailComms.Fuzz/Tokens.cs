using System.Text;

namespace EmailComms.Fuzz;

/// <summary>What is put into an input: pieces that the reader looks at more closely than at others.</summary>
internal static class Tokens
{
    public static readonly IReadOnlyList<byte[]> All =
    [
        .. new[]
        {
            "Approve", "approved", "I approve", "Reject", "rejected", "genehmigt", "abgelehnt", "approuvé", "aprobado", "одобрено", "отклонено", "承認します", "批准", "승인", "אושר", "موافق",
            "not", "no", "never", "nicht", "ne pas", "if", "unless", "but", "until", "tomorrow", "later", "wait", "?", "？", "!", ".", ",", ":", ";", "yes", "ok", "👍", "❌",
            "Hi Kim,", "Dear all,", "Thanks,", "Best regards,", "Mit freundlichen Grüßen", "-- ", "Sent from my iPhone", "Get Outlook for iOS",
            "\n", "\n\n", "\r\n", "\r", " ", "\t", ">", "> ", ">> ", "|", "-----Original Message-----", "________________________________", "*", "_", "**", "---",
            "On Fri, 6 Nov 2026 at 09:12, Ann <a@example.org> wrote:", "Am 06.11.2026 um 09:12 schrieb Ann:", "Le ven. 6 nov. 2026, Ann a écrit :", "From: ", "Von: ", "De : ", "To: ", "Sent: ", "Subject: ", "Date: ",
            "[EXTERNAL]", "CAUTION: This email originated from outside of the organization.", "Reference, please leave it as it is:", "[ref:ec1-", "<ec1-", "abcdefghijklmnopqrstuvwxyz234567",
            "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069", "\uFEFF", "\u00AD", "\u00A0", "\u3000", "\uFF21", "\u0301", "\u0345", "\u0640", "\u064B", "\u05BF", "\u0000", "\u2028", "\u0085", "\uFE0F", "\U0001F3FD", "\uFFFD", "ı", "İ", "ß", "ﬁ", "Ａｐｐｒｏｖｅ",
            "<div>", "</div>", "<p>", "</p>", "<br>", "<blockquote>", "<blockquote type=\"cite\">", "</blockquote>", "<span style=\"display:none\">", "<p style='font-size:0'>", "<font color=white>", "</span>",
            "<div class=\"gmail_quote\">", "<div id=\"appendonsend\">", "<div class=\"moz-cite-prefix\">", "<hr>", "<table>", "<tr>", "<td>", "</table>", "<!--", "-->", "<![CDATA[", "]]>", "<style>", "</style>", "<script>", "<title>", "<pre>", "<a href=\"mailto:a@example.org\">", "&nbsp;", "&lt;", "&#", "&#x41;", "&zwj;", "<", "\"", "'", "=",
            "Content-Type: text/plain; charset=utf-8\n", "Content-Type: text/html\n", "Content-Type: multipart/alternative; boundary=b\n", "Content-Type: message/rfc822\n", "Content-Type: application/pkcs7-mime\n", "Content-Type: application/ms-tnef\n",
            "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "Content-Disposition: attachment\n", "; format=flowed; delsp=yes", "charset=utf-16", "charset=iso-2022-jp", "charset=gb18030", "charset=utf-7", "charset=x-unknown",
            "--b\n", "--b--\n", "=\n", "=C3=A9", "QXBwcm92ZQ==", "Auto-Submitted: auto-replied\n", "Precedence: bulk\n", "=?utf-8?Q?Approve?=",
        }.Select(Encoding.UTF8.GetBytes),
        [0x80], [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1B, 0x24, 0x42], [0x1B, 0x28, 0x42], [0xFF, 0xFE],
    ];
}
