using System.Globalization;
using EmailComms;
using EmailComms.Approvals;
using EmailComms.Templates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

public static class Templates
{
    public static async Task SendAsync(IEmailSender sender, EmailAddress customer, CancellationToken cancellationToken)
    {
        var template = EmailTemplate.Parse(
            subject: "Order {{ Number }}",
            text: "Dear {{ Customer.Name }},\n\norder {{ Number }} of {{ Placed | date: 'd' }} is on its way.",
            html: """<p>Order <a href="{{ Link }}">{{ Number }}</a> is on its way.</p>""",
            layout: "<html><body>{{ content }}</body></html>");

        var order = new { Number = 7, Customer = new { Name = "Ann" }, Placed = new DateOnly(2026, 3, 8), Link = "https://example.org/orders/7" };

        var message = template.Render(order, CultureInfo.GetCultureInfo("en-GB"));
        await sender.SendAsync(message with { To = [customer] }, cancellationToken);
    }

    public static void ForApprovers(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEmailCommunications(configuration)
            .AddApprovalHandler<ReleaseApprovalHandler>()
            .AddTemplates(templates =>
            {
                templates.Request = EmailTemplate.Parse(
                    subject: "[Release desk] {{ subject }}",
                    text: File.ReadAllText("request.txt"),
                    html: File.ReadAllText("request.html"));
                templates.Answers[ApprovalReplyOutcome.Unclear] = EmailTemplate.Parse(
                    subject: "Re: {{ subject }}",
                    text: "We could not read your answer. Its first word has to be approve or reject.\n\n{{ reference }}");
            });
    }
}
