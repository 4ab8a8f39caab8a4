namespace EmailComms.Tests.Approvals.Reading.Lines;

public class ClosingTests
{
    public static TheoryData<string> Taglines =>
    [
        "Sent from my iPhone", "[Sent from my iPhone](https://example.org)", "Follow us: Example<https://example.org>", "Ref:MSG48213377", "Sent from my Galaxy", "Sent from Outlook for iOS<https://aka.ms/x>", "Get Outlook for Android<https://aka.ms/x>", "Sent from Yahoo Mail on Android", "Sent with Proton Mail secure email.",
        "Von meinem iPhone gesendet", "Von meinem Samsung Galaxy Smartphone gesendet.", "Gesendet mit der GMX Mail App", "Outlook für iOS beziehen<https://aka.ms/x>", "Mit Tutanota versendet",
        "Envoyé de mon iPhone", "Envoyé depuis mon smartphone Samsung Galaxy.", "Télécharger Outlook pour iOS<https://aka.ms/x>",
        "Enviado desde mi iPhone", "Enviado desde Yahoo Mail para Android", "Obtener Outlook para Android<https://aka.ms/x>", "Enviado do meu iPhone", "Enviado do Yahoo Mail para iPhone", "Obter o Outlook para iOS<https://aka.ms/x>",
        "Inviato da iPhone", "Inviato da smartphone Samsung Galaxy.", "Scarica Outlook per Android<https://aka.ms/x>", "Verstuurd vanaf mijn iPhone", "Outlook voor iOS downloaden<https://aka.ms/x>",
        "Wysłane z iPhone'a", "Wysłane z telefonu Samsung Galaxy", "Pobierz program Outlook dla systemu Android<https://aka.ms/x>", "Odesláno z iPhonu", "Odoslané z iPhonu", "Získať Outlook pre Android<https://aka.ms/x>",
        "iPhone-omról küldve", "Az én Samsung telefonomról küldve", "Trimis de pe iPhone-ul meu", "Obțineți Outlook pentru iOS<https://aka.ms/x>", "Skickat från min iPhone", "Sendt fra min iPhone", "Hent Outlook til Android<https://aka.ms/x>",
        "Lähetetty iPhonesta", "Hanki Outlook for Android<https://aka.ms/x>", "Στάλθηκε από το iPhone μου", "iPhone'umdan gönderildi", "Samsung Galaxy akıllı telefonumdan gönderildi.", "Отправлено с iPhone",
        "Отправлено из мобильной Почты Mail.ru", "Отправлено из мобильной Яндекс Почты", "Надіслано з iPhone", "Надіслано з мобільного телефону Samsung", "أرسلت من الـ iPhone", "نُرسل من iPhone تم الإرسال", "נשלח מה-iPhone שלי", "मेरे iPhone से भेजा गया",
        "iPhoneから送信", "iPadから送信", "发自我的iPhone", "发自我的小米手机", "從我的 iPhone 傳送", "나의 iPhone에서 보냄", "내 갤럭시에서 보냄", "Poslano s mog iPhonea", "Đã gửi từ iPhone của tôi", "Dikirim dari iPhone saya", "ส่งจาก iPhone ของฉัน",
        "Powered by Telkomsel BlackBerry®",
    ];

