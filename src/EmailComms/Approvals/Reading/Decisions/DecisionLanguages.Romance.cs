namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private const string FrenchNouns =
        "demande|facture|commande|offre|dépense|livraison|version|modification|proposition|réservation|note de frais|demande de congé|contrat|budget|devis|congé|document"
        + "|déploiement|paiement|voyage|changement|projet|achat|virement|absence|release|mise en production|mise à jour|mise en ligne|publication|migration|correctif";

    private const string ItalianNouns =
        "richiesta|fattura|spesa|offerta|modifica|versione|proposta|trasferta|ordine|contratto|budget|preventivo|documento|pagamento|rilascio|permesso|acquisto|piano|progetto|ferie|rimborso|release|pubblicazione|aggiornamento|messa in produzione|distribuzione|migrazione";

    private const string RomanianNouns =
        "cererea|solicitarea|factura|oferta|comanda|propunerea|contractul|bugetul|documentul|concediul|plata|cheltuiala|versiunea|modificarea|deplasarea|achiziția|lansarea|actualizarea|publicarea|implementarea|migrarea";

    private static DecisionLanguage French => new()
    {
        Name = "fr",
        Approve =
        [
            "^(j'approuve|nous approuvons|je valide|nous validons|j'autorise|nous autorisons) +", "<(est|sont) [donc|bien] (approuvé|approuvée|approuvés|approuvées|validé|validée|validés|validées|autorisé|autorisée|accordé|accordée)", "<(approuvé|approuvée|approuvés|approuvées|validée|validés|validées|autorisé|autorisée|autorisés|autorisées)", "^(autorisés|autorisées)", "^(je donne|nous donnons) (mon|notre) (approbation|accord|autorisation) (pour|à) +", "^ci-joint mon accord",
            "^(approuvé|approuvée|approuvés|approuvées)", "approuver", "approuve", "^[oui] [par la présente] j'approuve", "^je (l'approuve|vous l'approuve)", "^nous approuvons", "^(c'est|est) [bien] (approuvé|approuvée|validé|validée)",
            "^(validé|validée|validés|validées)", "^je valide", "^nous validons", "^* (est|sont|a été) [donc|bien] (approuvé|approuvée|approuvés|validé|validée|acceptée)", $"^({FrenchNouns}) (approuvé|approuvée|validé|validée)",
            "^(je donne|nous donnons|je vous donne|je confirme) (mon|notre) (approbation|accord|autorisation)", "^vous avez mon (approbation|accord|autorisation)", "^(approbation|autorisation|validation) (accordée|donnée)", "^accord donné",
            "^(lu|vu|vérifié|relu) et approuvé", "^(j'ai|nous avons) (approuvé|validé)", "^je soussigné approuve", "^bon pour accord", "^(autorisé|autorisée)", "^j'autorise",
            $"^({FrenchNouns}) 0 [est] (approuvé|approuvée|validé|validée)", "^(tout|toutes|tous) [est|sont] (approuvé|approuvés|approuvées|validé)", "^(vous avez|tu as) (mon|notre) (feu vert|approbation|accord)", "^c'est (accepté|accordé)", "^je (confirme|donne) [mon|par la présente mon] (approbation|accord)",
        ],
        Reject =
        [
            "^(je refuse|je rejette|nous refusons|nous rejetons) +", "^je suis (au regret|obligé|obligée|contraint|contrainte) de (refuser|rejeter) [+]", "^je dois [malheureusement] (refuser|rejeter) [+]", "<(est|sont|a été|ont été) [donc|malheureusement] (refusé|refusée|refusés|refusées|rejeté|rejetée|rejetés|rejetées)", "<(refusé|refusée|refusés|refusées|rejeté|rejetée|rejetés|rejetées)",
            "^(rejeté|rejetée|rejetés|rejetées)", "rejeter", "rejette", "rejete", "^je (rejette|refuse|la rejette|le rejette|la refuse|le refuse)", "^nous (rejetons|refusons)", "^(refusé|refusée|refusés|refusées)", "refuser",
            "refuse", "^(c'est|est) (refusé|refusée|rejeté|rejetée)", "^* (est|sont|a été) (refusé|refusée|rejeté|rejetée)", $"^({FrenchNouns}) (rejeté|rejetée|refusé|refusée)", "^je (dois|suis obligé de|suis contraint de) [malheureusement] (rejeter|refuser)",
            "^(approbation|autorisation) refusée", "^je (refuse|suis au regret de refuser) d'approuver", "^(j'ai|nous avons) (rejeté|refusé)",
            $"^({FrenchNouns}) 0 [est] (rejeté|rejetée|refusé|refusée)", "^(tout|tous|toutes) [est|sont] (refusé|refusés|rejeté|rejetés)", "^(demande|accord) (refusée|refusé|rejetée)",
        ],
        ApproveForms = ["approbation", "approuvez", "approuverai", "valider", "validation", "désapprouve"],
        RejectForms = ["rejet", "refus", "refusez", "rejetez", "désapprouve"],
        Objects = ["ceci", "cela", "ça", $"(la|le|cette|ce|votre|ta|ton|les|ces|vos) ({FrenchNouns})", $"[la|le|cette|ce|votre] ({FrenchNouns}) [no|numéro] 0"],
        Greetings =
        [
            "bonjour", "bonsoir", "salut", "cher", "chère", "chers", "coucou", "madame", "monsieur", "bonjour à tous", "madame monsieur", "re bonjour", "rebonjour",
            "bonjour à (toutes|toutes et tous|toutes et à tous|tout le monde)", "hello", "bonne (année|semaine)", "bon (lundi|vendredi|matin)", "joyeuses fêtes", "chères", "mesdames", "messieurs", "mesdames messieurs",
        ],
        Thanks = ["j'espère", "nous espérons", "merci", "merci beaucoup", "je vous remercie", "je te remercie", "nous vous remercions", "j'espère que vous", "j'espère que tout", "désolé pour", "désolée pour", "bien reçu", "j'ai (vérifié|relu|lu|examiné)"],
        Assents = ["oui", "d'accord", "parfait", "très bien", "ok pour moi", "bien", "entendu", "c'est bon", "tout est bon", "bien sûr", "super", "pas de problème", "aucun problème", "bon pour moi", "c'est ok pour moi", "ok de mon côté", "c'est parfait", "allez-y", "tout est ok", "rien à signaler", "ras"],
        Dissents = ["non", "désolé", "désolée"],
        Regrets = ["malheureusement", "désolé mais", "désolée mais", "je suis désolé mais", "je regrette mais"],
        Labels = ["[ma|notre] (décision|réponse)", "avis"],
        Continuations =
        [
            "de (mon|notre|ma) (côté|part)", "pour (moi|nous|ma part)", "par (moi|nous|mes soins)", "merci", "comme (convenu|demandé|discuté|proposé)", "cordialement", "et", "car", "parce", "en raison", "suite", "faute", "mauvaise", "mauvais", "trop", "pas", "il", "la", "le", "les", "je", "nous", "vous", "sans", "avec (plaisir|remerciements|mes)", "bonne", "ce jour", "aujourd'hui",
            "sur le principe", "version", "hors budget", "tout", "bien", "à cause", "bonne journée", "bon", "puisque", "vu", "incomplet", "incomplète", "des deux mains", "manque", "mandat", "budget",
            "au nom", "sans réserve", "inconditionnellement", "sans condition", "intégralement", "pleinement", "pour (deux|trois|plusieurs|les|ces|diverses|cette|cette simple) (raisons|raison|motifs)", "pour les raisons suivantes", "pour (moi|tous)", "de (tout cœur|suite)", "même si", "bonne continuation", "belle",
            "pour (paiement|règlement|mise en production|production)",
        ],
        Reports = ["~par", "hier", "la semaine dernière", "le mois dernier", "auparavant", "toujours", "généralement", "habituellement", "souvent", "parfois", "régulièrement", "normalement", "en général", "d'habitude", "chaque (jour|semaine|mois|fois|lundi|vendredi)", "tous les (jours|lundis|vendredis|mois)", "sous (deux|trois|24|48|2|3)"],
        Negations = ["pas", "jamais", "~ne", "aucunement", "nullement", "n'approuve", "n'est", "n'ai"],
        Denials = ["non", "aucun", "aucune", "rien"],
        Harmless = ["objection", "remarque", "problème", "souci", "commentaire", "réserve", "à ajouter", "à signaler", "à redire"],
        Innocent =
        [
            "(pas de|aucun|aucune|sans) (problème|souci|objection|remarque|réserve|réserves|condition|conditions|modification|urgence)", "dès que possible", "n'hésitez pas", "n'hésite pas", "par (moi|nous|mes soins)", "si (vous avez|tu as) (des|d'autres|la moindre|une|besoin) [de] (question|questions|précisions)", "si (besoin|nécessaire)", "à (demain|bientôt|lundi|plus tard)",
            "même si", "sans (conditions|aucune réserve|aucune condition)", "quand (vous voulez|tu veux|vous êtes prêts|vous le souhaitez)", "dès que (vous êtes prêts|tu es prêt|vous voulez)", "(bonne|belle) (journée|soirée|semaine|fin de semaine)", "bon (week-end|weekend)",
        ],
        Doubts = ["je (crois|pense|suppose|présume|dirais|espère) [que oui|bien]", "il me semble", "me semble-t-il", "ce me semble", "à ce qu'il me semble", "plus ou moins", "en quelque sorte", "si je me souviens [bien]", "autant que je sache", "à ma connaissance", "ou quelque chose comme ça", "sans doute", "à mon avis"],
        Conditions =
        [
            "~si", "sauf", "sous réserve", "sous condition", "à condition", "condition", "conditions", "pourvu", "dès que", "une fois", "seulement", "uniquement",
            "mais", "excepté", "hormis", "jusqu'à", "tant que", "partiellement", "en principe", "sur le principe", "en partie", "peut-être", "peut être",
            "éventuellement", "probablement", "~soit", "sinon", "à l'exception", "avec (réserve|réserves|modifications|des|quelques|les modifications)", "presque", "provisoirement", "s'il", "s'ils", "si elle",
        ],
        Futures =
        [
            "demain", "plus tard", "bientôt", "la semaine prochaine", "prochainement", "lundi", "mardi", "mercredi", "jeudi",
            "vendredi", "le mois prochain",
        ],
        Questions = ["est-ce", "est-ce que"],
        Retractions = ["attendez", "attends", "par erreur", "oubliez", "oublie", "ignorez", "je voulais dire", "je plaisante", "mon (œil|oeil)", "tu parles"],
        Limits = ["cependant", "toutefois", "plutôt", "après", "avant", "quand", "lorsque", "~vais", "d'abord", "maximum", "au plus", "la moitié", "moitié", "une partie", "à hauteur"],
        Objections = ["~erreur", "annulez", "annuler", "finalement", "en fait", "arrêtez"],
        Verbs = ["que", "est", "était", "serait", "sera", "~ou"],
        Leads = ["~et", "~ou", "mais", "alors", "pardon", "désolé", "au fait", "à propos", "ps", "sinon"],
        Hedges = ["vraiment", "sûr", "encore"],
        Openers = ["de mon côté", "pour ma part", "finalement", "en fin de compte", "maintenant", "désormais", "tout compte fait"],
        Pleas = ["svp", "stp", "s'il vous plaît", "s'il te plaît"],
        SmallTalk = ["comment (vas-tu|allez-vous|ça va|vont les enfants)", "comment (se sont passées|étaient|c'était|s'est passé|s'est passée|était) (les|tes|vos|le|ton|votre) (vacances|week-end|weekend|voyage|congés)", "[comment] ça va", "c'était bien (les|tes|vos) vacances", "tout va bien", "bien reposé"],
        Lacks = ["manque", "manquante", "manquant", "sans", "faute", "il manque"],
        Mentions = ["(avais|avait|avions|avaient) [d'abord|initialement] (refusé|rejeté|approuvé) [par erreur|la première version|la version précédente|la précédente|l'ancienne version|le premier]"],
        Drafts = ["[ceci est|c'est] [juste|seulement|qu'] [un] (brouillon|test|essai|mail de test)", "ne pas (envoyer|tenir compte)", "à (ne pas envoyer|ignorer)", "merci d'ignorer"],
        Postponements = ["je (décide|déciderai|vais décider|décide de ça) (demain|plus tard|la semaine|lundi|après|quand|bientôt)", "(je déciderai|nous déciderons|je vais décider|nous allons décider)", "(demain|plus tard) je (décide|déciderai)", "(n'ai|n'avons|n'est) (pas encore|encore rien|rien|pas) [encore] (décidé|décidée)", "pas encore (décidé|pris de décision|tranché)", "(ma|la|notre) décision (suivra|suit|viendra|n'est pas|reste)", "je dois [encore] (réfléchir|y réfléchir)", "je réfléchis encore", "laissez-moi réfléchir"],
        Slips = ["(le|sur le) mauvais (bouton|lien)", "je voulais (refuser|approuver|rejeter)", "je me suis trompé [de]", "changé d'avis"],
    };

    private static DecisionLanguage Italian => new()
    {
        Name = "it",
        Approve =
        [
            "^(approvo|approviamo|autorizzo|autorizziamo) +", "<(è|sono|viene|vengono|è stato|è stata) (approvato|approvata|approvati|approvate|autorizzato|autorizzata)", "<(approvato|approvata|approvati|approvate|autorizzato|autorizzata)", "^[visto] si (approva|autorizza|approvano) [+]",
            "^(approvato|approvata|approvati|approvate)", "approvare", "^[sì] [io|lo|la|li|le|con la presente] approvo", "^[lo|la] approviamo", "^[*] (è|sono|è stato|è stata|viene|risulta) (approvato|approvata|approvati|approvate|autorizzato|autorizzata)", $"^({ItalianNouns}) (approvato|approvata|approvati|approvate|autorizzato|autorizzata)",
            "^* [lo|la] approvo", "^(do|diamo) (la mia|la nostra|il mio) (approvazione|autorizzazione|benestare)", "^(ha|hai|avete) la mia (approvazione|autorizzazione)", "^(approvazione|autorizzazione) (concessa|data)", "^(autorizzato|autorizzata)", "^[lo|la] autorizzo", "^(letto|visto|verificato|controllato) e approvato", "^(ho|abbiamo) approvato",
            "^per (me|noi) (approvato|approvata)",
            $"^({ItalianNouns}) 0 (approvato|approvata|autorizzato|autorizzata)", "^(tutto|tutti|entrambi) (approvato|approvati)", "^(do|diamo) (il mio|il nostro|il) (benestare|consenso|nulla osta|via libera)", "^(ha|hai|avete) il (mio|nostro) (benestare|consenso|via libera)",
        ],
        Reject =
        [
            "^(respingo|respingiamo|rifiuto|rifiutiamo) +", "<(è|sono|viene|vengono|è stato|è stata) (respinto|respinta|respinti|respinte|rifiutato|rifiutata|bocciato|bocciata)", "<(respinto|respinta|rifiutato|rifiutata|respinti|respinte)", "^si (respinge|rifiuta) [+]", "^(devo|dobbiamo) (respingere|rifiutare) +",
            "^(rifiutato|rifiutata|rifiutati|rifiutate)", "rifiutare", "^[lo|la] rifiuto", "^(respinto|respinta|respinti|respinte)", "^[lo|la] respingo", "respingere", "^rifiutiamo", "^respingiamo", "^(bocciato|bocciata)",
            "^[*] (è|sono|viene|è stato|è stata) (respinto|respinta|rifiutato|rifiutata|bocciato|bocciata|negata)", $"^({ItalianNouns}) (respinto|respinta|rifiutato|rifiutata|bocciato|bocciata|negata|negato)", "^(devo|dobbiamo) (respingere|rifiutare)", "^* (respingo|rifiuto)", "^(ho|abbiamo) (respinto|rifiutato)", "^approvazione negata", "^rigettato", "^rigettata", "^negata", "^negato",
            $"^({ItalianNouns}) 0 (respinto|respinta|rifiutato|rifiutata)", "^(tutto|tutti|entrambi) (respinto|respinti|rifiutato|rifiutati)",
        ],
        ApproveForms = ["approvazione", "approva", "approvi"],
        RejectForms = ["respinga", "rifiuta", "bocciare"],
        Objects = ["questo", "questa", "ciò", $"(la|il|lo|le|i|l'|questa|questo|sua|tua|la sua|la tua|vostra|la vostra|il vostro) ({ItalianNouns})", $"[la|il|questa|questo|l'] ({ItalianNouns}) [no|numero] 0"],
        Greetings = ["ciao", "salve", "buongiorno", "buon giorno", "buonasera", "buona sera", "gentile", "egregio", "egregia", "caro", "cara", "cari", "ciao a tutti", "spettabile", "gentilissimo", "gentilissima", "buon pomeriggio", "buon (lunedì|martedì|venerdì|anno|natale|lavoro)", "buongiorno a (tutti|tutte)", "buona (giornata|settimana|domenica)", "buone feste"],
        Thanks = ["spero", "speriamo", "grazie", "grazie mille", "molte grazie", "ti ringrazio", "la ringrazio", "vi ringrazio", "spero che", "scusa per", "scusate per", "mi scuso per", "ho (verificato|controllato|letto)"],
        Assents = ["visto", "sì", "va bene", "perfetto", "d'accordo", "ottimo", "certo", "tutto ok", "tutto bene", "certamente", "bene", "nessun problema", "per me va bene", "procedete [pure]", "procedi [pure]", "tutto a posto", "sono d'accordo"],
        Regrets = ["purtroppo", "mi dispiace ma", "spiacente ma", "sono spiacente ma"],
        Labels = ["[la] [mia|nostra] (decisione|risposta)", "esito"],
        Continuations =
        [
            "da parte (mia|nostra)", "per (me|noi|quanto mi riguarda|mancanza|motivi|via|conto mio)", "da (me|noi)", "dal mio", "grazie", "come (concordato|richiesto|discusso|da accordi|proposto)", "saluti", "cordiali", "e", "perché", "poiché", "a causa", "manca", "mancano", "non", "la", "il", "lo", "le", "i", "si", "senza", "con (piacere|i migliori)", "oggi", "procedete", "procedi", "puoi", "potete", "può", "versione", "incompleto", "incompleta", "troppo", "tutto", "fuori", "importo", "in quanto", "dato che",
            "a nome", "per conto", "incondizionatamente", "senza riserve", "pienamente", "integralmente", "in toto", "per (due|tre|diversi|vari|i|questi|diverse|le|queste) [seguenti] (motivi|ragioni)", "per i seguenti motivi", "anche se", "buona", "buon",
            "per il (pagamento|rilascio)",
        ],
        Reports = ["~dal", "~dalla", "~dai", "~dallo", "~dalle", "~da", "ieri", "la settimana scorsa", "il mese scorso", "precedentemente", "sempre", "di solito", "solitamente", "generalmente", "normalmente", "spesso", "a volte", "talvolta", "regolarmente", "in genere", "ogni (giorno|settimana|mese|volta|lunedì|venerdì)", "entro (due|tre|un|2|3|24|48)"],
        Negations = ["non", "~mai", "neanche", "nemmeno"],
        Denials = ["nessun", "nessuna", "nessuno", "niente", "nulla"],
        Harmless = ["obiezione", "problema", "commento", "da aggiungere", "osservazione"],
        Innocent = ["(nessun|nessuna|senza) (problema|problemi|obiezione|obiezioni|commento|osservazioni|riserve|condizioni|modifiche|fretta)", "non c'è (problema|fretta)", "il prima possibile", "appena possibile", "non (esiti|esitare|esitate)", "(se|per) (avete|hai|ha|hanno) [altre|delle|bisogno di] (domande|dubbi|chiarimenti)", "se (serve|necessario) [altro]", "per qualsiasi (domanda|dubbio|cosa)", "a (presto|domani|lunedì)", "da (parte mia|me|noi|parte nostra)", "anche se", "quando (vuoi|volete|puoi|potete|vuole)", "appena (sei pronto|siete pronti)", "(buona|buon) (giornata|serata|settimana|lavoro|weekend|fine settimana|proseguimento)"],
        Doubts = ["(credo|penso|suppongo|immagino|spero|direi) [io|di sì]", "mi (sembra|pare) [di sì]", "a quanto pare", "più o meno", "o qualcosa del genere", "per quanto ne so", "se ricordo bene", "se non sbaglio"],
        Conditions =
        [
            "~se", "a condizione", "condizione", "condizioni", "condizionato", "purché", "salvo", "tranne", "eccetto", "a meno che", "appena", "una volta", "solo",
            "soltanto", "solamente", "~ma", "però", "fino", "finché", "parzialmente", "in linea di principio", "in linea di massima", "forse", "magari",
            "probabilmente", "eventualmente", "con (riserva|riserve|modifiche|le seguenti|alcune|eccezione)", "quasi", "provvisoriamente", "previa", "subordinatamente", "ad eccezione",
        ],
        Futures = ["domani", "più tardi", "presto", "la prossima settimana", "la settimana prossima", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì"],
        Retractions = ["aspetta", "aspetti", "correzione", "per errore", "dimentica", "ignora", "volevo dire", "scherzo"],
        Limits = ["tuttavia", "anche se", "dopo", "~prima", "quando", "al massimo", "massimo", "metà", "una parte"],
        Objections = ["~errore", "sbaglio", "annulla", "annullare", "in realtà", "anzi", "scusa"],
        Verbs = ["che", "~è", "sarebbe", "~era", "sarà", "~o", "oppure"],
        Leads = ["~e", "~o", "~ma", "scusa", "scusate", "a proposito", "tra l'altro", "per inciso", "ps"],
        Openers = ["da parte mia", "per me", "finalmente", "alla fine", "ora", "adesso"],
        Pleas = ["per favore", "per cortesia", "grazie"],
        SmallTalk = ["com'è (andata|andato|stata|stato) (la|il|le|in) [tua|tuo|tue] (vacanza|ferie|viaggio|weekend|vacanze)", "come (sono andate|sono state|vanno|vi sono sembrate) (le) [tue|vostre] (vacanze|ferie)", "come (stai|sta|va|state|va tutto)", "tutto bene"],
        Lacks = ["manca", "mancano", "senza", "mancante", "priva", "privo"],
        Mentions = ["(avevo|aveva|avevamo|avevano) (respinto|rifiutato|bocciato|approvato) [per errore|per sbaglio|la versione precedente|la precedente|la prima]"],
        Drafts = ["[questa è|questo è|è|solo] [solo] [una|un] (bozza|prova|test)", "non inviare", "da non inviare"],
        Postponements = ["(decido|decidiamo|deciderò|decideremo) (domani|dopo|più tardi|la prossima|lunedì)", "(deciderò|decideremo)", "non (ho|abbiamo) [ancora] (deciso)", "non ancora deciso", "(la|la mia) decisione (seguirà|arriverà|non è)", "(devo|dobbiamo) [ancora] (pensarci|riflettere|decidere)", "ci (penso|devo pensare)"],
        Slips = ["il (pulsante|tasto|link) sbagliato", "(volevo|intendevo) (rifiutare|approvare|respingere)", "ho sbagliato (pulsante|tasto)", "ho cambiato idea"],
    };

    private static DecisionLanguage Romanian => new()
    {
        Name = "ro",
        Approve =
        [
            "^(aprob|aprobăm|autorizez) +", "<(este|e|sunt|a fost) (aprobat|aprobată|aprobate|aprobați)", "<(aprobat|aprobată|aprobate)",
            "^(aprob|aprobăm)", "^[da] [eu] [o|îl|le|vă|prin prezenta] aprob", "^(aprobat|aprobată|aprobate|aprobați)", "aproba", "^* [o|îl] aprob", "^[*] (este|e|sunt|a fost|se) (aprobat|aprobată|aprobate|aprobă)", "^se aprobă", $"^({RomanianNouns}) [este|e] (aprobată|aprobat)",
            "^aveți (aprobarea mea|acordul meu)", "^ai (aprobarea mea|acordul meu)", "^îmi dau acordul", "^(aprobare|aprobarea) (acordată|dată)", "^(citit|verificat|văzut) și aprobat", "^de acord aprob", "^am aprobat [*]", "^(autorizez|autorizat)",
        ],
        Reject =
        [
            "^(resping|respingem) +", "<(este|e|sunt|a fost) (respins|respinsă|respinse)", "<(respins|respinsă|respinse)",
            "^(resping|respingem)", "^[eu] [o|îl|le] resping", "^(respins|respinsă|respinse|respinși)", "respinge", "^* [o|îl] resping", "^[*] (este|e|sunt|a fost|se) (respins|respinsă|respinse|refuzată|refuzat)", "^se respinge", $"^({RomanianNouns}) [este|e] (respinsă|respins|refuzată|refuzat)",
            "^(refuz|refuzat|refuzată)", "^trebuie să (resping|refuz)", "^am respins [*]",
        ],
        ApproveForms = ["aprobare", "aprobarea", "aprobă", "aprobați"],
        RejectForms = ["respingere", "respingerea", "refuzul", "refuza", "respingeți"],
        Objects = ["aceasta", "acest lucru", "asta", $"[această|acest] ({RomanianNouns})", "(această|prezenta) (cerere|solicitare|factură|ofertă|comandă)", "(cererea|solicitarea) (dumneavoastră|dvs|ta|de concediu|de achiziție)"],
        Greetings = ["bună", "bună ziua", "bună dimineața", "bună seara", "salut", "stimate", "stimată", "stimați", "dragă", "neața", "salutare"],
        Thanks = ["sper", "sperăm", "mulțumesc", "vă mulțumesc", "îți mulțumesc", "mulțumim", "mersi", "sper că", "scuze pentru", "îmi cer scuze pentru", "am (verificat|citit|analizat)"],
        Assents = ["~da", "de acord", "perfect", "în regulă", "foarte bine", "sigur", "desigur", "e în regulă", "bine"],
        Dissents = ["nu"],
        Regrets = ["din păcate", "îmi pare rău dar", "regret dar"],
        Labels = ["(decizia|răspunsul) [mea|meu|noastră]", "decizie", "răspuns", "rezultat"],
        Continuations =
        [
            "din partea (mea|noastră)", "de (mine|noi|către mine)", "pentru mine", "mulțumesc", "cum am (discutat|stabilit)", "conform (solicitării|discuției)", "și", "deoarece", "pentru că", "din cauza", "lipsă", "lipsește", "lipsesc", "lipsa", "fără", "cu (drag|plăcere|mulțumiri|stimă)", "azi", "astăzi", "puteți", "poți", "versiune", "versiunea", "incomplet", "prea", "o zi", "toate", "bugetul", "nu", "suma",
            "în numele", "necondiționat", "fără rezerve", "integral", "din (două|trei|mai multe|următoarele) motive", "chiar dacă",
        ],
        Reports = ["de către", "ieri", "săptămâna trecută", "luna trecută", "anterior", "întotdeauna", "mereu", "de obicei", "deseori", "adesea", "uneori", "în general", "regulat", "în fiecare (zi|săptămână|lună)", "de fiecare dată", "în (două|trei|2|3) (zile|ore)"],
        Negations = ["nu", "niciodată", "nici", "neaprobat", "n-am"],
        Denials = ["nimic", "niciun", "nicio"],
        Harmless = ["obiecție", "obiecții", "problemă", "observații", "comentariu"],
        Innocent = ["(fără|nicio|niciun) (obiecții|obiecție|rezerve|probleme|problemă|observații|condiții|modificări)", "nu (e|este) (nicio problemă|problemă)", "cât mai (repede|curând) [posibil]", "de către mine", "dacă (aveți|ai|mai aveți|mai ai) [alte] (întrebări|nelămuriri)", "pe (mâine|curând)", "nu ezitați", "chiar dacă", "(o zi|o seară|o săptămână) (bună|frumoasă)"],
        Doubts = ["(cred|presupun|bănuiesc|sper) [eu|că da]", "mi se pare", "așa cred", "așa mi se pare", "mai mult sau mai puțin", "din câte știu", "se pare", "parcă"],
        Conditions =
        [
            "dacă", "cu condiția", "condiția", "condiționat", "sub rezerva", "sub rezervă", "doar", "numai", "dar", "însă", "cu excepția", "exceptând", "până", "atâta timp cât", "parțial", "în principiu", "poate", "probabil", "eventual", "odată ce", "imediat ce", "de îndată ce", "cu (modificări|rezerve|modificările|următoarele)", "aproape", "provizoriu",
        ],
        Futures = ["mâine", "mai târziu", "în curând", "săptămâna viitoare", "poimâine", "luni", "marți", "miercuri", "joi", "vineri"],
        Retractions = ["așteaptă", "așteptați", "corecție", "din greșeală", "uitați", "ignorați", "ignoră", "am vrut să spun", "glumesc"],
        Limits = ["totuși", "deși", "înainte", "după", "când", "maximum", "maxim", "cel mult", "jumătate", "~voi", "~vom"],
        Objections = ["greșeală", "eroare", "anulați", "anulez", "de fapt"],
        Verbs = ["că", "~este", "~e", "~era", "~ar", "~sau", "~va"],
        Leads = ["~și", "~sau", "dar"],
        Openers = ["acum", "totuși", "până la urmă", "în cele din urmă"],
        Pleas = ["vă rog", "te rog"],
        Drafts = ["[acesta este|este|doar] [doar] [o|un] (ciornă|test|schiță)", "nu trimiteți"],
        Postponements = ["(decid|decidem|voi decide|vom decide) (mâine|mai târziu|luni|săptămâna viitoare)", "(voi|vom) decide", "nu (am decis|m-am hotărât|m-am decis|am hotărât) [încă]", "încă nu (am decis|m-am hotărât|m-am decis)", "decizia [mea|noastră] (urmează|va urma|nu este)", "(mă|trebuie să) mai gândesc"],
        Lacks = ["lipsește", "lipsesc", "lipsa", "fără"],
        Slips = ["butonul greșit", "voiam să (resping|aprob)"],
    };
}
