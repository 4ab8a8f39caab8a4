namespace EmailComms.Approvals.Reading.Lines;

/// <summary>What stands below, or above, what a person wrote without being part of it. A further language is a further row.</summary>
internal static partial class ClosingVocabulary
{
    /// <summary>Openings of a sign-off: a short line of its own, or one that goes on with a name.</summary>
    public static readonly string[] SignOffs =
    [
        "Best", "Best regards", "Best wishes", "Kind regards", "Kindest regards", "Warm regards", "Warmest regards", "With kind regards",
        "With best regards", "With best wishes", "With warm regards", "Regards", "BR", "B.R.", "Rgds", "KR", "Yours sincerely", "Sincerely",
        "Sincerely yours", "Very truly yours", "Yours truly", "Yours faithfully", "Yours", "Respectfully", "Cheers", "Thanks", "Thank you",
        "Thanks and regards", "Thanks & regards", "Many thanks", "Thanks again", "Thanks a lot", "Thanks in advance", "Thanks very much",
        "Thank you in advance", "Thank you so much", "Thanks a million", "Thanks heaps", "Ta", "Thx", "Tnx", "Thks", "TIA", "Cordially",
        "All the best", "All my best", "Take care", "With regards", "With thanks", "With gratitude", "Thanks so much", "Thank you very much",
        "Warmly", "Have a nice day", "Have a great day", "Have a good day", "Have a nice weekend", "Have a great weekend",
        "Have a good weekend", "Good day", "Kindly", "Love", "xoxo", "Talk soon", "Speak soon", "Talk to you soon", "Until then", "Have a lovely day", "Have a lovely weekend", "See you", "Bye",
        "Mit freundlichen Grüßen", "Mit freundlichen Grüssen", "Mit freundlichem Gruß", "Mit freundlichem Gruss", "Freundliche Grüße",
        "Freundliche Grüsse", "Freundlichen Gruß", "Viele Grüße", "Viele Grüsse", "Beste Grüße", "Beste Grüsse", "Liebe Grüße",
        "Liebe Grüsse", "Schöne Grüße", "Schönen Gruß", "Herzliche Grüße", "Herzliche Grüsse", "Herzlichst", "Grüße", "Grüsse", "Gruß",
        "Gruesse", "Viele Gruesse", "Liebe Gruesse", "Beste Gruesse", "Schoene Gruesse", "Mit freundlichen Gruessen", "Freundliche Gruesse",
        "Gruss", "Grüßle", "MfG", "LG", "VG", "BG", "Danke", "Danke schön", "Dankeschön", "Vielen Dank", "Vielen Dank im Voraus",
        "Danke im Voraus", "Besten Dank", "Herzlichen Dank", "Lieben Dank", "Tausend Dank", "Mit besten Grüßen", "Mit besten Grüssen",
        "Mit herzlichen Grüßen", "Mit lieben Grüßen", "Mit bestem Gruß", "Hochachtungsvoll", "Schönen Tag noch", "Schönes Wochenende",
        "Ein schönes Wochenende", "Bis bald", "Bis dann", "Servus", "Tschüss", "Ihr", "Ihre", "Dein", "Deine",
        "Cordialement", "Bien cordialement", "Très cordialement", "Bien à vous", "Bien à toi", "Salutations", "Sincères salutations",
        "Meilleures salutations", "Salutations distinguées", "Sincèrement", "Respectueusement", "Cdlt", "Cdt", "Crdlt", "Amicalement",
        "Amitiés", "Bises", "Bisous", "Merci", "Merci beaucoup", "Merci d'avance", "Merci par avance", "Merci bien", "Mille mercis",
        "Un grand merci", "Bonne journée", "Bonne soirée", "Bonne fin de journée", "Bon week-end", "Bonne réception", "Belle journée",
        "Avec mes remerciements", "Avec nos remerciements", "À bientôt", "Meilleurs sentiments",
        "Saludos", "Un saludo", "Reciban un cordial saludo", "Reciba un cordial saludo", "Recibe un cordial saludo", "Hasta pronto", "Hasta luego", "Saludos cordiales", "Saludos cordiales y gracias", "Cordiales saludos", "Atentamente", "Atte", "Cordialmente",
        "Muy atentamente", "Gracias", "Muchas gracias", "Mil gracias", "Gracias de antemano", "Gracias por adelantado", "Un cordial saludo",
        "Un saludo cordial", "Un abrazo", "Abrazos", "Que tengas un buen día", "Buen día", "Buen fin de semana",
        "Atenciosamente", "Atentamente,", "Cumprimentos", "Com os melhores cumprimentos", "Melhores cumprimentos", "Com os meus cumprimentos",
        "Abraços", "Abraço", "Um abraço", "Um grande abraço", "Até breve", "Até logo", "Até mais", "Abs", "Att", "Atte.", "Obrigado", "Obrigada", "Muito obrigado", "Muito obrigada", "Obrigado desde já",
        "Grato", "Grata", "Saudações", "Bom fim de semana", "Bom dia de trabalho",
        "Cordiali saluti", "Distinti saluti", "Cordiali Saluti", "Saluti", "A presto", "Ci sentiamo presto", "Un saluto", "Tanti saluti", "Un caro saluto", "Grazie",
        "Grazie mille", "Molte grazie", "Grazie in anticipo", "Tante grazie", "Buona giornata", "Buona serata", "Buon lavoro",
        "Buon fine settimana", "In fede", "Un abbraccio",
        "Met vriendelijke groet", "Met vriendelijke groeten", "Vriendelijke groet", "Vriendelijke groeten", "Hartelijke groet",
        "Hartelijke groeten", "Met hartelijke groet", "Groet", "Groeten", "Groetjes", "Gr", "Grt", "Mvg", "Vr.gr", "Hoogachtend", "Bedankt",
        "Dank je", "Dank je wel", "Dank u", "Dank u wel", "Dankjewel", "Alvast bedankt", "Alvast dank", "Hartelijk dank", "Fijne dag",
        "Prettige dag", "Fijn weekend",
        "Pozdrawiam", "Pozdrawiam serdecznie", "Serdecznie pozdrawiam", "Z poważaniem", "Pozdrowienia", "Serdeczne pozdrowienia", "Pozdr",
        "Dziękuję", "Dziękuję bardzo", "Z góry dziękuję", "Dzięki", "Dzięki wielkie", "Z wyrazami szacunku", "Łączę pozdrowienia",
        "Miłego dnia",
        "Med vänliga hälsningar", "Med vänlig hälsning", "Vänliga hälsningar", "Vänlig hälsning", "Bästa hälsningar", "Hälsningar",
        "Med bästa hälsningar", "Mvh", "Vh", "Tack", "Tack så mycket", "Tack på förhand", "Tack och hej", "Hälsar", "Ha en bra dag",
        "Trevlig helg",
        "Med venlig hilsen", "Med venlige hilsner", "Venlig hilsen", "Venlige hilsner", "De bedste hilsner", "Bedste hilsner", "Mange hilsner",
        "Hilsen", "Hilsner", "Kh", "Vh", "Dbh", "Kærlig hilsen", "Tak", "Mange tak", "På forhånd tak", "God dag", "God weekend",
        "Med vennlig hilsen", "Vennlig hilsen", "Beste hilsen", "Beste hilsener", "Hilsninger", "Takk", "Tusen takk", "Mange takk",
        "På forhånd takk", "God helg", "Ha en fin dag",
        "Ystävällisin terveisin", "Parhain terveisin", "Terveisin", "Terkuin", "Terv", "Yt", "Kiitos", "Kiitos paljon", "Kiitoksia",
        "Kiitos etukäteen", "Kiitän", "Kunnioittavasti", "Hyvää päivänjatkoa", "Hyvää viikonloppua",
        "S pozdravem", "S pozdravom", "Děkuji", "Děkuju", "Díky", "Děkuji předem", "Předem děkuji", "Mockrát děkuji", "Děkujeme",
        "S přátelským pozdravem", "S úctou", "Hezký den", "Zdraví", "Mějte se", "S podziękowaniem", "Do usłyszenia", "Přeji hezký den", "Zdravím", "Ďakujem", "Ďakujem pekne", "Vopred ďakujem", "Vďaka",
        "S priateľským pozdravom", "Pekný deň", "S pozdravem a přáním hezkého dne",
        "Üdvözlettel", "Üdvözlet", "Üdv", "Tisztelettel", "Szívélyes üdvözlettel", "Baráti üdvözlettel", "Köszönöm", "Köszönettel",
        "Köszi", "Köszönöm szépen", "Előre is köszönöm", "Szép napot",
        "Cu stimă", "Cu respect", "Cu drag", "Cu considerație", "O zi bună", "O zi frumoasă", "Numai bine", "Mulțumesc",
        "Mulțumesc anticipat", "Mulţumesc", "Multumesc", "Vă mulțumesc", "Salutări", "Toate cele bune", "Cu stima",
        "Με εκτίμηση", "Με φιλικούς χαιρετισμούς", "Φιλικά", "Ευχαριστώ", "Ευχαριστώ πολύ", "Σας ευχαριστώ", "Χαιρετισμούς", "Με τιμή",
        "С уважением", "С наилучшими пожеланиями", "Всего доброго", "Всего хорошего", "Всех благ", "С приветом", "Спасибо",
        "Спасибо большое", "Большое спасибо", "Заранее спасибо", "Благодарю", "Хорошего дня", "С благодарностью", "Искренне ваш",
        "З повагою", "Дякую", "Дуже дякую", "Щиро дякую", "Наперед дякую", "З найкращими побажаннями", "Всього найкращого",
        "Гарного дня", "З вдячністю", "Щиро",
        "С уважение", "Поздрави", "Благодаря", "Поздрав", "Хвала", "С поштовањем", "Срдачан поздрав", "С поздрав", "С поздрави", "Поздрави",
        "Saygılarımla", "Saygılarımızla", "Saygılar", "Sevgiler", "Sevgilerimle", "Teşekkürler", "Teşekkür ederim", "Çok teşekkürler",
        "Şimdiden teşekkürler", "İyi çalışmalar", "İyi günler", "İyi akşamlar", "İyi haftalar", "Selamlar", "Kolay gelsin", "En iyi dileklerimle",
        "Srdačan pozdrav", "Lijep pozdrav", "Lep pozdrav", "Pozdrav", "LP", "S poštovanjem", "S spoštovanjem", "Hvala", "Hvala lepa",
        "Hvala lijepa", "Puno hvala", "Unaprijed hvala",
        "Trân trọng", "Thân", "Cảm ơn chị", "Cảm ơn anh", "Cảm ơn em", "Cảm ơn bạn", "Cảm ơn nhiều", "Trân trọng cảm ơn", "Thân mến", "Thân ái", "Cảm ơn", "Xin cảm ơn", "Cám ơn", "Kính thư",
        "Salam", "Salam hormat", "Hormat saya", "Terima kasih", "Terimakasih", "Salam hangat",
        "ขอบคุณ", "ขอบคุณครับ", "ขอบคุณค่ะ", "ด้วยความเคารพ", "ขอแสดงความนับถือ",
        "با احترام", "با تشکر", "با سپاس", "ارادتمند", "متشکرم", "ممنون",
        "مع تحياتي", "مع التقدير", "مع خالص التقدير", "مع وافر التقدير", "مع فائق التقدير", "وتقبلوا", "ودمتم", "لكم التحية", "مع خالص التحية", "مع أطيب التحيات", "مع أطيب تحياتي", "مع التحية", "تحياتي", "أطيب التحيات", "خالص التحيات",
        "وتفضلوا بقبول", "مع الشكر", "مع خالص الشكر", "شكرا", "شكراً", "شكرًا", "شكرا جزيلا", "شكراً جزيلاً", "شكرا لك", "وشكرا", "مع جزيل الشكر",
        "والسلام عليكم", "والسلام", "دمتم بخير", "مع فائق الاحترام", "مع الاحترام",
        "בברכה", "בברכת", "בכבוד רב", "ברכות", "תודה", "תודה רבה", "תודה מראש", "בתודה", "בתודה ובברכה", "המון תודה", "יום טוב", "יום נעים", "שבוע טוב",
        "सादर", "धन्यवाद", "बहुत धन्यवाद", "भवदीय", "भवदीया", "आपका", "शुभकामनाओं सहित", "शुक्रिया", "सधन्यवाद", "साभार",
        "Thanking you", "Thanking you in anticipation", "Thanking you in advance", "Thanks n regards", "Thanks with regards", "Thanks and warm regards", "Warm wishes", "Good wishes", "Yours obediently", "Yours respectfully", "Faithfully yours", "Rgds.", "Brgds", "B. rgds", "Chrs", "Cheerio", "TTYL", "Have a good one", "Have a good evening", "Have a nice evening", "Enjoy your weekend", "Enjoy the weekend", 
        "Beste Grüsse und schönes Wochenende", "Grüße aus", "Grüessli", "Liebs Grüessli", "Gruß aus", "Gruesse", "Ganz liebe Grüße", "Sonnige Grüße", "Viele liebe Grüße", "Mit kollegialen Grüßen", "Einen schönen Tag noch", "Schönen Abend noch", "Schönen Feierabend", "Schönes WE", "Danke dir", "Danke Ihnen", "Dank im Voraus", "Merci vielmals", "Mach's gut",
        "Bien à vous tous", "Cordialmt", "Belle fin de journée", "Excellente journée", "Bon après-midi", "Bonne continuation", "Bonne fin de semaine", "Bien respectueusement", "Bien sincèrement", "Je vous prie d'agréer", "Veuillez agréer", "Veuillez recevoir", "Dans l'attente de votre retour", "Mes salutations", "Mes respects", "A bientôt", "Biz", "À plus", "Au plaisir",
        "Saludos a todos", "Salu2", "Slds", "Sls", "Atentos saludos", "Un fuerte abrazo", "Un beso", "Besos", "Feliz día", "Feliz tarde", "Buena tarde", "Buena jornada", "Que tengan buen día", "Que tenga un buen día", "Quedo atento", "Quedo atenta", "Quedo a la espera", "Sin otro particular", "Agradecido", "Agradecida", "Cordial saludo", "Muchas gracias por todo", "Gracias y saludos", "Saludos y gracias",
        "Cpts", "Cumps", "Cumpts", "Cmpts", "Bjs", "Beijos", "Beijinhos", "Abç", "Abçs", "Forte abraço", "Grande abraço", "Cordiais saudações", "Cordiais cumprimentos", "Respeitosamente", "Obg", "Obgd", "Boa tarde de trabalho", "Bom trabalho", "Boa continuação", "Até já", "Sem mais", "Sem mais para o momento",
        "Cari saluti", "Un cordiale saluto", "Cordialmente,", "Saluti cordiali", "Con i migliori saluti", "I migliori saluti", "Migliori saluti", "Porgo cordiali saluti", "Porgo distinti saluti", "Buon pomeriggio", "Buon weekend", "Buona domenica", "Buona continuazione", "Ti ringrazio", "La ringrazio", "Vi ringrazio", "Grazie e saluti", "Ciao ciao", "Un caro abbraccio", "Baci",
        "Met hartelijke groeten", "Met beste groeten", "Beste groeten", "Vr. gr.", "Vr gr", "Vriendelijke gr", "Hgr", "Hoogachtend,", "Gr.", "Fijne avond", "Fijne middag", "Bvd", "Tot snel", "Tot ziens", "Doei",
        "Salut", "Salutacions", "Salutacions cordials", "Ben cordialment", "Cordialment", "Atentament", "Una salutació", "Una abraçada", "Abraçades", "Fins aviat", "Gràcies", "Moltes gràcies", "Mercès", "Que vagi bé", "Saúdos", "Un saúdo", "Grazas", "Moitas grazas", "Unha aperta", "Agur bero bat", "Eskerrik asko", "Adeitasunez", "Ondo izan",
        "Sekian, terima kasih", "Sekian terima kasih", "Sekian, terima kasih dan salam", "Terima kasih banyak", "Terima kasih dan salam", "Terimakasih banyak", "Makasih", "Makasih ya", "Tq", "Thank u", "Salam hormat,", "Salam sukses", "Salam sejahtera,", "Salam takzim", "Yang menjalankan amanah", "Yang menurut perintah", "Saya yang menjalankan tugas", "Hormat kami", "Dengan hormat kami", "Demikian, terima kasih", "Demikian terima kasih", "Atas perhatiannya", "Wassalam", "Wasalam", "Wassalamualaikum", "Wassalamu'alaikum", "Jazakallah", "Mohon maaf lahir batin", "Jumpa lagi", "Yang ikhlas",
        "Trân trọng,", "Trân trọng kính chào", "Xin trân trọng cảm ơn", "Em cảm ơn", "Em cám ơn", "Cảm ơn các bạn", "Cảm ơn cả nhà", "Xin cám ơn", "Cám ơn bạn", "Cám ơn anh", "Cám ơn chị", "Thanks anh", "Thanks chị", "Thân chào", "Chào thân ái", "Chào trân trọng", "Chúc ngày tốt lành", "Chúc một ngày tốt lành", "Chúc cuối tuần vui vẻ", "Kính chào", "Trân quý", "BRs",
        "ขอบพระคุณ", "ขอบพระคุณครับ", "ขอบพระคุณค่ะ", "ขอบคุณมาก", "ขอบคุณมากครับ", "ขอบคุณมากค่ะ", "ขอบคุณนะ", "ด้วยความนับถือ", "จึงเรียนมาเพื่อโปรดทราบ", "ด้วยความปรารถนาดี", "Salamat", "Maraming salamat", "Lubos na gumagalang", "Gumagalang",
        "Su pagarba", "Pagarbiai", "Nuoširdžiai", "Linkėjimai", "Geros dienos", "Gražios dienos", "Gero savaitgalio", "Ačiū", "Dėkoju", "Dėkui", "Labai ačiū", "Iš anksto dėkoju", "Su geriausiais linkėjimais",
        "Ar cieņu", "Ar cieņu,", "Cieņā", "Ar sveicieniem", "Sveicieni", "Ar laba vēlējumiem", "Paldies", "Liels paldies", "Pateicībā", "Jau iepriekš paldies", "Lai jauka diena", "Jauku dienu", "Jauku nedēļas nogali", "Visu labu",
        "Lugupidamisega", "Austusega", "Parimate soovidega", "Heade soovidega", "Parimat", "Tervitades", "Tervitused", "Tervitustega", "Tervisi", "Aitäh", "Suur aitäh", "Tänan", "Tänades", "Ette tänades", "Kena päeva", "Head päeva", "Ilusat päeva", "Ilusat nädalavahetust", "Kõike head", "Kõike paremat",
        "S úctou,", "Ďakujem vopred", "Veľmi pekne ďakujem", "Vďaka,", "S priateľskými pozdravmi", "Pekný zvyšok dňa", "Prajem pekný deň", "Želám pekný deň", "Pekný víkend", "Majte sa", "Majte sa pekne", "Maj sa", "Zdravím,", "Srdečne", "Srdečne zdravím", "S vďakou", "S díky", "Srdečně", "Srdečně zdravím", "Přeji pěkný den", "Pěkný den", "Pěkný víkend", "Hezký víkend", "Hezký zbytek dne", "Měj se", "Moc děkuji", "Moc díky", "Velice děkuji", "Dík", "Díkes", "S přáním pěkného dne", "S přáním hezkého dne",
        "Lep pozdrav", "Lepo pozdravljeni", "Lepe pozdrave", "Prijazen pozdrav", "Prisrčen pozdrav", "Z lepimi pozdravi", "S prijaznimi pozdravi", "S pozdravi", "Z odličnim spoštovanjem", "Najlepša hvala", "Hvala in lep pozdrav", "Hvala in LP", "Lep dan", "Lep dan želim", "Lep vikend", "Lpp", "Lp,",
        "Lijepi pozdravi", "Lijepo pozdravljam", "Lp", "S poštovanjem,", "S osobitim štovanjem", "Sa štovanjem", "Štovanje", "Srdačno", "Srdačno Vaš", "Srdačni pozdravi", "Sa poštovanjem", "Pozz", "Pozdravi", "Veliki pozdrav", "Puno pozdrava", "Hvala unapred", "Hvala unaprijed", "Hvala Vam", "Hvala ti", "Zahvaljujem", "Ugodan dan", "Ugodan vikend", "Lijep dan", "Prijatan dan", "Prijatan vikend", "Sve najbolje", "Lijepo te pozdravljam", "Vidimo se", "Čujemo se",
        "Са поштовањем", "Срдачно", "Срдачни поздрави", "Леп поздрав", "Љубазан поздрав", "Велики поздрав", "Хвала унапред", "Хвала Вам", "Пријатан дан", "Све најбоље", "Со почит", "Поздрав", "Благодарам", "Ви благодарам", "Однапред благодарам", "Срдечен поздрав", "Убав ден", "Со почит,",
        "С най-добри пожелания", "Най-добри пожелания", "С пожелания за хубав ден", "Сърдечни поздрави", "Хубав ден", "Приятен ден", "Лек ден", "Лека работа", "Лек уикенд", "Приятен уикенд", "Благодаря предварително", "Предварително благодаря", "Благодаря Ви", "Благодаря ти", "Много благодаря", "Мерси", "Бъдете здрави", "С благодарност", "Искрено Ваш", "До скоро",
        "З пошаною", "З повагою,", "Щиро Ваш", "Щиро Ваша", "Всього доброго", "На все добре", "Бувайте", "Гарного вечора", "Гарних вихідних", "Вдячний", "Вдячна", "З вітанням", "Вітання", "Найкращі побажання", "Дякую Вам", "Дякую заздалегідь", "Заздалегідь дякую", "Спасибі", "З любов'ю", "До зустрічі", "Слава Україні", "Мирного дня", "З павагай", "Дзякуй", "Шчыра дзякую",
        "С ув", "С уваж", "Сув.", "Спс", "Спасибо!", "Благодарю Вас", "Спасибо Вам", "С глубоким уважением", "С искренним уважением", "С почтением", "С лучшими пожеланиями", "С добрыми пожеланиями", "Всего наилучшего", "Всего самого доброго", "Хорошего вечера", "Хороших выходных", "Отличного дня", "До связи", "До встречи", "Обнимаю", 
        "Με εκτίμηση", "Με σεβασμό", "Μετά τιμής", "Με φιλικούς χαιρετισμούς", "Με τους καλύτερους χαιρετισμούς", "Φιλικούς χαιρετισμούς", "Τους χαιρετισμούς μου", "Χαιρετώ", "Χαιρετισμοί", "Πολλούς χαιρετισμούς", "Φιλάκια", "Ευχαριστώ εκ των προτέρων", "Ευχαριστώ πολύ", "Σας ευχαριστώ πολύ", "Ευχαριστούμε", "Σ' ευχαριστώ", "Καλή συνέχεια", "Καλή σας μέρα", "Καλή σας ημέρα", "Καλή μέρα", "Καλό σαββατοκύριακο", "Καλό απόγευμα", "Καλό βράδυ", "Να είστε καλά", "Τα λέμε", "Ευχ.", "Me ektimisi",
        "בברכה רבה", "בכבוד", "בכבוד ובברכה", "בידידות", "כל טוב", "המשך יום טוב", "המשך יום נעים", "שיהיה יום טוב", "יום מקסים", "שבת שלום", "סוף שבוע נעים", "סופ\"ש נעים", "להתראות", "נשתמע", "תודה וברכה", "תודה ויום טוב", "תודה ושבת שלום", "תודה לך", "תודה לכם", "הרבה תודה", "בתודה מראש", "בהוקרה", "בהערכה", "לילה טוב", 
        "مع أطيب الأمنيات", "أطيب الأمنيات", "أطيب تحياتي", "تحياتي لكم", "تحياتي لك", "وتحياتي", "ولكم تحياتي", "ولكم جزيل الشكر", "ولكم خالص الشكر", "وشكراً", "وشكرا لكم", "شكراً لكم", "شكرا لكم", "شكراً لك", "جزيل الشكر", "خالص الشكر", "الشكر الجزيل", "مع الشكر والتقدير", "مع الشكر الجزيل", "مع كل التقدير", "مع كامل التقدير", "مع بالغ التقدير", "مع المودة", "مع الود", "مع محبتي", "تقبلوا تحياتي", "تقبلوا فائق", "تقبلوا خالص", "وتفضلوا", "تفضلوا بقبول", "ودمتم بخير", "دمتم", "بارك الله فيكم", "بارك الله فيك", "جزاكم الله خيرا", "جزاك الله خيرا", "جزاكم الله خيراً", "جزاك الله خيراً", "في أمان الله", "يومك سعيد", "يوم سعيد", "طاب يومكم", "أخوكم", "أختكم", "المخلص", "المخلصة", "والله ولي التوفيق", "والسلام عليكم ورحمة الله",
        "با احترام فراوان", "با تقدیم احترام", "با تشکر فراوان", "با تشکر و احترام", "با تشکر و سپاس", "با سپاس فراوان", "سپاس", "سپاسگزارم", "سپاسگزار", "با سپاس و احترام", "با آرزوی موفقیت", "با آرزوی بهترین‌ها", "ممنونم", "مرسی", "تشکر", "خیلی ممنون", "متشکر", "ارادت", "ارادتمند شما", "قربان شما", "موفق باشید", "پیروز باشید", "شاد باشید", "خدانگهدار", "روز خوش", "روز خوبی داشته باشید", "خسته نباشید", "شکریہ", "والسلام", "نیک تمنائیں", "خیر اندیش", "آپ کا مخلص", "مخلص",
        "हार्दिक धन्यवाद", "आपका धन्यवाद", "आभार", "आभारी", "सादर धन्यवाद", "सादर प्रणाम", "सादर नमस्कार", "सप्रेम", "आपका विश्वासी", "आपकी", "धन्यवाद सहित", "धन्यवाद एवं सादर", "शुभकामनाएं", "शुभेच्छा", "आपला", "धन्यवाद,", "ধন্যবাদ", "শুভেচ্ছা", "শুভেচ্ছান্তে", "ধন্যবাদান্তে", "বিনীত", "நன்றி", "மிக்க நன்றி", "இப்படிக்கு", "అభినందనలతో", "ధన్యవాదాలు", "ధన్యవాదములు", "ಧನ್ಯವಾದಗಳು", "ವಂದನೆಗಳು", "നന്ദി", "આભાર", "ધન્યવાદ", "ਧੰਨਵਾਦ", "ස්තුතියි", "ដោយក្ដីគោរព", "អរគុណ", "ຂອບໃຈ", "Dhanyavaad", "Dhanyawad", "Shukriya",
        "Saygılarla", "Saygılarımı sunarım", "Saygılar sunarım", "Selam ve saygılar", "Selam ve saygılarımla", "Selamlarımla", "Sevgi ve saygılarımla", "Sevgiyle", "İyi hafta sonları", "İyi bayramlar", "İyi günler dilerim", "İyi çalışmalar dilerim", "Hoşça kalın", "Hoşçakalın", "Görüşmek üzere", "Kendine iyi bak", "Tşk", "Tşkler", "Teşekkür ederiz", "Sağ olun", "Sağolun", "Esenlikler", "Esenlikler dilerim", "Hörmətlə", "Təşəkkürlər", "Təşəkkür edirəm", "Minnətdaram", "Құрметпен", "Рахмет", "Hurmat bilan", "Rahmat", "Урматтоо менен", "Сәламат болыңыз",
        "Köszönöm előre is", "Köszönettel és üdvözlettel", "Köszi szépen", "Kösz", "Thx és üdv", "Kellemes napot", "Szép hétvégét", "Kellemes hétvégét", "További szép napot", "Jó munkát", "Jó hétvégét", "Minden jót", "Üdvözöl", "Üdvözletem", "Mély tisztelettel", "Kiváló tisztelettel", "Maradok tisztelettel", "Barátsággal", "Puszi", "Viszlát", 
        "Cu prietenie", "Cu deosebită stimă", "Cu deosebit respect", "Cu deosebită considerație", "Cu mulțumiri", "Cu sinceritate", "Cele bune", "Toate cele bune,", "O zi minunată", "Zi frumoasă", "Zi bună", "Weekend plăcut", "Un weekend plăcut", "O seară frumoasă", "Spor la treabă", "Mersi", "Mersi mult", "Mulțumesc mult", "Mulțumesc frumos", "Mulțumim", "Va multumesc", "Vă mulțumim", "Pe curând", "Te pup", "O zi buna", "Multumim", "Cu respect,",
        "Med hälsning", "Med hälsningar", "Vänligen", "Vänligt", "Varma hälsningar", "Soliga hälsningar", "Många hälsningar", "Hälsn", "Hälsn.", "Hej då", "Hejdå", "Ha det bra", "Ha det fint", "Ha det gott", "Ha en fin dag", "Ha en trevlig helg", "Ha en fin helg", "Glad påsk", "God jul", "Stort tack", "Tusen tack", "Tackar", "Tack för hjälpen", "Tack och hälsningar", "Allt gott", "På återseende", "Kram", "Kramar",
        "Mange venlige hilsner", "Mange hilsener", "De venligste hilsner", "Med hilsen", "Med bedste hilsner", "Hilsen fra", "Ha' en god dag", "Hav en god dag", "Hav en dejlig dag", "Fortsat god dag", "Rigtig god weekend", "Tusind tak", "Tak for hjælpen", "På gensyn", "Vi ses", "Knus", "Med venlig hilsen og tak", "Hej hej", "Mvh.", "De beste hilsener", "Med beste hilsen", "Med vennleg helsing", "Beste helsing", "Helsing", "Venleg helsing", "Mange hilsner", "Ha en god dag", "Ha en fin helg", "Ha en god helg", "Takk skal du ha", "Takk på forhånd", "Tusen takk for hjelpen", "Ha det bra", "Klem", "Kveðja", "Bestu kveðjur", "Með kveðju", "Með bestu kveðju", "Kær kveðja", "Takk fyrir", "Kv.", "Mbk.", "Mbk",
        "Ystävällisesti", "Ystävällisin terveisin,", "Ystävällisin t", "Parhain t", "Lämpimin terveisin", "Aurinkoisin terveisin", "Kiitollisin terveisin", "Terveiset", "Terkut", "Terkkuja", "Yst.terv.", "Yst. terv.", "Yst terv", "YT,", "Rakkain terveisin", "Hyvää päivän jatkoa", "Hyvää viikkoa", "Mukavaa viikonloppua", "Mukavaa päivänjatkoa", "Aurinkoista päivää", "Kaunista päivää", "Iso kiitos", "Suuri kiitos", "Kiitos ja hyvää", "Kiitti", "Kiitokset", "Kiitoksin", 
        "Pozdrawiamy", "Łączę wyrazy szacunku", "Z wyrazami uszanowania", "Z serdecznymi pozdrowieniami", "Z pozdrowieniami", "Ze sportowym pozdrowieniem", "Gorące pozdrowienia", "Uprzejmie dziękuję", "Pięknie dziękuję", "Wielkie dzięki", "Dziękujemy", "Dziękuję i pozdrawiam", "Dzięki i pozdrawiam", "Dzięki, pozdrawiam", "Dziękuję, pozdrawiam", "Miłego popołudnia", "Miłego weekendu", "Miłej pracy", "Spokojnego dnia", "Dobrego dnia", "Udanego dnia", "Udanego weekendu", "Trzymaj się", "Trzymajcie się", "Do zobaczenia", "Pozdr.", "Pzdr", "Pzdr.", "Poz.", "Ukłony", "Z ukłonami", "Kłaniam się", "Serdeczności", "Uściski",
        "Me respekt", "Me respekt,", "Përshëndetje", "Përshëndetje të përzemërta", "Me nderim", "Faleminderit", "Ju faleminderit", "Gjithë të mirat", "Le gach dea-ghuí", "Le meas", "Go raibh maith agat", "Cofion", "Cofion gorau", "Cofion cynnes", "Diolch", "Diolch yn fawr", "Tselem", "Tislijiet", "Grazzi", "Groete", "Vriendelike groete", "Beste groete", "Baie dankie", "Dankie", "Asante", "Asante sana", "Ahsante", "Kwa heshima", "Ke a leboha", "Ngiyabonga", "Enkosi", "პატივისცემით", "მადლობა", "დიდი მადლობა", "გმადლობთ", "საუკეთესო სურვილებით", "Հարգանքով", "Հարգանքներով", "Շնորհակալություն", "Շնորհակալ եմ", "Լավագույն մաղթանքներով", "አክባሪዎ", "አመሰግናለሁ", "Хүндэтгэсэн", "Баярлалаа",
        "以上です", "以上になります", "以上、よろしく", "以上、宜しく", "以上、何卒", "ご確認よろしく", "引き続きよろしく", "引き続き宜しく", "引き続き、よろしく", "どうぞ宜しく", "何卒宜しく", "よろしくです", "ヨロシク", "感謝いたします", "失礼いたします", "失礼します", "では、よろしく", "では、失礼", "かしこ",
        "顺致敬意", "順致敬意", "顺颂时祺", "順頌時祺", "顺祝商祺", "顺颂商安", "即颂近安", "此致 敬礼", "祝工作顺利", "祝工作愉快", "祝周末愉快", "祝身体健康", "祝一切顺利", "祝一切順利", "祝安", "敬请知悉", "敬启", "敬啟", "谨上", "謹上", "谨启", "謹啟", "以上", "辛苦了", "谢谢您", "谢谢你", "谢谢大家", "謝謝您", "謝謝你", "谢谢啦", "谢啦", "3q", "3Q", "thx", "多谢了", "非常感谢", "非常感謝", "十分感谢", "十分感謝", "感恩", "順頌", "敬祝", "敬頌", "耑此", "专此", "專此", "顿首", "頓首", "再拜", "拜上",
        "고맙습니다", "대단히 감사합니다", "항상 감사합니다", "늘 감사합니다", "감사드려요", "고마워요", "고마워", "땡큐", "수고 많으셨습니다", "수고하셨습니다", "수고하세요", "수고해 주세요", "잘 부탁드립니다", "잘 부탁 드립니다", "좋은 하루 되세요", "좋은 하루 보내세요", "즐거운 하루", "행복한 하루", "좋은 주말", "즐거운 주말", "건강하세요", "이만 줄입니다", "배상", 
        "よろしくお願い", "宜しくお願い", "どうぞよろしく", "何卒よろしく", "以上", "敬具", "ありがとうございます", "ありがとうございました", "お疲れ様でした", "草々", "取り急ぎ",
        "此致", "敬礼", "敬禮", "顺祝", "順祝", "祝好", "祝您", "祝你", "祝工作", "谢谢", "謝謝", "多谢", "多謝", "感谢", "感謝", "谢了", "敬上", "此致敬礼", "顺颂商祺", "順頌商祺",
        "顺颂", "順頌", "致敬", "致礼", "即颂", "商祺", "以上，谢谢",
        "감사합니다", "고맙습니다", "감사드립니다", "수고하세요", "수고하십시오", "안녕히 계세요", "감사해요", "좋은 하루", "이상입니다", "그럼 이만",
    ];

