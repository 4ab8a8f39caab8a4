namespace EmailComms.Testing.Replies.Automatic;

/// <summary>Message disposition notifications (RFC 8098).</summary>
internal static class ReceiptStyles
{
    private static readonly ReportStyle Outlook = new()
    {
        Type = "disposition-notification",
        Message = new ReplyStyle
        {
            Name = "Outlook (read receipt)",
            Fields = """
                From: [[from]]
                To: [[to]]
                Subject: [[subject]]
                Thread-Topic: [[topic]]
                Thread-Index: [[thread-index]]
                Date: [[date]]
                Message-ID: [[message-id]]
                References: [[references]]
                In-Reply-To: [[in-reply-to]]
                Content-Language: [[language]]
                Content-Type
                MIME-Version: 1.0
                """,
            MessageId = "[[hex:32]]@VI1PR04MB[[digits:4]].eurprd04.prod.outlook.com",
            Boundary = "_000_[[hex:32]]VI1PR04MB[[digits:4]]eurp_",
            SubjectPrefix = new("Read: ", "Gelesen: ", "Lu : "),
        },
        Text = """
            Your message

               To: [[from]]
               Subject: [[topic]]

            was read on [[date]].
            """,
        Status = """
            Final-recipient: RFC822; [[address]]
            Disposition: automatic-action/MDN-sent-automatically; displayed
            Original-Message-ID: [[request-id]]
            """,
    };

    private static readonly ReportStyle Thunderbird = new()
    {
        Type = "disposition-notification",
        Message = new ReplyStyle
        {
            Name = "Thunderbird (return receipt)",
            Fields = """
                Message-ID: [[message-id]]
                Date: [[date]]
                From: [[from]]
                MIME-Version: 1.0
                To: [[to]]
                Subject: [[subject]]
                References: [[references]]
                Content-Type
                """,
            MessageId = "[[uuid]]@[[domain]]",
            Boundary = "------------mdn[[hex:24]]",
            SubjectPrefix = "Return Receipt (displayed) - ",
        },
        Text = """
            This is a Return Receipt for the mail that you sent to [[address]].

            Note: This Return Receipt only acknowledges that the message was displayed on the recipient's computer. There is no guarantee that the recipient has read or understood the message contents.
            """,
        Status = """
            Reporting-UA: mail.[[domain]]; Mozilla Thunderbird
            Final-Recipient: rfc822;[[address]]
            Original-Message-ID: [[request-id]]
            Disposition: manual-action/MDN-sent-manually; displayed
            """,
    };

    public static ReportStyle For(MailSystem system) => system == MailSystem.Postfix ? Thunderbird : Outlook;
}
