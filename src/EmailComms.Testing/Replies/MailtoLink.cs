using EmailComms.Approvals;
using MimeKit.Text;

namespace EmailComms.Testing.Replies;

/// <summary>A <c>mailto:</c> link, decoded (RFC 6068 section 2).</summary>
internal sealed record MailtoLink
{
    private const string Scheme = "mailto:";

    public required string To { get; init; }

    public string Subject { get; init; } = string.Empty;

    public string Body { get; init; } = string.Empty;

    public string? InReplyTo { get; init; }

    /// <summary>The link of the message that prepares the decision: the one that says so, else the first or the second.</summary>
    public static MailtoLink Find(ReceivedMessage request, ApprovalDecision decision)
    {
        var prepared = FindAll(request).Select(Parse).Where(static link => link.Body.Length + link.Subject.Length > 0);
        MailtoLink[] links = [.. prepared.Distinct()];
        return Array.Find(links, link => link.Says(decision))
            ?? links.ElementAtOrDefault(decision == ApprovalDecision.Approve ? 0 : 1)
            ?? throw new InvalidOperationException($"The message has no mailto link that prepares the answer {decision}.");
    }

    public static MailtoLink Parse(string link)
    {
        var parts = link[Scheme.Length..].Split('?', 2);
        var parsed = new MailtoLink { To = Uri.UnescapeDataString(parts[0]) };
        foreach (var field in parts.Length < 2 ? [] : parts[1].Split('&'))
        {
            var pair = field.Split('=', 2);
            var value = pair.Length < 2 ? string.Empty : Uri.UnescapeDataString(pair[1]);
            parsed = pair[0].ToLowerInvariant() switch
            {
                "to" => parsed with { To = value },
                "subject" => parsed with { Subject = value.ReplaceLineEndings(" ") },
                "body" => parsed with { Body = NewLines.Unify(value) },
                "in-reply-to" => parsed with { InReplyTo = value.Trim('<', '>') },
                _ => parsed,
            };
        }

        return parsed;
    }

    private bool Says(ApprovalDecision decision) =>
        Body.TrimStart().StartsWith(decision.ToString(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> FindAll(ReceivedMessage request)
    {
        if (request.Html is not null)
        {
            var tokenizer = new HtmlTokenizer(new StringReader(request.Html));
            while (tokenizer.ReadNextToken(out var token))
            {
                if (token is HtmlTagToken { Id: HtmlTagId.A, IsEndTag: false } anchor
                    && anchor.Attributes.FirstOrDefault(static attribute => attribute.Id == HtmlAttributeId.Href)?.Value is { } href
                    && href.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
                {
                    yield return href;
                }
            }
        }

        foreach (var word in (request.Text ?? string.Empty).Split([' ', '\n', '<', '>', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            {
                yield return word;
            }
        }
    }
}
