namespace EmailComms.Approvals.Reading;

/// <summary>What stands below, or above, what a person wrote without being part of it. A further language is a further row.</summary>
internal static class ClosingVocabulary
{
    /// <summary>Openings of a sign-off: a short line of its own, or one that goes on with a name.</summary>
    public static readonly string[] SignOffs =
    [
        "Best", "Best regards", "Best wishes", "Kind regards", "Kindest regards", "Warm regards", "Warmest regards", "With kind regards",
        "With best regards", "Regards", "BR", "Rgds", "Yours sincerely", "Sincerely", "Sincerely yours",
        "Yours truly", "Yours faithfully", "Respectfully", "Cheers", "Thanks", "Thank you", "Thanks and regards", "Thanks & regards",
        "Many thanks", "Thanks again", "Thanks a lot", "Thanks in advance", "Thx", "Cordially", "All the best", "Take care",
        "With regards", "Thanks so much", "Thank you very much", "Warmly",
        "Mit freundlichen Grüßen", "Mit freundlichen Grüssen", "Mit freundlichem Gruß", "Freundliche Grüße", "Freundliche Grüsse",
        "Viele Grüße", "Viele Grüsse", "Beste Grüße", "Beste Grüsse", "Liebe Grüße", "Schöne Grüße", "Herzliche Grüße", "Grüße", "Gruß",
        "Gruss", "MfG", "LG", "VG", "Danke", "Vielen Dank", "Besten Dank", "Mit besten Grüßen",
        "Cordialement", "Bien cordialement", "Bien à vous", "Salutations", "Sincères salutations", "Meilleures salutations", "Cdlt",
        "Amicalement", "Merci", "Merci d'avance", "Bonne journée",
        "Saludos", "Un saludo", "Saludos cordiales", "Atentamente", "Cordialmente", "Gracias", "Muchas gracias", "Un cordial saludo",
        "Atenciosamente", "Cumprimentos", "Com os melhores cumprimentos", "Abraços", "Abraço", "Att", "Obrigado", "Obrigada",
        "Muito obrigado",
        "Cordiali saluti", "Distinti saluti", "Saluti", "Un saluto", "Grazie", "Cordialmente", "Buona giornata",
        "Met vriendelijke groet", "Met vriendelijke groeten", "Vriendelijke groet", "Vriendelijke groeten", "Groet", "Groeten", "Mvg",
        "Bedankt", "Dank je", "Alvast bedankt",
        "Pozdrawiam", "Z poważaniem", "Pozdrowienia", "Dziękuję", "Dzięki", "Z wyrazami szacunku",
        "Med vänliga hälsningar", "Med vänlig hälsning", "Vänliga hälsningar", "Hälsningar", "Mvh", "Tack", "Hälsar",
        "Med venlig hilsen", "Venlig hilsen", "De bedste hilsner", "Hilsen", "Kh", "Kærlig hilsen", "Tak", "Med vennlig hilsen",
        "Vennlig hilsen", "Takk",
        "Ystävällisin terveisin", "Terveisin", "Yt", "Kiitos", "S pozdravem", "Děkuji", "S přátelským pozdravem", "S pozdravom",
        "Üdvözlettel", "Köszönöm",
        "С уважением", "Спасибо", "З повагою", "Дякую", "Saygılarımla", "Teşekkürler", "İyi çalışmalar", "Srdačan pozdrav", "Hvala",
        "Trân trọng",
        "よろしくお願いします", "以上", "此致", "谢谢", "祝好",
    ];

    /// <summary>Openings of what mail programs of devices and free mail services add.</summary>
    public static readonly string[] DeviceTaglines =
    [
        "Sent from my ", "Sent from Mail for ", "Sent from Yahoo", "Sent from Outlook", "Sent from Proton", "Sent from Gmail",
        "Sent from Samsung", "Sent from the ", "Sent from a ", "Sent from an ", "Sent from iPhone", "Sent from iPad",
        "Sent from Workspace", "Sent from Spark", "Sent from myMail", "Sent from AOL", "Sent from Front", "Sent from TypeApp",
        "Sent from BlueMail", "Sent from Mailspring",
        "Sent via ", "Sent with ", "Sent by ", "Sent using ", "Sent on the go", "Sent mobile", "Get Outlook for ",
        "Download Outlook for ", "Get BlueMail for ", "via mobile", "Typed on my ",
        "Von meinem ", "Gesendet mit ", "Gesendet von ", "Gesendet aus ", "Von unterwegs gesendet", "Outlook für ",
        "Diese Nachricht wurde von meinem ", "Holen Sie sich Outlook", "Laden Sie Outlook", "Mit der GMX",
        "Envoyé de ", "Envoyé depuis ", "Envoyé à partir ", "Envoyé avec ", "Télécharger Outlook", "Obtenez Outlook", "Obtenir Outlook",
        "Provenance :",
        "Enviado desde ", "Obtener Outlook", "Descargar Outlook", "Enviado do ", "Enviado de ", "Enviado a partir ", "Enviado con ",
        "Enviado com ", "Enviado via ", "Obter o Outlook", "Baixar o Outlook",
        "Inviato da ", "Inviato dal ", "Inviato con ", "Scarica Outlook", "Ottieni Outlook",
        "Verstuurd vanaf ", "Verzonden vanaf ", "Verstuurd met ", "Verzonden met ", "Verstuurd vanuit ", "Outlook voor ",
        "Download Outlook voor",
        "Wysłane z ", "Wysłano z ", "Pobierz program Outlook", "Uzyskaj program Outlook", "Pobierz aplikację Outlook",
        "Skickat från ", "Skickat med ", "Hämta Outlook", "Sendt fra ", "Sendt med ", "Hent Outlook", "Skaff deg Outlook", "Få Outlook",
        "Skickades från ", "Lähetetty ", "Hanki Outlook", "Hae Outlook",
        "Odesláno z ", "Odoslané z ", "Získat Outlook", "Získejte Outlook", "Elküldve az ", "Отправлено с ", "Отправлено из ",
        "Надіслано з ", "Скачать Outlook", "Poslano s ", "Trimis de pe ",
        "iPhoneから送信", "iPadから送信", "发自我的", "发自 ", "來自我的", "從我的", "取得 iOS", "获取 Outlook", "나의 iPhone에서", "iPhone'umdan gönderildi",
        "iPhone'dan gönderildi",
    ];

