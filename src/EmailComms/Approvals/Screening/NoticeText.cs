using System.Buffers;

namespace EmailComms.Approvals.Screening;

/// <summary>
/// The sentences in which mail servers and responders introduce themselves. People quote them, so they count only for a mail
/// whose header has no sign of a person's answer.
/// </summary>
internal static class NoticeText
{
    // A notice says what it is at its beginning.
    private const int MaxLength = 3000;

    // As programs print them. What follows in a notice varies by server and version; these lines have not changed in decades.
    private static readonly SearchValues<string> DeliverySentences = SearchValues.Create(
        [
            "This is the qmail-send program", "This is the mail system at host", "This is the Postfix program", "This is the mail delivery agent", "This is the mail delivery system",
            "This message was created automatically by mail delivery software", "This message was created automatically by the mail system", "automatically by the delivery system",
            "----- The following addresses had", "----- Transcript of session follows", "----- Unsent message", "--- Below this line is a copy of the message", "Original mail as follows:",
            "Your message did not reach some or all of the intended recipients", "Delivery has failed to these recipients", "The following recipient(s) cannot be reached", "The following recipient(s) could not be reached",
            "Delivery to the following recipient", "could not deliver mail to the following", "could not be delivered to the following", "could not be delivered to one or more", "couldn't be delivered",
            "was not delivered to", "The following message to <", "Your message to <", "was undeliverable", "is undeliverable", "following addresses were not reached", "Unable to deliver message to",
            "Unable to deliver your message", "We were unable to deliver", "I'm sorry to have to inform you", "I wasn't able to deliver", "The mail system could not deliver", "A message that you sent could not be delivered",
            "A message that you sent has not yet been delivered", "has not yet been delivered to", "delivery temporarily suspended", "Final-Recipient:", "Diagnostic-Code:", "Reporting-MTA:", "Your mail could not be delivered",
            "The e-mail account does not exist", "Message delayed", "Delivery incomplete", "Address not found", "The response from the remote server was", "Remote host said:", "Remote-MTA:", "reason for failure to deliver",
            "Ihre Nachricht konnte nicht zugestellt werden", "Ihre Nachricht hat einige oder alle Empfänger nicht erreicht", "Fehler bei der Nachrichtenzustellung", "Fehler bei der Zustellung an", "Die folgende Nachricht konnte nicht zugestellt werden", "konnte nicht an folgende Empfänger",
            "Votre message n'a pas pu être", "Votre message n'a pas été remis", "Échec de la remise à ces destinataires", "n'a pas pu être remis",
            "No se pudo entregar el mensaje", "No se pudo entregar a estos destinatarios", "no se ha podido entregar", "no ha podido ser entregado", "Su mensaje no ha llegado a",
            "Sua mensagem não pôde ser entregue", "A sua mensagem não foi entregue", "Não foi possível entregar", "Falha na entrega para",
            "Impossibile recapitare il messaggio", "non è stato recapitato", "Il messaggio non è stato consegnato", "Il recapito non è riuscito",
            "Uw bericht kan niet worden bezorgd", "Uw bericht kon niet worden", "kan niet worden bezorgd bij", "is niet bezorgd bij",
            "Nie można dostarczyć wiadomości", "Twoja wiadomość nie została dostarczona", "nie dotarła do", "Zprávu nelze doručit", "Vaše zpráva nebyla doručena", "Správu sa nepodarilo doručiť",
            "Az üzenet kézbesítése sikertelen", "Az üzenetet nem sikerült kézbesíteni", "Mesajul nu a putut fi livrat", "Ditt meddelande kunde inte levereras", "Det gick inte att leverera",
            "Meldingen kunne ikke leveres", "Meldingen din kunne ikke leveres", "Din meddelelse kunne ikke leveres", "Meddelelsen kunne ikke leveres", "Viestiä ei voitu toimittaa", "Viestisi toimittaminen epäonnistui",
            "Το μήνυμά σας δεν παραδόθηκε", "δεν ήταν δυνατή η παράδοση", "İletiniz teslim edilemedi", "Mesajınız iletilemedi", "Ваше сообщение не было доставлено", "Не удалось доставить сообщение", "Не удается доставить сообщение", "не может быть доставлено",
            "Это письмо создано автоматически", "Ваше повідомлення не доставлено", "Не вдалося доставити", "تعذر تسليم رسالتك", "לא ניתן היה למסור", "ההודעה לא נמסרה",
            "配信できませんでした", "配信することができません", "送信できませんでした", "次の宛先へのメッセージ", "宛先が見つかりません", "您的邮件无法送达", "无法投递到", "邮件被退回", "您的郵件無法", "无法发送到", "메일을 전달할 수 없습니다", "메일이 전송되지 못했습니다", "전송하지 못했습니다",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> AbsenceSentences = SearchValues.Create(
        [
            "I am out of the office", "I'm out of the office", "I am currently out of", "I'm currently out of", "I will be out of the office", "I am away from", "I am currently away", "I am on vacation", "I am on holiday", "I am on annual leave", "I am on leave",
            "I will be away", "currently on vacation", "This is an automatic reply", "This is an automated reply", "This is an automated response", "This is an auto-reply", "This is an automatic response",
            "bin ich nicht im Büro", "Ich bin nicht im Büro", "ich bin abwesend", "Ich bin derzeit nicht", "Ich bin zurzeit nicht", "Ich bin bis zum", "Ich bin im Urlaub", "nicht im Hause", "Dies ist eine automatische Antwort", "Diese Nachricht wurde automatisch",
            "Je suis absent", "Je suis actuellement absent", "Je suis en congé", "Ceci est une réponse automatique", "Estoy fuera de la oficina", "Estaré fuera", "Estoy de vacaciones", "Esta es una respuesta automática",
            "Estou fora do escritório", "Estou ausente", "Estou de férias", "Esta é uma resposta automática", "Sono fuori ufficio", "Sono in ferie", "Sarò assente", "Questa è una risposta automatica",
            "Ik ben niet op kantoor", "Ik ben afwezig", "Ik ben met vakantie", "Dit is een automatisch", "Jestem nieobecn", "Jestem na urlopie", "Przebywam na urlopie", "To jest automatyczna odpowiedź",
            "Jsem mimo kancelář", "Jsem na dovolené", "Toto je automatická odpov", "Som mimo kancelárie", "Som na dovolenke", "Házon kívül vagyok", "Szabadságon vagyok", "Ez egy automatikus válasz",
            "Nu sunt la birou", "Sunt în concediu", "Acesta este un răspuns automat", "Jag är inte på kontoret", "Jag är på semester", "Jag har semester", "Detta är ett autosvar", "Jeg er ikke på kontoret", "Jeg er ute av kontoret", "Jeg har ferie", "Jeg er på ferie", "Dette er et autosvar",
            "Olen poissa", "Olen lomalla", "Tämä on automaattinen vastaus", "Είμαι εκτός γραφείου", "Απουσιάζω", "Ofis dışındayım", "Ofiste değilim", "İzindeyim", "Bu otomatik bir yanıttır",
            "Я нахожусь в отпуске", "Я в отпуске", "Меня нет в офисе", "Это автоматический ответ", "Я у відпустці", "Мене немає в офісі", "Це автоматична відповідь",
            "أنا خارج المكتب", "أنا في إجازة", "אני מחוץ למשרד", "אני בחופשה", "मैं कार्यालय से बाहर", "मैं छुट्टी पर", "不在にしております", "不在にしています", "休暇をいただいて", "休暇中です", "自動返信です", "我不在办公室", "我正在休假", "目前正在休假", "这是自动回复", "我目前不在", "我正在渡假", "부재중입니다", "휴가 중입니다", "자동 회신입니다",
        ],
        StringComparison.OrdinalIgnoreCase);

    public static bool IsDeliveryNotice(string? text) => Opens(text, DeliverySentences);

    public static bool IsAbsenceNotice(string? text) => Opens(text, AbsenceSentences);

    private static bool Opens(string? text, SearchValues<string> sentences) =>
        text is not null && text.AsSpan(0, Math.Min(text.Length, MaxLength)).ContainsAny(sentences);
}
