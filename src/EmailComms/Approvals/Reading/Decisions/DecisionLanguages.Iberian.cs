namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private const string SpanishNouns =
        "solicitud|petición|factura|compra|orden de compra|versión|propuesta|oferta|modificación|pedido|contrato|presupuesto|documento|cambio|despliegue|pago|viaje|gasto|permiso|plan|proyecto|vacaciones|gastos|cambios|release|lanzamiento|publicación|actualización|puesta en producción|migración|entrega";

    private const string PortugueseNouns =
        "pedido|solicitação|requisição|fatura|compra|versão|proposta|despesa|contrato|orçamento|documento|pagamento|alteração|mudança|viagem|férias|plano|projeto|reembolso|implantação|release|lançamento|publicação|atualização|implementação|entrega|liberação|migração";

    private const string CatalanNouns =
        "sol·licitud|petició|factura|compra|comanda|versió|proposta|oferta|modificació|contracte|pressupost|document|canvi|desplegament|pagament|viatge|despesa|permís|pla|projecte|vacances|despeses|canvis|llançament";

    private static DecisionLanguage Spanish => new()
    {
        Name = "es",
        Approve =
        [
            "^(apruebo|aprobamos|autorizo|autorizamos) +", "<(queda|quedan|está|están|ha sido|han sido) (aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada|autorizados|autorizadas)", "<(aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada|autorizados|autorizadas)", "^se (aprueba|aprueban|autoriza|autorizan) [+]",
            "^(aprobado|aprobada|aprobados|aprobadas)", "aprobar", "^[sí] [yo|lo|la|los|las|por la presente|por mi parte] apruebo", "^[lo|la|los|las] aprobamos", "^[*] (queda|quedan|está|están|es|ha sido) (aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada)", $"^({SpanishNouns}) (aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada)",
            "^* (lo|la|los|las) apruebo", "^(doy|damos) [por] (mi|nuestra|la) (aprobación|autorización|conformidad)", "^doy por (aprobado|aprobada) [*]", "^(tiene|tienes|cuenta con|cuentas con|tienen) mi (aprobación|autorización|visto bueno)", "^(aprobación|autorización) (concedida|otorgada)", "^(autorizado|autorizada)", "^[lo|la] autorizo",
            "^(revisado|leído|visto) y aprobado", "^(he|hemos) aprobado",
            $"^({SpanishNouns}) 0 [está|queda|es] (aprobado|aprobada|autorizado|autorizada)", "^(todo|todos|todas|ambos|ambas) [está|están|quedan|queda] (aprobado|aprobados|aprobadas|autorizado)", "^(queda|quedan|está|están) (aprobado|aprobada|aprobados|aprobadas|autorizado|autorizada)", "^doy (mi|el) (visto bueno|aprobación|conformidad|autorización)", "^(tienes|tiene|tienen|cuentas con|cuenta con|cuentan con) (mi|nuestro|nuestra) (visto bueno|aprobación|autorización)",
        ],
        Reject =
        [
            "^(rechazo|rechazamos|deniego|denegamos) (el|la|los|las|este|esta|su|tu) +", "<(queda|quedan|está|están|ha sido|han sido|fue) (rechazado|rechazada|rechazados|rechazadas|denegado|denegada)", "<(rechazado|rechazada|rechazados|rechazadas|denegado|denegada)", "^se (rechaza|rechazan|deniega|deniegan) [+]", "^(tengo que|debo|debemos|tenemos que) (rechazar|rechazarlo|rechazarla|denegar) [+]",
            "^(rechazado|rechazada|rechazados|rechazadas)", "rechazar", "^[yo|lo|la|los|las|por la presente] rechazo", "^[lo|la|los|las] rechazamos", "^[*] (queda|quedan|está|están|es|ha sido) (rechazado|rechazada|rechazados|rechazadas|denegado|denegada)", $"^({SpanishNouns}) (rechazado|rechazada|denegado|denegada|rechazados|rechazadas)", "^* (lo|la) rechazo",
            "^(denegado|denegada|denegados|denegadas)", "^[lo|la] (deniego|denegamos)", "^(tengo que|debo|debemos) (rechazar|rechazarlo|rechazarla)", "^(aprobación|autorización) denegada", "^(he|hemos) rechazado",
            $"^({SpanishNouns}) 0 [está|queda|es] (rechazado|rechazada|denegado|denegada)", "^(todo|todos|todas) [está|están|queda] (rechazado|rechazados|rechazadas)", "^(queda|quedan|está|están) (rechazado|rechazada|rechazados|rechazadas|denegado|denegada)",
        ],
        ApproveForms = ["aprobación", "apruebe", "aprueba", "aprobarlo", "aprobarla"],
        RejectForms = ["rechace", "rechaza", "denegar", "denegación"],
        Objects = ["esto", "eso", $"(la|el|los|las|esta|este|estos|estas|su|tu|dicha|dicho) ({SpanishNouns})", $"[la|el|esta|este|su|tu] ({SpanishNouns}) [no|número] 0"],
        Greetings =
        [
            "hola", "buenos días", "buenas tardes", "buenas noches", "buenas", "estimado", "estimada", "estimados", "estimadas", "querido",
            "querida", "hola a todos", "buen día", "saludos",
            "buen (día|lunes|martes|miércoles|jueves|viernes)", "feliz (año|lunes|martes|miércoles|jueves|viernes|año nuevo|navidad)", "felices fiestas", "buenas a todos", "qué tal",
        ],
        Thanks = ["espero", "esperamos", "gracias", "muchas gracias", "mil gracias", "muy agradecido", "espero que", "disculpe la", "disculpa la", "perdón por", "he (revisado|leído|comprobado)"],
        Assents = ["sí", "de acuerdo", "perfecto", "muy bien", "todo bien", "todo correcto", "claro", "por supuesto", "conforme", "vale", "excelente", "sin problema", "está bien", "adelante", "me parece bien", "estoy de acuerdo"],
        Regrets = ["lamentablemente", "desafortunadamente", "lo siento pero", "desgraciadamente", "lo siento"],
        Labels = ["[mi|nuestra] (decisión|respuesta)", "estado", "resultado"],
        Continuations =
        [
            "por (mi|nuestra) parte", "por (mí|nosotros|falta|no|ser|estar|exceder|exceso|motivos|presupuesto|precio|estar|razones|el momento|incumplimiento|incompleto|tener|error en)", "de (mi|nuestra) parte", "gracias", "muchas", "saludos", "según lo (acordado|solicitado|hablado)", "como (acordamos|se solicitó)", "y", "porque", "ya que", "debido", "no", "falta", "faltan", "el", "la", "los", "las", "se", "sin", "con (gusto|mucho|todo)", "hoy", "adelante", "pueden", "puedes", "puede", "versión",
            "incompleto", "incompleta", "demasiado", "muy", "hay", "en su totalidad", "un saludo", "todo", "es", "fuera de",
            "en nombre", "incondicionalmente", "sin reservas", "plenamente", "por (dos|tres|varias|varios|las|los|estas|estos) [siguientes] (razones|motivos)", "por las siguientes razones", "por (este|el siguiente) motivo", "aunque", "incluso si", "feliz", "buen", "buena", "que tengas", "que tengan",
            "para (pago|su pago|producción)",
        ],
        Reports = ["por (el|la|los|las)", "ayer", "la semana pasada", "el mes pasado", "anteriormente", "siempre", "normalmente", "generalmente", "habitualmente", "a menudo", "a veces", "regularmente", "por lo general", "suelo", "cada (día|semana|mes|vez|lunes|viernes)", "todos los (días|lunes|viernes|meses)", "en (dos|tres|2|3|24|48) (días|horas)"],
        Negations = ["nunca", "jamás", "tampoco", "~no"],
        Denials = ["nada", "ninguno", "ninguna", "ningún"],
        Harmless = ["que objetar", "que añadir", "objeción", "problema", "comentario", "duda"],
        Innocent = ["(ningún|ninguna|sin) (problema|objeción|objeciones|duda|comentarios|condiciones|reservas|cambios|prisa|restricciones)", "no hay (problema|prisa|objeciones)", "lo antes posible", "cuanto antes", "tan pronto como sea posible", "(si|para) (tiene|tienes|tienen|hay|tenéis) [alguna|cualquier|más] (duda|dudas|pregunta|preguntas|consulta)", "si (necesita|necesitas|necesitan) (algo|cualquier cosa) más", "hasta (luego|mañana|pronto|el)", "no dude", "no dudes", "por el momento", "por (el|la|los) (precio|importe|presupuesto|monto|coste|costo|error)", "aun cuando", "incluso si", "cuando (quieras|quieran|puedas|puedan|gusten|gustes|estés listo|estén listos)", "sin (condición alguna|condiciones|ninguna condición)", "dar (inicio|seguimiento|continuidad|paso|curso|de alta)", "(feliz|buen|buena|lindo|bonito) (día|tarde|noche|semana|fin de semana)"],
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
        Leads = ["~y", "~o", "pero", "perdón", "por cierto", "a propósito", "cambiando de tema", "ps", "pd"],
        Hedges = ["seguro"],
        Openers = ["por mi parte", "de mi parte", "finalmente", "al final", "ahora", "ahora sí", "por fin"],
        Pleas = ["por favor", "porfa"],
        SmallTalk = ["(qué tal|cómo) (estuvieron|fueron|van|estuvo|fue|va|te fue|les fue|te fue en|han ido|ha ido) [en] (las|tus|sus|el|tu|su|la|los|tu) (vacaciones|viaje|fin de semana|familia|semana|puente|niños)", "qué tal (las|tus|sus|el|tu|su|la|los|tu) (vacaciones|viaje|fin de semana|familia|semana|puente|niños)", "(cómo estás|cómo está|cómo están|qué tal|qué tal todo|cómo va todo|cómo te va|cómo les va|todo bien|qué tal estás|qué tal está)"],
        Lacks = ["falta", "faltan", "sin", "carece", "pendiente"],
        Mentions = ["(había|habían|habíamos) (rechazado|aprobado|denegado) [por error|por equivocación|la versión anterior|el anterior|la anterior|la primera]"],
        Drafts = ["[esto es|es|solo|sólo] [solo|sólo] [un|una] (borrador|prueba|correo de prueba)", "no enviar", "ignorar este (correo|mensaje)"],
        Postponements = ["(decido|decidimos|decidiré|decidiremos) [mañana|luego|después|más tarde|la próxima semana|el lunes]", "[todavía|aún] no (he decidido|hemos decidido|está decidido|lo he decidido|decido|decidí)", "(mi|la|nuestra) decisión [final] (vendrá|sigue|queda pendiente|está pendiente|no es)", "(tengo|tenemos) que (pensarlo|pensar|decidir)", "lo (pensaré|pienso)", "déjame pensarlo"],
        Slips = ["el (botón|enlace) equivocado", "(quería|quise) (rechazar|aprobar|rechazarlo|aprobarlo)", "me equivoqué", "cambié de opinión", "he cambiado de opinión"],
    };

    private static DecisionLanguage Portuguese => new()
    {
        Name = "pt",
        Approve =
        [
            "^(aprovo|aprovamos|autorizo|autorizamos) +", "<(está|estão|fica|ficam|foi|foram) (aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada)", "<(aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada|autorizados|autorizadas)", "^(autorizados|autorizadas)", "^(da minha|de minha|por minha|da nossa) parte [está] (aprovado|aprovada)",
            "^(aprovado|aprovada|aprovados|aprovadas)", "aprovar", "^[sim] [eu] aprovo", "^aprovamos", "^[*] (está|fica|estão|ficam|foi por mim) (aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada)", $"^({PortugueseNouns}) (aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada)",
            "^* aprovo", "^(dou|damos) (a minha|minha|nossa|a nossa) (aprovação|autorização)", "^(tem|têm|você tem) (a minha|minha) (aprovação|autorização)", "^(aprovação|autorização) (concedida|dada)", "^(autorizado|autorizada)", "^[eu] autorizo", "^(revisado|lido|visto|verificado) e aprovado", "^de minha parte aprovado",
            $"^({PortugueseNouns}) 0 [está|fica|é|foi] (aprovado|aprovada|autorizado|autorizada)", "^(tudo|todos|todas|ambos|ambas) [está|estão|fica] (aprovado|aprovados|aprovadas)", "^(fica|ficam|está|estão) (aprovado|aprovada|aprovados|aprovadas|autorizado|autorizada)", "^dou (o meu|meu|a minha|minha) (aval|aprovação|autorização|o.k)", "^(tem|têm|tens) (o meu|meu|a minha|minha) (aval|aprovação|autorização)",
            "^(aprova-se|autoriza-se)",
        ],
        Reject =
        [
            "^(rejeito|rejeitamos|recuso|recusamos|indefiro) (o|a|os|as|este|esta|esse|essa|seu|sua) +", "<(está|estão|fica|ficam|foi|foram) (rejeitado|rejeitada|recusado|recusada|reprovado|reprovada|negado|negada|indeferido|indeferida)", "<(rejeitado|rejeitada|recusado|recusada|rejeitados|recusados|indeferido|indeferida)", "^(da minha|de minha|da nossa) parte [está] (rejeitado|rejeitada|recusado|recusada)",
            "^(rejeitado|rejeitada|rejeitados|rejeitadas)", "rejeitar", "^[eu] rejeito", "^rejeitamos", "^(recusado|recusada|recusados|recusadas)", "recusar", "^[eu] recuso", "^recusamos",
            "^(reprovado|reprovada)", "^[eu] reprovo", "^[*] (está|fica|estão|ficam) (rejeitado|rejeitada|recusado|recusada|reprovado|reprovada)", $"^({PortugueseNouns}) (rejeitado|rejeitada|recusado|recusada|reprovado|reprovada|negado|negada)",
            "^(tenho que|tenho de|preciso|devo) (rejeitar|recusar)", "^* (rejeito|recuso)", "^(indeferido|indeferida)", "^(negado|negada)",
            $"^({PortugueseNouns}) 0 [está|fica|é|foi] (reprovado|reprovada|rejeitado|rejeitada|recusado|recusada)", "^(fica|ficam|está|estão) (rejeitado|rejeitada|reprovado|reprovada|recusado|recusada|rejeitados|reprovados)",
        ],
        ApproveForms = ["aprovação", "aprove", "aprova"],
        RejectForms = ["rejeição", "recusa", "reprovar", "reprovo"],
        Objects = ["isto", "isso", $"(o|a|os|as|este|esta|esse|essa|seu|sua|teu|tua) ({PortugueseNouns})", $"[a|o|esta|este|sua|seu] ({PortugueseNouns}) [no|número] 0"],
        Greetings = ["olá", "oi", "bom dia", "boa tarde", "boa noite", "prezado", "prezada", "prezados", "prezadas", "caro", "cara", "caros", "olá a todos", "exmo", "exma", "boa (semana|segunda)", "bom (dia a todos|fim de semana)", "feliz (ano novo|natal|segunda)", "boas festas", "e aí"],
        Thanks = ["espero", "esperamos", "obrigado", "obrigada", "muito obrigado", "muito obrigada", "agradeço", "agradecemos", "espero que", "desculpe a", "desculpa a", "desculpe o"],
        Assents = ["sim", "de acordo", "perfeito", "ótimo", "certo", "tudo certo", "claro", "tudo bem", "concordo", "com certeza", "excelente", "sem problemas", "está bem", "(pode|podem) (seguir|avançar|prosseguir)", "está ok", "por mim tudo bem"],
        Dissents = ["não"],
        Regrets = ["infelizmente", "lamento mas", "lamentavelmente", "desculpe mas"],
        Labels = ["[a] [minha|nossa] (decisão|resposta)", "resultado"],
        Continuations =
        [
            "da (minha|nossa) parte", "de (minha|nossa) parte", "por (mim|nós|falta|não|motivos|exceder|estar|ser|questões|causa|razões)", "obrigado", "obrigada", "muito", "conforme (combinado|solicitado|conversado|proposto)", "como (combinado|solicitado)", "cumprimentos", "atenciosamente", "e", "porque", "pois", "devido", "já que", "falta", "faltam", "não", "sem", "com (prazer|os)", "hoje", "pode", "podem", "podes",
            "versão", "o", "a", "os", "as", "incompleto", "incompleta", "abraço", "abraços", "tudo", "fora", "valor", "para mim",
            "em nome", "incondicionalmente", "sem ressalvas", "integralmente", "plenamente", "na íntegra", "por (dois|três|vários|estes|esses|duas|várias|estas) (motivos|razões)", "pelos seguintes motivos", "pelas seguintes razões", "mesmo que", "ainda que", "boa", "bom", "no valor", "seguir", "siga", "sigam",
            "da minha alçada",
            "para (pagamento|produção)",
        ],
        Reports = ["pelo", "pela", "pelos", "pelas", "ontem", "semana passada", "mês passado", "anteriormente", "sempre", "normalmente", "geralmente", "habitualmente", "muitas vezes", "às vezes", "regularmente", "costumo", "em geral", "cada (dia|semana|mês|vez)", "todos os (dias|meses)", "todas as (semanas|sextas)", "em (dois|três|2|3|24|48) (dias|horas)"],
        Negations = ["não", "nao", "nunca", "jamais"],
        Denials = ["nenhum", "nenhuma", "~nem"],
        Harmless = ["objeção", "problema", "comentário"],
        Innocent = ["(nenhum|nenhuma|sem) (problema|problemas|objeção|objeções|comentários|ressalvas|restrições|condições|alterações|pressa)", "não há (problema|pressa|objeções)", "o mais (breve|rápido) possível", "assim que possível", "logo que possível", "(se|caso) (tiver|tenha|tiverem|houver|haja) [alguma|qualquer|mais] (dúvida|dúvidas|pergunta|perguntas)", "se (precisar|precisares|precisarem) de (algo|alguma coisa|mais alguma coisa)", "se necessário", "até (logo|amanhã|breve|já)", "não hesite", "mesmo (que|se)", "ainda que", "quando (quiser|quiserem|puder|puderem|quiseres)", "dar (início|andamento|seguimento|sequência|continuidade|prosseguimento)", "no (valor|montante|prazo|sistema|orçamento|âmbito|dia|mês|total|contexto|momento|limite|projeto|portal|processo)", "(bom|boa|ótimo|ótima) (dia|tarde|noite|semana|fim de semana|trabalho|feriado)"],
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
        Leads = ["~e", "~ou", "~mas", "desculpe", "aliás", "a propósito", "por sinal", "já agora", "ps", "mudando de assunto"],
        Openers = ["da minha parte", "por mim", "da nossa parte", "finalmente", "afinal", "agora", "agora sim"],
        Pleas = ["por favor", "se faz favor"],
        SmallTalk = ["como (foram|estão|correram|está|foi|estava|vão|vai) (as|suas|tuas|o|a|sua|tua|seu|teu) [suas|tuas|seu|teu|sua|tua] (férias|viagem|fim de semana|família|semana)", "(tudo bem|como vai|como vais|como estás|como está|como estão|tudo bom|tudo certo) [com você|contigo|por aí|com vocês]", "que tal as férias"],
        Lacks = ["falta", "faltam", "sem", "carece", "pendente"],
        Mentions = ["(tinha|tinham|tínhamos|havia|haviam) (reprovado|rejeitado|recusado|aprovado) [por engano|por erro|por lapso|a versão anterior|o anterior|a anterior|a primeira]"],
        Drafts = ["[isto é|isso é|é|apenas|só] [apenas|só] [um] (rascunho|teste|e-mail de teste)", "não enviar", "ignorar (este|esse) (e-mail|email)"],
        Postponements = ["(decido|decidimos|decidirei|decidiremos) (amanhã|depois|mais tarde|na próxima semana|na segunda)", "(decidirei|decidiremos|vou decidir|vamos decidir)", "[ainda] não (decidi|decidimos|está decidido|foi decidido)", "(minha|a|nossa) decisão [final] (virá|segue|fica|está pendente|não é)", "(tenho|preciso|temos|vou) [de|que] (pensar|decidir)", "deixa-me pensar", "deixe-me pensar"],
        Slips = ["[no] botão errado", "(queria|quis) (rejeitar|aprovar|reprovar)", "enganei-me", "me enganei", "mudei de ideia"],
    };

    private static DecisionLanguage Catalan => new()
    {
        Name = "ca",
        Approve =
        [
            "^(aprovo|aprovem|autoritzo|autoritzem) +", "^[sí] [jo|l'|la|el|ho] (aprovo|autoritzo) [*]", "^(l'aprovo|l'aprovem|ho aprovo|ho aprovem|la hi aprovo)", "^(aprovat|aprovada|aprovats|aprovades)", "^(autoritzat|autoritzada)", "^aprovem", "aprovar",
            "<(és|està|estan|queda|queden|ha estat|han estat) (aprovat|aprovada|aprovats|aprovades|autoritzat|autoritzada)", $"^({CatalanNouns}) [0] (aprovat|aprovada|aprovats|aprovades|autoritzat|autoritzada)", "^* (aprovat|aprovada|està aprovat|està aprovada)",
            "^(dono|donem) (la meva|la nostra|el meu|el nostre) (aprovació|conformitat|autorització|vistiplau)", "^(tens|teniu|té) (la meva aprovació|el meu vistiplau)", "^(aprovació|autorització) (concedida|donada)", "^(per la meva part|per part meva) (aprovat|aprovada)", "^(llegit|revisat|vist) i aprovat", "^(he|hem) aprovat [*]", "^es dona per (aprovat|aprovada)",
            "^s'(aprova|aproven|autoritza) [+]",
        ],
        Reject =
        [
            "^(rebutjo|rebutgem|denego|deneguem) +", "^[jo|ho|la|el] (rebutjo|denego) [*]", "^(rebutjat|rebutjada|rebutjats|rebutjades)", "^(denegat|denegada|denegats|denegades)", "^(desestimat|desestimada)", "^rebutgem", "rebutjar",
            "<(és|està|estan|queda|queden|ha estat|han estat) (rebutjat|rebutjada|rebutjats|rebutjades|denegat|denegada)", $"^({CatalanNouns}) [0] (rebutjat|rebutjada|rebutjats|rebutjades|denegat|denegada)", "^(he|hem) de (rebutjar|denegar) [+]", "^(per la meva part|per part meva) (rebutjat|rebutjada)", "^(he|hem) rebutjat [*]",
            "^es (rebutja|denega|desestima) [+]",
        ],
        ApproveForms = ["aprovació", "aprovi", "aproveu", "autorització"],
        RejectForms = ["rebuig", "rebutgi", "rebutgeu", "denegació", "suspès"],
        Objects = ["això", "~aquest", "~aquesta", $"(la|el|els|les|l'|aquesta|aquest|la vostra|la teva|la seva|el teu|el seu) ({CatalanNouns})", $"({CatalanNouns}) 0"],
        Greetings = ["bon dia", "bona (tarda|nit)", "bones", "hola", "benvolgut", "benvolguda", "benvolguts", "benvolgudes", "estimat", "estimada", "hola a tothom", "apreciat", "apreciada"],
        Thanks = ["gràcies", "moltes gràcies", "mercès", "us agraeixo", "t'agraeixo", "espero que", "esperem que", "disculpeu el", "perdoneu el", "disculpa el"],
        Assents = ["d'acord", "perfecte", "molt bé", "correcte", "és clar", "tot correcte", "cap problema", "cap inconvenient", "endavant", "sí"],
        Dissents = ["~no"],
        Regrets = ["malauradament", "lamentablement", "em sap greu però", "ho sento però", "ho lamento però"],
        Labels = ["[la] [meva|nostra] (decisió|resposta)", "resultat"],
        Continuations =
        [
            "per (part meva|la meva part|part nostra|mi|nosaltres)", "gràcies", "moltes gràcies", "tal com", "com (vam|hem)", "segons", "en nom", "salutacions", "atentament", "i", "perquè", "ja que", "a causa", "per (falta|manca|motius|pressupost)", "falta", "falten", "manca", "sense", "avui", "podeu", "pots", "aviseu", "versió", "incomplet", "incompleta", "massa", "tot", "el", "la", "els", "les", "no", "amb (molt|gust)", "endavant", "salut", "incondicionalment", "fora de pressupost",
        ],
        Reports = ["pel", "per la direcció", "ahir", "la setmana passada", "el mes passat", "anteriorment", "sempre", "normalment", "generalment", "habitualment", "sovint", "de vegades", "regularment", "cada (dia|setmana|mes|vegada|divendres)", "tots els (dies|divendres)"],
        Negations = ["~no", "~mai", "tampoc", "en absolut"],
        Denials = ["~cap", "~res"],
        Harmless = ["problema", "objecció", "inconvenient", "comentari", "pressa"],
        Innocent = ["(cap|sense) (problema|problemes|objecció|objeccions|inconvenient|condicions|condició|reserves|comentaris|canvis|pressa)", "no hi ha (cap problema|problema|pressa)", "com més aviat millor", "tan aviat com (pugueu|puguis|sigui possible)", "si (teniu|tens|hi ha) (dubtes|preguntes|cap dubte|qualsevol dubte)", "si us plau", "si et plau", "fins (aviat|demà|ara|dilluns)", "per part meva", "encara que"],
        Doubts = ["(crec|penso|suposo|imagino|espero|diria) [jo|que sí]", "em sembla", "més o menys", "que jo sàpiga", "si no m'equivoco", "pel que sembla"],
        Conditions =
        [
            "~si", "sempre que", "sempre i quan", "a condició", "condició", "condicions", "condicionat", "condicionada", "només", "només si", "però", "llevat", "excepte", "tret de", "a menys que", "fins que", "mentre", "parcialment", "en principi", "potser", "probablement", "possiblement", "eventualment", "~quan", "un cop", "una vegada", "tan bon punt", "amb (reserves|canvis|modificacions|condicions|algunes)", "gairebé", "provisionalment", "únicament", "tanmateix",
        ],
        Futures = ["demà", "més tard", "aviat", "la setmana que ve", "la setmana vinent", "demà passat", "dilluns", "dimarts", "dimecres", "dijous", "divendres"],
        Retractions = ["espera", "espereu", "correcció", "per error", "oblida", "oblideu", "ignora", "ignoreu", "volia dir", "és broma", "he canviat d'opinió"],
        Limits = ["malgrat", "després", "abans", "primer", "com a màxim", "la meitat", "una part", "altres", "fins a"],
        Objections = ["equivocació", "cancel·la", "cancel·leu", "en realitat"],
        Verbs = ["que", "~és", "~era", "seria", "serà", "~o", "botó"],
        Leads = ["~i", "~o", "però", "per cert"],
        Openers = ["finalment", "ara", "ara sí", "per part meva", "per la meva part"],
        Pleas = ["si us plau", "sisplau"],
        Drafts = ["[això és|és|només] [només] [un|una] (esborrany|prova)", "no enviar"],
        Postponements = ["(decideixo|decidim|decidiré|decidirem) [demà|més tard|dilluns]", "[encara] no (he decidit|hem decidit|ho he decidit) [res]", "(he de|hem de|m'ho he de) (pensar|pensar-hi|decidir)"],
        Lacks = ["manca", "manquen", "falta", "falten", "sense"],
    };
}
