namespace EmailComms.Approvals.Reading.Lines;

/// <summary>What was newly written, and what stood around it.</summary>
internal sealed class TrimmedText
{
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
                if (passage.Kind is ApprovalPassageKind.NewText or ApprovalPassageKind.SignOff or ApprovalPassageKind.Signature or ApprovalPassageKind.DeviceTagline or ApprovalPassageKind.Footer)
                {
                    lines.AddRange(passage.Lines);
                }
            }

            return lines.Finish();
        }
    }

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
