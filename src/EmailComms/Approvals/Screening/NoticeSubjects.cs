namespace EmailComms.Approvals.Screening;

/// <summary>What the subjects of notices open with. A further language is a further row.</summary>
internal static class NoticeSubjects
{
    /// <summary>What responders write in front of the subject that they answer, with a colon behind it.</summary>
    public static readonly string[] AutomaticReplies =
    [
        "Automatic reply", "Auto reply", "Auto-reply", "Autoreply", "Automatic response", "Automated reply", "Automated response", "Auto response", "Auto-response", "Autoresponse", "Autoresponder",
        "Out of office autoreply",
        "Automatische Antwort", "Auto-Antwort", "Autoantwort",
        "Réponse automatique", "Reponse automatique", "Respuesta automática", "Respuesta automatica", "Autorespuesta",
        "Resposta automática", "Resposta automatica", "Risposta automatica",
        "Automatisch antwoord", "Automatische beantwoording", "Automatisch bericht", "Automatyczna odpowiedź", "Autoodpowiedź", "Odpowiedź automatyczna",
        "Automatická odpověď", "Automatická odpoveď", "Automatikus válasz", "Răspuns automat", "Raspuns automat", "Autosvar", "Automatiskt svar", "Automatisk svar",
        "Automaattinen vastaus", "Αυτόματη απάντηση", "Otomatik yanıt", "Otomatik Cevap", "Автоматический ответ", "Автоответ", "Автоответчик", "Автоматична відповідь", "Автовідповідь",
        "رد تلقائي", "الرد التلقائي", "תשובה אוטומטית", "מענה אוטומטי", "स्वचालित उत्तर", "स्वतः उत्तर", "自動応答", "自動返信", "自动回复", "自动答复", "自動回覆", "自動回復", "外出自动回复", "자동 회신", "자동 응답", "자동회신",
        "Automatski odgovor", "Аутоматски одговор", "Samodejni odgovor", "Автоматичен отговор", "Trả lời tự động", "Thư trả lời tự động", "Balasan otomatis", "ตอบกลับอัตโนมัติ", "การตอบกลับอัตโนมัติ", "پاسخ خودکار", "Automaatvastus", "Automatinis atsakymas", "Automātiska atbilde",
    ];

    /// <summary>What absence notices open with, too, and a person's mail now and then.</summary>
    public static readonly string[] Absences =
    [
        "Out of office", "Out of the office", "Out-of-office", "Fuera de la oficina", "Fuera de oficina", "Fora do escritório", "Fuori sede", "Fuori ufficio", "Poza biurem", "Mimo kancelář", "Mimo kancelárie", "Házon kívül", "Εκτός γραφείου", "Ofis dışında", "Вне офиса", "Поза офісом", "خارج المكتب", "מחוץ למשרד", "부재중", "OOO:", "OOF:", "Message d'absence", "부재 중",
        "Auto:", "Vacation", "On vacation", "On holiday", "On leave", "I am away", "Away from", "Away until", "I am out of", "Absence",
        "Abwesenheit", "Abwesend", "Nicht im Büro", "Außer Haus", "Urlaub", "Absent", "Je suis absent", "Ausente", "Ausencia", "Vacaciones", "Ausência", "Férias", "Assente", "Assenza", "Ferie",
        "Afwezig", "Niet aanwezig", "Niet op kantoor", "Nieobecność", "Nieobecn", "Urlop", "Nepřítomnost", "Neprítomnosť", "Dovolená", "Távol", "Szabadság", "În concediu", "Absent din birou",
        "Frånvaro", "Ej på plats", "Semester", "Fravær", "Ikke til stede", "Ute av kontoret", "Ikke på kontoret", "Poissa", "Lomalla", "Απουσία", "İzinde", "Отпуск", "В отпуске", "Нет на месте", "Відпустка", "В відпустці",
        "في إجازة", "בחופשה", "不在", "休暇", "外出", "休假", "不在办公室", "휴가",
    ];

