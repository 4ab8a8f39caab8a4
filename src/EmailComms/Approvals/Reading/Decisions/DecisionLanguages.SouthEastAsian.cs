namespace EmailComms.Approvals.Reading.Decisions;

internal static partial class DecisionLanguages
{
    private static DecisionLanguage Vietnamese => new()
    {
        Name = "vi",
        Approve = ["^[vâng|tôi|chúng tôi|em|anh|chị] (phê duyệt|chấp thuận|đồng ý phê duyệt|xin phê duyệt) [*]", "^(tôi|chúng tôi) [đồng ý|xin|đã|hoàn toàn đồng ý] (phê duyệt|chấp thuận|duyệt|chấp nhận) +", "^(đồng ý|nhất trí) (phê duyệt|duyệt|chấp thuận) [*]", "^* (được duyệt|đã được duyệt|đã duyệt|đã phê duyệt)", "^(tôi|chúng tôi) đã (phê duyệt|duyệt|chấp thuận) [*]", "^duyệt", "^(tôi|chúng tôi) đồng ý với *", "^đã (phê duyệt|duyệt|chấp thuận)", "^[tôi] duyệt", "^* (được phê duyệt|đã được phê duyệt)"],
        Reject = ["^[tôi|chúng tôi|xin|tôi xin] (từ chối|bác bỏ) [*]", "^(tôi|chúng tôi) [xin|đã] (từ chối|bác bỏ) +", "^(tôi|chúng tôi) đã từ chối [*]", "^đã từ chối", "^* (bị từ chối|đã bị từ chối)"],
        Objects = ["[yêu cầu|đề nghị|đơn|hóa đơn|đề xuất] này", "(yêu cầu|đề nghị|đơn|đề xuất)", "(bản phát hành|phiên bản|hóa đơn|hợp đồng|đơn hàng|yêu cầu|đề nghị|đơn|báo giá|ngân sách|đơn nghỉ phép|kế hoạch|thanh toán|tài liệu|thay đổi) [này|của bạn|của anh|của chị|trên] [0]"],
        Greetings = ["chào", "xin chào", "kính gửi", "chào anh", "chào chị", "thân gửi", "kính chào", "chào cả nhà", "dạ", "thưa anh", "thưa chị", "chào buổi sáng", "chào mọi người", "gửi", "kính gửi (anh|chị|quý|các)"],
        Thanks = ["cảm ơn", "cám ơn", "xin cảm ơn", "cảm ơn anh", "cảm ơn chị", "hy vọng", "đã nhận", "đã xem"],
        Assents = ["vâng", "được", "dạ vâng", "đồng ý", "ok", "tốt", "dạ", "không vấn đề gì"],
        Regrets = ["rất tiếc", "xin lỗi nhưng"],
        Continuations = ["cảm ơn", "vì", "do", "nhé", "ạ", "từ phía tôi", "sai", "thiếu", "thay mặt", "vô điều kiện", "không điều kiện", "vì (hai|ba|những|các) lý do", "bởi vì", "theo", "như", "chúc", "xin", "trân trọng", "toàn bộ", "nha", "nhé anh", "nhé chị"],
        Reports = ["bởi", "hôm qua", "tuần trước", "~luôn luôn", "~luôn", "~thường", "~thường xuyên", "~mỗi (ngày|tuần|tháng|lần)", "~hàng (ngày|tuần|tháng)", "~trong vòng"],
        Negations = ["~không", "~chưa", "~chẳng", "~đừng"],
        Doubts = ["~tôi (nghĩ|đoán|tin)", "~hình như", "~có lẽ", "~chắc vậy", "~chắc là vậy", "~theo tôi", "~đại khái"],
        Conditions = ["~nếu", "~với điều kiện", "~chỉ", "~nhưng", "~trừ", "~cho đến khi", "~có thể", "~một phần", "~về nguyên tắc", "~sau khi", "~trước khi", "~khi"],
        Futures = ["~ngày mai", "~sau này", "~tuần sau", "~tuần tới", "~sẽ"],
        Questions = ["~phải không", "~có nên", "~hay không"],
        Retractions = ["~chờ đã", "~khoan", "~nhầm"],
        Verbs = ["~là", "~hoặc", "~hay", "~nút"],
        ApproveForms = ["phê duyệt", "duyệt", "chấp thuận", "sự phê duyệt"],
        RejectForms = ["từ chối", "bác bỏ"],
        Dissents = ["~không"],
        Labels = ["(quyết định|câu trả lời) [của tôi]", "kết quả"],
        Innocent = ["không (vấn đề gì|có vấn đề gì|có ý kiến gì|kèm điều kiện|điều kiện)", "càng sớm càng tốt", "nếu (có|anh có|chị có|bạn có) [bất kỳ] (câu hỏi|thắc mắc) [nào]", "ngay cả khi", "dù"],
        Drafts = ["[đây] [chỉ] [là] (bản nháp|thử nghiệm|thư thử|test)", "đừng gửi"],
        Postponements = ["[tôi|chúng tôi] sẽ quyết định [sau|ngày mai]", "(ngày mai|sau này) [tôi] [sẽ] quyết định", "[tôi|chúng tôi] (chưa|vẫn chưa) quyết định [gì]", "để tôi suy nghĩ", "cần suy nghĩ"],
        Lacks = ["thiếu", "không có", "chưa có"],
        Leads = ["nhân tiện", "à"],
        Slips = ["nhấn nhầm", "bấm nhầm"],
    };

