namespace EmailComms.Approvals.Reading.Lines;

/// <summary>The words with which mail programs introduce what is answered. A further language is a further row.</summary>
internal static class HistoryVocabulary
{
    /// <summary>What stands in an attribution line ("On … Ann wrote:").</summary>
    public static readonly string[] AttributionVerbs =
    [
        "wrote", "writes", "said", "schrieb", "geschrieben", "a écrit", "a ecrit", "écrit", "escribió", "escribio", "escribía", "escreveu",
        "ha scritto", "scrive", "scritto",
        "schreef", "geschreven", "napisał", "napisana przez", "napisal", "pisze", "píše", "piše", "schreibt", "skriver", "skrev", "skreiv", "skrifaði",
        "kirjoitti", "kirjutas", "napsal", "napísal", "írta", "написал", "пишет", "писал", "написав", "написала", "пише", "написа", "написао",
        "a scris", "scris", "napisao", "napisala", "yazdı", "yazmış", "đã viết", "viết", "menulis", "va escriure", "escriure", "ha escrit", "rašė", "rakstīja",
        "έγραψε", "wrote a message", "כתב", "מאת", "كتب", "كتابة", "نوشت", "लिखा", "เขียน",
        "のメール", "書きました", "書き込みました", "写道", "寫道", "来信", "님이 작성", "작성", "쓴 글", "님이 쓰", "보낸 메시지",
    ];

    /// <summary>What an attribution line begins with; a date stands behind it.</summary>
    public static readonly string[] AttributionOpeners =
    [
        "On ", "At ", "In a message dated ", "In reply to ", "In article ", "Quoting ", "Am ", "Zitat von ", "Zitiere ",
        "Le ", "Citation de ", "El ", "No dia ", "Em ", "Às ", "Citando ", "Il ", "Il giorno ", "In data ", "Quotando ",
        "Op ", "Citeren ", "Dnia ", "W dniu ", "Wiadomość napisana ", "Cytowanie ", "Cytuję ", "Citerar ", "Siterer ", "Citat ",
        "Den ", "På ", "Dne ", "Dňa ", "Ha ", "В ", "Dana ", "La data de ", "Pe ", "În ", "In ", "Vào ", "Στις ", "Pada ", "Kuupäev ",
        "Missatge de ", "На ", "Дана ", "V ", "Dne", "Lúc ", "ในวันที่", "เมื่อ", "در ", "في ", "בתאריך", "ב-",
        "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
        "Mo", "Di", "Mi", "Do", "Fr", "Sa", "So",
        "pon", "wt", "śr", "czw", "pt.", "sob", "niedz", "man", "tir", "ons", "tor", "fre", "lør", "lör", "søn", "sön", "tis",
        "ma ", "ti ", "ke ", "to ", "pe ", "la ", "su ", "po ", "út ", "st ", "čt ", "pá ", "so ", "ne ", "pi ", "št ", "ut ",
        "пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд", "уто", "пет", "чет", "Понедельник", "Вторник", "Среда", "Четверг", "Пятница",
        "Суббота", "Воскресенье", "понеділок", "вівторок", "середа", "четвер", "п'ятниця", "субота", "неділя",
        "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "uto", "sri", "čet", "pet", "sub", "ned", "tor", "sre",
        "सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि", "रवि",
        "在 ", "在2", "于2", "於 ",
    ];

