using System.Text;

namespace EmailComms.Testing.Tests.Replies;

/// <summary>An approval request as an approver receives it.</summary>
internal static class Requests
{
    public const string MessageId = "k7h2.q3xw5m2n4p6r8t@example.test";
    public const string ReplyAddress = "approvals+k7h2q3xw5m2n4p6r8t9v@example.test";
    public const string Approver = "ann.jones@example.org";
    public const string Reference = "[ref:k7h2q3xw5m2n4p6r8t9v2b4c6d8f0g1h3j5k7m9n1p3q5r7s9t1v3w5x7y9z]";

    public static ReadOnlyMemory<byte> Release { get; } = Wire($"""
        Return-Path: <deploy@example.test>
        From: "Example Deploy" <deploy@example.test>
        To: Ann Jones <{Approver}>
        Reply-To: Approvals <{ReplyAddress}>
        Subject: Approve release 1.2 of the web shop?
        Date: Tue, 03 Nov 2026 09:15:00 +0000
        Message-ID: <{MessageId}>
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Release 1.2 is ready. It changes the checkout and the search, and it needs about ten minutes in which the shop is read-only.

        Answer this mail with Approve or Reject as the first word.

        {Reference}
        --b
        Content-Type: text/html; charset=utf-8

        <!DOCTYPE html>
        <html><head><title>Approval</title><style>p.lead {"{"}color:#333{"}"}</style></head>
        <body class="mail"><p class="lead">Release <b>1.2</b> is ready. It changes the checkout &amp; the search.</p>
        <p><a class="button" href="mailto:{ReplyAddress}?subject=Approve%20release%201.2&amp;in-reply-to=%3C{MessageId}%3E&amp;body=Approve%0D%0A%0D%0A{Uri.EscapeDataString(Reference)}">Approve</a>
        <a class="button" href="mailto:{ReplyAddress}?subject=Reject%20release%201.2&amp;body=Reject%0D%0A%0D%0A{Uri.EscapeDataString(Reference)}">Reject</a></p>
        <p id="ref">{Reference}</p></body></html>
        --b--

        """);

    /// <summary>A request of plain text, to an approver without a display name.</summary>
    public static ReadOnlyMemory<byte> PlainText { get; } = Wire($"""
        From: deploy@example.test
        To: {Approver}
        Subject: Approve release 1.2?
        Date: Tue, 03 Nov 2026 09:15:00 +0000
        Message-ID: <{MessageId}>

        Release 1.2 is ready.

        {Reference}

        """);

    public static ReadOnlyMemory<byte> Wire(string message) => Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n"));
}
