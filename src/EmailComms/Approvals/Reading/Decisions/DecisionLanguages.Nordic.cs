namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private const string SwedishNouns = "begäran|förfrågan|ansökan|ledighetsansökan|fakturan|beställningen|ändringen|offerten|avtalet|budgeten|semestern|releasen|betalningen|utlägget|resan|köpet|dokumentet|förslaget|versionen|ledigheten|utgiften|uppdateringen|driftsättningen|lanseringen|publiceringen";

    private const string DanishNouns = "anmodningen|ansøgningen|fakturaen|ordren|ændringen|tilbuddet|kontrakten|budgettet|ferien|releasen|betalingen|udgiften|rejsen|købet|dokumentet|forslaget|versionen|bestillingen|udgivelsen|opdateringen|idriftsættelsen|lanceringen";

    private const string NorwegianNouns = "forespørselen|søknaden|fakturaen|bestillingen|endringen|tilbudet|kontrakten|budsjettet|ferien|releasen|betalingen|utgiften|reisen|kjøpet|dokumentet|forslaget|versjonen|anmodningen|utgivelsen|oppdateringen|produksjonssettingen|lanseringen";

    private static DecisionLanguage Swedish => new()
    {
        Name = "sv",
        Approve =
        [
            "^[härmed] (jag|vi) (godkänner|beviljar) +", "<(är|har blivit) [härmed] (godkänd|godkänt|godkända)", "<godkänns [för betalning|för utbetalning]", "<har godkänts", "^godkänns för +",
            "^(godkänd|godkänt|godkända)", "^godkänner", "^[härmed] (jag godkänner|vi godkänner|godkänner jag|godkänner vi) [härmed]", "godkänn", "godkänna", "^härmed (godkänt|godkänd)", "^godkännes", "^godkänns", "^* (godkänner jag|godkänns|är [härmed] (godkänd|godkänt|godkända)|har godkänts|godkännes)", $"^({SwedishNouns}) [är] [härmed] (godkänd|godkänt)",
            "^(jag har|har) godkänt [*]", "^(du|ni) har mitt godkännande", "^(läst|granskat|granskad|sett) och (godkänt|godkänd)", "^(beviljas|beviljat|beviljad|beviljar|bifalles)", "^(jag|vi) beviljar", "^[jag] tillstyrker",
        ],
        Reject =
        [
            "^[härmed] (jag|vi) (avslår|avvisar|nekar) +", "<(är|har blivit) [tyvärr] (avslagen|avslaget|avslagna|avvisad|avvisat|nekad)", "<(avslås|avvisas|nekas)",
            "#avslag", "^avslås", "^(avslaget|avslagen)", "avslå", "^avslår", "^(jag|vi) (avslår|avvisar|nekar)", "^(avvisad|avvisat|avvisade)", "^avvisar", "^avvisas", "^(nekad|nekat)", "^nekas", "^nekar", "^* (avslår jag|avslås|avvisas|är (avslagen|avvisad|avslaget))", $"^({SwedishNouns}) [är] (avslagen|avvisad|avslås|avvisas|avslaget)",
            "^(jag|vi) måste [tyvärr] (avslå|avvisa|neka)", "^(avböjer|avböjs)", "^jag avböjer", "^måste (avslå|avvisa|neka)", "^måste jag (avslå|avvisa|neka)",
            "^(underkänd|underkänt|underkänns)",
        ],
        ApproveForms = ["godkännande", "bevilja", "underkänd"],
        RejectForms = ["avslag", "avvisa", "neka", "underkänd", "underkänner"],
        Objects = ["det", "detta", "den", $"[den här|denna|detta|din|er] ({SwedishNouns})", "(release|version) 0", "(din|er|denna) (begäran|ansökan|förfrågan|faktura|beställning|semester)"],
        Greetings = ["hej", "hejsan", "tjena", "god (morgon|dag|kväll)", "bästa", "kära", "godmorgon", "hallå", "hej alla", "hej på dig"],
        Thanks = ["tack", "tack så mycket", "stort tack", "hoppas", "jag hoppas", "ursäkta"],
        Assents = ["ja", "absolut", "javisst", "okej", "ser bra ut", "det ser bra ut", "bra", "perfekt", "toppen", "självklart", "jajamän", "inga problem"],
        Dissents = ["nej"],
        Regrets = ["tyvärr", "beklagar men", "jag beklagar men"],
        Labels = ["[mitt|vårt] (beslut|svar)"],
        Continuations =
        [
            "från (min|vår)", "av (mig|oss)", "för (min|vår) del", "tack", "enligt (överenskommelse|förslag|önskemål)", "som (överenskommet|diskuterat|föreslaget)", "med (vänlig|vänliga|tack)", "och", "eftersom", "på grund", "pga", "fel", "saknas", "saknar", "för dyrt", "för högt", "för dyr", "inga", "inte", "vi", "jag", "det", "utan", "idag", "mvh", "hälsningar", "kör", "se", "allt", "ofullständig", "ofullständigt", "hej",
            "å mina vägnar", "på uppdrag", "i egenskap", "för styrelsens", "förbehållslöst", "utan förbehåll", "villkorslöst", "fullt ut", "helt", "av (två|tre|flera|följande|dessa|olika) (skäl|anledningar)", "av följande skäl", "även om", "trevlig", "ha",
            "för (betalning|utbetalning|publicering|driftsättning)",
        ],
        Reports = ["~av", "igår", "förra (veckan|månaden)", "tidigare", "alltid", "oftast", "vanligtvis", "vanligen", "normalt", "ofta", "ibland", "regelbundet", "i regel", "för det mesta", "varje (dag|vecka|månad|gång|fredag)", "inom (en|två|tre|2|3|24|48)"],
        Negations = ["inte", "~ej", "icke", "aldrig"],
        Denials = ["nej", "inget", "inga", "ingen"],
        Harmless = ["invändningar", "synpunkter", "problem", "frågor"],
        Innocent = ["(inga|utan) (invändningar|synpunkter|problem|frågor|villkor|förbehåll|ändringar)", "så snart som möjligt", "på grund av", "så fort som möjligt", "av (mig|oss)", "om (du|ni) (har [några|fler] frågor|undrar över något|undrar något)", "om det är något mer", "ingen (brådska|fara)", "även om", "(trevlig|ha en bra|ha en fin|ha en trevlig) (dag|helg|kväll|vecka|fortsättning)", "när (ni|du) (vill|kan|är redo|är klar|är klara)", "på (uppdrag|vägnar) av"],
        Doubts = ["(tror|tycker|antar|gissar|förmodar|hoppas) jag", "jag (tror|antar|gissar|förmodar|hoppas) [det]", "verkar det som", "som det verkar", "mer eller mindre", "~typ", "så vitt jag (vet|minns)", "på något sätt", "~nog"],
        Conditions =
        [
            "~om", "förutsatt", "under förutsättning", "såvida", "endast", "bara", "utom", "förutom", "tills", "dock", "kanske", "villkor", "villkorat",
            "eventuellt", "delvis", "i princip", "så länge", "så snart", "~men", "nästan", "med (förbehåll|undantag|ändringar|reservation|villkor|vissa)", "preliminärt", "med undantag",
        ],
        Futures = ["imorgon", "i morgon", "senare", "snart", "nästa vecka", "på måndag", "på tisdag", "på onsdag", "på torsdag", "på fredag"],
        Retractions = ["vänta", "rättelse", "av misstag", "glöm", "ignorera", "jag menade", "skojar"],
        Limits = ["innan", "efter", "när", "~ska", "kommer att", "först", "högst", "maximalt", "upp till", "hälften"],
        Objections = ["misstag", "egentligen"],
        Verbs = ["att", "är", "~var", "vore", "~eller", "blev"],
        Leads = ["~och", "eller", "~men", "förresten", "för övrigt", "ps"],
        Hedges = ["riktigt", "ännu"],
        Openers = ["nu", "ändå", "till slut", "slutligen"],
        Pleas = ["gärna", "tack", "snälla", "är du snäll"],
        Drafts = ["[detta är|det är|bara|endast] [bara|endast] [ett] (utkast|test|testmejl|prov)", "ej för utskick"],
        Postponements = ["(jag|vi) (beslutar|bestämmer|avgör) [mig|oss|det] (imorgon|i morgon|senare|nästa|på|när|efter)", "(beslut|beslutet) (kommer|följer|tas senare)", "(har|är) [jag|vi] inte (beslutat|bestämt|beslutat mig|bestämt mig|beslutade) [mig|oss|än|ännu]", "(jag|vi) (måste|ska|får) [nog] (tänka|fundera) [på saken|på det|över]", "inte (beslutat|bestämt) [mig|oss|än|ännu]"],
        Lacks = ["saknas", "saknar", "utan"],
        SmallTalk = ["hur (var|är|går) (semestern|helgen|resan|det|läget)", "hur mår (du|ni)"],
        Slips = ["(fel|på fel) (knapp|länk)", "(ville|menade att) (avslå|godkänna)", "ångrat mig"],
    };

    private static DecisionLanguage Danish => new()
    {
        Name = "da",
        Approve =
        [
            "^[hermed] (jeg|vi) godkender +", "<er [hermed] godkendt", "<(godkendes|bevilges)",
            "^(godkendt|godkendte)", "godkend", "^godkender", "^godkendes", "^[hermed] (jag|jeg|vi) godkender [hermed]", "^[hermed] godkender (jeg|vi)", "^hermed godkendt", "^* (godkendes|godkender jeg|er [hermed] godkendt|er blevet godkendt)", $"^({DanishNouns}) [er] [hermed] godkendt", "godkende", "^(jeg har|har) godkendt [*]", "^(du|i) har min godkendelse", "^(læst|set|gennemgået) og godkendt", "^(bevilget|bevilges)",
            "^godkendelse givet",
        ],
        Reject =
        [
            "^[hermed] (jeg|vi) (afviser|afslår) +", "<er [desværre|blevet] (afvist|afslået)", "<(afvises|afslås)",
            "#afslag", "^afvist", "afvis", "^afviser", "^afvises", "^(jeg|vi) (afviser|afslår)", "^afslået", "^afslår", "^afslås", "afvise", "^* (afvises|afviser jeg|er (afvist|afslået))", $"^({DanishNouns}) [er] (afvist|afslået)", "^(jeg|vi) må [desværre] (afvise|afslå)", "^må jeg [desværre] (afvise|afslå)", "^må (afvise|afslå)",
        ],
        ApproveForms = ["godkendelse"],
        RejectForms = ["afvisning", "afslag"],
        Objects = ["det", "dette", "den", $"({DanishNouns})", "(release|version|udgivelse) 0", "(din|jeres|denne) (anmodning|ansøgning|ordre|faktura|ferie)"],
        Greetings = ["hej", "kære", "goddag", "godmorgen", "god (morgen|dag|aften)", "hej alle", "hejsa"],
        Thanks = ["tak", "mange tak", "tusind tak", "håber", "jeg håber", "beklager det sene", "undskyld"],
        Assents = ["ja", "selvfølgelig", "det ser fint ud", "ser fint ud", "ser godt ud", "fint", "perfekt", "helt fint", "okay", "ja tak", "ingen problem"],
        Dissents = ["nej"],
        Regrets = ["desværre", "beklager men", "jeg beklager men"],
        Labels = ["[min|vores] (beslutning|afgørelse)", "(mit|vores) svar", "svar"],
        Continuations =
        [
            "fra (min|vores)", "af (mig|os)", "for (mit|vores) vedkommende", "herfra", "tak", "som (aftalt|foreslået|drøftet)", "med (venlig|venlige|tak)", "og", "fordi", "da", "på grund", "pga", "forkert", "mangler", "ingen", "ikke", "vi", "jeg", "det", "uden", "mvh", "hilsen", "for dyrt", "for dyr", "i dag", "se", "alt", "kør",
            "på vegne", "uden forbehold", "betingelsesløst", "fuldt ud", "af (to|tre|flere|følgende|disse) (grunde|årsager)", "selv om", "selvom", "god", "fortsat", "hav",
            "til (betaling|udbetaling|udgivelse)",
        ],
        Reports = ["~af", "i går", "sidste (uge|måned)", "tidligere", "altid", "normalt", "sædvanligvis", "som regel", "ofte", "nogle gange", "for det meste", "hver (dag|uge|måned|gang|fredag)", "inden for (en|to|tre|2|3)", "i løbet af"],
        Negations = ["ikke", "aldrig", "~ej"],
        Denials = ["nej", "intet", "ingen", "nope"],
        Harmless = ["indvendinger", "kommentarer", "problemer", "spørgsmål", "bemærkninger"],
        Innocent = ["(ingen|uden) (indvendinger|kommentarer|problemer|spørgsmål|bemærkninger|forbehold|ændringer)", "så (hurtigt|snart) som muligt", "på grund af", "af (mig|os)", "hvis (du har|i har|der er) [nogle|flere] spørgsmål", "ingen (hast|problem)", "selv om", "selvom", "(fortsat|hav en|god|hav) (god|dag|weekend|aften|uge) [dag|weekend|aften|uge]", "når (i|du) (vil|kan|er klar|er klare)", "på vegne af"],
        Doubts = ["(tror|antager|synes|formoder|håber) jeg [nok]", "jeg (tror|antager|formoder|håber) [det]", "vist nok", "vistnok", "mere eller mindre", "så vidt jeg (ved|husker)", "på en måde", "eller noget"],
        Conditions =
        [
            "hvis", "såfremt", "forudsat", "under forudsætning", "medmindre", "kun", "~men", "undtagen", "indtil", "dog", "måske", "betinget", "betingelse",
            "eventuelt", "delvist", "i princippet", "så længe", "så snart", "på betingelse", "næsten", "med (forbehold|undtagelse|ændringer|visse)", "foreløbig",
        ],
        Futures = ["i morgen", "senere", "snart", "næste uge", "på mandag", "på tirsdag", "på onsdag", "på torsdag", "på fredag"],
        Retractions = ["~vent", "rettelse", "ved en fejl", "glem", "ignorer", "jeg mente"],
        Limits = ["inden", "når", "~vil", "~skal", "~efter", "først", "højst", "maksimalt", "op til", "halvdelen"],
        Objections = ["~fejl", "egentlig"],
        Verbs = ["at", "~er", "~var", "ville", "~eller", "blev"],
        Leads = ["~og", "eller", "~men", "forresten", "i øvrigt", "for resten", "ps"],
        Openers = ["nu", "alligevel", "endelig", "til sidst"],
        Pleas = ["gerne", "venligst", "tak"],
        Drafts = ["[dette er|det er|bare|kun] [bare|kun] [et|en] (udkast|test|testmail|kladde|prøve)"],
        Postponements = ["(jeg|vi) (beslutter|afgør|bestemmer) [mig|os|det] (i morgen|senere|næste|på|når|efter)", "(beslutning|beslutningen|afgørelsen) (kommer|følger)", "ikke (besluttet|bestemt|afgjort) [mig|os|endnu]", "(jeg|vi) (må|skal) [lige] (tænke|overveje) [over det|det]"],
        Lacks = ["mangler", "uden"],
        SmallTalk = ["hvordan (var|er|går|gik) (ferien|weekenden|rejsen|turen|det)"],
        Slips = ["(forkerte|forkert) (knap|link)", "(ville|mente at) (afvise|godkende)"],
    };

    private static DecisionLanguage Norwegian => new()
    {
        Name = "no",
        Approve =
        [
            "^[herved|hermed] (jeg|vi) godkjenner +", "<er [herved] (godkjent|innvilget)", "<(godkjennes|innvilges)",
            "^(godkjent|godkjente|godkjend)", "godkjenn", "^godkjenner", "^godkjennes", "^[herved] (jeg|vi|eg) (godkjenner|godkjenn) [herved]", "^[herved|hermed] godkjenner (jeg|vi)", "^(herved|hermed) godkjent", "^* (godkjennes|godkjenner jeg|er [herved] godkjent|er blitt godkjent)", $"^({NorwegianNouns}) [er] [herved] godkjent", "godkjenne", "^(jeg har|har) godkjent [*]", "^(du|dere) har min godkjenning", "^(lest|sett|gjennomgått) og godkjent", "^(innvilget|innvilges)",
            "^godkjenning gitt",
            "^(utgivelsen|søknaden|bestillingen|fakturaen) 0 [er] (godkjent)",
        ],
        Reject =
        [
            "^[herved|hermed] (jeg|vi) (avviser|avslår) +", "<er [dessverre|blitt] (avvist|avslått)", "<(avvises|avslås)",
            "#avslag", "^avvist", "avvis", "^avviser", "^avvises", "^(jeg|vi) (avviser|avslår)", "^avslått", "^avslår", "^avslås", "avvise", "^* (avvises|avviser jeg|er (avvist|avslått))", $"^({NorwegianNouns}) [er] (avvist|avslått)", "^(jeg|vi) må [dessverre] (avvise|avslå)", "^må jeg [dessverre] (avvise|avslå)", "^må (avvise|avslå)",
        ],
        ApproveForms = ["godkjenning"],
        RejectForms = ["avvisning", "avslag"],
        Objects = ["det", "dette", "den", $"({NorwegianNouns})", "(release|versjon|utgivelse) 0", "(din|deres|denne) (forespørsel|søknad|bestilling|faktura|ferie)"],
        Greetings = ["hei", "heisann", "kjære", "god (dag|morgen|kveld|formiddag)", "hei alle", "hallo"],
        Thanks = ["takk", "tusen takk", "mange takk", "håper", "jeg håper", "beklager sent", "unnskyld"],
        Assents = ["ja", "selvfølgelig", "ser bra ut", "det ser bra ut", "bra", "fint", "flott", "perfekt", "ja takk", "greit"],
        Dissents = ["nei"],
        Regrets = ["dessverre", "beklager men", "jeg beklager men"],
        Labels = ["[min|vår] (beslutning|avgjørelse)", "(mitt|vårt) svar", "svar"],
        Continuations =
        [
            "fra (min|vår)", "av (meg|oss)", "for min del", "herfra", "takk", "som (avtalt|foreslått|diskutert)", "med (vennlig|vennlige|takk)", "og", "fordi", "siden", "på grunn", "pga", "feil", "mangler", "ingen", "ikke", "vi", "jeg", "det", "uten", "mvh", "hilsen", "for dyrt", "for dyr", "i dag", "se", "alt", "kjør",
            "på vegne", "uten forbehold", "betingelsesløst", "fullt ut", "av (to|tre|flere|følgende|disse) (grunner|årsaker)", "selv om", "ha", "god", "fin",
            "til (betaling|utbetaling|utgivelse)",
        ],
        Reports = ["~av", "i går", "forrige (uke|måned)", "tidligere", "alltid", "vanligvis", "som regel", "normalt", "ofte", "noen ganger", "av og til", "stort sett", "hver (dag|uke|måned|gang|fredag)", "innen (en|to|tre|2|3)", "i løpet av"],
        Negations = ["ikke", "aldri", "ikkje"],
        Denials = ["nei", "ingenting", "ingen"],
        Harmless = ["innvendinger", "kommentarer", "problemer", "spørsmål", "merknader"],
        Innocent = ["(ingen|uten) (innvendinger|kommentarer|problemer|spørsmål|merknader|forbehold|endringer)", "så (raskt|snart|fort) som mulig", "på grunn av", "av (meg|oss)", "(hvis|dersom) (du har|dere har|det er) [noen|flere] spørsmål", "ingen (hast|problem)", "selv om", "(ha en|god|fin) (fin|god|flott|dag|helg|kveld|uke) [dag|helg|kveld|uke] [videre]", "når (dere|du) (vil|kan|er klare|er klar)", "på vegne av"],
        Doubts = ["(tror|antar|synes|mener|håper) jeg", "jeg (tror|antar|håper) [det]", "virker det som", "mer eller mindre", "på en måte", "så vidt jeg (vet|husker)", "visstnok", "sånn cirka", "eller noe"],
        Conditions =
        [
            "dersom", "hvis", "forutsatt", "under forutsetning", "med mindre", "~bare", "unntatt", "inntil", "kanskje", "delvis", "betinget", "betingelse",
            "i prinsippet", "så lenge", "så snart", "~men", "kun", "nesten", "med (forbehold|unntak|endringer|visse)", "foreløpig",
        ],
        Futures = ["i morgen", "senere", "snart", "neste uke", "på mandag", "på tirsdag", "på onsdag", "på torsdag", "på fredag"],
        Retractions = ["~vent", "rettelse", "ved en feil", "glem", "ignorer", "jeg mente"],
        Limits = ["~før", "etter", "kommer til å", "~når", "først", "maksimalt", "opptil", "inntil", "halvparten"],
        Objections = ["~feil", "egentlig"],
        Verbs = ["at", "~er", "~var", "ville", "~eller", "ble"],
        Leads = ["~og", "eller", "~men", "forresten", "for øvrig", "ps"],
        Openers = ["nå", "likevel", "endelig", "til slutt"],
        Pleas = ["gjerne", "vennligst", "takk", "vær så snill"],
        Drafts = ["[dette er|det er|bare|kun] [bare|kun] [et|en] (utkast|test|testmail|kladd|prøve)"],
        Postponements = ["(jeg|vi) (bestemmer|beslutter|avgjør) [meg|oss|det] (i morgen|senere|neste|på|når|etter)", "(beslutning|beslutningen|avgjørelsen) (kommer|følger)", "ikke (bestemt|besluttet|avgjort) [meg|oss|ennå|enda]", "(jeg|vi) må [nok] (tenke|fundere) [på det|over det|meg om]"],
        Lacks = ["mangler", "uten"],
        SmallTalk = ["hvordan (var|er|går|gikk) (ferien|helgen|helga|reisen|turen|det)"],
        Slips = ["feil (knapp|lenke)", "(ville|mente å) (avvise|godkjenne|avslå)"],
    };

    private static DecisionLanguage Finnish => new()
    {
        Name = "fi",
        Approve =
        [
            "^[minä|mä] (hyväksyn|hyväksymme) +", "<(hyväksytään|on hyväksytty) [maksettavaksi]", "<hyväksytty", "^mä hyväksyn",
            "^(hyväksytty|hyväksytyt)", "^hyväksyn", "hyväksy", "^hyväksytään", "^hyväksymme", "^[tämä|asia|pyyntö|*] on [täten] hyväksytty", "^täten hyväksytty", "^(minä|me|täten|kyllä) (hyväksyn|hyväksymme)", "^* (hyväksytään|hyväksyn|hyväksytty)", "^minun puolestani hyväksytty", "^puolestani hyväksytty", "^(luettu|tarkistettu) ja hyväksytty", "^olen hyväksynyt [*]", "hyväksyä",
            "^(sinulla|teillä) on hyväksyntäni", "^annan hyväksyntäni",
        ],
        Reject =
        [
            "^[minä|mä] (hylkään|hylkäämme) +", "<(hylätään|on hylätty|hylätty|evätään|on evätty)",
            "^(hylätty|hylätyt)", "^hylkään", "hylkää", "^hylätään", "^hylkäämme", "^[tämä|asia|pyyntö|*] on hylätty", "^minä hylkään", "^* (hylätään|hylkään|hylätty)", "^(minun on|joudun) * hylättävä", "^joudun [*] hylkäämään [*]", "^evätty", "^evätään",
        ],
        ApproveForms = ["hyväksyntä", "hyväksyminen", "hyväksyisin"],
        RejectForms = ["hylkäys", "hylätä", "hylkääminen"],
        Objects =
        [
            "tämä", "tämän", "sen", "se", "[tämä] (pyyntö|hakemus|lasku|tilaus|muutos|tarjous|sopimus|budjetti|loma|julkaisu|maksu|matka|lomapyyntö|lomahakemus)",
            "[tämän] (pyynnön|hakemuksen|laskun|tilauksen|muutoksen|tarjouksen|sopimuksen|budjetin|loman|julkaisun|maksun|matkan|lomapyynnön|lomahakemuksen)",
        ],
        Greetings = ["hei", "moi", "terve", "hyvää (huomenta|päivää|iltaa|iltapäivää)", "hyvä", "huomenta", "heippa", "moikka", "hei kaikki", "arvoisa"],
        Thanks = ["kiitos", "kiitoksia", "kiitos paljon", "paljon kiitoksia", "toivottavasti", "pahoittelut"],
        Assents = ["kyllä", "joo", "selvä", "näyttää hyvältä", "sopii", "hyvä", "ok", "juu", "totta kai", "ilman muuta", "käy"],
        Dissents = ["ei", "valitettavasti ei"],
        Regrets = ["valitettavasti", "ikävä kyllä", "pahoittelen mutta"],
        Labels = ["päätös", "päätökseni", "vastaus", "vastaukseni"],
        Continuations =
        [
            "minun puolestani", "puolestani", "meidän puolesta", "omalta osaltani", "kiitos", "kuten (sovittu|sovittiin|ehdotettu)", "ja", "koska", "sillä", "väärä", "puuttuu", "liian", "ilman", "tänään", "ystävällisin", "terveisin", "t", "t.", "ei", "eikä", "voitte", "voit", "hyvää", "kaikki", "katso", "budjetti",
            "hallituksen puolesta", "ehdoitta", "varauksetta", "kokonaisuudessaan", "täysin", "kahdesta syystä", "seuraavista syistä", "vaikka",
            "maksettavaksi",
        ],
        Reports = ["toimesta", "eilen", "viime (viikolla|kuussa)", "aiemmin", "jo", "aina", "yleensä", "tavallisesti", "usein", "joskus", "säännöllisesti", "toisinaan", "joka (päivä|viikko|kuukausi|kerta|perjantai)", "kahden päivän kuluessa", "kuluessa"],
        Negations = ["~en", "~ei", "emme", "eivät", "älä", "älkää", "hyväksymättä", "~ettei"],
        Denials = ["eikä"],
        Innocent = ["ei (ongelmaa|kommentteja|huomautettavaa|huomauttamista|kiirettä|kysyttävää)", "ilman (ehtoja|muutoksia|varauksia)", "mahdollisimman (pian|nopeasti)", "niin pian kuin mahdollista", "jos [sinulla|teillä] (on|tulee|ilmenee) (kysyttävää|kysymyksiä)", "ehdoitta", "varauksetta"],
        Doubts = ["(luulen|uskon|arvelen|oletan|toivon) [niin|minä|ma]", "(luulisin|uskoisin)", "~kai", "varmaan", "ilmeisesti", "enemmän tai vähemmän", "tavallaan", "sikäli kuin (tiedän|muistan)", "näköjään", "muistaakseni", "tietääkseni"],
        Conditions =
        [
            "jos", "kunhan", "edellyttäen", "ellei", "vain", "mutta", "paitsi", "~kun", "ennen", "jälkeen", "kunnes", "ehkä", "ehdolla", "ehdollisesti", "ainoastaan", "mikäli",
            "mahdollisesti", "osittain", "periaatteessa", "lukuun ottamatta", "melkein", "varauksin", "muutoksin", "alustavasti",
        ],
        Futures = ["huomenna", "myöhemmin", "~pian", "ensi viikolla", "maanantaina", "tiistaina", "keskiviikkona", "torstaina", "perjantaina"],
        Questions = ["hyväksytäänkö", "onko"],
        Retractions = ["odota", "odottakaa", "itse asiassa", "korjaus", "vahingossa", "unohda", "tarkoitin"],
        Limits = ["kuitenkin", "vaikka", "ensin", "enintään", "puolet", "korkeintaan"],
        Verbs = ["että", "~on", "~oli", "olisi", "~tai", "~vai"],
        Leads = ["~ja", "~tai", "mutta", "muuten", "ps"],
        Openers = ["nyt", "sittenkin", "lopulta"],
        Pleas = ["kiitos", "ole hyvä", "olkaa hyvä"],
        Drafts = ["[tämä on|vain|pelkkä] [vain] (luonnos|testi|koe|testiviesti)", "ei lähetettäväksi"],
        Postponements = ["(päätän|päätämme) (huomenna|myöhemmin|ensi|vasta|kun)", "en ole [vielä] päättänyt [mitään]", "emme ole [vielä] päättäneet", "(päätös|päätökseni) (seuraa|tulee|on vielä)", "(pitää|täytyy) [vielä] (miettiä|harkita)"],
        Lacks = ["puuttuu", "puuttuvat", "ilman"],
        SmallTalk = ["(miten|millainen) (loma|lomasi|viikonloppu|matka) (meni|sujui|oli)", "(mitä kuuluu|miten menee)"],
        Slips = ["väärää (nappia|painiketta|linkkiä)"],
    };
}