    /// <summary>Field names of the header that mail programs repeat above what is answered, by what they stand for.</summary>
    public static readonly (QuotedField Field, string[] Names)[] HeaderFields =
    [
        (QuotedField.From,
            ["From", "Von", "De", "Da", "Van", "Od", "Fra", "Från", "Lähettäjä", "От", "От кого", "Отправитель", "Від", "Від кого",
             "Відправник", "Šalje", "Pošiljatelj", "Pošiljalec", "Gönderen", "Kimden", "Feladó", "Küldő", "De la", "De :", "Expediteur",
             "Expéditeur", "Expeditor", "Remitente", "Remetente", "Mittente", "Afzender", "Nadawca", "Odesílatel", "Odosielateľ",
             "Avsändare", "Avsender", "Afsender", "Saatja", "Absender", "Από", "Αποστολέας", "מאת", "من", "المرسل", "از", "فرستنده",
             "प्रेषक", "से", "จาก", "ผู้ส่ง", "Từ", "Người gửi", "Dari", "Pengirim", "Подател", "Пошиљалац", "Шаље", "Од", "أُرسلت من",
             "差出人", "送信元", "送信者", "From（差出人）", "发件人", "發件人", "寄件者", "寄件人", "发信人", "보낸사람", "보낸 사람", "보낸이", "발신", "발신자", "Sender",
             "Message from", "Message de", "Nuo", "No", "Daripada", "Frá"]),
        (QuotedField.Date,
            ["Sent", "Date", "Date Sent", "Sent on", "Sent at", "Gesendet", "Gesendet am", "Datum", "Envoyé", "Envoyé le", "Date d'envoi",
             "Date d’envoi", "Message du", "Enviado", "Enviado el", "Enviado a", "Fecha", "Fecha de envío", "Enviada em", "Enviado em",
             "Enviada", "Data", "Data de envio", "Data invio", "Inviato", "Inviata", "Inviato il", "Verzonden", "Verzonden op",
             "Wysłano", "Wysłane", "Data wysłania", "Skickat", "Skickades", "Sendt", "Sendt den", "Dato", "Lähetetty", "Päiväys",
             "Päivämäärä", "Pvm", "Odesláno", "Odoslané", "Odoslaná", "Dátum odoslania", "Дата", "Отправлено", "Дата отправки",
             "Надіслано", "Відправлено", "Poslano", "Gönderildi", "Gönderilme Tarihi", "Gönderme Tarihi", "Gönderim Tarihi", "Tarih",
             "Elküldve", "Küldve", "Küldés ideje", "Dátum", "Trimis", "Data trimiterii", "Trimis la", "Στάλθηκε", "Απεστάλη",
             "Ημερομηνία", "נשלח", "תאריך", "التاريخ", "تاريخ الإرسال", "أرسلت", "تم الإرسال", "مرسل", "تاریخ", "ارسال شده",
             "भेजा गया", "दिनांक", "तारीख", "ส่ง", "วันที่", "Đã gửi", "Ngày", "Gửi", "Dikirim", "Tanggal", "Terkirim", "Изпратено",
             "Датум", "Послато", "Poslato", "أُرسلت", "ส่งเมื่อ", "Datums", "Saadetud", "Kuupäev", "Nosūtīts", "Nosūtīta", "Išsiųsta", "Išsiuntimo data", "Enviat", "Enviat el", "Dihantar", "Tarikh", "送信日時", "日時", "送信日", "日付", "发送时间", "发送日期", "日期",
             "时间", "傳送日期", "寄件日期", "傳送時間", "보낸날짜", "보낸 날짜", "보낸 시간", "날짜", "일시", "보낸시간"]),
        (QuotedField.To,
            ["To", "An", "À", "A", "Para", "Aan", "Do", "Til", "Till", "Vastaanottaja", "Komu", "Кому", "Получатель", "Одержувач",
             "Prima", "Za", "Kime", "Alıcı", "Címzett", "Către", "Pour", "Destinataire", "Destinatario", "Destinatari", "Destinatário",
             "Ontvanger", "Adresat", "Pre", "Príjemca", "Příjemce", "Mottagare", "Mottaker", "Modtager", "Saaja", "Προς", "Παραλήπτης",
             "אל", "עבור", "إلى", "الى", "المستلم", "به", "गیرنده", "گیرنده", "प्रति", "प्राप्तकर्ता", "को", "ถึง", "ผู้รับ", "Đến", "Tới", "Người nhận", "Kepada", "Untuk",
             "До", "Коме", "Прима", "Ke", "За", "Empfänger", "Kam", "Gavėjas", "Adressaat", "Kellele", "Per a", "宛先", "送信先", "To（宛先）", "收件人", "收件者", "收信人", "받는사람", "받는 사람", "받는이", "수신", "수신자", "Recipient"]),
        (QuotedField.Subject,
            ["Subject", "Betreff", "Objet", "Asunto", "Assunto", "Oggetto", "Onderwerp", "Temat", "Ämne", "Emne", "Aihe", "Předmět",
             "Predmet", "Vec", "Тема", "Naslov", "Zadeva", "Konu", "Tárgy", "Subiect", "Sujet", "Re", "Θέμα", "נושא", "הנדון", "الموضوع",
             "موضوع", "विषय", "หัวข้อ", "เรื่อง", "ชื่อเรื่อง", "Chủ đề", "Tiêu đề", "Perihal", "Subjek", "Относно", "Предмет", "Наслов", "Teema", "Tēma", "Temats", "Tema", "Assumpte", "Efni",
             "件名", "主题", "主旨", "主題", "标题", "標題", "제목"]),
        (QuotedField.Other,
            ["Cc", "Bcc", "Kopie", "Kopia", "Copie", "Copie à", "Cópia", "Copia", "Kopie an", "DW", "UDW", "Kopi", "Kopija", "Копия",
             "Копія", "Kópia", "Másolat", "Másolatot kap", "Κοιν", "Κοινοποίηση", "עותק", "העתק", "نسخة", "رونوشت", "प्रतिलिपि",
             "สำเนา", "Bilgi", "Tembusan", "抄送", "副本", "抄送人", "参照", "참조", "Reply-To", "Reply to", "Antwort an", "Répondre à",
             "Responder a", "Responder para", "Rispondi a", "Beantwoorden", "Odpowiedz do", "Svara till", "Svar til", "Importance",
             "Priority", "Wichtigkeit", "Priorität", "Organization", "Organisation", "Kopio", "Attachments", "Anlagen", "Anhang",
             "Pièces jointes", "Adjuntos", "Anexos", "Allegati", "Bijlagen", "Załączniki", "Bilagor", "Vedlegg", "Vedhæftede filer",
             "Liitteet", "Přílohy", "Prílohy", "Вложения", "添付ファイル", "附件", "첨부"]),
    ];

