using System.Globalization;

namespace EmailComms.Templates.Tests;

/// <summary>What a template says, and what is said when it cannot.</summary>
public sealed class EmailTemplateTests
{
    private static readonly object Order = new
    {
        Number = 1234.5m,
        Placed = new DateTimeOffset(2026, 3, 8, 14, 5, 0, TimeSpan.Zero),
        Customer = new { Name = "Ann" },
        Items = new[] { new { Name = "Ink", Count = 1 }, new { Name = "Paper", Count = 20 } },
        Nothing = (string?)null,
    };

    [Theory]
    [InlineData("{{ Customer.Name }}", "Ann")]
    [InlineData("{{ Nothing }}", "")]
    [InlineData("{{ Nothing | default: 'none' }}", "none")]
    [InlineData("{{ Unknown | default: 'none' }}", "none")]
    [InlineData("{{ Customer.Name | upcase | append: '!' }}", "ANN!")]
    [InlineData("{{ 'a}}b' }}", "a}}b")]
    [InlineData("{{ Number | number: 'N2' }}", "1.234,50")]
    [InlineData("{{ Number }}", "1234,5")]
    [InlineData("{{ Placed | date: 'd. MMMM yyyy' }}", "8. M\u00E4rz 2026")]
    [InlineData("{% for item in Items %}{{ forloop.index }}. {{ item.Name }}{% unless forloop.last %}, {% endunless %}{% endfor %}", "1. Ink, 2. Paper")]
    [InlineData("{% for item in Nothing %}x{% else %}none{% endfor %}", "none")]
    [InlineData("{% if Nothing %}x{% elsif Number > 1000 and Customer.Name == 'Ann' %}y{% else %}z{% endif %}", "y")]
    [InlineData("{% if Nothing == blank or Unknown %}y{% endif %}", "y")]
    [InlineData("{% assign first = Items | first %}{{ first.Name }}", "Ink")]
    [InlineData("{{ Items | size }}", "2")]
    [InlineData("a   {{- Customer.Name -}}   b", "aAnnb")]
    [InlineData("a{% comment %}{{ Unknown }}{% endcomment %}b", "ab")]
    [InlineData("{ {a} % }", "{ {a} % }")]
    [InlineData("{{ 'abcdefgh' | truncate: 6 }}", "abc...")]
    public void A_text_is_written_with_the_values_of_the_model_in_the_culture(string text, string expected) =>
        Assert.Equal(expected, EmailTemplate.Parse("s", text).Render(Order, CultureInfo.GetCultureInfo("de-DE")).Body.Text);

    [Fact]
    public void A_dictionary_is_a_model_like_an_object()
    {
        var message = EmailTemplate.Parse("{{ number }}", "{{ customer.name }}").Render(
            new Dictionary<string, object?> { ["number"] = 7, ["customer"] = new Dictionary<string, object?> { ["name"] = "Ann" } });

        Assert.Equal(("7", "Ann"), (message.Subject, message.Body.Text));
    }

    [Fact]
    public void A_template_of_html_alone_leaves_the_text_to_be_derived()
    {
        var body = EmailTemplate.Parse("s", html: "<p>{{ Customer.Name }}</p>").Render(Order).Body;

        Assert.Null(body.Text);
        Assert.Equal("<p>Ann</p>", body.Html);
    }

