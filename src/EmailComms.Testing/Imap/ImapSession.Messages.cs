using EmailComms.Testing.Imap.Fetch;
using EmailComms.Testing.Imap.Search;
using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <content>Commands about messages (RFC 3501 sections 6.3.11 and 6.4, RFC 4315, RFC 6851).</content>
internal sealed partial class ImapSession
{
    private const string MailboxFull = "[OVERQUOTA] Mailbox is full";

    private string Append(ImapRequest request)
    {
        var arguments = request.Arguments;
        arguments.Space();
        var folder = Folder(arguments.Mailbox(), offerCreation: true);
        arguments.Space();
        var flags = FlagList.Empty;
        if (arguments.Peek == '(')
        {
            flags = FlagList.Of(arguments.ParenthesizedAtoms(flags: true));
            arguments.Space();
        }

        var date = _server.TimeProvider.GetUtcNow();
        if (arguments.Peek == '"')
        {
            date = arguments.DateTime();
            arguments.Space();
        }

        var content = arguments.Literal();
        arguments.End();
        RequireWritable(folder, content.Length);
        RequireKnown(flags, folder);
        var message = folder.Append(content, flags, date);
        return Has(LoopbackImapCapabilities.UidPlus) ? $"OK [APPENDUID {folder.UidValidity} {message.Uid}] APPEND completed" : "OK APPEND completed";
    }

    private static void RequireWritable(LoopbackFolder folder, long bytes)
    {
        if (folder.IsReadOnly)
        {
            throw new ImapRefusedException("[NOPERM] The mailbox is read-only");
        }

        if (!folder.HasRoomFor(bytes))
        {
            throw new ImapRefusedException(MailboxFull);
        }
    }

    private SelectedFolder SelectedWritable =>
        Selected.IsReadOnly || Selected.Folder.IsReadOnly ? throw new ImapRefusedException("[READ-ONLY] The mailbox is read-only") : Selected;

    private string Expunge(ImapRequest request)
    {
        var selected = SelectedWritable;
        if (!request.IsByUid)
        {
            request.Arguments.End();
            ExpungeDeleted(selected, static _ => true);
            return "OK EXPUNGE completed";
        }

        Require(LoopbackImapCapabilities.UidPlus);
        request.Arguments.Space();
        var set = request.Arguments.Set();
        request.Arguments.End();
        var named = selected.Find(set, byUid: true).Select(static match => match.Message).ToHashSet();
        ExpungeDeleted(selected, named.Contains);
        return "OK UID EXPUNGE completed";
    }

    private void ExpungeDeleted(SelectedFolder selected, Func<StoredMessage, bool> isNamed)
    {
        // Only what this session has seen: a message that it was not told of is not its to expunge.
        var seen = selected.Entries.Select(static entry => entry.Message).ToHashSet();
        var expunged = selected.Folder.ExpungeWhere(message => message.Flags.Contains("\\Deleted") && seen.Contains(message) && isNamed(message));
        if (Options.ExpungeArchivesTo is { } name && selected.Folder.SpecialUse != "\\Trash" && FolderName.Canonical(name) != selected.Folder.Name)
        {
            var archive = User.AddFolder(name);
            foreach (var message in expunged)
            {
                archive.AppendCopy(message, message.Flags.Without(FlagList.Of(["\\Deleted"])));
            }
        }
    }

    private string Store(ImapRequest request)
    {
        var arguments = request.Arguments;
        arguments.Space();
        var set = arguments.Set();
        arguments.Space();
        var unchangedSince = arguments.Peek == '(' ? ModSeqModifier(arguments, "UNCHANGEDSINCE") : (long?)null;
        if (unchangedSince is not null)
        {
            arguments.Space();
        }

        var item = arguments.Until(" ").ToUpperInvariant();
        arguments.Space();
        var flags = FlagList.Of(arguments.Peek == '(' ? arguments.ParenthesizedAtoms(flags: true) : BareFlags(arguments));
        arguments.End();
        var isSilent = item.EndsWith(".SILENT", StringComparison.Ordinal);
        var change = (isSilent ? item[..^".SILENT".Length] : item) switch
        {
            "FLAGS" => FlagChange.Replace,
            "+FLAGS" => FlagChange.Add,
            "-FLAGS" => FlagChange.Remove,
            _ => throw new ImapSyntaxException("Unknown data item"),
        };
        var selected = SelectedWritable;
        RequireKnown(flags, selected.Folder);
        List<uint> modified = [];
        foreach (var match in selected.Find(set, request.IsByUid))
        {
            switch (selected.Folder.ChangeFlags(match.Message, change, flags, unchangedSince ?? long.MaxValue))
            {
                case FlagChangeResult.Modified:
                    modified.Add(request.IsByUid ? match.Message.Uid : (uint)match.Number);
                    break;
                case FlagChangeResult.Done:
                    TellStored(match, request.IsByUid, isSilent);
                    break;
                case FlagChangeResult.Gone:
                    // Neither stored nor MODIFIED, and the answer is OK all the same: so Dovecot and Cyrus do it.
                    break;
            }
        }

        return modified.Count == 0 ? $"OK {request.Name} completed" : $"OK [MODIFIED {SequenceSet.Format(modified)}] Conditional STORE failed";
    }