    /// <summary>What absence notices say somewhere in their subject: "Ann is out of the office (returning 5 May)".</summary>
    public static readonly string[] AbsencesInside =
    [
        "is out of the office", "is out of office", "will be out of the office", "is on vacation", "ist außer Haus", "ist nicht im Büro", "ist im Urlaub", "ist abwesend", "est absent", "est en congé", "está fuera de la oficina", "está ausente", "está de vacaciones",
        "è fuori ufficio", "è assente", "non è in ufficio", "is niet op kantoor", "is afwezig", "jest nieobecn", "är inte på kontoret", "er ikke på kontoret", "er ikke til stede", "on poissa", "отсутствует", "が不在", "不在办公室",
    ];

    /// <summary>What notices of non-delivery and of delay open with.</summary>
    public static readonly string[] DeliveryFailures =
    [
        "Undeliver", "Undelivered", "Delivery Status", "Delivery Notification", "Delivery failure", "Delivery failed", "Delivery has failed", "Delivery report", "Delivery error", "Delivery delayed", "Delivery delay", "Delivery incomplete", "Delivery unsuccessful", "Delivery problem", "Delivery Warning",
        "Mail delivery", "Mail System Error", "Mail failure", "Mail error", "Mail undeliver", "Mail could not be delivered", "Mail not delivered", "Email delivery", "E-mail delivery", "Email not delivered", "Returned mail", "Returned e-mail", "Returned email", "Return mail", "Returned to sender", "Return to sender", "Returned message", "Returning message",
        "Failure notice", "Failed mail", "Failed delivery", "Failed to deliver", "Failed message", "Message delivery", "Message undeliver", "Message not delivered", "Message could not be delivered", "Message delayed", "Message status", "Message you sent blocked", "**Message you sent blocked", "Message blocked", "Message rejected", "Non-delivery", "Non delivery", "Nondeliver", "NDN:", "NDR:", "Not delivered", "Delayed Mail", "Delayed delivery", "Delay notification",
        "Warning: could not send", "Warning: message", "Warning: mail", "Notice: mail delivery", "Could not deliver", "Could not send", "Cannot deliver", "Unable to deliver", "Sorry, your message could not be delivered", "Your message could not be delivered", "Your message was not delivered", "Your mail could not", "User unknown", "Unknown user", "Unknown address", "Unknown recipient", "Address not found", "Bounced", "Bounce:", "Loop Alert", "Mailbox full", "Mailbox unavailable", "Postmaster notify", "Postmaster notification", "Recipient unknown",
        "Unzustellbar", "Nicht zustellbar", "Nicht zugestellt", "Zustellung fehlgeschlagen", "Zustellung verzögert", "Verzögerte Zustellung", "Zustellungsfehler", "Zustellfehler", "Fehler bei der Zustellung", "Fehlgeschlagene Zustellung", "Benachrichtigung zum Übermittlungsstatus", "Benachrichtung zum Übermittlungsstatus", "Benachrichtigung über den Zustellungsstatus", "Rückläufer", "Ihre Nachricht konnte nicht", "E-Mail nicht zustellbar",
        "Échec de la remise", "Échec de remise", "Echec de la remise", "Échec de la distribution", "Échec de distribution", "Échec d'envoi", "Échec de la livraison", "Non remis", "Non distribuable", "Non délivré", "Notification d'état de remise", "Notification d'état de la remise", "Remise retardée", "Remise différée", "Courrier non distribué", "Courrier non remis", "Message non remis", "Message non délivré", "Message non distribué", "Impossible de remettre",
        "No se puede entregar", "No se pudo entregar", "No se ha podido entregar", "No entregado", "No entregable", "Imposible entregar", "Error de entrega", "Error en la entrega", "Fallo de entrega", "Fallo en la entrega", "Entrega fallida", "Entrega retrasada", "Notificación de estado de entrega", "Notificación de estado de la entrega", "Correo no entregado", "Correo devuelto", "Mensaje no entregado", "Mensaje devuelto",
        "Não é possível entregar", "Não foi possível entregar", "Não entregue", "Não entregável", "Falha na entrega", "Falha de entrega", "Falha no envio", "Erro na entrega", "Entrega atrasada", "Notificação de status de entrega", "Notificação de estado de entrega", "Notificação de falha", "Mensagem não entregue", "Mensagem devolvida", "E-mail não entregue",
        "Non recapitabile", "Non recapitato", "Mancato recapito", "Mancata consegna", "Recapito non riuscito", "Recapito ritardato", "Consegna fallita", "Consegna ritardata", "Notifica di stato del recapito", "Notifica di mancato recapito", "Notifica dello stato del recapito", "Notifica stato consegna", "Errore di consegna", "Errore nella consegna", "Impossibile recapitare", "Impossibile consegnare", "Messaggio non recapitato", "Messaggio non consegnato", "AVVISO DI MANCATA CONSEGNA", "AVVISO DI NON ACCETTAZIONE",
        "Onbestelbaar", "Niet bezorgd", "Niet afgeleverd", "Niet bestelbaar", "Kan niet worden bezorgd", "Bezorging mislukt", "Bezorging vertraagd", "Aflevering mislukt", "Bezorgstatus", "Afleverstatus", "Melding van bezorgstatus", "Bericht niet bezorgd", "E-mail niet bezorgd", "Fout bij bezorging",
        "Niedostarczaln", "Niedostarczon", "Nie dostarczono", "Nie można dostarczyć", "Nie udało się dostarczyć", "Niedoręcz", "Błąd dostarcz", "Powiadomienie o stanie dostarcz", "Zwrot wiadomości", "Opóźnione dostarcz", "Wiadomość niedostarczona",
        "Nedoručiteln", "Nedoručen", "Doručení se nezdařilo", "Nelze doručit", "Oznámení o stavu doručení", "Nedoručiteľn", "Doručenie zlyhalo", "Oznámenie o stave doručenia", "Kézbesíthetetlen", "Nem kézbesíthető", "Sikertelen kézbesítés", "Kézbesítési", "Nelivrabil", "Nu se poate livra", "Imposibil de livrat", "Livrare eșuată", "Eroare de livrare", "Notificare privind starea livrării",
        "Går inte att leverera", "Kan inte levereras", "Det gick inte att leverera", "Olevererat", "Oleverbart", "Ej levererat", "Ej levererbar", "Leveransstatus", "Leveransfel", "Meddelande om leveransstatus", "Kan ikke leveres", "Ikke levert", "Ikke leveret", "Leveringsfeil", "Leveringsfejl", "Leveringsstatus", "Leveringsvarsel", "Uleverbar", "Uleveret", "Varsel om leveringsstatus", "Meddelelse om leveringsstatus",
        "Toimitus epäonnistui", "Toimittaminen ei onnistu", "Ei toimitettavissa", "Ei voi toimittaa", "Viestin toimitus", "Viestiä ei voi toimittaa", "Ilmoitus toimituksen tilasta", "Δεν παραδόθηκε", "Δεν είναι δυνατή η παράδοση", "Αδύνατη παράδοση", "Μη παραδοτέο", "Αποτυχία παράδοσης", "Teslim edileme", "Teslim Edilemiyor", "İletilemedi", "Teslim durumu", "Teslimat hatası",
        "Не доставлено", "Недоставлен", "Не удается доставить", "Не удалось доставить", "Невозможно доставить", "Сообщение не доставлено", "Письмо не доставлено", "Ваше сообщение не доставлено", "Уведомление о состоянии доставки", "Уведомление о недоставке", "Ошибка доставки", "Доставка отложена", "Задержка доставки", "Не вдалося доставити", "Неможливо доставити", "Сповіщення про стан доставки", "Повідомлення не доставлено", "Помилка доставки",
        "غير قابل للتسليم", "تعذر التسليم", "تعذر تسليم", "لم يتم التسليم", "لم يتم تسليم", "فشل التسليم", "לא ניתן למסירה", "לא ניתן למסור", "לא נמסר", "כשל במסירת", "הודעת מצב מסירה", "वितरित नहीं", "डिलीवर नहीं", "सुपुर्दगी",
        "配信不能", "配信不可", "配信失敗", "配信エラー", "配信遅延", "配信状態通知", "配信状況", "配信できません", "メールを配信できま", "メッセージを配信できま", "メール配信エラー", "メールが配信", "未配信", "送信エラー", "送信失敗", "エラーメール", "配送失敗", "配送不能",
        "无法送达", "未送达", "无法投递", "无法传递", "无法发送", "退信", "系统退信", "投递失败", "传递失败", "传送失败", "送达状态通知", "邮件投递失败", "邮件无法", "无法送達", "無法送達", "無法投遞", "無法傳遞", "未傳遞", "未送達", "退件", "傳遞失敗", "傳送失敗", "系統退信", "郵件無法",
        "배달되지 않음", "배달할 수 없음", "배달 실패", "배달 상태 알림", "전송 실패", "전달되지 않음", "메일 전송 실패", "발송 실패", "반송",
        "Nije moguće isporučiti", "Neisporuč", "Није испоручено", "Nedostavljivo", "Ni dostavljeno", "Недоставим", "Неуспешна доставка", "Không gửi được", "Không thể gửi", "Tidak terkirim", "Tidak dapat terkirim", "Gagal terkirim", "ไม่สามารถส่ง", "ส่งไม่สำเร็จ", "غیر قابل تحویل",
    ];

