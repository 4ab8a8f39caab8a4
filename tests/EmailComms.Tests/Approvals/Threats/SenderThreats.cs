using EmailComms.Approvals;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>Who sent it: nobody but the approver decides, whatever the header section looks like.</summary>
[Trait("Category", "Threat")]
public class SenderThreats
{
    private readonly Forgery _forgery = new();

    [Fact]
    [Trait("Threat", "T1")]
    public void The_genuine_answer_is_a_decision() =>
        Forgery.AssertDecides(_forgery.Evaluate(_forgery.Genuine), ApprovalDecision.Approve);

    [Fact]
    [Trait("Threat", "T2")]
    public void A_forwarded_request_is_of_no_use_to_its_receiver() =>
        _forgery.AssertRefused(_forgery.Genuine.With("From", Forgery.Attacker), ApprovalReplyOutcome.WrongSender);

    [Fact]
    [Trait("Threat", "T3")]
    public void The_from_of_the_approver_without_a_token_is_of_no_use() => _forgery.AssertRefused(
        _forgery.Genuine.With("To", "approvals@example.org").With("In-Reply-To", null).With("References", null),
        ApprovalReplyOutcome.Unrelated,
        ApprovalReplyReason.NoToken);

    [Theory]
    [Trait("Threat", "T5")]
    [Trait("Threat", "T11")]
    [InlineData("v.alias@corp.example")]
    [InlineData("boss+x@corp.example")]
    [InlineData("boss@sub.corp.example")]
    [InlineData("boss@corp.example.attack.example")]
    [InlineData("boss.@corp.example")]
    [InlineData("b.oss@corp.example")]
    [InlineData("\"boss@corp.example\" <x@attack.example>")]
    [InlineData("\"boss@corp.example via list\" <list@corp.example>")]
    [InlineData("\"<boss@corp.example>\" <x@attack.example>")]
    [InlineData("=?utf-8?B?Ym9zc0Bjb3JwLmV4YW1wbGU=?= <x@attack.example>")]
    [InlineData("=?utf-8?Q?=3Cboss=40corp.example=3E?= <x@attack.example>")]
    public void An_address_that_is_not_the_approvers_decides_nothing(string from)
    {
        foreach (var field in new[] { "Sender", "Reply-To", "Resent-From", "Return-Path", "X-Original-From" })
        {
            _forgery.AssertRefused(_forgery.Genuine.With("From", from).With(field, $"<{Forgery.Approver}>"));
        }
    }

    [Theory]
    [Trait("Threat", "T5")]
    [InlineData("boss.alias@corp.example")]
    [InlineData("BOSS.Alias@Corp.Example")]
    [InlineData("The Boss <boss@private.example>")]
    [InlineData("boss@corp.example")]
    public void An_address_that_the_host_registered_counts_as_the_approvers(string from)
    {
        var verdict = _forgery.Evaluate(WithRegisteredAddresses().With("From", from));

        Assert.Equal((null, ApprovalDecision.Approve), (verdict.Refusal, verdict.Decision));
    }

    [Theory]
    [Trait("Threat", "T5")]
    [Trait("Threat", "T13")]
    [InlineData("boss.alias+x@corp.example")]
    [InlineData("boss.alias@sub.corp.example")]
    [InlineData("boss@private.example.attack.example")]
    [InlineData("x@attack.example")]
    public void No_address_beside_the_registered_ones_counts(string from) =>
        _forgery.AssertRefused(WithRegisteredAddresses().With("From", from), ApprovalReplyOutcome.WrongSender);

    [Fact]
    [Trait("Threat", "T5")]
    public void Two_addresses_of_one_approver_give_one_decision()
    {
        var byOne = _forgery.Evaluate(WithRegisteredAddresses());
        var byOther = _forgery.Evaluate(WithRegisteredAddresses().With("From", "boss@private.example"));

        Assert.Equal(byOne.Claims!.DecisionId("i"), byOther.Claims!.DecisionId("i"));
    }

