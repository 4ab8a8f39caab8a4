namespace EmailComms.Approvals.Screening;

/// <summary>
/// What a message may cost before a parser sees it. Measured reasons: a From field of 512 KiB keeps an address parser busy
/// for most of a minute, 2 MiB of parameters (RFC 2231) allocate gigabytes.
/// </summary>
internal static class ScreeningLimits
{
    public const int HeaderBlockOctets = 64 * 1024;
    public const int HeaderFields = 300;
    public const int FieldOctets = 16 * 1024;
    public const int FromOctets = 2 * 1024;
    public const int RecipientFieldOctets = 8 * 1024;
    public const int ContentTypeOctets = 2 * 1024;
    public const int AuthenticationResultsOctets = 8 * 1024;
    public const int AuthenticationResultsFields = 10;
    public const int MimeDepth = 16;
    public const int MimeParts = 64;

    /// <summary>Sealed texts within sealed texts: each is decoded whole. Signed, encrypted and signed again (RFC 2634 1.1) is the most that programs write.</summary>
    public const int SealedLevels = 4;

    private static readonly Dictionary<string, int> OctetsByField = new(StringComparer.OrdinalIgnoreCase)
    {
        ["From"] = FromOctets,
        ["Sender"] = FromOctets,
        ["Reply-To"] = FromOctets,
        ["To"] = RecipientFieldOctets,
        ["Cc"] = RecipientFieldOctets,
        ["Content-Type"] = ContentTypeOctets,
        ["Authentication-Results"] = AuthenticationResultsOctets,
    };

    public static int MaxOctetsOf(string fieldName) => OctetsByField.GetValueOrDefault(fieldName, FieldOctets);
}
