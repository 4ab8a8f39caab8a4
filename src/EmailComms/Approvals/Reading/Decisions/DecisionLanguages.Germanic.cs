namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private const string GermanNouns =
        "anfrage|antrag|freigabe|änderung|rechnung|bestellung|urlaub|urlaubsantrag|angebot|vertrag|budget|release|version|vorschlag|dokument|entwurf|zahlung|reise"
        + "|dienstreise|spesen|spesenabrechnung|reisekosten|beschaffung|auftrag|deployment|zugriff|vorgang|überweisung|planung|investition|anschaffung|auslieferung|rollout|bereitstellung|einspielung|hotfix|update|wartung|veröffentlichung|produktivsetzung|inbetriebnahme|migration";

    private const string DutchNouns =
        "verzoek|aanvraag|factuur|bestelling|verlof|verlofaanvraag|offerte|contract|budget|release|versie|voorstel|document|wijziging|betaling|declaratie|uitrol|update|uitgave|deployment|publicatie|hotfix|migratie";

    private static DecisionLanguage German => new()
    {
        Name = "de",
        Approve =
        [
            "<(ist|sind|wird|werden) [hiermit|somit|von mir] (genehmigt|freigegeben|bewilligt)", "^[hiermit] (ich genehmige|wir genehmigen|genehmige ich|ich bewillige) +", "^(ich gebe|wir geben|gebe ich) + frei", "^(ich stimme|wir stimmen|stimme ich) + zu",
            "^genehmigt", "^[hiermit] (ich genehmige|wir genehmigen|genehmige ich|genehmigen wir) [hiermit]", "genehmige", "genehmigen", "^* (genehmige ich|genehmigen wir) [hiermit]",
            "^[*] (ist|sind|wird|wurde von mir|gilt als) [hiermit|somit] (genehmigt|freigegeben|bewilligt)", $"^({GermanNouns}) [ist|wird] [hiermit] (genehmigt|freigegeben|bewilligt)",
            "^hiermit (genehmigt|freigegeben|bewilligt)", "^bewilligt", "^(ich bewillige|bewillige ich|wir bewilligen)", "^zugestimmt", "^[hiermit] (ich stimme|stimme ich|stimme|wir stimmen) [hiermit] [*] zu",
            "^dem stimme ich zu", "^freigegeben", "^[hiermit] (ich gebe|gebe ich) [hiermit] [*] frei", "^* gebe ich [hiermit] frei", "freigeben",
            "^[meine] (genehmigung|freigabe|zustimmung) [ist|wird] [hiermit] (erteilt|gegeben)", "^[hiermit] (ich erteile|erteile ich|wir erteilen|erteilen wir) [hiermit] [ihnen|dir] (die|meine|unsere) (genehmigung|freigabe|zustimmung)",
            "^(sie haben|du hast|ihr habt) meine (genehmigung|freigabe|zustimmung)", "^(geprüft|gelesen|gesehen|in ordnung) und (genehmigt|freigegeben)", "^(ich habe|habe ich|habe) [*] [hiermit] (genehmigt|freigegeben)",
            "^von (mir|meiner seite|meiner seite aus|uns|unserer seite) [aus] (genehmigt|freigegeben)", "^meinerseits (genehmigt|freigegeben)", "^einverstanden und genehmigt", "^ich bin einverstanden und genehmige [*]",
            $"^({GermanNouns}) 0 [ist|sind|wird] [hiermit] (genehmigt|freigegeben|bewilligt)", "^(alles|beide|beides) [ist|sind] [hiermit] (genehmigt|freigegeben)", "^(meine|unsere) (genehmigung|freigabe|zustimmung) (hast du|haben sie|habt ihr)", "^(genehmigung|freigabe|zustimmung) hiermit erteilt", "^gebe [es|sie|ihn] [hiermit] frei", "^(erteile|erteilen) [hiermit] [meine|unsere|die] (genehmigung|freigabe|zustimmung)",
            "^[hiermit] (ich gebe|gebe ich|wir geben) [hiermit] (die|meine|unsere) (freigabe|zustimmung|genehmigung) [für|zu|zum|zur] [+]", "^(freigabe|genehmigung) von (mir|meiner seite|uns|unserer seite)", "^(freigabe|genehmigung|zustimmung) (für|zu|zum|zur) + [ist|wird] [hiermit] erteilt", "^[hiermit] (ich erteile|erteile ich|wir erteilen|erteilen wir) [hiermit] [ihnen|dir] (die|meine|unsere) (freigabe|genehmigung|zustimmung) (für|zu|zum|zur) +",
        ],
        Reject =
        [
            "<(ist|sind|wird|werden|wurde|wurden) [hiermit|leider|somit] (abgelehnt|zurückgewiesen)", "^[hiermit|leider] (ich lehne|wir lehnen|lehne ich|lehnen wir) + ab", "^(ich muss|muss ich|wir müssen) + ablehnen",
            "^abgelehnt", "ablehnen", "^[hiermit] (ich lehne|wir lehnen|lehne ich|lehnen wir|lehne|muss ich|ich muss) [hiermit|leider] [*] [hiermit|leider] (ab|ablehnen)",
            "^* (lehne ich|lehnen wir|muss ich) [hiermit|leider] (ab|ablehnen)", "^[*] (ist|sind|wird|gilt als) [hiermit|leider|somit] (abgelehnt|zurückgewiesen|nicht genehmigungsfähig)",
            $"^({GermanNouns}) [ist|wird] [hiermit] (abgelehnt|zurückgewiesen)", "^hiermit (abgelehnt|zurückgewiesen)", "^zurückgewiesen", "^verweigert", "^(genehmigung|freigabe|zustimmung) (verweigert|abgelehnt|versagt)",
            "^[ich] weise [ich] * zurück", "^(ich habe|habe) [*] [hiermit] abgelehnt", "^von (mir|meiner seite|uns) [aus] abgelehnt", "^(geprüft|gelesen) und abgelehnt",
            $"^({GermanNouns}) 0 [ist|sind|wird] [hiermit|leider] (abgelehnt|zurückgewiesen)", "^(alles|beide|beides) [ist|sind] [hiermit] abgelehnt",
        ],
        ApproveForms = ["genehmigung", "genehmigst", "zustimmung", "zustimmen", "freigabe", "genehmigten", "genehmigte"],
        RejectForms = ["ablehnung", "lehne", "verweigern", "verweigere", "zurückweisen", "abgelehnte", "abgelehnten", "zurueckgewiesen"],
        Objects =
        [
            "das", "es", "dies", "dem", "ihn", "sie",
            $"(die|den|der|das|dem|diese|diesen|dieser|dieses|diesem|ihre|ihren|ihrem|ihrer|ihr|deine|deinen|deinem|dein|obige|obigen) ({GermanNouns})",
            $"[die|den|der|das|dem|diese|diesen|dieses] ({GermanNouns}) [nr|nummer] 0",
        ],
        Greetings =
        [
            "hallo", "guten (tag|morgen|abend)", "liebe", "lieber", "sehr (geehrte|geehrter|geehrtes)", "moin", "servus", "grüß gott", "grüezi", "hoi", "werte", "hallo zusammen",
            "sehr geehrte damen und herren", "liebe (kollegen|kolleginnen und kollegen|alle)",
            "tach", "mahlzeit", "hi zusammen", "guten mittag", "schönen (guten|montag|dienstag|mittwoch|donnerstag|freitag) [tag|morgen|abend]", "frohes neues [jahr]", "gutes neues [jahr]", "ein frohes neues jahr", "frohe (ostern|weihnachten)",
        ],
        Thanks =
        [
            "ich hoffe", "wir hoffen", "hoffentlich",
            "danke", "vielen dank", "besten dank", "herzlichen dank", "dankeschön", "ich hoffe es geht", "(ich habe|habe) [mir] (alles|das|die|den) [unterlagen|antrag] (geprüft|angesehen|durchgesehen)",
            "entschuldigung für", "entschuldigen sie die", "entschuldige die", "sorry für",
            "zur kenntnis genommen", "erhalten", "gesehen", "verstanden", "glückwunsch", "herzlichen glückwunsch", "ich habe mir",
        ],
        Assents = ["ja", "jawohl", "gerne", "passt", "in ordnung", "alles klar", "einverstanden", "sehr gut", "super", "prima", "geht klar", "(sieht|klingt|alles) gut [aus]", "natürlich", "selbstverständlich", "passt für mich", "kann so raus", "nur zu", "bin einverstanden", "ich bin einverstanden", "kein problem", "keine einwände"],
        Dissents = ["nein", "nein danke", "tut mir leid"],
        Regrets = ["leider", "bedauerlicherweise", "tut mir leid aber", "es tut mir leid [aber]"],
        Reasons = ["daher", "deshalb", "deswegen", "somit"],
        Labels = ["[meine|unsere] (entscheidung|antwort|rückmeldung)", "ergebnis", "entscheid"],
        Continuations =
        [
            "wie",
            "von (mir|uns|meiner|unserer)", "meinerseits", "unsererseits", "danke", "bitte", "gerne", "so", "wie (besprochen|beantragt|vorgeschlagen|vereinbart|beschrieben|geplant)", "mit freundlichen", "mit besten", "mit vielen", "mit herzlichen", "viele", "beste", "lg", "vg",
            "mfg", "und", "ohne", "weil", "da", "wegen", "aufgrund", "siehe", "falsche", "falscher", "falsches", "fehlende", "fehlt", "es fehlt", "zu", "kein", "keine", "nicht", "die", "der", "das", "wir", "ich", "hiermit", "damit",
            "für (mich|uns|alle)", "heute", "jetzt", "alles", "passt", "super", "sieht", "ist ok", "mangels", "unvollständig", "viel", "somit", "auf meiner seite", "aus meiner sicht",
            "uneingeschränkt", "vollumfänglich", "ausdrücklich", "vorbehaltlos", "bedingungslos", "ausnahmslos", "in vollem umfang", "im namen", "im auftrag", "namens", "stellvertretend", "auch wenn", "selbst wenn", "aus (zwei|drei|vier|mehreren|folgenden|diesen|den folgenden|verschiedenen) [folgenden] gründen", "aus (diesem|folgendem|folgenden|budgetären|rechtlichen|technischen) (grund|gründen)", "aus (kostengründen|budgetgründen|sicherheitsgründen|zeitgründen)", "ab sofort", "per sofort", "schönen", "schönes", "gute", "guten", "legt", "ihr", "sie", "du", "es",
            "zur (zahlung|auszahlung|veröffentlichung)", "aus", "für (den|die|das) (rollout|zahlung|deployment|produktion)",
        ],
        Reports = ["~durch", "~von", "gestern", "vorgestern", "letzte woche", "letzten (monat|montag|dienstag|mittwoch|donnerstag|freitag)", "bereits", "immer", "normalerweise", "meistens", "meist", "üblicherweise", "gewöhnlich", "oft", "häufig", "manchmal", "regelmäßig", "stets", "ständig", "jeden (tag|monat|morgen|montag|dienstag|mittwoch|donnerstag|freitag)", "jede (woche|stunde)", "jedes mal", "in der regel", "innerhalb (von|eines|einer)", "binnen"],
        Negations = ["nicht", "nie", "niemals", "keinesfalls", "keineswegs", "~nee", "nimmer"],
        Denials = ["nein", "kein", "keine", "keinen", "keiner", "keinem", "nichts", "~ne"],
        Harmless =
        [
            "einwände", "einwand", "bedenken", "anmerkungen", "fragen", "probleme", "problem", "ergänzungen",
        ],
        Innocent =
        [
            "(kein|keine) (problem|ursache|eile|einwände|bedenken|fragen|anmerkungen)", "ohne (einschränkung|einschränkungen|vorbehalt|vorbehalte|auflagen|änderungen|bedenken|einwände)", "vorbehaltlos", "so bald wie möglich", "so schnell wie möglich", "sobald wie möglich",
            "von (mir|uns|meiner|unserer) [seite|aus]", "(falls|wenn|sollten|sollte) [es] [sie|du|ihr] [noch|dazu] [weitere|irgendwelche] (fragen|rückfragen|unklarheiten)", "(falls|wenn) (etwas unklar ist|noch etwas ist|sie noch etwas brauchen|du noch etwas brauchst)", "bei (fragen|rückfragen)", "gutes gelingen", "bis (bald|später|morgen|dann|montag)", "schöne woche", "schönen (tag|abend|feierabend)",
            "auch wenn", "selbst wenn", "ohne wenn und aber", "schönen (tag|abend|feierabend|montag|dienstag|mittwoch|donnerstag|freitag|urlaub) [noch]", "schönes wochenende [noch]", "einen schönen (tag|abend|urlaub|montag|freitag) [noch]", "(sobald|wenn|wann) (ihr|du|sie) (bereit|soweit|so weit|könnt|kannst|können|wollt|willst|wollen) [seid|bist|sind]", "wann immer (ihr|du|sie) (wollt|willst|wollen|könnt|kannst|können)",
        ],
        Doubts = ["(glaube|denke|meine|schätze|vermute|finde|hoffe) ich [mal|doch|jedenfalls]", "(ich) (glaube|denke|schätze|vermute|hoffe) [ich] [mal|schon|doch]", "glaub ich [mal]", "denk ich [mal]", "würde ich (sagen|meinen|denken)", "wie es scheint", "wie mir scheint", "scheint mir", "so (halbwegs|ungefähr)", "halbwegs", "mehr oder weniger", "oder so [ähnlich]", "soweit ich (weiß|sehe|sehen kann|mich erinnere)", "meines wissens", "vermutlich", "wohl", "wer weiß", "anscheinend", "angeblich"],
        Conditions =
        [
            "wenn", "falls", "sofern", "sobald", "vorausgesetzt", "unter der bedingung", "unter der voraussetzung", "bedingung", "bedingt", "unter vorbehalt",
            "vorbehaltlich", "nur", "aber", "außer", "ausser", "ausgenommen", "~bis", "solange", "es sei denn", "teilweise",
            "grundsätzlich", "prinzipiell", "im prinzip", "vielleicht", "eventuell", "evtl", "möglicherweise", "wahrscheinlich", "entweder",
            "vorläufig", "unter auflagen", "mit (auflagen|auflage|vorbehalt|einschränkungen|einschränkung|änderungen|ausnahme|folgenden|kleinen)", "abzüglich", "beinahe", "fast",
        ],
        Futures =
        [
            "morgen", "übermorgen", "später", "bald", "nächste woche", "nächsten", "demnächst", "montag", "dienstag", "mittwoch",
            "donnerstag", "freitag", "kommende woche",
        ],
        Retractions = ["warte", "warten sie", "korrektur", "versehentlich", "ich meinte", "ich meine", "vergiss", "vergessen sie", "aus versehen", "scherz", "von wegen", "denkste"],
        Limits =
        [
            "würde", "könnte", "sollte", "jedoch", "allerdings", "obwohl", "werde", "wird", "werden", "bevor", "nachdem", "erst",
            "sondern", "maximal", "höchstens", "bis zu", "zuerst", "die hälfte", "zur hälfte", "teil", "~(weiter|damit) zu", "~ersten", "~zweiten", "andere", "anderen",
        ],
        Objections = ["eigentlich", "irrtum", "versehen", "zurückziehen", "ignorieren", "stopp", "~doch", "~halt", "~moment", "storniert", "stornieren"],
        Verbs = ["ist", "war", "wäre", "wird", "würde", "werden", "kann", "soll", "sollte", "hat", "hätte", "habe", "oder", "wurde", "bzw", "(der|den|die) (button|knopf|link|schrift|farbe)"],
        Leads = ["und", "oder", "aber", "dann", "bitte", "entschuldigung", "sorry", "ach", "übrigens", "nebenbei", "apropos", "ps", "p.s", "am rande"],
        Hedges = ["wirklich", "sicher", "ganz", "noch", "unbedingt"],
        Openers = ["von (meiner|unserer) seite [aus]", "meinerseits", "jetzt", "nun", "doch", "nunmehr", "letztlich", "schließlich", "nachträglich", "uneingeschränkt", "vorbehaltlos", "vollumfänglich", "gern", "gerne", "ausdrücklich"],
        Pleas = ["bitte", "gerne", "mal", "doch"],
        SmallTalk = ["wie (war|waren|ist|sind|läuft|lief) (der|die|das|dein|deine|euer|eure|ihr|ihre) (urlaub|wochenende|ferien|reise|tag|familie|woche|feier|konferenz)", "wie geht's [dir|euch|ihnen|so]", "wie geht es (dir|euch|ihnen) [so|heute]", "alles gut [bei dir|bei euch|bei ihnen]", "wie läuft's [so]", "(gut|schön) erholt", "hattest du (ein schönes wochenende|einen schönen urlaub)"],
        Lacks = ["fehlt", "fehlen", "fehlende", "fehlender", "mangels", "ohne", "ausstehend", "steht noch aus"],
        Mentions = ["(vorige|vorherige|frühere|letzte|alte|erste|vorigen|vorherigen|früheren|letzten|alten|ersten) + [noch|zunächst|zuerst|damals|erst] (abgelehnt|zurückgewiesen|genehmigt|freigegeben) [hatte|hatten|habe|haben|worden war|wurde]", "(versehentlich|irrtümlich|fälschlich|aus versehen) (abgelehnt|zurückgewiesen) (hatte|hatten|worden war)", "(hatte|hatten|hat|haben) [es|das|ihn|sie] (versehentlich|irrtümlich|fälschlich|aus versehen) abgelehnt", "(eine|ablehnung) (ablehnung|würde) [würde] uns [nur] (kosten|schaden|zurückwerfen|zeit kosten)"],
        Drafts = ["[nur|dies ist|das ist|ist] [nur|bloß|noch] [ein|mein|erst ein|nur ein] (entwurf|test|testmail|rohentwurf)", "nicht (absenden|abschicken|senden|verschicken|versenden|beachten)", "bitte (ignorieren|nicht beachten|nicht absenden)", "noch nicht (abgeschickt|gesendet|versendet)", "in arbeit"],
        Postponements = ["(ich entscheide|wir entscheiden) [das|es|mich|uns|darüber|dann] (erst|morgen|später|nächste woche|demnächst|am|dann|noch|bald|nach|sobald|wenn)", "(morgen|später|nächste woche|dann) (entscheide|entscheiden) (ich|wir)", "(ich werde|wir werden|werde|werden) [mich|uns|das|es|morgen|später|noch] entscheiden", "[noch] (nicht|nichts) [endgültig] entschieden", "(meine|die|unsere) [endgültige] (entscheidung|antwort) (folgt|kommt|steht noch aus|ist noch offen|fällt)", "noch (unentschieden|unschlüssig)", "(ich überlege|überlege) [mir] [es|das] noch", "(muss|müssen) [ich|wir] [mir|uns] [das|es] [noch] (überlegen|entscheiden)", "noch [mal|einmal] (überlegen|darüber schlafen)", "(dies|das) ist (keine|noch keine) (entscheidung|freigabe|genehmigung|ablehnung|zusage)", "für später (gespeichert|aufgehoben)"],
        Slips = ["[auf] den falschen (knopf|button|link|schalter)", "die falsche (taste|schaltfläche|antwort)", "(wollte|wollten) [eigentlich] (ablehnen|genehmigen|freigeben)", "(habe|hatte) mich (verklickt|vertippt|vertan)", "(verklickt|verdrückt)", "(meine meinung|es mir anders) (geändert|überlegt)", "anders überlegt"],
    };

    private static DecisionLanguage Dutch => new()
    {
        Name = "nl",
        Approve =
        [
            "^[hierbij] (ik keur|keur ik|wij keuren|we keuren) + goed", "<(is|zijn|wordt|worden) [hierbij] goedgekeurd", "^hierbij mijn goedkeuring",
            "^goedgekeurd", "goedkeuren", "^[hierbij|bij deze] (ik keur|keur ik|wij keuren|we keuren|keuren wij) [hierbij|bij deze] [*] [hierbij|bij deze] goed", "^* keur ik [hierbij] goed", "keur goed",
            "^[*] (is|zijn|wordt) [hierbij|bij deze] goedgekeurd", $"^({DutchNouns}) [is|wordt] [hierbij] goedgekeurd", "^(bij deze|hierbij) goedgekeurd", "^akkoord bevonden",
            "^(ik heb|heb) * goedgekeurd", "^goedkeuring (verleend|gegeven)", "^[hierbij] (ik geef|geef ik) [hierbij] [mijn] goedkeuring", "^(gezien|gelezen|gecontroleerd|akkoord) en goedgekeurd",
            "^(u hebt|u heeft|je hebt) mijn goedkeuring", "^(door|van|voor) mij goedgekeurd", "^(wat mij betreft|van mijn kant) goedgekeurd",
            $"^({DutchNouns}) 0 [is|wordt] [hierbij] goedgekeurd", "^(alles|beide|beiden) [is|zijn] goedgekeurd", "^(mijn|onze) goedkeuring (heb je|heeft u|hebben jullie)",
        ],
        Reject =
        [
            "^[hierbij|helaas] (ik keur|keur ik|wij keuren|ik wijs|wijs ik|wij wijzen|we wijzen) + af", "<(is|zijn|wordt|worden) [hierbij|helaas] (afgewezen|afgekeurd|geweigerd)",
            "^afgekeurd", "afkeuren", "^afgewezen", "afwijzen", "^[ik] moet [ik] [*] [helaas] (afwijzen|afkeuren|weigeren)", "^[hierbij|bij deze] (ik wijs|ik keur|wijs ik|keur ik|wij wijzen|we wijzen|wij keuren) [hierbij|helaas] [*] [hierbij|helaas] af", "^* (wijs|keur) ik [hierbij|helaas] af", "^(wat mij betreft|van mijn kant) afgewezen", "^geweigerd", "weigeren",
            "^[*] (is|zijn|wordt) [hierbij|helaas] (afgewezen|afgekeurd|geweigerd)", $"^({DutchNouns}) [is|wordt] (afgewezen|afgekeurd|geweigerd)", "^hierbij (afgewezen|afgekeurd)", "^(ik heb|heb) * (afgewezen|afgekeurd)",
            "^goedkeuring geweigerd",
            $"^({DutchNouns}) 0 [is|wordt] [hierbij] (afgewezen|afgekeurd|geweigerd)", "^(alles|beide|beiden) [is|zijn] (afgewezen|afgekeurd)",
        ],
        ApproveForms = ["goedkeuring", "~keur", "akkoord", "goedgekeurde"],
        RejectForms = ["afwijzing", "afkeuring", "weiger", "afgewezen", "afgekeurde"],
        Objects = ["dit", "dat", "het", $"(het|de|dit|deze|uw|je|jouw) ({DutchNouns})", $"[het|de|dit|deze] ({DutchNouns}) [nr|nummer] 0"],
        Greetings = ["hoi", "dag", "beste", "geachte", "goedemorgen", "goedemiddag", "goedenavond", "goedendag", "hallo", "hoi allemaal", "beste allemaal", "goeiemorgen", "goeiemiddag", "goeie", "beste (collega|collega's|allen)", "hi allemaal", "gelukkig nieuwjaar", "fijne (maandag|dinsdag|woensdag|donderdag|vrijdag)"],
        Thanks = ["hopelijk", "ik hoop", "wij hopen", "bedankt", "dank", "dank je", "dank u", "dankjewel", "dank je wel", "dank u wel", "hartelijk dank", "hopelijk gaat"],
        Assents = ["~ja", "prima", "goed", "uitstekend", "in orde", "akkoord", "oké", "mooi", "natuurlijk", "ziet er goed uit", "ga je gang", "ga maar door", "ziet er prima uit", "ik ben akkoord", "geen bezwaar"],
        Dissents = ["nee"],
        Regrets = ["helaas", "sorry maar"],
        Labels = ["[mijn|onze] (beslissing|besluit|antwoord|reactie)"],
        Continuations =
        [
            "door (mij|ons)", "van mijn kant", "wat mij betreft", "voor (mij|ons)", "bedankt", "dank", "graag", "zoals (besproken|aangevraagd|voorgesteld|afgesproken)", "met vriendelijke", "groet", "groeten", "en", "omdat", "wegens", "vanwege", "zie", "verkeerde", "te", "geen", "niet", "we", "wij", "ik", "het", "de", "er", "hierbij", "zonder",
            "vandaag", "onvolledig", "alles", "succes", "ontbrekende",
            "namens", "in naam van", "onvoorwaardelijk", "volledig", "geheel", "uitdrukkelijk", "om (twee|drie|meerdere|de volgende|deze|diverse|verschillende) [volgende] redenen", "om (deze|die|de volgende) reden", "met ingang van vandaag", "per direct", "fijne", "prettige", "goede", "veel", "mooi", "op basis van", "gezien", "ga", "jullie",
            "voor (betaling|productie)",
        ],
        Reports = ["door", "gisteren", "vorige (week|maand)", "eerder", "altijd", "meestal", "normaal", "vaak", "gewoonlijk", "soms", "regelmatig", "doorgaans", "elke (dag|week|maand|keer)", "iedere (dag|week|maand|keer)", "binnen (een|twee|drie|2|3)"],
        Negations = ["niet", "nooit", "geenszins"],
        Denials = ["nee", "geen", "niets", "niks"],
        Harmless = ["bezwaar", "bezwaren", "opmerkingen", "problemen", "probleem", "vragen"],
        Innocent =
        [
            "geen (probleem|bezwaar|bezwaren|opmerkingen|vragen|haast)", "zonder (voorbehoud|voorwaarden|wijzigingen|opmerkingen|bezwaar)", "zo snel mogelijk", "door (mij|ons)", "(als|mocht|mochten|indien) [je|u|jullie|er] [nog] [verdere] vragen", "bij vragen", "tot (straks|morgen|snel|ziens|dan)",
            "ook al", "zelfs als", "(fijne|prettige|goede|mooie|nog een fijne) (dag|avond|week|middag|weekend|vakantie|maandag|vrijdag) [nog|verder|gewenst]", "fijn weekend [nog|verder]", "nog een (fijne|prettige|goede) (dag|avond|week|middag|weekend)", "(wanneer|zodra|als) (jullie|je|u) (klaar|kan|kunt|kunnen|wil|wilt|willen) [bent|zijn]", "(als|zodra|wanneer) (je|u|jullie) klaar (bent|zijn)", "zonder (mitsen en maren|enig voorbehoud)",
        ],
        Doubts = ["(denk|geloof|dacht|meen|vermoed|hoop) ik", "(ik) (denk|geloof|vermoed|hoop) [het|van wel]", "lijkt me", "zo lijkt het", "min of meer", "zo ongeveer", "of zo", "of zoiets", "voor zover ik weet", "vermoedelijk", "zou ik zeggen"],
        Conditions =
        [
            "~als", "indien", "mits", "tenzij", "zodra", "op voorwaarde", "voorwaarde", "onder voorwaarde", "voorwaardelijk", "onder voorbehoud", "alleen", "enkel",
            "slechts", "maar", "behalve", "~tot", "zolang", "gedeeltelijk", "deels", "in principe", "misschien", "mogelijk",
            "waarschijnlijk", "eventueel", "bijna", "met (uitzondering|wijzigingen|kleine|voorbehoud|aanpassingen)", "voorlopig",
        ],
        Futures = ["straks", "binnenkort", "volgende week", "overmorgen", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "~morgen", "~later"],
        Retractions = ["wacht", "correctie", "per ongeluk", "vergeet", "negeer", "ik bedoel", "ik bedoelde"],
        Limits = ["echter", "hoewel", "nadat", "voordat", "wanneer", "zou", "~zal", "~ga", "eerst", "maximaal", "hooguit", "tot maximaal", "deel"],
        Objections = ["vergissing", "foutje", "annuleer", "annuleren", "eigenlijk", "~toch"],
        Verbs = ["dat", "~is", "~was", "zou", "wordt", "~kan", "~of"],
        Leads = ["~en", "~of", "maar", "sorry", "trouwens", "overigens", "ps", "tussen haakjes"],
        Hedges = ["echt", "zeker"],
        Openers = ["nu", "toch", "uiteindelijk", "alsnog"],
        Pleas = ["graag", "even", "alstublieft", "alsjeblieft", "svp"],
        SmallTalk = ["hoe (was|waren|is|gaat) (je|jouw|uw|jullie|de|het) (vakantie|weekend|reis|familie|week)", "hoe gaat het [met je|met jou|met u|met jullie|ermee]", "alles goed [met je|met jou|daar]", "hoe is het [met je|ermee]"],
        Lacks = ["ontbreekt", "ontbreken", "ontbrekende", "mist", "zonder", "bij gebrek aan"],
        Mentions = ["(vorige|eerdere|eerste|oude) + [nog|eerst] (afgewezen|afgekeurd|goedgekeurd) [had|hadden|heb|hebben|was]", "(vorige|eerdere|eerste|oude) + (had|hadden) [ik|wij|we] [nog|eerst] (afgewezen|afgekeurd)", "(had|hadden) [het|dit] (per ongeluk|abusievelijk) (afgewezen|afgekeurd)", "(per ongeluk|abusievelijk) (afgewezen|afgekeurd) (had|hadden|was)"],
        Drafts = ["[dit is|alleen|slechts] [maar|slechts|nog] [een] (concept|klad|test|testmail|testbericht)", "niet (versturen|verzenden)", "nog niet (verstuurd|verzonden)", "gelieve te negeren"],
        Postponements = ["(ik beslis|wij beslissen|we beslissen|ik besluit) [het|dit|hierover] (morgen|later|pas|volgende|binnenkort|nog|na|als|zodra)", "(morgen|later) (beslis|beslissen|besluit) (ik|we|wij)", "(ik zal|we zullen|wij zullen) [later|morgen|nog] (beslissen|besluiten)", "nog (niet|niets) (beslist|besloten)", "(niet|niets) (beslist|besloten)", "(mijn|onze|de|het) [definitieve] (beslissing|besluit) (volgt|komt|laat)", "(ik|we) (moet|moeten|wil) [er] [nog] [even] over nadenken", "denk er nog over na"],
        Slips = ["[op] de verkeerde (knop|link)", "(wilde|wou) [juist|eigenlijk] (afwijzen|afkeuren|goedkeuren)", "ben van gedachten veranderd"],
    };
}
