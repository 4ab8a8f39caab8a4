using System.Buffers;

namespace EmailComms.Tool.Explain;

/// <summary>A file that holds a message, or the body of one.</summary>
/// <param name="name">How it is called in what is reported.</param>
/// <param name="format">What it holds.</param>
/// <param name="open">Opens it.</param>
internal sealed class MessageFile(string name, MessageFormat format, Func<Stream> open)
{
    private const int BufferBytes = 64 * 1024;

    public string Name => name;

    /// <summary>Reads it as a message, up to a size.</summary>
    /// <exception cref="InvalidDataException">It is not a message.</exception>
    public async Task<Stream> ReadAsync(long limit, CancellationToken cancellationToken)
    {
        var octets = await ReadOctetsAsync(limit, cancellationToken).ConfigureAwait(false);
        return new MemoryStream(MessageContent.ToMessage(octets, format), writable: false);
    }

    private async Task<ReadOnlyMemory<byte>> ReadOctetsAsync(long limit, CancellationToken cancellationToken)
    {
        var stream = open();
        await using (stream.ConfigureAwait(false))
        {
            var octets = new ArrayBufferWriter<byte>(BufferBytes);
            while (octets.WrittenCount < limit)
            {
                var room = octets.GetMemory(BufferBytes);
                var read = await stream.ReadAsync(room[..(int)Math.Min(room.Length, limit - octets.WrittenCount)], cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                octets.Advance(read);
            }

            return octets.WrittenMemory;
        }
    }
}