    /// <summary>What joins two of them.</summary>
    public static readonly string[] SignOffJoints = ["and ", "& ", "und ", "et ", "y ", "e ", "en ", "i ", "og ", "och ", "ja ", "a ", "și ", "ve ", "и ", "та ", "και "];

    /// <summary>Words that make a short line a sign-off, whatever stands before them.</summary>
    public static readonly string[] SignOffWords =
    [
        "regards", "best wishes", "sincerely", "Grüße", "Grüssen", "Grüßen", "Grüsse", "Gruß", "Gruss", "Glück auf", "salutations", "cordialement", "saludos",
        "saluti", "cumprimentos", "abraços", "groet", "groeten", "pozdrawia", "pozdrowieni", "hälsning", "hilsen", "hilsner",
        "terveisin", "pozdravem", "pozdravom", "pozdrav", "üdvözlettel", "cu stimă", "εκτίμηση", "χαιρετισμούς", "уважением",
        "пожеланиями", "повагою", "побажаннями", "saygılar", "dileklerimle", "تحياتي", "التحيات", "التحية", "בברכה", "सादर",
        "よろしくお願い", "宜しくお願い", "商祺", "敬上", "敬具",
        "saludo", "salutacions", "salutació", "saúdos", "cordialment", "atentament", "pagarba", "pagarbiai", "linkėjimais", "cieņu", "sveicien", "lugupidamisega", "tervitus", "soovidega", "pozdravi", "poštovanjem", "spoštovanjem", "štovanjem", "поштовањем", "поздрав", "уважение", "пожелания", "пошаною",
        "σεβασμό", "wassalam", "hormat kami", "hormat saya", "trân trọng", "bestu kveðj", "helsing", "respekt", "cofion", "groete", "hälsningar", "احترام", "التقدير", "ด้วยความเคารพ", "ด้วยความนับถือ",
    ];

