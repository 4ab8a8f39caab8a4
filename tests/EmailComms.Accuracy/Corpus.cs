namespace EmailComms.Accuracy;

/// <summary>A folder of labelled messages, in one of the two forms that labels come in.</summary>
internal static class Corpus
{
    /// <summary>All messages, in the order of their names or lines.</summary>
    public static IReadOnlyList<CorpusItem> Read(string folder) =>
        ListedCorpus.IsIn(folder) ? ListedCorpus.Read(folder) : LabelledFolder.Read(folder);
}