    /// <summary>Titles that stand between dashes, or alone on their line above a header.</summary>
    public static readonly string[] Titles =
    [
        "Original Message", "Original Appointment", "Original Email", "Original E-mail", "Original mail", "Forwarded message",
        "Forwarded mail", "Forwarded by", "Begin forwarded message", "Reply message", "Reply above this line", "Message History",
        "Replied Message", "Forward Message", "Forwarded Email", "Original text",
        "Ursprüngliche Nachricht", "Originalnachricht", "Original-Nachricht", "Ursprüngliche Mail", "Weitergeleitete Nachricht",
        "Anfang der weitergeleiteten Nachricht", "Original-E-Mail", "Ursprüngliche E-Mail",
        "Message d'origine", "Message d’origine", "Message original", "Message initial", "Message transféré", "Début du message transféré",
        "Début du message réexpédié", "Courriel original", "E-mail d'origine", "E-mail d’origine", "Mail original", "Courrier original",
        "Mensaje original", "Mensaje reenviado", "Inicio del mensaje reenviado", "Correo original",
        "Mensagem original", "Mensagem encaminhada", "Início da mensagem encaminhada", "Início da mensagem reencaminhada",
        "Messaggio originale", "Messaggio inoltrato", "Inizio messaggio inoltrato", "Messaggio Originale",
        "Oorspronkelijk bericht", "Origineel bericht", "Oorspronkelijke e-mail", "Doorgestuurd bericht", "Begin doorgestuurd bericht",
        "Begin van het doorgestuurde bericht",
        "Oryginalna wiadomość", "Wiadomość oryginalna", "Wiadomość przesłana dalej", "Przekazana wiadomość",
        "Początek przekazywanej wiadomości", "Treść oryginalnej wiadomości",
        "Ursprungligt meddelande", "Originalmeddelande", "Vidarebefordrat meddelande", "Vidarebefordrat brev",
        "Börja vidarebefordrat meddelande", "Vidarebefordrat mejl",
        "Oprindelig meddelelse", "Original meddelelse", "Videresendt meddelelse", "Start på videresendt besked", "Oprindelig besked",
        "Opprinnelig melding", "Videresendt melding", "Original melding", "Begynnelse på videresendt melding",
        "Alkuperäinen viesti", "Välitetty viesti", "Välitetty viesti alkaa", "Edelleenlähetetty viesti",
        "Původní zpráva", "Originální zpráva", "Přeposlaná zpráva", "Začátek přeposílané zprávy", "Pôvodná správa", "Preposlaná správa",
        "Začiatok preposlanej správy", "Originálna správa", "Eredeti üzenet", "Eredeti levél", "Továbbított üzenet",
        "Továbbított levél", "Továbbított üzenet kezdete",
        "Исходное сообщение", "Пересылаемое сообщение", "Пересланное сообщение", "Пересылаемое письмо", "Оригинальное сообщение",
        "Исходное письмо", "Начало переадресованного сообщения", "Начало пересылаемого сообщения",
        "Початок листа, що пересилається", "Переслане повідомлення", "Вихідне повідомлення", "Початкове повідомлення",
        "Оригінальне повідомлення", "Proslijeđena poruka", "Izvorna poruka", "Originalna poruka", "Prosleđena poruka", "Izvirno sporočilo",
        "Posredovano sporočilo", "Изворна порука", "Прослеђена порука", "Оригинално съобщение", "Препратено съобщение",
        "İletilen ileti", "Özgün ileti", "Orijinal ileti", "Orijinal Mesaj", "Yönlendirilen ileti", "Yönlendirilmiş ileti", "İletilmiş ileti",
        "Mesaj original", "Mesajul original", "Mesaj inițial", "Mesaj redirecționat", "Mesaj transmis mai departe",
        "Αρχικό μήνυμα", "Προωθημένο μήνυμα", "Προωθούμενο μήνυμα", "הודעה מקורית", "הודעה שהועברה", "הודעה מועברת",
        "الرسالة الأصلية", "رسالة أصلية", "رسالة معاد توجيهها", "الرسالة المعاد توجيهها", "پیام اصلی", "پیام هدایت‌شده",
        "मूल संदेश", "अग्रेषित संदेश", "ข้อความต้นฉบับ", "ข้อความเดิม", "ข้อความที่ส่งต่อ",
        "Thư gốc", "Tin nhắn gốc", "Thư đã chuyển tiếp", "Tin nhắn đã chuyển tiếp", "Pesan asli", "Pesan terusan", "Pesan yang diteruskan",
        "Algne sõnum", "Originalas laiškas", "Missatge original",
        "元のメッセージ", "転送メッセージ", "メッセージを転送", "転送されたメッセージ", "オリジナルメッセージ", "原始邮件", "原始信件", "原始郵件", "原邮件",
        "转发的邮件", "转发邮件", "转发邮件信息", "轉寄的郵件", "轉寄郵件", "回复的原邮件", "回复的邮件", "原件", "原始訊息", "转发的消息",
        "원본 메시지", "원본메시지", "원본 메일", "원본메일", "전달된 메시지", "전달된 메일",
    ];

