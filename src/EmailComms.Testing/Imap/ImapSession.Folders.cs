using System.Globalization;
using EmailComms.Testing.Imap.Fetch;
using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <content>Commands about folders (RFC 3501 sections 6.3 and 6.4.2).</content>
internal sealed partial class ImapSession
{
    private LoopbackFolder Folder(string name, bool offerCreation = false) =>
        User.FindFolder(name) ?? throw new ImapRefusedException(offerCreation ? "[TRYCREATE] No such mailbox" : "[NONEXISTENT] No such mailbox");

    private string Select(ImapRequest request)
    {
        _ = User;
        request.Arguments.Space();
        var name = request.Arguments.Mailbox();
        if (request.Arguments.TryTake(' '))
        {
            if (request.Arguments.ParenthesizedAtoms() is not [var parameter] || !parameter.Equals("CONDSTORE", StringComparison.OrdinalIgnoreCase))
            {
                throw new ImapSyntaxException("Unknown SELECT parameter");
            }

            UseModSeq();
        }

        request.Arguments.End();

        // A failed SELECT leaves no folder selected (RFC 3501 section 6.3.1).
        _selected = null;
        var folder = Folder(name);
        var isReadOnly = request.Name == "EXAMINE" || folder.IsReadOnly;
        var selected = new SelectedFolder(folder, isReadOnly, tellsRecent: !Options.OnlyRevision2);
        var flags = string.Join(' ', [.. FlagList.System, .. Keywords(folder)]);
        _connection.WriteLine($"* FLAGS ({flags})");
        var permanent = isReadOnly ? "" : AllowsNewKeywords(folder) ? $"{flags} \\*" : flags;
        _connection.WriteLine($"* OK [PERMANENTFLAGS ({permanent})] Flags permitted");
        selected.TellCounts(_connection.WriteLine);
        var seenFirst = selected.Entries.TakeWhile(static entry => entry.Message.Flags.Contains("\\Seen")).Count();
        if (seenFirst < selected.Entries.Count)
        {
            _connection.WriteLine($"* OK [UNSEEN {seenFirst + 1}] First unseen");
        }

        _connection.WriteLine($"* OK [UIDVALIDITY {folder.UidValidity}] UIDs valid");
        _connection.WriteLine($"* OK [UIDNEXT {folder.UidNext}] Predicted next UID");
        if (Has(LoopbackImapCapabilities.ConditionalStore))
        {
            _connection.WriteLine($"* OK [HIGHESTMODSEQ {folder.HighestModSeq}] Highest");
        }

        _selected = selected;
        return $"OK [{(isReadOnly ? "READ-ONLY" : "READ-WRITE")}] {request.Name} completed";
    }

    private IEnumerable<string> Keywords(LoopbackFolder folder) => Options.Keywords.Union(folder.Keywords, StringComparer.OrdinalIgnoreCase);

    private bool AllowsNewKeywords(LoopbackFolder folder) =>
        Options.AllowKeywords && (Options.MaxKeywords is not { } max || Keywords(folder).Count() < max);

    private string Check(ImapRequest request)
    {
        _ = Selected;
        return Nothing(request);
    }

    private string Close(ImapRequest request)
    {
        request.Arguments.End();
        if (!Selected.IsReadOnly)
        {
            ExpungeDeleted(Selected, static _ => true);
        }

        _selected = null;
        return "OK CLOSE completed";
    }

    private string Unselect(ImapRequest request)
    {
        Require(LoopbackImapCapabilities.Unselect);
        request.Arguments.End();
        _ = Selected;
        _selected = null;
        return "OK UNSELECT completed";
    }

    private string Create(ImapRequest request)
    {
        request.Arguments.Space();
        var name = request.Arguments.Mailbox().TrimEnd(FolderName.Delimiter);
        if (name.Length == 0 || User.FindFolder(name) is not null)
        {
            throw new ImapRefusedException("[ALREADYEXISTS] Mailbox exists");
        }

        User.AddFolder(name);
        return "OK CREATE completed";
    }

    private string Delete(ImapRequest request)
    {
        request.Arguments.Space();
        var folder = Folder(request.Arguments.Mailbox());
        request.Arguments.End();
        if (folder == User.Inbox)
        {
            throw new ImapRefusedException("[CANNOT] INBOX stays");
        }

        if (_selected?.Folder == folder)
        {
            _selected = null;
        }

        User.RemoveFolder(folder.Name);
        return "OK DELETE completed";
    }

