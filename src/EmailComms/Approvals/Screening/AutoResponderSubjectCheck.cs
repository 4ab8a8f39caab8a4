namespace EmailComms.Approvals.Screening;

/// <summary>
/// A subject that opens as the notices of responders do. A person may write such a subject, so it counts only together
/// with a trace of a machine in the header.
/// </summary>
internal sealed class AutoResponderSubjectCheck : IAutomaticMailCheck
{
    private static readonly string[] Openings =
    [
        "Automatic reply", "Auto reply", "Auto-reply", "Autoreply", "Auto:", "Auto response", "Auto-response", "Out of office",
        "Out of the office", "Out-of-office", "OOO:", "Vacation", "On vacation", "I am away", "Away from",
        "Automatische Antwort", "Abwesenheitsnotiz", "Abwesenheit", "Abwesend", "Nicht im Büro",
        "Réponse automatique", "Absence du bureau", "Absent du bureau", "Message d'absence",
        "Respuesta automática", "Fuera de la oficina", "Ausente",
        "Resposta automática", "Ausência", "Fora do escritório",
        "Risposta automatica", "Fuori sede", "Fuori ufficio",
        "Automatisch antwoord", "Automatische beantwoording", "Afwezig", "Niet aanwezig",
        "Automatyczna odpowiedź", "Autoodpowiedź", "Odpowiedź automatyczna", "Poza biurem",
        "Autosvar", "Automatiskt svar", "Automatisk svar", "Frånvaro", "Fravær", "Ikke til stede",
        "Automaattinen vastaus", "Poissa", "Automatická odpověď", "Automatikus válasz", "Otomatik yanıt", "Otomatik Cevap",
        "Автоматический ответ", "Автоответ", "Автоматична відповідь", "自动回复", "自动答复", "自動回覆", "自動応答", "自動返信", "자동 회신",
    ];

    public ApprovalReplyReason Check(HeaderBlock header)
    {
        if (header["Subject"] is not { } subject || !HasTraceOfMachine(header))
        {
            return ApprovalReplyReason.None;
        }

        var text = HeaderValue.DecodeText(subject).TrimStart();
        return Array.Exists(Openings, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            ? ApprovalReplyReason.AutomaticResponse
            : ApprovalReplyReason.None;
    }

    // Mail programs of people name the message they answer; responders often do not.
    private static bool HasTraceOfMachine(HeaderBlock header) =>
        header.Has("X-Auto-Response-Suppress") || !header.Has("In-Reply-To");
}
