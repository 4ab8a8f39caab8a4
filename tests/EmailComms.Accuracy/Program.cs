using System.Text.Json;
using EmailComms.Accuracy;

if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: EmailComms.Accuracy FOLDER [--wrong] [--json]");
    Console.Error.WriteLine("FOLDER holds expected.jsonl, or messages with a .expected.json beside each.");
    return 2;
}

var results = await ItemResult.ReadAllAsync(folder);
var scores = Scores.Of(results);
if (args.Contains("--json"))
{
    Console.Out.WriteLine(JsonSerializer.Serialize(scores, JsonSerializerOptions.Web));
}
else
{
    AccuracyReport.Print(scores, results, Console.Out);
}

if (args.Contains("--wrong"))
{
    AccuracyReport.PrintWrong(results, Console.Out);
}

return scores.All.WrongDecisions == 0 ? 0 : 1;
