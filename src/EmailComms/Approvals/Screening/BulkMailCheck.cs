namespace EmailComms.Approvals.Screening;

/// <summary>Precedence (RFC 3834 3.1.8) and the fields of mailing lists (RFC 2369, RFC 2919).</summary>
internal sealed class BulkMailCheck : IAutomaticMailCheck
{
    private static readonly string[] ListFields =
        ["List-Id", "List-Post", "List-Unsubscribe", "List-Help", "List-Subscribe", "List-Owner", "List-Archive"];

    public ApprovalReplyReason Check(HeaderBlock header)
    {
        foreach (var value in header.ValuesOf("Precedence"))
        {
            var precedence = HeaderValue.FirstToken(value);
            if (IsAnyOf(precedence, "auto_reply", "auto-reply"))
            {
                return ApprovalReplyReason.AutomaticResponse;
            }

            if (IsAnyOf(precedence, "bulk", "junk", "list"))
            {
                return ApprovalReplyReason.BulkMail;
            }
        }

        return Array.Exists(ListFields, header.Has) ? ApprovalReplyReason.BulkMail : ApprovalReplyReason.None;
    }

    /// <summary>Whether the sender itself calls the mail junk; lists say <c>bulk</c> or <c>list</c>.</summary>
    public static bool IsJunk(HeaderBlock header) => header.ValuesOf("Precedence").Any(static value => HeaderValue.FirstToken(value).Equals("junk", StringComparison.OrdinalIgnoreCase));

    private static bool IsAnyOf(ReadOnlySpan<char> token, params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (token.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
