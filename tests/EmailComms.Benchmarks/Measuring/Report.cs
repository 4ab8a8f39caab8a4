using System.Globalization;

namespace EmailComms.Benchmarks.Measuring;

/// <summary>One line for each figure: what it is, how much it is, what it should be, and whether it is.</summary>
internal sealed class Report(TextWriter output)
{
    /// <summary>Whether every figure so far is what it should be.</summary>
    public bool IsMet { get; private set; } = true;

    public void Title(string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }

    /// <summary>A figure that should be so much at least.</summary>
    public void AtLeast(string what, double figure, double target, string unit = "x") => Line(what, figure, unit, $">= {Text(target)}{unit}", figure >= target);

    /// <summary>A figure that should be so much at most.</summary>
    public void AtMost(string what, double figure, double target, string unit = "x") => Line(what, figure, unit, $"<= {Text(target)}{unit}", figure <= target);

    /// <summary>A figure that nothing was promised about.</summary>
    public void Figure(string what, double figure, string unit = "x") => output.WriteLine($"  {what,-78}{Text(figure) + unit,12}");

    /// <summary>Why something was not measured.</summary>
    public void Note(string text) => output.WriteLine($"  {text}");

    private void Line(string what, double figure, string unit, string target, bool isMet)
    {
        IsMet &= isMet;
        output.WriteLine($"  {what,-78}{Text(figure) + unit,12}  target {target,-12} {(isMet ? "met" : "below target")}");
    }

    private static string Text(double figure) => figure.ToString(figure < 100 ? "0.0#" : "0", CultureInfo.InvariantCulture);
}
