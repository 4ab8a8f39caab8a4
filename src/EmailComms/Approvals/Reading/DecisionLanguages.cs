namespace EmailComms.Approvals.Reading;

/// <summary>The languages that decisions are read in. A further language is a further entry, and nothing else.</summary>
internal static partial class DecisionLanguages
{
    public static readonly IReadOnlyList<DecisionLanguage> All =
    [
        English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Danish, Norwegian, Finnish, Czech,
    ];

    private static DecisionLanguage English => new()
    {
        Name = "en",
        Approve =
        [
            "approve", "approved", "i approve", "we approve", "i hereby approve", "is approved", "this is approved", "it is approved",
            "it's approved", "request approved", "this request is approved", "the request is approved", "i have approved",
            "i've approved",
        ],
        Reject =
        [
            "reject", "rejected", "i reject", "we reject", "i hereby reject", "is rejected", "this is rejected", "it is rejected",
            "it's rejected", "request rejected", "this request is rejected", "the request is rejected", "i have rejected",
            "i've rejected", "i have to reject", "i must reject", "decline", "declined", "i decline",
        ],
        ApproveForms = ["approving", "approves", "approval", "approvals", "disapprove", "disapproved"],
        RejectForms =
        [
            "rejecting", "rejects", "rejection", "rejections", "declining", "declines", "deny", "denied", "refuse", "refused",
            "disapprove", "disapproved", "veto",
        ],
        Objects =
        [
            "it", "this", "that", "the request", "this request", "your request", "request", "the release", "this release",
            "the change", "this change", "the deployment", "this deployment",
        ],
        Greetings =
        [
            "hi", "hello", "hey", "dear", "good morning", "good afternoon", "good evening", "greetings", "morning", "afternoon",
        ],
        Negations =
        [
            "not", "never", "cannot", "can't", "cant", "don't", "dont", "doesn't", "didn't", "won't", "wont", "isn't", "aren't",
            "wasn't", "shouldn't", "wouldn't", "couldn't", "neither", "nor", "without being", "false", "unable", "refrain",
            "do not", "does not", "did not", "will not", "negative", "hardly", "barely", "scarcely",
        ],
        Denials = ["no", "nope", "nothing", "none", "nobody", "zero"],
        Harmless =
        [
            "objection", "objections", "problem", "problems", "issue", "issues", "concern", "concerns", "comment", "comments",
            "question", "questions", "worry", "worries", "remark", "remarks", "doubt", "doubts",
            "reservations", "rush", "hurry", "complaints", "notes", "to add", "more comments", "more questions", "else to add",
        ],
        Conditions =
        [
            "if", "unless", "provided", "providing", "once", "as long as", "as soon as", "so long as", "subject to", "on condition",
            "under the condition", "condition", "conditionally", "only", "but", "except", "excluding", "apart from", "aside from",
            "other than", "until", "till", "assuming", "depends", "depending", "pending", "partially", "partly", "in part",
            "in principle", "in theory", "provisionally", "tentatively", "half", "maybe", "perhaps", "possibly", "probably", "unsure",
            "unclear",
        ],
        Futures =
        [
            "tomorrow", "later", "soon", "next week", "next month", "next year", "tonight", "going to", "gonna", "eventually",
            "in an hour", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        ],
        Retractions =
        [
            "wait", "hold on", "hang on", "oops", "whoops", "scratch that", "on second thought", "on second thoughts",
            "second thought", "second thoughts", "changed my mind", "change my mind", "never mind", "nevermind", "ignore", "disregard",
            "i meant", "i mean", "correction", "kidding", "by mistake", "accidentally", "accidental",
            "joking", "joke", "wrong button", "wrong mail", "wrong email", "wrong message",
        ],
        Limits =
        [
            "would", "could", "should", "might", "will", "shall", "however", "although", "though", "yet", "instead", "rather",
            "otherwise", "before", "after", "when", "whenever", "either", "whether",
            "first", "next", "as of", "by end", "weeks", "other", "others", "waiting", "hesitantly", "reluctantly",
        ],
        Objections =
        [
            "mistake", "accident", "actually", "stop", "undo", "revoke", "withdraw", "withdrawn", "cancel", "postpone", "hold off",
            "hold", "under protest", "against my will", "without my consent", "my dead body",
        ],
        Courtesies = ["if", "when", "once", "after", "before"],
        Verbs =
        [
            "is", "isn't", "was", "are", "were", "will", "would", "should", "could", "can", "can't", "may", "might", "must", "has",
            "have", "had", "does", "did", "do", "be", "been", "button", "link", "word", "option", "key", "or",
        ],
        Assents = ["yes", "ok", "okay", "sure"],
        Dissents = ["no", "sorry", "unfortunately"],
        Leads = ["and", "or", "but", "then", "now", "so", "please", "sorry", "also", "oh", "hm", "hmm", "ps", "p.s", "edit", "update"],
        Hedges = ["really", "yet", "sure", "now", "quite", "exactly", "necessarily", "today"],
    };

