namespace EmailComms.Tests.Approvals.Reading.Decisions;

/// <summary>
/// Sentences that open with the words of a decision and take none: they doubt, allow something else, are about a thing of their
/// own, or tell what usually happens.
/// </summary>
public class MisleadingReplyTests
{
    public static TheoryData<string> Doubts =>
    [
        "Approved, I think.",
        "I approve, I guess.",
        "Approved I believe.",
        "Approved, or so I am told.",
        "Approved, more or less.",
        "Rejected, I think.",
        "Approved. I think.",
        "Approved, kind of.",
        "Approved, as far as I remember.",
        "Genehmigt, glaube ich.",
        "Genehmigt, denke ich mal.",
        "Abgelehnt, wenn ich mich recht erinnere.",
        "Genehmigt, so halbwegs.",
        "Goedgekeurd, denk ik.",
        "Goedgekeurd, geloof ik.",
        "Approuvé, je crois.",
        "Approuvé, il me semble.",
        "Refusé, je pense.",
        "Aprobado, creo.",
        "Aprobado, me parece.",
        "Aprovado, acho eu.",
        "Aprovado, penso eu.",
        "Approvato, credo.",
        "Approvato, mi sembra.",
        "Zatwierdzam, chyba.",
        "Zatwierdzone, tak mi się wydaje.",
        "Schváleno, myslím.",
        "Godkänt, tror jag.",
        "Godkendt, tror jeg.",
        "Hyväksytty, luulen.",
        "Одобрено, кажется.",
        "Утверждаю, наверно.",
        "Onaylandı, sanırım.",
        "Jóváhagyva, azt hiszem.",
        "Aprobat, cred.",
        "Εγκρίνεται, νομίζω.",
        "Схвалено, здається.",
        "承認します、たぶんですが。",
        "承認だと思います。",
        "批准，我想。",
        "승인합니다, 아마도요.",
    ];

    public static TheoryData<string> OtherThings =>
    [
        "You have my approval to start discussing it.",
        "You have my permission to ask the vendor for a better price.",
        "Sie haben meine Genehmigung, weiter zu verhandeln.",
        "Vous avez mon accord pour en parler au client.",
        "Tiene mi aprobación para seguir negociando.",
        "Approved my foot.",
        "Approved, yeah right.",
        "Approve the button, it is ugly.",
        "Approve your tone first.",
        "Reject the link, it looks like phishing.",
        "Genehmigt, von wegen!",
        "Approuvé, mon œil.",
        "Anna genehmigt",
    ];

    public static TheoryData<string> Habits =>
    [
        "Утверждаю заявки в течение двух дней.",
        "Одобряю обычно по пятницам.",
        "I approve these every Friday.",
        "I approve this kind of thing all the time.",
        "Ich genehmige Anträge immer innerhalb von zwei Tagen.",
        "Ich genehmige das normalerweise sofort.",
        "J'approuve toujours les demandes en deux jours.",
        "Apruebo siempre las solicitudes en dos días.",
        "Approvo di solito entro due giorni.",
        "Zatwierdzam wnioski w ciągu dwóch dni.",
        "Schvaluji žádosti do dvou dnů.",
        "Jag godkänner oftast inom två dagar.",
        "Genelde iki gün içinde onaylıyorum.",
        "通常は二日以内に承認します。",
        "我一般两天内批准。",
    ];

    [Theory]
    [MemberData(nameof(Doubts))]
    [MemberData(nameof(OtherThings))]
    [MemberData(nameof(Habits))]
    public void Takes_none_of_these_for_a_decision(string text) => Assert.Null(Reading.A.PlainReply(text).Decision);
}
