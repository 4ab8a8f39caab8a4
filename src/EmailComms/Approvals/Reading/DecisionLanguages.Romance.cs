namespace EmailComms.Approvals.Reading;

internal static partial class DecisionLanguages
{
    private static DecisionLanguage French => new()
    {
        Name = "fr",
        Approve =
        [
            "approuvé", "approuvée", "approuvés", "approuver", "approuve", "j'approuve", "nous approuvons", "j'approuve la demande",
            "demande approuvée", "c'est approuvé", "est approuvé", "validé", "validée", "je valide",
        ],
        Reject =
        [
            "rejeté", "rejetée", "rejeter", "rejette", "rejete", "je rejette", "nous rejetons", "refusé", "refusée", "refuser",
            "je refuse", "refuse", "demande rejetée", "demande refusée", "c'est refusé", "c'est rejeté",
        ],
        ApproveForms = ["approbation", "approuvez", "approuverai", "valider", "validation"],
        RejectForms = ["rejet", "refus", "refusez", "rejetez"],
        Objects = ["la demande", "cette demande", "ceci", "cela", "ça"],
        Greetings = ["bonjour", "bonsoir", "salut", "cher", "chère", "chers", "coucou", "madame", "monsieur"],
        Negations = ["pas", "jamais", "~ne", "aucunement", "nullement"],
        Denials = ["non", "aucun", "aucune", "rien"],
        Harmless = ["objection", "remarque", "problème", "souci", "commentaire", "réserve", "à ajouter", "à signaler", "à redire"],
        Conditions =
        [
            "~si", "sauf", "sous réserve", "à condition", "condition", "pourvu", "dès que", "une fois", "seulement", "uniquement",
            "mais", "excepté", "hormis", "jusqu'à", "tant que", "partiellement", "en principe", "en partie", "peut-être", "peut être",
            "éventuellement", "probablement", "~soit", "sinon",
        ],
        Futures =
        [
            "demain", "plus tard", "bientôt", "la semaine prochaine", "prochainement", "lundi", "mardi", "mercredi", "jeudi",
            "vendredi",
        ],
        Retractions = ["attendez", "attends", "par erreur", "oubliez", "oublie", "ignorez", "je voulais dire"],
        Limits = ["cependant", "toutefois", "plutôt", "après", "avant", "quand", "lorsque", "~vais"],
        Objections = ["~erreur", "annulez", "annuler", "finalement", "en fait", "arrêtez"],
        Courtesies = ["si"],
        Verbs = ["est", "était", "serait", "sera", "~ou"],
        Assents = ["oui"],
        Dissents = ["non", "désolé", "désolée"],
        Leads = ["~et", "~ou", "mais", "alors", "pardon", "désolé"],
        Hedges = ["vraiment", "sûr", "encore"],
    };

    private static DecisionLanguage Spanish => new()
    {
        Name = "es",
        Approve =
        [
            "aprobado", "aprobada", "aprobar", "apruebo", "yo apruebo", "lo apruebo", "la apruebo", "aprobamos", "queda aprobado",
            "queda aprobada", "está aprobado", "solicitud aprobada",
        ],
        Reject =
        [
            "rechazado", "rechazada", "rechazar", "rechazo", "lo rechazo", "la rechazo", "rechazamos", "queda rechazado",
            "queda rechazada", "denegado", "denegada", "solicitud rechazada",
        ],
        ApproveForms = ["aprobación", "apruebe", "aprueba"],
        RejectForms = ["rechace", "rechaza", "denegar", "denegación"],
        Objects = ["la solicitud", "esta solicitud", "esto", "la petición"],
        Greetings =
        [
            "hola", "buenos días", "buenas tardes", "buenas noches", "buenas", "estimado", "estimada", "estimados", "querido",
            "querida",
        ],
        Negations = ["nunca", "jamás", "tampoco"],
        Denials = ["nada", "ninguno", "ninguna", "ningún"],
        Harmless = ["que objetar", "que añadir", "objeción", "problema", "comentario", "duda"],
        Conditions =
        [
            "~si", "siempre que", "siempre y cuando", "a menos que", "salvo", "excepto", "con la condición", "condición", "en cuanto",
            "una vez", "solo", "sólo", "solamente", "únicamente", "pero", "hasta", "mientras", "parcialmente", "en principio",
            "quizás", "quizá", "tal vez", "posiblemente", "probablemente", "sino", "a condición",
        ],
        Futures =
        [
            "mañana", "más tarde", "~luego", "pronto", "la próxima semana", "la semana que viene", "lunes", "martes", "miércoles",
            "jueves", "viernes",
        ],
        Retractions =
        [
            "espera", "espere", "corrección", "por error", "olvida", "olvide", "ignora", "ignore", "quise decir", "quería decir",
        ],
        Limits = ["sin embargo", "aunque", "después", "antes", "cuando", "voy a", "vamos a"],
        Objections = ["~error", "cancela", "cancelar", "en realidad", "perdón"],
        Courtesies = ["si"],
        Verbs = ["~es", "sería", "~fue", "será", "está", "~o"],
        Assents = ["sí"],
        Leads = ["~y", "~o", "pero", "perdón"],
        Hedges = ["seguro"],
    };

