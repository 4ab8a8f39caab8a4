using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Imap;

/// <summary>The arguments of LIST and LSUB: reference, pattern, and the options of SPECIAL-USE (RFC 6154) and RFC 5258.</summary>
internal sealed record ListCommand(string Pattern, bool SelectsSpecialUse, bool SelectsSubscribed)
{
    private const int MaxPatternLength = 1000;

    public static ListCommand Read(ImapParser arguments)
    {
        arguments.Space();
        IReadOnlyList<string> selection = [];
        if (arguments.Peek == '(')
        {
            selection = arguments.ParenthesizedAtoms();
            arguments.Space();
        }

        var reference = arguments.Mailbox();
        arguments.Space();
        var pattern = arguments.ListMailbox();
        if (arguments.TryTake(' '))
        {
            // RETURN options: what they ask for is in the answer anyway.
            arguments.Atom();
            arguments.Space();
            arguments.ParenthesizedAtoms();
        }

        arguments.End();
        if (pattern.Length > MaxPatternLength)
        {
            throw new ImapSyntaxException("Pattern too long");
        }

        return new ListCommand(
            pattern.Length == 0 ? "" : FolderName.Canonical(reference + pattern),
            selection.Contains("SPECIAL-USE", StringComparer.OrdinalIgnoreCase),
            selection.Contains("SUBSCRIBED", StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Compares a name with the pattern: <c>*</c> is anything, <c>%</c> anything within a level (RFC 3501 section 6.3.8).</summary>
    public bool Matches(string name)
    {
        // Row by row instead of by recursion: linear in each, whatever the pattern.
        var reached = new bool[name.Length + 1];
        reached[0] = true;
        foreach (var symbol in Pattern)
        {
            var next = new bool[name.Length + 1];
            for (var i = 0; i <= name.Length; i++)
            {
                next[i] = symbol switch
                {
                    '*' => reached[i] || (i > 0 && next[i - 1]),
                    '%' => reached[i] || (i > 0 && next[i - 1] && name[i - 1] != FolderName.Delimiter),
                    _ => i > 0 && reached[i - 1] && name[i - 1] == symbol,
                };
            }

            reached = next;
        }

        return reached[^1];
    }
}
