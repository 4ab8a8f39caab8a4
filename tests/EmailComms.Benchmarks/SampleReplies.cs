using System.Text;
using EmailComms.Testing;

namespace EmailComms.Benchmarks;

/// <summary>Ordinary answers as mail programs send them, of the sizes that the targets speak of.</summary>
internal static class SampleReplies
{
    private const string Comment = "fine with me. Please tell the people in the shop.";

    private static readonly string[] Sentences =
    [
        "The delivery is planned for Tuesday morning and takes about two hours.",
        "Nobody has to be there before nine, but the key has to be at the desk.",
        "The old shelves are taken along and are paid for with the last instalment.",
        "Should the lift be out of order again, the second stairs are wide enough.",
        "All prices are without tax; the offer is valid until the end of the month.",
    ];

    /// <summary>An answer of about 3 KB in plain text: the answer, an attribution, what was asked.</summary>
    public static string PlainText { get; } = WriteThread(3 * 1024);

    /// <summary>A discussion of about 100 KB in plain text.</summary>
    public static string LongThread { get; } = WriteThread(100 * 1024);

    /// <summary>A discussion of about 100 KB in HTML, each message within the one that answers it.</summary>
    public static string LongHtmlThread { get; } = WriteHtmlThread(100 * 1024);

    /// <summary>About 3 KB from Thunderbird: plain text and no more.</summary>
    public static ReadOnlyMemory<byte> Thunderbird { get; } = From(MailClient.ThunderbirdPlainText, 32);

    /// <summary>About 3 KB from Gmail: plain text, and HTML as its alternative.</summary>
    public static ReadOnlyMemory<byte> Gmail { get; } = From(MailClient.GmailWeb, 9);

    /// <summary>The same answer from Outlook, whose markup has a size of its own.</summary>
    public static ReadOnlyMemory<byte> Outlook { get; } = From(MailClient.OutlookDesktop, 9);

    /// <summary>One answer from every mail program that <see cref="Reply"/> imitates.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> FromAllClients() => MailClient.All.Select(static client => From(client, 9));

    private static ReadOnlyMemory<byte> From(MailClient client, int sentences)
    {
        var text = string.Join('\n', Enumerable.Range(0, sentences).Select(static i => Sentences[i % Sentences.Length]));
        var request = new ReceivedMessage
        {
            From = new EmailAddress("orders@example.test", "Orders"),
            To = new EmailAddress("ann.jones@example.org", "Ann Jones"),
            Subject = "New shelves for the shop",
            MessageId = "k7h2q3xw5m@example.test",
            Date = new DateTimeOffset(2026, 11, 3, 9, 15, 0, TimeSpan.Zero),
            Text = $"{text}\n\nAnswer this message with Approve or Reject as the first word.\n",
            Html = $"<p>{text.Replace("\n", "</p>\n<p>", StringComparison.Ordinal)}</p>\n<p>Answer this message with Approve or Reject as the first word.</p>",
        };
        return Reply.To(request).From(client).Approve(Comment).ToMessage().Content;
    }

    private static string WriteThread(int octets)
    {
        var text = new StringBuilder($"Approve, {Comment}\n");
        for (var depth = 1; text.Length < octets; depth++)
        {
            // Nobody answers a hundred times; below the tenth level the quote goes on.
            var marks = new string('>', Math.Min(depth, 10));
            text.Append(marks[1..]).Append("\nOn Fri, 6 Nov 2026 at 09:12, Ann Jones <ann.jones@example.org> wrote:\n");
            for (var i = 0; i < 20 && text.Length < octets; i++)
            {
                text.Append(marks).Append(' ').Append(Sentences[i % Sentences.Length]).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string WriteHtmlThread(int octets)
    {
        var html = new StringBuilder($"<div dir=\"ltr\">Approve, {Comment}</div><br>");
        while (html.Length < octets)
        {
            html.Append("<div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">On Fri, 6 Nov 2026 at 09:12, Ann Jones &lt;<a href=\"mailto:ann.jones@example.org\">ann.jones@example.org</a>&gt; wrote:<br></div>")
                .Append("<blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex\">");
            for (var i = 0; i < 20 && html.Length < octets; i++)
            {
                html.Append("<div>").Append(Sentences[i % Sentences.Length]).Append("</div>\n");
            }
        }

        return html.ToString();
    }
}