    /// <summary>"Message", by which a title between dashes is known that no list has.</summary>
    public static readonly string[] MessageWords =
    [
        "message", "original", "nachricht", "mensaje", "mensagem", "messaggio", "bericht", "wiadomość", "wiadomości", "zpráv", "správ", "üzenet", "levél", "mesaj", "meddelande", "meddelelse", "besked", "melding",
        "viesti", "μήνυμα", "сообщение", "письмо", "повідомлення", "лист", "ileti", "رسال", "הודע", "संदेश", "メッセージ", "メール", "邮件", "郵件", "信件", "메시지", "메일", "e-mail", "email", "courriel",
        "correo", "poruka", "sporočilo", "съобщение", "порука", "پیام", "ข้อความ", "thư", "pesan",
    ];

    /// <summary>"Above this line", with which help desks ask where to answer.</summary>
    public static readonly string[] AnswerLines =
    [
        "above this line", "oberhalb dieser Zeile", "über dieser Zeile", "au-dessus de cette ligne", "encima de esta línea", "acima desta linha", "sopra questa riga", "sopra questa linea", "boven deze regel", "boven deze lijn",
        "powyżej tej linii", "nad tímto řádkem", "nad tento řádek", "nad týmto riadkom", "nad tento riadok", "e sor fölé", "a vonal fölé", "deasupra acestei linii", "deasupra acestui rând", "ovanför den här raden", "ovanför denna rad",
        "over denne linje", "over denne linjen", "tämän rivin yläpuol", "πάνω από αυτή τη γραμμή", "πάνω από αυτήν τη γραμμή", "bu satırın üst", "bu satırın üzer", "над этой строкой", "выше этой строки", "выше этой линии",
        "над цим рядком", "вище цього рядка", "над този ред", "iznad ove linije", "iznad ovog retka", "nad to vrstico", "فوق هذا السطر", "מעל שורה זו", "מעל לשורה זו", "इस पंक्ति के ऊपर", "इस लाइन के ऊपर",
        "この行より上", "この線より上", "この線の上", "この行の上", "在此行上方", "在此行之上", "在這行上方", "在此線上方", "이 줄 위", "이 선 위", "phía trên dòng này", "di atas baris ini", "เหนือบรรทัดนี้", "بالای این خط",
    ];

    /// <summary>Titles that go on with a name or a date.</summary>
    public static readonly string[] TitleOpenings =
    [
        "Original Message processed by ", "Please type your reply above this line", "Please reply above this line",
        "Reply above this line", "Write above this line", "Forwarded by ", "Weitergeleitet von ", "Bitte antworten Sie oberhalb dieser Zeile",
        "Bitte schreiben Sie Ihre Antwort oberhalb dieser Zeile",
    ];
}
