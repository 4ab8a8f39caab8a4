using System.Buffers;
using System.Text;

namespace EmailComms.Testing.Connections;

/// <summary>Collects what the server says until it is flushed, and can take back the end of it.</summary>
internal sealed class OutputBuffer
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Content => _bytes.AsMemory(0, Length);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - Length < bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        }

        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Append(string text)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Append(rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    public void Truncate(int length) => Length = Math.Min(Length, length);

    public void Clear()
    {
        Length = 0;
        // One big FETCH must not keep its memory for the rest of the session.
        if (_bytes.Length > 256 * 1024)
        {
            _bytes = new byte[1024];
        }
    }
}
