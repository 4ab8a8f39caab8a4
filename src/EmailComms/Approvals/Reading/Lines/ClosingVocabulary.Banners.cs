namespace EmailComms.Approvals.Reading.Lines;

internal static partial class ClosingVocabulary
{
    /// <summary>Openings of what gateways and mail programs put above a mail from outside.</summary>
    public static readonly string[] Banners =
    [
        "[EXTERNAL", "[EXT]", "[EXT:", "[EXT ", "EXTERNAL EMAIL", "EXTERNAL E-MAIL", "EXTERNAL:", "EXTERNAL MAIL", "EXTERNAL MESSAGE", "EXTERNAL SENDER", "External (",
        "[CAUTION", "[WARNING: ", "[Warning: ", "[SUSPICIOUS", "(External", "<External>",
        "WARNING: This", "WARNING: external", "ATTENTION: This", "ATTENTION: external", "CAUTION: external", "CAUTION: This", "CAUTION EXTERNAL", "NOTICE: This message came", "NOTICE: This email came",
        "This email originated", "This e-mail originated", "This message originated", "This email was sent from outside", "This message was sent from outside", "This email has originated",
        "This email came from outside", "This message came from outside", "This is an external email", "This is an external message", "This message is from an external", "This email is from an external",
        "This sender is from outside", "This Message Is From an", "This message was sent by someone outside", "You don't often get email from", "Some people who received this message don't often",
        "You have not previously corresponded", "The sender of this message is external", "Be careful with this message", "Be careful with this email", "Security notice:", "Think before you click",
        "Sender is from outside", "Sent by an external sender", "This email was received from an external", "This email was received from outside", "Do not click links or open attachments",
        "ZjQcmQRYFpfptBannerStart", "ZjQcmQRYFpfptBannerEnd", "This is the first time you received", "This is the first time you have received", "You don't usually get email", "You rarely receive email", "BEGIN PGP SIGNED MESSAGE", "Hash: SHA",
        "[EXTERN", "Externe E-Mail", "Externe Nachricht", "Externer Absender", "Extern:", "Diese E-Mail stammt von", "Diese E-Mail stammt nicht", "Diese E-Mail kommt von", "Diese Nachricht stammt von",
        "Diese Nachricht kommt von", "Diese E-Mail wurde von außerhalb", "Diese E-Mail wurde von einem externen", "Sie erhalten nicht oft E-Mails von", "Sie erhalten nicht häufig E-Mails von",
        "Einige Personen, die diese Nachricht erhalten haben",
        "[EXTERNE", "Courriel externe", "E-mail externe", "Message externe", "Expéditeur externe", "Vous n'obtenez pas souvent", "Vous ne recevez pas souvent", "Vous n'avez pas souvent", "Ce message provient",
        "Ce courriel provient", "Ce mail provient", "Cet e-mail provient", "Cet email provient", "Cet e-mail a été envoyé depuis l'extérieur", "Certaines personnes ayant reçu ce message",
        "[EXTERNO", "Correo externo", "Mensaje externo", "Remitente externo", "No suele recibir correo", "No suele recibir correos", "No recibe con frecuencia correos", "Este correo proviene de fuera", "Este correo electrónico proviene",
        "Este correo electrónico se originó", "Este mensaje proviene de fuera", "Este mensaje procede de", "Algunas personas que recibieron este mensaje",
        "E-mail externo", "Email externo", "Mensagem externa", "Remetente externo", "Não costuma receber", "Você não costuma receber", "Você não recebe com frequência", "Não recebe frequentemente", "Este e-mail foi enviado de fora",
        "Este email foi enviado de fora", "Esta mensagem foi enviada de fora", "Este e-mail originou-se fora", "Este e-mail teve origem", "Algumas pessoas que receberam esta mensagem",
        "[ESTERN", "E-mail esterna", "Email esterna", "Messaggio esterno", "Mittente esterno", "Non si ricevono spesso", "Non ricevi spesso", "Questa e-mail proviene dall'esterno", "Questa email proviene dall'esterno", "Questo messaggio proviene dall'esterno",
        "Questo messaggio proviene da", "Questa e-mail proviene da", "Alcune persone che hanno ricevuto questo messaggio",
        "U ontvangt niet vaak", "Je ontvangt niet vaak", "U ontvangt vaak geen", "Deze e-mail is afkomstig van buiten", "Dit bericht is afkomstig van buiten", "Deze e-mail komt van buiten", "Dit bericht komt van buiten", "Externe e-mail", "Sommige mensen die dit bericht",
        "[ZEWNĘTRZ", "Nie otrzymujesz często", "Rzadko otrzymujesz", "Nie otrzymujesz często wiadomości", "Wiadomość zewnętrzna", "Ta wiadomość pochodzi spoza", "Ten e-mail pochodzi spoza", "Wiadomość spoza organizacji", "Nadawca zewnętrzny",
        "[EXTERNÍ", "Externí e-mail", "Externí odesílatel", "Tento e-mail pochází z", "Tato zpráva pochází z", "Nedostáváte často", "Externý e-mail", "Táto správa pochádza z", "Tento e-mail pochádza z", "Nedostávate často",
        "[KÜLSŐ", "Külső levél", "Külső feladó", "Ez az e-mail a szervezeten kívülről", "Ez az üzenet a szervezeten kívülről", "Nem gyakran kap e-mailt", "Ön nem gyakran kap",
        "[EXTERN]", "Mesaj extern", "Expeditor extern", "Acest e-mail provine din", "Acest mesaj provine din", "Acest email provine din", "Nu primiți des", "Nu primiți frecvent", "Nu primiți adesea",
        "Externt e-postmeddelande", "Extern avsändare", "Det här mejlet kommer från en extern", "Det här e-postmeddelandet kommer från", "Detta e-postmeddelande kommer utifrån", "Detta mejl kommer från en extern", "Du får inte ofta e-post från", "Du får inte e-post ofta",
        "Ekstern e-mail", "Ekstern afsender", "Ekstern e-post", "Ekstern avsender", "Denne e-mail kommer udefra", "Denne mail kommer fra en ekstern", "Denne e-mail kommer fra en ekstern", "Denne e-posten kommer fra en ekstern", "Denne e-posten kommer utenfra", "Du får ikke ofte mails fra", "Du modtager ikke ofte mails fra",
        "Du får ikke ofte e-post fra", "Du får sjelden e-post fra",
        "[ULKOINEN", "Ulkoinen sähköposti", "Ulkoinen lähettäjä", "Tämä sähköposti on lähetetty organisaation ulkopuolelta", "Tämä viesti on lähetetty organisaation ulkopuolelta", "Tämä sähköposti tuli organisaation ulkopuolelta", "Tämä viesti tuli organisaation ulkopuolelta", "Et saa usein sähköpostia",
        "[ΕΞΩΤΕΡΙΚ", "Εξωτερικό μήνυμα", "Εξωτερικός αποστολέας", "Αυτό το μήνυμα προέρχεται από", "Αυτό το email προέρχεται από", "Δεν λαμβάνετε συχνά",
        "[DIŞ", "[HARİCİ", "Harici e-posta", "Dış kaynaklı e-posta", "Bu e-posta kuruluş dışından", "Bu e-posta kurum dışından", "Bu e-posta dışarıdan", "Bu ileti kuruluş dışından", "Genellikle şu adresten e-posta almıyorsunuz",
        "[ВНЕШН", "Внешнее письмо", "Внешний отправитель", "Это письмо отправлено извне", "Это письмо пришло извне", "Это сообщение отправлено извне", "Данное письмо отправлено", "Письмо от внешнего", "Вы нечасто получаете", "Вы редко получаете",
        "[ЗОВНІШН", "Зовнішній лист", "Зовнішній відправник", "Цей лист надійшов ззовні", "Цей лист надіслано ззовні", "Це повідомлення надійшло ззовні", "Ви не часто отримуєте", "Ви рідко отримуєте",
        "[خارجي", "بريد خارجي", "رسالة خارجية", "مرسل خارجي", "هذه الرسالة واردة من خارج", "هذا البريد الإلكتروني وارد من خارج", "وردت هذه الرسالة من خارج", "لا تتلقى البريد الإلكتروني من", "لا تحصل غالبا",
        "[חיצוני", "דואר חיצוני", "שולח חיצוני", "הודעה חיצונית", "הודעה זו נשלחה מחוץ", "הודעה זו הגיעה מחוץ", "אימייל זה נשלח מחוץ", "אינך מקבל לעתים קרובות",
        "[बाहरी", "बाहरी ईमेल", "बाहरी प्रेषक", "यह ईमेल संगठन के बाहर", "यह ईमेल आपके संगठन के बाहर", "यह संदेश संगठन के बाहर", "आपको अक्सर",
        "【外部", "[外部", "外部メール", "外部からのメール", "このメールは外部", "このメールは社外", "このメッセージは外部", "このメールは組織外", "このメールは、組織外", "社外からのメール",
        "外部邮件", "外部郵件", "此邮件来自外部", "此邮件来自组织外部", "此郵件來自外部", "此電子郵件來自", "此电子邮件来自", "该邮件来自外部", "本邮件来自外部", "您通常不会收到来自", "你通常不会收到来自", "您不常收到來自",
        "[외부", "외부 메일", "외부에서 발송", "외부에서 수신", "이 메일은 외부", "이 이메일은 외부", "이 메일은 조직 외부", "이 메시지는 외부", "이 이메일은 조직 외부",
    ];

