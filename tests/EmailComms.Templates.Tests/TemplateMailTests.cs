using EmailComms.Testing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace EmailComms.Templates.Tests;

/// <summary>What is written with a template arrives as it was written.</summary>
public sealed class TemplateMailTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_of_a_template_arrives_with_its_values_encoded_and_its_text_derived()
    {
        await using var server = await LoopbackMailServer.StartAsync(cancellationToken: Cancelled);
        var services = new ServiceCollection();
        services.AddEmailCommunications(options =>
        {
            options.Smtp.Host = server.Host;
            options.Smtp.Port = server.SmtpPort;
            options.Smtp.Security = ConnectionSecurity.None;
            options.Smtp.FromAddress = "host@example.org";
        });
        await using var provider = services.BuildServiceProvider();
        var template = EmailTemplate.Parse(
            "Order {{ number }} of {{ customer }}",
            html: "<p>Dear {{ customer }},</p><p>order <a href=\"{{ link }}\">{{ number }}</a> is on its way.</p>",
            layout: "<html><body>{{ content }}</body></html>");
        var message = template.Render(new { number = 7, customer = "Größe <& Söhne>\r\nBcc: eve@example.org", link = "https://shop.example.org/?a=1&b=2" });

        await provider.GetRequiredService<IEmailSender>().SendAsync(message with { To = [new EmailAddress("ann@example.org")] }, Cancelled);

        var submission = Assert.Single(server.Submissions);
        Assert.Equal(["ann@example.org"], submission.EnvelopeRecipients);
        using var received = MimeMessage.Load(new MemoryStream(submission.Content.ToArray()), Cancelled);
        Assert.Equal("Order 7 of Größe <& Söhne>  Bcc: eve@example.org", received.Subject);
        Assert.Empty(received.Bcc);
        Assert.Contains("<p>Dear Größe &lt;&amp; Söhne&gt;", received.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://shop.example.org/?a=1&amp;b=2\">7</a>", received.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("Dear Größe <& Söhne>", received.TextBody, StringComparison.Ordinal);
    }
}
