namespace EmailComms.Approvals.Reading.Lines;

internal static partial class ClosingVocabulary
{
    /// <summary>Small words that sentences consist of, and roles, companies and addresses do not.</summary>
    public static readonly string[] SentenceWords =
    [
        "I'm", "I'll", "I've", "I'd", "we", "we'll", "we're", "you", "your", "they", "he", "she", "it", "it's", "is", "are", "was", "were", "be", "been", "will", "would", "can", "can't", "cannot", "could", "should", "don't", "didn't", "doesn't",
        "isn't", "not", "me", "us", "him", "them", "my", "please", "pls", "plz", "if", "when", "because", "but", "have", "has", "had", "does", "did", "let", "let's", "ask", "tell", "also", "just", "only", "maybe", "too", "then", "so", "this", "that", "btw", "sorry", "thanks", "yes", "wait",
        "ich", "wir", "du", "er", "ist", "sind", "war", "wird", "werden", "habe", "hat", "haben", "kann", "können", "bitte", "nicht", "kein", "keine", "auch", "noch", "nur", "mir", "mich", "uns", "dass", "wenn", "weil", "aber", "mal", "doch", "danke",
        "je", "j'ai", "nous", "vous", "tu", "sont", "suis", "sera", "ne", "pas", "c'est", "n'est", "que", "qui", "mais", "merci", "svp", "avez", "peux", "pouvez",
        "yo", "está", "están", "favor", "pero", "gracias", "puedes", "puede", "são", "não", "nao", "mas", "você", "obrigado", "io", "sono", "che", "non", "favore", "ho", "abbiamo", "grazie", "puoi", "può",
        "ik", "wij", "je", "jij", "zijn", "niet", "ook", "maar", "graag", "kan", "heb", "hebben", "alsjeblieft", "aub", "bedankt",
        "jest", "są", "nie", "proszę", "prosze", "się", "że", "ale", "mam", "jsem", "jsou", "není", "že", "prosím", "prosim", "som", "sú", "mám", "jeg", "vi", "det", "ikke", "er", "jag", "inte", "är", "skal", "ska", "tack", "takk", "men",
        "minä", "mutta", "että", "jos", "ovat", "nem", "hogy", "kérem", "nu", "este", "sunt", "vă", "rog", "dar", "că", "değil", "ama", "lütfen", "biz", "için",
        "я", "мы", "вы", "он", "она", "это", "не", "но", "что", "если", "пожалуйста", "есть", "был", "будет", "мне", "ми", "ви", "це", "але", "що", "якщо", "ласка", "аз", "ние", "че", "ако", "моля", "съм", "су", "сам", "није", "али", "молим", "ja", "sam", "smo", "nije", "ali", "ako", "molim", "sem", "ni", "če", "vendar", "prosim",
        "εγώ", "εμείς", "είναι", "δεν", "μην", "αλλά", "αν", "παρακαλώ", "θα", "να", "saya", "kami", "kita", "anda", "tidak", "jangan", "tolong", "mohon", "sudah", "belum", "akan", "bisa", "boleh", "yang", "tôi", "không", "đã", "sẽ", "nhé", "ạ",
        "मैं", "हम", "आप", "है", "हैं", "नहीं", "कृपया", "أنا", "نحن", "لم", "لن", "إذا", "لكن", "الرجاء", "يرجى", "אני", "אנחנו", "לא", "אם", "אבל", "בבקשה", "נא", "نه", "اگر", "اما", "لطفا", "لطفاً", "است",
        "ei", "palun", "kui", "aga", "mēs", "nav", "lūdzu", "bet", "ja", "aš", "mes", "nėra", "prašau", "jei",
    ];

    /// <summary>The same where words are not divided.</summary>
    public static readonly string[] SentenceSigns =
    [
        "请", "請", "吗", "嗎", "吧", "了", "我", "你", "您", "不", "です", "ます", "ください", "下さい", "ません", "でした", "ました", "ない", "니다", "세요", "어요", "아요", "해요", "주세요", "ครับ", "ค่ะ", "คะ", "กรุณา", "ผม", "ฉัน", "ไม่",
    ];
}
