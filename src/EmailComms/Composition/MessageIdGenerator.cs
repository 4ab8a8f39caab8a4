namespace EmailComms.Composition;

/// <summary>Makes Message-IDs: unique for all time, in the author's domain (RFC 5322 section 3.6.4).</summary>
internal static class MessageIdGenerator
{
    public static string Generate(EmailAddress author) => $"{Guid.NewGuid():N}@{author.Domain}";
}
