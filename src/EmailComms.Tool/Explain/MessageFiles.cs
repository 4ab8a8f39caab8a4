namespace EmailComms.Tool.Explain;

/// <summary>Finds what there is to explain at a path.</summary>
internal static class MessageFiles
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>The messages and bodies below a folder, in the ordinal order of their paths.</summary>
    public static IReadOnlyList<MessageFile> In(string folder)
    {
        var files = new List<MessageFile>();
        Collect(new DirectoryInfo(folder), string.Empty, files);
        files.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }

    /// <summary>One file, whatever its extension.</summary>
    public static MessageFile At(string path) => new(path, FormatOf(path), () => File.OpenRead(path));

    /// <summary>A message on standard input.</summary>
    public static MessageFile From(Func<Stream> openInput) => new(StandardInput, MessageFormat.Message, openInput);

    private static void Collect(DirectoryInfo folder, string prefix, List<MessageFile> files)
    {
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything))
            {
                var name = prefix + entry.Name;
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
                {
                    continue;
                }

                if (entry is not DirectoryInfo inner)
                {
                    if (FormatOf(name) is not MessageFormat.Unknown and var format && !IsExpectation(name))
                    {
                        files.Add(new MessageFile(name, format, () => File.OpenRead(entry.FullName)));
                    }
                }
                else if (inner.LinkTarget is null)
                {
                    // A link can lead back to a folder above it.
                    Collect(inner, $"{name}/", files);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            files.Add(new MessageFile(prefix.Length == 0 ? "." : prefix, MessageFormat.Unknown, () => throw exception));
        }
    }

    // A corpus has what is expected of a message beside it, under its name or as one file for all.
    private static bool IsExpectation(string path)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        return stem.Equals("expected", StringComparison.OrdinalIgnoreCase) || stem.EndsWith(".expected", StringComparison.OrdinalIgnoreCase);
    }

    private static MessageFormat FormatOf(string path) =>
        path.EndsWith(".eml", StringComparison.OrdinalIgnoreCase) ? MessageFormat.Message
        : path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? MessageFormat.PlainText
        : path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) ? MessageFormat.Html
        : MessageFormat.Unknown;
}