    public static TheoryData<string> SignOffs =>
    [
        "Kind regards,\n\nAnn Example\nHead of Operations", "Best, Ann", "Thanks!\nAnn", "Cheers,\nA.", "Thanks and best regards,\nAnn Example", "Warm sunny regards from Vienna\nAnn", "Thank you :)\n\nAnn B. Example",
        "Mit freundlichen Grüßen\nAnn Example", "Viele liebe Grüße aus Wien\nAnn", "LG Ann", "MfG\nAnn", "Danke und viele Grüße\nAnn", "MfG Ann Example\n-- \nExample GmbH",
        "Cordialement,\nAnn", "Bien à vous,\n\nAnn Example\n+33 1 23 45 67 89", "Merci et bonne journée\nAnn", "Un saludo,\nAna", "Saludos cordiales,\nAna Ejemplo\nTel. +34 91 123 45 67", "Muchas gracias.\nAna",
        "Atenciosamente,\nAna", "Obrigada,\nAna", "Com os melhores cumprimentos\nAna Exemplo", "Cordiali saluti\nAnna", "Grazie mille,\nAnna", "Met vriendelijke groet,\n\nAnne", "Groetjes,\nAnne", "Pozdrawiam,\nAnna", "Z poważaniem\nAnna Przykład",
        "S pozdravem\nAnna", "Děkuji, Anna", "S pozdravom\nAnna", "Ďakujem\nAnna", "Üdvözlettel,\nPélda Anna", "Köszönettel:\nAnna", "Cu stimă,\nAna", "Mulțumesc,\nAna", "Med vänlig hälsning\nAnna", "Mvh Anna", "Med venlig hilsen\nAnne", "Vennlig hilsen\nAnne",
        "Ystävällisin terveisin\nAnna", "Terveisin, Anna", "Με εκτίμηση,\nΆννα", "Ευχαριστώ\nΆννα", "Saygılarımla,\nAyşe", "İyi çalışmalar,\nAyşe", "С уважением,\nАнна", "Спасибо!\nАнна", "З повагою,\nГанна", "Дякую\nГанна",
        "مع تحياتي،\nآن", "شكراً\nآن", "בברכה,\nאן", "תודה רבה\nאן", "सादर,\nआन", "धन्यवाद\nआन", "よろしくお願いいたします。\n田中", "以上、よろしくお願いします。", "谢谢\n王小明", "此致\n敬礼\n王小明", "感谢！", "감사합니다.\n홍길동 드림", "홍길동 올림",
        "Srdačan pozdrav\nAna", "Lep pozdrav,\nAna", "Поздрави,\nАна", "Trân trọng,\nAn", "Terima kasih,\nAni", "ขอบคุณค่ะ\nแอน",
        "Thanking you,\n\nA Example", "Warm wishes,\nAnn", "Salut,\n\nAnna", "Cordialment,\nAnna Exemple", "Un saúdo,\nAna", "Sekian, terima kasih.\n\nFaridah binti Example\nPengurus Kewangan", "Wassalam,\nAni", "Trân trọng kính chào,\nNguyễn Thị An",
        "ขอบพระคุณครับ\nสมชาย", "हार्दिक धन्यवाद\nआन", "Pagarbiai,\nOna", "Ar cieņu,\nAnna", "Lugupidamisega\nAnna", "S vďakou,\nAnna", "Prijazen pozdrav\nAna", "Srdačno,\nAna", "Са поштовањем,\nАна", "Со почит,\nАна", "Хубав ден,\nАна", "З пошаною,\nГанна",
        "Με σεβασμό,\nΆννα", "כל טוב,\nאן", "أطيب الأمنيات\nآن", "با تشکر و احترام\nآن", "Hörmətlə,\nAyşə", "Me respekt,\nAna", "Bestu kveðjur,\nAnna", "Diolch,\nAnn", "Baie dankie\nAnna", "პატივისცემით,\nანა", "Հարգանքով,\nԱննա", "顺颂时祺\n王小明", "수고하십시오.\n홍길동 드림",
        "Kind regards,\nAnn Example | Head of Operations | Example Ltd. | +44 1632 960411 | ann@example.org",
    ];

    public static TheoryData<string> Names =>
    [
        "Ann", "- Ann", "\u2014 Ann", "~Ann", "-Ann Example", "Ann Example", "Ann B. van Example", "Ann\n\nSent from my iPhone", "Ann\nvia mobile", "Анна", "Jürgen", "Ann Example\nExample Ltd.\n+44 20 7946 0123", "Ann\n\nDr. Ann Example, CTO\nExample Road 1\nwww.example.org",
        "*Ann Example* | Head of Operations\nM: +49 30 123456",
    ];

    public static TheoryData<string> Delimited =>
    [
        "-- \nAnn Example", "--\nAnn Example\n\nOne more line", "__\nAnn Example", "\u2014\nReply to this", "_____________\nAnn Example\nann@example.org", "---\nAnn Example\n+49 30 123456", "*****\nAnn Example",
        "_______________________________________________\nReleases mailing list\nreleases@example.org",
    ];

    public static TheoryData<string> Footers =>
    [
        "This e-mail and any attachments are confidential.", "This communication is intended solely for the addressee and may be legally privileged.", "Virus-free. www.avast.com", "This email has been checked for viruses by Avast antivirus software.",
        "Please consider the environment before printing this e-mail.", "You received this message because you are subscribed to the Google Groups \"x\" group.", "If you have received this message in error, please notify the sender.",
        "Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen.", "Diese E-Mail wurde von Avast-Antivirussoftware auf Viren geprüft.", "Ce message et toutes les pièces jointes sont confidentiels.", "Sans virus. www.avast.com",
        "Este mensaje y sus archivos adjuntos son confidenciales.", "Libre de virus. www.avast.com", "Esta mensagem pode conter informação confidencial.", "Livre de vírus. www.avast.com", "Questo messaggio contiene informazioni riservate.", "Le informazioni contenute in questa e-mail sono riservate.",
        "De informatie in dit bericht is vertrouwelijk.", "Dit bericht is uitsluitend bestemd voor de geadresseerde.", "Treść tej wiadomości jest poufna.", "Tato zpráva je určena výhradně adresátovi a může být důvěrná.", "Táto správa je určená výhradne adresátovi.", "Ez az üzenet bizalmas információkat tartalmaz, kizárólag a címzett részére.",
        "Acest mesaj este confidențial și destinat exclusiv destinatarului.", "Detta meddelande är konfidentiellt.", "Denne e-mail kan indeholde fortrolige oplysninger.", "Denne e-posten kan inneholde konfidensiell informasjon.", "Tämä viesti on luottamuksellinen.",
        "Το παρόν μήνυμα είναι εμπιστευτικό.", "Bu e-posta ve ekleri gizlidir ve yalnızca alıcısına özeldir.", "Настоящее сообщение является конфиденциальным.", "Це повідомлення може містити конфіденційну інформацію.", "هذه الرسالة سرية وموجهة للمرسل إليه فقط.", "הודעה זו וכל צרופותיה חסויות.",
        "यह ईमेल गोपनीय है।", "本メールは機密情報を含む場合があります。", "本邮件及其附件含有保密信息。", "본 메일은 기밀 정보를 포함할 수 있습니다.",
    ];

