using EmailComms.Testing.Replies;
using EmailComms.Testing.Replies.Clients;

namespace EmailComms.Testing;

/// <summary>A mail program whose replies are imitated.</summary>
public sealed class MailClient
{
    private MailClient(ReplyStyle style) => Style = style;

    /// <summary>Outlook for Windows, the classic program: Word's HTML, a header block in place of quote marks.</summary>
    public static MailClient OutlookDesktop { get; } = new(OutlookDesktopStyle.Classic);

    /// <summary>Outlook on the web and the new Outlook for Windows: class names of the quote begin with <c>x_</c>.</summary>
    public static MailClient OutlookWeb { get; } = new(OutlookStyles.Web);

    /// <summary>Outlook for iOS.</summary>
    public static MailClient OutlookMobile { get; } = new(OutlookStyles.Ios);

    /// <summary>Outlook for Android.</summary>
    public static MailClient OutlookAndroid { get; } = new(OutlookStyles.Android);

    /// <summary>Gmail in the browser.</summary>
    public static MailClient GmailWeb { get; } = new(GmailStyles.Web);

    /// <summary>Gmail's app for Android and iOS.</summary>
    public static MailClient GmailMobile { get; } = new(GmailStyles.Mobile);

    /// <summary>Mail on macOS.</summary>
    public static MailClient AppleMail { get; } = new(AppleStyles.MacOS);

    /// <summary>Mail on iPhone and iPad.</summary>
    public static MailClient IosMail { get; } = new(AppleStyles.Ios);

    /// <summary>Thunderbird writing HTML above the quote.</summary>
    public static MailClient Thunderbird { get; } = new(ThunderbirdStyles.Html);

    /// <summary>Thunderbird writing plain text below the quote, <c>format=flowed</c> (RFC 3676).</summary>
    public static MailClient ThunderbirdPlainText { get; } = new(ThunderbirdStyles.PlainText);

    /// <summary>Yahoo Mail in the browser: its plain text is indented and has no quote marks.</summary>
    public static MailClient YahooMail { get; } = new(YahooStyle.Web);

    /// <summary>Proton Mail in the browser.</summary>
    public static MailClient ProtonMail { get; } = new(ProtonStyle.Web);

    /// <summary>Samsung Email on Android.</summary>
    public static MailClient SamsungEmail { get; } = new(SamsungStyle.Android);

    /// <summary>GMX and WEB.DE in the browser: HTML only.</summary>
    public static MailClient Gmx { get; } = new(GmxStyle.Web);

    /// <summary>Zimbra in the browser.</summary>
    public static MailClient Zimbra { get; } = new(ZimbraStyle.Web);

    /// <summary>HCL Notes.</summary>
    public static MailClient HclNotes { get; } = new(NotesStyle.Desktop);

    /// <summary>mutt: plain text below the quote, introduced in English whatever the language.</summary>
    public static MailClient Mutt { get; } = new(MuttStyle.Terminal);

    /// <summary>Every mail program of this class.</summary>
    public static IReadOnlyList<MailClient> All { get; } =
    [
        OutlookDesktop, OutlookWeb, OutlookMobile, OutlookAndroid, GmailWeb, GmailMobile, AppleMail, IosMail, Thunderbird,
        ThunderbirdPlainText, YahooMail, ProtonMail, SamsungEmail, Gmx, Zimbra, HclNotes, Mutt,
    ];

    /// <summary>The name of the mail program.</summary>
    public string Name => Style.Name;

    internal ReplyStyle Style { get; }

    /// <summary>The name of the mail program.</summary>
    public override string ToString() => Name;
}