    [Theory]
    [Trait("Threat", "T9")]
    [Trait("Threat", "T10")]
    [Trait("Threat", "T11")]
    [InlineData("boss@corp.example, x@attack.example")]
    [InlineData("x@attack.example, boss@corp.example")]
    [InlineData("<boss@corp.example>, <x@attack.example>")]
    [InlineData("group: boss@corp.example;")]
    [InlineData("group: boss@corp.example, x@attack.example;")]
    [InlineData("<@attack.example:boss@corp.example>")]
    [InlineData("<@attack.example,@any.example:boss@corp.example>")]
    [InlineData("boss@corp.example,<x@attack.example>")]
    [InlineData("boss@corp.example;x@attack.example")]
    [InlineData("<boss@corp.example@attack.example>")]
    [InlineData("boss@corp.example\0.attack.example")]
    [InlineData("<boss@corp.example\0@attack.example>")]
    [InlineData("boss@corp.example(x)@attack.example")]
    [InlineData("boss@corp.example (x@attack.example)")]
    [InlineData("boss(x)@corp.example")]
    [InlineData("boss@(x)corp.example")]
    [InlineData("<x@attack.example>boss@corp.example")]
    [InlineData("<boss@corp.example>\\,<x@attack.example>")]
    [InlineData("<x@attack.example> <boss@corp.example>")]
    [InlineData("<x@attack.example <boss@corp.example>")]
    [InlineData("x@attack.example <boss@corp.example>")]
    [InlineData("\"x\" <boss@corp.example> x")]
    [InlineData("boss@corp.example\rFrom: x@attack.example")]
    [InlineData("=?utf-8?B?PGJvc3NAY29ycC5leGFtcGxlPg==?=,<x@attack.example>")]
    [InlineData("=?utf-8?Q?boss?=@corp.example")]
    [InlineData("<=?utf-8?Q?boss=40corp.example?=>")]
    [InlineData("boss@=?utf-8?Q?corp.example?=")]
    [InlineData("\"boss\"@corp.example")]
    [InlineData("boss@[127.0.0.1]")]
    [InlineData("boss@corp.example.")]
    [InlineData("boss @corp.example")]
    [InlineData("boss@corp .example")]
    [InlineData("boss@corp.example>")]
    [InlineData("<boss@corp.example")]
    [InlineData("\u202Eboss@corp.example")]
    [InlineData("")]
    [InlineData("boss")]
    [InlineData("@corp.example")]
    public void A_from_that_programs_read_differently_decides_nothing(string from) => _forgery.AssertRefused(_forgery.Genuine.With("From", from));

    [Theory]
    [Trait("Threat", "T12")]
    [InlineData("b\u043Ess@corp.example")]
    [InlineData("bo\u017Fs@corp.example")]
    [InlineData("bo\u0131s@corp.example")]
    [InlineData("\uFF42oss@corp.example")]
    [InlineData("boss@corp\u3002example")]
    [InlineData("boss@cor\u00ADp.example")]
    [InlineData("boss@cor\u200Bp.example")]
    [InlineData("boss@\u212Aorp.example")]
    [InlineData("boss@xn--corp-example.example")]
    [InlineData("boss@xn--crp-fna.example")]
    public void A_look_alike_of_the_approver_decides_nothing(string from) => _forgery.AssertRefused(_forgery.Genuine.With("From", from));

    [Theory]
    [Trait("Threat", "T11")]
    [Trait("Threat", "T13")]
    [InlineData("BOSS@Corp.Example")]
    [InlineData("<boss@corp.example>")]
    [InlineData("\"x@attack.example\" <boss@corp.example>")]
    [InlineData("=?utf-8?B?PHhAYXR0YWNrLmV4YW1wbGU+?= <boss@corp.example>")]
    [InlineData("Boss, Big <boss@corp.example>", false)]
    [InlineData("\"Boss, Big\" <boss@corp.example>")]
    public void Case_and_display_name_play_no_part(string from, bool isAccepted = true)
    {
        var verdict = _forgery.Evaluate(_forgery.Genuine.With("From", from));

        if (isAccepted)
        {
            Forgery.AssertDecides(verdict, ApprovalDecision.Approve);
        }
        else
        {
            Forgery.AssertRefused(verdict);
        }
    }

