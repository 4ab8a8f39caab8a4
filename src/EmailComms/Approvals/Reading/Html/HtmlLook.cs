namespace EmailComms.Approvals.Reading.Html;

/// <summary>How the letters of an element look: what decides whether an eye can read them.</summary>
internal readonly record struct HtmlLook(HtmlColor Color, HtmlColor Background, float FontSize)
{
    public const float DefaultFontSize = 16;

    private const float SmallestLetters = 1.5f;
    private const float SmallLetters = 4;
    private const int EqualColors = 60;
    private const int SimilarColors = 120;

    public static readonly HtmlLook Default = new(HtmlColor.Black, HtmlColor.White, DefaultFontSize);

    public HtmlState Readability
    {
        get
        {
            var distance = Color.Over(Background).DistanceTo(Background);
            return FontSize < SmallestLetters || distance <= EqualColors ? HtmlState.Hidden
                : FontSize < SmallLetters || distance <= SimilarColors ? HtmlState.Doubtful
                : HtmlState.None;
        }
    }

    public HtmlLook With(in HtmlStyle style) => new(
        style.Color ?? Color,
        style.Background is { } background ? background.Over(Background) : Background,
        style.FontSize is { } size ? size.Pixels(FontSize) : FontSize);
}
