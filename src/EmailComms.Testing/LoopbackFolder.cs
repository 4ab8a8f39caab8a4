using System.Text;
using EmailComms.Testing.Connections;
using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing;

/// <summary>A folder of a <see cref="LoopbackUser"/>. What a test does here, IMAP sessions see as the doing of another client.</summary>
/// <remarks>All members may be used while sessions run.</remarks>
public sealed class LoopbackFolder
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _timeProvider;
    private readonly ChangeSignal _changed = new();
    private readonly HashSet<string> _keywords = new(StringComparer.OrdinalIgnoreCase);
    private List<StoredMessage> _messages = [];
    private uint _firstRecentUid = 1;

    internal LoopbackFolder(LoopbackUser user, string name, TimeProvider timeProvider)
    {
        User = user;
        Name = name;
        _timeProvider = timeProvider;
        UidValidity = user.NextUidValidity();
    }

    /// <summary>Gets the user whose folder it is.</summary>
    public LoopbackUser User { get; }

    /// <summary>Gets the whole name, levels separated by a slash.</summary>
    public string Name { get; internal set; }

    /// <summary>Gets the UIDVALIDITY (RFC 9051 section 2.3.1.1).</summary>
    public uint UidValidity { get; private set; }

    /// <summary>Gets the UID that the next message will have.</summary>
    public uint UidNext { get; private set; } = 1;

    /// <summary>Gets or sets the special-use attribute (RFC 6154), such as <c>\Trash</c>.</summary>
    public string? SpecialUse { get; set; }

    /// <summary>Gets or sets whether SELECT opens the folder <c>[READ-ONLY]</c> and changes are refused.</summary>
    public bool IsReadOnly { get; set; }

    /// <summary>Gets or sets how many bytes of messages fit; more are refused with <c>[OVERQUOTA]</c>, and by SMTP with <c>552 5.2.2</c>.</summary>
    /// <value>Defaults to no limit.</value>
    public long? QuotaBytes { get; set; }

    /// <summary>Gets the messages as they are now, oldest first.</summary>
    public IReadOnlyList<LoopbackMessage> Messages
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages.Select(static message => message.Snapshot())];
            }
        }
    }

    /// <summary>Gets the mod-sequence of the last change (RFC 7162 section 3.1.2.1), which a folder without any has too.</summary>
    internal long HighestModSeq { get; private set; } = 1;

    /// <summary>Gets every keyword that a message here ever had; like Cyrus, the folder forgets none.</summary>
    internal IReadOnlyList<string> Keywords
    {
        get
        {
            lock (_lock)
            {
                return [.. _keywords];
            }
        }
    }

    internal bool IsRetired { get; private set; }

    internal Task NextChange => _changed.Next;

    /// <summary>Puts a message into the folder, as delivery or another client does.</summary>
    /// <param name="content">The whole message, byte for byte.</param>
    /// <param name="flags">Flags and keywords, such as <c>\Seen</c>.</param>
    public LoopbackMessage Deliver(ReadOnlySpan<byte> content, params IEnumerable<string> flags) =>
        Append(content.ToArray(), FlagList.Of(flags), _timeProvider.GetUtcNow()).Snapshot();

    /// <summary>Puts a message into the folder, as delivery or another client does.</summary>
    /// <param name="content">The whole message; line ends become CRLF, characters UTF-8.</param>
    /// <param name="flags">Flags and keywords, such as <c>\Seen</c>.</param>
    public LoopbackMessage Deliver(string content, params IEnumerable<string> flags)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Deliver(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n")), flags);
    }

    /// <summary>Removes a message for good, as another client does.</summary>
    /// <returns>False when there is no such message.</returns>
    public bool Expunge(uint uid) => ExpungeWhere(message => message.Uid == uid).Count > 0;

    /// <summary>Replaces the flags of a message, as another client does.</summary>
    /// <returns>False when there is no such message.</returns>
    public bool SetFlags(uint uid, params IEnumerable<string> flags)
    {
        ArgumentNullException.ThrowIfNull(flags);
        StoredMessage? message;
        lock (_lock)
        {
            message = _messages.Find(candidate => candidate.Uid == uid);
        }

        return message is not null && ChangeFlags(message, FlagChange.Replace, FlagList.Of(flags)) == FlagChangeResult.Done;
    }

    /// <summary>
    /// Gives the folder a new UIDVALIDITY and its messages new UIDs, as when it was restored or made anew. Sessions that have it selected
    /// are ended with <c>* BYE</c>, as Dovecot does.
    /// </summary>
    public void ChangeUidValidity()
    {
        lock (_lock)
        {
            UidValidity = User.NextUidValidity();
            UidNext = 1;
            _firstRecentUid = 1;
            HighestModSeq++;
            var old = _messages;
            _messages = [];
            foreach (var message in old)
            {
                message.IsExpunged = true;
                _messages.Add(new StoredMessage(UidNext++, message.Content, message.InternalDate, new MessageState(message.Flags, HighestModSeq))
                {
                    EnvelopeSender = message.EnvelopeSender,
                    EnvelopeRecipient = message.EnvelopeRecipient,
                });
            }
        }

        _changed.Raise();
    }

    /// <summary>Waits until a message is there that satisfies <paramref name="predicate"/>, and returns it.</summary>
    /// <param name="predicate">Defaults to any message.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<LoopbackMessage> WaitForMessageAsync(Func<LoopbackMessage, bool>? predicate = null, CancellationToken cancellationToken = default) =>
        _changed.WaitForAsync(() => Messages.FirstOrDefault(predicate ?? (static _ => true)), cancellationToken);

    /// <summary>Waits until the folder holds no message.</summary>
    public Task WaitUntilEmptyAsync(CancellationToken cancellationToken = default) =>
        WaitUntilAsync(static messages => messages.Count == 0, cancellationToken);

    /// <summary>Waits until the messages satisfy a condition, and returns them.</summary>
    public Task<IReadOnlyList<LoopbackMessage>> WaitUntilAsync(
        Func<IReadOnlyList<LoopbackMessage>, bool> condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _changed.WaitForAsync(() => Messages is var messages && condition(messages) ? messages : null, cancellationToken);
    }

    /// <summary>Returns the name.</summary>
    public override string ToString() => Name;

    /// <summary>Reads a consistent state of the folder for a session's view of it.</summary>
    internal T Read<T>(Func<IReadOnlyList<StoredMessage>, T> read)
    {
        lock (_lock)
        {
            return read(_messages);
        }
    }

    /// <summary>Tells from which UID on messages are recent, and claims that for the caller (RFC 3501 section 2.3.2).</summary>
    internal uint ClaimRecent(bool claim)
    {
        lock (_lock)
        {
            var first = _firstRecentUid;
            if (claim)
            {
                _firstRecentUid = UidNext;
            }

            return first;
        }
    }

    internal bool HasRoomFor(long bytes) => QuotaBytes is not { } quota || Read(static messages => messages.Sum(static m => (long)m.Content.Length)) + bytes <= quota;

    internal StoredMessage Append(byte[] content, FlagList flags, DateTimeOffset internalDate, string? sender = null, string? recipient = null)
    {
        StoredMessage message;
        lock (_lock)
        {
            message = new StoredMessage(UidNext++, content, internalDate, new MessageState(flags, ++HighestModSeq))
            {
                EnvelopeSender = sender,
                EnvelopeRecipient = recipient,
            };
            _messages.Add(message);
            _keywords.UnionWith(flags.Keywords);
        }

        _changed.Raise();
        return message;
    }

    internal StoredMessage AppendCopy(StoredMessage message, FlagList flags) =>
        Append(message.Content, flags, message.InternalDate, message.EnvelopeSender, message.EnvelopeRecipient);

    /// <summary>Changes the flags of a message, if it has not changed since a mod-sequence (RFC 7162 section 3.1.3).</summary>
    internal FlagChangeResult ChangeFlags(StoredMessage message, FlagChange change, FlagList flags, long unchangedSince = long.MaxValue)
    {
        lock (_lock)
        {
            if (message.IsExpunged)
            {
                return FlagChangeResult.Gone;
            }

            if (message.State.ModSeq > unchangedSince)
            {
                return FlagChangeResult.Modified;
            }

            var changed = change switch
            {
                FlagChange.Add => message.Flags.With(flags),
                FlagChange.Remove => message.Flags.Without(flags),
                _ => flags,
            };
            if (changed.SameAs(message.Flags))
            {
                return FlagChangeResult.Done;
            }

            message.State = new MessageState(changed, ++HighestModSeq);
            _keywords.UnionWith(flags.Keywords);
        }

        _changed.Raise();
        return FlagChangeResult.Done;
    }

    internal IReadOnlyList<StoredMessage> ExpungeWhere(Func<StoredMessage, bool> predicate)
    {
        List<StoredMessage> expunged = [];
        lock (_lock)
        {
            _messages.RemoveAll(message =>
            {
                if (!predicate(message))
                {
                    return false;
                }

                message.IsExpunged = true;
                expunged.Add(message);
                return true;
            });
            if (expunged.Count == 0)
            {
                return expunged;
            }

            HighestModSeq++;
        }

        _changed.Raise();

        return expunged;
    }

    internal void Retire()
    {
        lock (_lock)
        {
            IsRetired = true;
            HighestModSeq++;
        }

        _changed.Raise();
    }
}
