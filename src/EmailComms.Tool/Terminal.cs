using Spectre.Console;

namespace EmailComms.Tool;

/// <summary>Makes the console that a person reads.</summary>
internal static class Terminal
{
    // Wide enough for a table with paths, where nobody's window says how wide it is.
    private const int RedirectedWidth = 160;

    public static IAnsiConsole For(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = output,
            Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = output.IsTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,

            // A build server is not a terminal: a log with colour codes in it is not read better.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (!output.IsTerminal)
        {
            console.Profile.Width = RedirectedWidth;
        }

        return console;
    }
}
