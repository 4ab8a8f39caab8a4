namespace EmailComms.Tests.Approvals.Reading.Lines;

public class AttributionLineTests
{
    public static TheoryData<string> WithAddress =>
    [
        // Gmail, by language.
        "On Fri, Nov 20, 2026 at 10:12 AM Ben Example <ben@example.org> wrote:",
        "Am Fr., 20. Nov. 2026 um 10:12 Uhr schrieb Ben Example <ben@example.org>:",
        "Le ven. 20 nov. 2026 à 10:12, Ben Example <ben@example.org> a écrit :",
        "El vie, 20 nov 2026 a las 10:12, Ben Example (<ben@example.org>) escribió:",
        "Em sex., 20 de nov. de 2026 às 10:12, Ben Example <ben@example.org> escreveu:",
        "Il giorno ven 20 nov 2026 alle ore 10:12 Ben Example <ben@example.org> ha scritto:",
        "Op vr 20 nov 2026 om 10:12 schreef Ben Example <ben@example.org>:",
        "pt., 20 lis 2026 o 10:12 Ben Example <ben@example.org> napisał(a):",
        "pá 20. 11. 2026 v 10:12 odesílatel Ben Example <ben@example.org> napsal:",
        "pi 20. 11. 2026 o 10:12 Ben Example <ben@example.org> napísal(a):",
        "Ben Example <ben@example.org> ezt írta (időpont: 2026. nov. 20., P, 10:12):",
        "În vin., 20 nov. 2026 la 10:12, Ben Example <ben@example.org> a scris:",
        "Den fre 20 nov. 2026 kl 10:12 skrev Ben Example <ben@example.org>:",
        "fre. 20. nov. 2026 kl. 10:12 skrev Ben Example <ben@example.org>:",
        "Den fre. 20. nov. 2026 kl. 10.12 skrev Ben Example <ben@example.org>:",
        "pe 20. marrask. 2026 klo 10.12 Ben Example (ben@example.org) kirjoitti:",
        "Στις Παρ 20 Νοε 2026 στις 10:12 π.μ., ο χρήστης Ben Example <ben@example.org> έγραψε:",
        "Ben Example <ben@example.org>, 20 Kas 2026 Cum, 10:12 tarihinde şunu yazdı:",
        "пт, 20 нояб. 2026 г. в 10:12, Ben Example <ben@example.org>:",
        "пт, 20 лист. 2026 р. о 10:12 Ben Example <ben@example.org> пише:",
        "في الجمعة، 20 نوفمبر 2026 في 10:12 ص تمت كتابة ما يلي بواسطة Ben Example <ben@example.org>:",
        "\u202Bבתאריך יום ו׳, 20 בנוב׳ 2026 ב-10:12 מאת \u202ABen Example\u202C\u200F <\u202Aben@example.org\u202C\u200F>:\u202C",
        "शुक्र, 20 नव॰ 2026 को 10:12 am बजे को Ben Example <ben@example.org> ने लिखा:",
        "2026年11月20日(金) 10:12 Ben Example <ben@example.org>:",
        "Ben Example <ben@example.org> 于2026年11月20日周五 10:12写道：",
        "Ben Example <ben@example.org> 於 2026年11月20日 週五 上午10:12寫道：",
        "2026년 11월 20일 (금) 오전 10:12, Ben Example <ben@example.org>님이 작성:",
        "Vào Th 6, 20 thg 11, 2026 vào lúc 10:12 Ben Example <ben@example.org> đã viết:",
        "Pada tanggal Jum, 20 Nov 2026 pukul 10.12 Ben Example <ben@example.org> menulis:",
        "pet, 20. stu 2026. u 10:12 Ben Example <ben@example.org> napisao je:",
        "На пт, 20.11.2026 г. в 10:12 Ben Example <ben@example.org> написа:",
        "V V pet., 20. nov. 2026 ob 10:12 je oseba Ben Example <ben@example.org> napisala:",
        "ในวันที่ ศ. 20 พ.ย. 2026 เวลา 10:12 Ben Example <ben@example.org> เขียนว่า:",

        // Apple Mail.
        "On 20 Nov 2026, at 10:12, Ben Example <ben@example.org> wrote:",
        "Wiadomość napisana przez Ben Example <ben@example.org> w dniu 20 lis 2026, o godz. 10:12:",
        "Op 20 nov 2026, om 10:12 heeft Ben Example <ben@example.org> het volgende geschreven:",
        "20. 11. 2026 v 10:12, Ben Example <ben@example.org>:",
        "2026. nov. 20. dátummal, 10:12 időpontban Ben Example <ben@example.org> írta:",
        "20 нояб. 2026 г., в 10:12, Ben Example <ben@example.org> написал(а):",
        "20 лист. 2026 р. о 10:12 Ben Example <ben@example.org> написав(-ла):",
        "2026/11/20 10:12、Ben Example <ben@example.org>のメール:",
        "2026年11月20日 10:12，Ben Example <ben@example.org> 写道：",
        "2026. 11. 20. 오전 10:12, Ben Example <ben@example.org> 작성:",

        // Others.
        "On Friday, November 20, 2026 at 10:12:00 AM GMT+1, Ben Example <ben@example.org> wrote:",
        "Am Freitag, 20. November 2026 um 10:12:00 MEZ hat Ben Example <ben@example.org> Folgendes geschrieben:",
        "On Friday, November 20th, 2026 at 10:12 AM, Ben Example <ben@example.org> wrote:",
        "Ben Example <ben@example.org> schrieb am Freitag, 20. November 2026 um 10:12:",
        "On 20 Nov 2026 at 10:12 +0100, Ben Example <ben@example.org>, wrote:",
        "20.11.2026, 10:12, \"Ben Example\" <ben@example.org>:",
        "Пятница, 20 ноября 2026, 10:12 +03:00 от Ben Example <ben@example.org>:",
        "At 2026-11-20 10:12:00, \"Ben Example\" <ben@example.org> wrote:",
        "在 2026-11-20 10:12:00，\"Ben Example\" <ben@example.org> 写道：",
        "2026-11-20 10:12 GMT+01:00 Ben Example <ben@example.org>:",
        "In a message dated 11/20/2026 10:12:00 AM Eastern Standard Time, ben@example.org writes:",
        "Am 20. November 2026 10:12:00 MEZ schrieb Ben Example <ben@example.org>:",
        "On 20 November 2026 at 10:12:00, Ben Example (ben@example.org) wrote:",
        "On Fri, Nov 20, 2026 at 10:12 AM, Ben Example < ben@example.org > wrote:",
        "* Ben Example <ben@example.org> [2026-11-20 10:12]:",
        "*On Fri, Nov 20, 2026 at 10:12 AM Ben Example <ben@example.org> wrote:*",
        "On\u00A0Fri, Nov 20, 2026 at 10:12\u202FAM Ben Example <ben@example.org> wrote:",
        "Missatge de Ben Example <ben@example.org> del dia dv., 20 de nov. 2026 a les 10:12:",
    ];

