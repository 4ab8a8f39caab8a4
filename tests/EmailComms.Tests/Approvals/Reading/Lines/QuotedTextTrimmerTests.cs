namespace EmailComms.Tests.Approvals.Reading.Lines;

public class QuotedTextTrimmerTests
{
    public static TheoryData<string> Histories =>
    [
        // Attribution lines, with and without quote marks below them.
        "On Fri, Nov 20, 2026 at 10:12 AM Releases <approvals@example.org> wrote:",
        "On Fri, Nov 20, 2026 at 10:12 AM Releases <\napprovals@example.org> wrote:",
        "On Friday, November 20, 2026 at 10:12:00 AM GMT+1, A Very Long Name Of A Department\n<approvals@example.org>\nwrote:",
        "On 20 Nov 2026, at 10:12, Releases <approvals@example.org> wrote:",
        "Am Fr., 20. Nov. 2026 um 10:12 Uhr schrieb Releases <approvals@example.org>:",
        "Am 20.11.26 um 10:12 schrieb Releases:",
        "Releases <approvals@example.org> schrieb am Fr. 20. Nov. 2026 um 10:12:",
        "Le ven. 20 nov. 2026 à 10:12, Releases <approvals@example.org> a écrit :",
        "El vie, 20 nov 2026 a las 10:12, Releases (<approvals@example.org>) escribió:",
        "Em sex., 20 de nov. de 2026 às 10:12, Releases <approvals@example.org> escreveu:",
        "Il giorno ven 20 nov 2026 alle ore 10:12 Releases <approvals@example.org> ha scritto:",
        "Op vr 20 nov 2026 om 10:12 schreef Releases <approvals@example.org>:",
        "pt., 20 lis 2026 o 10:12 Releases <approvals@example.org> napisał(a):",
        "W dniu 20.11.2026 o 10:12, Releases pisze:",
        "Den fre 20 nov. 2026 kl 10:12 skrev Releases <approvals@example.org>:",
        "Den 20. nov. 2026 kl. 10.12 skrev Releases <approvals@example.org>:",
        "fre. 20. nov. 2026 kl. 10:12 skrev Releases <approvals@example.org>:",
        "pe 20. marrask. 2026 klo 10.12 Releases (approvals@example.org) kirjoitti:",
        "pá 20. 11. 2026 v 10:12 odesílatel Releases <approvals@example.org> napsal:",
        "пт, 20 нояб. 2026 г. в 10:12, Releases <approvals@example.org>:",
        "20.11.2026 10:12, Releases пишет:",
        "2026年11月20日(金) 10:12 Releases <approvals@example.org>:",
        "在 2026年11月20日，10:12，Releases <approvals@example.org> 写道：",
        "2026-11-20 10:12 GMT+01:00 Releases <approvals@example.org>:",

        // Headers, plain and emphasised, and lines of dashes.
        "From: Releases <approvals@example.org>\nSent: Friday, November 20, 2026 10:12 AM\nTo: Ann <ann@example.org>\nSubject: Release 7",
        "________________________________\nFrom: Releases <approvals@example.org>\nSent: Friday, November 20, 2026 10:12 AM\nTo: Ann\nSubject: Release 7",
        "*From:* Releases <approvals@example.org>\n*Sent:* Friday, November 20, 2026 10:12 AM\n*To:* Ann\n*Subject:* Release 7",
        "Von: Releases <approvals@example.org>\nGesendet: Freitag, 20. November 2026 10:12\nAn: Ann\nBetreff: Release 7",
        "De : Releases <approvals@example.org>\nEnvoyé : vendredi 20 novembre 2026 10:12\nÀ : Ann\nObjet : Release 7",
        "De: Releases <approvals@example.org>\nEnviado el: viernes, 20 de noviembre de 2026 10:12\nPara: Ann\nAsunto: Release 7",
        "De: Releases <approvals@example.org>\nEnviada em: sexta-feira, 20 de novembro de 2026 10:12\nPara: Ann\nAssunto: Release 7",
        "Da: Releases <approvals@example.org>\nInviato: venerdì 20 novembre 2026 10:12\nA: Ann\nOggetto: Release 7",
        "Van: Releases <approvals@example.org>\nVerzonden: vrijdag 20 november 2026 10:12\nAan: Ann\nOnderwerp: Release 7",
        "Od: Releases <approvals@example.org>\nWysłano: piątek, 20 listopada 2026 10:12\nDo: Ann\nTemat: Release 7",
        "Från: Releases <approvals@example.org>\nSkickat: den 20 november 2026 10:12\nTill: Ann\nÄmne: Release 7",
        "Fra: Releases <approvals@example.org>\nSendt: 20. november 2026 10:12\nTil: Ann\nEmne: Release 7",
        "Lähettäjä: Releases <approvals@example.org>\nLähetetty: perjantai 20. marraskuuta 2026 10.12\nVastaanottaja: Ann\nAihe: Release 7",
        "Od: Releases <approvals@example.org>\nOdesláno: pátek 20. listopadu 2026 10:12\nKomu: Ann\nPředmět: Release 7",
        "От: Releases <approvals@example.org>\nОтправлено: 20 ноября 2026 г. 10:12\nКому: Ann\nТема: Release 7",
        "差出人: Releases <approvals@example.org>\n送信日時: 2026年11月20日 10:12\n宛先: Ann\n件名: Release 7",
        "发件人: Releases <approvals@example.org>\n发送时间: 2026年11月20日 10:12\n收件人: Ann\n主题: Release 7",
        "No: Releases <approvals@example.org>\nNos\u016Bt\u012Bts: piektdiena, 2026. gada 20. novembris 10:12\nKam: Ann\nT\u0113ma: Release 7",
        "Nuo: Releases <approvals@example.org>\nI\u0161si\u0173sta: 2026 m. lapkri\u010Dio 20 d. 10:12\nKam: Ann\nTema: Release 7",
        "Saatja: Releases <approvals@example.org>\nSaadetud: reede, 20. november 2026 10:12\nAdressaat: Ann\nTeema: Release 7",
        "De: Releases <approvals@example.org>\nEnviat: divendres, 20 de novembre de 2026 10:12\nPer a: Ann\nAssumpte: Release 7",
        "Daripada: Releases <approvals@example.org>\nDihantar: Jumaat, 20 November 2026 10:12\nKepada: Ann\nSubjek: Release 7",
        "-----Original Message-----\nFrom: Releases",
        "-----Ursprüngliche Nachricht-----\nVon: Releases",
        "-------- Message d'origine --------\nDe : Releases",
        "---------- Forwarded message ---------",
        "----- Some title in a language that nobody listed -----\nX: Releases <approvals@example.org>\nY: Ann",
        "Begin forwarded message:",
    ];

