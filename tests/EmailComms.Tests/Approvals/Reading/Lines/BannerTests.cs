using EmailComms.Approvals;
using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Lines;

public class BannerTests
{
    public static TheoryData<string> Banners =>
    [
        "[EXTERNAL]", "[EXTERNAL EMAIL]", "*[EXTERNAL]*", "EXTERNAL EMAIL: do not click links or attachments.", "CAUTION: This email originated from outside the organization. Do not click links or\nopen attachments unless you recognize the sender.",
        "*** CAUTION: external mail ***\n________________________________", "________________________________\nCAUTION: This email originated outside.\n________________________________", "WARNING\nThis message was sent from outside your organization. Do not open attachments.",
        "\u26A0 WARNING: This message came from an external sender.", "You don't often get email from ann@example.org. Learn why this is important<https://aka.ms/x>", "Some people who received this message don\u2019t often get email from ann@example.org.\nLearn why this is important<https://aka.ms/x>",
        "[EXTERNAL]\n\nCAUTION: This email originated from outside.", "This Message Is From an External Sender\nThis message came from outside your organization.",
        "ACHTUNG: Diese E-Mail stammt von einem externen Absender.", "[EXTERN]", "Sie erhalten nicht oft E-Mails von ann@example.org. Erfahren Sie, warum dies wichtig ist<https://aka.ms/x>", "VORSICHT: Diese E-Mail kommt von außerhalb der Organisation. Klicken Sie auf keine Links.",
        "ATTENTION : Ce message provient d'un expéditeur externe. Ne cliquez pas sur les liens.", "Vous ne recevez pas souvent de courriers de ann@example.org. Découvrez pourquoi cela est important<https://aka.ms/x>", "PRECAUCIÓN: Este correo proviene de un remitente externo. No abra enlaces ni adjuntos.",
        "No suele recibir correo electrónico de ann@example.org. Descubra por qué esto es importante<https://aka.ms/x>", "ATENÇÃO: Este e-mail foi enviado por um remetente externo. Não abra anexos.", "ATTENZIONE: questo messaggio proviene da un mittente esterno. Non aprire gli allegati.",
        "LET OP: deze e-mail komt van een afzender buiten de organisatie.", "UWAGA: nadawca tej wiadomości jest spoza organizacji.", "UPOZORNĚNÍ: odesílatel je mimo organizaci. Neotevírejte přílohy.", "UPOZORNENIE: odosielateľ je externý. Neotvárajte prílohy.", "FIGYELEM: külső feladó. Ne nyissa meg a mellékletet.",
        "ATENȚIE: expeditor din afara organizației.", "VARNING: avsändaren är extern. Öppna inte länkar.", "ADVARSEL: ekstern afsender. Åbn ikke vedhæftede filer.", "ADVARSEL: ekstern avsender. Ikke åpne vedlegg.", "VAROITUS: lähettäjä on organisaation ulkopuolelta.", "ΠΡΟΣΟΧΗ: ο αποστολέας είναι εκτός οργανισμού.",
        "DİKKAT: Bu e-posta kurum dışından bir gönderen tarafından yollandı.", "ВНИМАНИЕ: внешний отправитель. Не открывайте вложения.", "УВАГА: зовнішній відправник. Не відкривайте вкладення.", "تحذير: المرسل من خارج المؤسسة.", "אזהרה: השולח מחוץ לארגון.", "चेतावनी: प्रेषक संगठन के बाहर से है।",
        "【外部メール】", "注意：送信者は社外です。添付ファイルに注意してください。", "警告：此邮件来自外部发件人，请勿点击链接。", "주의: 외부 발신자가 보낸 메일입니다. 첨부 파일에 주의하세요.",
    ];

    [Theory]
    [MemberData(nameof(Banners))]
    public void Is_cut_off_the_top(string banner)
    {
        Assert.Equal("The answer.", NewText.Of($"{banner}\n\nThe answer.\n"));
        Assert.Equal("The answer.", NewText.Of($"{banner}\nThe answer.\n"));
    }

    [Theory]
    [InlineData("[EXTERNAL] The answer.")]
    [InlineData("[EXT]: The answer.")]
    public void Leaves_what_stands_behind_its_bracket(string text) => Assert.Equal("The answer.", NewText.Of(text));

    [Theory]
    [InlineData("Attention: the external service is down.")]
    [InlineData("Important: please wait with this until Monday.")]
    [InlineData("Warning, this deletes all data.")]
    [InlineData("[x] done")]
    public void Is_not_seen_in_what_a_person_writes(string text) => Assert.Equal($"{text}\n\nThe answer.", NewText.Of($"{text}\n\nThe answer."));

    [Fact]
    public void Is_known_by_the_texts_of_the_host()
    {
        var settings = ReadingSettings.From(new ApprovalOptions { Banners = { "Mail from the big wide world" } });
        const string Text = "| MAIL FROM THE BIG WIDE WORLD, please check links and attachments\n\nThe answer.";

        Assert.Equal(["The answer."], QuotedTextTrimmer.Trim(TextLine.Split(Text), settings).Lines);
        Assert.NotEqual("The answer.", NewText.Of(Text));
    }

    [Theory]
    [InlineData("*** EXTERNE E-MAIL \u2013 Vorsicht bei Links und Anh\u00E4ngen ***")]
    [InlineData("[\uC8FC\uC758] \uC774 \uBA54\uC77C\uC740 \uC678\uBD80\uC5D0\uC11C \uBC1C\uC1A1\uB418\uC5C8\uC2B5\uB2C8\uB2E4. \uB9C1\uD06C\uB098 \uCCA8\uBD80 \uD30C\uC77C\uC744 \uC5F4 \uB54C \uC8FC\uC758\uD558\uC2ED\uC2DC\uC624.")]
    [InlineData("\u3010\u6CE8\u610F\u3011\u3053\u306E\u30E1\u30FC\u30EB\u306F\u793E\u5916\u304B\u3089\u9001\u4FE1\u3055\u308C\u3066\u3044\u307E\u3059\u3002\u30EA\u30F3\u30AF\u306B\u3054\u6CE8\u610F\u304F\u3060\u3055\u3044\u3002")]
    public void Is_cut_between_dashes_and_behind_a_bracketed_alarm(string banner) =>
        Assert.Equal(NewText.Answer, NewText.Of($"{banner}\n\n{NewText.Answer}"));
}