    private static DecisionLanguage German => new()
    {
        Name = "de",
        Approve =
        [
            "genehmigt", "genehmige", "ich genehmige", "wir genehmigen", "genehmigen", "hiermit genehmigt", "ist genehmigt",
            "hiermit genehmige ich", "wird genehmigt", "bewilligt", "zugestimmt", "ich stimme zu", "stimme zu", "freigegeben",
            "ich gebe frei",
        ],
        Reject =
        [
            "abgelehnt", "ablehnen", "ich lehne ab", "wir lehnen ab", "lehne ab", "ich lehne das ab", "ich lehne es ab",
            "ich lehne dies ab", "ich lehne die anfrage ab", "ich lehne den antrag ab", "hiermit lehne ich ab", "hiermit abgelehnt",
            "ist abgelehnt", "wird abgelehnt", "zurückgewiesen", "verweigert",
        ],
        ApproveForms = ["genehmigung", "genehmigst", "zustimmung", "zustimmen", "freigabe"],
        RejectForms = ["ablehnung", "lehne", "verweigern", "verweigere", "zurückweisen"],
        Objects = ["das", "es", "dies", "die anfrage", "den antrag", "diese anfrage", "diesen antrag"],
        Greetings =
        [
            "hallo", "guten tag", "guten morgen", "guten abend", "liebe", "lieber", "sehr geehrte", "sehr geehrter", "moin", "servus",
            "grüß gott", "hoi", "werte",
        ],
        Negations = ["nicht", "nie", "niemals", "keinesfalls", "keineswegs", "~nee"],
        Denials = ["nein", "kein", "keine", "keinen", "keiner", "keinem", "nichts", "~ne"],
        Harmless =
        [
            "einwände", "einwand", "bedenken", "anmerkungen", "fragen", "probleme", "problem", "ergänzungen",
        ],
        Conditions =
        [
            "wenn", "falls", "sofern", "sobald", "vorausgesetzt", "unter der bedingung", "bedingung", "unter vorbehalt",
            "vorbehaltlich", "nur", "aber", "außer", "ausser", "ausgenommen", "~bis", "solange", "es sei denn", "teilweise",
            "grundsätzlich", "prinzipiell", "vielleicht", "eventuell", "evtl", "möglicherweise", "wahrscheinlich", "entweder",
            "vorläufig",
        ],
        Futures =
        [
            "morgen", "übermorgen", "später", "bald", "nächste woche", "nächsten", "demnächst", "montag", "dienstag", "mittwoch",
            "donnerstag", "freitag",
        ],
        Retractions = ["warte", "warten sie", "korrektur", "versehentlich", "ich meinte", "ich meine", "vergiss", "vergessen sie"],
        Limits =
        [
            "würde", "könnte", "sollte", "jedoch", "allerdings", "obwohl", "werde", "wird", "werden", "bevor", "nachdem", "erst",
            "sondern",
        ],
        Objections = ["eigentlich", "irrtum", "versehen", "zurückziehen", "ignorieren", "stopp", "~doch", "~halt", "~moment"],
        Courtesies = ["wenn", "falls", "sobald"],
        Verbs = ["ist", "war", "wäre", "wird", "würde", "werden", "kann", "soll", "sollte", "hat", "hätte", "habe", "oder"],
        Assents = ["ja"],
        Dissents = ["nein", "leider"],
        Leads = ["und", "oder", "aber", "dann", "bitte", "entschuldigung", "sorry", "ach"],
        Hedges = ["wirklich", "sicher", "ganz", "noch", "unbedingt"],
    };