    private static DecisionLanguage Indonesian => new()
    {
        Name = "id",
        Approve = ["^[ya|saya|kami|dengan ini saya|dengan ini|saya dengan ini] (menyetujui|setujui) [*]", "^(saya|kami) approve [*]", "^(saya|kami) [dengan ini] (menyetujui|setujui) +", "<[telah|sudah|dinyatakan|dengan ini] disetujui", "^(dengan ini|sudah saya|telah saya|saya nyatakan) (disetujui|setujui)", "^(persetujuan|izin) (diberikan|saya berikan)", "^saya (memberikan|beri) (persetujuan|izin)", "^disetujui", "^[saya|kami] setuju", "setujui", "^* [telah|sudah] disetujui", "^telah disetujui"],
        Reject = ["^[saya|kami|dengan ini saya|dengan ini|terpaksa|saya terpaksa] (menolak|tolak) [*]", "^(saya|kami) [dengan ini|terpaksa] (menolak|tolak) +", "<[telah|sudah|dinyatakan] ditolak", "^ditolak", "tolak", "^* [telah|sudah] ditolak", "^telah ditolak"],
        ApproveForms = ["persetujuan"],
        RejectForms = ["penolakan"],
        Objects = ["ini", "permintaan ini", "(permintaan|permohonan|pengajuan|faktur|cuti|pesanan) [ini|anda]", "(permintaan|permohonan|pengajuan|faktur|cuti|pesanan|rilis|versi|kontrak|anggaran|perubahan|pembayaran|dokumen|proposal|perjalanan) [ini|anda|tersebut|bapak|ibu] [0]"],
        Greetings = ["halo", "hai", "selamat (pagi|siang|sore|malam)", "yth", "kepada", "dear", "bapak", "ibu", "pagi", "siang", "sore", "malam", "selamat pagi", "met pagi", "assalamualaikum", "salam", "hallo"],
        Thanks = ["terima kasih", "makasih", "trims", "terimakasih", "semoga", "saya harap", "sudah saya (cek|baca|terima)", "sudah (diterima|dibaca|dicek)"],
        Assents = ["ya", "baik", "oke", "siap", "setuju", "baiklah", "tidak masalah", "tidak ada masalah"],
        Regrets = ["maaf", "mohon maaf", "sayangnya", "dengan berat hati"],
        Continuations = ["dari (saya|pihak saya|kami)", "oleh saya", "terima kasih", "karena", "silakan", "sesuai", "versi", "salah", "kurang", "ya", "yah", "pak", "bu", "mas", "mbak", "kak", "deh", "dong", "atas nama", "tanpa syarat", "tanpa", "sepenuhnya", "sebab", "dengan (senang hati|ini|hormat|alasan)", "dengan (dua|tiga|beberapa) alasan", "makasih", "monggo", "lanjut", "lanjutkan", "seperti", "demikian", "semoga", "untuk (saya|dilanjutkan)"],
        Reports = ["oleh", "kemarin", "minggu lalu", "~selalu", "~biasanya", "~sering", "~kadang-kadang", "~setiap (hari|minggu|bulan|kali)", "~tiap", "~dalam waktu"],
        Negations = ["~tidak", "~belum", "~jangan", "~bukan", "~tak"],
        Innocent = ["oleh saya", "tidak (masalah|ada masalah|apa-apa)", "secepat mungkin", "tanpa (syarat|keberatan|catatan|perubahan)", "tidak (ada keberatan|keberatan)", "(jika|kalau|apabila|bila) (ada|ada yang) [perlu] (pertanyaan|ditanyakan)", "meskipun", "walaupun"],
        Doubts = ["~(saya|aku) (kira|rasa|pikir|pikirkan)", "~kayaknya", "~sepertinya", "~kurang lebih", "~barangkali", "~setahu saya", "~kira-kira"],
        Conditions = ["~jika", "~kalau", "~apabila", "~asalkan", "~dengan syarat", "~syarat", "~hanya", "~tetapi", "~tapi", "~namun", "~kecuali", "~sampai", "~mungkin", "~sebagian", "~pada prinsipnya", "~setelah", "~sebelum", "~bila", "~ketika"],
        Futures = ["~besok", "~nanti", "~minggu depan", "~segera", "~akan"],
        Questions = ["~apakah"],
        Retractions = ["~tunggu", "~salah kirim", "~ralat"],
        Verbs = ["~adalah", "~atau", "~tombol"],
        Dissents = ["~tidak"],
        Labels = ["keputusan [saya|kami]", "jawaban [saya]"],
        Drafts = ["[ini] [hanya|cuma|masih] (draf|draft|konsep|tes|uji coba|percobaan)", "jangan (dikirim|kirim)"],
        Postponements = ["[saya|kami] (akan|besok|nanti) [saya|kami] (memutuskan|putuskan|tentukan|menentukan)", "[saya|kami] belum (memutuskan|putuskan|menentukan|mengambil keputusan) [apa pun|apapun|apa-apa]", "(keputusan|keputusannya) (menyusul|besok|nanti)", "[saya] (masih|perlu) (pikir-pikir|mempertimbangkan|berpikir)"],
        Lacks = ["tanpa", "kurang", "belum ada", "tidak ada"],
        Leads = ["ngomong-ngomong", "oh ya", "omong-omong"],
        SmallTalk = ["(apa kabar|gimana kabarnya|bagaimana kabarnya|gimana liburannya|bagaimana liburannya)"],
        Slips = ["salah (tekan|pencet|klik)", "tombol yang salah"],
    };