    /// <summary>Openings of what gateways put above a mail from outside.</summary>
    public static readonly string[] Banners =
    [
        "[EXTERNAL", "[EXT]", "[EXT:", "EXTERNAL EMAIL", "EXTERNAL E-MAIL", "EXTERNAL:", "EXTERNAL MESSAGE", "EXTERNAL SENDER",
        "CAUTION:", "CAUTION!", "[CAUTION", "*** CAUTION", "**CAUTION", "WARNING: This", "WARNING: external", "ATTENTION: This",
        "ATTENTION: external", "This email originated", "This e-mail originated",
        "This message originated", "This email was sent from outside", "This message was sent from outside",
        "This email came from outside", "You don't often get email from", "You don’t often get email from",
        "Some people who received this message don't often", "Some people who received this message don’t often", "NOTICE: This",
        "Be careful with this message", "Security notice:",
        "[EXTERN", "ACHTUNG: Diese", "ACHTUNG! Diese", "ACHTUNG: Externe", "VORSICHT: Diese", "VORSICHT: Externe", "EXTERNE E-MAIL",
        "Externe E-Mail", "Diese E-Mail stammt von", "Diese E-Mail kommt von außerhalb", "Sie erhalten nicht oft E-Mails von",
        "Sie erhalten nicht häufig E-Mails von",
        "[EXTERNE", "ATTENTION : ", "ATTENTION: Ce", "Vous n'obtenez pas souvent", "Vous ne recevez pas souvent", "Ce message provient",
        "Ce courriel provient",
        "PRECAUCIÓN:", "ATENCIÓN: ", "No suele recibir correo", "CUIDADO:", "ATENÇÃO: ", "Não costuma receber",
        "Você não costuma receber", "ATTENZIONE: ", "Non si ricevono spesso", "LET OP: ", "U ontvangt niet vaak", "UWAGA: ",
        "Nie otrzymujesz często", "VARNING: ", "ADVARSEL: ", "VAROITUS: ", "ВНИМАНИЕ: ",
    ];

    /// <summary>Words by which the lines of a banner are known to go on.</summary>
    public static readonly string[] BannerWords =
    [
        "click", "links", "attachment", "sender", "organization", "organisation", "recognize", "recognise", "Learn why", "aka.ms",
        "outside", "external", "content is safe",
        "Absender", "Anhänge", "Links", "klicken", "Organisation", "expéditeur", "pièces jointes", "liens", "cliquez", "remitente",
        "enlaces", "adjuntos", "remetente", "anexos", "mittente", "allegati", "afzender", "bijlagen", "nadawc", "załącznik",
    ];

    /// <summary>Openings of disclaimers and of what lists and trackers add below.</summary>
    public static readonly string[] Footers =
    [
        "Disclaimer", "CONFIDENTIAL", "Confidentiality", "This e-mail and any", "This email and any", "This message and any",
        "This e-mail is confidential", "This email is confidential", "This message is confidential", "This e-mail, including",
        "This email, including", "The information contained in this", "The information in this e", "The contents of this e",
        "This message contains confidential", "This email may contain", "This e-mail may contain", "This message may contain",
        "IMPORTANT NOTICE", "NOTICE: This e", "Please consider the environment", "Please think of the environment",
        "This email has been scanned", "This e-mail has been scanned", "Virus-free.", "This email was Virus", "Scanned by ",
        "This transmission", "This message w/attachments", "This communication",
        "You received this message because", "You are receiving this because", "Reply to this email directly",
        "To unsubscribe from this", "Unsubscribe", "To view this discussion",
        "Diese E-Mail enthält", "Diese E-Mail und", "Der Inhalt dieser E-Mail", "Diese Nachricht ist vertraulich",
        "Vertraulichkeitshinweis", "Haftungsausschluss", "Bitte denken Sie an die Umwelt", "Bitte prüfen Sie, ob diese", "Virenfrei.",
        "Ce message et toutes", "Ce message et ses", "Ce message est confidentiel", "Ce courriel", "Pensez à l'environnement",
        "Avant d'imprimer",
        "Este mensaje y", "Este correo electrónico", "Aviso legal", "Este mensaje es confidencial", "Esta mensagem", "Este e-mail",
        "Aviso de confidencialidade", "Aviso de confidencialidad", "Questo messaggio", "Le informazioni contenute",
        "Avviso di riservatezza", "Ai sensi del",
        "Dit bericht", "De informatie in dit", "Deze e-mail", "Disclaimer:", "Ta wiadomość", "Treść tej wiadomości",
        "Niniejsza wiadomość", "Detta meddelande", "Det här mejlet", "Denne e-mail", "Denne e-posten", "Tämä viesti", "Tato zpráva",
        "Это сообщение",
    ];
}
