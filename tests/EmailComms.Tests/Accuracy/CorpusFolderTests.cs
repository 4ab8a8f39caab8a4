using EmailComms.Accuracy;

namespace EmailComms.Tests.Accuracy;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("emailcomms-corpus-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Reads_the_messages_of_all_folders_as_they_are_labelled()
    {
        Write("decisions/en/approval.eml", "From: Ann <ann@example.org>\nSubject: Re: Shelves\n\nApproved, thanks.\n\n> Answer with Approve or Reject.\n");
        Write(
            "decisions/en/approval.expected.json",
            """{ "kind": "reply", "decision": "approve", "text": "Approved, thanks.", "textWithSignature": "Approved, thanks.", "comment": "thanks.", "language": "en", "client": "mutt", "note": "x" }""");
        Write("clients/question.html", "<p>Which one?</p>");
        Write("clients/question.expected.json", """{ "kind": "reply", "decision": "unclear", "reason": "question", "text": "Which?", "accepted": ["Which one?"] }""");
        Write("automatic/vacation.eml", "From: ann@example.org\nAuto-Submitted: auto-replied\n\nApproved\n");
        Write("automatic/vacation.expected.json", """{ "kind": "auto_reply", "text": null }""");

        var results = await ItemResult.ReadAllAsync(_folder.FullName);

        Assert.Equal(["automatic/vacation", "clients/question", "decisions/en/approval"], results.Select(result => result.Item.Id));
        Assert.Equal(["automatic", "clients", "decisions/en"], results.Select(result => result.Item.Source));
        Assert.Equal(["auto_reply", "reply", "reply"], results.Select(result => result.Reading.Kind));
        Assert.Equal(["unclear", "unclear", "approve"], results.Select(result => result.Reading.Decision));
        Assert.Equal((false, true, true), (results[0].HasText, results[1].IsLenient, results[2].IsStrict));
        Assert.False(results[1].IsStrict);
        Assert.Equal("thanks.", results[2].Reading.Comment);
        Assert.DoesNotContain(results, result => result.IsWrongDecision);
        Assert.Empty(LabelledFolder.FindUnlabelled(_folder.FullName));
    }

    [Theory]
    [InlineData("reply", "reject")]
    [InlineData("reply", "unclear")]
    [InlineData("bounce", null)]
    public async Task Another_decision_than_the_label_is_wrong(string kind, string? decision)
    {
        Write("a.txt", "Approve");
        Write("a.expected.json", $$"""{ "kind": "{{kind}}", "decision": {{(decision is null ? "null" : $"\"{decision}\"")}} }""");

        var score = Scores.Of(await ItemResult.ReadAllAsync(_folder.FullName)).All;

        Assert.Equal(1, score.WrongDecisions);
    }

    [Fact]
    public async Task A_decision_in_a_reply_without_a_label_is_not_counted()
    {
        Write("a.txt", "Approve");
        Write("a.expected.json", """{ "kind": "reply" }""");

        var result = Assert.Single(await ItemResult.ReadAllAsync(_folder.FullName));

        Assert.False(result.IsWrongDecision);
        Assert.True(result.IsUnlabelledDecision);
    }

    [Fact]
    public async Task Reads_a_list_of_labels()
    {
        Write("expected.jsonl", """{"id": "a", "file": "inputs/a.txt", "kind": "reply", "expected_text": "Fine.", "accepted": ["Fine. Ann"], "with_signature": null, "language": "en", "source": "x/y"}""" + "\n\n");
        Write("inputs/a.txt", "Fine.\n\n> Is it fine?\n");

        var result = Assert.Single(await ItemResult.ReadAllAsync(_folder.FullName));

        Assert.True(result.IsStrict);
        Assert.Equal(("a", "x/y"), (result.Item.Id, result.Item.Source));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task A_label_that_says_nothing_is_refused(string label)
    {
        Write("a.txt", "Approve");
        Write("a.expected.json", label);

        await Assert.ThrowsAsync<InvalidDataException>(() => ItemResult.ReadAllAsync(_folder.FullName));
    }

    [Fact]
    public async Task A_label_without_its_message_is_refused()
    {
        Write("a.expected.json", """{ "kind": "reply" }""");

        await Assert.ThrowsAsync<InvalidDataException>(() => ItemResult.ReadAllAsync(_folder.FullName));
    }

    [Fact]
    public void A_message_without_a_label_is_found()
    {
        Write("a.eml", "Subject: a\n\nApprove\n");

        Assert.EndsWith("a.eml", Assert.Single(LabelledFolder.FindUnlabelled(_folder.FullName)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_has_no_scores()
    {
        var scores = Scores.Of(await ItemResult.ReadAllAsync(_folder.FullName));

        Assert.Equal(0, scores.All.Items);
        Assert.Null(scores.All.Lenient);
    }

    private void Write(string file, string content)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