    /// <summary>What receipts open with, with a colon behind it.</summary>
    public static readonly string[] Receipts =
    [
        "Read", "Not read", "Delivered", "Relayed", "Read receipt", "Return receipt", "Receipt", "Disposition notification", "Gelesen", "Ungelesen gelöscht", "Nicht gelesen", "Zugestellt", "Lesebestätigung", "Empfangsbestätigung", "Lu", "Non lu", "Remis", "Accusé de réception", "Accusé de lecture", "Confirmation de lecture",
        "Leído", "No leído", "Entregado", "Confirmación de lectura", "Acuse de recibo", "Lida", "Lido", "Não lida", "Não lido", "Entregue", "Confirmação de leitura", "Letto", "Non letto", "Recapitato", "Consegnato", "Conferma di lettura", "Ricevuta di ritorno", "ACCETTAZIONE", "CONSEGNA", "Gelezen", "Niet gelezen", "Bezorgd", "Leesbevestiging", "Ontvangstbevestiging",
        "Przeczytano", "Przeczytane", "Nieprzeczytane", "Dostarczono", "Potwierdzenie przeczytania", "Přečteno", "Přečtené", "Nepřečteno", "Doručeno", "Potvrzení o přečtení", "Prečítané", "Doručené", "Elolvasva", "Olvasva", "Kézbesítve", "Olvasási visszaigazolás", "Citit", "Livrat", "Confirmare de citire", "Läst", "Oläst", "Levererat", "Läskvitto", "Lest", "Ulest", "Levert", "Lesebekreftelse", "Læst", "Ulæst", "Leveret", "Læsekvittering",
        "Luettu", "Toimitettu", "Lukukuittaus", "Διαβάστηκε", "Αναγνώστηκε", "Okundu", "Teslim edildi", "Okundu bilgisi", "Прочитано", "Прочтено", "Не прочитано", "Доставлено", "Уведомление о прочтении", "Підтвердження прочитання", "تمت القراءة", "مقروءة", "נקרא", "नहीं पढ़ा", "पढ़ा गया", "開封済み", "開封確認", "未読", "配信済み", "已读", "已讀", "已读回执", "讀取回條", "已送达", "읽음", "배달됨",
    ];

    /// <summary>Whether a text opens with one of the openings.</summary>
    public static bool OpensWith(string text, string[] openings) => Array.Exists(openings, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text opens with one of the openings and a colon, as programs put in front of the subject that they answer.</summary>
    public static bool IsPrefixedWith(string text, string[] openings)
    {
        var colon = text.AsSpan().IndexOfAny(':', '\uFF1A');
        if (colon < 0)
        {
            return false;
        }

        var prefix = text[..colon].Trim(' ', '\u00A0', '[', ']');
        return Array.Exists(openings, opening => prefix.Equals(opening, StringComparison.OrdinalIgnoreCase));
    }
}
