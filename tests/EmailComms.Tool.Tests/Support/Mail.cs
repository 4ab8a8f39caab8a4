namespace EmailComms.Tool.Tests.Support;

/// <summary>Messages to explain.</summary>
internal static class Mail
{
    public const string Answer = """
        From: Ann Example <ann@example.org>
        To: approvals@example.org
        Subject: Re: Deploy release 42?
        Date: Mon, 1 Jun 2026 10:00:00 +0000
        Message-ID: <answer-1@example.org>

        Approved

        """;

    public static string Saying(string text) => Answer.Replace("Approved", text, StringComparison.Ordinal);
}
