namespace EmailComms.Templates.Liquid;

/// <summary><c>blank</c> and <c>empty</c>: equal to nothing, to a text without a word and to a list without an item.</summary>
internal sealed class Blank
{
    public static readonly Blank Instance = new();

    private Blank()
    {
    }
}
