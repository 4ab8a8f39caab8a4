namespace EmailComms.Testing.Mailstore;

/// <summary>The rules of folder names: INBOX in any letter case, a slash between levels.</summary>
internal static class FolderName
{
    public const string Inbox = "INBOX";

    public const char Delimiter = '/';

    public static string Canonical(string name)
    {
        if (string.Equals(name, Inbox, StringComparison.OrdinalIgnoreCase))
        {
            return Inbox;
        }

        return name.StartsWith("INBOX/", StringComparison.OrdinalIgnoreCase) ? Inbox + name[Inbox.Length..] : name;
    }

    public static bool IsBelow(string name, string parent) =>
        name.Length > parent.Length && name[parent.Length] == Delimiter && name.StartsWith(parent, StringComparison.Ordinal);
}
