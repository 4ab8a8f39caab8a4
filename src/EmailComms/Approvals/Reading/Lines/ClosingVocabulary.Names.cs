namespace EmailComms.Approvals.Reading.Lines;

internal static partial class ClosingVocabulary
{
    /// <summary>Words without a capital inside of a name.</summary>
    public static readonly string[] NameParticles =
    [
        "von", "vom", "van", "der", "den", "de", "del", "della", "di", "da", "das", "do", "dos", "du", "la", "le", "bin", "ibn", "al", "el", "y", "e", "af", "av", "zu", "ter", "ten", "zur", "zum", "'t", "te",
        "binti", "bt", "bte", "a/l", "a/p", "anak", "bint", "abu", "ben", "bat", "oglu", "ul", "ur", "i", "s/o", "d/o",
    ];

    /// <summary>Titles before a name, and how somebody signs for somebody else.</summary>
    public static readonly string[] NameTitles =
    [
        "Dr.", "Dr", "Prof.", "Prof", "Mag.", "MMag.", "DDr.", "Ing.", "Ing", "Dipl.-Ing.", "Dipl.-Kfm.", "Dipl.-Inf.", "Dipl.", "DI", "Herr", "Frau", "RA", "RAin", "StB", "PD", "Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Miss", "Rev.", "Capt.", "Maj.", "Lt.", "Col.", "Sgt.", "Er.", "CA", "Adv.", "Shri", "Smt.",
        "M.", "Mme", "Mlle", "Me", "Maître", "Sr.", "Sra.", "Srta.", "D.", "Dña.", "Lic.", "Dra.", "Eng.", "Engª", "Engº", "Arq.", "Sig.", "Sig.ra", "Dott.", "Dott.ssa", "Avv.", "Arch.", "Rag.", "Geom.", "Cav.", "Dhr.", "Mevr.", "Mw.", "Drs.", "Ir.",
        "Inż.", "mgr", "mgr inż.", "dr inż.", "dr hab.", "lek.", "Mgr.", "MgA.", "Bc.", "BcA.", "MUDr.", "MVDr.", "MDDr.", "JUDr.", "PhDr.", "RNDr.", "PaedDr.", "PharmDr.", "ThDr.", "doc.", "Ing. arch.", "dipl. ing.", "dipl.ing.", "univ. dipl. inž.", "Sn.", "Av.", "Doç.", "Uzm.", "Öğr.", "Yrd.",
        "Encik", "En.", "Puan", "Pn.", "Cik", "Tuan", "Bapak", "Bpk.", "Pak", "Ibu", "Haji", "Hj.", "H.", "ThS.", "TS.", "KS.", "Ông", "Bà", "κ.", "κα", "Δρ.", "Δρ", "д-р", "инж.", "проф.", "д.т.н.", "к.т.н.",
        "د.", "م.", "أ.", "د/", "م/", "أ/", "الدكتور", "الدكتورة", "المهندس", "المهندسة", "دکتر", "مهندس", "ד\"ר", "ד״ר", "עו\"ד", "עו״ד", "רו\"ח", "מר", "גב'", "श्री", "श्रीमती", "डॉ.", "คุณ",
        "i. A.", "i.A.", "iA", "i. V.", "i.V.", "iV", "ppa.", "ppa", "pp.", "p.p.", "p. p.", "p.o.", "p.a.", "per pro", "gez.", "gez", "sgd.", "signed", "z up.", "z upoważnienia", "v z.", "v. z.", "i.o.", "namens", "im Auftrag", "in Vertretung", "e.h.",
    ];

    /// <summary>Titles behind a name of Chinese, Japanese or Korean, and how such a name closes a letter.</summary>
    public static readonly string[] UncasedTitles =
    [
        "拜", "上", "敬上", "谨上", "謹上", "拝", "より", "敬启", "部長", "課長", "係長", "主任", "経理", "经理", "总监", "总经理", "总", "董事长", "工程师", "博士",
        "드림", "올림", "배상", "사원", "주임", "대리", "과장", "차장", "부장", "팀장", "실장", "이사", "상무", "전무", "대표", "박사", "선임", "책임", "매니저", "프로",
    ];

    /// <summary>What companies, departments, roles and addresses are called there.</summary>
    public static readonly string[] UncasedOffices =
    [
        "株式会社", "有限会社", "合同会社", "㈱", "公司", "集团", "集團", "中心", "银行", "銀行", "大学", "大學", "学校", "医院", "醫院", "研究所", "研究院", "事务所", "事務所", "工厂", "工廠", "工場", "支店", "本社", "支社", "営業所", "分公司", "委员会", "委員会",
        "总监", "經理", "经理", "主管", "专员", "專員", "工程师", "工程師", "助理", "秘书", "秘書", "部长", "部長", "課長", "科长", "係長", "主任", "社長", "取締役", "担当", "董事", "总裁", "總裁", "会计", "會計", "财务", "財務", "行政", "マネージャー", "リーダー", "ディレクター", "エンジニア", "グループ", "チーム", "センター",
        "주식회사", "㈜", "사업부", "본부", "총무부", "인사부", "영업부", "관리부", "구매부", "재무부", "기획실", "연구소", "센터", "매니저", "팀장", "과장", "차장", "부장", "대리", "이사", "대표", "연구원", "책임", "선임",
    ];

