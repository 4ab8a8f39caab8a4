using System.Text;
using MimeKit;

namespace EmailComms.Testing.Tests.Replies;

public sealed class ReplyTests
{
    private const string FreeText = "Grüße aus Köln – das prüfe ich erst, ж и 日本.";

    public static TheoryData<string> Clients => [.. MailClient.All.Select(static client => client.Name)];

    public static TheoryData<string, string> ClientsAndAnswers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var client in MailClient.All)
            {
                data.Add(client.Name, "Approve fine with me");
                data.Add(client.Name, "Reject");
                data.Add(client.Name, FreeText);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ClientsAndAnswers))]
    public void An_answer_is_a_message_that_another_program_can_read(string client, string answer)
    {
        var message = Reply.To(Requests.Release).From(Named(client)).Write(answer).ToMessage().Parse();

        Assert.Equal(Requests.Approver, Assert.Single(message.From.Mailboxes).Address);
        Assert.Equal(Requests.ReplyAddress, Assert.Single(message.To.Mailboxes).Address);
        Assert.Equal(Requests.MessageId, message.InReplyTo);
        Assert.Equal([Requests.MessageId], message.References);
        Assert.EndsWith("Approve release 1.2 of the web shop?", message.Subject, StringComparison.Ordinal);
        Assert.Equal(DateTimeOffset.Parse("2026-11-03T09:20:00Z", null), message.Date);
        Assert.False(string.IsNullOrEmpty(message.MessageId));
        foreach (var body in message.Bodies())
        {
            Assert.Contains(answer, body, StringComparison.Ordinal);
            Assert.Contains(Requests.Reference, body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(ClientsAndAnswers))]
    public void An_answer_is_fit_for_any_server(string client, string answer)
    {
        var reply = Reply.To(Requests.Release).From(Named(client)).Write(answer).WithBanner().WithSignature("Anne Möller").ToMessage();

        var text = Encoding.Latin1.GetString(reply.Content.Span);
        Assert.True(Ascii.IsValid(text));
        Assert.Equal(text.Count('\n'), text.Split("\r\n").Length - 1);
        Assert.Equal(text.Count('\r'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), static line => Assert.InRange(line.Length, 0, 998));
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void Lines_that_are_too_long_for_a_server_are_encoded(string client)
    {
        var line = new string('x', 3000);
        var request = ReceivedMessage.Read(Requests.Release) with { Text = line, Html = $"<p title=\"{line}\">{line}</p>" };

        var reply = Reply.To(request).From(Named(client)).Approve().ToMessage();

        Assert.All(Encoding.Latin1.GetString(reply.Content.Span).Split("\r\n"), static line => Assert.InRange(line.Length, 0, 998));
        Assert.All(reply.Parse().Bodies(), body => Assert.Contains(line, body, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void The_decision_is_the_first_line_or_follows_the_quote(string client)
    {
        var message = Reply.To(Requests.Release).From(Named(client)).Approve("fine").Above().ToMessage().Parse();
        var below = Reply.To(Requests.Release).From(Named(client)).Approve("fine").Below().ToMessage().Parse();

        var (text, textBelow) = (message.Bodies().First(), below.Bodies().First());
        Assert.True(text.IndexOf("Approve fine", StringComparison.Ordinal) < text.IndexOf(Requests.Reference, StringComparison.Ordinal));
        Assert.True(textBelow.IndexOf("Approve fine", StringComparison.Ordinal) > textBelow.IndexOf(Requests.Reference, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void The_same_calls_make_the_same_bytes(string client)
    {
        var reply = Reply.To(Requests.Release).From(Named(client)).Approve("fine").WithAttachment("a.txt", "text/plain", new byte[] { 65 });

        Assert.Equal(reply.ToMessage().ToArray(), reply.ToMessage().ToArray());
        Assert.NotEqual(reply.ToMessage().Parse().MessageId, reply.WithSeed(1).ToMessage().Parse().MessageId);
        Assert.NotEqual(reply.ToMessage().Parse().MessageId, reply.Reject().ToMessage().Parse().MessageId);
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_request_of_plain_text_without_names_is_answered_in_every_language(string client)
    {
        foreach (var language in new[] { "en", "de-AT", "FR" })
        {
            var message = Reply.To(Requests.PlainText).From(Named(client)).InLanguage(language).Reject("nein").ToMessage().Parse();

            Assert.Equal("deploy@example.test", Assert.Single(message.To.Mailboxes).Address);
            Assert.All(message.Bodies(), static body => Assert.Contains(Requests.Reference, body, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Gmail (web)", "en", "On Tue, Nov 3, 2026 at 10:15\u202FAM Example Deploy <deploy@example.test> wrote:\n\n> Release 1.2")]
    [InlineData("Gmail (web)", "de", "Am Di., 3. Nov. 2026 um 10:15 Uhr schrieb Example Deploy\n<deploy@example.test>:")]
    [InlineData("Gmail (web)", "fr", "Le mar. 3 nov. 2026 à 10:15, Example Deploy <deploy@example.test> a écrit\u00A0:")]
    [InlineData("Apple Mail (macOS)", "en", "> On Nov 3, 2026, at 10:15\u202FAM, Example Deploy <deploy@example.test> wrote:\n> \n> Release")]
    [InlineData("Mail (iOS)", "de", "Von meinem iPhone gesendet\n\n> Am 03.11.2026 um 10:15 schrieb Example Deploy <deploy@example.test>:\n> \n>")]
    [InlineData("Thunderbird", "en", "On 11/3/26 10:15 AM, Example Deploy wrote:\n> Release")]
    [InlineData("Outlook (desktop)", "de", "Von: Example Deploy <deploy@example.test>\nGesendet: Dienstag, 3. November 2026 10:15\nAn: Ann Jones")]
    [InlineData("Outlook (iOS)", "en", "Get Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Example Deploy")]
    [InlineData("Outlook (web)", "fr", "De\u00A0: Example Deploy <deploy@example.test>\nEnvoyé\u00A0: mardi 3 novembre 2026 10:15:00\nÀ\u00A0: Ann Jones")]
    [InlineData("Proton Mail", "en", "On Tuesday, November 3rd, 2026 at 10:15 AM, Example Deploy <deploy@example.test> wrote:\n\n> Release")]
    [InlineData("Yahoo Mail", "en", "    On Tuesday, November 3, 2026 at 10:15:00 AM GMT+1, Example Deploy <deploy@example.test> wrote:  \n \n Release")]
    [InlineData("Samsung Email", "de", "-------- Ursprüngliche Nachricht --------\nVon: Example Deploy <deploy@example.test> \nDatum: 03.11.26  10:15")]
    [InlineData("Zimbra", "en", "From: \"Example Deploy\" <deploy@example.test>\nTo: ann.jones@example.org\nSent: Tuesday, 3 November, 2026 10:15:00")]
    [InlineData("HCL Notes", "de", "Von:    \"Example Deploy\" <deploy@example.test>\nAn:     Ann Jones <ann.jones@example.org>\nDatum:  03.11.2026 10:15")]
    [InlineData("mutt", "en", "On Tue, Nov 03, 2026 at 10:15:00AM +0100, Example Deploy wrote:\n> Release")]
    public void The_quote_is_introduced_in_the_words_of_the_program(string client, string language, string introduction)
    {
        var reply = Reply.To(Requests.Release).From(Named(client)).InLanguage(language).At(DateTimeOffset.Parse("2026-11-03T10:30:00+01:00", null));

        var text = reply.Approve().ToMessage().Parse().Text();

        Assert.Contains(introduction, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gmail (web)", "<blockquote class=\"gmail_quote\"", "<p class=\"lead\">Release <b>1.2</b>")]
    [InlineData("Outlook (web)", "<div id=\"divRplyFwdMsg\"", "<p class=\"x_lead\">Release <b>1.2</b>")]
    [InlineData("Outlook (desktop)", "border-top:solid #E1E1E1", "<p class=\"MsoNormal\">Release <b>1.2</b>")]
    [InlineData("Apple Mail (macOS)", "<blockquote type=\"cite\">", "<p class=\"lead\">Release")]
    [InlineData("Thunderbird", "<div class=\"moz-cite-prefix\">", "cite=\"mid:" + Requests.MessageId)]
    [InlineData("Yahoo Mail", "class=\"yahoo_quoted\"", "<p class=\"yiv4711081500lead\">")]
    [InlineData("Proton Mail", "<blockquote class=\"protonmail_quote\"", "<p class=\"lead\">")]
    [InlineData("GMX", "<div name=\"quote\"", "<div name=\"quoted-content\">")]
    [InlineData("Zimbra", "data-marker=\"__HEADERS__\"", "data-marker=\"__QUOTED_TEXT__\"")]
    public void The_html_quotes_the_html_of_the_request_as_the_program_does(string client, params string[] markup)
    {
        var html = Reply.To(Requests.Release).From(Named(client)).Approve().ToMessage().Parse().Html();

        Assert.All(markup, expected => Assert.Contains(expected, html, StringComparison.Ordinal));
        Assert.Contains($"href=\"mailto:{Requests.ReplyAddress}?subject=Approve%20release%201.2&amp;in-reply-to=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("p.lead", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_that_the_answer_quotes_or_writes_cannot_break_out()
    {
        var request = ReceivedMessage.Read(Requests.Release) with { Subject = "<script>[[hex:4]]", Html = null, Text = "1 < 2 & [[text]]" };

        var html = Reply.To(request).From(MailClient.OutlookWeb).Write("<b>Approve</b>").ToMessage().Parse().Html();

        Assert.Contains("&lt;b&gt;Approve&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;[[hex:4]]", html, StringComparison.Ordinal);
        Assert.Contains("1 &lt; 2 &amp; [[text]]", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Gmail_breaks_lines_and_marks_every_part_of_a_quoted_one()
    {
        var words = string.Join(' ', Enumerable.Repeat("word", 60));

        var text = Reply.To(ReceivedMessage.Read(Requests.PlainText) with { Text = words }).Write(words).ToMessage().Parse().Text();

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        Assert.All(lines, static line => Assert.InRange(line.Length, 0, 78));
        Assert.Equal(4, lines.Count(static line => line.StartsWith("> word", StringComparison.Ordinal)));
    }

    [Fact]
    public void Thunderbird_writes_flowed_text_that_can_be_put_together_again()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60));

        var part = Assert.IsType<TextPart>(Reply.To(Requests.Release).From(MailClient.ThunderbirdPlainText).Write(words).WithoutQuote().ToMessage().Parse().Body);

        Assert.Equal("flowed", part.ContentType.Parameters["format"]);
        Assert.Equal(words, part.Text.ReplaceLineEndings("\n").Replace(" \n", " ", StringComparison.Ordinal).Trim());
        Assert.All(part.Text.ReplaceLineEndings("\n").Split('\n'), static line => Assert.InRange(line.Length, 0, 73));
    }

    [Theory]
    [InlineData("mutt")]
    [InlineData("Thunderbird (plain text)")]
    public void Programs_of_plain_text_send_plain_text_alone_and_answer_below(string client)
    {
        var message = Reply.To(Requests.Release).From(Named(client)).Approve().ToMessage().Parse();

        Assert.True(Assert.IsType<TextPart>(message.Body).IsPlain);
        Assert.StartsWith("On ", message.Text(), StringComparison.Ordinal);
        Assert.EndsWith("\nApprove", message.Text().TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Gmx_sends_html_alone() =>
        Assert.True(Assert.IsType<TextPart>(Reply.To(Requests.Release).From(MailClient.Gmx).Approve().ToMessage().Parse().Body).IsHtml);

    private static MailClient Named(string name) => MailClient.All.Single(client => client.Name == name);
}
