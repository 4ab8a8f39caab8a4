using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Apple's programs: the attribution line is inside the quote and bears its mark.</summary>
internal static class AppleStyles
{
    private static readonly BodyEncoding Encoding = new()
    {
        Charsets = ["us-ascii", "utf-8"],
        Parameters = "charset=[[charset]]",
        ForAscii = TransferEncoding.QuotedPrintable,
    };

    private static readonly TextBodyStyle Text = new() { Encoding = Encoding, QuotesIntroduction = true, EmptyQuotedLine = "> " };

    public static readonly ReplyStyle MacOS = new()
    {
        Name = "Apple Mail (macOS)",
        Fields = """
            From: [[from]]
            Content-Type
            Mime-Version: 1.0 (Mac OS X Mail 16.0 \(3826.400.131.1.6\))
            Subject: [[subject]]
            Date: [[date]]
            References: [[references]]
            To: [[to]]
            In-Reply-To: [[in-reply-to]]
            Message-Id: [[message-id]]
            X-Mailer: Apple Mail (2.3826.400.131.1.6)
            """,
        MessageId = "[[UUID]]@[[domain]]",
        Boundary = "Apple-Mail=_[[UUID]]",
        Preamble = "\n",
        Introduction = new Introduction
        {
            Date = new("MMM d, yyyy, 'at' h:mm\u202Ftt", "dd.MM.yyyy 'um' HH:mm", "d MMM yyyy 'à' HH:mm"),
            Lines = new("On [[date]], [[author]] wrote:", "Am [[date]] schrieb [[author]]:", "Le [[date]], [[author]] a écrit\u00A0:"),
        },
        Text = Text,
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            Frame = """
                <html aria-label="message body"><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">[[content]]<br></body></html>
                """,
            NewText = "[[lines]][[signature]]",
            Line = "[[line]]<br>",
            EmptyLine = "<br>",
            Signature = "<div><br></div><div>[[signature]]</div>",
            Quote = """
                <div><br><blockquote type="cite"><div>[[introduction]]</div><br class="Apple-interchange-newline"><div>[[original]]</div></blockquote></div>
                """,
        },
    };

    public static readonly ReplyStyle Ios = MacOS with
    {
        Name = "Mail (iOS)",
        Fields = """
            Content-Type
            From: [[from]]
            Mime-Version: 1.0 (1.0)
            Subject: [[subject]]
            Date: [[date]]
            Message-Id: [[message-id]]
            References: [[references]]
            In-Reply-To: [[in-reply-to]]
            To: [[to]]
            X-Mailer: iPhone Mail (22F76)
            """,
        Boundary = "Apple-Mail-[[UUID]]",
        SubjectPrefix = new("Re: ", "Aw: ", "Re: "),
        Tagline = Same(new("Sent from my iPhone", "Von meinem iPhone gesendet", "Envoyé de mon iPhone")),
        Text = Text,
        Html = MacOS.Html with
        {
            Frame = """
                <html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">[[content]]</body></html>
                """,
            Line = "<div dir=\"ltr\">[[line]]</div>",
            EmptyLine = "<div dir=\"ltr\"><br></div>",
            Signature = "<br id=\"lineBreakAtBeginningOfSignature\"><div dir=\"ltr\">[[signature]]</div>",
            Quote = """
                <div dir="ltr"><br><blockquote type="cite">[[introduction]]<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">[[original]]</div></blockquote>
                """,
        },
    };

    private static Tagline Same(Localized text) => new(text, text);
}
