using System.Globalization;

namespace EmailComms.Testing.Replies;

/// <summary>A language of the mail program's own words. The names of days and months do not depend on the machine's culture data.</summary>
internal sealed class ClientLanguage
{
    public static readonly ClientLanguage English = new("en", "en-US", new DateTimeFormatInfo());

    public static readonly ClientLanguage German = new("de", "de-DE", new DateTimeFormatInfo
    {
        DayNames = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
        AbbreviatedDayNames = ["So.", "Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa."],
        MonthNames = Months(
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
        AbbreviatedMonthNames = Months(
            "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    });

    public static readonly ClientLanguage French = new("fr", "fr-FR", new DateTimeFormatInfo
    {
        DayNames = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
        AbbreviatedDayNames = ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
        MonthNames = Months(
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
        AbbreviatedMonthNames = Months(
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    });

    private static readonly ClientLanguage[] All = [English, German, French];

    private readonly DateTimeFormatInfo _dates;

    private ClientLanguage(string code, string tag, DateTimeFormatInfo dates)
    {
        Code = code;
        Tag = tag;
        _dates = dates;
        _dates.MonthGenitiveNames = _dates.MonthNames;
        _dates.AbbreviatedMonthGenitiveNames = _dates.AbbreviatedMonthNames;
    }

    public string Code { get; }

    /// <summary>The value of Content-Language.</summary>
    public string Tag { get; }

    public static ClientLanguage For(string tag) =>
        Array.Find(All, language => tag.Equals(language.Code, StringComparison.OrdinalIgnoreCase)
            || tag.StartsWith(language.Code + "-", StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException($"The words are known in {string.Join(", ", All.Select(static known => known.Code))}.", nameof(tag));

    /// <summary>Formats a date. Beside what .NET knows, <c>[[th]]</c> is the English ordinal and <c>[[zone]]</c> is <c>+0100</c>.</summary>
    public string Format(DateTimeOffset date, string pattern) => Template.Fill(date.ToString(pattern, _dates), place => place switch
    {
        "th" => date.Day switch { 1 or 21 or 31 => "st", 2 or 22 => "nd", 3 or 23 => "rd", _ => "th" },
        "zone" => date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", string.Empty, StringComparison.Ordinal),
        _ => throw new ArgumentException($"A date has no place named {place}.", nameof(pattern)),
    });

    // .NET wants a thirteenth month, which the Gregorian calendar leaves empty.
    private static string[] Months(params string[] names) => [.. names, string.Empty];
}
