
using EmailComms.Approvals.Reading.Html;
using EmailComms.Approvals.Reading.Lines;
using EmailComms.Tests.Approvals.Reading.Lines;

namespace EmailComms.Tests.Approvals.Reading.Html;

public class HtmlClientTests
{
    // Gmail and programs that follow it.
    [Theory]
    [InlineData("<div dir=\"ltr\">New</div><br><div class=\"gmail_quote gmail_quote_container\"><div dir=\"ltr\" class=\"gmail_attr\">Old, Ann wrote:<br></div><blockquote class=\"gmail_quote\" style=\"margin:0px 0px 0px 0.8ex\">Old</blockquote></div>")]
    [InlineData("<div class=\"gmail_quote\"><div class=\"gmail_attr\">Old:</div><blockquote class=\"gmail_quote\">Old</blockquote></div><div>New</div>")]
    [InlineData("<div>New</div><div class=\"gmail_extra\">Old<div class=\"gmail_quote\">Old</div></div>")]
    [InlineData("<div>New</div><div><span class=\"gmail_signature_prefix\">-- </span><br><div dir=\"ltr\" class=\"gmail_signature\" data-smartmail=\"gmail_signature\">Old</div></div>")]
    [InlineData("<div>New</div><div class=\"m_-6613342021m_12gmail_quote\">Old</div>")]
    [InlineData("<div>New</div><div class=\"gmail-gmail_quote\">Old</div>")]
    [InlineData("<div>New</div><div class=\"gmail_quote nylas-quote nylas-quote-id-ab12\">Old</div>")]
    [InlineData("<p dir=\"auto\">New</p><div id=\"m_123appendonsend\"></div><p>Old</p>")]

    // Outlook for Windows, for Mac, in the browser, on telephones.
    [InlineData("<p class=MsoNormal>New<o:p></o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Old</b></p></div></div><p class=MsoNormal>Old</p>")]
    [InlineData("<p class=MsoNormal>New</p><div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0in 0in 0in'>Old</div>Old")]
    [InlineData("<p>New</p><div style=\"border-width: 1pt medium medium; border-style: solid none none; border-color: rgb(225, 225, 225) currentcolor currentcolor; padding: 3pt 0in 0in\">Old</div>Old")]
    [InlineData("<p>New</p><div style=\"border-right:none;border-bottom:none;border-left:none;border-top:1pt solid rgb(225,225,225);padding:3pt 0in 0in\">Old</div>Old")]
    [InlineData("<p><a name=\"_MailEndCompose\">New</a></p><span style='mso-bookmark:_MailEndCompose'></span><p><a name=\"_MailOriginal\"><b>Old</b></a></p><p>Old</p>")]
    [InlineData("<p>New</p><p><span style='mso-bookmark:_MailOriginal'>Old</span></p>Old")]
    [InlineData("<p>New</p><p><a name=\"_MailAutoSig\">Old</a></p>")]
    [InlineData("<div class=\"elementToProof\">New</div><div id=\"appendonsend\"></div><hr style=\"display:inline-block;width:98%\" tabindex=\"-1\"><div id=\"divRplyFwdMsg\" dir=\"ltr\">Old</div><div>Old</div>")]
    [InlineData("<div>New</div><div id=\"Signature\" class=\"elementToProof\"><p>Old</p></div>")]
    [InlineData("<div>New</div><hr tabindex=-1><p>Old</p>")]
    [InlineData("<div>New</div><div id=\"mail-editor-reference-message-container\"><div>Old</div></div><div>Old</div>")]
    [InlineData("<div>New</div><div id=\"ms-outlook-mobile-signature\"><div>Old</div></div><div id=\"ms-outlook-mobile-body-separator-line\"></div><div class=\"ms-outlook-mobile-reference-message skipProofing\">Old</div>")]
    [InlineData("<div class=\"ms-outlook-mobile-body-separator-line\"></div><div>New</div><div id=\"ms-outlook-mobile-signature\"><div>Old</div></div><div id=\"divRplyFwdMsg\">Old</div>Old")]
    [InlineData("<div>New</div><div id=\"x_x_divRplyFwdMsg\">Old</div>Old")]
    [InlineData("<div>New</div><hr id=\"stopSpelling\">Old")]
    [InlineData("<div>New</div><span id=\"OLK_SRC_BODY_SECTION\"><div>Old</div></span>")]
    [InlineData("<div>New</div><div class=OutlookMessageHeader>Old</div>Old")]
    [InlineData("<div>New</div><blockquote id=\"MAC_OUTLOOK_ATTRIBUTION_BLOCKQUOTE\">Old</blockquote>")]
    [InlineData("<p class=ecxMsoNormal>New</p><div class=ecxgmail_quote>Old</div>")]

