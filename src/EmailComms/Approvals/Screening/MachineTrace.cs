namespace EmailComms.Approvals.Screening;

/// <summary>Whether the header leaves it open that a machine wrote the mail; no proof of it.</summary>
internal static class MachineTrace
{
    /// <summary>Mail programs of people name the message that they answer; responders and servers often do not.</summary>
    public static bool IsIn(HeaderBlock header) =>
        header.Has("X-Auto-Response-Suppress")
        || !Threading.NamesParent(header)
        || header.ValuesOf("Return-Path").Any(static value => HeaderValue.FirstToken(value) is "<>");
}
