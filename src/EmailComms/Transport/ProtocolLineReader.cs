using System.Text;

namespace EmailComms.Transport;

/// <summary>Cuts what one side of a session says into lines, of which it keeps the beginning only, and counts what is no lines.</summary>
internal sealed class ProtocolLineReader
{
    private const int MaxKept = 512;

    private readonly StringBuilder _kept = new();
    private long _length;
    private long _skipped;
    private long _toSkip;

    // The number in the braces that the line ends in so far; -1 when it does not.
    private long _literal = -1;
    private bool _isLiteralClosed;

    /// <summary>Takes the next octets for content, which is counted and not kept.</summary>
    public void Skip(long octets) => _toSkip = octets;

    /// <summary>Takes the next line or run out of the octets; false when they are used up.</summary>
    public bool TryRead(ref ReadOnlySpan<byte> octets, out ProtocolLine line)
    {
        line = default;
        if (_toSkip > 0)
        {
            var taken = (int)Math.Min(_toSkip, octets.Length);
            octets = octets[taken..];
            _toSkip -= taken;
            _skipped += taken;
            if (_toSkip > 0)
            {
                return false;
            }

            line = new ProtocolLine(null, _skipped, null);
            _skipped = 0;
            return true;
        }

        var end = octets.IndexOf((byte)'\n');
        Add(end < 0 ? octets : octets[..end]);
        octets = end < 0 ? [] : octets[(end + 1)..];
        if (end < 0)
        {
            return false;
        }

        line = new ProtocolLine(_kept.ToString().TrimEnd('\r'), _length + 1, _isLiteralClosed ? _literal : null);
        _kept.Clear();
        _length = 0;
        _literal = -1;
        _isLiteralClosed = false;
        return true;
    }

    private void Add(ReadOnlySpan<byte> octets)
    {
        _length += octets.Length;
        _kept.Append(Encoding.Latin1.GetString(octets[..Math.Min(octets.Length, MaxKept - _kept.Length)]));
        foreach (var octet in octets)
        {
            FollowLiteral((char)octet);
        }
    }

    private void FollowLiteral(char c)
    {
        if (c == '{')
        {
            (_literal, _isLiteralClosed) = (0, false);
        }
        else if (_literal >= 0 && !_isLiteralClosed && char.IsAsciiDigit(c))
        {
            _literal = Math.Min((_literal * 10) + (c - '0'), uint.MaxValue);
        }
        else if (_literal >= 0 && !_isLiteralClosed && c == '}')
        {
            _isLiteralClosed = true;
        }
        else if (c != '\r' && (_isLiteralClosed || c != '+'))
        {
            (_literal, _isLiteralClosed) = (-1, false);
        }
    }
}
