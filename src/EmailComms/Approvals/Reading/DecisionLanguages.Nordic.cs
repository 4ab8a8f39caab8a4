namespace EmailComms.Approvals.Reading;

internal static partial class DecisionLanguages
{
    private static DecisionLanguage Swedish => new()
    {
        Name = "sv",
        Approve =
        [
            "godkänd", "godkänt", "godkänner", "godkänn", "godkänna", "jag godkänner", "härmed godkänt", "godkännes", "godkänns",
        ],
        Reject =
        [
            "avslås", "avslaget", "avslagen", "avslå", "avslår", "jag avslår", "avvisad", "avvisat", "avvisar", "avvisas", "nekad",
            "nekas", "nekar",
        ],
        ApproveForms = ["godkännande"],
        RejectForms = ["avslag", "avvisa", "neka"],
        Greetings = ["hej", "hejsan", "tjena", "god morgon", "bästa", "kära"],
        Negations = ["inte", "~ej", "icke", "aldrig"],
        Denials = ["nej", "inget", "inga", "ingen"],
        Harmless = ["invändningar", "synpunkter", "problem", "frågor"],
        Conditions =
        [
            "~om", "förutsatt", "under förutsättning", "såvida", "endast", "bara", "utom", "förutom", "tills", "dock", "kanske",
            "eventuellt", "delvis", "i princip", "så länge", "så snart",
        ],
        Futures = ["imorgon", "i morgon", "senare", "snart", "nästa vecka"],
        Retractions = ["vänta", "rättelse", "av misstag", "glöm", "ignorera", "jag menade"],
        Limits = ["innan", "efter", "när", "~ska", "kommer att"],
        Objections = ["misstag", "egentligen"],
        Courtesies = ["om"],
        Verbs = ["är", "~var", "vore", "~eller"],
        Leads = ["~och", "eller", "~men"],
        Hedges = ["riktigt", "ännu"],
    };

    private static DecisionLanguage Danish => new()
    {
        Name = "da",
        Approve = ["godkendt", "godkend", "godkender", "godkendes", "jeg godkender", "hermed godkendt"],
        Reject = ["afvist", "afvis", "afviser", "afvises", "jeg afviser", "afslået", "afslår"],
        ApproveForms = ["godkendelse", "godkende"],
        RejectForms = ["afvisning", "afvise", "afslag"],
        Greetings = ["hej", "kære", "goddag", "godmorgen", "god morgen"],
        Negations = ["ikke", "aldrig", "~ej"],
        Denials = ["nej", "intet", "ingen", "nope"],
        Harmless = ["indvendinger", "kommentarer", "problemer", "spørgsmål"],
        Conditions =
        [
            "hvis", "såfremt", "forudsat", "under forudsætning", "medmindre", "kun", "~men", "undtagen", "indtil", "dog", "måske",
            "eventuelt", "delvist", "i princippet", "så længe", "så snart",
        ],
        Futures = ["i morgen", "senere", "snart", "næste uge"],
        Retractions = ["~vent", "rettelse", "ved en fejl", "glem", "ignorer", "jeg mente"],
        Limits = ["inden", "når", "~vil", "~skal"],
        Objections = ["~fejl", "egentlig"],
        Courtesies = ["hvis"],
        Verbs = ["~er", "~var", "ville", "~eller"],
        Leads = ["~og", "eller", "~men"],
    };

    private static DecisionLanguage Norwegian => new()
    {
        Name = "no",
        Approve = ["godkjent", "godkjenn", "godkjenner", "godkjennes", "jeg godkjenner", "herved godkjent"],
        Reject = ["avvist", "avvis", "avviser", "avvises", "jeg avviser", "avslått", "avslår"],
        ApproveForms = ["godkjenning", "godkjenne"],
        RejectForms = ["avvisning", "avvise", "avslag"],
        Greetings = ["hei", "heisann", "kjære", "god dag"],
        Negations = ["ikke", "aldri", "ikkje"],
        Denials = ["nei", "ingenting", "ingen"],
        Harmless = ["innvendinger", "kommentarer", "problemer", "spørsmål"],
        Conditions =
        [
            "dersom", "forutsatt", "under forutsetning", "med mindre", "~bare", "unntatt", "inntil", "kanskje", "delvis",
            "i prinsippet", "så lenge", "så snart",
        ],
        Futures = ["i morgen", "senere", "snart", "neste uke"],
        Retractions = ["~vent", "rettelse", "ved en feil", "glem", "ignorer", "jeg mente"],
        Limits = ["~før", "etter", "kommer til å"],
        Objections = ["~feil", "egentlig"],
        Courtesies = ["dersom", "hvis"],
        Verbs = ["~er", "~var", "ville", "~eller"],
        Leads = ["~og", "eller", "~men"],
    };

    private static DecisionLanguage Finnish => new()
    {
        Name = "fi",
        Approve = ["hyväksytty", "hyväksyn", "hyväksy", "hyväksytään"],
        Reject = ["hylätty", "hylkään", "hylkää", "hylätään"],
        ApproveForms = ["hyväksyntä", "hyväksyä"],
        RejectForms = ["hylkäys", "hylätä"],
        Greetings = ["hei", "moi", "terve", "hyvää huomenta", "hyvä"],
        Negations = ["~en", "~ei", "emme", "eivät", "älä", "älkää"],
        Denials = ["eikä"],
        Conditions =
        [
            "jos", "kunhan", "edellyttäen", "ellei", "vain", "mutta", "paitsi", "~kun", "ennen", "jälkeen", "kunnes", "ehkä",
            "mahdollisesti", "osittain", "periaatteessa",
        ],
        Futures = ["huomenna", "myöhemmin", "~pian", "ensi viikolla"],
        Retractions = ["odota", "itse asiassa", "korjaus", "vahingossa", "unohda", "tarkoitin"],
        Courtesies = ["jos"],
        Verbs = ["~on", "~oli", "olisi", "~tai"],
        Leads = ["~ja", "~tai", "mutta"],
    };

    private static DecisionLanguage Czech => new()
    {
        Name = "cs",
        Approve = ["schvaluji", "schváleno", "schválen", "schválena", "schválit", "schvalujeme"],
        Reject = ["zamítám", "zamítnuto", "zamítnut", "zamítnuta", "zamítnout", "zamítáme", "odmítám", "odmítnuto"],
        ApproveForms = ["schválení"],
        RejectForms = ["zamítnutí", "odmítnutí"],
        Greetings = ["ahoj", "dobrý den", "dobré ráno", "vážený", "vážená", "zdravím"],
        Negations = ["~ne", "nikdy", "neschvaluji", "neschváleno", "nezamítám"],
        Denials = ["~nic", "žádný", "žádné"],
        Harmless = ["námitky", "připomínky", "výhrady"],
        Conditions =
        [
            "pokud", "jestli", "jestliže", "pod podmínkou", "~jen", "jenom", "pouze", "avšak", "kromě", "~až", "dokud", "možná",
            "částečně", "v zásadě", "ledaže",
        ],
        Futures = ["zítra", "později", "brzy", "příští týden"],
        Retractions = ["počkej", "počkejte", "oprava", "omylem", "zapomeň", "ignorujte"],
        Limits = ["před", "když", "budu"],
        Objections = ["omyl", "zrušit", "vlastně"],
        Courtesies = ["pokud"],
        Verbs = ["~je", "bylo", "bylo by", "~nebo"],
        Leads = ["~a", "nebo", "ale"],
    };
}
