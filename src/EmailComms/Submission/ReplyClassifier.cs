namespace EmailComms.Submission;

/// <summary>What a negative reply asks for: the code, except where providers are known to mean something else with it.</summary>
internal static class ReplyClassifier
{
    private static readonly string[] DailyWords = ["daily", "SubmissionQuotaExceeded", "submission limit", "sending limit"];

    public static SubmissionFailureKind Classify(SubmissionStage stage, int replyCode, EnhancedStatusCode? enhancedStatusCode, string text)
    {
        // The login: RFC 4954 section 6, and Microsoft's own details.
        if (replyCode is 530 or 534 or 535 or 538 || enhancedStatusCode is { Class: 5, Subject: 7, Detail: 30 or 57 or 139 })
        {
            return SubmissionFailureKind.Authentication;
        }

        if (IsQuota(stage, replyCode, enhancedStatusCode, text))
        {
            return SubmissionFailureKind.Quota;
        }

        if (replyCode < 500)
        {
            return SubmissionFailureKind.Transient;
        }

        return IsConfiguration(stage, replyCode, enhancedStatusCode, text) ? SubmissionFailureKind.Configuration : SubmissionFailureKind.Permanent;
    }

    // 5yz, yet it recovers: Google's 550 5.4.5, Microsoft's 550 5.1.90 and 5.7.232 to 233. A full mailbox of the sender (its Sent folder)
    // stops every message; that of a recipient is the recipient's.
    private static bool IsQuota(SubmissionStage stage, int replyCode, EnhancedStatusCode? enhancedStatusCode, string text) =>
        enhancedStatusCode is { Class: 5, Subject: 4, Detail: 5 } or { Class: 5, Subject: 1, Detail: 90 } or { Class: 5, Subject: 7, Detail: 232 or 233 }
        || (replyCode >= 500 && stage != SubmissionStage.Recipients && enhancedStatusCode is { Class: 5, Subject: 2, Detail: 2 })
        || (DailyWords.Any(word => Has(text, word)) && (Has(text, "limit") || Has(text, "quota")));

    // A refused sender is one that the account may not write as; only its size is the message's.
    private static bool IsConfiguration(SubmissionStage stage, int replyCode, EnhancedStatusCode? enhancedStatusCode, string text) =>
        (stage == SubmissionStage.Sender && replyCode != 552 && enhancedStatusCode is not { Subject: 3, Detail: 4 })
        || enhancedStatusCode is { Class: 5, Subject: 7, Detail: 60 } or { Class: 5, Subject: 2, Detail: 252 }
        || Has(text, "SendAsDenied");

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
