using EmailComms.Tests.Submission;

namespace EmailComms.Tests.Composition;

/// <summary>What the fields of RFC 2369 and RFC 8058 look like when they travel.</summary>
public sealed class UnsubscribeTests
{
    private static EmailUnsubscribe Both => new()
    {
        Link = new Uri("https://app.example.org/unsubscribe?of=4711"),
        IsOneClick = true,
        Address = new("list+off@example.org", "The list"),
        Subject = "off, Größe & <4711>",
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Both_ways_and_the_one_click_are_announced()
    {
        var text = await SendAsync(Both);

        Assert.Contains(
            "\r\nList-Unsubscribe: <mailto:list%2Boff@example.org?subject=off%2C%20Gr%C3%B6%C3%9Fe%20%26%20%3C4711%3E>, <https://app.example.org/unsubscribe?of=4711>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_a_page_promises_no_click()
    {
        var text = await SendAsync(new EmailUnsubscribe { Link = Both.Link });

        Assert.Contains("\r\nList-Unsubscribe: <https://app.example.org/unsubscribe?of=4711>\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("List-Unsubscribe-Post", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_link_is_neither_cut_nor_folded()
    {
        var link = $"https://app.example.org/{new string('a', 800)}";

        var text = await SendAsync(new EmailUnsubscribe { Link = new Uri(link) });

        Assert.Contains($"\r\nList-Unsubscribe: <{link}>\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_outside_ascii_is_written_in_ascii()
    {
        var text = await SendAsync(new EmailUnsubscribe { Link = new Uri("https://app.example.org/abbestellen?für=>x") });

        Assert.Contains("\r\nList-Unsubscribe: <https://app.example.org/abbestellen?f%C3%BCr=%3Ex>\r\n", text, StringComparison.Ordinal);
    }

    public static TheoryData<string> Faults => ["nothing", "http", "relative", "user", "long", "click", "subject", "twice"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_programs_would_not_understand_is_refused(string fault)
    {
        var message = SendingRig.To(SendingRig.Ann) with
        {
            Unsubscribe = fault switch
            {
                "nothing" => new EmailUnsubscribe(),
                "http" => new EmailUnsubscribe { Link = new Uri("http://app.example.org/off") },
                "relative" => new EmailUnsubscribe { Link = new Uri("/off", UriKind.Relative) },
                "user" => new EmailUnsubscribe { Link = new Uri("https://ann:pa55@app.example.org/off") },
                "long" => new EmailUnsubscribe { Link = new Uri($"https://app.example.org/{new string('a', 900)}") },
                "click" => Both with { Link = null },
                "subject" => Both with { Subject = "off\r\nBcc: eve@example.org" },
                _ => Both,
            },
            Headers = fault == "twice" ? [new EmailHeader { Name = "list-unsubscribe", Value = "<https://app.example.org/off>" }] : [],
        };
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => rig.Sender.SendAsync(message, Cancelled));

        Assert.Equal(nameof(EmailMessage.Unsubscribe), exception.ParamName);
        Assert.Empty(rig.Server.Submissions);
    }

    private static async Task<string> SendAsync(EmailUnsubscribe unsubscribe)
    {
        await using var rig = await SendingRig.StartAsync(TimeProvider.System);
        await rig.Sender.SendAsync(SendingRig.To(SendingRig.Ann) with { Unsubscribe = unsubscribe }, Cancelled);
        return Assert.Single(rig.Server.Submissions).GetText();
    }
}
