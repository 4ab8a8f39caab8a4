using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>mutt with its default settings: plain text, the request's own plain text quoted as it stands, the answer below.</summary>
internal static class MuttStyle
{
    public static readonly ReplyStyle Terminal = new()
    {
        Name = "mutt",
        Fields = """
            Date: [[date]]
            From: [[from]]
            To: [[to]]
            Subject: [[subject]]
            Message-ID: [[message-id]]
            References: [[references]]
            MIME-Version: 1.0
            Content-Type
            Content-Disposition: inline
            In-Reply-To: [[in-reply-to]]
            User-Agent: Mutt/2.2.13
            """,
        MessageId = "[[alnum:16]]@workstation.[[domain]]",
        Boundary = "[[alnum:16]]",
        Introduction = new Introduction
        {
            Date = "ddd, MMM dd, yyyy 'at' hh:mm:sstt '[[zone]]'",
            Lines = "On [[date]], [[name]] wrote:",
        },
        Text = new TextBodyStyle
        {
            Encoding = new BodyEncoding { Charsets = ["us-ascii", "iso-8859-1", "utf-8"] },
            QuoteGap = "\n",
            EmptyQuotedLine = "> ",
            HasSignatureDelimiter = true,
            QuotesPlainText = true,
        },
        IsBelowQuote = true,
    };
}