    /// <summary>The last letter of what a department is called there.</summary>
    public const string UncasedOfficeEnds = "部課课科室係局处處店社组組팀";

    /// <summary>Words of their own that end in one of these letters.</summary>
    public static readonly string[] NotOffices = ["全部", "一部", "大部", "内部", "外部", "細部", "各部", "此处", "到处", "好处", "会社", "同社", "当社", "弊社", "结局", "結局", "開店"];

    /// <summary>What an address there is divided by.</summary>
    public const string UncasedAddressSigns = "号號路街区區市県省州村町丁番楼樓층길로구시동〒";

    /// <summary>Words with a capital that make a short line an answer, not a name.</summary>
    public static readonly string[] NotNames =
    [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "July", "September", "October", "November", "December",
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Morgen", "Heute", "Gestern", "Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche",
        "Lunes", "Martes", "Miércoles", "Jueves", "Viernes", "Sábado", "Lunedì", "Martedì", "Venerdì", "Maandag", "Dinsdag", "Vrijdag", "Piątek", "Fredag", "Måndag", "Mandag", "Perjantai",
        "Today", "Tomorrow", "Yesterday", "Now", "Later", "Soon", "Never", "Always", "Maybe", "Perhaps", "Whatever", "Anyway", "Still",
        "Yes", "No", "Ok", "Okay", "Fine", "Great", "Good", "Perfect", "Agreed", "Confirmed", "Noted", "Correct", "Exactly", "Sure", "Done", "Understood", "Excellent", "Nice", "Super", "Cool",
        "Awesome", "Right", "Wrong", "True", "False", "Please", "Help", "Deploy", "Release", "Test", "Tests", "Testing", "Staging", "Production", "Budget", "Draft", "Final", "Update", "Updated",
        "Fixed", "Sorry", "Hello", "Hi", "Welcome", "Question", "Questions", "Answer", "Comment", "Comments", "Attached", "See", "Same", "Both", "None", "All", "Nothing", "Everything",
        "Call", "Ship", "Merge", "Go", "Stop", "Wait", "Hold", "Urgent", "Important", "Asap", "Ja", "Nein", "Gut", "Klar", "Genau", "Passt", "Erledigt", "Bitte", "Läuft", "Oui", "Non", "Parfait",
        "Bien", "D'accord", "Sí", "Bueno", "Claro", "Perfecto", "Sim", "Não", "Perfeito", "Bom", "Certo", "Va", "Bene", "Perfetto", "Prima", "Goed", "Akkoord", "Nee", "Tak", "Nie", "Dobrze", "Ano", "Ne",
        "Dobře", "Igen", "Nem", "Da", "Nu", "Bine", "Bra", "Nej", "Nei", "Kyllä", "Ei", "Hyvä", "Ναι", "Όχι", "Evet", "Hayır", "Tamam", "Да", "Нет", "Хорошо", "Отлично", "Согласен", "Согласна", "Так", "Ні", "Добре",
        "The", "This", "That", "It", "We", "They", "You", "He", "She", "My", "Your", "Our", "An", "In", "On", "At", "For", "From", "To", "With", "Only", "After", "Before", "Not", "But", "And", "Or", "If",
        "Der", "Die", "Und", "Oder", "Aber", "Nur", "Wir", "Ich", "Sie", "Le", "Les", "Un", "Une", "Las", "Los", "Una", "Il", "Het", "Een", "Version", "Option", "Team", "Plan",
        "Ask", "Tell", "Ping", "Inform", "Notify", "Contact", "Thank", "Thanks", "Send", "Give", "Let", "Talk", "Speak", "Check", "Cc", "Frag", "Fragt", "Fragen", "Ruf", "Sag", "Demande", "Demandez", "Demander", "Voir", "Prévenez", "Prévenir", "Appelez", "Pregunta", "Pregunte", "Avisa", "Avise", "Avisen", "Llama", "Ver", "Pergunta", "Pergunte", "Liga", "Ligue", "Chiedi",
        "Chiedete", "Chiedere", "Avvisa", "Avvisate", "Chiama", "Senti", "Vraag", "Bel", "Zie", "Zapytaj", "Zapytajcie", "Spytaj", "Zadzwoń", "Zeptej", "Zeptejte", "Zavolej", "Opýtaj", "Fråga", "Spør", "Spørg", "Ring", "Kysy", "Soita", "Kérdezd", "Hívd", "Întreabă", "Întrebați", "Sună", "Ρώτα", "Ρωτήστε", "Спроси", "Спросите", "Позвони", "Позвоните", "Запитай", "Запитайте", "Питай", "Питайте", "Pitaj", "Pitajte", "Vprašaj", "Vprašajte", "Tanya", "Tanyakan", "Sor", "Hubungi", "Küsi", "Klauskit", "Jautājiet",
    ];
}