    private void TellStored(ViewMatch match, bool isByUid, bool isSilent)
    {
        var flags = $"FLAGS ({match.Entry.Report(match.State)})";
        var modSeq = $"MODSEQ ({match.State.ModSeq})";
        string[] items = (isSilent, _tellsModSeq) switch
        {
            (true, false) => [],
            (true, true) => [modSeq],
            (false, false) => [flags],
            (false, true) => [flags, modSeq],
        };
        if (items.Length > 0)
        {
            var uid = isByUid ? $"UID {match.Message.Uid} " : "";
            _connection.WriteLine($"* {match.Number} FETCH ({uid}{string.Join(' ', items)})");
        }
    }

    /// <summary>Reads <c>(UNCHANGEDSINCE n)</c> or <c>(CHANGEDSINCE n)</c> (RFC 7162 sections 3.1.3 and 3.1.4).</summary>
    private long ModSeqModifier(ImapParser arguments, string name)
    {
        UseModSeq();
        arguments.Take('(');
        if (!arguments.Until(" )").Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            throw new ImapSyntaxException("Unknown modifier");
        }

        arguments.Space();
        var modSeq = arguments.ModSeq();
        arguments.Take(')');
        return modSeq;
    }

    private static List<string> BareFlags(ImapParser arguments)
    {
        List<string> flags = [arguments.Flag()];
        while (arguments.TryTake(' '))
        {
            flags.Add(arguments.Flag());
        }

        return flags;
    }

    private void RequireKnown(FlagList flags, LoopbackFolder folder)
    {
        if (flags.Names.FirstOrDefault(static name => name.StartsWith('\\') && !FlagList.System.Contains(name, StringComparer.OrdinalIgnoreCase)) is not null)
        {
            throw new ImapSyntaxException("Invalid system flag");
        }

        var known = Keywords(folder).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = flags.Keywords.Count(keyword => !known.Contains(keyword));
        if (unknown > 0 && !Options.AllowKeywords)
        {
            throw new ImapRefusedException("[CANNOT] Keywords are not possible in this mailbox");
        }

        if (unknown > 0 && known.Count + unknown > Options.MaxKeywords)
        {
            throw new ImapRefusedException("[LIMIT] Too many user flags in mailbox");
        }
    }

    private string CopyOrMove(ImapRequest request)
    {
        var isMove = request.Name.EndsWith("MOVE", StringComparison.Ordinal);
        if (isMove)
        {
            Require(LoopbackImapCapabilities.Move);
        }

        request.Arguments.Space();
        var set = request.Arguments.Set();
        request.Arguments.Space();
        var target = request.Arguments.Mailbox();
        request.Arguments.End();
        var selected = isMove ? SelectedWritable : Selected;
        var folder = Folder(target, offerCreation: true);
        StoredMessage[] messages = [.. selected.Find(set, request.IsByUid).Select(static match => match.Message).Where(static message => !message.IsExpunged)];
        RequireWritable(folder, messages.Sum(static message => (long)message.Content.Length));
        if (isMove)
        {
            // Who expunges a message first has moved it: a rival's MOVE of the same message does nothing.
            var wanted = messages.ToHashSet();
            messages = [.. selected.Folder.ExpungeWhere(wanted.Contains)];
        }

        var from = SequenceSet.Format([.. messages.Select(static message => message.Uid)]);
        var to = SequenceSet.Format([.. messages.Select(message => folder.AppendCopy(message, message.Flags).Uid)]);
        var copyUid = messages.Length > 0 && Has(LoopbackImapCapabilities.UidPlus) ? $"[COPYUID {folder.UidValidity} {from} {to}] " : "";
        if (isMove && copyUid.Length > 0)
        {
            // RFC 6851 section 4.3: the client should learn the new UIDs before the EXPUNGE responses.
            _connection.WriteLine($"* OK {copyUid}Moved UIDs.");
            copyUid = "";
        }

        return $"OK {copyUid}{request.Name} completed";
    }

    private string Search(ImapRequest request)
    {
        var command = SearchCommand.Read(request.Arguments, Selected, request.IsByUid, Has(LoopbackImapCapabilities.ExtendedSearch));
        if (command.UsesModSeq)
        {
            UseModSeq();
        }

        command.Run();
        if (!command.IsExtended && !Options.OnlyRevision2)
        {
            _connection.WriteLine(command.Result());
        }
        else if (!Options.BreakExtendedSearch)
        {
            _connection.WriteLine(command.ExtendedResult(request.Tag));
        }

        return $"OK {request.Name} completed";
    }

    private async ValueTask<string> FetchAsync(ImapRequest request)
    {
        request.Arguments.Space();
        var set = request.Arguments.Set();
        request.Arguments.Space();
        var command = FetchCommand.Read(request.Arguments, request.IsByUid);
        var changedSince = request.Arguments.TryTake(' ') ? ModSeqModifier(request.Arguments, "CHANGEDSINCE") : 0;
        request.Arguments.End();
        if (changedSince > 0)
        {
            command.AddModSeq();
        }

        if (command.AsksModSeq)
        {
            UseModSeq();
        }

        var selected = Selected;
        var missing = false;
        foreach (var match in selected.Find(set, request.IsByUid).Where(match => match.Message.State.ModSeq > changedSince))
        {
            if (match.Message.IsExpunged)
            {
                missing = true;
                continue;
            }

            if (command.MarksSeen && !selected.IsReadOnly && !match.Message.Flags.Contains("\\Seen"))
            {
                selected.Folder.ChangeFlags(match.Message, FlagChange.Add, FlagList.Of(["\\Seen"]));
            }

            command.Write(match, new ResponseLine(_connection));
            await _connection.FlushIfLargeAsync(_ended).ConfigureAwait(false);
        }

        return missing ? "OK [EXPUNGEISSUED] Some messages were already expunged" : $"OK {request.Name} completed";
    }
}
