using CsCheck;

namespace EmailComms.Fuzz;

/// <summary>Compares many From fields, and counts how many of them have an author: fields that are all refused would prove nothing.</summary>
internal static class FromRun
{
    /// <summary>How many of a hundred fields have to be accepted.</summary>
    public const int MinAcceptedPercent = 10;

    /// <summary>Runs that many fields and that many messages, and says whether nothing was found.</summary>
    public static bool Run(int count, string? seed, TextWriter output) =>
        Run("fields", FromHeaders.FieldBody, FromDifference.CompareField, count, seed, output)
        & Run("messages", FromHeaders.Message, FromDifference.CompareMessage, count, seed, output);

    private static bool Run(string name, Gen<string> texts, Func<string, FromVerdict> compare, int count, string? seed, TextWriter output)
    {
        var start = TimeProvider.System.GetTimestamp();
        var accepted = 0;
        var compared = 0;
        try
        {
            texts.Sample(
                text =>
                {
                    var verdict = compare(text);
                    Interlocked.Increment(ref compared);
                    Interlocked.Add(ref accepted, verdict.IsAccepted ? 1 : 0);
                    return verdict.Difference is null;
                },
                iter: count,
                seed: seed,
                print: text => $"{compare(text).Difference} In: {Uri.EscapeDataString(text)}");
        }
        catch (CsCheckException exception)
        {
            output.WriteLine(exception.Message);
            return false;
        }

        var percent = 100.0 * accepted / compared;
        output.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"from: {compared} {name}, {accepted} accepted ({percent:F1} %), no difference, {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F0} s"));
        return percent >= MinAcceptedPercent;
    }
}
