using EmailComms.Approvals.Authentication;

namespace EmailComms.Tests.Approvals.Authentication;

/// <summary>Which host says that it took the mail: what the client said about itself cannot change it.</summary>
public class ReceivedFieldTests
{
    [Theory]
    [InlineData("from mail.corp.example (mail.corp.example [192.0.2.1]) by mx.example.org (Postfix) with ESMTPS id 4F1 for <a@example.org>; Tue, 3 Nov 2026 09:00:00 +0000 (UTC)", "mx.example.org", "ESMTPS")]
    [InlineData("by 2002:a05:6402:1a43:b0:5c9:1234:5678 with SMTP id x1csp1; Tue, 03 Nov 2026 01:00:00 -0800 (PST)", "2002:a05:6402:1a43:b0:5c9:1234:5678", "SMTP")]
    [InlineData("from A.outbound.protection.outlook.com (192.0.2.1) by B.mail.protection.outlook.com (10.167.8.43) with Microsoft SMTP Server (version=TLS1_3, cipher=TLS_AES_256_GCM_SHA384) id 15.20.9388.14 via Frontend Transport; Tue, 3 Nov 2026 09:00:00 +0000", "B.mail.protection.outlook.com", "Microsoft")]
    [InlineData("from localhost by mx.example.org with LMTP id a; Tue, 3 Nov 2026 09:00:00 +0000", "mx.example.org", "LMTP")]
    [InlineData("by mx.example.org (Postfix, from userid 1000) id a; Tue, 3 Nov 2026 09:00:00 +0000", "mx.example.org", null)]
    [InlineData("(qmail 4711 invoked by uid 89); 3 Nov 2026 09:00:00 -0000", null, null)]
    [InlineData("from a;b (unknown [192.0.2.66]) by mx.example.org with ESMTP", "mx.example.org", "ESMTP")]
    [InlineData("from with by mx.example.org with ESMTP", "mx.example.org", "ESMTP")]
    [InlineData("from x with LMTP (unknown [192.0.2.66]) by mx.example.org with ESMTP", "mx.example.org", "ESMTP")]
    public void Reads_the_host_and_the_protocol(string text, string? by, string? protocol)
    {
        Assert.True(ReceivedField.TryRead(text, out var field));

        Assert.Equal((by, protocol), (field.By, field.Protocol));
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T14")]
    [InlineData("from by (unknown [192.0.2.66]) by mx.example.org with ESMTP")]
    [InlineData("from by by mx.example.org with ESMTP")]
    [InlineData("from x by attack.example (unknown [192.0.2.66]) by mx.example.org with ESMTP")]
    [InlineData("from x; by attack.example; (unknown [192.0.2.66]) by mx.example.org with ESMTP")]
    [InlineData("from (x by mx.example.org with ESMTP")]
    [InlineData("from x) by mx.example.org with ESMTP")]
    [InlineData("from \"x by mx.example.org with ESMTP")]
    [InlineData("from \"\" by mx.example.org with ESMTP")]
    public void Does_not_choose_between_two_hosts(string text) => Assert.False(ReceivedField.TryRead(text, out _));

    [Theory]
    [InlineData("ESMTPSA", true, false)]
    [InlineData("esmtpa", true, false)]
    [InlineData("UTF8SMTPSA", true, false)]
    [InlineData("ESMTPS", false, false)]
    [InlineData("LMTPA", false, true)]
    [InlineData("LMTP", false, true)]
    public void Tells_submission_and_delivery_from_the_border(string protocol, bool isSubmission, bool isDelivery)
    {
        var field = new ReceivedField("mx.example.org", protocol);

        Assert.Equal((isSubmission, isDelivery), (field.IsSubmission, field.IsDelivery));
    }
}
