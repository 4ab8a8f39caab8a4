using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Gmail: an attribution line over a quote with marks, broken at 78 characters in the plain text.</summary>
internal static class GmailStyles
{
    private static readonly BodyEncoding Encoding = new()
    {
        Parameters = "charset=\"UTF-8\"",
        ForOther = TransferEncoding.Shorter,
    };

    public static readonly ReplyStyle Web = new()
    {
        Name = "Gmail (web)",
        Fields = """
            MIME-Version: 1.0
            References: [[references]]
            In-Reply-To: [[in-reply-to]]
            From: [[from]]
            Date: [[date]]
            X-Gm-Features: [[alnum:43]]
            Message-ID: [[message-id]]
            Subject: [[subject]]
            To: [[to]]
            Content-Type
            """,
        MessageId = "CA[[alnum:24]]+[[alnum:12]]=[[alnum:8]]@mail.gmail.com",
        Boundary = "000000000000[[hex:16]]",
        Introduction = new Introduction
        {
            Date = new("ddd, MMM d, yyyy 'at' h:mm\u202Ftt", "ddd, d. MMM yyyy 'um' HH:mm", "ddd d MMM yyyy 'à' HH:mm"),
            Lines = new("On [[date]] [[author]] wrote:", "Am [[date]] Uhr schrieb [[author]]:", "Le [[date]], [[author]] a écrit\u00A0:"),
            HtmlAddress = "<a href=\"mailto:[[address]]\">[[address]]</a>",
        },
        Text = new TextBodyStyle { Encoding = Encoding, Width = 78, LinkGap = "\n", HasSignatureDelimiter = true },
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            NewText = "<div dir=\"ltr\">[[lines]]</div>[[signature]]",
            Signature = """
                <div><br clear="all"></div><br><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">[[signature]]</div>
                """,
            Quote = """
                <br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">[[introduction]]<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">[[original]]</blockquote></div>
                """,
            Quoting = new HtmlQuoting { LinkAttributes = " target=\"_blank\"" },
        },
    };

    public static readonly ReplyStyle Mobile = Web with
    {
        Name = "Gmail (mobile)",
        Html = Web.Html with
        {
            NewText = "<div dir=\"auto\">[[lines]]</div>[[signature]]",
            Line = "<div dir=\"auto\">[[line]]</div>",
            EmptyLine = "<div dir=\"auto\"><br></div>",
            Quoting = new HtmlQuoting { LinkAttributes = " target=\"_blank\" rel=\"noreferrer\"" },
        },
    };
}