    // Apple Mail.
    [InlineData("New<br><blockquote type=\"cite\"><div>Old, Ann wrote:</div><br class=\"Apple-interchange-newline\"><div>Old</div></blockquote>")]
    [InlineData("<div dir=\"ltr\">New</div><div dir=\"ltr\"><br><blockquote type=\"cite\">Old</blockquote></div><blockquote type=\"cite\">Old</blockquote>")]
    [InlineData("New<br><br><div id=\"AppleMailSignature\" dir=\"ltr\">Old</div><blockquote type=cite>Old</blockquote>")]
    [InlineData("New<br id=\"lineBreakAtBeginningOfSignature\"><div dir=\"ltr\">Old</div><blockquote type=\"cite\">Old</blockquote>")]
    [InlineData("<br id=\"lineBreakAtBeginningOfMessage\">New<blockquote type=\"cite\">Old</blockquote>")]
    [InlineData("<blockquote type=\"cite\">Old</blockquote><div>New</div>")]

    // Thunderbird, Postbox, Evolution, Roundcube, Fastmail, Horde, SOGo, eM Client, KMail.
    [InlineData("<p>New</p><div class=\"moz-cite-prefix\">Old:<br></div><blockquote type=\"cite\" cite=\"mid:1@example.org\">Old</blockquote><pre class=\"moz-signature\" cols=\"72\">Old</pre>")]
    [InlineData("<div class=\"moz-cite-prefix\">Old:</div><blockquote type=\"cite\"><pre class=\"moz-quote-pre\">Old</pre></blockquote><p>New</p><div class=\"moz-signature\">-- <br>Old</div>")]
    [InlineData("<p>New</p><div class=\"moz-forward-container\">Old</div>Old")]
    [InlineData("<p>New</p><div class=\"__pbConvQuote\">Old</div>")]
    [InlineData("<div>New</div><div class=\"-x-evo-signature-wrapper\"><span class=\"-x-evo-signature\">Old</span></div><blockquote type=\"cite\">Old</blockquote>")]
    [InlineData("<p id=\"reply-intro\">Old:</p><blockquote type=\"cite\">Old</blockquote><div>New</div>")]
    [InlineData("<div>New</div><div id=\"_rc_sig\">Old</div>")]
    [InlineData("<div>New</div><p id=\"v1reply-intro\">Old</p><blockquote>Old</blockquote>")]
    [InlineData("<div>New</div><blockquote type=\"cite\" id=\"qt\">Old</blockquote>")]
    [InlineData("<div>New</div><div id=\"qt\" class=\"qt-gmail_quote\">Old</div>")]
    [InlineData("<div>New</div><div class=\"cite2\">Old</div>")]
    [InlineData("<p>New</p><blockquote type=\"cite\" class=\"clean_bq\">Old</blockquote><div class=\"bloop_sign\" id=\"bloop_sign_1423\">Old</div>")]

