namespace EmailComms.Testing.Replies.Automatic;

/// <summary>Delivery status notifications (RFC 3464). Those of Exchange and Gmail name our Message-ID as an answer would.</summary>
internal static class BounceStyles
{
    private const string Status = """
        Reporting-MTA: dns; mail.[[domain]]
        Arrival-Date: [[date]]

        Final-Recipient: rfc822;[[address]]
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp;550 5.1.1 User unknown
        """;

    private static readonly ReportStyle Exchange = new()
    {
        Type = "delivery-status",
        Message = new ReplyStyle
        {
            Name = "Exchange (non-delivery report)",
            Fields = """
                MIME-Version: 1.0
                From: postmaster@[[domain]]
                To: [[to]]
                Date: [[date]]
                Content-Type
                X-MS-Exchange-Message-Is-Ndr: 1
                Content-Language: [[language]]
                Message-ID: [[message-id]]
                In-Reply-To: [[in-reply-to]]
                References: [[references]]
                Subject: [[subject]]
                Auto-Submitted: auto-replied
                """,
            MessageId = "[[uuid]]@VI1PR04MB[[digits:4]].eurprd04.prod.outlook.com",
            Boundary = "[[uuid]]",
            SubjectPrefix = new("Undeliverable: ", "Unzustellbar: ", "Non remis : "),
        },
        Text = """
            Delivery has failed to these recipients or groups:

            [[address]]<mailto:[[address]]>
            The email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.

            Diagnostic information for administrators:

            Generating server: VI1PR04MB7001.eurprd04.prod.outlook.com

            [[address]]
            Remote server returned '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found'
            """,
        Status = Status,
        ReturnsMessage = true,
    };

    private static readonly ReportStyle Gmail = new()
    {
        Type = "delivery-status",
        Message = new ReplyStyle
        {
            Name = "Gmail (delivery status notification)",
            Fields = """
                Content-Type
                To: [[to]]
                Auto-Submitted: auto-replied
                From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
                Subject: Delivery Status Notification (Failure)
                References: [[references]]
                In-Reply-To: [[in-reply-to]]
                X-Failed-Recipients: [[address]]
                Message-ID: [[message-id]]
                Date: [[date]]
                MIME-Version: 1.0
                """,
            MessageId = "[[hex:8]].[[hex:8]].[[hex:4]].[[hex:5]].GMR@mx.google.com",
            Boundary = "000000000000[[hex:16]]",
        },
        Text = """

            ** Address not found **

            Your message wasn't delivered to [[address]] because the address couldn't be found, or is unable to receive mail.

            The response from the remote server was:
            550 5.1.1 User unknown
            """,
        Status = Status,
        ReturnsMessage = true,
    };

    private static readonly ReportStyle Postfix = new()
    {
        Type = "delivery-status",
        Message = new ReplyStyle
        {
            Name = "Postfix (bounce)",
            Fields = """
                Date: [[date]]
                From: MAILER-DAEMON@mail.[[domain]] (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: [[sender]]
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type
                Message-Id: [[message-id]]
                """,
            MessageId = "[[stamp]].[[HEX:10]]@mail.[[domain]]",
            Boundary = "[[HEX:10]].[[milliseconds]]/mail.[[domain]]",
            Preamble = "This is a MIME-encapsulated message.\n\n",
        },
        Text = """
            This is the mail system at host mail.[[domain]].

            I'm sorry to have to inform you that your message could not
            be delivered to one or more recipients. It's attached below.

            For further assistance, please send mail to postmaster.

                               The mail system

            <[[address]]>: host mx.[[domain]][192.0.2.25] said: 550 5.1.1
                User unknown (in reply to RCPT TO command)
            """,
        Status = Status,
        ReturnsMessage = true,
    };

    public static ReportStyle For(MailSystem system) => system switch
    {
        MailSystem.Exchange => Exchange,
        MailSystem.Gmail => Gmail,
        _ => Postfix,
    };
}
