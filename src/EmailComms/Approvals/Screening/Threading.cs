namespace EmailComms.Approvals.Screening;

/// <summary>Says from its header whether a mail answers another, or passes it on.</summary>
internal static class Threading
{
    // What mail programs of all languages write before the subject of what they answer. "VS" is an answer in Finnish and a
    // forward in Danish; most programs that write it are Finnish.
    private static readonly HashSet<string> ReplyPrefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Re", "Aw", "Antw", "Antwort", "Sv", "Vs", "Odp", "Odpowiedź", "R", "Rif", "Rép", "Réf", "Ref", "Res", "Resp", "Respuesta", "Resposta", "Risposta", "Rép.", "Reply",
        "Ynt", "Yan", "Yanıt", "Cevap", "Απ", "Απάντ", "Απάντηση", "Σχετ", "На", "Отв", "Ответ", "Відп", "Відповідь", "Отг", "Отговор", "Одг", "Odg", "Odgovor", "Vá", "Válasz",
        "Răsp", "Răspuns", "Atb", "Bls", "Balas", "Trả lời", "TL", "Đáp", "Svar", "Svara", "Vast", "Vastaus", "Beantw", "Odpověď", "Odpoveď",
        "回复", "回覆", "答复", "答覆", "返信", "返", "답장", "회신", "RE", "השב", "תגובה", "תשובה", "رد", "الرد", "पुनः", "उत्तर", "ตอบ", "ตอบกลับ", "پاسخ",
    };

    private static readonly HashSet<string> ForwardPrefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Fwd", "Fw", "Forward", "Forwarded", "Wg", "Weitergeleitet", "Wtr", "Tr", "Tf", "I", "Inoltro", "Inoltra", "Enc", "Encaminhado", "Rv", "Reenv", "Reenviado", "Vl", "Vb", "Videresendt", "Videresend",
        "Vidarebefordrat", "Vidarebef", "Pd", "Podaj dalej", "Przek", "Přep", "Přeposláno", "Preposl", "Fwd.", "Tov", "Továbbítás", "Továbbítva", "İlt", "İlet", "Ilt", "Πρθ", "Προώθ", "Προώθηση", "Redir", "Redirecționare", "Doorst", "Doorgestuurd",
        "Пересл", "Переслано", "Пересылка", "Перес", "Прпр", "Препр", "Пер", "Пересилання", "Prosl", "Proslijeđeno", "Posred", "Chuyển tiếp", "Teruskan", "Trs", "Välitetty", "Edast",
        "转发", "轉寄", "轉發", "转寄", "転送", "전달", "הועבר", "העבר", "העברה", "إعادة توجيه", "محوّل", "अग्रेषित", "ส่งต่อ", "بازارسال",
    };

    private const int MaxPrefixLength = 20;

    /// <summary>Whether the header names what is answered, or the subject says that something is.</summary>
    public static bool IsAnswer(HeaderBlock header) => NamesParent(header) || NamesMessage(header["References"]) || HasReplySubject(header);

    public static bool NamesParent(HeaderBlock header) => NamesMessage(header["In-Reply-To"]);

    public static bool HasReplySubject(HeaderBlock header) => ReplyPrefixes.Contains(FirstPrefix(header));

    /// <summary>Whether the subject says that the mail passes another one on.</summary>
    public static bool IsForward(HeaderBlock header) =>
        ForwardPrefixes.Contains(FirstPrefix(header))
        || (SubjectOf(header) is { } subject && (subject.StartsWith("[Fwd:", StringComparison.OrdinalIgnoreCase) || subject.EndsWith("(fwd)", StringComparison.OrdinalIgnoreCase)));

    private static string? SubjectOf(HeaderBlock header) => header.Subject?.Trim();

    private static bool NamesMessage(string? field) => field is not null && field.AsSpan().ContainsAny('<', '@');

    /// <summary>"Re" of "[EXTERNAL] Re[2]: Release 7"; empty when the subject has no such prefix.</summary>
    private static string FirstPrefix(HeaderBlock header)
    {
        var subject = WithoutTags(SubjectOf(header));
        var colon = subject.IndexOfAny(':', '\uFF1A');
        if (colon is < 1 or > MaxPrefixLength)
        {
            return string.Empty;
        }

        // Programs count: "Re[2]:", "Re(2):", "Re^2:", "AW2:", "回复(2)：".
        return subject[..colon].TrimEnd("[]()^*0123456789 \u00A0").ToString();
    }

    // Lists and gateways write their tags in front: "[team] [EXTERNAL] Re: …", "***SPAM*** AW: …".
    private static ReadOnlySpan<char> WithoutTags(ReadOnlySpan<char> subject)
    {
        while (true)
        {
            subject = subject.TrimStart(" *");
            var end = subject.StartsWith("[") ? subject.IndexOf(']') : subject.StartsWith("SPAM") ? subject.IndexOfAny(" *:") : -1;
            if (end < 0)
            {
                return subject;
            }

            subject = subject[(end + 1)..];
        }
    }
}