    // Yahoo, AOL, ProtonMail, Tutanota, Zoho, HEY.
    [InlineData("<div class=\"ydp3a1b2c3dyahoo-style-wrap\">New</div><div id=\"ydp3a1b2c3dyahoo_quoted_4711\" class=\"ydp3a1b2c3dyahoo_quoted\"><div>Old</div></div>")]
    [InlineData("<div>New</div><div class=\"ydpfe12abcesignature\">Old</div><div class=\"yahoo_quoted\" id=\"yahoo_quoted_0815\">Old</div>")]
    [InlineData("<div>New</div><div id=\"yiv1234567890yahoo_quoted\">Old</div>")]
    [InlineData("<div>New</div><div id=\"ymail_android_signature\"><a id=\"ymail_android_signature_link\" href=\"https://example.org\">Old</a></div>")]
    [InlineData("<div>New</div><div class=\"aolmail_gmail_quote\">Old</div>")]
    [InlineData("<div>New</div><div class=\"protonmail_signature_block\"><div class=\"protonmail_signature_block-user\">Old</div></div><div class=\"protonmail_quote\">Old<blockquote class=\"protonmail_quote\" type=\"cite\">Old</blockquote></div>")]
    [InlineData("<div>New</div><div>Old <br></div><blockquote class=\"tutanota_quote\">Old</blockquote>", "New Old")]
    [InlineData("<div>New</div><div class=\"tutanota_signature\">Old</div>")]
    [InlineData("<div>New</div><div class=\"zmail_extra\" style=\"border:0\"><div id=\"Zm-_Id_-Sgn1\">Old</div><blockquote id=\"blockquote_zmail\">Old</blockquote></div>")]
    [InlineData("<div>New</div><div id=\"Zm-_Id_-Sgn\" data-sgn-content=\"1\">Old</div>")]
    [InlineData("<div>New</div><div class=\"x_123456zmail_extra\">Old</div>")]
    [InlineData("<div>New</div><div class=\"hey_quote\">Old</div>")]

    // GMX and web.de, OX, Zimbra, mail.ru, Notes.
    [InlineData("<div>New<div name=\"quote\" style=\"margin:10px 5px 5px 10px; padding:10px 0 10px 10px; border-left:2px solid #C3D9E5;\"><div name=\"quoted-content\">Old</div></div></div>")]
    [InlineData("<div>New</div><div class=\"signature\">Old</div><div class=\"io-ox-signature\">Old</div>")]
    [InlineData("<div>New</div><hr id=\"zwchr\" data-marker=\"__DIVIDER__\"><div data-marker=\"__HEADERS__\">Old</div><div data-marker=\"__QUOTED_TEXT__\">Old</div>")]
    [InlineData("<div>New</div><div data-marker=\"__SIG_PRE__\">Old</div>")]
    [InlineData("<div>New</div><div data-marker=\"__HEADERS__\">Old</div>Old")]
    [InlineData("<div>New</div><div class=\"mail-quote-collapse\">Old</div>")]
    [InlineData("<div>New</div><div class=\"gmail_quote_mr_css_attr\">Old</div>")]
    [InlineData("<div>New</div><div class=\"domino-section\">Old</div>")]

    // QQ, NetEase, Lark, Alibaba.
    [InlineData("<div>New</div><includetail><div>Old</div></includetail>")]
    [InlineData("<div>New</div><div class=\"qmbox\">Old</div>")]
    [InlineData("<div id=\"spnEditorContent\"><p style=\"margin:0\">New</p></div><div style=\"position:relative;zoom:1\"></div><div id=\"divNeteaseMailCard\">Old</div><blockquote id=\"isReplyContent\">Old</blockquote>")]
    [InlineData("<div>New</div><span id=\"netease_mail_footer\">Old</span>")]
    [InlineData("<div>New</div><div id=\"isReplyContent\">Old</div>")]
    [InlineData("<div>New</div><div id=\"lark-mail-quote-174099\" class=\"history-quote-wrapper\">Old</div>")]
    [InlineData("<div>New</div><div id=\"lark-mail-quote-c06f296f8a\">Old</div>")]
    [InlineData("<div>New</div><div class=\"__aliyun_signature_wrap\">Old</div><div class=\"__aliyun_previous_email\">Old</div>")]

