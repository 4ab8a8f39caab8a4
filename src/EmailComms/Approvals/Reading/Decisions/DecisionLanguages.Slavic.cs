namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private const string PolishNouns = "wniosek|prośba|prośbę|faktura|fakturę|zamówienie|urlop|oferta|ofertę|umowa|umowę|budżet|zmiana|zmianę|zmiany|wydanie|płatność|wydatek|dokument|propozycja|propozycję|wersja|wersję|zakup|delegacja|delegację|przelew|projekt|wdrożenie|aktualizacja|aktualizację|publikacja|publikację";

    private const string CzechNouns = "žádost|žádosti|faktura|fakturu|objednávka|objednávku|dovolená|dovolenou|nabídka|nabídku|smlouva|smlouvu|rozpočet|změna|změnu|verze|verzi|platba|platbu|výdaj|dokument|návrh|vydání|požadavek|nákup|cesta|cestu|nasazení|aktualizace|aktualizaci";

    private const string SlovakNouns = "žiadosť|faktúra|faktúru|objednávka|objednávku|dovolenka|dovolenku|ponuka|ponuku|zmluva|zmluvu|rozpočet|zmena|zmenu|verzia|verziu|platba|platbu|výdavok|dokument|návrh|vydanie|požiadavka|požiadavku|nákup|cesta|cestu|nasadenie|aktualizácia|aktualizáciu";

    private const string CroatianNouns = "zahtjev|zahtev|račun|faktura|fakturu|narudžba|narudžbu|godišnji|godišnji odmor|odmor|ponuda|ponudu|ugovor|budžet|proračun|promjena|promjenu|promena|promenu|verzija|verziju|plaćanje|trošak|dokument|prijedlog|predlog|izdanje|nadogradnja|nadogradnju|ažuriranje|isporuka|isporuku";

    private static DecisionLanguage Polish => new()
    {
        Name = "pl",
        Approve =
        [
            "^(zatwierdzam|zatwierdzamy|akceptuję|akceptujemy|aprobuję) +", "<(zatwierdzam|zatwierdzamy|akceptuję|akceptujemy)", "<[jest|są|został|została|zostało|zostały] (zatwierdzony|zatwierdzona|zatwierdzone|zaakceptowany|zaakceptowana|zaakceptowane)",
            "^[tak|niniejszym|ja] (zatwierdzam|akceptuję|akceptuje|aprobuję) [niniejszym]", "#(zatwierdzone|zatwierdzony|zatwierdzona|zatwierdzono)", "zatwierdź", "zatwierdzić", "#(zaakceptowane|zaakceptowany|zaakceptowano|zaakceptowana)", "^(zatwierdzamy|akceptujemy)", "akceptować",
            "^* [niniejszym] (zatwierdzam|akceptuję|jest zatwierdzony|jest zatwierdzone|jest zatwierdzona|został zatwierdzony|została zatwierdzona|zostało zatwierdzone|zatwierdzony|zatwierdzone|zatwierdzona|zaakceptowany|zaakceptowane|zaakceptowana|został zaakceptowany|została zaakceptowana)",
            "^wyrażam zgodę [na *]", "^(udzielam|udzielono) [mojej] (zgody|akceptacji)", "^(zgoda|akceptacja) (udzielona|wyrażona)", "^(ma|masz|mają|macie) (pan|pani|państwo) moją zgodę", "^masz moją (zgodę|akceptację)", "^(przeczytałem|sprawdzone|sprawdziłem|sprawdziłam) i (zatwierdzam|zatwierdzone|akceptuję)", "^z mojej strony (zatwierdzone|zaakceptowane|zatwierdzam|akceptuję)", "^zgadzam się i zatwierdzam",
        ],
        Reject =
        [
            "^(odrzucam|odrzucamy) +", "<(odrzucam|odrzucamy)", "<[jest|są|został|została|zostało|zostały] (odrzucony|odrzucona|odrzucone)", "^(muszę|musimy) [niestety] odrzucić +",
            "^[niniejszym|ja] (odrzucam|odmawiam) [niniejszym]", "#(odrzucone|odrzucony|odrzucona|odrzucono)", "odrzuć", "odrzucić", "^(odrzucamy|odmawiamy)", "^* (odrzucam|jest odrzucony|jest odrzucone|jest odrzucona|został odrzucony|została odrzucona|zostało odrzucone|odrzucony|odrzucone|odrzucona)",
            "^(muszę|musimy) [to|ten wniosek] (odrzucić|odmówić)", "^muszę odrzucić *", "^nie wyrażam zgody", "^(odmowa|odmawiam) (akceptacji|zgody|zatwierdzenia)", "^z mojej strony (odrzucone|odrzucam)",
        ],
        ApproveForms = ["zatwierdzenie", "zatwierdzenia", "akceptacja", "akceptacji"],
        RejectForms = ["odrzucenie", "odmowa"],
        Objects = ["~to", $"[ten|tę|ta|tego|twój|pana|pani|państwa|powyższy|powyższe] ({PolishNouns})"],
        Greetings = ["cześć", "dzień dobry", "dobry wieczór", "witam", "szanowny", "szanowna", "szanowni", "hej", "drogi", "droga", "drodzy", "witaj", "siema", "miłego (poniedziałku|dnia)", "witajcie", "dzień dobry państwu"],
        Thanks = ["mam nadzieję", "mamy nadzieję", "dziękuję", "dzięki", "dziękujemy", "bardzo dziękuję", "mam nadzieję", "przepraszam za", "(sprawdziłem|sprawdziłam|przejrzałem|przejrzałam|zapoznałem|zapoznałam)"],
        Assents = ["tak", "zgoda", "dobrze", "w porządku", "jasne", "oczywiście", "super", "świetnie", "wszystko ok", "wygląda dobrze", "zgadzam się", "okej"],
        Dissents = ["nie"],
        Regrets = ["niestety", "przykro mi ale", "z przykrością", "przepraszam ale"],
        Labels = ["[moja|nasza] (decyzja|odpowiedź)"],
        Continuations =
        [
            "z (mojej|naszej) strony", "przeze mnie", "przez mnie", "ze swojej strony", "dziękuję", "dzięki", "zgodnie z (ustaleniami|rozmową|wnioskiem)", "jak (ustalono|rozmawialiśmy)", "pozdrawiam", "i", "bo", "ponieważ", "gdyż", "z powodu", "z uwagi", "zła", "zły", "złe", "brak", "brakuje", "za", "zbyt", "bez", "z poważaniem", "proszę", "dziś", "dzisiaj", "można", "nieprawidłowa", "błędna", "niekompletny", "niekompletne", "budżet", "w całości", "z przyjemnością", "wszystko",
            "w imieniu", "bezwarunkowo", "bez zastrzeżeń", "z (dwóch|trzech|kilku|następujących|tego|poniższych) (powodów|względów|powodu)", "nawet jeśli", "miłego",
            "do (wypłaty|realizacji|zapłaty|wdrożenia)", "z",
        ],
        Reports = ["~przez", "wczoraj", "w zeszłym (tygodniu|miesiącu)", "wcześniej", "już", "zawsze", "zwykle", "zazwyczaj", "często", "czasami", "czasem", "na ogół", "regularnie", "przeważnie", "codziennie", "co (tydzień|dzień|miesiąc)", "w każdy", "w każdym", "w ciągu"],
        Negations = ["nie", "nigdy", "wcale", "niezatwierdzone", "niezatwierdzony"],
        Denials = ["żaden", "żadna", "żadnych", "~nic", "~brak"],
        Harmless = ["uwag", "zastrzeżeń", "pytań", "problemu"],
        Innocent = ["(bez|nie mam|brak) [żadnych] (uwag|zastrzeżeń|pytań|zmian|warunków)", "nie ma (problemu|sprawy|pośpiechu)", "jak najszybciej", "(w razie|jeśli masz|jeśli macie|jeśli ma|jeśli są|jeżeli masz|jeżeli ma|gdyby były) [pan|pani|państwo] [jakieś|jakiekolwiek] (pytań|pytania|wątpliwości)", "przeze mnie", "przez mnie", "do (jutra|zobaczenia|usłyszenia)", "nawet (jeśli|jeżeli)", "(miłego|dobrego|udanego) (dnia|weekendu|popołudnia|wieczoru|tygodnia)", "kiedy (chcesz|chcecie|możesz|możecie)"],
        Doubts = ["(myślę|sądzę|przypuszczam) [że tak]", "tak (myślę|sądzę|mi się wydaje|mi się zdaje)", "(wydaje|zdaje) mi się", "chyba [tak]", "mniej więcej", "o ile (wiem|pamiętam)", "z tego co (wiem|pamiętam)", "podobno", "raczej [tak]", "jakoś tak"],
        Conditions =
        [
            "jeśli", "jeżeli", "gdy", "o ile", "pod warunkiem", "warunkowo", "chyba że", "tylko", "ale", "lecz", "oprócz", "poza", "warunek", "z zastrzeżeniem", "z zastrzeżeniami",
            "z wyjątkiem", "dopóki", "dopiero", "jednak", "częściowo", "w zasadzie", "~może", "być może", "prawdopodobnie",
            "ewentualnie", "prawie", "wstępnie", "z (poprawkami|zmianami|uwagami)", "po (poprawkach|zmianach|uzupełnieniu)", "~jak tylko",
        ],
        Futures = ["jutro", "później", "wkrótce", "w przyszłym (tygodniu|miesiącu)", "niedługo", "pojutrze", "w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek"],
        Questions = ["~czy"],
        Retractions =
        [
            "czekaj", "poczekaj", "chwila", "przez pomyłkę", "korekta", "zapomnij", "zignoruj", "miałem na myśli", "jednak nie", "żartuję",
        ],
        Limits = ["chociaż", "przed", "~po", "będę", "najpierw", "maksymalnie", "najwyżej", "połowę", "część"],
        Objections = ["pomyłka", "anuluj", "anulować", "właściwie"],
        Verbs = ["że", "jest", "było", "byłoby", "będzie", "~lub", "albo", "został", "została", "zostało"],
        Leads = ["~i", "lub", "ale", "przepraszam", "przy okazji", "swoją drogą", "a propos", "ps", "nawiasem mówiąc"],
        Openers = ["jednak", "teraz", "ostatecznie", "w końcu"],
        Pleas = ["proszę"],
        SmallTalk = ["jak (minął|był|udał się|tam|po) [twój|twoje|pana|pani] (urlop|weekend|wyjazd|urlopie)", "jak (minęły|tam|były) (wakacje|święta)", "co słychać", "jak się (masz|macie)"],
        Lacks = ["brak", "brakuje", "bez", "braku"],
        Drafts = ["[to|to jest|tylko] [tylko] (test|szkic|wersja robocza|brudnopis)", "nie wysyłać", "proszę zignorować"],
        Postponements = ["(zdecyduję|zdecydujemy|decyzję podejmę|podejmę decyzję|podejmiemy decyzję)", "(jutro|później) (zdecyduję|decyduję|podejmę decyzję)", "[jeszcze] nie (zdecydowałem|zdecydowałam|podjąłem decyzji|podjęłam decyzji|podjęto decyzji|zdecydowaliśmy)", "(muszę|musimy) [to|się] [jeszcze] (przemyśleć|zastanowić|zdecydować)", "(moja|nasza) decyzja (będzie|zapadnie|nastąpi)"],
        Slips = ["(zły|niewłaściwy) (przycisk|link)", "chciałem odrzucić", "chciałam odrzucić", "zmieniłem zdanie", "zmieniłam zdanie"],
    };

    private static DecisionLanguage Czech => new()
    {
        Name = "cs",
        Approve =
        [
            "^[tímto] (schvaluji|schvaluju|schvalujeme) +", "<(schvaluji|schvaluju|schvalujeme)", "<[je|jsou|byl|byla|bylo] (schválen|schválena|schváleno|schváleny)",
            "^[ano|tímto|já] (schvaluji|schvaluju) [tímto]", "#(schváleno|schválen|schválena|schválené|schválený|schválená)", "schválit", "^schvalujeme", "^(žádost|faktura|objednávka|dovolená|nabídka|smlouva|změna|verze|platba) (schválena|schválená)", "^* [tímto] (schvaluji|schvaluju|schvalujeme|je schválen|je schválena|je schváleno|schválen|schválena|byla schválena|byl schválen)", "^je [tímto] (schváleno|schválen|schválena)",
            "^(uděluji|dávám) (souhlas|schválení)", "^souhlas udělen", "^(souhlasím|v pořádku) a schvaluji", "^(za mě|za nás|z mé strany) (schváleno|schvaluji)", "^(přečteno|zkontrolováno) a schváleno", "^máte můj souhlas", "^máš můj souhlas", "^tímto schvaluji",
            "^schvaluje se",
        ],
        Reject =
        [
            "^[tímto] (zamítám|zamítáme|odmítám|odmítáme) +", "<(zamítám|zamítáme|odmítám|odmítáme)", "<[je|jsou|byl|byla|bylo] (zamítnut|zamítnuta|zamítnuto|zamítnuty)",
            "^[tímto|já] (zamítám|odmítám) [tímto]", "#(zamítnuto|zamítnut|zamítnuta|zamítnutý|zamítnutá|zamítnuté)", "zamítnout", "^(zamítáme|odmítáme)", "#(odmítnuto|odmítnut|odmítnuta)", "odmítnout", "^* [tímto] (zamítám|zamítáme|odmítám|je zamítnut|je zamítnuta|je zamítnuto|zamítnut|zamítnuta|byla zamítnuta|byl zamítnut)",
            "^(musím|musíme) [*] (zamítnout|odmítnout)", "^(za mě|za nás|z mé strany) (zamítnuto|zamítám)", "^je (zamítnuto|zamítnut|zamítnuta)",
            "^zamítá se",
        ],
        ApproveForms = ["schválení"],
        RejectForms = ["zamítnutí", "odmítnutí"],
        Objects = ["~to", "tohle", $"[tuto|tento|tato|toto|vaši|vaše|vaši|tvoji|tvou|uvedenou|danou] ({CzechNouns})"],
        Greetings = ["ahoj", "dobrý (den|večer)", "dobré (ráno|odpoledne)", "vážený", "vážená", "vážení", "zdravím", "čau", "hezký den", "milý", "milá"],
        Thanks = ["doufám", "doufáme", "děkuji", "díky", "děkujeme", "děkuju", "moc děkuji", "doufám", "omlouvám se za", "prošel jsem", "zkontroloval jsem", "zkontrolovala jsem"],
        Assents = ["ano", "souhlasím", "v pořádku", "dobře", "jasně", "samozřejmě", "jo", "vypadá to dobře", "skvělé", "výborně", "super"],
        Dissents = ["~ne"],
        Regrets = ["bohužel", "je mi líto ale", "omlouvám se ale", "lituji ale"],
        Labels = ["[moje|mé|naše] (rozhodnutí|odpověď|vyjádření)"],
        Continuations =
        [
            "z (mé|naší|mojí) strany", "za (mě|nás|mne)", "mnou", "děkuji", "díky", "dle (dohody|domluvy|návrhu)", "podle (dohody|domluvy)", "jak (jsme|bylo)", "s pozdravem", "a", "protože", "kvůli", "z důvodu", "špatná", "špatný", "chybí", "chybná", "příliš", "moc", "bez", "dnes", "můžete", "můžeš", "nedostatečný", "neúplná", "neúplné", "není", "hezký", "prosím", "rozpočet", "vše", "v plném",
            "jménem", "bezpodmínečně", "bez výhrad", "v plném rozsahu", "ze (dvou|tří|dvou důvodů|tohoto důvodu)", "z (následujících|těchto|více|několika) důvodů", "i když", "přeji",
            "k (proplacení|úhradě|nasazení)", "z", "ze",
        ],
        Reports = ["včera", "minulý (týden|měsíc)", "dříve", "už", "již", "vždy", "vždycky", "obvykle", "většinou", "často", "někdy", "občas", "pravidelně", "zpravidla", "každý (den|týden|měsíc|pátek)", "pokaždé", "do (dvou|tří|2|3|24|48) (dnů|dní|hodin)", "během"],
        Negations = ["~ne", "nikdy", "neschvaluji", "neschvaluju", "neschválen", "neschválena", "neschváleno", "nezamítám", "nezamítnuto", "nesouhlasím", "nelze", "nemohu", "nemůžu", "~není"],
        Denials = ["~nic", "žádný", "žádné", "žádná"],
        Harmless = ["námitky", "připomínky", "výhrady", "problém"],
        Innocent = ["(bez|nemám|žádné) (námitek|připomínek|výhrad|námitky|připomínky|výhrady|změn|podmínek)", "není (problém|zač|spěch)", "není to problém", "co nejdříve", "(v případě|pokud) [máte|budete mít|máš] [nějaké|jakékoli|další] (dotazů|otázky|otázek|dotazy)", "(za|na) (mě|nás|viděnou|shledanou)", "pokud (budete|budeš) něco potřebovat", "i když", "i kdyby", "(hezký|pěkný|příjemný) (den|večer|víkend|zbytek dne)"],
        Doubts = ["(myslím|domnívám se|tuším|předpokládám|doufám) [si|že ano]", "zdá se [mi]", "tak nějak", "víceméně", "pokud (vím|se nepletu)", "co vím", "snad", "nejspíš", "prý", "řekl bych"],
        Conditions =
        [
            "pokud", "jestli", "jestliže", "pod podmínkou", "podmínečně", "podmínka", "s podmínkou", "~jen", "jenom", "pouze", "avšak", "kromě", "~až", "dokud", "možná", "~ale",
            "částečně", "v zásadě", "ledaže", "s výhradou", "s výjimkou", "téměř", "předběžně", "asi", "jakmile", "s (úpravami|změnami|připomínkami)", "když",
        ],
        Futures = ["zítra", "později", "brzy", "příští (týden|měsíc)", "v pondělí", "v úterý", "ve středu", "ve čtvrtek", "v pátek"],
        Questions = ["~zda"],
        Retractions = ["počkej", "počkejte", "oprava", "omylem", "zapomeň", "zapomeňte", "ignorujte", "dělám si legraci"],
        Limits = ["před", "budu", "~po", "nejdříve", "nejprve", "maximálně", "nejvýše", "polovinu", "část"],
        Objections = ["omyl", "zrušit", "vlastně", "zrušte"],
        Verbs = ["že", "~je", "bylo", "bylo by", "~nebo", "~byl", "~byla"],
        Leads = ["~a", "nebo", "ale", "mimochodem", "ps"],
        Openers = ["nakonec", "nyní", "teď", "přece jen"],
        Pleas = ["prosím"],
        Drafts = ["[toto je|je to|jen|pouze] [jen|pouze] (koncept|test|návrh odpovědi)", "neposílat", "neodesílat"],
        Postponements = ["rozhodnu se", "rozhodnu (zítra|později|až)", "rozhodneme (se|zítra|později)", "[ještě] jsem se nerozhodl", "[ještě] jsem se nerozhodla", "(ještě|zatím) (není rozhodnuto|nerozhodnuto)", "(musím|musíme) [si|to] [ještě] (rozmyslet|promyslet|rozhodnout)"],
        Lacks = ["chybí", "bez", "scházi"],
        SmallTalk = ["jak (bylo na dovolené|se máš|se máte|bylo o víkendu)", "jaká byla dovolená"],
        Slips = ["(špatné|špatný) (tlačítko|odkaz)", "chtěl jsem (zamítnout|schválit)", "rozmyslel jsem si"],
    };

    private static DecisionLanguage Slovak => new()
    {
        Name = "sk",
        Approve =
        [
            "^[týmto] (schvaľujem|schvaľujeme) +", "<(schvaľujem|schvaľujeme)", "<[je|sú|bol|bola|bolo] (schválený|schválená|schválené)",
            "^[áno|týmto|ja] schvaľujem [týmto]", "#(schválené|schválený|schválená|schválení)", "schváliť", "^schvaľujeme", "^* [týmto] (schvaľujem|schvaľujeme|je schválená|je schválený|je schválené|bola schválená|bol schválený|schválená|schválený|schválené)", "^je [týmto] (schválené|schválená|schválený)", "^(udeľujem|dávam) súhlas", "^súhlasím a schvaľujem",
            "^(za mňa|za nás|z mojej strany) (schválené|schvaľujem)", "^(máte|máš) môj súhlas", "^(prečítané|skontrolované) a schválené",
            "^schvaľuje sa",
        ],
        Reject =
        [
            "^[týmto] (zamietam|zamietame|odmietam|odmietame) +", "<(zamietam|zamietame|odmietam|odmietame)", "<[je|sú|bol|bola|bolo] (zamietnutý|zamietnutá|zamietnuté)",
            "^[týmto|ja] (zamietam|odmietam) [týmto]", "#(zamietnuté|zamietnutý|zamietnutá)", "zamietnuť", "^(zamietame|odmietame)", "#(odmietnuté|odmietnutý|odmietnutá)", "odmietnuť", "^* [týmto] (zamietam|odmietam|je zamietnutá|je zamietnutý|je zamietnuté|bola zamietnutá|bol zamietnutý|zamietnutá|zamietnutý)", "^(musím|musíme) [*] (zamietnuť|odmietnuť)",
            "^(za mňa|za nás|z mojej strany) (zamietnuté|zamietam)", "^je (zamietnuté|zamietnutá|zamietnutý)",
            "^zamieta sa",
        ],
        ApproveForms = ["schválenie", "schválenia"],
        RejectForms = ["zamietnutie", "odmietnutie"],
        Objects = ["~to", "toto", $"[túto|tento|táto|vašu|vaša|tvoju] ({SlovakNouns})"],
        Greetings = ["ahoj", "dobrý (deň|večer)", "dobré (ráno|popoludnie)", "vážený", "vážená", "vážení", "zdravím", "čau", "milý", "milá", "pekný deň"],
        Thanks = ["dúfam", "dúfame", "ďakujem", "vďaka", "ďakujeme", "veľmi pekne ďakujem", "dúfam", "ospravedlňujem sa za", "díky"],
        Assents = ["áno", "súhlasím", "v poriadku", "dobre", "jasné", "samozrejme", "vyzerá to dobre", "super", "výborne"],
        Dissents = ["nie"],
        Regrets = ["bohužiaľ", "žiaľ", "ľutujem ale", "je mi ľúto ale"],
        Labels = ["[moje|naše] (rozhodnutie|vyjadrenie)", "[moja|naša] odpoveď"],
        Continuations =
        [
            "z (mojej|našej) strany", "za (mňa|nás)", "mnou", "ďakujem", "vďaka", "podľa (dohody|návrhu)", "ako (sme|bolo)", "s pozdravom", "a", "pretože", "lebo", "kvôli", "z dôvodu", "nesprávna", "nesprávny", "zlá", "chýba", "chybná", "príliš", "bez", "dnes", "môžete", "môžeš", "prosím", "pekný", "rozpočet", "všetko", "neúplná", "neúplné",
            "v mene", "bezpodmienečne", "bez výhrad", "v plnom rozsahu", "z (dvoch|troch|nasledujúcich|týchto|viacerých) dôvodov", "aj keď",
            "na (úhradu|nasadenie)", "z", "zo",
        ],
        Reports = ["včera", "minulý (týždeň|mesiac)", "skôr", "už", "vždy", "zvyčajne", "väčšinou", "často", "niekedy", "občas", "pravidelne", "spravidla", "každý (deň|týždeň|mesiac|piatok)", "zakaždým", "do (dvoch|troch|2|3|24|48) (dní|hodín)", "počas"],
        Negations = ["nie", "nikdy", "neschvaľujem", "neschválené", "neschválený", "neschválená", "nezamietam", "nesúhlasím", "nemôžem", "~nemožno"],
        Denials = ["~nič", "žiadny", "žiadne", "žiadna"],
        Harmless = ["námietky", "pripomienky", "výhrady", "problém"],
        Innocent = ["(bez|nemám|žiadne) (námietok|pripomienok|výhrad|námietky|pripomienky|výhrady|zmien|podmienok)", "nie je (problém|začo)", "čo najskôr", "(v prípade|ak) [máte|budete mať|máš] [nejaké|ďalšie] (otázok|otázky)", "za (mňa|nás)", "aj keď", "(pekný|príjemný) (deň|večer|víkend)"],
        Doubts = ["(myslím|domnievam sa|tuším|predpokladám|dúfam) [si|že áno]", "zdá sa [mi]", "tak nejako", "viac-menej", "pokiaľ viem", "snáď", "asi tak", "vraj", "povedal by som"],
        Conditions =
        [
            "~ak", "pokiaľ", "pod podmienkou", "podmienečne", "podmienka", "s podmienkou", "~len", "iba", "avšak", "okrem", "~až", "kým", "možno", "~ale", "čiastočne", "v zásade", "s výhradou", "s výnimkou", "takmer", "predbežne", "asi", "akonáhle", "keď", "s (úpravami|zmenami|pripomienkami)",
        ],
        Futures = ["zajtra", "neskôr", "čoskoro", "budúci (týždeň|mesiac)", "v pondelok", "v utorok", "v stredu", "vo štvrtok", "v piatok"],
        Questions = ["~či"],
        Retractions = ["počkaj", "počkajte", "oprava", "omylom", "zabudni", "zabudnite", "ignorujte", "žartujem"],
        Limits = ["pred", "budem", "najprv", "najskôr", "maximálne", "najviac", "polovicu", "časť", "~po"],
        Objections = ["omyl", "zrušiť", "vlastne", "zrušte"],
        Verbs = ["že", "~je", "bolo", "~alebo", "~bol", "~bola"],
        Leads = ["~a", "alebo", "ale", "mimochodom", "ps"],
        Openers = ["nakoniec", "teraz", "predsa len"],
        Pleas = ["prosím"],
        Drafts = ["[toto je|je to|len|iba] [len|iba] (koncept|test)", "neposielať", "neodosielať"],
        Postponements = ["rozhodnem sa", "rozhodnem (zajtra|neskôr)", "[ešte] som sa nerozhodol", "[ešte] som sa nerozhodla", "(musím|musíme) [si|to] [ešte] (premyslieť|rozmyslieť|rozhodnúť)"],
        Lacks = ["chýba", "chýbajú", "bez"],
        Slips = ["zlé tlačidlo", "chcel som (zamietnuť|schváliť)"],
    };

    private static DecisionLanguage Croatian => new()
    {
        Name = "hr",
        Approve =
        [
            "^(odobravam|odobravamo) +", "<(odobravam|odobravamo|je odobren|je odobrena|je odobreno)",
            "^[da|ovime|ja] odobravam [ovime]", "#(odobreno|odobren|odobrena|odobreni)", "odobri", "odobriti", "^odobravamo", "^* (odobravam|odobren|odobrena|je odobren|je odobrena|je odobreno)", "^(odobren|odobrena|odobreno) je *", "^(odobren|odobrena|odobreno) je", "^suglasan i odobravam", "^s moje strane odobreno", "^dajem (odobrenje|suglasnost)", "^(imate|imaš) moje odobrenje",
            "^(odobrava|odobravaju) se",
        ],
        Reject =
        [
            "^(odbijam|odbijamo) +", "<(odbijam|odbijamo|je odbijen|je odbijena|je odbijeno)",
            "^[ovime|ja] (odbijam|odbacujem) [ovime]", "#(odbijeno|odbijen|odbijena|odbijeni)", "odbij", "odbiti", "^odbijamo", "^* (odbijam|odbijen|odbijena|je odbijen|je odbijena|je odbijeno)", "^(moram|moramo) [*] odbiti", "^s moje strane odbijeno", "^(odbačeno|odbačen)",
            "^(odbija|odbijaju) se",
        ],
        ApproveForms = ["odobrenje", "odobrenja"],
        RejectForms = ["odbijanje", "odbijanja"],
        Objects = ["ovo", "~to", $"[ovaj|ovu|vaš|vašu|tvoj|tvoju] ({CroatianNouns})"],
        Greetings = ["bok", "pozdrav", "poštovani", "poštovana", "dobar dan", "dobro jutro", "dobra večer", "dragi", "draga", "zdravo", "dobro veče", "ćao"],
        Thanks = ["hvala", "hvala vam", "hvala ti", "puno hvala", "zahvaljujem", "nadam se", "ispričavam se zbog"],
        Assents = ["~da", "slažem se", "u redu", "dobro", "naravno", "odlično", "super", "može"],
        Dissents = ["~ne"],
        Regrets = ["nažalost", "žao mi je ali", "na žalost"],
        Labels = ["[moja|naša|moj] (odluka|odgovor)"],
        Continuations =
        [
            "s (moje|naše) strane", "sa (moje|naše) strane", "od (mene|nas|moje strane)", "za mene", "hvala", "kako je dogovoreno", "prema dogovoru", "lp", "pozdrav", "i", "jer", "zbog", "pogrešna", "pogrešan", "nedostaje", "nedostaju", "previše", "bez", "danas", "možete", "možeš", "molim", "nepotpun", "nepotpuno", "nije", "nema", "srdačan",
            "u ime", "bezuvjetno", "bezuslovno", "u cijelosti", "u potpunosti", "iz (dva|tri|sljedećih|sledećih|ovih) razloga", "iako",
        ],
        Reports = ["~od strane", "jučer", "juče", "prošli (tjedan|mjesec)", "prošle (nedelje|godine)", "ranije", "već", "~uvijek", "~uvek", "~obično", "~često", "~ponekad", "~redovito", "~redovno", "~svaki (dan|tjedan|mjesec|put)", "~svake (nedelje|godine)", "~u roku"],
        Negations = ["~ne", "~nikad", "~nikada", "~nije", "~nisam", "~neću", "~nemojte", "~nemoj"],
        Denials = ["~ništa", "~nema", "~nikakav"],
        Innocent = ["(bez|nemam) (primjedbi|primedbi|prigovora|zamjerki|izmjena|uvjeta)", "nema (problema|primjedbi|primedbi|na čemu|žurbe)", "što (prije|skorije)", "ako (imate|imaš|bude) [dodatnih] pitanja"],
        Doubts = ["~(mislim|vjerujem|pretpostavljam|valjda|čini mi se|nadam se)", "~manje-više", "~koliko znam", "~navodno", "~tako nekako"],
        Conditions = ["~ako", "~ukoliko", "~pod uvjetom", "~pod uslovom", "~uvjetno", "~uslovno", "~samo", "~ali", "~osim", "~dok", "~možda", "~djelomično", "~delimično", "~u načelu", "~međutim", "~vjerojatno", "~verovatno", "~uz (uvjet|uslov|izmjene|ogradu)", "~čim", "~skoro", "~privremeno", "~kad", "~kada"],
        Futures = ["~sutra", "~kasnije", "~uskoro", "~idući tjedan", "~sljedeći tjedan", "~sledeće nedelje", "~prekosutra"],
        Questions = ["~li", "~da li", "~je li"],
        Retractions = ["~čekaj", "~čekajte", "~ispravak", "~greškom", "~zaboravi", "~zaboravite", "~zanemarite", "~šalim se"],
        Limits = ["~prije", "~pre", "~nakon", "~posle", "~prvo", "~najviše", "~pola", "~dio", "~ću"],
        Objections = ["~greška", "~pogreška", "~otkaži", "~otkažite", "~zapravo", "~poništi"],
        Verbs = ["~je", "~su", "~bilo", "~ili", "~bi"],
        Leads = ["~i", "~ili", "ali", "usput", "inače"],
        Openers = ["ipak", "konačno"],
        Pleas = ["molim"],
        Drafts = ["[ovo je|samo] [samo] (skica|test|nacrt|proba)"],
        Postponements = ["odlučit (ću|ćemo)", "odlučiću", "[još] nisam (odlučio|odlučila)", "(moram|moramo) [još] razmisliti", "odluka slijedi"],
        Lacks = ["nedostaje", "nedostaju", "bez", "fali"],
    };

    private static DecisionLanguage Slovenian => new()
    {
        Name = "sl",
        Approve = ["^[da|s tem] (odobravam|potrjujem)", "#(odobreno|odobren|odobrena)", "#(potrjeno|potrjen|potrjena)", "odobri", "odobriti", "^odobravamo", "^z moje strani (odobreno|potrjeno)", "^(odobravam|odobravamo|potrjujem|potrjujemo) [*]", "<(je|so|bo) (odobren|odobrena|odobreno|potrjen|potrjena)", "^* [je|so] (odobren|odobrena|odobreno|potrjen|potrjena)", "^(dajem|dajemo) (soglasje|dovoljenje)", "^soglašam in odobravam"],
        Reject = ["^[s tem] (zavračam|zavrnem)", "#(zavrnjeno|zavrnjen|zavrnjena)", "zavrniti", "^zavračamo", "^z moje strani zavrnjeno", "^(zavračam|zavračamo|zavrnem) [*]", "<(je|so) (zavrnjen|zavrnjena|zavrnjeno)", "^* [je|so] (zavrnjen|zavrnjena|zavrnjeno)", "^moram [*] zavrniti [*]"],
        ApproveForms = ["odobritev", "potrditev"],
        RejectForms = ["zavrnitev"],
        Greetings = ["pozdravljeni", "pozdravljena", "pozdravljen", "živjo", "zdravo", "dober dan", "dobro jutro", "spoštovani", "spoštovana", "dragi", "draga"],
        Thanks = ["hvala", "hvala lepa", "najlepša hvala", "upam"],
        Assents = ["~da", "ja", "v redu", "strinjam se", "seveda", "odlično"],
        Dissents = ["~ne"],
        Regrets = ["žal"],
        Labels = ["[moja|naša] odločitev", "odgovor"],
        Continuations = ["z (moje|naše) strani", "hvala", "lp", "in", "ker", "zaradi", "napačna", "manjka", "brez", "danes", "lahko", "prosim", "preveč", "ni", "v imenu", "brezpogojno", "v celoti", "iz (dveh|treh|naslednjih) razlogov", "čeprav", "lep", "lepo"],
        Reports = ["včeraj", "prejšnji teden", "~s strani", "že", "~vedno", "~običajno", "~pogosto", "~včasih", "~redno", "~vsak (dan|teden|mesec)", "~vsakič", "~v roku"],
        Negations = ["~ne", "~nikoli", "~ni", "~nisem"],
        Denials = ["~nič", "~nobenih"],
        Innocent = ["(brez|nimam) (pripomb|zadržkov|sprememb)", "ni (problema|težav)", "čim prej"],
        Doubts = ["~(mislim|domnevam|menda|zdi se mi|se mi zdi|upam)", "~bolj ali manj", "~kolikor vem", "~nekako"],
        Conditions = ["~če", "~pod pogojem", "~pogojno", "~samo", "~le", "~vendar", "~ampak", "~razen", "~dokler", "~morda", "~delno", "~načeloma", "~verjetno", "~ko", "~takoj ko"],
        Futures = ["~jutri", "~kasneje", "~pozneje", "~kmalu", "~naslednji teden"],
        Questions = ["~ali"],
        Retractions = ["~počakaj", "~počakajte", "~popravek", "~pomotoma", "~pozabi", "~pozabite"],
        Limits = ["~pred", "~po", "~najprej", "~največ", "~polovico", "~del"],
        Objections = ["~napaka", "~prekliči", "~prekličite", "~pravzaprav"],
        Verbs = ["~je", "~bo", "~bi", "~ali"],
        Leads = ["~in", "~ali", "vendar"],
        Objects = ["~to", "[ta|to|vaš|vaša|vašo] (zahtevek|zahteva|zahtevo|prošnja|prošnjo|račun|naročilo|pogodba|pogodbo|dopust|ponudba|ponudbo|različica|različico|predlog|sprememba|spremembo|izdaja|izdajo|namestitev|posodobitev|nadgradnja|nadgradnjo|objava|objavo|plačilo|proračun) [0]"],
        Drafts = ["[to je|samo] [samo] (osnutek|test|poskus)"],
        Postponements = ["odločil se bom", "odločila se bom", "[še] nisem (odločil|odločila)", "se [še] nisem (odločil|odločila)", "moram [še] razmisliti"],
        Lacks = ["manjka", "manjkajo", "brez"],
        Contents = ["~da"],
    };
}
