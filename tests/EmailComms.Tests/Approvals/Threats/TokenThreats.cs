using CsCheck;
using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>What the token is worth: only for its request, its approver, its time and its installation.</summary>
[Trait("Category", "Threat")]
public class TokenThreats
{
    private readonly Forgery _forgery = new();

    [Fact]
    [Trait("Threat", "T4")]
    public void After_its_expiry_an_answer_decides_nothing()
    {
        Assert.Equal(ApprovalDecision.Approve, _forgery.Evaluate(_forgery.Genuine, A.Morning.AddDays(1)).Decision);
        Forgery.AssertRefused(_forgery.Evaluate(_forgery.Genuine, A.Morning.AddDays(1).AddTicks(1)), ApprovalReplyOutcome.Expired);
    }

    [Fact]
    [Trait("Threat", "T4")]
    public void The_date_of_the_mail_does_not_move_the_expiry() => Forgery.AssertRefused(
        _forgery.Evaluate(_forgery.Genuine.With("Date", "Tue, 03 Nov 2026 09:00:00 +0000"), A.Morning.AddDays(2)),
        ApprovalReplyOutcome.Expired);

    [Fact]
    [Trait("Threat", "T33")]
    public void The_token_of_another_approver_decides_nothing()
    {
        var other = _forgery.Issue("release-42", "other@corp.example");

        _forgery.AssertRefused(
            _forgery.Genuine.With("To", other.ReplyAddress.Address).With("In-Reply-To", $"<{other.MessageId}>").With("References", null),
            ApprovalReplyOutcome.WrongSender);
    }

    [Theory]
    [Trait("Threat", "T34")]
    [InlineData("Cc")]
    [InlineData("In-Reply-To")]
    [InlineData("References")]
    [InlineData("Subject")]
    public void Two_requests_in_one_header_decide_nothing(string field)
    {
        var other = _forgery.Issue("release-43");
        var value = field switch
        {
            "Cc" => other.ReplyAddress.Address,
            "Subject" => $"Re: Deploy {other.LinkReference}",
            _ => $"<{other.MessageId}>",
        };

        _forgery.AssertRefused(_forgery.Genuine.With(field, value), ApprovalReplyOutcome.Unclear, ApprovalReplyReason.ConflictingTokens);
    }

    [Fact]
    [Trait("Threat", "T34")]
    public void Two_tokens_in_one_recipient_field_decide_nothing() => _forgery.AssertRefused(
        _forgery.Genuine.With("To", $"{_forgery.Token.ReplyAddress.Address}, {_forgery.Issue("release-43").ReplyAddress.Address}"),
        ApprovalReplyOutcome.Unclear,
        ApprovalReplyReason.ConflictingTokens);

    [Theory]
    [Trait("Threat", "T34")]
    [Trait("Threat", "T35")]
    [InlineData("Approve\r\n\r\n{0}\r\n")]
    [InlineData("Approve\r\n\r\n> {0}\r\n")]
    [InlineData("Approve {0}\r\n")]
    [InlineData("Approve\r\n-- \r\n{0}\r\n")]
    public void A_body_that_names_another_request_decides_nothing(string body)
    {
        var other = _forgery.Issue("release-43").Reference.ReplaceLineEndings("\r\n");

        _forgery.AssertRefused(
            _forgery.Genuine.Saying(string.Format(System.Globalization.CultureInfo.InvariantCulture, body, other)),
            ApprovalReplyOutcome.Unclear,
            ApprovalReplyReason.ConflictingTokens);
    }

    [Fact]
    [Trait("Threat", "T34")]
    [Trait("Threat", "T35")]
    public void Html_that_names_another_request_decides_nothing()
    {
        var other = _forgery.Issue("release-43").MessageId;

        _forgery.AssertRefused(
            _forgery.Genuine.With("Content-Type", "text/html; charset=utf-8").Saying($"<p>Approve</p><a href=\"https://attack.example/{other}\">x</a>\r\n"),
            ApprovalReplyOutcome.Unclear,
            ApprovalReplyReason.ConflictingTokens);
    }

    [Theory]
    [Trait("Threat", "T35")]
    [InlineData("Delivered-To")]
    [InlineData("X-Original-To")]
    [InlineData("Bcc")]
    [InlineData("Resent-To")]
    [InlineData("X-To")]
    [InlineData("Reply-To")]
    [InlineData("Envelope-To")]
    public void A_token_in_a_field_that_is_no_carrier_decides_nothing(string field) => _forgery.AssertRefused(
        _forgery.Genuine.With("To", "approvals@example.org").With("In-Reply-To", null).With("References", null).With(field, _forgery.Token.ReplyAddress.Address),
        ApprovalReplyOutcome.Unrelated,
        ApprovalReplyReason.NoToken);