    /// <summary>What a name ends with at the end of a letter, where the language has a word for that.</summary>
    public static readonly string[] NameEndings = ["드림", "올림", "拝", "より"];

    /// <summary>Openings of what is added below the sign-off.</summary>
    public static readonly string[] Postscripts =
        ["PS:", "PS.", "PS ", "P.S", "P.S.", "PPS", "P.P.S", "NB:", "N.B.", "PD:", "P.D.", "З.Ы.", "ЗЫ", "П.С.", "ПС:", "追伸", "附言", "추신", "נ.ב", "ملاحظة:", "ΥΓ", "Υ.Γ.", "Not:", "Ui.", "U.i.", "Post scriptum", "Postscript", "P/S", "Nota bene", "NB ", "Nachtrag", "P. S.", "П. С.", "P.D ", "Pd:", "再者", "又及", "补充", "補充", "추가:", "Addendum", "One more thing", "Oh, and", "Edit:", "EDIT:"];

    /// <summary>Openings of what mail programs of devices and free mail services add.</summary>
    public static readonly string[] DeviceTaglines =
    [
        "Sent from my ", "Sent from Mail for ", "Sent from Yahoo", "Sent from Outlook", "Sent from Proton", "Sent from Gmail",
        "Sent from Samsung", "Sent from the ", "Sent from a ", "Sent from an ", "Sent from iPhone", "Sent from iPad", "Sent from Android",
        "Sent from Workspace", "Sent from Spark", "Sent from myMail", "Sent from AOL", "Sent from Front", "Sent from TypeApp",
        "Sent from BlueMail", "Sent from Mailspring", "Sent from Nine", "Sent from Canary", "Sent from Edison", "Sent from HEY", "Sent from Fastmail",
        "Sent from Superhuman", "Sent from Shortwave", "Sent from Newton", "Sent from Airmail", "Sent from Zoho", "Sent from Mobile",
        "Sent from Huawei", "Sent from Windows", "Sent from Type", "Sent from Aqua", "Sent from eM Client", "Sent from Tutanota", "Sent from phone",
        "Sent via ", "Sent with ", "Sent by ", "Sent using ", "Sent on the go", "Sent mobile", "Sent through ", "Get Outlook for ", "Get BlueMail for ",
        "Get TypeApp for ", "Get the app", "Download Outlook for ", "via mobile", "Typed on my ", "Typed with ", "Composed on ", "Secured by ",
        "Please excuse typos", "Please excuse any typos", "Please excuse brevity", "Please excuse my brevity", "Excuse typos", "Apologies for typos", "Sent in haste",
        "Von meinem iP", "Von meinem Samsung", "Von meinem Android", "Von meinem Mobil", "Von meinem Handy", "Von meinem Smart", "Von meinem Tele", "Von meinem Tablet", "Von meinem Huawei", "Von meinem Gerät",
        "Von meinem Mac", "Von meinem BlackBerry", "Von meinem Xiaomi", "Von meinem Pixel", "Von meinem Galaxy", "Von meinem Nokia", "Von meinem Windows", "Von meiner Apple", "Gesendet mit ", "Gesendet von ", "Gesendet aus ", "Gesendet über ", "Gesendet via ", "Gesendet vom ", "Von unterwegs gesendet",
        "Outlook für ", "Diese Nachricht wurde von meinem ", "Diese Nachricht wurde mit ", "Holen Sie sich Outlook", "Laden Sie Outlook", "Mit der GMX", "Mit Tutanota ",
        "Sicher versendet mit ", "Gesichert mit ",
        "Envoyé de ", "Envoyé depuis ", "Envoyé à partir ", "Envoyé avec ", "Envoyé par ", "Envoyé via ", "Télécharger Outlook", "Téléchargez Outlook",
        "Obtenez Outlook", "Obtenir Outlook", "Provenance :", "Provenance : Courrier",
        "Enviado desde ", "Obtener Outlook", "Obtén Outlook", "Descargar Outlook", "Descarga Outlook", "Enviado do ", "Enviado de ", "Enviado a partir ",
        "Enviado con ", "Enviado com ", "Enviado via ", "Enviado vía ", "Enviado pelo ", "Enviado através ", "Obter o Outlook", "Obtenha o Outlook", "Baixar o Outlook",
        "Inviato da ", "Inviato dal ", "Inviato dalla ", "Inviato con ", "Inviato tramite ", "Scarica Outlook", "Ottieni Outlook",
        "Verstuurd vanaf ", "Verzonden vanaf ", "Verstuurd met ", "Verzonden met ", "Verstuurd vanuit ", "Verzonden vanuit ", "Verstuurd via ", "Verzonden via ",
        "Outlook voor ", "Download Outlook voor", "Outlook downloaden",
        "Wysłane z ", "Wysłano z ", "Wysłane przez ", "Wysłane za ", "Wiadomość wysłana z ", "Pobierz program Outlook", "Uzyskaj program Outlook", "Pobierz aplikację Outlook", "Uzyskaj aplikację Outlook",
        "Skickat från ", "Skickat med ", "Skickat via ", "Hämta Outlook", "Ladda ned Outlook", "Sendt fra ", "Sendt med ", "Sendt via ", "Hent Outlook", "Skaff deg Outlook", "Få Outlook", "Last ned Outlook",
        "Skickades från ", "Skickades med ", "Lähetetty ", "Hanki Outlook", "Hae Outlook", "Lataa Outlook",
        "Odesláno z ", "Odesláno ze ", "Odesláno pomocí ", "Odoslané z ", "Odoslané zo ", "Odoslané pomocou ", "Získat Outlook", "Získejte Outlook", "Stáhnout Outlook", "Získať Outlook", "Získajte Outlook", "Stiahnuť Outlook",
        "Elküldve az ", "Elküldve a ", "Küldve: ", "Az Outlook ", "Outlook beszerzése", "Outlook letöltése",
        "Отправлено с ", "Отправлено из ", "Отправлено через ", "Отправлено от ", "Надіслано з ", "Надіслано із ", "Надіслано за ", "Відправлено з ", "Скачать Outlook", "Получите Outlook", "Получить Outlook",
        "Завантажити Outlook", "Отримати Outlook", "Изпратено от ", "Послато са ", "Poslano s ", "Poslano iz ", "Poslano z ", "Poslato sa ", "Preuzmite Outlook",
        "Trimis de pe ", "Trimis din ", "Trimis cu ", "Trimis prin ", "Descărcați Outlook", "Obțineți Outlook",
        "Στάλθηκε από ", "Εστάλη από ", "Απεστάλη από ", "Στάλθηκε με ", "Αποκτήστε το Outlook", "Λήψη του Outlook",
        "iOS için Outlook", "Android için Outlook", "Outlook'u edinin",
        "نשלח מ", "נשלח מ", "השג את Outlook", "קבל את Outlook", "أرسلت من ", "أُرسلت من ", "تم الإرسال من ", "أرسل من ", "مُرسل من ", "احصل على Outlook", "ارسال شده از ", "فرستاده شده از ",
        "मेरे iPhone", "मेरे iPad", "Đã gửi từ ", "Được gửi từ ", "Gửi từ ", "Tải Outlook", "Dikirim dari ", "Terkirim dari ", "Dapatkan Outlook", "ส่งจาก", "รับ Outlook", "Saadetud minu ", "Enviat des ", "Išsiųsta iš ",
        "iPhoneから送信", "iPadから送信", "Outlook for iOS を入手", "iOS 版 Outlook", "Outlook for Android を入手", "发自我的", "发自 ", "发自我", "来自我的", "來自我的", "從我的", "傳自", "从我的", "寄自我的", "取得 iOS", "取得 Android", "获取 Outlook", "获取 iOS", "获取适用于", "下载适用于",
        "나의 iPhone에서", "내 iPhone에서", "나의 iPad에서", "내 iPad에서", "삼성 모바일에서", "iOS용 Outlook", "Android용 Outlook", "네이버 메일 앱에서", "iPhone'umdan gönderildi",
        "iPhone'dan gönderildi", "iPad'imden gönderildi", "Android'den gönderildi", "Samsung cihazımdan gönderildi",
    ];

