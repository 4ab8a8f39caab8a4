using System.Text;
using EmailComms.Approvals;
using EmailComms.Tests.Approvals.Threats;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Tests.Approvals;

/// <summary>What an inspection says of a message; that it says the same as the processor, <see cref="Explains_a_verdict_as_it_was_given"/> shows.</summary>
public sealed class ApprovalReplyInspectorTests
{
    private readonly Forgery _forgery = new();

    [Fact]
    public async Task Passes_a_genuine_answer_through_every_stage()
    {
        var inspection = await _forgery.InspectAsync(_forgery.Genuine.Saying("Approve, go ahead\r\n\r\n> Release 42 is ready.\r\n"));

        Assert.Equal((ApprovalReplyOutcome.Applied, ApprovalReplyReason.None), (inspection.Outcome, inspection.Reason));
        Assert.Equal((ApprovalMailKind.Reply, ApprovalDecision.Approve), (inspection.Kind, inspection.Decision));
        Assert.Equal(("Approve, go ahead", "go ahead", "Approve, go ahead"), (inspection.NewText, inspection.Comment, inspection.DecisionLine));
        Assert.Equal("release-42", inspection.ApprovalId);
        Assert.Equal([ApprovalTokenCarrier.Subaddress, ApprovalTokenCarrier.InReplyTo, ApprovalTokenCarrier.References], inspection.TokenCarriers);
        Assert.All(inspection.Stages, static stage => Assert.Equal((ApprovalReplyStageStatus.Passed, false), (stage.Status, stage.IsAfterRefusal)));
    }

    [Fact]
    public async Task Names_every_stage_once_and_in_order()
    {
        var inspection = await _forgery.InspectAsync(_forgery.Genuine);

        Assert.Equal(ApprovalReplyStages.All, inspection.Stages.Select(static stage => stage.Code));
    }

    [Fact]
    public async Task Reads_text_and_decision_of_a_message_without_a_token()
    {
        var mail = _forgery.Genuine.With("To", "someone@example.org").With("In-Reply-To", null).With("References", null).Saying("Reject: wrong version\r\n");

        var inspection = await _forgery.InspectAsync(mail);

        Assert.Equal((ApprovalReplyOutcome.Unrelated, ApprovalReplyReason.NoToken), (inspection.Outcome, inspection.Reason));
        Assert.Equal((ApprovalDecision.Reject, "wrong version"), (inspection.Decision, inspection.Comment));
        Assert.Equal((ApprovalReplyStageStatus.Refused, ApprovalReplyOutcome.Unrelated), (inspection["correlation"].Status, inspection["correlation"].Refusal));
        Assert.Equal((ApprovalReplyStageStatus.Skipped, true), (inspection["author"].Status, inspection["author"].IsAfterRefusal));
        Assert.Equal((ApprovalReplyStageStatus.Skipped, true), (inspection["expiry"].Status, inspection["expiry"].IsAfterRefusal));
        Assert.Equal((ApprovalReplyStageStatus.Passed, true), (inspection["decision"].Status, inspection["decision"].IsAfterRefusal));
        Assert.False(inspection["correlation"].IsAfterRefusal);
    }

    [Fact]
    public async Task Reads_text_and_decision_of_a_message_with_a_false_token()
    {
        var forged = _forgery.Token.ReplyAddress.Address.Replace("+", "+a", StringComparison.Ordinal);
        var mail = _forgery.Genuine.With("In-Reply-To", null).With("References", null).With("To", forged[..forged.IndexOf('@', StringComparison.Ordinal)][..^1] + "@example.org");

        var inspection = await _forgery.InspectAsync(mail);

        Assert.NotEqual(ApprovalReplyOutcome.Applied, inspection.Outcome);
        Assert.Equal(ApprovalReplyStageStatus.Refused, inspection["correlation"].Status);
        Assert.Equal(ApprovalDecision.Approve, inspection.Decision);
        Assert.Null(inspection.ApprovalId);
    }

    [Fact]
    public async Task Names_every_stage_that_would_refuse_and_the_first_as_the_outcome()
    {
        var mail = _forgery.Genuine.Below("Auto-Submitted: auto-replied").With("From", Forgery.Attacker).Saying("I am away. Nobody approves.\r\n");

        var inspection = await _forgery.InspectAsync(mail);

        Assert.Equal((ApprovalReplyOutcome.Automatic, ApprovalReplyReason.AutomaticResponse), (inspection.Outcome, inspection.Reason));
        Assert.Equal(ApprovalMailKind.AutomaticReply, inspection.Kind);
        Assert.Equal(
            [("screening", false), ("author", true), ("decision", true)],
            inspection.Stages.Where(static stage => stage.Status == ApprovalReplyStageStatus.Refused).Select(static stage => (stage.Code, stage.IsAfterRefusal)));
        Assert.Equal(ApprovalReplyOutcome.WrongSender, inspection["author"].Refusal);
        Assert.Null(inspection.Decision);
    }

