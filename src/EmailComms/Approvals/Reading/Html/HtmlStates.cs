namespace EmailComms.Approvals.Reading.Html;

internal static class HtmlStates
{
    /// <summary>Whether the flag is set. <see cref="Enum.HasFlag"/> allocates for every call wherever the code is not optimized.</summary>
    public static bool Has(this HtmlState state, HtmlState flag) => (state & flag) != 0;
}