    // Telephones and small programs.
    [InlineData("<div>New</div><div id=\"composer_signature\">Old</div><!-- originalMessage --><div>Old</div>")]
    [InlineData("<div>New</div><div id=\"aqm-signature\">Old</div><div id=\"aqm-original\">Old</div>")]
    [InlineData("<div>New</div><div class='k9mail-signature'>Old</div><div class=\"gmail_quote\">Old</div>")]
    [InlineData("<div name=\"messageBodySection\">New</div><div name=\"messageSignatureSection\">Old</div><div name=\"messageReplySection\">Old</div>")]
    [InlineData("<div>New</div><div class=\"sh-signature\">Old</div><div class=\"sh-quoted-content\">Old</div>")]
    [InlineData("<div>New</div><div class=\"front-signature\">Old</div><blockquote class=\"front-blockquote\">Old</blockquote>")]
    [InlineData("<div>New</div><div class=\"missive_signature\">Old</div><div class=\"missive_quote\">Old</div>")]
    [InlineData("<div>New</div><div class=\"hs_signature\">Old</div><div class=\"hs_reply\">Old</div>")]
    [InlineData("<div>New</div><div class=\"mb_sig\">Old</div><blockquote class=\"history_container\" type=\"cite\">Old</blockquote>")]
    [InlineData("<div id=\"CanaryBody\">New</div><div id=\"CanarySig\">Old</div><div id=\"CanaryBlockquote\">Old</div>")]
    [InlineData("<div>New</div><div id=\"cm_signature\">Old</div><div id=\"cm_replymail_content_wrap\">Old</div>")]
    [InlineData("<div>New</div><div class=\"freshdesk_quote\"><blockquote class=\"freshdesk_quote\">Old</blockquote></div>")]
    [InlineData("<div>New</div><table><tr><td>Old</td><td><a href=\"tel:+15550100\">Old</a></td></tr></table>")]

    // Names that only look like theirs.
    [InlineData("<div class=\"quotes\">New</div>")]
    [InlineData("<div class=\"no-signature-here\">New</div>")]
    [InlineData("<div style=\"border-top:1px solid #e1e1e1\">New</div>")]
    [InlineData("<div style='border:none;border-top:solid windowtext 1.0pt;padding:1.0pt 0cm 0cm 0cm'>New</div>")]
    [InlineData("<hr>New")]
    [InlineData("<table><tr><td><a href=\"tel:+15550100\">New</a></td></tr></table>")]
    public void Keeps_what_is_new_of_each_program(string html, string expected = "New") => Assert.Equal(expected, NewText(html));

    [Theory]
    [InlineData("<table id=\"pfptBannerhtrxg2c\"><tr><td>Warning</td></tr></table><div>New</div>")]
    [InlineData("<div class=\"external-banner\">Warning</div><div>New</div>")]
    [InlineData("<div style=\"background-color:#FFEB9C; width:100%; border-style: solid; border-color:#9C6500; border-width:1pt; padding:2pt\"><span>Warning</span></div><p>New</p>")]
    [InlineData("<table><tr><td style=\"background:#A6A6A6\"></td><td>Warning <a href=\"https://aka.ms/LearnAboutSenderIdentification\">more</a></td></tr></table><div>New</div>")]
    [InlineData("<table><tr><td>Warning<br>Warning</td></tr><tr><td><a href=\"https://us-phishalarm-ewt.proofpoint.com/EWT/v1/abc\">Report</a></td><td>Warning</td></tr></table>New")]
    public void Gives_the_box_of_a_gateway_to_the_gateway(string html)
    {
        Assert.Equal("New", NewText(html));
        Assert.Contains(HtmlText.Read(html).Lines, line => line.Origin == LineOrigin.Banner && line.Text.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div>New</div><div class=gmail_signature>Old</div>", LineOrigin.Signature)]
    [InlineData("<div>New</div><div class=gmail_quote>Old</div>", LineOrigin.Quote)]
    [InlineData("<div>New</div><div id=divRplyFwdMsg>Old</div>", LineOrigin.History)]
    [InlineData("<div>New</div><div class=gmail_quote><div class=gmail_signature>Old</div></div>", LineOrigin.Quote)]
    [InlineData("<div>New</div><div id=appendonsend></div><div class=gmail_quote>Old</div>", LineOrigin.History)]
    [InlineData("<div>New</div><p>&gt; Old</p>", LineOrigin.Quote)]
    internal void Says_what_the_markup_knows(string html, LineOrigin origin) =>
        Assert.Equal(origin, Assert.Single(HtmlText.Read(html).Lines, line => line.Text.EndsWith("Old", StringComparison.Ordinal)).Origin);

    private static string NewText(string html) =>
        string.Join(' ', HtmlText.Read(html).Lines.Where(line => line.Origin == LineOrigin.Body && !line.IsBlank).Select(line => line.Text));
}