    public static TheoryData<string> Wrapped =>
    [
        "On Fri, Nov 20, 2026 at 10:12 AM Ben Example <\nben@example.org> wrote:",
        "On Fri, 20 Nov\n2026 at 10:12 AM, Ben Example <ben@example.org>\nwrote:",
        "On Friday, November 20, 2026 at 10:12:00 AM GMT+1, A Very Long Name\n<ben@example.org>\nwrote:",
        "Am Freitag, 20. November 2026, 10:12:00 CET schrieb Ben Example von der\nAbteilung für Beispiele <ben@example.org>:",
        "Ein Sehr Langer Name Einer Abteilung Mit Vielen Worten <\nben@example.org> schrieb am Fr. 20. Nov. 2026 um 10:12:",
        "Ben Example <ben@example.org> schrieb am Freitag, den 20. November 2026 um\n10:12 Uhr:",
        "Le ven. 20 nov. 2026 à 10:12, Ben Example du service des exemples <\nben@example.org> a écrit :",
        "пт, 20 нояб. 2026 г. в 10:12, Ben Example из отдела примеров\n<ben@example.org>:",
        "2026年11月20日(金) 10:12 Ben Example of the Department of Examples <\nben@example.org>:",
        "On Wed, Nov 18, Ben Example\n<ben@example.org>\nwrote:",
    ];

