using System.Text.Json;

namespace EmailComms.Accuracy;

/// <summary>A tree of messages, each with its label beside it: <c>name.eml</c> and <c>name.expected.json</c>.</summary>
internal static class LabelledFolder
{
    private const string LabelExtension = ".expected.json";

    private static readonly string[] MessageExtensions = [".eml", ".txt", ".html"];
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <exception cref="InvalidDataException">A label has no message, more than one, or is none.</exception>
    public static IReadOnlyList<CorpusItem> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, $"*{LabelExtension}", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => ReadItem(folder, file)),
    ];

    /// <summary>The messages that nobody has labelled.</summary>
    public static IReadOnlyList<string> FindUnlabelled(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static file => MessageExtensions.Contains(Path.GetExtension(file)) && !File.Exists(Path.ChangeExtension(file, null) + LabelExtension))
            .Order(StringComparer.Ordinal),
    ];

    private static CorpusItem ReadItem(string folder, string labelFile)
    {
        var name = labelFile[..^LabelExtension.Length];
        var messages = MessageExtensions.Select(extension => name + extension).Where(File.Exists).ToList();
        if (messages is not [var message])
        {
            throw new InvalidDataException($"{labelFile} has {messages.Count} messages beside it.");
        }

        return ReadLabel(labelFile).ToItem(
            Path.GetRelativePath(folder, name).Replace('\\', '/'),
            message,
            Path.GetRelativePath(folder, Path.GetDirectoryName(name)!).Replace('\\', '/'));
    }

    private static Label ReadLabel(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Label>(File.ReadAllText(file), Format) is { Kind: not null } label
                ? label
                : throw new InvalidDataException($"{file} names no kind.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{file} is no label.", exception);
        }
    }

    private sealed record Label(
        string? Kind, string? Decision, string? Reason, string? Text, string? TextWithSignature, IReadOnlyList<string>? Accepted, string? Comment, string? Language, string? Client)
    {
        public CorpusItem ToItem(string id, string path, string source) => new()
        {
            Id = id,
            Path = path,
            Kind = Kind!,
            Decision = Decision,
            Reason = Reason,
            Text = Text,
            Accepted = Accepted ?? [],
            TextWithSignature = TextWithSignature,
            Comment = Comment,
            Language = Language,
            Client = Client,
            Source = source,
        };
    }
}
