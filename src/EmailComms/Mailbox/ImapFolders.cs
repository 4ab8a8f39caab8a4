using EmailComms.Diagnostics;
using MailKit;
using MailKit.Net.Imap;

namespace EmailComms.Mailbox;

/// <summary>Finds and makes folders by the names that people write: with slashes, without the namespace's prefix.</summary>
internal static class ImapFolders
{
    /// <summary>The folder of this name, or null.</summary>
    public static async Task<IMailFolder?> FindAsync(ImapClient client, string name, ImapCommandRunner commands, CancellationToken cancellationToken)
    {
        if (string.Equals(name, "INBOX", StringComparison.OrdinalIgnoreCase))
        {
            return client.Inbox;
        }

        foreach (var candidate in Candidates(client, name))
        {
            var folder = await commands.RunAsync(token => TryGetAsync(client, candidate, token), cancellationToken).ConfigureAwait(false);
            if (folder is not null)
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>The folder of this name, made when it is missing.</summary>
    public static async Task<IMailFolder> FindOrCreateAsync(ImapClient client, string name, ImapCommandRunner commands, CancellationToken cancellationToken)
    {
        if (await FindAsync(client, name, commands, cancellationToken).ConfigureAwait(false) is { } existing)
        {
            return existing;
        }

        var space = client.PersonalNamespaces[0];
        var folder = client.GetFolder(space);
        foreach (var part in name.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var parent = folder;
            folder = await commands.RunAsync(token => parent.CreateAsync(part, isMessageFolder: true, token), cancellationToken).ConfigureAwait(false)
                ?? throw new MailboxException(ErrorCodes.FolderMissing, $"The server does not list the folder '{HeaderText.Sanitize(name)}' that it was asked to make.", isTransient: true);
        }

        return folder;
    }

    /// <summary>The account's own folders that can hold mails.</summary>
    public static async Task<IReadOnlyList<IMailFolder>> ListAsync(ImapClient client, ImapCommandRunner commands, CancellationToken cancellationToken)
    {
        var space = client.PersonalNamespaces.FirstOrDefault() ?? new FolderNamespace('/', string.Empty);
        var folders = await commands.RunAsync(token => client.GetFoldersAsync(space, cancellationToken: token), cancellationToken).ConfigureAwait(false);
        return [.. folders.Where(static folder => (folder.Attributes & (FolderAttributes.NonExistent | FolderAttributes.NoSelect)) == 0)];
    }

    /// <summary>The folder for deleted mail (RFC 6154), or null when the server does not say which it is.</summary>
    public static IMailFolder? FindTrash(ImapClient client)
    {
        try
        {
            return client.GetFolder(SpecialFolder.Trash);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static async Task<IMailFolder?> TryGetAsync(ImapClient client, string name, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetFolderAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Candidates(ImapClient client, string name)
    {
        yield return name;
        foreach (var space in client.PersonalNamespaces)
        {
            var local = name.Replace('/', space.DirectorySeparator == '\0' ? '/' : space.DirectorySeparator);
            if (space.Path.Length > 0)
            {
                yield return $"{space.Path.TrimEnd(space.DirectorySeparator)}{space.DirectorySeparator}{local}";
            }
            else if (!string.Equals(local, name, StringComparison.Ordinal))
            {
                yield return local;
            }
        }
    }
}
