using CsCheck;
using EmailComms.Approvals;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>
/// Proof of origin: what the mail border wrote about the sender counts, and what a sender writes in its name, wherever he puts
/// it, does not. The attacker of these recipes has the genuine token and writes the approver's From address.
/// </summary>
[Trait("Category", "Threat")]
public class OriginThreats
{
    private const string Border = "Received: from mail.stranger.example (unknown [192.0.2.66]) by mx.example.org (Postfix) with ESMTPS id 4F1; Tue, 3 Nov 2026 09:00:00 +0000 (UTC)";
    private const string Delivery = "Received: from mx.example.org by mx.example.org with LMTP id 5; Tue, 3 Nov 2026 09:00:01 +0000";
    private const string Upstream = "Received: from laptop (unknown [198.51.100.7]) by mail.corp.example with ESMTPSA id 1; Tue, 3 Nov 2026 08:59:59 +0000";
    private const string Pass = "Authentication-Results: mx.example.org; dmarc=pass (p=reject dis=none) header.from=corp.example";
    private const string Fail = "Authentication-Results: mx.example.org; dmarc=fail (p=reject dis=none) header.from=corp.example";
    private const string DkimOnly = "Authentication-Results: mx.example.org; dkim=none; dkim-atps=neutral";

    private readonly Forgery _forgery = new(TrustMx);

    [Fact]
    [Trait("Threat", "T1")]
    public void A_mail_that_the_border_found_genuine_is_a_decision() =>
        Forgery.AssertDecides(_forgery.Evaluate(Mail(Delivery, Pass, DkimOnly, Border, Upstream)), ApprovalDecision.Approve);

