using EmailComms.Accuracy;

namespace EmailComms.Tests.Approvals.Reading;

/// <summary>Whole messages, read as they are labelled: ours, and the development set where it is at hand.</summary>
public class CorpusTests
{
    // What was reached when the corpus was written; a change of the reader may raise it.
    private const double MinText = 0.97;
    private const double MinKind = 0.98;
    private const double MinRecognised = 0.95;

    private const double MinDevelopmentText = 0.98;
    private const double MinDevelopmentAutomatic = 0.98;

    private static readonly Lazy<Task<IReadOnlyList<ItemResult>>> OwnResults = new(static () => ReadFolderAsync("tests/Corpus"));
    private static readonly Lazy<Task<IReadOnlyList<ItemResult>>> DevelopmentResults = new(static () => ReadFolderAsync("../shared/corpus"));

    [Fact]
    public void Every_message_has_a_label() => Assert.Empty(LabelledFolder.FindUnlabelled(FolderOrSkip("tests/Corpus")));

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T28")]
    public async Task Reads_no_decision_that_nobody_gave() => Assert.Empty(await WrongDecisionsAsync(OwnResults));

    [Fact]
    public async Task Recognises_clear_decisions() =>
        AssertShare(MinRecognised, (await OwnResults.Value).Where(static result => result.Item.IsClear), static result => result.IsRecognised);

    [Fact]
    public async Task Cuts_out_the_new_text() =>
        AssertShare(MinText, (await OwnResults.Value).Where(static result => result.HasText), static result => result.IsLenient);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T26")]
    public async Task Tells_people_from_programs() => AssertShare(MinKind, (await OwnResults.Value), static result => result.IsKindRight);

    [Fact]
    public async Task Reads_no_decision_that_nobody_gave_in_the_development_set() => Assert.Empty(await WrongDecisionsAsync(DevelopmentResults));

    [Fact]
    public async Task Cuts_out_the_new_text_in_the_development_set() =>
        AssertShare(MinDevelopmentText, (await DevelopmentResults.Value).Where(static result => result.HasText), static result => result.IsLenient);

    [Fact]
    public async Task Recognises_automatic_mail_in_the_development_set() =>
        AssertShare(MinDevelopmentAutomatic, (await DevelopmentResults.Value).Where(static result => result.IsAutomatic), static result => result.IsKindRight);

    [Fact]
    public async Task Takes_no_person_for_a_program_in_the_development_set() =>
        Assert.Empty((await DevelopmentResults.Value).Where(static result => result is { Item.Kind: "reply", Reading.Kind: "auto_reply" or "bounce" }).Select(NameOf));

    private static async Task<IEnumerable<string>> WrongDecisionsAsync(Lazy<Task<IReadOnlyList<ItemResult>>> results) =>
        (await results.Value).Where(static result => result.IsWrongDecision).Select(NameOf);

    private static void AssertShare(double minimum, IEnumerable<ItemResult> results, Func<ItemResult, bool> isRight)
    {
        var all = results.ToList();

        var wrong = all.Where(result => !isRight(result)).Select(NameOf).ToList();

        Assert.NotEmpty(all);
        Assert.True(all.Count - wrong.Count >= minimum * all.Count, $"{wrong.Count} of {all.Count} are wrong:\n{string.Join('\n', wrong)}");
    }

    private static string NameOf(ItemResult result) =>
        $"{result.Item.Id}: {result.Reading.Kind}, {result.Reading.Decision} ({result.Reading.Reason}), \"{result.Reading.Text.ReplaceLineEndings(" | ")}\"";

    private static Task<IReadOnlyList<ItemResult>> ReadFolderAsync(string folder) => ItemResult.ReadAllAsync(FolderOrSkip(folder));

    private static string FolderOrSkip(string relative)
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(repository.FullName, "EmailComms.sln")))
        {
            repository = repository.Parent ?? throw new DirectoryNotFoundException("These tests read the repository that they are built in: no folder above them holds EmailComms.sln.");
        }

        var folder = Path.GetFullPath(Path.Combine(repository.FullName, relative));
        Assert.SkipUnless(Directory.Exists(folder), $"There is no {relative} beside this repository.");
        return folder;
    }
}
