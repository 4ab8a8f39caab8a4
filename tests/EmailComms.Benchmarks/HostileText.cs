using System.Text;

namespace EmailComms.Benchmarks;

/// <summary>A text that makes a careless reader slow: an opening, and a piece that is repeated up to any size.</summary>
/// <param name="Name">How it is called in results.</param>
/// <param name="MediaType">What it pretends to be.</param>
/// <param name="Piece">What is repeated.</param>
/// <param name="Opening">What stands before it, once.</param>
internal sealed record HostileText(string Name, string MediaType, string Piece, string Opening = "")
{
    /// <summary>The text with about that many octets in UTF-8.</summary>
    public string Make(int octets)
    {
        var count = Math.Max(0, octets - Opening.Length) / Encoding.UTF8.GetByteCount(Piece);
        return new StringBuilder(Opening).Insert(Opening.Length, Piece, count).ToString();
    }

    public override string ToString() => Name;
}
