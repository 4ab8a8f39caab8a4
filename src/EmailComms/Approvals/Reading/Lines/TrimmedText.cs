using EmailComms.Approvals.Correlation;

namespace EmailComms.Approvals.Reading.Lines;

/// <summary>What was newly written, and what stood around it.</summary>
internal sealed class TrimmedText
{
    /// <summary>A reference has at most some 500 characters, and a program may have wrapped them.</summary>
    public const int MaxReferenceLines = 20;

    private readonly MessageLines _message;
    private IReadOnlyList<ApprovalPassage>? _passages;

    public TrimmedText(MessageLines message, IReadOnlyList<string> lines, IReadOnlyList<string> closing, bool opensInsideQuote)
    {
        _message = message;
        Lines = lines;
        Closing = closing;
        OpensInsideQuote = opensInsideQuote;
    }

    /// <summary>The new text, without blank lines at its ends.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The sign-off and what stands below it, without footers: a person may go on there.</summary>
    public IReadOnlyList<string> Closing { get; }

    /// <summary>Whether the first line may be the rest of a quoted line that a program wrapped.</summary>
    public bool OpensInsideQuote { get; }

    /// <summary>The whole message in order; blank lines belong to what stands above them.</summary>
    public IReadOnlyList<ApprovalPassage> Passages => _passages ??= FindPassages();

    /// <summary>The new text with sign-off, signature, tagline and footer.</summary>
    public IReadOnlyList<string> LinesWithSignature
    {
        get
        {
            var lines = new LineCollector();
            foreach (var passage in Passages)
            {
                if (IsOwn(passage.Kind))
                {
                    lines.AddRange(passage.Lines);
                }
            }

            return lines.Finish();
        }
    }

    /// <summary>
    /// The reference line of a prepared answer: it stands right below what was written, with no mark of quotation; empty when
    /// there is none. The reference of a quoted message has something of that message, or of the mail program, above it.
    /// </summary>
    public string PreparedReference
    {
        get
        {
            var i = 0;
            while (i < _message.Count && (_message.IsBlank(i) || IsOwn(_message.Kinds[i]) || _message.Kinds[i] == ApprovalPassageKind.Banner))
            {
                i++;
            }

            var isReference = i < _message.Count && _message.ClassOf(i) == LineClass.OwnRequest && ReplyReference.Opens(_message.TextOf(i));
            return isReference ? string.Join('\n', Enumerable.Range(i, Math.Min(MaxReferenceLines, _message.Count - i)).Select(line => _message[line])) : string.Empty;
        }
    }

    private static bool IsOwn(ApprovalPassageKind kind) =>
        kind is ApprovalPassageKind.NewText or ApprovalPassageKind.SignOff or ApprovalPassageKind.Signature or ApprovalPassageKind.DeviceTagline or ApprovalPassageKind.Footer;

    private List<ApprovalPassage> FindPassages()
    {
        var passages = new List<ApprovalPassage>();
        var start = 0;
        for (var i = 1; i <= _message.Count; i++)
        {
            if (i == _message.Count || _message.Kinds[i] != _message.Kinds[start])
            {
                var lines = new string[i - start];
                for (var j = start; j < i; j++)
                {
                    lines[j - start] = _message[j];
                }

                passages.Add(new ApprovalPassage { Kind = _message.Kinds[start], Lines = lines });
                start = i;
            }
        }

        return passages;
    }
}