    /// <summary>Words of alarm that open a banner when it goes on about senders and links.</summary>
    public static readonly string[] BannerAlarms =
    [
        "CAUTION", "WARNING", "ATTENTION", "NOTICE", "ALERT", "IMPORTANT", "SECURITY WARNING", "SECURITY NOTICE", "SECURITY ALERT", "BE CAREFUL", "EXTERNAL", "EXTERN", "EXTERNE", "EXTERNO",
        "ACHTUNG", "VORSICHT", "WARNUNG", "HINWEIS", "SICHERHEITSHINWEIS", "AVERTISSEMENT", "PRUDENCE", "MISE EN GARDE", "PRECAUCIÓN", "PRECAUCION", "ATENCIÓN", "ATENCION", "ADVERTENCIA", "AVISO", "CUIDADO",
        "ATENÇÃO", "ADVERTÊNCIA", "CAUTELA", "ATTENZIONE", "AVVISO", "AVVERTENZA", "LET OP", "WAARSCHUWING", "OPGELET", "UWAGA", "OSTRZEŻENIE", "UPOZORNĚNÍ", "VAROVÁNÍ", "POZOR", "UPOZORNENIE", "VAROVANIE", "FIGYELEM",
        "FIGYELMEZTETÉS", "VIGYÁZAT", "ATENȚIE", "ATENŢIE", "AVERTISMENT", "AVERTIZARE", "VARNING", "OBS", "VAR FÖRSIKTIG", "ADVARSEL", "BEMÆRK", "FORSIGTIG", "VÆR OPPMERKSOM", "FORSIKTIG", "VAROITUS", "HUOMIO", "HUOM",
        "ΠΡΟΣΟΧΗ", "ΠΡΟΕΙΔΟΠΟΙΗΣΗ", "DİKKAT", "DIKKAT", "UYARI", "ВНИМАНИЕ", "ОСТОРОЖНО", "ПРЕДУПРЕЖДЕНИЕ", "УВАГА", "ОБЕРЕЖНО", "ПОПЕРЕДЖЕННЯ", "تحذير", "تنبيه", "انتباه", "هشدار", "אזהרה", "זהירות", "שים לב", "שימו לב",
        "चेतावनी", "सावधान", "सावधानी", "注意", "警告", "ご注意", "【注意】", "提醒", "安全提示", "주의", "경고", "UPOZORENJE", "PAŽNJA", "OPOZORILO", "CẢNH BÁO", "CHÚ Ý", "PERHATIAN", "PERINGATAN", "คำเตือน", "โปรดระวัง",
    ];

