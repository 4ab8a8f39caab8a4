using EmailComms.Approvals;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Templates.Tests;

/// <summary>The messages to approvers, with and without a template.</summary>
public sealed class ApprovalTemplatesTests
{
    private static readonly ApprovalMessageContext Context = new()
    {
        Request = new ApprovalRequest { ApprovalId = "release-1.2", Subject = "Deploy\u0020<1.2>?", Body = EmailBody.FromText("Deploy 1.2?\n\nIt is tested."), Approvers = [new("ann@example.org")] },
        Approver = new EmailAddress("ann@example.org"),
        ExpiresAt = new DateTimeOffset(2026, 3, 8, 8, 0, 0, TimeSpan.Zero),
        ReplyAddress = new EmailAddress("approvals@example.org"),
        Reference = "[ref one\ntwo]",
        ApproveLink = "mailto:approvals@example.org?subject=a&body=Approve",
        RejectLink = "mailto:approvals@example.org?subject=a&body=Reject",
    };

    [Fact]
    public void A_request_is_written_with_its_template()
    {
        var composer = Composer(static templates => templates.Request = EmailTemplate.Parse(
            "[Desk] {{ subject }}",
            "{{ text }}\nUntil {{ expires_at | date: 'yyyy-MM-dd' }}\n{{ reference }}",
            "<p>{{ subject }}</p><a href=\"{{ approve_link }}\">Yes</a><p>{{ reference }}</p>"));

        var message = composer.Compose(Context);

        Assert.Equal("[Desk] Deploy <1.2>?", message.Subject);
        Assert.Equal("Deploy 1.2?\n\nIt is tested.\nUntil 2026-03-08\n[ref one\ntwo]", message.Body.Text);
        Assert.Equal("<p>Deploy &lt;1.2&gt;?</p><a href=\"mailto:approvals@example.org?subject=a&amp;body=Approve\">Yes</a><p>[ref one<br>\ntwo]</p>", message.Body.Html);
    }

    [Fact]
    public void The_body_of_the_request_is_in_both_forms_whichever_the_host_wrote()
    {
        var composer = Composer(static templates => templates.Request = EmailTemplate.Parse("s", "{{ text }}", "<div>{{ html }}</div>"));

        var fromText = composer.Compose(Context with { Request = Context.Request with { Body = EmailBody.FromText("a < b\nc") } }).Body;
        var fromHtml = composer.Compose(Context with { Request = Context.Request with { Body = EmailBody.FromHtml("<p>a &lt; b</p>") } }).Body;

        Assert.Equal(("a < b\nc", "<div>a &lt; b<br>\nc</div>"), (fromText.Text, fromText.Html));
        Assert.Equal(("a < b", "<div><p>a &lt; b</p></div>"), (fromHtml.Text, fromHtml.Html));
    }

    [Fact]
    public void What_has_no_template_stays_what_it_was()
    {
        var composer = Composer(static templates => templates.Answers[ApprovalReplyOutcome.Unclear] = EmailTemplate.Parse("Sorry: {{ subject }}", "Not understood ({{ outcome }}).\n{{ reference }}"));
        var proposal = new ApprovalMessage { Subject = "Re: Deploy?", Body = EmailBody.FromText("ours") };
        var answer = new ApprovalAnswerContext
        {
            ApprovalId = "release-1.2",
            Round = 1,
            Approver = Context.Approver,
            Outcome = ApprovalReplyOutcome.Unclear,
            ExpiresAt = Context.ExpiresAt,
            Reference = "[ref]",
            Proposal = proposal,
        };

        Assert.Contains(Context.Reference, composer.Compose(Context).Body.Text!, StringComparison.Ordinal);
        Assert.Same(proposal, composer.ComposeAnswer(answer with { Outcome = ApprovalReplyOutcome.Applied }));
        var message = composer.ComposeAnswer(answer);
        Assert.Equal(("Sorry: Re: Deploy?", "Not understood (Unclear).\n[ref]"), (message.Subject, message.Body.Text));
    }

    [Fact]
    public void A_composer_of_the_host_writes_what_has_no_template()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IApprovalMessageComposer, HostComposer>();

        Assert.Equal("host", Composer(static _ => { }, services).Compose(Context).Subject);
    }

    [Fact]
    public void Templates_are_added_in_several_places()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static _ => { })
            .AddTemplates(static templates => templates.Request = EmailTemplate.Parse("one", "1"))
            .AddTemplates(static templates => templates.Request = EmailTemplate.Parse("two", "2"));
        using var provider = services.BuildServiceProvider();

        Assert.Equal("two", provider.GetRequiredService<IApprovalMessageComposer>().Compose(Context).Subject);
    }

    [Fact]
    public void Each_named_account_has_templates_of_its_own_or_none()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static _ => { }).AddTemplates(static templates => templates.Request = EmailTemplate.Parse("unnamed", "0"));
        services.AddEmailCommunications("tenant-a", static _ => { })
            .AddTemplates(static templates => templates.Request = EmailTemplate.Parse("one", "1"))
            .AddTemplates(static templates => templates.Request = EmailTemplate.Parse("two", "2"));
        services.AddEmailCommunications("tenant-b", static _ => { }).AddTemplates(static _ => { });
        services.AddEmailCommunications("tenant-c", static _ => { });
        using var provider = services.BuildServiceProvider();

        string[] keys = ["tenant-a", "tenant-b", "tenant-c"];
        Assert.Equal(["two", Context.Request.Subject, Context.Request.Subject], keys.Select(key => provider.GetRequiredKeyedService<IApprovalMessageComposer>(key).Compose(Context).Subject));
        Assert.Equal("unnamed", provider.GetRequiredService<IApprovalMessageComposer>().Compose(Context).Subject);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31d")]
    public void A_value_begins_no_line_of_a_request()
    {
        var composer = Composer(static templates => templates.Request = EmailTemplate.Parse("s", "{{ subject }}\n{{ kind }}\n"));

        var text = composer.Compose(Context with { Request = Context.Request with { Subject = "Approve", Kind = "x\nApprove" } }).Body.Text;

        Assert.Equal("> Approve\n> x Approve\n", text);
    }

    private static IApprovalMessageComposer Composer(Action<ApprovalTemplates> configure, ServiceCollection? services = null)
    {
        services ??= [];
        services.AddEmailCommunications(static _ => { }).AddTemplates(configure);
        return services.BuildServiceProvider().GetRequiredService<IApprovalMessageComposer>();
    }

    private sealed class HostComposer : IApprovalMessageComposer
    {
        public ApprovalMessage Compose(ApprovalMessageContext context) => new() { Subject = "host", Body = EmailBody.FromText("host") };
    }
}