    public static TheoryData<string> AboveQuote =>
    [
        "On 11/20/26 10:12 AM, Ben Example wrote:",
        "Am 20.11.26 um 10:12 schrieb Ben Example:",
        "Il 20/11/2026 10:12, Ben Example ha scritto:",
        "W dniu 20.11.2026 o 10:12, Ben Example pisze:",
        "Dne 20. 11. 26 v 10:12 Ben Example napsal(a):",
        "Dňa 20. 11. 2026 o 10:12 Ben Example napísal(a):",
        "2026. 11. 20. 10:12 keltezéssel, Ben Example írta:",
        "Às 10:12 de 20/11/2026, Ben Example escreveu:",
        "Pe 20.11.2026 10:12, Ben Example a scris:",
        "Ben Example kirjoitti 20.11.2026 klo 10.12:",
        "20.11.2026 10:12 tarihinde Ben Example yazdı:",
        "20.11.2026 10:12, Ben Example пишет:",
        "2026/11/20 10:12、Ben Example さんは書きました:",
        "2026-11-20 오전 10:12에 Ben Example 이(가) 쓴 글:",
        "On Friday 20 November 2026 you wrote:",
        "Ben Example wrote:",
        "Quoting Ben Example <ben@example.org>:",
        "Zitat von Ben Example <ben@example.org>:",
        "Ben Example <ben@example.org> writes:",
        "2011/4/7 Ben Example <ben@example.org>",
        "Ben Example/Berlin/Example wrote on 11/20/2026 10:12:00 AM:",
        "בתאריך 20/11/2026 10:12, Ben Example כתב:",
        "في 20/11/26 10:12 ص، كتب Ben Example:",
    ];

    [Theory]
    [MemberData(nameof(WithAddress))]
    [MemberData(nameof(Wrapped))]
    public void Begins_the_history_where_nothing_is_marked_as_quoted(string attribution) =>
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{attribution}\n\nWhat was asked.\n"));

    [Theory]
    [MemberData(nameof(WithAddress))]
    [MemberData(nameof(Wrapped))]
    [MemberData(nameof(AboveQuote))]
    public void Belongs_to_the_quote_below_it(string attribution) =>
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{attribution}\n\n> What was asked.\n"));

    [Theory]
    [MemberData(nameof(WithAddress))]
    [MemberData(nameof(Wrapped))]
    [MemberData(nameof(AboveQuote))]
    public void Leaves_an_answer_below_the_quote(string attribution) =>
        Assert.Equal("Answered below.", NewText.Of($"{attribution}\n> What was asked.\n\nAnswered below.\n"));

    [Theory]
    [InlineData("| What was asked\n| on two lines")]
    [InlineData("BE> What was asked\nBE> on two lines")]
    public void Belongs_to_a_quote_with_the_marks_of_older_programs(string quote) =>
        Assert.Equal("Answered below.", NewText.Of($"On 11/20/26 10:12 AM, Ben Example wrote:\n{quote}\n\nAnswered below.\n"));

    [Theory]
    [InlineData(" ---- On Fri, 20 Nov 2026 10:12:00 +0100 Ben Example <ben@example.org> wrote ----")]
    [InlineData("-----\"Ben Example\" <ben@example.org> wrote: -----")]
    public void Begins_the_history_between_dashes(string attribution) =>
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n{attribution}\n\nWhat was asked.\n"));

    [Fact]
    public void Knows_the_mark_of_a_program_that_leaves_the_rest_unmarked() =>
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n>>> Ben Example <ben@example.org> 20.11.2026 10:12 >>>\nWhat was asked.\n"));

    [Theory]
    [InlineData("On Tue, 17 Mar 2026 09:14:22 +0100\nMartin Example <martin@example.org> wrote:")]
    [InlineData("Am Tue, 3 Mar 2026 17:41:22 +0100\nschrieb Uwe Example <uwe@example.org>:")]
    [InlineData("Le Mon, 02 Mar 2026 08:14:31 +0000,\nAnn Example <ann@example.org> a \u00E9crit :")]
    [InlineData("V\u00E0o Th 3, 31 thg 3, 2026 v\u00E0o l\u00FAc 16:05 Ann Example <ann@example.org> \u0111\u00E3\nvi\u1EBFt:")]
    [InlineData("\u00CEn mar., 10 mar. 2026 la 09:14, Ann Example <ann.example@example.org> a\nscris:")]
    [InlineData("Ann Example p\u00ED\u0161e v p\u00E1 05. 06. 2026 v 16:00 +0000:")]
    public void Is_cut_with_the_line_that_it_was_wrapped_after(string attribution) =>
        Assert.Equal("The answer stays", NewText.Of($"The answer stays\n\n{attribution}\n> The question."));

    [Fact]
    public void Is_known_with_the_quote_in_the_same_line()
    {
        Assert.Equal(NewText.Answer, NewText.Of($"{NewText.Answer}\n\n  El lun., mar. 2, 2026 a la(s) 9:14 a. m., Ann Example<ann@example.org> escribi\u00F3:   What was asked {new string('x', 500)}"));
        Assert.Equal("Ann <ann@example.org> wrote: yes, by all means.", NewText.Of("Ann <ann@example.org> wrote: yes, by all means."));
    }
}