    [Fact]
    [Trait("Threat", "T12")]
    [Trait("Threat", "T30c")]
    public void The_dotless_i_of_another_culture_is_not_an_i()
    {
        var token = _forgery.Issue("release-42", "ian@corp.example");
        var mail = _forgery.Genuine.With("To", token.ReplyAddress.Address).With("In-Reply-To", $"<{token.MessageId}>").With("References", null);
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");

            Assert.Equal(ApprovalDecision.Approve, _forgery.Evaluate(mail.With("From", "IAN@CORP.EXAMPLE")).Decision);
            Assert.Equal(ApprovalDecision.Reject, _forgery.Evaluate(mail.With("From", "ian@corp.example").Saying("REJECT IT\r\n")).Decision);
            _forgery.AssertRefused(mail.With("From", "\u0131an@corp.example"));
            _forgery.AssertRefused(mail.With("From", "\u0130AN@corp.example"));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [Trait("Threat", "T7")]
    [Trait("Threat", "T23")]
    [InlineData("From: x@attack.example")]
    [InlineData("from: x@attack.example")]
    [InlineData("FROM: boss@corp.example")]
    [InlineData("Subject: Approve")]
    [InlineData("To: approvals@example.org")]
    [InlineData("Cc: a@example.org\r\nCc: b@example.org")]
    [InlineData("In-Reply-To: <a@example.org>")]
    [InlineData("References: <a@example.org>")]
    [InlineData("Message-ID: <a@example.org>")]
    [InlineData("Date: Tue, 03 Nov 2026 09:00:00 +0000")]
    [InlineData("Sender: a@example.org\r\nSender: b@example.org")]
    [InlineData("Reply-To: a@example.org\r\nReply-To: b@example.org")]
    [InlineData("MIME-Version: 1.0")]
    [InlineData("Content-Type: text/html")]
    [InlineData("Content-Transfer-Encoding: base64")]
    public void A_second_field_where_one_belongs_decides_nothing(string field)
    {
        _forgery.AssertRefused(_forgery.Genuine.Above(field), ApprovalReplyOutcome.Malformed, ApprovalReplyReason.RepeatedHeaderField);
        _forgery.AssertRefused(_forgery.Genuine.Below(field), ApprovalReplyOutcome.Malformed, ApprovalReplyReason.RepeatedHeaderField);
    }

    [Theory]
    [Trait("Threat", "T8")]
    [InlineData("From : x@attack.example")]
    [InlineData("From\t: x@attack.example")]
    [InlineData("From\r\n : x@attack.example")]
    [InlineData(" From: x@attack.example")]
    [InlineData(": x@attack.example")]
    [InlineData("From")]
    [InlineData("Fr\u00F6m: x@attack.example")]
    [InlineData("X\u200BFrom: x@attack.example")]
    public void A_field_name_that_programs_read_differently_decides_nothing(string line)
    {
        _forgery.AssertRefused(_forgery.Genuine.Above(line), ApprovalReplyOutcome.Malformed, ApprovalReplyReason.MalformedHeader);
        _forgery.AssertRefused(_forgery.Genuine.With("From", null).Above(line));
    }

    [Fact]
    [Trait("Threat", "T8")]
    [Trait("Threat", "T9")]
    public void A_fold_that_hides_a_second_sender_decides_nothing()
    {
        _forgery.AssertRefused(_forgery.Genuine.With("From", $"{Forgery.Approver}\r\n , {Forgery.Attacker}"));
        _forgery.AssertRefused(_forgery.Genuine.With("From", $"{Forgery.Attacker}\r\n <{Forgery.Approver}>"));
    }

    [Fact]
    [Trait("Threat", "T8")]
    public void A_from_without_an_end_of_the_header_decides_nothing() =>
        Forgery.AssertRefused(_forgery.Evaluate(System.Text.Encoding.ASCII.GetBytes($"From: {Forgery.Approver}")));

    private Forgery.Mail WithRegisteredAddresses()
    {
        var token = _forgery.Issue("release-42", otherAddresses: [new("boss.alias@corp.example"), new("boss@private.example")]);
        return _forgery.Genuine.With("To", token.ReplyAddress.Address).With("In-Reply-To", $"<{token.MessageId}>").With("References", null);
    }
}
