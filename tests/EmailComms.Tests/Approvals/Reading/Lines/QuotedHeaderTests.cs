namespace EmailComms.Tests.Approvals.Reading.Lines;

public class QuotedHeaderTests
{
    public static TheoryData<string, string, string, string> Labels => new()
    {
        { "From", "Sent", "To", "Subject" },
        { "From", "Date", "To", "Subject" },
        { "Von", "Gesendet", "An", "Betreff" },
        { "Von", "Datum", "An", "Betreff" },
        { "De", "Envoyé", "À", "Objet" },
        { "De", "Enviado el", "Para", "Asunto" },
        { "De", "Enviada em", "Para", "Assunto" },
        { "De", "Data", "Para", "Assunto" },
        { "Da", "Inviato", "A", "Oggetto" },
        { "Van", "Verzonden", "Aan", "Onderwerp" },
        { "Od", "Wysłano", "Do", "Temat" },
        { "Od", "Odesláno", "Komu", "Předmět" },
        { "Od", "Odoslané", "Komu", "Predmet" },
        { "Feladó", "Elküldve", "Címzett", "Tárgy" },
        { "De la", "Trimis", "Către", "Subiect" },
        { "Från", "Skickat", "Till", "Ämne" },
        { "Fra", "Sendt", "Til", "Emne" },
        { "Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe" },
        { "Από", "Στάλθηκε", "Προς", "Θέμα" },
        { "Gönderen", "Gönderildi", "Kime", "Konu" },
        { "Kimden", "Tarih", "Kime", "Konu" },
        { "От", "Отправлено", "Кому", "Тема" },
        { "От кого", "Дата", "Кому", "Тема" },
        { "Від", "Надіслано", "Кому", "Тема" },
        { "من", "تاريخ الإرسال", "إلى", "الموضوع" },
        { "מאת", "נשלח", "אל", "נושא" },
        { "प्रेषक", "दिनांक", "प्रति", "विषय" },
        { "差出人", "送信日時", "宛先", "件名" },
        { "发件人", "发送时间", "收件人", "主题" },
        { "寄件者", "寄件日期", "收件者", "主旨" },
        { "보낸 사람", "보낸 날짜", "받는 사람", "제목" },
        { "Šalje", "Poslano", "Prima", "Predmet" },
        { "Từ", "Đã gửi", "Đến", "Chủ đề" },
        { "Dari", "Dikirim", "Kepada", "Perihal" },
        { "จาก", "ส่ง", "ถึง", "เรื่อง" },
        { "از", "تاریخ", "به", "موضوع" },
    };

    [Theory]
    [MemberData(nameof(Labels))]
    public void Begins_the_history_in_every_language(string from, string date, string to, string subject)
    {
        const string Sender = "Ben Example <ben@example.org>";
        string[] forms =
        [
            $"{from}: {Sender}\n{date}: 20.11.2026 10:12\n{to}: Ann\n{subject}: Release",
            $"*{from}:* {Sender}\n*{date}:* 20.11.2026 10:12\n*{to}:* Ann\n*{subject}:* Release",
            $"{from} : {Sender}\n{date} : 20.11.2026 10:12\n{to} : Ann\n{subject} : Release",
            $"{from}\uFF1A{Sender}\n{date}\uFF1A20.11.2026 10:12\n{to}\uFF1AAnn\n{subject}\uFF1ARelease",
            $"{from}:\t{Sender}\n{to}:\tAnn\n{date}:\t20.11.2026 10:12\n{subject}:\tRelease",
            $"________________________________\n{from}: {Sender}\n{date}: 20.11.2026 10:12\n{to}: Ann\n{subject}: Release",
            $"{date}: 20.11.2026 10:12\n{from}: {Sender}\n{to}: Ann\n{subject}: Release",
            $"{subject}: Release\n{from}: {Sender}\n{to}: Ann",
            $"{from}: {Sender}\n{to}: Ann <ann@example.org>; Kim <kim@example.org>;\n Lee <lee@example.org>; Max <max@example.org>;\n Eve <eve@example.org>\n{date}: 20.11.2026\n{subject}: Release",
        ];
        Assert.All(forms, form => Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{form}\n\nWhat was asked.\n")));
    }

    [Theory]
    [InlineData("-----Original Message-----")]
    [InlineData("------------------ Original ------------------")]
    [InlineData("\u2010\u2010\u2010\u2010\u2010\u2010\u2010 Original Message \u2010\u2010\u2010\u2010\u2010\u2010\u2010")]
    [InlineData("-------- Urspr\u00FCngliche Nachricht --------")]
    [InlineData("-------- Message d\u2019origine --------")]
    [InlineData("-------- Mensaje original --------")]
    [InlineData("-------- Mensagem original --------")]
    [InlineData("-------- Messaggio originale --------")]
    [InlineData("-------- Oorspronkelijk bericht --------")]
    [InlineData("-------- Oryginalna wiadomość --------")]
    [InlineData("---------- Původní zpráva ----------")]
    [InlineData("---------- Pôvodná správa ----------")]
    [InlineData("-------- Eredeti üzenet --------")]
    [InlineData("-------- Mesaj original --------")]
    [InlineData("-------- Ursprungligt meddelande --------")]
    [InlineData("-------- Opprinnelig melding --------")]
    [InlineData("-------- Oprindelig besked --------")]
    [InlineData("-------- Alkuperäinen viesti --------")]
    [InlineData("-------- Αρχικό μήνυμα --------")]
    [InlineData("-------- Orijinal mesaj --------")]
    [InlineData("-------- Исходное сообщение --------")]
    [InlineData("-------- Вихідне повідомлення --------")]
    [InlineData("-------- الرسالة الأصلية --------")]
    [InlineData("-------- הודעה מקורית --------")]
    [InlineData("-------- मूल संदेश --------")]
    [InlineData("-------- 元のメッセージ --------")]
    [InlineData("------------------ 原始邮件 ------------------")]
    [InlineData("--------- 원본 메일 ---------")]
    [InlineData("---------- Forwarded message ---------")]
    [InlineData("----- Weitergeleitete Nachricht -----")]
    [InlineData("Begin forwarded message:")]
    [InlineData("Anfang der weitergeleiteten Nachricht:")]
    [InlineData("Début du message réexpédié :")]
    [InlineData("---- A message in some other words ----")]
    [InlineData("##- Please type your reply above this line -##")]
    public void A_title_begins_the_history_without_a_header(string title) =>
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{title}\n\nWhat was asked.\n"));

    [Theory]
    [InlineData("----- Edelleen ----- Lähettäjä: Ben <ben@example.org> Lähetetty: tiistaina")]
    [InlineData("From: Ben Example <ben@example.org> Sent: Friday, November 20, 2026 10:12 AM To: Ann <ann@example.org> Subject: Release")]
    [InlineData("----------------\nКому: ann@example.org;\nТема: Release;\n20.11.2026, 10:12, \"Ben\" <ben@example.org>:")]
    [InlineData("---- Xyzzy ----\nUnknown: Ben <ben@example.org>")]
    public void Knows_the_forms_of_single_programs(string header) =>
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{header}\n\nWhat was asked.\n"));

    [Theory]
    [InlineData("To approve, open: <mailto:a@example.org>")]
    [InlineData("An answer counts until 2026-03-08 08:00 UTC.")]
    [InlineData("Answer this message with Approve or Reject as the first word; a comment")]
    [InlineData("Reference, please leave it as it is:")]
    public void The_sentences_of_our_own_request_begin_the_history(string sentence) =>
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{sentence}\nWhat else was written there.\n"));
}
