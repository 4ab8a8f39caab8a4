namespace EmailComms.Approvals.Authentication;

/// <summary>Which host says in a <c>Received</c> field (RFC 5321 4.4) that it took the mail, and by which protocol.</summary>
/// <param name="By">The host behind <c>by</c>; null when the field has none.</param>
/// <param name="Protocol">The word behind <c>with</c> (RFC 3848); null when the field has none.</param>
internal readonly record struct ReceivedField(string? By, string? Protocol)
{
    /// <summary>The mail was handed to its mailbox, behind the border.</summary>
    public bool IsDelivery => Protocol?.StartsWith("LMTP", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Somebody logged in and submitted it: ESMTPA, ESMTPSA, UTF8SMTPSA.</summary>
    public bool IsSubmission =>
        Protocol?.EndsWith("SMTPA", StringComparison.OrdinalIgnoreCase) == true || Protocol?.EndsWith("SMTPSA", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>
    /// Reads the field. False when it says more than once who took the mail: the name that a client gives in EHLO stands in
    /// front of the host's own, and is the client's choice. So is a semicolon in it, which therefore ends nothing.
    /// </summary>
    public static bool TryRead(string text, out ReceivedField field)
    {
        field = default;
        var reader = new FieldBodyReader(text);
        var isByFound = false;
        string? by = null;
        string? protocol = null;
        var last = string.Empty;
        while (TryTakeWord(ref reader, out var word))
        {
            if (word.Length == 0)
            {
                field = new ReceivedField(by, protocol);
                return true;
            }

            if (Is(word, "by"))
            {
                if (isByFound)
                {
                    return false;
                }

                isByFound = true;
            }
            else if (Is(last, "by"))
            {
                by = word;
            }
            else if (Is(last, "with") && by is not null)
            {
                protocol ??= word;
            }

            last = word;
        }

        return false;
    }

    // Empty at the end of the field.
    private static bool TryTakeWord(ref FieldBodyReader reader, out string word)
    {
        word = string.Empty;
        do
        {
            if (!reader.TrySkipComments())
            {
                return false;
            }
        }
        while (reader.TryTake(';'));

        if (reader.IsAtEnd)
        {
            return true;
        }

        word = (reader.IsAt('"') ? reader.TakeQuotedString() : reader.TakeWord().ToString()) ?? string.Empty;
        return word.Length > 0;
    }

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);
}
