namespace EmailComms.Approvals.Reading;

/// <summary>The words with which mail programs introduce what is answered. A further language is a further row.</summary>
internal static class HistoryVocabulary
{
    /// <summary>What stands in an attribution line ("On … Ann wrote:").</summary>
    public static readonly string[] AttributionVerbs =
    [
        "wrote", "writes", "said", "schrieb", "geschrieben", "a écrit", "a ecrit", "écrit", "escribió", "escribio", "escreveu",
        "ha scritto", "scrive",
        "schreef", "heeft geschreven", "geschreven", "napisał", "napisała", "napisał(a)", "napisal", "pisze", "skrev", "skreiv",
        "kirjoitti", "napsal", "napsala",
        "napsal(a)", "napísal", "napísal(a)", "írta", "написал", "написал(а)", "пишет", "писал", "написав", "пише", "a scris", "napisao",
        "je napisao", "je napisao/la", "napisao/la", "yazdı", "şunu yazdı", "đã viết",
        "έγραψε", "a wrote", "wrote a message", "のメール", "さんは書きました", "書きました", "写道", "寫道", "님이 작성", "작성",
    ];

    /// <summary>What an attribution line begins with.</summary>
    public static readonly string[] AttributionOpeners =
    [
        "On ", "At ", "In a message dated ", "In reply to ", "Am ", "Le ", "Le\u00A0", "El ", "Em ", "Il ", "Il giorno ", "In data ",
        "Op ", "Dnia ", "W dniu ",
        "Den ", "På ", "Dne ", "Dňa ", "Den\u00A0", "Ha ", "В ", "Dana ", "La data de ", "Em\u00A0", "Vào ", "Στις ", "On\u00A0",
        "- On ", "- Le ", "*On ", "pon", "wt", "śr", "czw", "pt.", "sob", "niedz", "man", "tir", "ons", "tor", "fre", "lør", "lör",
        "søn", "sön",
        "ma ", "ti ", "ke ", "to ", "pe ", "la ", "su ", "po ", "út ", "st ", "čt ", "pá ", "so ", "ne ", "пн", "вт", "ср", "чт", "пт",
        "сб", "вс", "нд",
        "在", "于", "20",
    ];

    /// <summary>Field names of the header that mail programs repeat above what is answered, by what they stand for.</summary>
    public static readonly (QuotedField Field, string[] Names)[] HeaderFields =
    [
        (QuotedField.From,
            ["From", "Von", "De", "Da", "Van", "Od", "Fra", "Från", "Lähettäjä", "От", "От кого", "Отправитель", "Від", "Від кого",
             "Šalje", "Gönderen", "Kimden", "Feladó", "De la", "Expediteur", "Expéditeur",
             "Remitente", "Remetente", "Mittente", "Afzender", "Nadawca", "Odesílatel", "差出人", "送信元", "送信者", "发件人", "發件人", "寄件者", "보낸사람",
             "보낸 사람", "Från", "Saatja", "Absender", "Från"]),
        (QuotedField.Date,
            ["Sent", "Date", "Gesendet", "Datum", "Envoyé", "Envoyé le", "Date d'envoi", "Message du", "Enviado", "Enviado el",
             "Enviada em", "Enviado em", "Enviada", "Fecha", "Data", "Inviato", "Verzonden", "Wysłano", "Wysłane", "Data wysłania",
             "Skickat", "Sendt", "Dato", "Lähetetty", "Päiväys", "Päivämäärä", "Pvm", "Odesláno", "Odoslané", "Дата", "Отправлено",
             "Дата отправки", "Надіслано", "Poslano", "Gönderildi", "Gönderilme Tarihi", "Gönderme Tarihi", "Tarih", "Elküldve",
             "Küldve", "Dátum", "Trimis", "送信日時", "日時", "日付", "发送时间", "发送日期", "日期", "傳送日期", "寄件日期", "보낸날짜", "보낸 날짜", "날짜"]),
        (QuotedField.To,
            ["To", "An", "À", "A", "Para", "Aan", "Do", "Til", "Till", "Vastaanottaja", "Komu", "Кому", "Prima", "Za", "Kime", "Alıcı",
             "Címzett", "Către", "Pour", "Destinataire", "Destinatario", "Destinatário", "宛先", "送信先", "收件人", "收件者", "받는사람", "받는 사람",
             "Pre", "Saaja"]),
        (QuotedField.Subject,
            ["Subject", "Betreff", "Objet", "Asunto", "Assunto", "Oggetto", "Onderwerp", "Temat", "Ämne", "Emne", "Aihe", "Předmět",
             "Predmet", "Тема", "Predmet", "Naslov", "Konu", "Tárgy", "Subiect", "件名", "主题", "主旨", "主題", "标题", "제목", "Teema"]),
        (QuotedField.Other,
            ["Cc", "CC", "Bcc", "Kopie", "Kopia", "Copie", "Copie à", "Copia", "Cópia", "DW", "Kopi", "Kopija", "Копия", "Копія", "抄送",
             "副本", "참조", "Reply-To", "Antwort an", "Répondre à", "Responder a", "Responder para", "Rispondi a", "Odpowiedz do",
             "Svara till", "Svar til", "Importance", "Priority", "Wichtigkeit", "Organization", "Kopio"]),
    ];

