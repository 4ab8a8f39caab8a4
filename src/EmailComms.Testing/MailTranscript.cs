using System.Globalization;

namespace EmailComms.Testing;

/// <summary>Records what clients and server said, for the output of a failed test.</summary>
/// <remarks>
/// Credentials are replaced by <c>***</c> before they reach the transcript, and message content by its length. The transcript keeps
/// the last 5,000 lines, each up to 1,000 characters. Control characters appear as <c>\xNN</c>.
/// </remarks>
public sealed class MailTranscript
{
    private const int MaxLines = 5000;
    private const int MaxLineLength = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = [];

    internal MailTranscript()
    {
    }

    /// <summary>Gets the lines so far: connection, <c>C:</c> or <c>S:</c> (<c>--</c> for a remark of the server's own), text.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Forgets the lines so far.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _lines.Clear();
        }
    }

    /// <summary>Returns the lines so far, one below the other.</summary>
    public override string ToString() => string.Join('\n', Lines);

    internal void Add(string line)
    {
        var printable = string.Concat(line.Take(MaxLineLength).Select(Printable));
        lock (_lock)
        {
            _lines.Enqueue(printable);
            if (_lines.Count > MaxLines)
            {
                _lines.Dequeue();
            }
        }
    }

    private static string Printable(char character) =>
        char.IsControl(character) ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:X2}") : character.ToString();
}
