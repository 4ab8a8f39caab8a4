using EmailComms.Approvals;
using EmailComms.Approvals.Asking;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>T6, T30d, T49 and T52: a genuine answer of the approver, or one in their name, to something else than the request.</summary>
[Trait("Category", "Threat")]
public class AssuranceThreats
{
    private const string Innocent = "On Tue, 3 Nov 2026 at 08:00, Kim <x@attack.example> wrote:\r\n> Shall we meet for lunch on Friday?\r\n";

    private readonly Forgery _plain = new();
    private readonly Forgery _named = new(assurance: ApprovalAssurance.Named);
    private readonly Forgery _typed = new(assurance: ApprovalAssurance.TypedCode);

    public static TheoryData<string> InnocentAnswers => new("Yes, go ahead.", "Yes!", "Sure, see you there.", "No, not on Friday.");

    /// <summary>Recipe: whoever knows the token asks the approver something, with our address as Reply-To and our Message-ID.</summary>
    [Theory]
    [Trait("Threat", "T6")]
    [MemberData(nameof(InnocentAnswers))]
    public void A_yes_to_an_innocent_question_decides_nothing_at_any_level(string answer) =>
        Assert.All([_plain, _named, _typed], forgery => forgery.AssertRefused(forgery.Genuine.Saying($"{answer}\r\n\r\n{Innocent}")));