    private static DecisionLanguage Malay => new()
    {
        Name = "ms",
        Approve =
        [
            "^[ya|saya|kami|dengan ini saya|saya dengan ini] (luluskan|meluluskan|bersetuju meluluskan) [+]", "^diluluskan", "luluskan", "^* [telah|sudah|adalah|dengan ini] diluluskan", "<(telah|sudah|adalah) [dengan ini] diluluskan", "^(telah|sudah) diluluskan", "^(kelulusan|kebenaran) (diberikan|diberi)", "^dengan ini diluluskan",
        ],
        Reject =
        [
            "^* [telah|sudah|adalah|dengan ini] ditolak", "^(tidak diluluskan dan ditolak)", "^[saya|kami] terpaksa menolak [+]", "<(adalah) ditolak",
        ],
        ApproveForms = ["kelulusan"],
        RejectForms = ["penolakan", "menolak"],
        Objects = ["~ini", "permohonan ini", "(permohonan|permintaan|invois|cuti|pesanan|sebut harga|kontrak|bajet|perubahan|keluaran|versi|pembayaran|dokumen|cadangan) [ini|anda|tersebut]", "(permohonan|invois|pesanan|keluaran|versi|kontrak) 0"],
        Greetings = ["salam sejahtera", "salam", "assalamualaikum", "waalaikumsalam", "selamat (tengah hari|petang|sejahtera)", "tuan", "puan", "encik", "cik", "yang berhormat", "yb"],
        Thanks = ["terima kasih", "sekian terima kasih", "ribuan terima kasih"],
        Assents = ["~ya", "baiklah", "setuju"],
        Regrets = ["dukacita", "malangnya", "dukacita dimaklumkan"],
        Labels = ["keputusan [saya|kami]", "jawapan [saya]"],
        Continuations = ["daripada (saya|pihak saya|kami)", "oleh saya", "bagi pihak", "terima kasih", "sekian", "kerana", "sebab", "sila", "seperti", "ya", "tanpa", "dengan (senang hati|hormatnya)", "yang benar", "mengikut"],
        Reports = ["oleh", "semalam", "minggu lepas", "bulan lepas", "~selalu", "~biasanya", "~kerap", "~setiap (hari|minggu|bulan|kali)", "~dalam tempoh"],
        Negations = ["~tidak", "~tak", "~belum", "~jangan", "~bukan", "~tiada", "tidak diluluskan"],
        Innocent = ["oleh saya", "tiada (masalah|bantahan|halangan)", "tanpa (syarat|bantahan|sebarang syarat)", "secepat mungkin", "(jika|sekiranya) (ada|terdapat) [sebarang] (pertanyaan|soalan)"],
        Doubts = ["~(saya|aku) (rasa|fikir|agak|percaya)", "~nampaknya", "~lebih kurang", "~setahu saya", "~barangkali"],
        Conditions = ["~jika", "~kalau", "~sekiranya", "~sekiranya", "~dengan syarat", "~syarat", "~tertakluk", "~hanya", "~tetapi", "~tapi", "~namun", "~kecuali", "~sehingga", "~mungkin", "~sebahagian", "~pada dasarnya", "~selepas", "~sebelum", "~apabila", "~setelah", "~sementara", "~hampir"],
        Futures = ["~esok", "~nanti", "~kemudian", "~minggu depan", "~akan", "~tidak lama lagi", "~lusa"],
        Questions = ["~adakah", "~ke tidak"],
        Retractions = ["~tunggu", "~tersilap", "~tersalah", "~abaikan", "pembetulan"],
        Verbs = ["~adalah", "~atau", "~ialah", "~butang"],
        Leads = ["~dan", "~tetapi"],
        Pleas = ["sila", "tolong"],
        Drafts = ["[ini] [hanya|cuma] (draf|ujian|cubaan)"],
        Postponements = ["[saya|kami] (akan|esok|nanti) [saya|kami] (memutuskan|putuskan)", "[saya|kami] belum (memutuskan|buat keputusan|putuskan)"],
        Lacks = ["tanpa", "kurang", "tiada", "belum ada"],
    };

