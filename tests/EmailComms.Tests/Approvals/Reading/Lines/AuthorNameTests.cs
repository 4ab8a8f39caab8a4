using EmailComms.Approvals.Reading;
using EmailComms.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Lines;

public class AuthorNameTests
{
    [Theory]
    [InlineData("Ann Example <ann@example.org>", "Ann")]
    [InlineData("Ann Example <ann@example.org>", "ann example")]
    [InlineData("Ann Example <ann@example.org>", "- A. Example")]
    [InlineData("\"Example, Ann-Marie\" <a@example.org>", "Ann-Marie Example")]
    [InlineData("Alexandra Example <a@example.org>", "Alex")]
    [InlineData("<jane.example@example.org>", "Jane")]
    [InlineData("jane.example@example.org", "Jane")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u5C0F\u6797")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u5927\u8F14")]
    [InlineData("=?utf-8?B?2LPYp9ix2Kkg2KfZhNit2LPZitmG2Yo=?= <sara@example.org>", "\u0633\u0627\u0631\u0629")]
    [InlineData("Ann Example <ann@example.org>", "i. A. Ann Example")]
    [InlineData("Ann Example <ann@example.org>", "Ann J. Example")]
    [InlineData("Ann Example <ann@example.org>", "Ann Miller Example")]
    [InlineData("Ann Example <ann@example.org>", "Ing. Mgr. Ann Example")]
    [InlineData("Ann Example <ann@example.org>", "AE")]
    [InlineData("Ann Example <ann@example.org>", "A.E.")]
    [InlineData("Jon Kay <jon@example.org>", "jk")]
    [InlineData("Ann Example <ann@example.org>", "Ann@Example.org")]
    [InlineData("Ann Example <ann@example.org>", "Ann binti Example")]
    [InlineData("Solange Example <s@example.org>", "Solange")]
    [InlineData("Will Example <will@example.org>", "Will")]
    [InlineData("Will Grant <will@example.org>", "Will Grant")]
    [InlineData("Thomas Roeder <t@example.org>", "Thomas R\u00F6der")]
    [InlineData("=?iso-8859-1?Q?Jos=E9_P=E9rez?= <jp@example.org>", "Jose Perez")]
    [InlineData("Zuzana Kovacova <z@example.org>", "Zuzana Kov\u00E1\u010Dov\u00E1")]
    [InlineData("Nemanja Dordevic <n@example.org>", "\u041D\u0435\u043C\u0430\u045A\u0430 \u0402\u043E\u0440\u0452\u0435\u0432\u0438\u045B")]
    [InlineData("Yulia Shevchenko <y@example.org>", "\u042E\u043B\u0438\u044F")]
    [InlineData("Giorgos Papadopoulos <g@example.org>", "\u0393\u03B9\u03CE\u03C1\u03B3\u03BF\u03C2 \u03A0\u03B1\u03C0\u03B1\u03B4\u03CC\u03C0\u03BF\u03C5\u03BB\u03BF\u03C2")]
    [InlineData("=?gb18030?b?1cXOsA==?= <zhangwei@example.org>", "\u5F20\u4F1F")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u55B6\u696D\u90E8\u3000\u5C0F\u6797")]
    [InlineData("=?utf-8?B?6rmA7LKg7IiY?= <kim@example.org>", "\uAE40\uCCA0\uC218 \uACFC\uC7A5")]
    [InlineData("=?utf-8?B?2KPYrdmF2K8=?= <ahmad@example.org>", "\u0645. \u0627\u062D\u0645\u062F")]
    [InlineData("Li Ming <li.ming@example.org>", "\u674E\u660E")]
    [InlineData("liming@example.org", "\u674E\u660E")]
    [InlineData("Minsoo Kim <ms@example.org>", "\uAE40\uBBFC\uC218")]
    [InlineData("Kenichi YAMASHITA <k@example.org>", "\u5C71\u4E0B \u5065\u4E00")]
    public void Is_known_in_the_forms_that_people_sign_with(string from, string line) => Assert.True(AuthorName.Of(from).Is(line));

    [Theory]
    [InlineData("Ann Example <ann@example.org>", "Ben")]
    [InlineData("Ann Example <ann@example.org>", "Ann called")]
    [InlineData("Ann Example <ann@example.org>", "A.")]
    [InlineData("Ann Example <ann@example.org>", "ben@example.org")]
    [InlineData("Otto Klein <otto@example.org>", "ok")]
    [InlineData("Nora Olsen <nora@example.org>", "no")]
    [InlineData("Ann Example <ann@example.org>", "")]
    [InlineData("Reject Example <reject@example.org>", "Reject")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u5C0F")]
    [InlineData("<>", "Ann")]
    [InlineData(null, "Ann")]
    [InlineData("Ann Example <ann@example.org>", "Ask Ann")]
    [InlineData("=?utf-8?B?5bCP5p6X5aSn6LyU?= <d-kobayashi@example.org>", "\u5C0F\u6797 \u3055\u3093\u306B\u805E\u3044\u3066")]
    [InlineData("Ann Example <ann@example.org>", "Ann Example approves")]
    [InlineData("Ann Example <ann@example.org>", "Ann Example Monday")]
    [InlineData("Grace Approve <grace@example.org>", "Approve")]
    [InlineData("Olga Kovar <o@example.org>", "OK")]
    [InlineData("Release Desk <release@example.org>", "No release")]
    [InlineData("release@example.org", "Release")]
    [InlineData("Ann Example <ann@example.org>", "\u674E\u660E")]
    [InlineData("Ma Lin <ma.lin@example.org>", "\u540C\u610F")]
    public void Is_nothing_else(string? from, string line) => Assert.False(AuthorName.Of(from).Is(line));

    [Theory]
    [InlineData("Approved\nAnn", "Approved")]
    [InlineData("The keys are here\n\nann", "The keys are here")]
    [InlineData("The keys are here\n\nAnn Example | Facilities | Room 2.14", "The keys are here")]
    [InlineData("The keys are here\n\nAnn\nAnn Example\nFacilities", "The keys are here")]
    [InlineData("The keys are here\n\nWith sunny wishes,\nAnn", "The keys are here")]
    [InlineData("Who has the keys:\nAnn", "Who has the keys:\nAnn")]
    [InlineData("The keys are here\n\nAnn\ngave them to the porter on Monday, and he has lost them since.", "The keys are here\n\nAnn\ngave them to the porter on Monday, and he has lost them since.")]
    [InlineData("Hi Ben,\n\nFine with me,\nAnn", "Hi Ben,\n\nFine with me,")]
    [InlineData("Ann", "Ann")]
    [InlineData("Hi Ben, that is fine.\n\nAnn", "Hi Ben, that is fine.")]
    [InlineData("Hello all, approved. Tell us when.\n\nAnn", "Hello all, approved. Tell us when.")]
    [InlineData("Hi Ben,\n\nAnn", "Hi Ben,\n\nAnn")]
    [InlineData("Approved\n\nAnn Example, Treasurer", "Approved")]
    [InlineData("Approved\n\nIng. Ann Example, PhD.\nhead of information services", "Approved")]
    [InlineData("Approved\n\nAnn\n\nAnn Example\nPurchasing\nExample & C. S.p.A.\nVia dei Mille 7, 25124 Brescia", "Approved")]
    [InlineData("Approved\n\nAnn Example - Head of Finance - Example Ltd.\nTel. 01632 960411", "Approved")]
    [InlineData("Approved\n\nAnn Example\nExample Fasteners Ltd, Approved Supplier to the rail industry", "Approved")]
    [InlineData("Approved\n\nAsk Ann", "Approved\n\nAsk Ann")]
    [InlineData("Approvato.\n\nChiedi Giulia", "Approvato.\n\nChiedi Giulia")]
    [InlineData("Approved\n\nAnn, call me", "Approved\n\nAnn, call me")]
    [InlineData("Approved\n\nAnn - please call Ben", "Approved\n\nAnn - please call Ben")]
    [InlineData("Approved\n\nAnn\n\nP.S. not before Monday", "Approved\n\nAnn\n\nP.S. not before Monday")]
    [InlineData("Approved\n\nAnn\n\nNo, wait", "Approved\n\nAnn\n\nNo, wait")]
    [InlineData("Approved\n\nAnn\n\nDeploy Friday", "Approved\n\nAnn\n\nDeploy Friday")]
    [InlineData("Approved\n\nAnn\ncall me if it breaks", "Approved\n\nAnn\ncall me if it breaks")]
    [InlineData("Approved\n\nAnn\n\nRejected", "Approved\n\nAnn\n\nRejected")]
    [InlineData("Approved.\n\n> Who has the keys?\n\nAnn", "Approved.\n\nAnn")]
    [InlineData("I need:\nBen\nAnn", "I need:\nBen\nAnn")]
    [InlineData("- Ben\n- Ann", "- Ben\n- Ann")]
    [InlineData("Ann Example\nQuality Manager\nExample Ltd, Approved Supplier to the rail industry\nTel 01632 960411", "")]
    [InlineData("Ann Example\nProcurement\nexample.org", "")]
    [InlineData("Cordialement,\n\nAnn Example", "")]
    [InlineData("Ann Example\nhas the keys, her number is 01632 960411", "Ann Example\nhas the keys, her number is 01632 960411")]
    [InlineData("Ann\nApproved", "Ann\nApproved")]
    [InlineData("Saludos,\n\nAprobado", "Saludos,\n\nAprobado")]
    public void Ends_what_its_owner_wrote(string text, string expected)
    {
        var settings = ReadingSettings.Default.For(AuthorName.Of("Ann Example <ann@example.org>"));

        Assert.Equal(expected, string.Join('\n', QuotedTextTrimmer.Trim(TextLine.Split(text), settings).Lines));
    }

    [Theory]
    [InlineData("The keys are here.\n\n\u5C0F\u6797", "The keys are here.")]
    [InlineData("The keys are here.\n\n\u062F\u0627\u0646\u0629", "The keys are here.")]
    [InlineData("The keys are here.\n\n\u8BF7\u67E5\u6536\u9644\u4EF6\u5E76\u56DE\u590D", "The keys are here.\n\n\u8BF7\u67E5\u6536\u9644\u4EF6\u5E76\u56DE\u590D")]
    [InlineData("The keys are here\n\n\u5C0F\u6797", "The keys are here\n\n\u5C0F\u6797")]
    public void Is_guessed_without_capitals_where_a_sentence_has_ended(string text, string expected) => Assert.Equal(expected, NewText.Of(text));

    [Theory]
    [InlineData("\u540C\u610F\u53D1\u5E03\u3002\n\n\u674E\u660E\n\u4FE1\u606F\u6280\u672F\u90E8\n\u534E\u4E1C\u4ED3\u50A8\u6709\u9650\u516C\u53F8\n\u7535\u8BDD\uFF1A021-5550 8866", "\u540C\u610F\u53D1\u5E03\u3002")]
    [InlineData("\u6279\u51C6\u4E0A\u7EBF\n\n\u4FE1\u606F\u6280\u672F\u90E8\n\u674E\u660E", "\u6279\u51C6\u4E0A\u7EBF")]
    [InlineData("\u6279\u51C6\u4E0A\u7EBF\n\n\u674E\u660E\n\u5468\u4E94\u4E0A\u7EBF", "\u6279\u51C6\u4E0A\u7EBF\n\n\u674E\u660E\n\u5468\u4E94\u4E0A\u7EBF")]
    [InlineData("\u4EF7\u683C\u6CA1\u95EE\u9898\u3002\n\u6279\u51C6\u91C7\u8D2D\u90E8\n\u674E\u660E", "\u4EF7\u683C\u6CA1\u95EE\u9898\u3002\n\u6279\u51C6\u91C7\u8D2D\u90E8")]
    [InlineData("\u4EF7\u683C\u6CA1\u95EE\u9898\u3002\n\u4E70\u5168\u90E8\n\u674E\u660E", "\u4EF7\u683C\u6CA1\u95EE\u9898\u3002\n\u4E70\u5168\u90E8")]
    public void Of_Latin_letters_ends_a_text_in_Chinese(string text, string expected)
    {
        var settings = ReadingSettings.Default.For(AuthorName.Of("Li Ming <li.ming@example.org>"));

        Assert.Equal(expected, string.Join('\n', QuotedTextTrimmer.Trim(TextLine.Split(text), settings).Lines));
    }

    [Fact]
    public void What_it_cuts_is_looked_at_for_a_contradiction()
    {
        var settings = ReadingSettings.Default.For(AuthorName.Of("Ann Example <ann@example.org>"));
        var text = QuotedTextTrimmer.Trim(TextLine.Split("Approved\n\nAnn Example\nExample Ltd, Rejected Goods Department"), settings);

        Assert.Equal(["Approved"], text.Lines);
        Assert.Equal(["Ann Example", "Example Ltd, Rejected Goods Department"], text.Closing);
    }
}
