using System.Buffers;
using System.Collections.Frozen;

namespace EmailComms.Approvals.Reading.Html;

/// <summary>The identifiers and classes that mail programs and gateways give to their elements.</summary>
internal static class HtmlNames
{
    private const int MaxNameLength = 96;
    private const int MaxRandomPrefix = 12;

    // Answers may stand below these: they end where their element ends.
    private static readonly string[] Quotes =
    [
        // Gmail and those that follow it.
        "gmail_quote", "gmail_quote_container", "gmail_extra", "gmail_attr", "nylas-quote",

        // Thunderbird, Postbox, Roundcube, Fastmail, Evolution, eM Client.
        "moz-cite-prefix", "moz-email-headers-table", "__pbConvQuote", "reply-intro", "qt", "-x-evo-quoted", "-x-evo-attribution", "cite2",

        // Yahoo, ProtonMail, Tutanota, Zoho, HEY, GMX and web.de, mail.ru.
        "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "hey_quote", "quote", "quoted-content", "mail-quote-collapse",

        // QQ, NetEase, Lark, Alibaba.
        "qmbox", "isReplyContent", "lark-mail-quote", "history-quote-wrapper", "__aliyun_previous_email",

        // Spark, Superhuman, Front, Missive, HubSpot, Mailbird, Canary, Airmail, Newton, help desks.
        "messageReplySection", "sh-quoted-content", "front-blockquote", "missive_quote", "hs_reply", "history_container", "CanaryBlockquote",
        "clean_bq", "cm_replymail_content_wrap", "freshdesk_quote", "zd_quote", "mail-app-auto-quote", "mcntquote", "WPQuote", "domino-section",
    ];

    // Nothing new stands below these.
    private static readonly string[] Histories =
    [
        // Outlook in all its forms.
        "divRplyFwdMsg", "appendonsend", "OutlookMessageHeader", "mail-editor-reference-message-container", "ms-outlook-mobile-reference-message",
        "stopSpelling", "OLK_SRC_BODY_SECTION", "_MailOriginal",

        // Zimbra, Thunderbird, Aqua Mail, trackers.
        "zwchr", "moz-forward-container", "aqm-original", "replySplit", "originalMessage",
    ];

    private static readonly string[] Signatures =
    [
        "gmail_signature", "gmail_signature_prefix", "AppleMailSignature", "lineBreakAtBeginningOfSignature",
        "moz-signature", "moz-txt-sig", "ms-outlook-mobile-signature", "Signature", "_MailAutoSig",
        "_rc_sig", "protonmail_signature_block", "yahoo-signature", "ymail_android_signature", "composer_signature", "io-ox-signature",
        "zmail_signature", "Zm-_Id_-Sgn", "tutanota_signature", "missive_signature", "front-signature", "sh-signature", "hs_signature",
        "messageSignatureSection", "bloop_sign", "mb_sig", "CanarySig", "cm_signature", "aqm-signature", "k9mail-signature", "nylas-signature",
        "-x-evo-signature", "-x-evo-signature-wrapper", "lark-mail-signature", "__aliyun_signature_wrap", "divNeteaseMailCard", "netease_mail_footer",
        "kmailsignature", "xSignature",
    ];

    private static readonly string[] Banners =
    [
        "external-banner", "externalBanner", "external-email-banner", "external-sender-banner", "external-warning", "externalWarning",
        "caution-banner", "warning-banner", "security-banner", "mimecast-banner", "inky-banner", "barracuda-banner", "safety-tip",
    ];

    // What webmail programs put in front of the names of others so that they do not meet their own.
    private static readonly string[] Prefixes = ["x_", "ecx", "gmail-", "qt-", "defanged1-", "aolmail_", "v1"];

    private static readonly string[] Suffixes = ["_mr_css_attr", "_mailru_css_attribute_postfix"];

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private static readonly FrozenDictionary<string, HtmlState> States = Index();

    private static readonly FrozenDictionary<string, HtmlState>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        States.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a list of names, separated by blanks, says about the element.</summary>
    public static HtmlState StateOf(ReadOnlySpan<char> names)
    {
        var state = HtmlState.None;
        foreach (var range in names.SplitAny(" \t\r\n\f"))
        {
            state |= names[range].IsEmpty ? HtmlState.None : StateOfName(names[range]);
        }

        return state;
    }

    private static HtmlState StateOfName(ReadOnlySpan<char> name)
    {
        if (name.Length > MaxNameLength)
        {
            return HtmlState.None;
        }

        if (Lookup.TryGetValue(name, out var state))
        {
            return state;
        }

        name = WithoutAdditions(name);
        return Lookup.TryGetValue(name, out state) || (FindRandomPrefix(name) is > 0 and var length && TryGetEnd(name[length..], out state)) ? state
            : name.StartsWith("pfptBanner", StringComparison.OrdinalIgnoreCase) ? HtmlState.Banner
            : HtmlState.None;
    }

    // "x_x_gmail_quote", "gmail_quote_mr_css_attr", "yahoo_quoted_1234567890", "lark-mail-quote-1234", "Signature2".
    private static ReadOnlySpan<char> WithoutAdditions(ReadOnlySpan<char> name)
    {
        foreach (var suffix in Suffixes)
        {
            name = name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) ? name[..^suffix.Length] : name;
        }

        for (var i = 0; i < Prefixes.Length; i++)
        {
            if (name.StartsWith(Prefixes[i], StringComparison.OrdinalIgnoreCase))
            {
                name = name[Prefixes[i].Length..];
                i = -1;
            }
        }

        var digits = name.TrimEnd("0123456789");
        var tail = name.LastIndexOf('-');
        return digits.Length < name.Length ? digits.TrimEnd("_-")
            : tail > 0 && name[(tail + 1)..].IndexOfAnyExcept(HexDigits) < 0 ? name[..tail]
            : name;
    }

    // "yiv1234567890yahoo_quoted", "m_-12345divRplyFwdMsg", "ydp1a2b3c4dsignature".
    private static int FindRandomPrefix(ReadOnlySpan<char> name)
    {
        var limit = name.StartsWith("ydp", StringComparison.OrdinalIgnoreCase) ? MaxRandomPrefix : name.Length;
        var digit = name[..Math.Min(limit, name.Length)].LastIndexOfAnyInRange('0', '9');
        return digit < 0 || name.Length - digit < 3 ? 0 : digit + 1;
    }

    // The random letters of Yahoo may end in some that are no digits.
    private static bool TryGetEnd(ReadOnlySpan<char> name, out HtmlState state)
    {
        var extra = 0;
        while (!Lookup.TryGetValue(name[extra..], out state) && extra < Math.Min(name.Length - 1, MaxRandomPrefix) && char.IsAsciiHexDigit(name[extra]))
        {
            extra++;
        }

        return state != HtmlState.None;
    }

    private static FrozenDictionary<string, HtmlState> Index()
    {
        (string[] Names, HtmlState State)[] kinds =
        [
            (Quotes, HtmlState.Quote), (Histories, HtmlState.History), (Signatures, HtmlState.Signature), (Banners, HtmlState.Banner),
        ];
        return kinds
            .SelectMany(kind => kind.Names, (kind, name) => KeyValuePair.Create(name, kind.State))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