    /// <summary>Words by which a banner is known, and by which its lines are known to go on.</summary>
    public static readonly string[] BannerWords =
    [
        "click", "links", "attachment", "the sender", "sender's", "outside of the organi", "outside the organi", "outside your organi", "outside of your organi", "recognize", "recognise", "Learn why", "aka.ms",
        "outside of ", "originated", "external", "content is safe", "phishing", "suspicious", "Report ", "unknown sender",
        "Absender", "Anhänge", "Anhang", "klicken", "externen", "außerhalb", "ausserhalb", "Erfahren Sie, warum", "Organisation",
        "expéditeur", "pièces jointes", "liens", "cliquez", "l'extérieur", "externe", "Découvrez pourquoi",
        "remitente", "enlaces", "adjuntos", "externo", "fuera de", "haga clic", "Descubra por qué", "vínculos", "remetente", "anexos", "externa", "de fora", "clique", "Saiba por que",
        "mittente", "allegati", "collegamenti", "esterno", "esterna", "dall'esterno", "Informazioni sul", "afzender", "bijlagen", "buiten de organisatie", "buiten uw", "klik niet", "koppelingen",
        "nadawc", "załącznik", "spoza", "zewnętrz", "klikaj", "łącz", "odesílatel", "odosielate", "příloh", "príloh", "odkaz", "mimo organizac", "mimo organizác", "externí", "extern",
        "feladó", "melléklet", "csatolmány", "hivatkozás", "szervezeten kívül", "külső", "expeditor", "atașament", "linkuri", "din afara", "avsändare", "bilagor", "länkar", "utanför", "afsender", "vedhæft", "udefra", "ekstern",
        "avsender", "vedlegg", "lenker", "utenfor", "utenfra", "lähettäjä", "liittei", "linkkej", "ulkopuolelta", "αποστολέα", "συνημμέν", "συνδέσμους", "εκτός", "gönderen", "ekleri", "bağlantı", "dışından", "dışarıdan", "harici",
        "отправител", "вложени", "ссылк", "извне", "внешн", "відправник", "вкладен", "посиланн", "ззовні", "зовнішн", "المرسل", "المرفقات", "مرفقات", "الروابط", "روابط", "خارج", "فرستنده", "پیوست", "השולח", "קבצים מצורפים", "קישורים", "מחוץ", "חיצוני",
        "प्रेषक", "अटैचमेंट", "लिंक", "संगठन के बाहर", "बाहरी", "送信者", "差出人", "添付", "リンク", "外部", "社外", "組織外", "发件人", "附件", "链接", "寄件者", "連結", "외부", "발신자", "보낸 사람", "첨부", "링크", "pošiljatelj", "prilog", "izvan", "người gửi", "tệp đính kèm", "liên kết", "pengirim", "lampiran", "tautan",
        "สิ่งที่แนบมา", "ภายนอก",
    ];

    /// <summary>Words by which a warning is known to speak of a mail.</summary>
    public static readonly string[] SenderWords =
    [
        "mail", "e-posta", "ímél", "sähköposti", "e-pasts", "sender", "Absender", "expéditeur", "remitente", "remetente", "mittente", "afzender", "nadawc", "odesílatel", "odosielate", "feladó", "expeditor", "avsändare", "afsender",
        "avsender", "lähettäjä", "αποστολέα", "gönderen", "gönderic", "отправител", "подател", "відправник", "المرسل", "فرستنده", "השולח", "प्रेषक", "ईमेल", "送信者", "差出人", "发件人", "寄件者", "발신자", "보낸 사람",
        "pošiljatelj", "người gửi", "pengirim", "attachment", "Anhänge", "pièces jointes", "adjuntos", "anexos", "allegati", "bijlagen",
    ];
}
