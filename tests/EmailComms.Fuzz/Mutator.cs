namespace EmailComms.Fuzz;

/// <summary>Makes new inputs out of those it knows.</summary>
internal sealed class Mutator(Random random, List<byte[]> pool)
{
    private const int MaxOctets = 64 * 1024;
    private const int MaxPool = 4000;
    private const int MaxSteps = 6;
    private const int MaxRepetitions = 200;

    // As much of a boundary line as the closing one has, too.
    private const int MaxMarkOctets = 12;

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
        var start = Place(input);
        var end = random.Next(2) == 0 ? Math.Min(input.Length, start + random.Next(16)) : random.Next(start, input.Length + 1);
        return random.Next(12) switch
        {
            0 when input.Length > 0 => WithBitFlipped(input),
            1 => [.. input[..start], .. input[end..]],
            2 => [.. input[..end], .. input[start..]],
            3 => [.. input[..start], .. Pick(Tokens.All), .. input[end..]],
            4 => [.. input[..start], .. Repeated(Pick(Tokens.All)), .. input[start..]],
            5 => Spliced(input, start),
            6 => WithLineMoved(input),
            7 => WithLineRepeated(input, start),
            8 => WithPartsSwapped(input),
            _ => [.. input[..start], .. Pick(Tokens.All), .. input[start..]],
        };
    }

    // The header section is a small part of a mail, and half of what matters.
    private int Place(byte[] input)
    {
        var headerEnd = random.Next(2) == 0 ? input.AsSpan().IndexOf("\n\r\n"u8) : -1;
        return random.Next((headerEnd < 0 ? input.Length : headerEnd) + 1);
    }

    private byte[] WithBitFlipped(byte[] input)
    {
        var changed = (byte[])input.Clone();
        changed[Math.Min(Place(changed), changed.Length - 1)] ^= (byte)(1 << random.Next(8));
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

    // A second field of the same name, a second boundary.
    private byte[] WithLineRepeated(byte[] input, int at)
    {
        var line = LineAt(input, Place(input));
        var lineStart = at + input.AsSpan(at).IndexOf((byte)'\n') + 1;
        return [.. input[..lineStart], .. input[line], .. input[lineStart..]];
    }

    // What is between three lines that look alike: the parts of a multipart body, fields of one name, paragraphs.
    private byte[] WithPartsSwapped(byte[] input)
    {
        var line = input.AsSpan(LineAt(input, Place(input)));
        line = line[..Math.Min(line.Length, MaxMarkOctets)].TrimEnd("\r\n"u8);
        List<int> marks = [];
        for (var at = 0; line.Length > 0 && marks.Count < 3; at = marks[^1] + line.Length)
        {
            var next = input.AsSpan(at).IndexOf(line);
            if (next < 0)
            {
                return input;
            }

            marks.Add(at + next);
        }

        return marks is [var first, var second, var third] ? [.. input[..first], .. input[second..third], .. input[first..second], .. input[third..]] : input;
    }

    private static Range LineAt(byte[] input, int at)
    {
        var start = input.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        var length = input.AsSpan(start).IndexOf((byte)'\n') + 1;
        return start..(length == 0 ? input.Length : start + length);
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