    [Theory]
    [Trait("Threat", "T35")]
    [InlineData("x{0}")]
    [InlineData("x.{0}")]
    [InlineData("{0}.attack.example")]
    [InlineData("{0}x")]
    [InlineData("<{0}@attack.example>")]
    [InlineData("x+{0}")]
    public void A_look_alike_of_the_reply_address_carries_no_token(string form) => _forgery.AssertRefused(
        _forgery.Genuine
            .With("To", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, _forgery.Token.ReplyAddress.Address))
            .With("In-Reply-To", null)
            .With("References", null),
        ApprovalReplyOutcome.Unrelated,
        ApprovalReplyReason.NoToken);

    [Fact]
    [Trait("Threat", "T33")]
    public void Every_changed_digit_of_the_token_is_refused()
    {
        var token = _forgery.Token.ReplyAddress.LocalPart.Split('+')[1];
        for (var i = 0; i < token.Length; i++)
        {
            var changed = token[..i] + (token[i] == 'a' ? 'b' : 'a') + token[(i + 1)..];
            _forgery.AssertRefused(OnlyAddressed($"approvals+{changed}@example.org"));
            _forgery.AssertRefused(OnlyThreaded(_forgery.Token.MessageId.Replace(token, changed, StringComparison.Ordinal)));
        }
    }

    [Fact]
    [Trait("Threat", "T33")]
    public void Every_changed_digit_of_the_claims_is_refused()
    {
        var afterRestart = new Forgery();
        var claims = _forgery.Token.MessageId.Split('@')[0];
        for (var i = claims.LastIndexOf('-') + 1; i < claims.Length; i++)
        {
            var changed = claims[..i] + (claims[i] == 'a' ? 'b' : 'a') + claims[(i + 1)..];
            var mail = OnlyThreaded(changed + "@example.org");
            Forgery.AssertRefused(afterRestart.Evaluate(mail));

            // The token itself is genuine and known here, so that its own claims count, never the changed ones.
            var verdict = _forgery.Evaluate(mail);
            if (verdict.Refusal is null)
            {
                Forgery.AssertDecides(verdict, ApprovalDecision.Approve);
            }
        }
    }

    [Fact]
    [Trait("Threat", "T32")]
    public void A_guess_is_refused_wherever_it_stands() => Gen.Char["abcdefghijklmnopqrstuvwxyz234567"].Array[25].Sample(
        guess =>
        {
            // What is signed is known, such as from another approver's mail; the signature is not.
            var genuine = _forgery.Token.ReplyAddress.LocalPart.Split('+')[1];
            var token = genuine[..15] + new string(guess);
            _forgery.AssertRefused(OnlyAddressed($"approvals+{token}@example.org"));
            _forgery.AssertRefused(OnlyThreaded(_forgery.Token.MessageId.Replace(genuine, token, StringComparison.Ordinal)));
        },
        iter: 5_000);

    [Theory]
    [Trait("Threat", "T33")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("8")]
    [InlineData("=")]
    [InlineData("\u0131")]
    [InlineData("\uFF41")]
    public void A_digit_outside_of_the_alphabet_is_refused(string digit)
    {
        var token = _forgery.Token.ReplyAddress.LocalPart.Split('+')[1];

        _forgery.AssertRefused(OnlyAddressed($"approvals+{token[..^1]}{digit}@example.org"));
        _forgery.AssertRefused(OnlyThreaded(_forgery.Token.MessageId.Replace(token, token[..^1] + digit, StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Threat", "T33")]
    [Trait("Threat", "T35c")]
    public void A_token_in_any_case_is_the_same_token()
    {
        Forgery.AssertDecides(_forgery.Evaluate(OnlyAddressed(_forgery.Token.ReplyAddress.Address.ToUpperInvariant())), ApprovalDecision.Approve);
        Forgery.AssertDecides(_forgery.Evaluate(OnlyThreaded(_forgery.Token.MessageId.ToUpperInvariant())), ApprovalDecision.Approve);
    }

    [Fact]
    [Trait("Threat", "T33")]
    public void A_token_that_somebody_elses_key_signed_decides_nothing()
    {
        var foreign = A.ApprovalSettings(static options => options.Approvals.SigningKeys[0] = Convert.ToBase64String(new byte[32]));
        var token = new ReplyTokenIssuer(new IssuedRequests(TimeProvider.System)).Issue(
            foreign,
            new EmailAddress("approvals@example.org"),
            A.Request(),
            A.Digest,
            new EmailAddress(Forgery.Approver),
            A.Morning.AddDays(1));

        _forgery.AssertRefused(OnlyThreaded(token.MessageId), ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.InvalidToken);
    }

    [Fact]
    [Trait("Threat", "T33")]
    public void A_mail_of_another_installation_is_told_apart_before_anything_else_is_said()
    {
        var foreign = A.ApprovalSettings(static options => options.Approvals.InstanceId = "development");
        var token = _forgery.Issue("release-42", settings: foreign);
        var mail = OnlyThreaded(token.MessageId);

        foreach (var variant in new[] { mail, mail.With("From", Forgery.Attacker), mail.With("Auto-Submitted", "auto-replied"), mail.Saying(string.Empty) })
        {
            _forgery.AssertRefused(variant, ApprovalReplyOutcome.Unrelated, ApprovalReplyReason.OtherInstance);
        }
    }

    [Fact]
    [Trait("Threat", "T27")]
    public void Our_own_message_coming_back_is_no_answer() => _forgery.AssertRefused(
        _forgery.Genuine.With("Message-ID", $"<{_forgery.Token.MessageId}>"),
        ApprovalReplyOutcome.Automatic,
        ApprovalReplyReason.OwnMessage);

    [Fact]
    [Trait("Threat", "T4")]
    public void A_reopened_round_is_another_decision()
    {
        var first = _forgery.Evaluate(_forgery.Genuine).Claims!;
        var second = first with { Round = 2 };

        Assert.NotEqual(first.DecisionId(string.Empty), second.DecisionId(string.Empty));
        Assert.NotEqual(first.DecisionId(string.Empty), first.DecisionId("development"));
        Assert.Equal(first.DecisionId(string.Empty), (first with { ExpiresAt = first.ExpiresAt.AddDays(1) }).DecisionId(string.Empty));
    }

    private Forgery.Mail OnlyAddressed(string to) => _forgery.Genuine.With("To", to).With("In-Reply-To", null).With("References", null);

    private Forgery.Mail OnlyThreaded(string messageId) =>
        _forgery.Genuine.With("To", "approvals@example.org").With("In-Reply-To", $"<{messageId}>").With("References", null);
}
