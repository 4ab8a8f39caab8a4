namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private const string FrenchNouns =
        "demande|facture|commande|offre|dépense|livraison|version|modification|proposition|réservation|note de frais|demande de congé|contrat|budget|devis|congé|document"
        + "|déploiement|paiement|voyage|changement|projet|achat|virement|absence";

    private const string SpanishNouns =
        "solicitud|petición|factura|compra|orden de compra|versión|propuesta|oferta|modificación|pedido|contrato|presupuesto|documento|cambio|despliegue|pago|viaje|gasto|permiso|plan|proyecto|vacaciones|gastos|cambios";

    private const string PortugueseNouns =
        "pedido|solicitação|requisição|fatura|compra|versão|proposta|despesa|contrato|orçamento|documento|pagamento|alteração|mudança|viagem|férias|plano|projeto|reembolso|implantação";

    private const string ItalianNouns =
        "richiesta|fattura|spesa|offerta|modifica|versione|proposta|trasferta|ordine|contratto|budget|preventivo|documento|pagamento|rilascio|permesso|acquisto|piano|progetto|ferie|rimborso";

    private const string RomanianNouns =
        "cererea|solicitarea|factura|oferta|comanda|propunerea|contractul|bugetul|documentul|concediul|plata|cheltuiala|versiunea|modificarea|deplasarea|achiziția";

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
        ],
        Reject =
        [
            "^(je refuse|je rejette|nous refusons|nous rejetons) +", "^je suis (au regret|obligé|obligée|contraint|contrainte) de (refuser|rejeter) [+]", "^je dois [malheureusement] (refuser|rejeter) [+]", "<(est|sont|a été|ont été) [donc|malheureusement] (refusé|refusée|refusés|refusées|rejeté|rejetée|rejetés|rejetées)", "<(refusé|refusée|refusés|refusées|rejeté|rejetée|rejetés|rejetées)",
            "^(rejeté|rejetée|rejetés|rejetées)", "rejeter", "rejette", "rejete", "^je (rejette|refuse|la rejette|le rejette|la refuse|le refuse)", "^nous (rejetons|refusons)", "^(refusé|refusée|refusés|refusées)", "refuser",
            "refuse", "^(c'est|est) (refusé|refusée|rejeté|rejetée)", "^* (est|sont|a été) (refusé|refusée|rejeté|rejetée)", $"^({FrenchNouns}) (rejeté|rejetée|refusé|refusée)", "^je (dois|suis obligé de|suis contraint de) [malheureusement] (rejeter|refuser)",
            "^(approbation|autorisation) refusée", "^je (refuse|suis au regret de refuser) d'approuver", "^(j'ai|nous avons) (rejeté|refusé)",
        ],
        ApproveForms = ["approbation", "approuvez", "approuverai", "valider", "validation", "désapprouve"],
        RejectForms = ["rejet", "refus", "refusez", "rejetez", "désapprouve"],
        Objects = ["ceci", "cela", "ça", $"(la|le|cette|ce|votre|ta|ton|les|ces|vos) ({FrenchNouns})"],
        Greetings =
        [
            "bonjour", "bonsoir", "salut", "cher", "chère", "chers", "coucou", "madame", "monsieur", "bonjour à tous", "madame monsieur", "re bonjour", "rebonjour",
        ],
        Thanks = ["j'espère", "nous espérons", "merci", "merci beaucoup", "je vous remercie", "je te remercie", "nous vous remercions", "j'espère que vous", "j'espère que tout", "désolé pour", "désolée pour", "bien reçu", "j'ai (vérifié|relu|lu|examiné)"],
        Assents = ["oui", "d'accord", "parfait", "très bien", "ok pour moi", "bien", "entendu", "c'est bon", "tout est bon", "bien sûr", "super", "pas de problème", "aucun problème"],
        Dissents = ["non", "désolé", "désolée"],
        Regrets = ["malheureusement", "désolé mais", "désolée mais", "je suis désolé mais", "je regrette mais"],
        Labels = ["[ma|notre] (décision|réponse)", "avis"],
        Continuations =
        [
            "de (mon|notre|ma) (côté|part)", "pour (moi|nous|ma part)", "par (moi|nous|mes soins)", "merci", "comme (convenu|demandé|discuté|proposé)", "cordialement", "et", "car", "parce", "en raison", "suite", "faute", "mauvaise", "mauvais", "trop", "pas", "il", "la", "le", "les", "je", "nous", "vous", "sans", "avec (plaisir|remerciements|mes)", "bonne", "ce jour", "aujourd'hui",
            "sur le principe", "version", "hors budget", "tout", "bien", "à cause", "bonne journée", "bon", "puisque", "vu", "incomplet", "incomplète", "des deux mains", "manque", "mandat", "budget",
        ],
        Reports = ["~par", "hier", "la semaine dernière", "le mois dernier", "auparavant", "toujours", "généralement", "habituellement", "souvent", "parfois", "régulièrement", "normalement", "en général", "d'habitude", "chaque (jour|semaine|mois|fois|lundi|vendredi)", "tous les (jours|lundis|vendredis|mois)", "sous (deux|trois|24|48|2|3)"],
        Negations = ["pas", "jamais", "~ne", "aucunement", "nullement", "n'approuve", "n'est", "n'ai"],
        Denials = ["non", "aucun", "aucune", "rien"],
        Harmless = ["objection", "remarque", "problème", "souci", "commentaire", "réserve", "à ajouter", "à signaler", "à redire"],
        Innocent =
        [
            "(pas de|aucun|aucune|sans) (problème|souci|objection|remarque|réserve|réserves|condition|conditions|modification|urgence)", "dès que possible", "n'hésitez pas", "n'hésite pas", "par (moi|nous|mes soins)", "si (vous avez|tu as) (des|d'autres|la moindre|une|besoin) [de] (question|questions|précisions)", "si (besoin|nécessaire)", "à (demain|bientôt|lundi|plus tard)",
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
        Leads = ["~et", "~ou", "mais", "alors", "pardon", "désolé"],
        Hedges = ["vraiment", "sûr", "encore"],
        Openers = ["de mon côté", "pour ma part", "finalement", "en fin de compte", "maintenant", "désormais", "tout compte fait"],
        Pleas = ["svp", "stp", "s'il vous plaît", "s'il te plaît"],
    };

    private static DecisionLanguage Spanish => new()
    {
        Name = "es",
        Approve =
        [
            "^(apruebo|aprobamos|autorizo|autorizamos) +", "<(queda|quedan|está|están|ha sido|han sido) (aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada|autorizados|autorizadas)", "<(aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada|autorizados|autorizadas)", "^se (aprueba|aprueban|autoriza|autorizan) [+]",
            "^(aprobado|aprobada|aprobados|aprobadas)", "aprobar", "^[sí] [yo|lo|la|los|las|por la presente|por mi parte] apruebo", "^[lo|la|los|las] aprobamos", "^[*] (queda|quedan|está|están|es|ha sido) (aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada)", $"^({SpanishNouns}) (aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada)",
            "^* (lo|la|los|las) apruebo", "^(doy|damos) [por] (mi|nuestra|la) (aprobación|autorización|conformidad)", "^doy por (aprobado|aprobada) [*]", "^(tiene|tienes|cuenta con|cuentas con|tienen) mi (aprobación|autorización|visto bueno)", "^(aprobación|autorización) (concedida|otorgada)", "^(autorizado|autorizada)", "^[lo|la] autorizo",
            "^(revisado|leído|visto) y aprobado", "^(he|hemos) aprobado",
        ],
        Reject =
        [
            "^(rechazo|rechazamos|deniego|denegamos) (el|la|los|las|este|esta|su|tu) +", "<(queda|quedan|está|están|ha sido|han sido|fue) (rechazado|rechazada|rechazados|rechazadas|denegado|denegada)", "<(rechazado|rechazada|rechazados|rechazadas|denegado|denegada)", "^se (rechaza|rechazan|deniega|deniegan) [+]", "^(tengo que|debo|debemos|tenemos que) (rechazar|rechazarlo|rechazarla|denegar) [+]",
            "^(rechazado|rechazada|rechazados|rechazadas)", "rechazar", "^[yo|lo|la|los|las|por la presente] rechazo", "^[lo|la|los|las] rechazamos", "^[*] (queda|quedan|está|están|es|ha sido) (rechazado|rechazada|rechazados|rechazadas|denegado|denegada)", $"^({SpanishNouns}) (rechazado|rechazada|denegado|denegada|rechazados|rechazadas)", "^* (lo|la) rechazo",
            "^(denegado|denegada|denegados|denegadas)", "^[lo|la] (deniego|denegamos)", "^(tengo que|debo|debemos) (rechazar|rechazarlo|rechazarla)", "^(aprobación|autorización) denegada", "^(he|hemos) rechazado",
        ],
        ApproveForms = ["aprobación", "apruebe", "aprueba", "aprobarlo", "aprobarla"],
        RejectForms = ["rechace", "rechaza", "denegar", "denegación"],
        Objects = ["esto", "eso", $"(la|el|los|las|esta|este|estos|estas|su|tu|dicha|dicho) ({SpanishNouns})"],
        Greetings =
        [
            "hola", "buenos días", "buenas tardes", "buenas noches", "buenas", "estimado", "estimada", "estimados", "estimadas", "querido",
            "querida", "hola a todos", "buen día", "saludos",
        ],
        Thanks = ["espero", "esperamos", "gracias", "muchas gracias", "mil gracias", "muy agradecido", "espero que", "disculpe la", "disculpa la", "perdón por", "he (revisado|leído|comprobado)"],
        Assents = ["sí", "de acuerdo", "perfecto", "muy bien", "todo bien", "todo correcto", "claro", "por supuesto", "conforme", "vale", "excelente", "sin problema", "está bien"],
        Regrets = ["lamentablemente", "desafortunadamente", "lo siento pero", "desgraciadamente", "lo siento"],
        Labels = ["[mi|nuestra] (decisión|respuesta)", "estado", "resultado"],
        Continuations =
        [
            "por (mi|nuestra) parte", "por (mí|nosotros|falta|no|ser|estar|exceder|exceso|motivos|presupuesto|precio|estar|razones|el momento|incumplimiento|incompleto|tener|error en)", "de (mi|nuestra) parte", "gracias", "muchas", "saludos", "según lo (acordado|solicitado|hablado)", "como (acordamos|se solicitó)", "y", "porque", "ya que", "debido", "no", "falta", "faltan", "el", "la", "los", "las", "se", "sin", "con (gusto|mucho|todo)", "hoy", "adelante", "pueden", "puedes", "puede", "versión",
            "incompleto", "incompleta", "demasiado", "muy", "hay", "en su totalidad", "un saludo", "todo", "es", "fuera de",
        ],
        Reports = ["por (el|la|los|las)", "ayer", "la semana pasada", "el mes pasado", "anteriormente", "siempre", "normalmente", "generalmente", "habitualmente", "a menudo", "a veces", "regularmente", "por lo general", "suelo", "cada (día|semana|mes|vez|lunes|viernes)", "todos los (días|lunes|viernes|meses)", "en (dos|tres|2|3|24|48) (días|horas)"],
        Negations = ["nunca", "jamás", "tampoco"],
        Denials = ["nada", "ninguno", "ninguna", "ningún"],
        Harmless = ["que objetar", "que añadir", "objeción", "problema", "comentario", "duda"],
        Innocent = ["(ningún|ninguna|sin) (problema|objeción|objeciones|duda|comentarios|condiciones|reservas|cambios|prisa|restricciones)", "no hay (problema|prisa|objeciones)", "lo antes posible", "cuanto antes", "tan pronto como sea posible", "(si|para) (tiene|tienes|tienen|hay|tenéis) [alguna|cualquier|más] (duda|dudas|pregunta|preguntas|consulta)", "si (necesita|necesitas|necesitan) (algo|cualquier cosa) más", "hasta (luego|mañana|pronto|el)", "no dude", "no dudes", "por el momento", "por (el|la|los) (precio|importe|presupuesto|monto|coste|costo|error)"],
        Doubts = ["(creo|pienso|supongo|imagino|espero|diría) [yo|que sí]", "me (parece|imagino) [que sí]", "más o menos", "o algo así", "que yo sepa", "según creo", "si mal no recuerdo", "a lo mejor", "por lo visto", "al parecer"],
        Conditions =
        [
            "~si", "siempre que", "siempre y cuando", "a menos que", "salvo", "excepto", "con la condición", "condición", "condiciones", "condicionado", "condicionada", "en cuanto",
            "una vez", "solo", "sólo", "solamente", "únicamente", "pero", "hasta", "mientras", "parcialmente", "en principio",
            "quizás", "quizá", "tal vez", "posiblemente", "probablemente", "sino", "a condición", "sujeto a", "sujeta a", "con (reservas|cambios|modificaciones|excepción|las siguientes|los siguientes|condiciones|observaciones)", "casi", "provisionalmente", "a reserva",
        ],
        Futures =
        [
            "mañana", "más tarde", "~luego", "pronto", "la próxima semana", "la semana que viene", "lunes", "martes", "miércoles",
            "jueves", "viernes", "el próximo mes",
        ],
        Retractions =
        [
            "espera", "espere", "corrección", "por error", "olvida", "olvide", "ignora", "ignore", "quise decir", "quería decir", "es broma",
        ],
        Limits = ["sin embargo", "aunque", "después", "antes", "cuando", "voy a", "vamos a", "primero", "máximo", "como máximo", "la mitad", "parte de", "a partir"],
        Objections = ["~error", "cancela", "cancelar", "en realidad", "perdón"],
        Verbs = ["que", "no es", "sería", "~es", "sería", "~fue", "será", "está", "~o", "~u"],
        Leads = ["~y", "~o", "pero", "perdón"],
        Hedges = ["seguro"],
        Openers = ["por mi parte", "de mi parte", "finalmente", "al final", "ahora", "ahora sí", "por fin"],
        Pleas = ["por favor", "porfa"],
    };

    private static DecisionLanguage Portuguese => new()
    {
        Name = "pt",
        Approve =
        [
            "^(aprovo|aprovamos|autorizo|autorizamos) +", "<(está|estão|fica|ficam|foi|foram) (aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada)", "<(aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada|autorizados|autorizadas)", "^(autorizados|autorizadas)", "^(da minha|de minha|por minha|da nossa) parte [está] (aprovado|aprovada)",
            "^(aprovado|aprovada|aprovados|aprovadas)", "aprovar", "^[sim] [eu] aprovo", "^aprovamos", "^[*] (está|fica|estão|ficam|foi por mim) (aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada)", $"^({PortugueseNouns}) (aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada)",
            "^* aprovo", "^(dou|damos) (a minha|minha|nossa|a nossa) (aprovação|autorização)", "^(tem|têm|você tem) (a minha|minha) (aprovação|autorização)", "^(aprovação|autorização) (concedida|dada)", "^(autorizado|autorizada)", "^[eu] autorizo", "^(revisado|lido|visto|verificado) e aprovado", "^de minha parte aprovado",
        ],
        Reject =
        [
            "^(rejeito|rejeitamos|recuso|recusamos|indefiro) (o|a|os|as|este|esta|esse|essa|seu|sua) +", "<(está|estão|fica|ficam|foi|foram) (rejeitado|rejeitada|recusado|recusada|reprovado|reprovada|negado|negada|indeferido|indeferida)", "<(rejeitado|rejeitada|recusado|recusada|rejeitados|recusados|indeferido|indeferida)", "^(da minha|de minha|da nossa) parte [está] (rejeitado|rejeitada|recusado|recusada)",
            "^(rejeitado|rejeitada|rejeitados|rejeitadas)", "rejeitar", "^[eu] rejeito", "^rejeitamos", "^(recusado|recusada|recusados|recusadas)", "recusar", "^[eu] recuso", "^recusamos",
            "^(reprovado|reprovada)", "^[eu] reprovo", "^[*] (está|fica|estão|ficam) (rejeitado|rejeitada|recusado|recusada|reprovado|reprovada)", $"^({PortugueseNouns}) (rejeitado|rejeitada|recusado|recusada|reprovado|reprovada|negado|negada)",
            "^(tenho que|tenho de|preciso|devo) (rejeitar|recusar)", "^* (rejeito|recuso)", "^(indeferido|indeferida)", "^(negado|negada)",
        ],
        ApproveForms = ["aprovação", "aprove", "aprova"],
        RejectForms = ["rejeição", "recusa", "reprovar", "reprovo"],
        Objects = ["isto", "isso", $"(o|a|os|as|este|esta|esse|essa|seu|sua|teu|tua) ({PortugueseNouns})"],
        Greetings = ["olá", "oi", "bom dia", "boa tarde", "boa noite", "prezado", "prezada", "prezados", "prezadas", "caro", "cara", "caros", "olá a todos", "exmo", "exma"],
        Thanks = ["espero", "esperamos", "obrigado", "obrigada", "muito obrigado", "muito obrigada", "agradeço", "agradecemos", "espero que", "desculpe a", "desculpa a", "desculpe o"],
        Assents = ["sim", "de acordo", "perfeito", "ótimo", "certo", "tudo certo", "claro", "tudo bem", "concordo", "com certeza", "excelente", "sem problemas", "está bem"],
        Dissents = ["não"],
        Regrets = ["infelizmente", "lamento mas", "lamentavelmente", "desculpe mas"],
        Labels = ["[a] [minha|nossa] (decisão|resposta)", "resultado"],
        Continuations =
        [
            "da (minha|nossa) parte", "de (minha|nossa) parte", "por (mim|nós|falta|não|motivos|exceder|estar|ser|questões|causa|razões)", "obrigado", "obrigada", "muito", "conforme (combinado|solicitado|conversado|proposto)", "como (combinado|solicitado)", "cumprimentos", "atenciosamente", "e", "porque", "pois", "devido", "já que", "falta", "faltam", "não", "sem", "com (prazer|os)", "hoje", "pode", "podem", "podes",
            "versão", "o", "a", "os", "as", "incompleto", "incompleta", "abraço", "abraços", "tudo", "fora", "valor", "para mim",
        ],
        Reports = ["pelo", "pela", "pelos", "pelas", "ontem", "semana passada", "mês passado", "anteriormente", "sempre", "normalmente", "geralmente", "habitualmente", "muitas vezes", "às vezes", "regularmente", "costumo", "em geral", "cada (dia|semana|mês|vez)", "todos os (dias|meses)", "todas as (semanas|sextas)", "em (dois|três|2|3|24|48) (dias|horas)"],
        Negations = ["não", "nao", "nunca", "jamais"],
        Denials = ["nenhum", "nenhuma", "~nem"],
        Harmless = ["objeção", "problema", "comentário"],
        Innocent = ["(nenhum|nenhuma|sem) (problema|problemas|objeção|objeções|comentários|ressalvas|restrições|condições|alterações|pressa)", "não há (problema|pressa|objeções)", "o mais (breve|rápido) possível", "assim que possível", "logo que possível", "(se|caso) (tiver|tenha|tiverem|houver|haja) [alguma|qualquer|mais] (dúvida|dúvidas|pergunta|perguntas)", "se (precisar|precisares|precisarem) de (algo|alguma coisa|mais alguma coisa)", "se necessário", "até (logo|amanhã|breve|já)", "não hesite"],
        Doubts = ["(acho|penso|creio|suponho|imagino|espero|julgo) [eu|que sim]", "(parece-me|me parece)", "mais ou menos", "ou algo assim", "que eu saiba", "se não me engano", "se bem me lembro", "pelos vistos", "ao que parece"],
        Conditions =
        [
            "~se", "desde que", "a menos que", "salvo", "exceto", "com a condição", "condição", "condições", "condicionado", "condicionada", "assim que", "apenas", "somente", "só",
            "~mas", "porém", "até", "enquanto", "parcialmente", "em princípio", "a princípio", "talvez", "possivelmente", "provavelmente", "~caso", "sujeito a", "com (ressalvas|ressalva|alterações|reservas|exceção|as seguintes|modificações)", "quase", "provisoriamente", "mediante",
        ],
        Futures = ["amanhã", "mais tarde", "~logo", "em breve", "na próxima semana", "próxima semana", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"],
        Retractions = ["espere", "espera", "aguarde", "correção", "por engano", "esqueça", "ignore", "quis dizer", "queria dizer", "brincadeira"],
        Limits = ["contudo", "embora", "depois", "antes", "quando", "vou", "vamos", "primeiro", "no máximo", "metade", "parte do", "parte da"],
        Objections = ["engano", "~erro", "cancele", "na verdade"],
        Verbs = ["que", "~é", "seria", "~foi", "será", "está", "~ou"],
        Leads = ["~e", "~ou", "~mas", "desculpe"],
        Openers = ["da minha parte", "por mim", "da nossa parte", "finalmente", "afinal", "agora", "agora sim"],
        Pleas = ["por favor", "se faz favor"],
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
        ],
        Reject =
        [
            "^(respingo|respingiamo|rifiuto|rifiutiamo) +", "<(è|sono|viene|vengono|è stato|è stata) (respinto|respinta|respinti|respinte|rifiutato|rifiutata|bocciato|bocciata)", "<(respinto|respinta|rifiutato|rifiutata|respinti|respinte)", "^si (respinge|rifiuta) [+]", "^(devo|dobbiamo) (respingere|rifiutare) +",
            "^(rifiutato|rifiutata|rifiutati|rifiutate)", "rifiutare", "^[lo|la] rifiuto", "^(respinto|respinta|respinti|respinte)", "^[lo|la] respingo", "respingere", "^rifiutiamo", "^respingiamo", "^(bocciato|bocciata)",
            "^[*] (è|sono|viene|è stato|è stata) (respinto|respinta|rifiutato|rifiutata|bocciato|bocciata|negata)", $"^({ItalianNouns}) (respinto|respinta|rifiutato|rifiutata|bocciato|bocciata|negata|negato)", "^(devo|dobbiamo) (respingere|rifiutare)", "^* (respingo|rifiuto)", "^(ho|abbiamo) (respinto|rifiutato)", "^approvazione negata", "^rigettato", "^rigettata", "^negata", "^negato",
        ],
        ApproveForms = ["approvazione", "approva", "approvi"],
        RejectForms = ["respinga", "rifiuta", "bocciare"],
        Objects = ["questo", "questa", "ciò", $"(la|il|lo|le|i|l'|questa|questo|sua|tua|la sua|la tua|vostra|la vostra|il vostro) ({ItalianNouns})"],
        Greetings = ["ciao", "salve", "buongiorno", "buon giorno", "buonasera", "buona sera", "gentile", "egregio", "egregia", "caro", "cara", "cari", "ciao a tutti", "spettabile", "gentilissimo", "gentilissima", "buon pomeriggio"],
        Thanks = ["spero", "speriamo", "grazie", "grazie mille", "molte grazie", "ti ringrazio", "la ringrazio", "vi ringrazio", "spero che", "scusa per", "scusate per", "mi scuso per", "ho (verificato|controllato|letto)"],
        Assents = ["visto", "sì", "va bene", "perfetto", "d'accordo", "ottimo", "certo", "tutto ok", "tutto bene", "certamente", "bene", "nessun problema", "per me va bene"],
        Regrets = ["purtroppo", "mi dispiace ma", "spiacente ma", "sono spiacente ma"],
        Labels = ["[la] [mia|nostra] (decisione|risposta)", "esito"],
        Continuations =
        [
            "da parte (mia|nostra)", "per (me|noi|quanto mi riguarda|mancanza|motivi|via|conto mio)", "da (me|noi)", "dal mio", "grazie", "come (concordato|richiesto|discusso|da accordi|proposto)", "saluti", "cordiali", "e", "perché", "poiché", "a causa", "manca", "mancano", "non", "la", "il", "lo", "le", "i", "si", "senza", "con (piacere|i migliori)", "oggi", "procedete", "procedi", "puoi", "potete", "può", "versione", "incompleto", "incompleta", "troppo", "tutto", "fuori", "importo", "in quanto", "dato che",
        ],
        Reports = ["~dal", "~dalla", "~dai", "~dallo", "~dalle", "~da", "ieri", "la settimana scorsa", "il mese scorso", "precedentemente", "sempre", "di solito", "solitamente", "generalmente", "normalmente", "spesso", "a volte", "talvolta", "regolarmente", "in genere", "ogni (giorno|settimana|mese|volta|lunedì|venerdì)", "entro (due|tre|un|2|3|24|48)"],
        Negations = ["non", "mai", "neanche", "nemmeno"],
        Denials = ["nessun", "nessuna", "nessuno", "niente", "nulla"],
        Harmless = ["obiezione", "problema", "commento", "da aggiungere", "osservazione"],
        Innocent = ["(nessun|nessuna|senza) (problema|problemi|obiezione|obiezioni|commento|osservazioni|riserve|condizioni|modifiche|fretta)", "non c'è (problema|fretta)", "il prima possibile", "appena possibile", "non (esiti|esitare|esitate)", "(se|per) (avete|hai|ha|hanno) [altre|delle|bisogno di] (domande|dubbi|chiarimenti)", "se (serve|necessario) [altro]", "per qualsiasi (domanda|dubbio|cosa)", "a (presto|domani|lunedì)", "da (parte mia|me|noi|parte nostra)"],
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
        Leads = ["~e", "~o", "~ma", "scusa", "scusate"],
        Openers = ["da parte mia", "per me", "finalmente", "alla fine", "ora", "adesso"],
        Pleas = ["per favore", "per cortesia", "grazie"],
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
        ],
        Reports = ["de către", "ieri", "săptămâna trecută", "luna trecută", "anterior", "întotdeauna", "mereu", "de obicei", "deseori", "adesea", "uneori", "în general", "regulat", "în fiecare (zi|săptămână|lună)", "de fiecare dată", "în (două|trei|2|3) (zile|ore)"],
        Negations = ["nu", "niciodată", "nici", "neaprobat", "n-am"],
        Denials = ["nimic", "niciun", "nicio"],
        Harmless = ["obiecție", "obiecții", "problemă", "observații", "comentariu"],
        Innocent = ["(fără|nicio|niciun) (obiecții|obiecție|rezerve|probleme|problemă|observații|condiții|modificări)", "nu (e|este) (nicio problemă|problemă)", "cât mai (repede|curând) [posibil]", "de către mine", "dacă (aveți|ai|mai aveți|mai ai) [alte] (întrebări|nelămuriri)", "pe (mâine|curând)", "nu ezitați"],
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
    };
}
