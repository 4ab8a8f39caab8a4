namespace EmailComms.Testing.Replies;

/// <summary>The line of a mail program about itself or its device.</summary>
internal sealed record Tagline(Localized Text, Localized Html);