    /// <summary>Titles that stand between dashes, or alone on their line above a header.</summary>
    public static readonly string[] Titles =
    [
        "Original Message", "Original Appointment", "Original Email", "Forwarded message", "Forwarded Message",
        "Begin forwarded message", "Reply message", "Reply above this line", "Message History",
        "Ursprüngliche Nachricht", "Originalnachricht", "Original-Nachricht", "Weitergeleitete Nachricht",
        "Anfang der weitergeleiteten Nachricht",
        "Message d'origine", "Message d’origine", "Message original", "Message transféré", "Début du message transféré",
        "Début du message réexpédié", "Courriel original", "E-mail d'origine", "Mail original",
        "Mensaje original", "Mensaje reenviado", "Inicio del mensaje reenviado",
        "Mensagem original", "Mensagem encaminhada", "Início da mensagem encaminhada", "Início da mensagem reencaminhada",
        "Messaggio originale", "Messaggio inoltrato", "Inizio messaggio inoltrato",
        "Oorspronkelijk bericht", "Origineel bericht", "Doorgestuurd bericht", "Begin doorgestuurd bericht",
        "Begin van het doorgestuurde bericht",
        "Oryginalna wiadomość", "Wiadomość oryginalna", "Wiadomość przesłana dalej", "Przekazana wiadomość",
        "Początek przekazywanej wiadomości",
        "Ursprungligt meddelande", "Originalmeddelande", "Vidarebefordrat meddelande", "Vidarebefordrat brev",
        "Börja vidarebefordrat meddelande",
        "Oprindelig meddelelse", "Original meddelelse", "Videresendt meddelelse", "Start på videresendt besked", "Oprindelig besked",
        "Opprinnelig melding", "Videresendt melding", "Alkuperäinen viesti", "Välitetty viesti", "Välitetty viesti alkaa",
        "Původní zpráva", "Přeposlaná zpráva", "Začátek přeposílané zprávy", "Pôvodná správa", "Preposlaná správa", "Eredeti üzenet",
        "Továbbított üzenet",
        "Исходное сообщение", "Пересылаемое сообщение", "Пересланное сообщение", "Пересылаемое письмо",
        "Начало переадресованного сообщения",
        "Початок листа, що пересилається", "Переслане повідомлення", "Proslijeđena poruka", "Izvorna poruka", "İletilen ileti",
        "Özgün ileti", "Orijinal Mesaj", "Mesaj redirecționat",
        "元のメッセージ", "転送メッセージ", "メッセージを転送", "原始邮件", "原始信件", "转发的邮件", "原件", "원본 메시지", "전달된 메시지",
    ];
}
