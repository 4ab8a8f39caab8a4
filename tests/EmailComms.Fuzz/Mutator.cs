namespace EmailComms.Fuzz;

/// <summary>Makes new inputs out of those it knows.</summary>
internal sealed class Mutator(Random random, List<byte[]> pool)
{
    private const int MaxOctets = 64 * 1024;
    private const int MaxPool = 4000;
    private const int MaxSteps = 6;
    private const int MaxRepetitions = 200;

    public byte[] Next()
    {
        var input = Pick(pool);
        for (var steps = random.Next(1, MaxSteps + 1); steps > 0; steps--)
        {
            input = Change(input);
        }

        return input.Length <= MaxOctets ? input : input[..MaxOctets];
    }

    /// <summary>Goes on from an input that was read in a way that no other was.</summary>
    public void Keep(byte[] input)
    {
        if (pool.Count < MaxPool)
        {
            pool.Add(input);
        }
        else
        {
            pool[random.Next(pool.Count)] = input;
        }
    }

    private byte[] Change(byte[] input)
    {
        var start = random.Next(input.Length + 1);
        var end = random.Next(2) == 0 ? Math.Min(input.Length, start + random.Next(16)) : random.Next(start, input.Length + 1);
        return random.Next(9) switch
        {
            0 when input.Length > 0 => WithBitFlipped(input),
            1 => [.. input[..start], .. input[end..]],
            2 => [.. input[..end], .. input[start..]],
            3 => [.. input[..start], .. Pick(Tokens.All), .. input[end..]],
            4 => [.. input[..start], .. Repeated(Pick(Tokens.All)), .. input[start..]],
            5 => Spliced(input, start),
            6 => WithLineMoved(input),
            _ => [.. input[..start], .. Pick(Tokens.All), .. input[start..]],
        };
    }

    private byte[] WithBitFlipped(byte[] input)
    {
        var changed = (byte[])input.Clone();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private byte[] Repeated(byte[] token) => [.. Enumerable.Repeat(token, random.Next(1, MaxRepetitions)).SelectMany(static octets => octets)];

    private byte[] Spliced(byte[] input, int start)
    {
        var other = Pick(pool);
        return [.. input[..start], .. other[random.Next(other.Length + 1)..]];
    }

    // Decisions stand at the beginnings of lines.
    private byte[] WithLineMoved(byte[] input)
    {
        var text = input.AsSpan();
        var from = text[random.Next(input.Length + 1)..].IndexOf((byte)'\n') + 1;
        var length = text[from..].IndexOf((byte)'\n') + 1;
        return [.. text.Slice(from, length), .. text[..from], .. text[(from + length)..]];
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
