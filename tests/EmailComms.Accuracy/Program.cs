using EmailComms.Accuracy;

if (args is not [var folder, ..] || !File.Exists(Path.Combine(folder, "expected.jsonl")))
{
    Console.Error.WriteLine("Usage: EmailComms.Accuracy CORPUS [--wrong]   (a folder with expected.jsonl)");
    return 2;
}

var results = CorpusItem.ReadAll(folder).Select(item => new ItemResult(item, ItemReader.Read(item))).ToList();
AccuracyReport.Print(results, Console.Out);
if (args.Contains("--wrong"))
{
    AccuracyReport.PrintWrong(results, Console.Out);
}

return 0;
