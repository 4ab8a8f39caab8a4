namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private static DecisionLanguage Hungarian => new()
    {
        Name = "hu",
        Approve =
        [
            "^[ezennel] (jóváhagyom|jóváhagyjuk|engedélyezem|engedélyezzük) +", "<(jóváhagyom|jóváhagyjuk|jóváhagyva|jóváhagyásra került|engedélyezem|engedélyezve)",
            "^[igen|ezennel|én] (jóváhagyom|engedélyezem) [ezennel]", "^(jóváhagyva|jóváhagyásra került|engedélyezve)", "jóváhagyni", "^(jóváhagyjuk|engedélyezzük)", "^* [ezennel] (jóváhagyom|jóváhagyjuk|jóváhagyva|jóvá van hagyva|engedélyezem|engedélyezve)", "^(részemről|részünkről) (jóváhagyva|jóváhagyom|engedélyezve)", "^jóvá van hagyva", "^(elolvastam|átnéztem|ellenőriztem) és jóváhagyom [*]", "^(hozzájárulok|jóváhagyásomat adom)", "^(megadom|megadjuk) (a|az) (jóváhagyást|engedélyt)", "^elfogadom és jóváhagyom", "^jóváhagytam",
        ],
        Reject =
        [
            "^[ezennel] (elutasítom|elutasítjuk) +", "<(elutasítom|elutasítjuk|elutasítva|elutasításra került|visszautasítom)",
            "^[ezennel|én] (elutasítom|visszautasítom) [ezennel]", "^(elutasítva|visszautasítva|elutasításra került)", "elutasítani", "^(elutasítjuk|visszautasítjuk)", "^* [ezennel|sajnos] (elutasítom|elutasítjuk|elutasítva|el van utasítva|visszautasítom)", "^(részemről|részünkről) (elutasítva|elutasítom)", "^el (kell|van) (utasítanom|utasítva)", "^elutasítottam", "^el kell utasítanom [*]",
        ],
        ApproveForms = ["jóváhagyás", "jóváhagyást", "jóváhagy", "jóváhagyása", "jóváhagynám", "hagyom jóvá", "hagyjuk jóvá", "engedélyezés"],
        RejectForms = ["elutasítás", "elutasítást", "elutasít", "elutasítanám", "utasítom el", "utasítjuk el"],
        Objects =
        [
            "ezt", "azt", "ez",
            "(a|az|a fenti|a mellékelt|ezt a|ezt az) (kérést|kérelmet|igénylést|számlát|rendelést|megrendelést|szabadságot|szabadságkérelmet|ajánlatot|szerződést|költségvetést|módosítást|változtatást|kiadást|verziót|kifizetést|dokumentumot|javaslatot|beszerzést|utazást)",
            "(a|az) (kérés|kérelem|igénylés|számla|rendelés|megrendelés|szabadság|ajánlat|szerződés|költségvetés|módosítás|változtatás|kiadás|verzió|kifizetés|dokumentum|javaslat|beszerzés|utazás)",
        ],
        Greetings = ["szia", "sziasztok", "helló", "jó (napot|reggelt|estét) [kívánok]", "tisztelt", "kedves", "üdvözlöm", "üdv", "szervusz", "tisztelt cím", "szép napot"],
        Thanks = ["remélem", "reméljük", "köszönöm", "köszi", "köszönjük", "nagyon köszönöm", "kösz", "remélem", "elnézést a"],
        Assents = ["igen", "rendben", "rendben van", "oké", "egyetértek", "jó", "természetesen", "szuper", "remek", "minden rendben", "persze"],
        Dissents = ["nem"],
        Regrets = ["sajnos", "sajnálom de", "sajnálattal"],
        Reasons = ["miatt", "ezért", "így"],
        Labels = ["[a] (döntés|döntésem|döntésünk|válaszom|válasz)", "határozat"],
        Continuations =
        [
            "részemről", "részünkről", "a részemről", "általam", "köszönöm", "köszi", "ahogy (megbeszéltük|kérted)", "a megbeszéltek", "üdvözlettel", "üdv", "és", "mert", "mivel", "hibás", "hiányzik", "hiányos", "rossz", "túl", "nincs", "nem", "a", "az", "ma", "mehet", "ezt", "kérem", "kérlek", "további", "szép", "teljes",
            "nevében", "feltétel nélkül", "fenntartás nélkül", "teljes egészében", "két okból", "több okból", "az alábbi okokból", "akkor is", "bár",
        ],
        Reports = ["által", "tegnap", "múlt (héten|hónapban)", "korábban", "már", "mindig", "általában", "rendszerint", "gyakran", "néha", "olykor", "rendszeresen", "minden (nap|héten|hónapban|pénteken|alkalommal)", "naponta", "két napon belül"],
        Negations = ["nem", "ne", "soha", "sosem", "nincs", "sem"],
        Denials = ["semmi", "semmit"],
        Harmless = ["kifogás", "észrevétel", "probléma", "kérdés"],
        Innocent = ["nincs (kifogásom|észrevételem|kérdésem|probléma|akadálya|más)", "nem (probléma|gond|sürgős)", "minél (előbb|hamarabb)", "amint lehet", "(kifogás|fenntartás|feltétel|változtatás) nélkül", "(ha|amennyiben) [bármilyen|van] (kérdés|kérdése|kérdésed|kérdésük) [van|lenne|merül fel]"],
        Doubts = ["azt (hiszem|gondolom)", "(gondolom|szerintem|hiszem|remélem|asszem)", "úgy (tűnik|gondolom|hiszem|emlékszem)", "többé-kevésbé", "amennyire tudom", "ha jól (tudom|emlékszem)", "nagyjából", "állítólag"],
        Conditions = ["~ha", "amennyiben", "feltéve", "feltétellel", "feltételesen", "feltétel", "azzal a feltétellel", "csak", "~de", "kivéve", "amíg", "talán", "esetleg", "részben", "részlegesen", "elvileg", "elvben", "azonban", "viszont", "valószínűleg", "amint", "fenntartással", "fenntartásokkal", "majdnem", "ideiglenesen", "módosításokkal", "mihelyt", "kizárólag"],
        Futures = ["holnap", "később", "hamarosan", "jövő (héten|hónapban)", "majd", "holnapután", "hétfőn", "kedden", "szerdán", "csütörtökön", "pénteken", "fogom"],
        Questions = ["vajon", "jóváhagyod-e"],
        Retractions = ["várj", "várjon", "helyesbítés", "javítás", "véletlenül", "felejtsd el", "hagyja figyelmen kívül", "tévedésből", "viccelek", "meggondoltam magam"],
        Limits = ["előtt", "után", "előbb", "először", "legfeljebb", "maximum", "fele", "felét", "részét", "bár", "mielőtt", "miután"],
        Objections = ["tévedés", "töröld", "visszavonom", "valójában", "mégsem"],
        Verbs = ["volt", "lesz", "~vagy", "lenne", "gomb"],
        Leads = ["~és", "~vagy", "de", "egyébként", "amúgy", "apropó"],
        Openers = ["végül", "mégis", "most", "mégis inkább"],
        Pleas = ["kérem", "kérlek"],
        Drafts = ["[ez|csak] [csak] [egy] (piszkozat|teszt|vázlat|próba)", "ne küldd el"],
        Postponements = ["[később|holnap|majd] döntök", "[majd] (eldöntöm|eldöntjük)", "[még] nem (döntöttem|döntöttünk|döntöttem el)", "(át kell|meg kell) (gondolnom|gondolnunk|fontolnom)", "még gondolkodom"],
        Lacks = ["hiányzik", "hiányoznak", "nélkül", "hiánya"],
        Slips = ["rossz gomb", "rossz gombra"],
    };

    private static DecisionLanguage Turkish => new()
    {
        Name = "tr",
        Approve =
        [
            "<(onaylıyorum|onaylıyoruz|onaylandı|onaylanmıştır|onaylarım|uygun bulunmuştur)", "#onay",
            "^[evet|ben|işbu] (onaylıyorum|onaylarım|onayladım)", "^onaylandı", "^onaylıyoruz", "onayla", "^onaylanmıştır", "^* (onaylıyorum|onaylıyoruz|onaylandı|onayladım|onaylanmıştır|onaylarım|uygundur)", "^onay (verilmiştir|verildi|veriyorum|verdim)", "^* (onay veriyorum|onay verdim)", "^onayımdır", "^tarafımdan onaylanmıştır", "^tarafımca onaylanmıştır", "^tarafımdan (onaylandı|onaylıdır)", "^(incelendi|okudum|inceledim) ve (onaylandı|onaylıyorum|onayladım)", "^onaylıdır", "^benden onay", "^benim tarafımdan onaylandı", "^bizim tarafımızdan onaylandı",
        ],
        Reject =
        [
            "<[maalesef] (reddediyorum|reddediyoruz|reddedildi|reddedilmiştir)", "#(ret|red)",
            "^[ben] (reddediyorum|reddederim|reddettim)", "^reddedildi", "^reddediyoruz", "reddet", "^reddedilmiştir", "^* (reddediyorum|reddediyoruz|reddedildi|reddettim|reddedilmiştir)", "^tarafımdan (reddedilmiştir|reddedildi)", "^tarafımca reddedilmiştir", "^* reddetmek zorundayım", "^reddetmek zorundayım", "^onay (reddedildi|reddedilmiştir)",
        ],
        ApproveForms = ["onay", "onayı", "onaylamak", "onaylanması", "onaylar", "onaylayabilirim", "onaylarız", "onaylayacağım"],
        RejectForms = ["red", "ret", "reddetmek", "reddi", "reddedeceğim"],
        Objects =
        [
            "bunu", "bu", "bunları",
            "[bu|ilgili|söz konusu] (talebi|isteği|faturayı|siparişi|izni|izin talebini|teklifi|sözleşmeyi|bütçeyi|değişikliği|sürümü|ödemeyi|harcamayı|belgeyi|öneriyi|seyahati|satın almayı|dağıtımı)",
            "[bu|ilgili|söz konusu] (talep|istek|fatura|sipariş|izin|izin talebi|teklif|sözleşme|bütçe|değişiklik|sürüm|ödeme|harcama|belge|öneri|seyahat|satın alma)", "(izin|satın alma|harcama|avans) (talebiniz|talebinizi|talebi|talebin)", "(talebiniz|talebinizi|isteğiniz|isteğinizi|izniniz|izninizi|siparişiniz|siparişinizi|talebin|talebini)",
        ],
        Greetings = ["merhaba", "merhabalar", "selam", "selamlar", "günaydın", "iyi (günler|akşamlar|çalışmalar)", "sayın", "değerli", "sevgili", "herkese merhaba", "kolay gelsin"],
        Thanks = ["umarım", "umarız", "teşekkürler", "teşekkür ederim", "teşekkür ederiz", "çok teşekkürler", "sağ olun", "sağ ol", "umarım", "bilgilendirme için"],
        Titles = ["bey", "hanım", "beyler"],
        Assents = ["evet", "tamam", "tamamdır", "olur", "peki", "elbette", "tabii", "uygun", "uygundur", "harika", "tabi", "kabul"],
        Dissents = ["hayır"],
        Regrets = ["maalesef", "ne yazık ki", "üzgünüm ama", "malesef"],
        Reasons = ["nedeniyle", "sebebiyle", "için", "dolayı", "olduğundan", "yüzünden"],
        Labels = ["kararım", "kararımız", "karar", "cevabım", "cevap", "sonuç", "yanıt", "yanıtım"],
        Continuations =
        [
            "benim (tarafımdan|açımdan)", "bizim açımızdan", "tarafımdan", "tarafımca", "tarafımızdan", "teşekkürler", "teşekkür", "konuştuğumuz gibi", "iyi (çalışmalar|günler)", "saygılarımla", "ve", "çünkü", "nedeniyle", "sebebiyle", "yanlış", "hatalı", "eksik", "çok", "bugün", "lütfen", "bilginize", "bilgilerinize", "gereğini", "devam", "yetersiz", "kolay",
            "adına", "koşulsuz", "şartsız", "tamamen", "tümüyle", "iki nedenle", "aşağıdaki nedenlerle", "şu nedenlerle", "hayırlı", "kolay gelsin",
        ],
        Reports = ["tarafından", "dün", "geçen (hafta|ay)", "daha önce", "önceden", "zaten", "her zaman", "genelde", "genellikle", "çoğunlukla", "sık sık", "bazen", "daima", "normalde", "her (gün|hafta|ay|seferinde|cuma)", "gün içinde", "saat içinde"],
        Negations = ["değil", "asla", "hiç", "olmaz", "onaylamıyorum", "onaylamıyoruz", "onaylanmadı", "onaylamam", "onaylamadım", "reddetmiyorum", "reddedilmedi", "edemem", "onaylayamam", "onaylayamıyorum", "reddetmedim", "reddetmem", "onaylanmamıştır", "onaylanamaz", "vermiyorum"],
        Denials = ["hayır", "~yok"],
        Innocent = ["(sorun|itirazım|problem) (yok|değil)", "mümkün olan en kısa (sürede|zamanda)", "en kısa (sürede|zamanda)", "(soru|sorunuz|sorularınız|bir sorunuz) (olursa|varsa)", "benim tarafımdan", "(çekincesiz|koşulsuz|şartsız)", "olsa (bile|da)", "hayırlı olsun"],
        Doubts = ["(sanırım|sanıyorum|galiba|herhalde|bence|zannedersem|zannediyorum|umarım|heralde)", "diye (düşünüyorum|biliyorum)", "az çok", "bildiğim kadarıyla", "hatırladığım kadarıyla", "gibi"],
        Conditions = ["eğer", "şartıyla", "koşuluyla", "kaydıyla", "koşulu", "koşullu", "şartlı", "şart", "sadece", "yalnızca", "ancak", "~ama", "hariç", "dışında", "kadar", "belki", "kısmen", "prensipte", "prensip olarak", "fakat", "muhtemelen", "ilkesel olarak", "olursa", "geçerse", "biterse", "tamamlanırsa", "ise", "geçici", "neredeyse", "takdirde", "halinde"],
        Futures = ["yarın", "sonra", "yakında", "gelecek (hafta|ay)", "haftaya", "öbür gün", "pazartesi", "salı", "çarşamba", "perşembe", "cuma", "önümüzdeki hafta"],
        Questions = ["~mı", "~mi", "~mu", "~mü", "mıyız", "miyiz", "mısınız", "misiniz", "musunuz", "müsünüz", "mısın", "misin", "musun"],
        Retractions = ["bekle", "bekleyin", "düzeltme", "yanlışlıkla", "unutun", "unut", "dikkate almayın", "şaka", "vazgeçtim", "fikrimi değiştirdim"],
        Limits = ["rağmen", "önce", "ilk", "en fazla", "yarısı", "yarısını", "bir kısmı", "bir kısmını"],
        Objections = ["hata", "iptal", "aslında", "iptal edin"],
        Verbs = ["sanırım", "galiba", "diye", "idi", "olur", "veya", "~ya da", "olacak", "butonu", "düğmesi", "mıdır"],
        Leads = ["~ve", "veya", "ama", "bu arada"],
        Openers = ["şimdi", "sonunda", "nihayet"],
        Pleas = ["lütfen"],
        Lacks = ["eksik", "yok", "bekleniyor", "olmadan"],
        Drafts = ["[bu|sadece] [bir|sadece] [bir] (taslak|taslaktır|test|deneme|denemedir)", "göndermeyin"],
        Postponements = ["(yarın|sonra|daha sonra) karar (vereceğim|vereceğiz|veririm)", "karar (vereceğim|vereceğiz|vermedim|vermedik)", "henüz karar (vermedim|vermedik|verilmedi)", "(düşünmem|düşünmemiz) (gerekiyor|lazım)"],
        SmallTalk = ["(tatil|izin|hafta sonu|tatilin|tatiliniz) nasıl [geçti|gidiyor]", "nasılsın", "nasılsınız", "(her şey|işler) (nasıl|yolunda mı)"],
        Slips = ["yanlış (düğmeye|tuşa|butona)", "reddetmek istemiştim", "fikrimi değiştirdim"],
    };

    private static DecisionLanguage Greek => new()
    {
        Name = "el",
        Approve =
        [
            "^(εγκρίνω|εγκρίνουμε) +", "<(εγκρίνεται|εγκρίνονται|εγκρίθηκε|έχει εγκριθεί)",
            "^[ναι|εγώ|με την παρούσα|δια του παρόντος] (εγκρίνω|το εγκρίνω|την εγκρίνω|τον εγκρίνω|τα εγκρίνω)", "^εγκρίνεται", "^εγκρίνονται", "^εγκρίθηκε", "#(εγκεκριμένο|εγκεκριμένη|εγκεκριμένος|εγκεκριμένα)", "^εγκρίνουμε", "^* (εγκρίνεται|εγκρίθηκε|εγκρίνω|έχει εγκριθεί|είναι εγκεκριμένο|είναι εγκεκριμένη)", "^έχει εγκριθεί", "^(δίνω|παρέχω) την έγκρισή μου", "^έχετε την έγκρισή μου", "^έχεις την έγκρισή μου", "^(από|εκ) (μέρους|πλευράς) μου (εγκρίνεται|εγκεκριμένο)", "^συμφωνώ και εγκρίνω", "^(διαβάστηκε|ελέγχθηκε) και εγκρίνεται", "#έγκριση",
        ],
        Reject =
        [
            "^(απορρίπτω|απορρίπτουμε) +", "<(απορρίπτεται|απορρίπτονται|απορρίφθηκε|έχει απορριφθεί)",
            "^[εγώ|με την παρούσα] (απορρίπτω|το απορρίπτω|την απορρίπτω|τον απορρίπτω|τα απορρίπτω)", "^απορρίπτεται", "^απορρίπτονται", "^απορρίφθηκε", "^απορρίπτουμε", "^* (απορρίπτεται|απορρίφθηκε|απορρίπτω|έχει απορριφθεί)", "^(πρέπει|αναγκάζομαι) να [το|την] απορρίψω", "^έχει απορριφθεί", "#απόρριψη", "^δεν εγκρίνεται και απορρίπτεται",
        ],
        ApproveForms = ["εγκριθεί", "εγκρίνετε", "εγκρίσεις", "εγκρίσω"],
        RejectForms = ["απορριφθεί", "απορρίψω", "απορρίψετε", "απορρίψεις"],
        Objects =
        [
            "αυτό", "το", "την", "το παρόν",
            "(το|η|την|τη|ο|τον|αυτή η|αυτό το|αυτήν την|αυτή την) (αίτημα|αίτηση|αίτησή σας|αίτημά σας|τιμολόγιο|παραγγελία|άδεια|προσφορά|σύμβαση|προϋπολογισμός|προϋπολογισμό|αλλαγή|έκδοση|πληρωμή|δαπάνη|έγγραφο|πρόταση|αγορά|ταξίδι)",
            "(η|την|τη|το) (αίτηση|έκδοση|παραγγελία|τιμολόγιο|πρόταση|σύμβαση|προσφορά) 0",
        ],
        Greetings = ["γεια", "γεια σας", "γεια σου", "καλημέρα", "καλησπέρα", "αγαπητέ", "αγαπητή", "αγαπητοί", "καλό (μεσημέρι|απόγευμα)", "χαίρετε", "κύριε", "κυρία", "αξιότιμε", "αξιότιμη"],
        Thanks = ["ευχαριστώ", "σας ευχαριστώ", "ευχαριστούμε", "σ'ευχαριστώ", "ευχαριστώ πολύ", "ελπίζω", "συγγνώμη για"],
        Assents = ["ναι", "εντάξει", "σύμφωνοι", "συμφωνώ", "βεβαίως", "τέλεια", "φυσικά", "οκ", "σύμφωνος", "σύμφωνη", "ωραία"],
        Dissents = ["όχι"],
        Regrets = ["δυστυχώς", "λυπάμαι αλλά", "λυπάμαι"],
        Labels = ["[η] (απόφαση|απόφασή|απάντηση|απάντησή) [μου|μας]"],
        Continuations =
        [
            "από (μένα|εμένα|μέρους μου|εμάς|την πλευρά μου|τη μεριά μου|την μεριά μου|πλευράς μου)", "εκ μέρους μου", "ευχαριστώ", "όπως (συμφωνήσαμε|συζητήθηκε|ζητήθηκε|συζητήσαμε)", "με εκτίμηση", "και", "γιατί", "διότι", "επειδή", "λόγω", "λάθος", "λείπει", "λείπουν", "πολύ", "χωρίς", "σήμερα", "μπορείτε", "μπορείς", "παρακαλώ", "ελλιπής", "ελλιπές", "δεν", "καθώς", "προχωρήστε", "το", "η", "τα", "αυτό", "εκτός προϋπολογισμού",
            "εξ ονόματος", "για λογαριασμό", "ανεπιφύλακτα", "άνευ όρων", "πλήρως", "για (δύο|τρεις|τους εξής|τους παρακάτω) λόγους", "παρόλο", "καλή", "καλό",
        ],
        Reports = ["από (τον|την|το|τη|τους)", "χθες", "χτες", "την προηγούμενη εβδομάδα", "ήδη", "πάντα", "πάντοτε", "συνήθως", "συχνά", "μερικές φορές", "γενικά", "κάθε (μέρα|εβδομάδα|μήνα|φορά|παρασκευή)", "εντός", "μέσα σε"],
        Negations = ["δεν", "μην", "ποτέ", "όχι", "μη"],
        Denials = ["τίποτα", "κανένα", "καμία"],
        Harmless = ["πρόβλημα", "αντίρρηση", "παρατήρηση"],
        Innocent = ["(κανένα|χωρίς|δεν υπάρχει|δεν έχω) (πρόβλημα|αντίρρηση|αντιρρήσεις|παρατηρήσεις|όρους|επιφύλαξη|αλλαγές|καμία αντίρρηση)", "το συντομότερο [δυνατόν|δυνατό]", "όσο το δυνατόν συντομότερα", "από (την πλευρά μου|τη μεριά μου|την μεριά μου)", "(αν|εάν) (έχετε|έχεις|υπάρχουν) [τυχόν|άλλες] (ερωτήσεις|απορίες)", "μη διστάσετε", "εκτός προϋπολογισμού", "ακόμα κι αν", "ακόμη κι αν", "(καλή|καλό) (συνέχεια|μέρα|απόγευμα|βράδυ|εβδομάδα|σαββατοκύριακο)"],
        Doubts = ["(νομίζω|πιστεύω|υποθέτω|φαντάζομαι|ελπίζω) [πως ναι|ναι]", "έτσι (νομίζω|πιστεύω)", "μου φαίνεται", "λίγο πολύ", "πάνω κάτω", "απ' όσο ξέρω", "αν θυμάμαι καλά", "μάλλον", "κάπως"],
        Conditions = ["αν", "εάν", "εφόσον", "υπό την προϋπόθεση", "υπό τον όρο", "με την προϋπόθεση", "με τον όρο", "προϋπόθεση", "μόνο", "αλλά", "εκτός", "μέχρι", "ίσως", "μερικώς", "εν μέρει", "καταρχήν", "κατ' αρχήν", "κατ'αρχήν", "ωστόσο", "όμως", "πιθανώς", "μόλις", "όταν", "με επιφύλαξη", "σχεδόν", "προσωρινά", "πλην", "με (αλλαγές|τροποποιήσεις|τις εξής)"],
        Futures = ["αύριο", "αργότερα", "σύντομα", "την επόμενη εβδομάδα", "μεθαύριο", "θα", "τη δευτέρα", "την τρίτη", "την τετάρτη", "την πέμπτη", "την παρασκευή"],
        Questions = ["μήπως", "άραγε"],
        Retractions = ["περίμενε", "περιμένετε", "διόρθωση", "κατά λάθος", "ξέχασε", "ξεχάστε", "αγνοήστε", "εννοούσα", "αστειεύομαι", "άλλαξα γνώμη"],
        Limits = ["αν και", "πριν", "μετά", "πρώτα", "το πολύ", "έως", "μισό", "μισά", "μέρος"],
        Objections = ["ακυρώστε", "ακύρωση", "στην πραγματικότητα", "τελικά"],
        Verbs = ["ότι", "πως", "είναι", "ήταν", "~ή", "είχε", "έχει"],
        Leads = ["~και", "~ή", "αλλά", "παρεμπιπτόντως"],
        Openers = ["τελικά", "τώρα"],
        Pleas = ["παρακαλώ"],
        Lacks = ["λείπει", "λείπουν", "χωρίς", "έλλειψη", "απουσιάζει"],
        Drafts = ["[αυτό είναι|μόνο|απλώς] [ένα] (πρόχειρο|δοκιμή|τεστ|δοκιμαστικό)"],
        Postponements = ["(αποφασίζω|αποφασίζουμε) (αύριο|αργότερα)", "θα (αποφασίσω|αποφασίσουμε)", "δεν (έχω|έχουμε) [ακόμα|ακόμη] (αποφασίσει)", "δεν αποφάσισα", "πρέπει να το σκεφτώ"],
        Slips = ["λάθος κουμπί"],
    };
}
