namespace EmailComms.Testing.Replies;

/// <summary>A text in the languages of the mail programs; English where a mail program does not translate it.</summary>
internal sealed record Localized(string English, string? German = null, string? French = null)
{
    public string this[ClientLanguage language] =>
        (language.Code switch { "de" => German, "fr" => French, _ => null }) ?? English;

    public static implicit operator Localized(string everywhere) => new(everywhere);
}