    [Theory]
    [MemberData(nameof(Histories))]
    public void Cuts_what_a_mail_program_puts_below(string history)
    {
        Assert.Equal("The answer.\n\nIts second paragraph.", Trim($"The answer.\n\nIts second paragraph.\n\n{history}\n\nWhat was asked\n"));
        Assert.Equal("The answer.", Trim($"The answer.\n{history}\n> What was asked\n> on two lines\n"));
    }

    [Fact]
    public void Keeps_answers_between_quotes() =>
        Assert.Equal("Yes.\n\nNo.", Trim("On Fri, 20 Nov 2026, Ann <ann@example.org> wrote:\n> First question?\n\nYes.\n\n> Second question?\n\nNo.\n"));

    [Theory]
    [InlineData("[ref:ec1-abcdefghijklmnopqrstuvwxyz234567abcdefgh]")]
    [InlineData("[ref:ec1-abcdefghijklmnopqrstuvwxyz23\n4567abcdefgh-aaaa]")]
    [InlineData(Request)]
    public void Goes_on_below_our_own_words(string own)
    {
        Assert.Equal("Approve", Trim($"Approve\n\n\n{own}\n"));
        Assert.Equal("Approve\n\nThe second one is late.", Trim($"Approve\n\n\n{own}\n\nThe second one is late.\n"));
        Assert.Equal("Approve\nThe second one is late.", Trim($"Approve\n{own}\nThe second one is late.\n\n-- \nAnn Example"));
        Assert.Equal("Approve\n\nA word.", Trim($"Approve\n\n{own}\n\nA word.\n\nOn 20 Nov 2026, at 10:12, Ann <ann@example.org> wrote:\n\n{own}\n\nSomebody else's."));
    }

    [Fact]
    public void Takes_nothing_for_new_below_our_own_words_without_their_reference() =>
        Assert.Equal("Approve", Trim("Approve\n\nAnswer this message with Approve or Reject as the first word; a comment\ncan follow on the same line or below."));

    private const string Request =
        "------------------------------------------------------------------------\nAnswer this message with Approve or Reject as the first word; a comment\n"
        + "can follow on the same line or below.\n\nTo approve, open: <mailto:a@example.org>\nTo reject, open: <mailto:a@example.org>\n\n"
        + "Reference, please leave it as it is:\n[ref:ec1-abcdefghijklmnopqrstuvwxyz234567\nabcdefgh-aaaa]";

    private static string Trim(string text) => NewText.Of(text);
}