    [Fact]
    public async Task Goes_on_behind_a_header_that_breaks_the_rules()
    {
        var inspection = await _forgery.InspectAsync(_forgery.Genuine.Below("Subject: another one"));

        Assert.Equal((ApprovalReplyOutcome.Malformed, ApprovalReplyReason.RepeatedHeaderField), (inspection.Outcome, inspection.Reason));
        Assert.Equal(ApprovalReplyStageStatus.Passed, inspection["correlation"].Status);
        Assert.Equal(ApprovalReplyStageStatus.Passed, inspection["decision"].Status);
        Assert.Null(inspection.Decision);
    }

    [Theory]
    [InlineData("Precedence: bulk", ApprovalReplyReason.BulkMail)]
    [InlineData("List-Id: <releases.example.org>", ApprovalReplyReason.BulkMail)]
    public async Task States_no_decision_of_what_did_not_come_from_a_person_alone(string field, ApprovalReplyReason reason)
    {
        var inspection = await _forgery.InspectAsync(_forgery.Genuine.Below(field));

        Assert.Equal((ApprovalReplyOutcome.Automatic, reason), (inspection.Outcome, inspection.Reason));
        Assert.Null(inspection.Decision);
    }

    [Fact]
    public async Task Takes_a_file_with_LF_at_its_line_ends()
    {
        var octets = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_forgery.Genuine.ToBytes()).ReplaceLineEndings("\n"));

        var inspection = await _forgery.InspectAsync(octets);

        Assert.Equal(ApprovalReplyOutcome.Applied, inspection.Outcome);
    }

    [Fact]
    public async Task Explains_that_there_is_no_message()
    {
        var inspection = await _forgery.InspectAsync(Array.Empty<byte>());

        Assert.Equal((ApprovalReplyOutcome.Malformed, ApprovalReplyReason.ContentMissing), (inspection.Outcome, inspection.Reason));
        Assert.Equal(ApprovalMailKind.Other, inspection.Kind);
        Assert.All(inspection.Stages.Skip(1), static stage => Assert.Equal((ApprovalReplyStageStatus.Skipped, true), (stage.Status, stage.IsAfterRefusal)));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T41")]
    public async Task Reads_no_more_of_a_message_than_the_settings_allow()
    {
        using var endless = new EndlessStream(_forgery.Genuine.ToBytes());

        var inspection = await _forgery.Inspector.InspectAsync(endless, TestContext.Current.CancellationToken);

        Assert.Equal((ApprovalReplyOutcome.TooLarge, ApprovalReplyReason.MessageTooLarge), (inspection.Outcome, inspection.Reason));
        Assert.Equal(_forgery.Settings.MaxMessageBytes + 1, endless.Delivered);
        Assert.Equal(ApprovalReplyStageStatus.Skipped, inspection["decision"].Status);
    }

    [Fact]
    public async Task Explains_a_verdict_as_it_was_given()
    {
        foreach (var mail in Recipes())
        {
            var verdict = _forgery.Evaluate(mail);

            var inspection = await _forgery.InspectAsync(mail);

            Assert.Equal((verdict.Refusal ?? ApprovalReplyOutcome.Applied, verdict.Reason), (inspection.Outcome, inspection.Reason));
        }
    }

    [Fact]
    public async Task Shortens_the_address_and_prints_nothing_of_the_text_by_itself()
    {
        var inspection = await _forgery.InspectAsync(_forgery.Genuine.Saying("Approve, the wombat is fine\r\n"));

        Assert.Contains("b***@corp.example", inspection["author"].Observed, StringComparison.Ordinal);
        Assert.DoesNotContain(Forgery.Approver, string.Concat(inspection.Stages.Select(static stage => stage.Observed)), StringComparison.Ordinal);
        Assert.DoesNotContain("wombat", $"{inspection}{string.Concat(inspection.Stages)}{string.Concat(inspection.Passages)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Needs_approvals_to_be_enabled()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(options =>
        {
            A.Fill(options);
            options.Approvals.Enabled = false;
        });
        var inspector = services.BuildServiceProvider().GetRequiredService<IApprovalReplyInspector>();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => inspector.InspectAsync(Stream.Null, TestContext.Current.CancellationToken));

        Assert.Contains("EmailCommunications:Approvals:Enabled", exception.Message, StringComparison.Ordinal);
    }

    private IEnumerable<Forgery.Mail> Recipes() =>
    [
        _forgery.Genuine,
        _forgery.Genuine.Saying("Maybe\r\n"),
        _forgery.Genuine.Saying("Approve?\r\n"),
        _forgery.Genuine.With("From", Forgery.Attacker),
        _forgery.Genuine.With("From", "a@example.org, b@example.org"),
        _forgery.Genuine.With("Content-Type", "text/calendar"),
        _forgery.Genuine.With("Content-Transfer-Encoding", "x-rot13"),
        _forgery.Genuine.With("In-Reply-To", null).With("References", null),
        _forgery.Genuine.With("In-Reply-To", null).With("References", null).With("To", "someone@example.org"),
        _forgery.Genuine.Below("Precedence: bulk"),
        _forgery.Genuine.Above("not a field"),
    ];

    private sealed class EndlessStream(byte[] beginning) : MemoryStream(beginning)
    {
        public long Delivered { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            if (read == 0)
            {
                buffer.Span.Fill((byte)'x');
                read = buffer.Length;
            }

            Delivered += read;
            return read;
        }
    }
}
