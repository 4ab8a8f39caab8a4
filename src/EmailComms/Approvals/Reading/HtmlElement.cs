using MimeKit.Text;

namespace EmailComms.Approvals.Reading;

/// <summary>What a start tag adds to the state of the text inside it.</summary>
internal static class HtmlElement
{
    // Identifiers and classes of the containers that mail programs and gateways put around what is answered. Webmail
    // programs put "x_" and letters of their own in front, so the ends are compared.
    private static readonly string[] QuoteNames =
    [
        "gmail_quote", "gmail_quote_container", "gmail_extra", "gmail_attr", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote",
        "zmail_extra", "tutanota_quote", "front-blockquote", "missive_quote", "hs_reply", "isReplyContent", "mail-app-auto-quote",
        "quote", "messageReplySection", "sh-quoted-content", "mcntquote", "hey_quote", "WPQuote", "cite",
    ];

    private static readonly string[] HistoryNames =
    [
        "divRplyFwdMsg", "appendonsend", "OutlookMessageHeader", "mail-editor-reference-message-container",
        "ms-outlook-mobile-reference-message", "zwchr", "stopSpelling", "moz-forward-container", "OLK_SRC_BODY_SECTION",
        "replySplit", "reply-intro", "originalMessage",
    ];

    private static readonly string[] SignatureNames =
        ["gmail_signature", "AppleMailSignature", "moz-signature", "ms-outlook-mobile-signature", "protonmail_signature_block", "Signature", "signature"];

    public static bool BreaksLine(HtmlTagToken tag) => tag.Id switch
    {
        HtmlTagId.Div or HtmlTagId.P or HtmlTagId.BlockQuote or HtmlTagId.TR or HtmlTagId.Table or HtmlTagId.LI or HtmlTagId.UL
            or HtmlTagId.OL or HtmlTagId.HR or HtmlTagId.Pre or HtmlTagId.H1 or HtmlTagId.H2 or HtmlTagId.H3 or HtmlTagId.H4
            or HtmlTagId.H5 or HtmlTagId.H6 or HtmlTagId.Body or HtmlTagId.Head or HtmlTagId.Section or HtmlTagId.Article
            or HtmlTagId.Header or HtmlTagId.Footer or HtmlTagId.Center or HtmlTagId.DL or HtmlTagId.DT or HtmlTagId.DD
            or HtmlTagId.Address or HtmlTagId.FieldSet or HtmlTagId.Form or HtmlTagId.Caption => true,
        _ => false,
    };

    public static bool IsVoid(HtmlTagToken tag) => tag.IsEmptyElement || tag.Id switch
    {
        HtmlTagId.Br or HtmlTagId.HR or HtmlTagId.Image or HtmlTagId.Meta or HtmlTagId.Link or HtmlTagId.Input or HtmlTagId.Base
            or HtmlTagId.Area or HtmlTagId.Col or HtmlTagId.Embed or HtmlTagId.Wbr or HtmlTagId.Param or HtmlTagId.Source => true,
        _ => false,
    };

    public static HtmlState StateOf(HtmlTagToken tag)
    {
        var state = tag.Id switch
        {
            HtmlTagId.BlockQuote => HtmlState.Quote,
            HtmlTagId.Pre => HtmlState.Preformatted,
            HtmlTagId.S or HtmlTagId.Strike or HtmlTagId.Del => HtmlState.Hidden,
            HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Title or HtmlTagId.Head or HtmlTagId.Select or HtmlTagId.TextArea
                or HtmlTagId.Object or HtmlTagId.NoScript => HtmlState.Dropped,
            _ => HtmlState.None,
        };

        foreach (var attribute in tag.Attributes)
        {
            state |= attribute.Id switch
            {
                HtmlAttributeId.Class or HtmlAttributeId.Id or HtmlAttributeId.Name => StateOfNames(attribute.Value),
                HtmlAttributeId.Style => HtmlStyle.StateOf(attribute.Value),
                HtmlAttributeId.BGColor when !HtmlStyle.IsWhite(attribute.Value) => HtmlState.Background,
                HtmlAttributeId.Color when HtmlStyle.IsWhite(attribute.Value) => HtmlState.Hidden,
                _ when attribute.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase) => HtmlState.Hidden,
                _ => HtmlState.None,
            };
        }

        return state;
    }

    private static HtmlState StateOfNames(string? value)
    {
        var state = HtmlState.None;
        foreach (var range in (value ?? string.Empty).AsSpan().Split(' '))
        {
            var name = (value ?? string.Empty).AsSpan()[range];
            state |= IsAnyOf(name, HistoryNames) ? HtmlState.History
                : IsAnyOf(name, QuoteNames) ? HtmlState.Quote
                : IsAnyOf(name, SignatureNames) ? HtmlState.Signature
                : HtmlState.None;
        }

        return state;
    }

    private static bool IsAnyOf(ReadOnlySpan<char> name, string[] known)
    {
        foreach (var candidate in known)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase)
                || (name.Length > candidate.Length + 1 && name.EndsWith(candidate, StringComparison.OrdinalIgnoreCase)
                    && (name[^(candidate.Length + 1)] is '_' or '-' || candidate.Contains('_', StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }
}