    /// <summary>What a tagline goes on with behind a comma.</summary>
    public static readonly string[] Excuses =
    [
        "excuse", "typo", "brevity", "sorry for", "apolog", "Tippfehler", "Kürze", "entschuldig", "excus", "brièveté", "faute", "disculp", "errores", "brevedad", "desculpe", "erros", "brevidade", "scus", "refus", "brevità",
        "typefout", "beknopt", "excuses voor", "literówk", "zwięzł", "překlep", "stručnost", "preklep", "stručnosť", "elírás", "greșeli", "stavfel", "kortfattat", "skrivefejl", "skrivefeil", "kirjoitusvirhe", "λάθη", "συντομία",
        "yazım hata", "опечатк", "краткость", "помилки", "стислість", "إيجاز", "أخطاء", "שגיאות", "קיצור", "誤字", "簡潔", "错字", "錯字", "简短", "簡短", "오타", "간단",
    ];

    /// <summary>Devices and programs that name themselves in taglines.</summary>
    public static readonly string[] Devices =
    [
        "iPhone", "iPad", "iPod", "Apple Watch", "Android", "Samsung", "Galaxy", "Huawei", "Xiaomi", "Redmi", "OnePlus", "Pixel", "BlackBerry", "Nokia", "Lumia", "Xperia",
        "Smartphone", "Smartfon", "Handy", "Tablet", "Outlook", "Windows Phone", "Yahoo", "Mail.ru", "Mail.Ru", "Яндекс", "Yandex", "GMX", "WEB.DE", "Proton", "Gmail", "BlueMail",
        "Mailspring", "myMail", "Spark", "AOL", "Thunderbird", "Roundcube", "Zimbra", "QQ邮箱", "网易", "手机", "手機", "スマートフォン", "携帯", "갤럭시", "아이폰", "айфон", "iPhon",
        "téléphone", "móvil", "celular", "telemóvel", "cellulare", "telefon", "телефон", "смартфон", "mobil", "puhelim", "κινητό", "cep telefon", "הנייד", "هاتفي", "آیفون", "فون", "جوال",
    ];

    /// <summary>"Sent", as it opens or ends a tagline.</summary>
    public static readonly string[] SentVerbs =
    [
        "Sent ", "Powered by ", "Gesendet ", " gesendet", " versendet", " geschickt", "Envoyé ", "Enviado ", "Enviada ", "Inviato ", "Inviata ", "Verzonden ", "Verstuurd ", " verzonden", " verstuurd",
        "Wysłan", "Odeslán", "Odoslan", "Elküldve ", "Küldve ", " küldve", "Trimis ", "Expediat ", "Skickat ", "Skickades ", "Sendt ", "Lähetetty ", " lähetetty", "Εστάλη ", "Στάλθηκε ",
        "Отправлено ", "Послано ", "Надіслано ", "Відправлено ", "Изпратено ", "Послато ", "Poslano ", "Poslato ", " gönderildi", " gönderilmiştir", "أرسل", "أُرسل", "تم الإرسال", "ارسال", "مرسل",
        "נשלח", "भेजा गया", "Đã gửi ", "Gửi ", "Dikirim ", "ส่งจาก", "から送信", "より送信", "で送信", "发送", "發送", "寄出", "发自", "發自", "보냄", "발송", "보낸 메일", "전송됨", "에서 작성", "Enviat ",
    ];
}
