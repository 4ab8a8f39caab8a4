using System.Buffers;

namespace EmailComms.Testing.Smtp;

/// <summary>Takes the content of DATA apart: finds the final dot and removes the stuffed ones (RFC 5321 section 4.5.2).</summary>
/// <remarks>
/// Only CRLF ends a line. A bare CR or LF is content, so <c>LF . LF</c> and its relatives do not end the message: that is the hole of
/// SMTP smuggling.
/// </remarks>
internal sealed class DotUnstuffer(int maxBytes)
{
    private readonly ArrayBufferWriter<byte> _content = new();
    private State _state = State.LineStart;

    private enum State
    {
        LineStart,
        Inside,
        AfterCr,
        Dot,
        DotCr,
        End,
    }

    public bool IsComplete => _state == State.End;

    /// <summary>Gets a value indicating whether the content was longer than allowed; the rest of it was not kept.</summary>
    public bool IsTooLarge { get; private set; }

    public byte[] Content => _content.WrittenSpan.ToArray();

    /// <summary>Takes bytes up to the end of the message and returns how many it took.</summary>
    public int Take(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            Take(bytes[i]);
            if (IsComplete)
            {
                return i + 1;
            }
        }

        return bytes.Length;
    }

    private void Take(byte value)
    {
        switch (_state)
        {
            case State.LineStart when value == '.':
                _state = State.Dot;
                return;

            case State.Dot when value == '\r':
                _state = State.DotCr;
                return;

            case State.DotCr when value == '\n':
                _state = State.End;
                return;

            case State.DotCr:
                Keep((byte)'\r');
                _state = State.AfterCr;
                break;
        }

        Keep(value);
        _state = value switch
        {
            (byte)'\r' => State.AfterCr,
            (byte)'\n' when _state == State.AfterCr => State.LineStart,
            _ => State.Inside,
        };
    }

    private void Keep(byte value)
    {
        if (_content.WrittenCount == maxBytes)
        {
            IsTooLarge = true;
            return;
        }

        _content.GetSpan(1)[0] = value;
        _content.Advance(1);
    }
}