    /// <summary>T1: no result, and no good one.</summary>
    [Theory]
    [Trait("Threat", "T1")]
    [Trait("Threat", "T3")]
    [InlineData("none", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("fail", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("permerror", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("temperror", ApprovalReplyReason.AuthenticationUnavailable)]
    public void A_spoofed_from_decides_nothing(string result, ApprovalReplyReason reason)
    {
        AssertUntrusted(reason, Delivery, Pass.Replace("dmarc=pass", $"dmarc={result}", StringComparison.Ordinal), Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Delivery, Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Pass);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing);
    }

    /// <summary>T14: a field in the border's name below the border, with and without a genuine one, and under a forged border.</summary>
    [Fact]
    [Trait("Threat", "T14")]
    public void A_field_in_the_name_of_the_border_below_it_proves_nothing()
    {
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Border, Pass);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, DkimOnly, Border, Pass);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Fail, Border, Pass);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Pass, Border, Pass);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Border, Pass, Border, Upstream);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Border, Upstream, Pass);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Fail, Border, Pass, Border);
        AssertUntrusted(_forgery.Genuine.Below(Pass).Above(Border), ApprovalReplyReason.AuthenticationConflicting);
    }

    /// <summary>T14: the border cannot be talked out of being found by what a client says of itself.</summary>
    [Theory]
    [Trait("Threat", "T14")]
    [InlineData("by")]
    [InlineData("x by attack.example")]
    [InlineData("x; by attack.example;")]
    [InlineData("x by attack.example with LMTP")]
    [InlineData("(x")]
    [InlineData("\"x")]
    public void The_name_that_a_client_gives_itself_does_not_hide_the_border(string name) =>
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Border.Replace("mail.stranger.example", name, StringComparison.Ordinal), Pass, Border);

    /// <summary>T14: who may submit at the border has not been checked by it.</summary>
    [Theory]
    [Trait("Threat", "T14")]
    [InlineData("by mx.example.org (Postfix) with ESMTPSA id 1")]
    [InlineData("by mx.example.org (Postfix, from userid 1000) id 1")]
    [InlineData("by submission.example.org with ESMTPA id 1")]
    public void A_mail_that_was_submitted_inside_did_not_come_over_the_border(string received)
    {
        var submitted = $"Received: from laptop (unknown [192.0.2.66]) {received}; Tue, 3 Nov 2026 09:00:00 +0000";

        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Delivery, submitted, Pass, Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Delivery, Pass, submitted, Border);
    }

    /// <summary>T14, where the border writes below its Received field: exactly one field may stand there.</summary>
    [Fact]
    [Trait("Threat", "T14")]
    public void Below_the_border_one_field_counts_and_a_second_spoils_it()
    {
        var forgery = new Forgery(TrustGmail);
        string[] internalHops = ["Received: by 2002:a05:6402:1a43:0:0:0:0 with SMTP id x1csp1; Tue, 3 Nov 2026 01:00:01 -0800 (PST)", "ARC-Authentication-Results: i=1; mx.google.com; dmarc=pass header.from=corp.example"];
        const string Gmail = "Received: from mail.corp.example (mail.corp.example. [192.0.2.66]) by mx.google.com with ESMTPS id a1 for <approvals@example.org> (version=TLS1_3); Tue, 3 Nov 2026 01:00:00 -0800 (PST)";
        const string Genuine = "Authentication-Results: mx.google.com; dkim=pass header.i=@corp.example header.s=s1 header.b=\"Ab3/x+Yz\"; spf=pass (google.com: domain of boss@corp.example designates 192.0.2.66 as permitted sender) smtp.mailfrom=boss@corp.example; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=corp.example";
        const string WithoutDmarc = "Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=attack.example";

        Forgery.AssertDecides(forgery.Evaluate(Mail(forgery, [.. internalHops, Gmail, Genuine, Upstream])), ApprovalDecision.Approve);
        Forgery.AssertDecides(forgery.Evaluate(Mail(forgery, [.. internalHops, Gmail, Genuine])), ApprovalDecision.Approve);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationConflicting, [.. internalHops, Gmail, WithoutDmarc, Genuine]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationConflicting, [.. internalHops, Gmail, WithoutDmarc, Upstream, Genuine]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationConflicting, [.. internalHops, Gmail, WithoutDmarc, Gmail, Genuine]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationConflicting, [.. internalHops, Genuine, Gmail, WithoutDmarc]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [.. internalHops, Gmail, WithoutDmarc]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [.. internalHops, Gmail]);
    }

    /// <summary>T15: names that look like the border's are others', and however the border's is written, it is the border's.</summary>
    [Theory]
    [Trait("Threat", "T15")]
    [InlineData("mx.example.org.attack.example")]
    [InlineData("amx.example.org")]
    [InlineData("example.org")]
    [InlineData("mx.example.org..")]
    [InlineData("mx.example\u00AD.org")]
    [InlineData("mx.ex\u0430mple.org")]
    [InlineData("attack.example (mx.example.org)")]
    [InlineData("\"mx.example.org \"")]
    [InlineData("mx.example.org 2")]
    [InlineData("(mx.example.org")]
    public void A_name_like_that_of_the_border_is_another_name(string name) =>
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Delivery, Pass.Replace("mx.example.org", name, StringComparison.Ordinal), Border);

    /// <summary>T15: the same name, written otherwise; one below the border is a forgery.</summary>
    [Theory]
    [Trait("Threat", "T15")]
    [InlineData("MX.EXAMPLE.ORG")]
    [InlineData("mx.example.org.")]
    [InlineData("\"mx.example.org\"")]
    [InlineData("\"mx.e\\xample.org\"")]
    [InlineData("(attack.example) mx.example.org")]
    [InlineData("mx.example.org 1")]
    public void The_name_of_the_border_is_known_however_it_is_written(string name)
    {
        var field = Pass.Replace("mx.example.org", name, StringComparison.Ordinal);

        Forgery.AssertDecides(_forgery.Evaluate(Mail(field, Border)), ApprovalDecision.Approve);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, DkimOnly, Border, field);
    }

    /// <summary>T15, T16: a field in the border's name that cannot be read spoils the mail, whatever a part of it says.</summary>
    [Theory]
    [Trait("Threat", "T16")]
    [InlineData("attack.example; dmarc=pass header.from=corp.example")]
    [InlineData("dmarc=fail; attack.example; dmarc=pass header.from=corp.example")]
    [InlineData("spf=pass smtp.mailfrom=any@corp.example(a.attack.example; dmarc=pass header.from=corp.example")]
    [InlineData("spf=pass smtp.mailfrom=\"any@corp.example; dmarc=pass header.from=corp.example")]
    [InlineData("dkim=pass header.d=corp.example'a.attack.example\\; dmarc=pass header.from=corp.example")]
    [InlineData("dmarc=pass header.from=corp.example(.attack.example)")]
    [InlineData("dmarc=pass header.from=\"corp.example\".attack.example")]
    [InlineData("dmarc=fail reason=\"; dmarc=pass header.from=corp.example")]
    [InlineData("dmarc=pass header.from=corp.example (never closed")]
    public void A_value_cannot_break_out_of_its_place(string results)
    {
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Delivery, $"Authentication-Results: mx.example.org; {results}", Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Delivery, $"Authentication-Results: mx.example.org; {results}", Pass, Border);
    }

    /// <summary>T16: what looks like a result and is a value, a reason or a comment, is none.</summary>
    [Theory]
    [Trait("Threat", "T16")]
    [InlineData("dmarc=fail reason=\"; dmarc=pass header.from=corp.example\" header.from=corp.example", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("dmarc=fail (dmarc=pass header.from=corp.example) header.from=corp.example", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("spf=pass (; dmarc=pass header.from=corp.example) smtp.mailfrom=attack.example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("spf=pass smtp.mailfrom=dmarc=pass", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("x-dmarc=pass header.from=corp.example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("dmarc/2=pass header.from=corp.example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("dmarc=pass header.from=corp.example'a.attack.example", ApprovalReplyReason.AuthenticationConflicting)]
    [InlineData("dmarc=pass header.from=corp.example, header.from=corp.example", ApprovalReplyReason.AuthenticationConflicting)]
    public void What_is_written_within_a_value_is_no_result(string results, ApprovalReplyReason reason) =>
        AssertUntrusted(reason, Delivery, $"Authentication-Results: mx.example.org; {results}", Border);

    /// <summary>T17: one result, for the domain of the From address.</summary>
    [Theory]
    [Trait("Threat", "T17")]
    [InlineData("dmarc=pass header.from=corp.example; dmarc=fail header.from=corp.example")]
    [InlineData("dmarc=pass header.from=corp.example; dmarc=pass header.from=attack.example")]
    [InlineData("dmarc=pass header.from=corp.example; dmarc=pass header.from=corp.example")]
    [InlineData("dmarc=pass header.from=attack.example")]
    [InlineData("dmarc=pass header.from=mail.corp.example")]
    [InlineData("dmarc=pass header.from=example")]
    [InlineData("dmarc=pass header.from=corp.example header.from=attack.example")]
    [InlineData("dmarc=pass header.d=corp.example")]
    [InlineData("dmarc=pass")]
    public void Several_results_or_one_for_another_domain_prove_nothing(string results) =>
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Delivery, $"Authentication-Results: mx.example.org; {results}", Border);

    /// <summary>T17: two fields of the border, each with a result of the method.</summary>
    [Fact]
    [Trait("Threat", "T17")]
    public void Two_fields_with_a_result_contradict_each_other()
    {
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Pass, Fail, Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Fail, Pass, Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationConflicting, Pass, Pass, Border);
    }

    /// <summary>T18: nothing but pass is pass.</summary>
    [Theory]
    [Trait("Threat", "T18")]
    [InlineData("bestguesspass")]
    [InlineData("fail action=oreject")]
    [InlineData("none")]
    [InlineData("policy")]
    [InlineData("permerror")]
    [InlineData("passed")]
    [InlineData("pas")]
    [InlineData("neutral")]
    public void A_weak_or_odd_result_proves_nothing(string result) =>
        AssertUntrusted(ApprovalReplyReason.AuthenticationFailed, Delivery, $"Authentication-Results: mx.example.org; dmarc={result} header.from=corp.example", Border);

    /// <summary>T18: upper case is pass, too.</summary>
    [Fact]
    [Trait("Threat", "T18")]
    public void Case_makes_no_difference() => Forgery.AssertDecides(
        _forgery.Evaluate(Mail("AUTHENTICATION-RESULTS: mx.example.org; DMARC=PASS Header.From=CORP.Example", Border)), ApprovalDecision.Approve);

    /// <summary>T19: the field of Exchange Online names no service.</summary>
    [Fact]
    [Trait("Threat", "T19")]
    public void A_field_without_a_service_counts_in_the_mode_of_exchange_online_alone()
    {
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Delivery, Exchange.Result("pass"), Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, [.. Exchange.InternalHops, Exchange.Result("pass"), Exchange.Border]);

        var forgery = new Forgery(TrustExchange);
        Forgery.AssertDecides(forgery.Evaluate(Mail(forgery, [.. Exchange.InternalHops, Exchange.Result("pass"), Exchange.Spf, Exchange.Border, Upstream])), ApprovalDecision.Approve);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [.. Exchange.InternalHops, Pass, Exchange.Border]);
    }

    /// <summary>T19: in that mode the place is everything.</summary>
    [Fact]
    [Trait("Threat", "T19")]
    public void A_field_without_a_service_counts_above_the_border_of_exchange_online_alone()
    {
        var forgery = new Forgery(TrustExchange);

        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [.. Exchange.InternalHops, Exchange.Border, Exchange.Result("pass")]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [.. Exchange.InternalHops, Exchange.Border, Exchange.Result("pass"), Exchange.Border]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationFailed, [.. Exchange.InternalHops, Exchange.Result("fail"), Exchange.Border, Exchange.Result("pass")]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationFailed, [.. Exchange.InternalHops, Exchange.Result("bestguesspass"), Exchange.Border]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationConflicting, [.. Exchange.InternalHops, Exchange.Result("pass", "attack.example"), Exchange.Border]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationConflicting, [.. Exchange.InternalHops, Exchange.Result("pass"), Exchange.Result("pass"), Exchange.Border]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [.. Exchange.InternalHops, Exchange.Result("pass"), Border]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [.. Exchange.InternalHops, Exchange.Result("pass"), Exchange.Border.Replace("mail.protection.outlook.com", "mail.protection.outlook.com.attack.example", StringComparison.Ordinal)]);
    }

    /// <summary>T19: the composite verdict of Exchange Online is no DMARC result, and an inner service name spoils the field.</summary>
    [Theory]
    [Trait("Threat", "T19")]
    [InlineData("spf=pass smtp.mailfrom=corp.example; dkim=pass header.d=corp.example;compauth=pass reason=100", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("spf=fail smtp.mailfrom=corp.example; corp.example; dkim=none header.d=none;corp.example; dmarc=pass action=none header.from=corp.example", ApprovalReplyReason.AuthenticationConflicting)]
    public void Only_dmarc_counts_in_the_field_of_exchange_online(string results, ApprovalReplyReason reason) =>
        AssertUntrusted(new Forgery(TrustExchange), reason, [.. Exchange.InternalHops, $"Authentication-Results: {results}", Exchange.Border]);

    /// <summary>T20: the mark of an inside sender proves nothing in any mode.</summary>
    [Fact]
    [Trait("Threat", "T20")]
    public void A_mark_of_an_inside_sender_proves_nothing()
    {
        const string Internal = "X-MS-Exchange-Organization-AuthAs: Internal";
        var forgery = new Forgery(TrustExchange);

        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Internal, Border);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [Internal, .. Exchange.InternalHops, Exchange.Result("none"), Exchange.InternalHops[0]]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, [Internal, .. Exchange.InternalHops, Exchange.Result("pass"), Exchange.Border]);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationMissing, ["X-MS-Exchange-Organization-AuthAs: Anonymous", .. Exchange.InternalHops, Exchange.Result("pass"), Exchange.Border, Internal]);
        Forgery.AssertDecides(
            forgery.Evaluate(Mail(forgery, ["X-MS-Exchange-Organization-AuthAs: Anonymous", .. Exchange.InternalHops, Exchange.Result("pass"), Exchange.Border])), ApprovalDecision.Approve);
    }

    /// <summary>T24: a signature for the domain itself, and where the host allows it.</summary>
    [Theory]
    [Trait("Threat", "T24")]
    [InlineData("dkim=pass header.d=attack.example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("dkim=pass header.d=mail.corp.example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("dkim=pass header.d=example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("dkim=pass header.i=@corp.example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("dkim=pass header.d=corp.example header.d=attack.example", ApprovalReplyReason.AuthenticationMissing)]
    [InlineData("dkim=fail header.d=corp.example", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("dkim=pass header.d=corp.example; dkim=fail header.d=corp.example", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("dkim=temperror header.d=corp.example", ApprovalReplyReason.AuthenticationUnavailable)]
    [InlineData("dkim=pass header.d=corp.example; dmarc=fail header.from=corp.example", ApprovalReplyReason.AuthenticationFailed)]
    [InlineData("dmarc=none header.from=corp.example", ApprovalReplyReason.AuthenticationMissing)]
    public void A_signature_counts_for_its_own_domain_alone(string results, ApprovalReplyReason reason) =>
        AssertUntrusted(new Forgery(TrustDkim), reason, $"Authentication-Results: mx.example.org; {results}", Border);

    [Theory]
    [Trait("Threat", "T24")]
    [InlineData("dkim=pass header.d=corp.example")]
    [InlineData("dkim=pass header.d=Corp.Example; dkim=fail header.d=list.example; dmarc=none header.from=corp.example")]
    public void A_signature_of_the_domain_is_enough_where_the_host_says_so(string results)
    {
        var field = $"Authentication-Results: mx.example.org; {results}";
        var forgery = new Forgery(TrustDkim);

        Forgery.AssertDecides(forgery.Evaluate(Mail(forgery, [field, Border])), ApprovalDecision.Approve);
        AssertUntrusted(forgery, ApprovalReplyReason.AuthenticationConflicting, [field, DkimOnly, Border]);
        Assert.Equal(ApprovalReplyOutcome.Untrusted, _forgery.Evaluate(Mail(field, Border)).Refusal);
    }

    /// <summary>T25d: SPF says something about the envelope, which nobody sees.</summary>
    [Fact]
    [Trait("Threat", "T25d")]
    public void Spf_is_never_enough()
    {
        const string Spf = "Authentication-Results: mx.example.org; spf=pass smtp.mailfrom=boss@corp.example smtp.helo=corp.example";

        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Spf, Border);
        AssertUntrusted(new Forgery(TrustDkim), ApprovalReplyReason.AuthenticationMissing, Spf, Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, "Received-SPF: Pass (mx.example.org: domain of boss@corp.example designates 192.0.2.66 as permitted sender)", Border);
    }

    /// <summary>T25e: a chain of other people's results upgrades nothing.</summary>
    [Fact]
    [Trait("Threat", "T25e")]
    public void Arc_is_never_enough()
    {
        string[] arc =
        [
            .. Enumerable.Range(1, 50).Reverse().SelectMany(static instance => new[]
            {
                $"ARC-Seal: i={instance}; a=rsa-sha256; cv=pass; d=attack.example; s=s1; t=1793696400; b=AAAA",
                $"ARC-Message-Signature: i={instance}; a=rsa-sha256; d=attack.example; s=s1; h=from; bh=AAAA; b=AAAA",
                $"ARC-Authentication-Results: i={instance}; mx.example.org; dmarc=pass header.from=corp.example",
            }),
        ];
        const string ChainPasses = "Authentication-Results: mx.example.org; arc=pass (i=50 dmarc=pass fromdomain=corp.example) header.from=corp.example; dmarc=fail header.from=corp.example";

        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, [.. arc, Border]);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, [Border, .. arc]);
        AssertUntrusted(ApprovalReplyReason.AuthenticationFailed, [ChainPasses, .. arc, Border]);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, "Authentication-Results: mx.example.org; arc=pass header.from=corp.example", Border);
        AssertUntrusted(ApprovalReplyReason.AuthenticationMissing, Pass.Replace("Authentication-Results", "Authentication-Results-Original", StringComparison.Ordinal), Border);
    }

    /// <summary>T14, T19: what a sender writes below the border, however much of it and in whatever order, never makes a decision.</summary>
    [Fact]
    [Trait("Threat", "T14")]
    public void Nothing_that_a_sender_can_write_takes_the_place_of_the_border()
    {
        const string Gmail = "Received: from mail.stranger.example (unknown [192.0.2.66]) by mx.google.com with ESMTPS id a1; Tue, 3 Nov 2026 01:00:00 -0800 (PST)";
        const string GmailPass = "Authentication-Results: mx.google.com; dmarc=pass header.from=corp.example";
        var written = Gen.OneOf(
            Pass, Pass.Replace("mx.example.org", "MX.example.org.", StringComparison.Ordinal), Pass.Replace("dmarc", "dkim=pass header.d=corp.example; dmarc", StringComparison.Ordinal), Border, Delivery, Upstream,
            Exchange.Result("pass"), Exchange.Border, Exchange.InternalHops[0], "X-MS-Exchange-Organization-AuthAs: Anonymous", Gmail, GmailPass, "ARC-Authentication-Results: i=1; mx.example.org; dmarc=pass header.from=corp.example", "X-Other: x");
        (Forgery Forgery, string[] Genuine)[] borders =
        [
            (_forgery, [Delivery, DkimOnly, Border]),
            (_forgery, [Delivery, Border]),
            (new Forgery(TrustDkim), [DkimOnly, Border]),
            (new Forgery(TrustGmail), [Gmail, "Authentication-Results: mx.google.com; spf=pass smtp.mailfrom=attack.example"]),
            (new Forgery(TrustExchange), [.. Exchange.InternalHops, Exchange.Result("none"), Exchange.Border]),
            (new Forgery(TrustExchange), [.. Exchange.InternalHops, Exchange.Border]),
        ];

        Gen.Select(Gen.OneOf(borders), written.Array[0, 8]).Sample(
            (border, fields) => Forgery.AssertRefused(border.Forgery.Evaluate(Mail(border.Forgery, [.. border.Genuine, .. fields]))),
            iter: 5_000);
    }

    [Fact]
    [Trait("Threat", "T1")]
    public async Task The_inspector_names_the_stage_that_refused()
    {
        var inspection = await _forgery.InspectAsync(Mail(Fail, Border));

        Assert.Equal((ApprovalReplyOutcome.Untrusted, ApprovalReplyReason.AuthenticationFailed), (inspection.Outcome, inspection.Reason));
        Assert.Equal(ApprovalReplyStageStatus.Refused, inspection["origin"].Status);
        Assert.Equal("The mail border did not find the From address genuine.", inspection["origin"].Observed);
    }

    private static void TrustMx(EmailCommunicationsOptions options)
    {
        options.Approvals.SenderAuthentication = SenderAuthentication.AuthenticationResults;
        options.Approvals.AuthenticationServices.Add("mx.example.org");
    }

    private static void TrustDkim(EmailCommunicationsOptions options)
    {
        TrustMx(options);
        options.Approvals.AcceptAlignedDkim = true;
    }

    private static void TrustGmail(EmailCommunicationsOptions options)
    {
        options.Approvals.SenderAuthentication = SenderAuthentication.AuthenticationResults;
        options.Approvals.AuthenticationServices.Add("mx.google.com");
        options.Approvals.AuthenticationResultsPosition = AuthenticationResultsPosition.BelowReceived;
    }

    private static void TrustExchange(EmailCommunicationsOptions options) => options.Approvals.SenderAuthentication = SenderAuthentication.ExchangeOnline;

    private Forgery.Mail Mail(params string[] above) => Mail(_forgery, above);

    private static Forgery.Mail Mail(Forgery forgery, string[] above) => forgery.Genuine with { Fields = [.. above, .. forgery.Genuine.Fields] };

    private void AssertUntrusted(ApprovalReplyReason reason, params string[] above) => AssertUntrusted(_forgery, reason, above);

    private static void AssertUntrusted(Forgery forgery, ApprovalReplyReason reason, string[] above) =>
        forgery.AssertRefused(Mail(forgery, above), ApprovalReplyOutcome.Untrusted, reason);

    private static void AssertUntrusted(Forgery forgery, ApprovalReplyReason reason, string first, string second) => AssertUntrusted(forgery, reason, [first, second]);

    private void AssertUntrusted(Forgery.Mail mail, ApprovalReplyReason reason) => _forgery.AssertRefused(mail, ApprovalReplyOutcome.Untrusted, reason);

    /// <summary>A header section as Exchange Online writes it.</summary>
    private static class Exchange
    {
        public const string Border = "Received: from mail.corp.example (192.0.2.66) by DB1PEPF0001.mail.protection.outlook.com (10.167.8.43) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9388.14 via Frontend Transport; Tue, 3 Nov 2026 09:00:00 +0000";
        public const string Spf = "Received-SPF: Pass (protection.outlook.com: domain of corp.example designates 192.0.2.66 as permitted sender) receiver=protection.outlook.com; client-ip=192.0.2.66; helo=mail.corp.example; pr=C";

        public static readonly string[] InternalHops =
        [
            "Received: from AM0PR01MB0001.eurprd01.prod.exchangelabs.com (2001:db8::1) by DB9PR01MB0002.eurprd01.prod.exchangelabs.com with HTTPS; Tue, 3 Nov 2026 09:00:03 +0000",
            "Received: from AS9PR06CA0003.eurprd06.prod.outlook.com (2001:db8::2) by AM0PR01MB0001.eurprd01.prod.exchangelabs.com (2001:db8::1) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9388.14; Tue, 3 Nov 2026 09:00:02 +0000",
            "Received: from DB1PEPF0001.eurprd05.prod.outlook.com (2001:db8::3) by AS9PR06CA0003.outlook.office365.com (2001:db8::2) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9388.14 via Frontend Transport; Tue, 3 Nov 2026 09:00:01 +0000",
        ];

        public static string Result(string dmarc, string from = "corp.example") =>
            $"Authentication-Results: spf=pass (sender IP is 192.0.2.66) smtp.mailfrom={from}; dkim=none (message not signed) header.d=none;dmarc={dmarc} action=none header.from={from};compauth=pass reason=100";
    }
}