    private static DecisionLanguage Dutch => new()
    {
        Name = "nl",
        Approve =
        [
            "goedgekeurd", "goedkeuren", "ik keur goed", "ik keur dit goed", "ik keur het goed", "is goedgekeurd",
            "bij deze goedgekeurd", "hierbij goedgekeurd",
        ],
        Reject =
        [
            "afgekeurd", "afkeuren", "afgewezen", "afwijzen", "ik wijs af", "ik wijs dit af", "ik wijs het af", "ik keur af",
            "ik keur dit af", "ik keur het af", "geweigerd", "weigeren", "is afgewezen",
        ],
        ApproveForms = ["goedkeuring", "keur", "akkoord"],
        RejectForms = ["afwijzing", "afkeuring", "weiger"],
        Objects = ["dit", "dat", "het", "het verzoek", "dit verzoek", "de aanvraag"],
        Greetings = ["hoi", "dag", "beste", "geachte", "goedemorgen", "goedemiddag", "goedenavond", "goedendag", "hallo"],
        Negations = ["niet", "nooit", "geenszins"],
        Denials = ["nee", "geen", "niets", "niks"],
        Harmless = ["bezwaar", "bezwaren", "opmerkingen", "problemen", "probleem", "vragen"],
        Conditions =
        [
            "~als", "indien", "mits", "tenzij", "zodra", "op voorwaarde", "voorwaarde", "onder voorbehoud", "alleen", "enkel",
            "slechts", "maar", "behalve", "~tot", "zolang", "gedeeltelijk", "deels", "in principe", "misschien", "mogelijk",
            "waarschijnlijk", "eventueel",
        ],
        Futures = ["straks", "binnenkort", "volgende week", "overmorgen", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"],
        Retractions = ["wacht", "correctie", "per ongeluk", "vergeet", "negeer", "ik bedoel", "ik bedoelde"],
        Limits = ["echter", "hoewel", "nadat", "voordat", "wanneer", "zou", "~zal", "~ga"],
        Objections = ["vergissing", "foutje", "annuleer", "annuleren", "eigenlijk", "~toch"],
        Courtesies = ["als", "indien", "mocht"],
        Verbs = ["~is", "~was", "zou", "wordt", "~kan", "~of"],
        Dissents = ["nee", "helaas"],
        Leads = ["~en", "~of", "maar", "sorry"],
        Hedges = ["echt", "zeker"],
    };

    private static DecisionLanguage Polish => new()
    {
        Name = "pl",
        Approve =
        [
            "zatwierdzam", "zatwierdzone", "zatwierdzony", "zatwierdzona", "zatwierdzono", "zatwierdź", "zatwierdzić", "akceptuję",
            "akceptuje", "zaakceptowane", "zaakceptowany", "zaakceptowano", "zatwierdzamy",
        ],
        Reject = ["odrzucam", "odrzucone", "odrzucony", "odrzucona", "odrzucono", "odrzuć", "odrzucić", "odmawiam", "odrzucamy"],
        ApproveForms = ["zatwierdzenie", "zatwierdzenia", "akceptacja", "akceptacji"],
        RejectForms = ["odrzucenie", "odmowa"],
        Objects = ["to", "wniosek", "ten wniosek", "prośbę"],
        Greetings = ["cześć", "dzień dobry", "witam", "szanowny", "szanowna", "szanowni", "hej", "drogi", "droga"],
        Negations = ["nie", "nigdy", "wcale"],
        Denials = ["żaden", "żadna", "żadnych", "~nic", "~brak"],
        Harmless = ["uwag", "zastrzeżeń", "pytań", "problemu"],
        Conditions =
        [
            "jeśli", "jeżeli", "gdy", "o ile", "pod warunkiem", "warunkowo", "chyba że", "tylko", "ale", "lecz", "oprócz", "poza",
            "z wyjątkiem", "dopóki", "dopiero", "jednak", "częściowo", "w zasadzie", "~może", "być może", "prawdopodobnie",
            "ewentualnie",
        ],
        Futures = ["jutro", "później", "wkrótce", "w przyszłym tygodniu", "niedługo", "pojutrze"],
        Retractions =
        [
            "czekaj", "poczekaj", "chwila", "przez pomyłkę", "korekta", "zapomnij", "zignoruj", "miałem na myśli", "jednak nie",
        ],
        Limits = ["chociaż", "przed", "~po", "będę"],
        Objections = ["pomyłka", "anuluj", "anulować", "właściwie"],
        Courtesies = ["jeśli", "jeżeli"],
        Verbs = ["jest", "było", "byłoby", "będzie", "~lub", "albo"],
        Assents = ["tak"],
        Dissents = ["niestety"],
        Leads = ["~i", "lub", "ale", "przepraszam"],
    };
}