    [Theory]
    [MemberData(nameof(Taglines))]
    [MemberData(nameof(SignOffs))]
    [MemberData(nameof(Names))]
    [MemberData(nameof(Delimited))]
    [MemberData(nameof(Footers))]
    public void Is_cut_off_the_end(string closing)
    {
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{closing}\n"));
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{closing}\n\nOn Fri, 20 Nov 2026, Ben <ben@example.org> wrote:\n> What was asked.\n"));
    }

    [Theory]
    [InlineData("Sent from my iPhone")]
    [InlineData("Sent with Proton Mail secure email.")]
    [InlineData("Get Outlook for iOS<https://aka.ms/x>")]
    [InlineData("Von meinem iPhone gesendet")]
    [InlineData("Envoyé depuis mon smartphone Samsung Galaxy.")]
    [InlineData("Enviado desde mi iPhone")]
    [InlineData("Inviato da iPhone")]
    [InlineData("Отправлено с iPhone")]
    [InlineData("iPhoneから送信")]
    [InlineData("发自我的iPhone")]
    public void A_tagline_is_cut_off_the_line_that_a_program_put_it_behind(string tagline)
    {
        Assert.Equal("The answer.", NewText.Of($"The answer. {tagline}"));
        Assert.Equal("The first line.\nThe answer", NewText.Of($"The first line.\nThe answer {tagline}\n\n> What was asked."));
    }

    [Fact]
    public void Stays_above_a_postscript() =>
        Assert.Equal("The answer.\n\nThanks,\nAnn\n\nPS: one more thing", NewText.Of("The answer.\n\nThanks,\nAnn\n\nPS: one more thing\n"));

    [Theory]
    [InlineData("Sent from my phone, please excuse the typos")]
    [InlineData("\u0627\u0644\u062D\u0635\u0648\u0644 \u0639\u0644\u0649 Outlook \u0644\u0640 Android<https://aka.ms/x>")]
    [InlineData("iOS \u0915\u0947 \u0932\u093F\u090F Outlook \u092A\u094D\u0930\u093E\u092A\u094D\u0924 \u0915\u0930\u0947\u0902<https://aka.ms/x>")]
    [InlineData("__________ Information von ESET Endpoint Security, Version 28012 __________\n\nDie E-Mail wurde mit ESET gepr\u00FCft.")]
    [InlineData("## Merci de r\u00E9pondre au-dessus de cette ligne ##\n\nLe ticket 4471")]
    [InlineData("##- Bitte oberhalb dieser Zeile antworten -##")]
    public void What_a_program_adds_is_cut_in_words_that_no_list_has_whole(string text) =>
        Assert.Equal("The keys are here.", NewText.Of($"The keys are here.\n\n{text}"));

    [Fact]
    public void A_sentence_of_two_words_with_capitals_is_no_name() =>
        Assert.Equal("Two are enough.\n\nBeim Pf\u00F6rtner.", NewText.Of("Two are enough.\n\nBeim Pf\u00F6rtner."));

    [Theory]
    [InlineData("Approved. Kind regards", "Approved.")]
    [InlineData("Approved. Kind regards, Ann", "Approved.")]
    [InlineData("Aprobado. Saludos", "Aprobado.")]
    [InlineData("Buenos d\u00EDas,\napruebo la versi\u00F3n 2026.4. Un saludo", "Buenos d\u00EDas,\napruebo la versi\u00F3n 2026.4.")]
    [InlineData("Det er godkjent fra min side. Hilsen Sindre", "Det er godkjent fra min side.")]
    [InlineData("Approved. Thanks", "Approved. Thanks")]
    [InlineData("Approve. Have a good week.", "Approve. Have a good week.")]
    [InlineData("C'est approuv\u00E9. Bonne journ\u00E9e !", "C'est approuv\u00E9. Bonne journ\u00E9e !")]
    [InlineData("Approved. Regards the second point, see below.", "Approved. Regards the second point, see below.")]
    [InlineData("Approved. Send Ben my regards", "Approved. Send Ben my regards")]
    [InlineData("Regards", "Regards")]
    public void Regards_are_cut_off_the_line_that_they_end(string text, string expected) => Assert.Equal(expected, NewText.Of(text));

    [Fact]
    public void Regards_that_were_cut_off_a_line_belong_to_the_closing() =>
        Assert.Equal(["Kind regards, Ann"], NewText.Trim("Approved. Kind regards, Ann").Closing);
}
