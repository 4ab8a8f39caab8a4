namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private static DecisionLanguage Estonian => new()
    {
        Name = "et",
        Approve =
        [
            "^[jah|mina|ma|me|käesolevaga] (kinnitan|kinnitame) [*]", "^(kinnitatud|heaks kiidetud|heakskiidetud)", "^[mina|ma|me|käesolevaga] (kiidan|kiidame) [*] heaks", "^(kiidan|kiidame) + heaks", "<(on|saab) [käesolevaga] (kinnitatud|heaks kiidetud|heakskiidetud)", "^* [on] (kinnitatud|heaks kiidetud)",
            "kinnitada", "heaks kiita", "^(minu poolt|minu poolest) (kinnitatud|heaks kiidetud)", "^(annan|anname) [oma] (nõusoleku|heakskiidu|loa)", "^nõusolek antud", "^(loetud|kontrollitud|vaadatud) ja (kinnitatud|heaks kiidetud)", "^kooskõlastatud", "^kooskõlastan [*]", "^(olen|oleme) [*] heaks kiitnud",
        ],
        Reject =
        [
            "^[mina|ma|käesolevaga] (lükkan|lükkame) [*] tagasi", "^(lükkan|lükkame) + tagasi", "^(tagasi lükatud|tagasilükatud)", "^(keeldun|keeldume) [kinnitamast|heaks kiitmast]", "^keeldutud", "<(on) [kahjuks] (tagasi lükatud|tagasilükatud)", "^* [on] [kahjuks] (tagasi lükatud|tagasilükatud)", "tagasi lükata", "^(pean|peame) [*] tagasi lükkama", "^(minu poolt|minu poolest) tagasi lükatud",
        ],
        ApproveForms = ["heakskiit", "heakskiitu", "heakskiidu", "kinnitus", "kinnitust", "kinnitamine", "nõusolek", "kooskõlastus"],
        RejectForms = ["keeldumine", "tagasilükkamine", "lükkan", "lükkame", "keeldun"],
        Objects = ["~see", "~seda", "~selle", "[see|selle|seda|teie|sinu] (taotlus|taotluse|taotlust|arve|tellimus|tellimuse|leping|lepingu|eelarve|muudatus|muudatuse|versioon|versiooni|puhkus|puhkuse|väljalase|väljalaske|makse|ettepanek|ettepaneku|pakkumine|pakkumise) [0]"],
        Greetings = ["tere", "tervist", "tere (päevast|hommikust|õhtust|kõigile)", "tere päevast", "lugupeetud", "hea", "kallis", "austatud", "hei"],
        Thanks = ["tänan", "täname", "aitäh", "suur aitäh", "suur tänu", "loodan", "loodame", "vabandan", "vabandust hilise"],
        Assents = ["jah", "jaa", "nõus", "olen nõus", "hästi", "korras", "kõik korras", "sobib", "väga hea", "selge", "muidugi"],
        Dissents = ["~ei"],
        Regrets = ["kahjuks", "vabandust aga", "kahjuks pean"],
        Labels = ["[minu|meie] (otsus|vastus)"],
        Continuations = ["minu (poolt|poolest)", "meie (poolt|poolest)", "tänan", "aitäh", "nagu", "vastavalt", "nimel", "lugupidamisega", "tervitades", "ja", "sest", "kuna", "vale", "puudub", "puuduvad", "liiga", "ilma", "täna", "võite", "võid", "palun", "parimat", "kõik", "eelarve", "ei", "ole", "tingimusteta", "tingimusteta", "juhatuse nimel", "põhjus", "põhjusel", "kahel põhjusel"],
        Reports = ["eile", "möödunud nädalal", "eelmisel (nädalal|kuul)", "varem", "juba", "~alati", "~tavaliselt", "~sageli", "~mõnikord", "~regulaarselt", "~iga (päev|nädal|kuu|kord)", "~jooksul", "poolt"],
        Negations = ["~ei", "~mitte", "~ära", "~ärge", "~kunagi", "~pole", "kinnitamata"],
        Denials = ["~midagi", "~ühtegi"],
        Innocent = ["minu (poolt|poolest)", "meie (poolt|poolest)", "ilma (tingimusteta|muudatusteta|märkusteta|vastuväideteta)", "ei (ole probleemi|ole vastuväiteid|ole midagi)", "pole (probleemi|vastuväiteid|kiiret)", "(kui|juhul kui) (on|tekib|teil on|sul on) [veel] küsimusi", "niipea kui võimalik", "nii pea kui võimalik", "tingimusteta", "isegi kui"],
        Doubts = ["~(arvan|usun|vist|ilmselt|loodan)", "~ma (arvan|usun)", "~minu arvates", "~enam-vähem", "~minu teada", "~justkui"],
        Conditions = ["~kui", "~juhul", "~tingimusel", "~tingimus", "~tingimused", "~tingimisi", "~ainult", "~vaid", "~aga", "~kuid", "~välja arvatud", "~kuni", "~võib-olla", "~võibolla", "~osaliselt", "~põhimõtteliselt", "~tõenäoliselt", "~eeldusel", "~pärast", "~enne", "~peale", "~siiski", "~muudatustega", "~ajutiselt", "~esialgu", "~peaaegu", "~välja"],
        Futures = ["~homme", "~hiljem", "~varsti", "~järgmisel (nädalal|kuul)", "~ülehomme", "~esmaspäeval", "~teisipäeval", "~kolmapäeval", "~neljapäeval", "~reedel"],
        Questions = ["~kas"],
        Retractions = ["~oota", "~oodake", "parandus", "kogemata", "~unusta", "~unustage", "ignoreeri", "ignoreerige", "~eksisin", "mõtlesin ümber"],
        Limits = ["~esmalt", "~kõigepealt", "~maksimaalselt", "~pool", "~osa", "~kõige rohkem"],
        Objections = ["~viga", "~tühista", "~tühistage", "~tegelikult"],
        Verbs = ["~on", "~oli", "~oleks", "~või", "~saab", "nupp"],
        Leads = ["~ja", "~või", "~aga"],
        Openers = ["lõpuks", "nüüd", "omalt poolt", "minu poolt", "minu poolest"],
        Pleas = ["palun"],
        Drafts = ["[see on|ainult|lihtsalt] [ainult|vaid] (mustand|test|katse)"],
        Postponements = ["(otsustan|otsustame) (homme|hiljem|alles|järgmisel)", "[ma] [ei ole|pole] [veel] [midagi] otsustanud", "(pean|peame) [veel] (mõtlema|kaaluma)", "otsus (tuleb|järgneb)"],
        Lacks = ["puudub", "puuduvad", "ilma"],
        Contents = ["~et"],
    };

    private static DecisionLanguage Latvian => new()
    {
        Name = "lv",
        Approve =
        [
            "^[jā|es|mēs|ar šo] (apstiprinu|apstiprinām|saskaņoju|saskaņojam|akceptēju|akceptējam) [*]", "^(apstiprināts|apstiprināta|apstiprināti|apstiprinātas)", "^(saskaņots|saskaņota|akceptēts|akceptēta)", "apstiprināt", "<(ir|tiek|tika) [ar šo] (apstiprināts|apstiprināta|apstiprināti|apstiprinātas|saskaņots|saskaņota)", "^* [ir|tiek] (apstiprināts|apstiprināta|apstiprināti|apstiprinu|saskaņots|saskaņota)",
            "^no (manas|mūsu) puses (apstiprināts|apstiprināta|saskaņots|apstiprinu)", "^(dodu|dodam|sniedzu) [savu] (piekrišanu|apstiprinājumu|atļauju|saskaņojumu)", "^(izlasīts|pārbaudīts) un (apstiprināts|saskaņots)", "^(piekrītu|piekrītam) un (apstiprinu|apstiprinām)", "^(esmu|esam) (apstiprinājis|apstiprinājusi|apstiprinājuši) [*]",
        ],
        Reject =
        [
            "^[es|mēs|ar šo] (noraidu|noraidām|atsaku|atsakām) [+]", "^(noraidīts|noraidīta|noraidīti|noraidītas)", "noraidīt", "<(ir|tiek|tika) [diemžēl] (noraidīts|noraidīta|noraidīti|noraidītas)", "^* [ir|tiek] [diemžēl] (noraidīts|noraidīta|noraidīti|noraidu)", "^no (manas|mūsu) puses (noraidīts|noraidīta|noraidu)", "^(man|mums) (jānoraida|ir jānoraida) [+]", "^(jānoraida) [*]",
        ],
        ApproveForms = ["apstiprinājums", "apstiprinājuma", "apstiprinājumu", "apstiprināšana", "apstiprināšanu", "saskaņojums", "saskaņojuma", "apstiprināsim", "apstiprināšu"],
        RejectForms = ["noraidījums", "noraidīšana", "noraidīšu", "atteikums", "atteikumu"],
        Objects = ["~šo", "~šis", "~šī", "~to", "[šo|šis|šī|jūsu|tavu] (pieprasījumu|pieprasījums|rēķinu|rēķins|pasūtījumu|pasūtījums|līgumu|līgums|budžetu|budžets|izmaiņas|versiju|versija|atvaļinājumu|atvaļinājums|laidienu|laidiens|maksājumu|maksājums|priekšlikumu|iesniegumu|iesniegums|piedāvājumu) [0]"],
        Greetings = ["labdien", "labrīt", "labvakar", "sveiki", "sveika", "čau", "cienījamais", "cienījamā", "cienījamie", "godātais", "godātā", "sveiciens", "sveicināti", "lab dien"],
        Thanks = ["paldies", "liels paldies", "pateicos", "ceru", "ceram", "atvainojos par"],
        Assents = ["jā", "labi", "piekrītu", "piekrītam", "viss kārtībā", "kārtībā", "skaidrs", "protams", "ļoti labi"],
        Dissents = ["nē"],
        Regrets = ["diemžēl", "atvainojiet bet", "žēl bet"],
        Labels = ["[mans|mūsu|mana] (lēmums|atbilde)"],
        Continuations = ["no (manas|mūsu) puses", "paldies", "pateicos", "kā (runājām|norunāts|vienojāmies)", "saskaņā", "vārdā", "valdes vārdā", "ar (cieņu|sveicienu|prieku)", "un", "jo", "tāpēc", "dēļ", "nepareiza", "nepareizs", "trūkst", "nav", "pārāk", "bez", "šodien", "varat", "vari", "lūdzu", "jauku", "viss", "budžets", "atskaitē", "bez nosacījumiem", "divu iemeslu dēļ", "šādu iemeslu dēļ"],
        Reports = ["vakar", "pagājušajā (nedēļā|mēnesī)", "iepriekš", "jau", "~vienmēr", "~parasti", "~bieži", "~dažreiz", "~regulāri", "~katru (dienu|nedēļu|mēnesi|reizi)", "~laikā"],
        Negations = ["~ne", "~nav", "~neesmu", "nekad", "neapstiprinu", "neapstiprinām", "neapstiprināts", "neapstiprināta", "nenoraidu", "nenoraidīts", "nepiekrītu", "nevaru", "nevaram", "nedrīkst"],
        Denials = ["~nē", "~nekas", "~neko"],
        Innocent = ["bez (iebildumiem|ierunām|nosacījumiem|izmaiņām|piebildēm)", "nav (problēmu|iebildumu|par ko|steigas)", "(ja|gadījumā ja) [jums|tev] (ir|rodas|būs) [kādi] jautājumi", "cik (ātri|drīz) vien iespējams", "pēc iespējas ātrāk", "līdz (rītdienai|rītam)", "pat ja", "kaut arī"],
        Doubts = ["~(domāju|šķiet|laikam|droši vien|ceru)", "~man (šķiet|liekas)", "~manuprāt", "~vairāk vai mazāk", "~cik zinu", "~cik man zināms"],
        Conditions = ["~ja", "~ar nosacījumu", "~nosacījums", "~nosacījumi", "~nosacīti", "~tikai", "~vienīgi", "~bet", "~izņemot", "~līdz", "~kamēr", "~varbūt", "~iespējams", "~daļēji", "~principā", "~tomēr", "~taču", "~kad", "~tiklīdz", "~pēc", "~pirms", "~ar (izmaiņām|labojumiem|iebildēm)", "~pagaidām", "~provizoriski", "~gandrīz", "~ja vien"],
        Futures = ["~rīt", "~vēlāk", "~drīz", "~nākamnedēļ", "~nākamajā (nedēļā|mēnesī)", "~parīt", "~pirmdien", "~otrdien", "~trešdien", "~ceturtdien", "~piektdien"],
        Questions = ["~vai"],
        Retractions = ["~pagaidi", "~pagaidiet", "labojums", "kļūdas pēc", "netīšām", "~aizmirsti", "~aizmirstiet", "ignorējiet", "ignorē", "pārdomāju", "kļūdījos"],
        Limits = ["~vispirms", "~maksimums", "~maksimāli", "~pusi", "~puse", "~daļu", "~daļa"],
        Objections = ["~kļūda", "~atceliet", "~atcelt", "~patiesībā"],
        Verbs = ["~ir", "~bija", "~būtu", "~būs", "poga"],
        Leads = ["~un", "~bet", "starp citu"],
        Openers = ["beidzot", "tagad", "no (manas|mūsu) puses"],
        Pleas = ["lūdzu"],
        Drafts = ["[tas ir|tikai] [tikai] (melnraksts|tests|mēģinājums)"],
        Postponements = ["(izlemšu|izlemsim|lemšu) [rīt|vēlāk]", "[vēl] neesmu [vēl] [neko] (izlēmis|izlēmusi)", "[vēl] neesam izlēmuši", "(jāpadomā|man jāpadomā)"],
        Lacks = ["trūkst", "nav", "bez"],
        Contents = ["~ka"],
    };

    private static DecisionLanguage Lithuanian => new()
    {
        Name = "lt",
        Approve =
        [
            "^[taip|aš|mes|šiuo] (patvirtinu|patvirtiname|tvirtinu|tvirtiname|pritariu|pritariame|suderinu) [*]", "^(patvirtinta|patvirtintas|patvirtinti|patvirtintos)", "^(pritarta|suderinta|leidžiama|leidžiu)", "patvirtinti", "<(yra|buvo) (patvirtintas|patvirtinta|patvirtinti|patvirtintos)", "^* [yra] (patvirtintas|patvirtinta|patvirtinu|tvirtinu|tvirtinama)", "<(patvirtintas|patvirtinta|patvirtinti|patvirtintos|tvirtinama)",
            "^iš (mano|mūsų) pusės (patvirtinta|patvirtinu|pritariu)", "^(duodu|suteikiu) [savo] (sutikimą|leidimą|pritarimą)", "^(perskaityta|patikrinta) ir (patvirtinta|pritarta)", "^(sutinku|sutinkame) ir (tvirtinu|patvirtinu|pritariu)",
        ],
        Reject =
        [
            "^[aš|mes|šiuo] (atmetu|atmetame|nepritariu ir atmetu) [+]", "^(atmesta|atmestas|atmesti|atmestos)", "atmesti", "<(yra|buvo) [deja] (atmestas|atmesta|atmesti|atmestos)", "^* [yra] [deja] (atmestas|atmesta|atmetu|atmetama)", "<(atmestas|atmesta|atmetama)", "^iš (mano|mūsų) pusės (atmesta|atmetu)", "^(turiu|turime|esu priverstas|esu priversta) [*] atmesti [+]", "^atsisakyta",
        ],
        ApproveForms = ["patvirtinimas", "patvirtinimo", "patvirtinimą", "pritarimas", "pritarimo", "pritarimą", "tvirtinimas", "patvirtinsiu", "patvirtinsime"],
        RejectForms = ["atmetimas", "atmetimo", "atmesiu", "atsisakymas"],
        Objects = ["~tai", "~šį", "~šią", "~šis", "~ši", "~jį", "~ją", "[šį|šią|šis|ši|jūsų|tavo] (prašymą|prašymas|užklausą|užklausa|sąskaitą|sąskaita|užsakymą|užsakymas|sutartį|sutartis|biudžetą|biudžetas|pakeitimą|pakeitimas|pakeitimus|versiją|versija|atostogas|atostogos|leidimą|leidimas|mokėjimą|mokėjimas|pasiūlymą|pasiūlymas|dokumentą|dokumentas) [0]"],
        Greetings = ["laba diena", "labas", "labas (rytas|vakaras)", "sveiki", "sveikas", "sveika", "gerbiamas", "gerbiama", "gerbiamieji", "gerb", "labukas", "gera diena"],
        Thanks = ["ačiū", "dėkoju", "dėkojame", "labai ačiū", "tikiuosi", "tikimės", "atsiprašau už"],
        Assents = ["taip", "gerai", "sutinku", "sutinkame", "tinka", "viskas gerai", "žinoma", "puiku", "aišku", "viskas tvarkoje"],
        Dissents = ["~ne"],
        Regrets = ["deja", "apgailestauju", "apgailestauju bet", "atsiprašau bet"],
        Labels = ["[mano|mūsų] (sprendimas|atsakymas)"],
        Continuations = ["iš (mano|mūsų) pusės", "ačiū", "dėkoju", "kaip (tarėmės|sutarta|kalbėjome)", "pagal", "vardu", "valdybos vardu", "pagarbiai", "su (pagarba|malonumu)", "ir", "nes", "kadangi", "dėl", "neteisinga", "neteisingas", "trūksta", "nėra", "per", "be", "šiandien", "galite", "gali", "prašau", "prašome", "gražios", "geros", "viskas", "biudžetas", "besąlygiškai", "dėl dviejų priežasčių", "dėl šių priežasčių"],
        Reports = ["vakar", "praėjusią savaitę", "praėjusį mėnesį", "anksčiau", "jau", "~visada", "~paprastai", "~dažnai", "~kartais", "~reguliariai", "~kiekvieną (dieną|savaitę|mėnesį|kartą)", "~kas (savaitę|mėnesį)", "~per dvi dienas", "per (dvi|tris|2|3) (dienas|savaites)"],
        Negations = ["~ne", "~nėra", "niekada", "nepatvirtinu", "nepatvirtiname", "netvirtinu", "nepatvirtinta", "nepatvirtintas", "nepritariu", "nepritariame", "neatmetu", "neatmesta", "nesutinku", "negaliu", "negalime"],
        Denials = ["~nieko", "~joks", "~jokio", "~jokių"],
        Innocent = ["be (pastabų|prieštaravimų|sąlygų|pakeitimų|išlygų)", "(nėra|neturiu) (problemų|pastabų|prieštaravimų)", "nėra už ką", "(jei|jeigu) (turite|turi|kils|bus|turėsite) [daugiau] klausimų", "kuo greičiau", "kaip galima greičiau", "iki (pasimatymo|rytojaus|ryt)", "net jei", "nors ir"],
        Doubts = ["~(manau|tikiuosi|turbūt|atrodo|spėju)", "~man (atrodo|rodos)", "~mano nuomone", "~daugmaž", "~kiek žinau", "~rodos"],
        Conditions = ["~jei", "~jeigu", "~su sąlyga", "~sąlyga", "~sąlygomis", "~sąlygiškai", "~tik", "~tiktai", "~bet", "~išskyrus", "~kol", "~iki", "~galbūt", "~gal", "~iš dalies", "~iš principo", "~tačiau", "~kai", "~tikėtina", "~po", "~prieš", "~su (pakeitimais|pastabomis|išlygomis|išlyga)", "~laikinai", "~preliminariai", "~beveik", "~nebent"],
        Futures = ["~rytoj", "~vėliau", "~netrukus", "~kitą savaitę", "~kitą mėnesį", "~poryt", "~pirmadienį", "~antradienį", "~trečiadienį", "~ketvirtadienį", "~penktadienį"],
        Questions = ["~ar"],
        Retractions = ["~palauk", "~palaukite", "~luktelkit", "pataisymas", "per klaidą", "netyčia", "~pamiršk", "~pamirškite", "ignoruokite", "persigalvojau", "suklydau"],
        Limits = ["~pirmiausia", "~daugiausia", "~maksimaliai", "~pusę", "~pusė", "~dalį", "~dalis", "~nors"],
        Objections = ["~klaida", "~atšaukite", "~atšaukti", "~iš tikrųjų", "~tiesą sakant"],
        Verbs = ["~yra", "~buvo", "~būtų", "~bus", "~arba", "mygtukas"],
        Leads = ["~ir", "~bet", "beje"],
        Openers = ["pagaliau", "dabar", "iš (mano|mūsų) pusės"],
        Pleas = ["prašau", "prašome", "prašyčiau"],
        Drafts = ["[tai|čia|tik] [tik] (juodraštis|testas|bandymas)"],
        Postponements = ["(nuspręsiu|nuspręsime|spręsiu) [rytoj|vėliau]", "[dar] [nieko] (nenusprendžiau|nenusprendėme|neapsisprendžiau)", "(turiu|reikia) [dar] pagalvoti"],
        Lacks = ["trūksta", "nėra", "be"],
        Contents = ["~kad", "~jog"],
    };
}
