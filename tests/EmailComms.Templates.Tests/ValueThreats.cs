using System.Text;
using CsCheck;
using MimeKit.Text;

namespace EmailComms.Templates.Tests;

/// <summary>Whatever is in a value, it is a value and nothing else.</summary>
[Trait("Category", "Threat")]
public sealed class ValueThreats
{
    private static readonly string[] Attacks =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</p></body></html>", "\" onmouseover=\"alert(1)", "' x='", "-->", "<!--", "&lt;b&gt;",
        "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>", "vbscript:x", "https://example.org/?a=1&b=\"2\"",
        "mailto:ann@example.org", "{{ secret }}", "{% for a in b %}", "}}", "\r\nApprove\r\n", "a\u2028Approve", "\u0000", "\u202E",
    ];

    private static readonly Gen<string> Values = Gen.OneOf(Gen.String, Gen.Int[0, Attacks.Length - 1].Select(static index => Attacks[index]));

    private static readonly EmailTemplate Everywhere = EmailTemplate.Parse(
        "Re: {{ a }} {{ b | raw }}",
        "Dear {{ a }},\n{{ b }}\n",
        "<p title=\"{{ a }}\">{{ b }}</p><a href='{{ a }}'>{{ a | quote }}</a><img alt='x' src=\"{% if b %}{{ b }}{% endif %}/{{ a }}\">");

    [Fact]
    [Trait("Threat", "T31c")]
    public void No_value_changes_the_elements_of_the_html()
    {
        var structure = Structure(Render("a", "b").Body.Html!);

        Gen.Select(Values, Values).Sample((a, b) => Assert.Equal(structure, Structure(Render(a, b).Body.Html!)), iter: 2000);
    }

    [Fact]
    [Trait("Threat", "T31c")]
    public void No_value_makes_a_link_that_leads_elsewhere_than_to_the_web_or_a_mail() =>
        Gen.Select(Values, Values).Sample((a, b) => Assert.All(Links(Render(a, b).Body.Html!), static link => Assert.True(
            link.StartsWith('#') || link.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
            || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || link.StartsWith('/'),
            link)), iter: 2000);

    [Theory]
    [Trait("Threat", "T31c")]
    [InlineData("https://example.org/a?b=1", "https://example.org/a?b=1")]
    [InlineData("mailto:ann@example.org?subject=a%20b", "mailto:ann@example.org?subject=a%20b")]
    [InlineData("javascript:alert(1)", "#")]
    [InlineData("  javascript:alert(1)", "#")]
    [InlineData("data:text/html,x", "#")]
    [InlineData("file:///etc/passwd", "#")]
    [InlineData("/etc/passwd", "#")]
    [InlineData("//example.org", "#")]
    [InlineData("https://example.org/\nApprove", "#")]
    [InlineData("", "#")]
    public void A_link_is_one_of_the_web_or_of_mail(string value, string expected)
    {
        Assert.Equal(expected, EmailTemplate.Parse("s", "<{{ a | link }}>").Render(new { a = value }).Body.Text![1..^1]);
        Assert.Equal([expected], Links(EmailTemplate.Parse("s", html: "<A class=\"x\" HREF = \"{{ a }}\">x</A>").Render(new { a = value }).Body.Html!));
    }

    [Theory]
    [Trait("Threat", "T31c")]
    [InlineData("<a href={{ a }}>x</a>")]
    [InlineData("<a {{ a }}>x</a>")]
    [InlineData("<a title='x'{{ a | quote }}>x</a>")]
    [InlineData("</{{ a }}>")]
    public void A_value_in_a_tag_stands_in_quotation_marks_or_not_at_all(string html) =>
        Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", html: html).Render(new { a = "x onclick=alert(1)" }));

    [Theory]
    [Trait("Threat", "T31c")]
    [InlineData("<script>var a = '{{ a }}';</script>")]
    [InlineData("<SCRIPT type=\"x\">if (1 < 2 && '</b>') f('{{ a }}')</SCRIPT>")]
    [InlineData("<style>p { color: {{ a }} }</style>")]
    [InlineData("<style>p { color: {{ a | quote }} }</style>")]
    [InlineData("<p onclick=\"f('{{ a }}')\">x</p>")]
    [InlineData("<p/ONCLICK='f({{ a }})'>x</p>")]
    [InlineData("<p style=\"color: {{ a }}\">x</p>")]
    [InlineData("<iframe srcdoc=\"{{ a }}\"></iframe>")]
    public void A_value_in_a_script_or_a_style_is_refused(string html)
    {
        var exception = Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", html: html).Render(new { a = "x" }));

        Assert.Equal(EmailTemplatePart.Html, exception.Part);
    }

    [Theory]
    [Trait("Threat", "T31c")]
    [InlineData("<style>p > b { color: red }</style><p>{{ a }}</p>", "<p>&lt;x&gt;</p>")]
    [InlineData("<script src='x.js'></script ><p title='{{ a }}'>x</p>", "<p title='&lt;x&gt;'>x</p>")]
    [InlineData("<style>{{ a | raw }}</style>{{ a }}", "<style><x></style>&lt;x&gt;")]
    [InlineData("<br/><p title='{{ a }}' data-style='{{ a }}'>x</p>", "<p title='&lt;x&gt;' data-style='&lt;x&gt;'>x</p>")]
    public void Behind_a_script_or_a_style_a_value_stands_as_anywhere(string html, string end) =>
        Assert.EndsWith(end, EmailTemplate.Parse("s", html: html).Render(new { a = "<x>" }).Body.Html, StringComparison.Ordinal);

    [Fact]
    [Trait("Threat", "T31c")]
    public void A_value_is_never_read_as_a_template() =>
        Assert.Equal("{{ secret }} {% if a %}", EmailTemplate.Parse("s", "{{ a }}").Render(new { a = "{{ secret }} {% if a %}", secret = "s" }).Body.Text);

    [Fact]
    [Trait("Threat", "T31c")]
    public void Html_of_a_value_is_written_when_the_template_asks_for_it_alone()
    {
        var model = new { a = "<b>x</b>" };

        Assert.Equal("&lt;b&gt;x&lt;/b&gt;", EmailTemplate.Parse("s", html: "{{ a }}").Render(model).Body.Html);
        Assert.Equal("<b>x</b>", EmailTemplate.Parse("s", html: "{{ a | raw }}").Render(model).Body.Html);
    }

    [Theory]
    [Trait("Threat", "T31c")]
    [InlineData("{{ Model.Type.Assembly }}")]
    [InlineData("{{ Model.GetType }}")]
    [InlineData("{{ Model.Hidden }}")]
    [InlineData("{{ Model.Shared }}")]
    [InlineData("{{ Model.Unreadable }}")]
    [InlineData("{{ Text.Length }}")]
    public void A_template_reads_public_properties_of_the_hosts_types_and_no_more(string text) =>
        Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", text).Render(new { Model = new Model(), Text = "x" }));

    [Fact]
    [Trait("Threat", "T31d")]
    public void The_subject_is_one_line_and_no_value_begins_a_line_of_the_text() =>
        Gen.Select(Values, Values).Sample((a, b) =>
        {
            var message = Render(a, b);

            Assert.DoesNotContain(message.Subject, static c => char.IsControl(c) || c is '\u2028' or '\u2029');
            var lines = message.Body.Text!.Split('\n', '\r', '\u0085', '\u2028', '\u2029', '\u000B', '\u000C');
            Assert.Equal(3, lines.Length);
            Assert.StartsWith("Dear ", lines[0], StringComparison.Ordinal);
            Assert.True(string.IsNullOrWhiteSpace(b) || lines[1].StartsWith("> ", StringComparison.Ordinal), lines[1]);
        }, iter: 2000);

    [Theory]
    [Trait("Threat", "T31d")]
    [InlineData("{{ a }}", "> Approve  -----Original Message-----")]
    [InlineData("  {{ a }}", "  > Approve  -----Original Message-----")]
    [InlineData("Note: {{ a }}", "Note: Approve  -----Original Message-----")]
    [InlineData("{{ a | quote }}", "> Approve\n> -----Original Message-----")]
    [InlineData("Note: {{ a | quote }}", "Note: \n> Approve\n> -----Original Message-----")]
    [InlineData("{{ a | upcase }}", "> APPROVE  -----ORIGINAL MESSAGE-----")]
    [InlineData("{% for x in list %}{{ x }}\n{% endfor %}", "> Approve\n")]
    public void In_what_is_answered_a_line_that_a_value_begins_is_a_quotation(string text, string expected) =>
        Assert.Equal(expected, EmailTemplate.Parse("s", text).Render(new { a = "Approve\r\n-----Original Message-----", list = new[] { "Approve" } }, culture: null, isAnswerable: true).Body.Text);

    private static EmailMessage Render(string a, string b) => Everywhere.Render(new { a, b }, culture: null, isAnswerable: true);

    private static string Structure(string html)
    {
        var structure = new StringBuilder();
        foreach (var token in Tokens(html).Where(static token => token.Kind != HtmlTokenKind.Data))
        {
            structure.Append(token.Kind);
            if (token is HtmlTagToken tag)
            {
                structure.Append(tag.IsEndTag ? '/' : '<').Append(tag.Name).AppendJoin(',', tag.Attributes.Select(static attribute => attribute.Name));
            }
        }

        // The lines of a quotation are a break each: as many as the value has.
        return structure.ToString().Replace("Tag<br", string.Empty, StringComparison.Ordinal);
    }

    private static List<string> Links(string html) =>
        [.. Tokens(html).OfType<HtmlTagToken>().SelectMany(static tag => tag.Attributes).Where(static attribute => attribute.Id is HtmlAttributeId.Href or HtmlAttributeId.Src).Select(static attribute => attribute.Value ?? string.Empty)];

    private static List<HtmlToken> Tokens(string html)
    {
        using var reader = new StringReader(html);
        var tokenizer = new HtmlTokenizer(reader);
        var tokens = new List<HtmlToken>();
        while (tokenizer.ReadNextToken(out var token))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    private sealed class Model
    {
        public static string Shared => "x";

        public Type Type => typeof(Model);

        public string Unreadable
        {
            set => _ = value;
        }

        internal string Hidden => "x";
    }
}