    // No blanks between words: what is not one of these phrases as a whole decides nothing.
    private static DecisionLanguage Thai => new()
    {
        Name = "th",
        Approve = ["^[ผม|ดิฉัน|ฉัน] (อนุมัติ|อนุมัติครับ|อนุมัติค่ะ|อนุมัติแล้ว|อนุมัติแล้วครับ|อนุมัติแล้วค่ะ|ผมอนุมัติ|ผมอนุมัติครับ|ดิฉันอนุมัติ|ดิฉันอนุมัติค่ะ|เห็นชอบ|เห็นชอบครับ|เห็นชอบค่ะ|เห็นชอบและอนุมัติ|อนุมัติตามเสนอ|อนุมัติตามที่เสนอ)"],
        Reject = ["^[ผม|ดิฉัน|ฉัน] (ปฏิเสธ|ปฏิเสธครับ|ปฏิเสธค่ะ|ขอปฏิเสธ|ขอปฏิเสธครับ|ขอปฏิเสธค่ะ)"],
        Negations = ["ไม่อนุมัติ", "ไม่อนุมัติครับ", "ไม่อนุมัติค่ะ", "ไม่"],
        Greetings = ["สวัสดี", "สวัสดีครับ", "สวัสดีค่ะ", "เรียน"],
        Thanks = ["ขอบคุณ", "ขอบคุณครับ", "ขอบคุณค่ะ"],
        Continuations = ["ครับ", "ค่ะ", "ขอบคุณ", "ขอบคุณครับ", "ขอบคุณค่ะ"],
        Doubts = ["ฉันคิดว่า", "ผมคิดว่า", "คิดว่านะ", "มั้ง", "น่าจะ", "ประมาณนั้น"],
        Reports = ["เสมอ", "มักจะ", "โดยปกติ", "ทุกวัน", "ทุกสัปดาห์", "ทุกครั้ง"],
        Postponements = ["ยังไม่ได้ตัดสินใจ", "ยังไม่ตัดสินใจ", "ผมจะตัดสินใจพรุ่งนี้", "จะตัดสินใจพรุ่งนี้", "พรุ่งนี้จะตัดสินใจ"],
        Drafts = ["ฉบับร่าง", "ร่าง", "ทดสอบ"],
    };
}