    [Theory]
    [Trait("Threat", "T6")]
    [InlineData("Approved, my pleasure.")]
    [InlineData("Approve")]
    [InlineData("Rejected, I am not there on Friday.")]
    public void A_word_of_decision_about_something_else_does_not_name_the_request(string answer)
    {
        _named.AssertRefused(_named.Genuine.Saying($"{answer}\r\n\r\n{Innocent}"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ReferenceMissing);
        _typed.AssertRefused(_typed.Genuine.Saying($"{answer}\r\n\r\n{Innocent}"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.CodeMissing);
    }

    /// <summary>Variant: the subject asks for the decision, and holds our reference.</summary>
    [Fact]
    [Trait("Threat", "T6")]
    public void A_subject_that_names_the_request_does_not_speak_for_the_approver()
    {
        foreach (var subject in new[] { "Re: Approve?", "Approve?", "Approve release-42", $"Re: Approve {_named.Token.LinkReference}", $"Approve {_named.Token.LinkReference}" })
        {
            _named.AssertRefused(_named.Genuine.With("Subject", subject).Saying($"Approve\r\n\r\n{Innocent}"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ReferenceMissing);
        }
    }

    /// <summary>Variant: the quoted text holds the phrase, the name and the reference.</summary>
    [Fact]
    [Trait("Threat", "T6")]
    public void A_quoted_text_that_names_the_request_does_not_speak_for_the_approver()
    {
        var quoted = $"On Tue, 3 Nov 2026 at 08:00, Kim <x@attack.example> wrote:\r\n> Approve release-42\r\n> release-42\r\n> {_named.Token.LinkReference}\r\n";
        var forwarded = $"From: Kim <x@attack.example>\r\nSent: Tuesday, 3 November 2026 08:00\r\nTo: The Boss <{Forgery.Approver}>\r\nSubject: Lunch\r\n\r\nrelease-42\r\n{_named.Token.LinkReference}\r\n";

        Assert.All([quoted, forwarded], below => _named.AssertRefused(
            _named.Genuine.Saying($"Approved\r\n\r\n{below}"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ReferenceMissing));
    }

    [Fact]
    [Trait("Threat", "T6")]
    public void A_reference_in_quoted_html_does_not_speak_for_the_approver() => _named.AssertRefused(
        _named.Genuine.With("Content-Type", "text/html; charset=utf-8").Saying($"<div>Approved</div><blockquote type=\"cite\">{_named.Token.LinkReference}<br>release-42</blockquote>"),
        ApprovalReplyOutcome.Unclear,
        ApprovalReplyReason.ReferenceMissing);

    /// <summary>The approver saw one of the two bodies.</summary>
    [Fact]
    [Trait("Threat", "T6")]
    public void The_mark_stands_in_both_bodies()
    {
        static Forgery.Mail Both(Forgery forgery, string plain, string html) => forgery.Genuine
            .With("Content-Type", "multipart/alternative; boundary=b")
            .Saying($"--b\r\nContent-Type: text/plain\r\n\r\n{plain}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>{html}</p>\r\n--b--\r\n");

        Forgery.AssertDecides(_named.Evaluate(Both(_named, "Approve release-42", "Approve release-42")), ApprovalDecision.Approve);
        _named.AssertRefused(Both(_named, "Approve release-42", "Approve"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ReferenceMissing);
        _named.AssertRefused(Both(_named, "Approve", "Approve release-42"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ReferenceMissing);
    }

    [Theory]
    [Trait("Threat", "T6")]
    [InlineData("Approve release-42", "")]
    [InlineData("approve RELEASE-42 thanks", "thanks")]
    [InlineData("Approved (release-42). Well done", "Well done")]
    [InlineData("Release-42: approved", "")]
    [InlineData("Approve #release-42\r\n\r\nThe notes of release-42 came late.", "The notes of release-42 came late.")]
    public void An_answer_that_names_the_request_counts(string answer, string comment)
    {
        var verdict = _named.Evaluate(_named.Genuine.Saying($"{answer}\r\n\r\n{Innocent}"));

        Forgery.AssertDecides(verdict, ApprovalDecision.Approve);
        Assert.Equal(comment, verdict.Comment);
        Assert.Equal(ApprovalAssurance.Named, verdict.Evidence!.Assurance);
    }

    [Theory]
    [Trait("Threat", "T52")]
    [InlineData("Approve release-43")]
    [InlineData("Approve release-421")]
    [InlineData("Approve release-42.1")]
    [InlineData("Approve pre-release-42")]
    [InlineData("Approve release 42")]
    public void An_answer_that_names_another_request_does_not_count(string answer) =>
        _named.AssertRefused(_named.Genuine.Saying($"{answer}\r\n"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ReferenceMissing);

    [Fact]
    [Trait("Threat", "T52")]
    public void A_reference_to_another_request_contradicts_the_token() => _plain.AssertRefused(
        _plain.Genuine.Saying($"Approve\r\n\r\n{_plain.Issue("release-43").LinkReference}\r\n"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ConflictingTokens);

    /// <summary>A name that is a word of decision, or takes one back, must not turn what was written around.</summary>
    [Theory]
    [Trait("Threat", "T6")]
    [InlineData("not", "I do not approve")]
    [InlineData("do not", "I do not approve this")]
    [InlineData("unless", "Approve unless it rains")]
    [InlineData("reject", "Approve reject")]
    public void A_name_never_takes_words_out_of_what_was_said(string approvalId, string answer)
    {
        var token = _named.Issue(approvalId, assurance: ApprovalAssurance.Named);

        _named.AssertRefused(Answering(_named, token, answer));
    }

    [Fact]
    [Trait("Threat", "T6")]
    public void A_name_with_blanks_may_be_wrapped()
    {
        var token = _named.Issue("Release  42 of May", assurance: ApprovalAssurance.Named);

        Assert.Equal(ApprovalDecision.Approve, _named.Evaluate(Answering(_named, token, "Approve release 42\r\nof may")).Decision);
    }

    /// <summary>Who writes in the approver's name, through a relay that lets them, has the token and not the text of the request.</summary>
    [Theory]
    [Trait("Threat", "T49")]
    [InlineData("Approve")]
    [InlineData("Approve release-42")]
    [InlineData("Approve AAAAAA")]
    public void Without_the_code_a_perfect_forgery_of_the_approver_does_not_count(string answer) =>
        _typed.AssertRefused(_typed.Genuine.Saying($"{answer}\r\n\r\n{_typed.Token.LinkReference}\r\n"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.CodeMissing);

    /// <summary>2^30 codes, and 37,000 of them in a mail, would be tried within days.</summary>
    [Fact]
    [Trait("Threat", "T49")]
    public void A_mail_can_try_twenty_codes_and_no_more()
    {
        var guesses = string.Join(' ', Enumerable.Range(0, 20).Select(static i => $"AAAAA{(char)('A' + i)}").Where(guess => guess != _typed.Token.Code));

        _typed.AssertRefused(_typed.Genuine.Saying($"Approve\r\n\r\n{guesses} BBBBBB {_typed.Token.Code}\r\n"), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.CodeMissing);
    }

    [Fact]
    [Trait("Threat", "T49")]
    public void A_code_that_is_quoted_was_not_typed() => _typed.AssertRefused(
        _typed.Genuine.Saying($"Approve\r\n\r\nOn Tue, 3 Nov 2026 at 08:00, Deployments <approvals@example.org> wrote:\r\n> Type the code in your answer, as here: Approve {_typed.Token.Code}\r\n"),
        ApprovalReplyOutcome.Unclear,
        ApprovalReplyReason.CodeMissing);

    /// <summary>Programs without marks of quotation: our sentence ends what the approver wrote.</summary>
    [Fact]
    [Trait("Threat", "T49")]
    public void A_code_in_our_own_sentence_was_not_typed() => _typed.AssertRefused(
        _typed.Genuine.Saying($"Approve\r\n\r\n{ApprovalMessageWords.HowToMark(ApprovalAssurance.TypedCode, _typed.Token.Code!)}\r\n"),
        ApprovalReplyOutcome.Unclear,
        ApprovalReplyReason.CodeMissing);

    [Theory]
    [Trait("Threat", "T49")]
    [InlineData("Approve {0}", "")]
    [InlineData("approved {0}, thanks", "thanks")]
    [InlineData("Approve\r\n{0}\r\nwell done", "well done")]
    [InlineData("{0} Approve", "")]
    [InlineData("Approve [{0}]", "")]
    [InlineData("Approve\r\n\r\nCode from the message: {0}\r\n\r\nwell done {0}", "well done")]
    public void The_code_counts_in_any_case_and_is_no_part_of_the_comment(string answer, string comment)
    {
        foreach (var code in new[] { _typed.Token.Code!, _typed.Token.Code!.ToLowerInvariant() })
        {
            var verdict = _typed.Evaluate(_typed.Genuine.Saying(string.Format(null, answer, code) + $"\r\n\r\n{Innocent}"));

            Forgery.AssertDecides(verdict, ApprovalDecision.Approve);
            Assert.Equal(comment, verdict.Comment);
            Assert.DoesNotContain(code, verdict.Evidence!.DecisionLine, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(ApprovalAssurance.TypedCode, verdict.Evidence.Assurance);
        }
    }

    [Fact]
    [Trait("Threat", "T49")]
    public void A_code_of_before_a_change_of_the_key_counts_while_the_key_verifies()
    {
        var rotated = new Forgery(static options => options.Approvals.SigningKeys.Insert(0, Convert.ToBase64String(new byte[32])));
        var token = rotated.Issue("release-42", settings: _typed.Settings, assurance: ApprovalAssurance.TypedCode);

        Forgery.AssertDecides(rotated.Evaluate(Answering(rotated, token, $"Approve {token.Code}")), ApprovalDecision.Approve);
    }

    [Fact]
    [Trait("Threat", "T49")]
    public void Each_approver_has_a_code_of_their_own() =>
        Assert.NotEqual(_typed.Token.Code, _typed.Issue("release-42", assurance: ApprovalAssurance.TypedCode).Code);

    [Theory]
    [Trait("Threat", "T30d")]
    [InlineData("Approve")]
    [InlineData("Reject")]
    public void A_prepared_answer_leaves_the_code_to_be_typed(string word)
    {
        var prepared = Prepared(_typed, word);
        Assert.DoesNotContain(_typed.Token.Code!, prepared, StringComparison.OrdinalIgnoreCase);
        _typed.AssertRefused(_typed.Genuine.Saying(prepared), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.CodeMissing);

        var verdict = _typed.Evaluate(_typed.Genuine.Saying(prepared.Replace(ApprovalMessageWords.CodePlace, $"{ApprovalMessageWords.CodePlace} {_typed.Token.Code}", StringComparison.Ordinal)));

        Forgery.AssertDecides(verdict, Enum.Parse<ApprovalDecision>(word));
        Assert.Empty(verdict.Comment);
    }

    [Theory]
    [Trait("Threat", "T6")]
    [InlineData("Approve")]
    [InlineData("Reject")]
    public void A_prepared_answer_names_the_request(string word) =>
        Forgery.AssertDecides(_named.Evaluate(_named.Genuine.Saying(Prepared(_named, word))), Enum.Parse<ApprovalDecision>(word));

    [Fact]
    [Trait("Threat", "T49")]
    public void The_code_is_in_none_of_the_other_forms_of_the_token() =>
        Assert.All(
            [_typed.Token.ReplyAddress.Address, _typed.Token.MessageId, _typed.Token.Reference, _typed.Token.LinkReference],
            form => Assert.DoesNotContain(_typed.Token.Code!, form, StringComparison.OrdinalIgnoreCase));

    [Fact]
    [Trait("Threat", "T6")]
    public async Task An_explanation_says_what_is_missing()
    {
        var inspection = await _typed.InspectAsync(_typed.Genuine);

        Assert.Equal(ApprovalReplyReason.CodeMissing, inspection.Reason);
        Assert.Equal(ApprovalReplyStageStatus.Refused, inspection["assurance"].Status);
        Assert.Contains("does not hold the code", inspection["assurance"].Observed, StringComparison.Ordinal);
    }

    private static string Prepared(Forgery forgery, string word)
    {
        var link = AnswerLink.Create(forgery.Token, "Deploy?", word);
        return Uri.UnescapeDataString(link[(link.IndexOf("&body=", StringComparison.Ordinal) + 6)..]);
    }

    private static Forgery.Mail Answering(Forgery forgery, IssuedToken token, string answer) => forgery.Genuine
        .With("To", $"<{token.ReplyAddress.Address}>").With("In-Reply-To", $"<{token.MessageId}>").With("References", $"<{token.MessageId}>")
        .Saying($"{answer}\r\n");
}