    private static DecisionLanguage Portuguese => new()
    {
        Name = "pt",
        Approve =
        [
            "aprovado", "aprovada", "aprovar", "aprovo", "eu aprovo", "aprovamos", "está aprovado", "pedido aprovado",
            "solicitação aprovada",
        ],
        Reject =
        [
            "rejeitado", "rejeitada", "rejeitar", "rejeito", "eu rejeito", "rejeitamos", "recusado", "recusada", "recusar", "recuso",
            "reprovado", "reprovada", "pedido rejeitado",
        ],
        ApproveForms = ["aprovação", "aprove", "aprova"],
        RejectForms = ["rejeição", "recusa", "reprovar", "reprovo"],
        Objects = ["o pedido", "este pedido", "a solicitação", "isto", "isso"],
        Greetings = ["olá", "oi", "bom dia", "boa tarde", "boa noite", "prezado", "prezada", "prezados", "caro", "cara"],
        Negations = ["não", "nao", "nunca", "jamais"],
        Denials = ["nenhum", "nenhuma", "~nem"],
        Harmless = ["objeção", "problema", "comentário"],
        Conditions =
        [
            "~se", "desde que", "a menos que", "salvo", "exceto", "com a condição", "condição", "assim que", "apenas", "somente", "só",
            "~mas", "porém", "até", "enquanto", "parcialmente", "em princípio", "talvez", "possivelmente", "provavelmente", "~caso",
        ],
        Futures = ["amanhã", "mais tarde", "~logo", "em breve", "na próxima semana", "próxima semana"],
        Retractions = ["espere", "espera", "aguarde", "correção", "por engano", "esqueça", "ignore", "quis dizer", "queria dizer"],
        Limits = ["contudo", "embora", "depois", "antes", "quando", "vou", "vamos"],
        Objections = ["engano", "~erro", "cancele", "na verdade"],
        Courtesies = ["se", "caso"],
        Verbs = ["~é", "seria", "~foi", "será", "está", "~ou"],
        Assents = ["sim"],
        Dissents = ["não"],
        Leads = ["~e", "~ou", "~mas", "desculpe"],
    };

    private static DecisionLanguage Italian => new()
    {
        Name = "it",
        Approve =
        [
            "approvato", "approvata", "approvare", "approvo", "lo approvo", "la approvo", "approviamo", "è approvato",
            "richiesta approvata",
        ],
        Reject =
        [
            "rifiutato", "rifiutata", "rifiutare", "rifiuto", "lo rifiuto", "respinto", "respinta", "respingo", "respingere",
            "richiesta respinta", "richiesta rifiutata", "rifiutiamo", "bocciato", "bocciata",
        ],
        ApproveForms = ["approvazione", "approva", "approvi"],
        RejectForms = ["respinga", "rifiuta", "bocciare"],
        Objects = ["la richiesta", "questa richiesta", "questo", "questa"],
        Greetings = ["ciao", "salve", "buongiorno", "buon giorno", "buonasera", "buona sera", "gentile", "egregio", "caro", "cara"],
        Negations = ["non", "mai", "neanche", "nemmeno"],
        Denials = ["nessun", "nessuna", "nessuno", "niente", "nulla"],
        Harmless = ["obiezione", "problema", "commento", "da aggiungere", "osservazione"],
        Conditions =
        [
            "~se", "a condizione", "condizione", "purché", "salvo", "tranne", "eccetto", "a meno che", "appena", "una volta", "solo",
            "soltanto", "solamente", "~ma", "però", "fino", "finché", "parzialmente", "in linea di principio", "forse", "magari",
            "probabilmente", "eventualmente",
        ],
        Futures = ["domani", "più tardi", "presto", "la prossima settimana", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì"],
        Retractions = ["aspetta", "aspetti", "correzione", "per errore", "dimentica", "ignora", "volevo dire"],
        Limits = ["tuttavia", "anche se", "dopo", "~prima", "quando"],
        Objections = ["~errore", "sbaglio", "annulla", "annullare", "in realtà", "anzi", "scusa"],
        Courtesies = ["se"],
        Verbs = ["~è", "sarebbe", "~era", "sarà", "~o", "oppure"],
        Assents = ["sì"],
        Leads = ["~e", "~o", "~ma", "scusa", "scusate"],
    };
}