    private string Rename(ImapRequest request)
    {
        request.Arguments.Space();
        var folder = Folder(request.Arguments.Mailbox());
        request.Arguments.Space();
        var target = request.Arguments.Mailbox();
        request.Arguments.End();
        if (folder == User.Inbox)
        {
            throw new ImapRefusedException("[CANNOT] INBOX stays");
        }

        return User.RenameFolder(folder.Name, target) ? "OK RENAME completed" : throw new ImapRefusedException("[ALREADYEXISTS] Mailbox exists");
    }

    private string Subscribe(ImapRequest request)
    {
        request.Arguments.Space();
        User.Subscribe(Folder(request.Arguments.Mailbox()).Name, request.Name == "SUBSCRIBE");
        return $"OK {request.Name} completed";
    }

    private string List(ImapRequest request)
    {
        var command = ListCommand.Read(request.Arguments);
        if (command.Pattern.Length == 0)
        {
            _connection.WriteLine($"* {request.Name} (\\Noselect) \"/\" \"\"");
            return $"OK {request.Name} completed";
        }

        var folders = User.Folders;
        foreach (var folder in folders.Where(folder => command.Matches(folder.Name)))
        {
            var isWanted = (request.Name == "LIST" || User.IsSubscribed(folder.Name))
                && (!command.SelectsSpecialUse || folder.SpecialUse is not null)
                && (!command.SelectsSubscribed || User.IsSubscribed(folder.Name));
            if (isWanted)
            {
                var line = new ResponseLine(_connection);
                line.Text($"* {request.Name} ({string.Join(' ', Attributes(folder, folders))}) \"/\" ");
                line.String(ModifiedUtf7.Encode(folder.Name));
                line.End();
            }
        }

        return $"OK {request.Name} completed";
    }

    private IEnumerable<string> Attributes(LoopbackFolder folder, IReadOnlyList<LoopbackFolder> all)
    {
        if (Has(LoopbackImapCapabilities.Children))
        {
            yield return all.Any(other => FolderName.IsBelow(other.Name, folder.Name)) ? "\\HasChildren" : "\\HasNoChildren";
        }

        if (Has(LoopbackImapCapabilities.SpecialUse) && folder.SpecialUse is { } use)
        {
            yield return use;
        }
    }

    private string Status(ImapRequest request)
    {
        request.Arguments.Space();
        var folder = Folder(request.Arguments.Mailbox());
        request.Arguments.Space();
        var items = request.Arguments.ParenthesizedAtoms();
        request.Arguments.End();
        string[] values = [.. items.Select(item => $"{item.ToUpperInvariant()} {StatusValue(folder, item.ToUpperInvariant()).ToString(CultureInfo.InvariantCulture)}")];
        var line = new ResponseLine(_connection);
        line.Text("* STATUS ");
        line.String(ModifiedUtf7.Encode(folder.Name));
        line.Text($" ({string.Join(' ', values)})");
        line.End();
        return "OK STATUS completed";
    }

    private long StatusValue(LoopbackFolder folder, string item) => item switch
    {
        "MESSAGES" => folder.Read(static messages => messages.Count),
        "RECENT" => CountFrom(folder, folder.ClaimRecent(claim: false)),
        "UIDNEXT" => folder.UidNext,
        "UIDVALIDITY" => folder.UidValidity,
        "UNSEEN" => folder.Read(static messages => messages.Count(static message => !message.Flags.Contains("\\Seen"))),
        "HIGHESTMODSEQ" => HighestModSeq(folder),
        _ => throw new ImapSyntaxException("Unknown status item"),
    };

    private long HighestModSeq(LoopbackFolder folder)
    {
        UseModSeq();
        return folder.HighestModSeq;
    }

    private static int CountFrom(LoopbackFolder folder, uint firstUid) =>
        folder.Read(messages => messages.Count(message => message.Uid >= firstUid));

    private string MyRights(ImapRequest request)
    {
        Require(LoopbackImapCapabilities.AccessControl);
        request.Arguments.Space();
        var folder = Folder(request.Arguments.Mailbox());
        var line = new ResponseLine(_connection);
        line.Text("* MYRIGHTS ");
        line.String(ModifiedUtf7.Encode(folder.Name));
        line.Text(folder.IsReadOnly ? " lr" : " lrswipkxtea");
        line.End();
        return "OK MYRIGHTS completed";
    }
}
