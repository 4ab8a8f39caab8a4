using EmailComms.Testing.Replies.Mime;

namespace EmailComms.Testing.Replies.Clients;

/// <summary>Yahoo Mail: the plain text is indented, has no quote marks and has lost the addresses of links.</summary>
internal static class YahooStyle
{
    private static readonly BodyEncoding Encoding = new() { Parameters = "charset=UTF-8" };

    public static readonly ReplyStyle Web = new()
    {
        Name = "Yahoo Mail",
        Fields = """
            Date: [[date]]
            From: [[from]]
            To: [[to]]
            Message-ID: [[message-id]]
            In-Reply-To: [[in-reply-to]]
            References: [[references]]
            Subject: [[subject]]
            MIME-Version: 1.0
            Content-Type
            X-Mailer: WebService/1.1.24866 YMailNovation
            """,
        MessageId = "[[digits:9]].[[digits:7]].[[milliseconds]]@mail.yahoo.com",
        Boundary = "----=_Part_[[digits:7]]_[[digits:9]].[[milliseconds]]",
        SubjectPrefix = new("Re: ", "Aw: ", "Re: "),
        Introduction = new Introduction
        {
            Date = new(
                "dddd, MMMM d, yyyy 'at' hh:mm:ss tt 'GMT'z",
                "dddd, d. MMMM yyyy 'um' HH:mm:ss 'GMT'z",
                "dddd d MMMM yyyy 'à' HH:mm:ss 'UTC'z"),
            Lines = new(
                "    On [[date]], [[author]] wrote:  ",
                "    Am [[date]] hat [[author]] Folgendes geschrieben:  ",
                "    Le [[date]], [[author]] a écrit\u00A0:  "),
        },
        Text = new TextBodyStyle
        {
            Encoding = Encoding,
            QuotePrefix = " ",
            EmptyQuotedLine = " ",
            IntroductionGap = "\n\n",
            QuoteGap = "\n \n",
            LinkGap = null,
        },
        Html = new HtmlBodyStyle
        {
            Encoding = Encoding,
            Frame = "<html><head></head><body>[[content]]</body></html>",
            NewText = """
                <div class="yahoo-style-wrap" style="font-family:Helvetica Neue, Helvetica, Arial, sans-serif;font-size:13px;">[[lines]]<div><br></div>[[signature]]</div>
                """,
            Line = "<div dir=\"ltr\" data-setdir=\"false\">[[line]]</div>",
            Signature = "<div class=\"signature\">[[signature]]</div><div><br></div>",
            Quote = """
                <div id="yahoo_quoted_[[digits:10]]" class="yahoo_quoted">
                <div style="font-family:'Helvetica Neue', Helvetica, Arial, sans-serif;font-size:13px;color:#26282a;">
                <div>[[introduction]]</div>
                <div><br></div>
                <div><br></div>
                <div><div id="yiv[[digits:10]]">[[original]]</div></div>
                </div>
                </div>
                """,
            Quoting = new HtmlQuoting
            {
                NamePrefix = "yiv4711081500",
                LinkAttributes = " target=\"_blank\" rel=\"nofollow noopener noreferrer\"",
            },
        },
    };
}
