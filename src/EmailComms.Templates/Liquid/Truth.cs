namespace EmailComms.Templates.Liquid;

/// <summary>What counts as true in Liquid: everything but false and what is not there.</summary>
internal static class Truth
{
    public static bool Of(object? value) => value is not (null or false or Missing);
}