    [Theory]
    [InlineData("<body></body>")]
    [InlineData("<body>{{ contents }}</body>")]
    [InlineData("<body>{% comment %}{{ content }}{% endcomment %}</body>")]
    [InlineData("<body>content</body>")]
    public void A_layout_without_a_place_for_the_content_is_refused(string layout)
    {
        var exception = Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", html: "<p>x</p>", layout: layout));

        Assert.Equal((EmailTemplatePart.Layout, 1, 1), (exception.Part, exception.Line, exception.Column));
        Assert.Contains("{{ content }}", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% if Wide %}<b>{{ content }}</b>{% else %}{{content}}{% endif %}")]
    [InlineData("{{- content | raw -}}")]
    public void The_content_may_stand_wherever_a_value_may(string layout) =>
        Assert.Equal("<p>x</p>", EmailTemplate.Parse("s", html: "<p>x</p>", layout: layout).Render(new { }).Body.Html);

    [Fact]
    public void A_layout_surrounds_the_html_and_sees_the_model()
    {
        var body = EmailTemplate.Parse("s", html: "<p>{{ Customer.Name }}</p>", layout: "<body>{{ content }}<i>{{ Number }}</i></body>").Render(Order).Body;

        Assert.Equal("<body><p>Ann</p><i>1234.5</i></body>", body.Html);
    }

    [Theory]
    [InlineData("a\r\nb {{ x", 2, 3, "no end")]
    [InlineData("{{ x | fancy }}", 1, 8, "fancy")]
    [InlineData("{{ x | append }}", 1, 8, "append")]
    [InlineData("{{ x y }}", 1, 6, "too much")]
    [InlineData("{{ }}", 1, 4, "missing")]
    [InlineData("{{ 'x }}", 1, 1, "no end")]
    [InlineData("{{ x.1 }}", 1, 6, "missing")]
    [InlineData("\n\n {% if x %}", 3, 2, "endif")]
    [InlineData("{% endif %}", 1, 1, "nothing that is open")]
    [InlineData("{% include 'x' %}", 1, 1, "include")]
    [InlineData("{% for a of b %}", 1, 10, "'in'")]
    [InlineData("{{ x & y }}", 1, 6, "'&'")]
    public void A_mistake_is_named_with_its_part_and_place(string html, int line, int column, string problem)
    {
        var mistake = Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", "t", html));

        Assert.Equal((EmailTemplatePart.Html, line, column), (mistake.Part, mistake.Line, mistake.Column));
        Assert.Contains(problem, mistake.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ Unknown }}")]
    [InlineData("{{ Customer.Unknown }}")]
    [InlineData("{{ Unknown | upcase }}")]
    [InlineData("{{ Customer }}")]
    [InlineData("{{ Items }}")]
    [InlineData("{{ Customer.Name | date: 'd' }}")]
    [InlineData("{% for x in Customer.Name %}{% endfor %}")]
    public void What_the_model_does_not_have_is_an_error_and_not_a_gap(string text)
    {
        var mistake = Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", text).Render(Order));

        Assert.Equal(EmailTemplatePart.Text, mistake.Part);
        Assert.DoesNotContain("Ann", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_has_a_text_or_html()
    {
        Assert.Throws<ArgumentException>(() => EmailTemplate.Parse("s"));
        Assert.Throws<ArgumentException>(() => EmailTemplate.Parse("s", "t", layout: "{{ content }}"));
    }

    [Fact]
    public void A_template_that_does_not_end_is_ended()
    {
        var template = EmailTemplate.Parse("s", "{% for a in Endless %}{% for b in Endless %}x{% endfor %}{% endfor %}");

        Assert.Throws<EmailTemplateException>(() => template.Render(new { Endless = Endless() }));

        static IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return 1;
            }
        }
    }

    [Fact]
    public void A_template_that_writes_too_much_is_ended()
    {
        var template = EmailTemplate.Parse("s", "{% for a in Many %}{{ Long }}{% endfor %}");

        Assert.Throws<EmailTemplateException>(() => template.Render(new { Many = new int[1000], Long = new string('x', 100_000) }));
    }

    [Fact]
    public void Tags_are_nested_so_deep_and_no_deeper()
    {
        var deep = string.Concat(Enumerable.Repeat("{% if a %}", 100_000)) + string.Concat(Enumerable.Repeat("{% endif %}", 100_000));

        Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", deep));
        Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", "{% if " + string.Concat(Enumerable.Repeat("a and ", 100_000)) + "a %}{% endif %}"));
        Assert.Throws<EmailTemplateException>(() => EmailTemplate.Parse("s", "{{ a" + string.Concat(Enumerable.Repeat(" | upcase", 100_000)) + " }}"));
    }

    [Fact]
    public void Many_threads_use_a_template_at_once()
    {
        var template = EmailTemplate.Parse("{{ n }}", "{% assign m = n %}{% for i in list %}{{ m }},{% endfor %}");

        Parallel.For(0, 500, new ParallelOptions { CancellationToken = TestContext.Current.CancellationToken }, n =>
        {
            var message = template.Render(new { n, list = new[] { 1, 2 } });

            Assert.Equal(($"{n}", $"{n},{n},"), (message.Subject, message.Body.Text));
        });
    }
}
