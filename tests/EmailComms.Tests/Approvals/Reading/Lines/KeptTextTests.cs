namespace EmailComms.Tests.Approvals.Reading.Lines;

/// <summary>What looks like a mail program's line and is a person's.</summary>
public class KeptTextTests
{
    [Theory]
    [InlineData("Sent from my desk, is much easier than my telephone.")]
    [InlineData("Thanks for the quick answer, Ben.")]
    [InlineData("And here is a fix -- not a signature.")]
    [InlineData("On your remote host you can run:")]
    [InlineData("On Monday I said:")]
    [InlineData("On Monday you wrote the following steps:")]
    [InlineData("From: the left")]
    [InlineData("From: Berlin\nTo: Hamburg")]
    [InlineData("From: Berlin\nTo: Hamburg\nDate: 4 May\nSeats: 2")]
    [InlineData("From: 192.0.2.10\nTo: 192.0.2.25\nSubject: port 25")]
    [InlineData("Please sign above this line.")]
    [InlineData("An alle im Haus.")]
    [InlineData("As I wrote yesterday")]
    [InlineData("To: be decided")]
    [InlineData("To: ann@example.org")]
    [InlineData("Subject: nothing in particular")]
    [InlineData("Note: the date is 2026-11-20.")]
    [InlineData("Three steps:")]
    [InlineData("The times are 10:12, 11:30 and:")]
    [InlineData("- one\n- two\n- three")]
    [InlineData("* one\n* two")]
    [InlineData("1. one\n2. two")]
    [InlineData("# A heading")]
    [InlineData("----- Logs -----\nline one\nline two")]
    [InlineData("== Summary ==")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----")]
    [InlineData("```\nvar x = a -- b;\n```")]
    [InlineData("    if (a > b) return;")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("cmd --flag value -- rest")]
    [InlineData(">> look here <<")]
    [InlineData("Best would be Friday.")]
    [InlineData("Regards the second point, see above.")]
    [InlineData("Cheers to the team for this!")]
    [InlineData("Thank you for doing this so quickly and for telling everybody.")]
    [InlineData("Merci de me rappeler demain.")]
    [InlineData("Danke für die schnelle Antwort.")]
    [InlineData("Gracias por todo el trabajo.")]
    [InlineData("This message board is full.")]
    [InlineData("Dit bericht is goedgekeurd.")]
    [InlineData("Esta mensagem está aprovada.")]
    [InlineData("Diese E-Mail kann weitergeleitet werden.")]
    [InlineData("Confidentially speaking, it is late.")]
    [InlineData("It was sent from my iPhone yesterday.")]
    [InlineData("My message from 10:12 was wrong.")]
    [InlineData("Le 20 novembre est férié.")]
    [InlineData("Am 20.11. bin ich nicht da.")]
    [InlineData("El viernes no estoy.")]
    [InlineData("Reject is what Ben would say.")]
    [InlineData("Deploy Friday")]
    [InlineData("Tomorrow")]
    [InlineData("See Below")]
    public void Is_kept_in_the_middle_and_at_the_end(string text)
    {
        Assert.Equal($"One line.\n\n{text.Trim()}\n\nAnd a last one.", NewText.Of($"One line.\n\n{text}\n\nAnd a last one."));
        Assert.Equal($"One line.\n\n{text.Trim()}", NewText.Of($"One line.\n\n{text}"));
    }

    [Theory]
    [InlineData("---")]
    [InlineData("***")]
    [InlineData("* * *")]
    [InlineData("________")]
    [InlineData("A heading\n=========")]
    public void A_rule_divides_a_text(string rule) =>
        Assert.Equal($"One line.\n\n{rule}\n\nAnd a second one that is not short at all.", NewText.Of($"One line.\n\n{rule}\n\nAnd a second one that is not short at all."));

    [Theory]
    [InlineData("Thanks, Ann")]
    [InlineData("Ann")]
    [InlineData("Hi Ben,\n\nAgreed")]
    [InlineData("Hi Ben!\n\nAnn")]
    [InlineData("Who comes:\n\nAnn")]
    [InlineData("I need:\nAnn\nBen")]
    public void Is_kept_when_nothing_else_was_written(string text) => Assert.Equal(text, NewText.Of(text));

    [Theory]
    [InlineData("von meiner Seite aus genehmigt")]
    [InlineData("Achtung: Der externe Zugang ist gesperrt, bitte keine Links aus dem alten Wiki \u00F6ffnen.")]
    [InlineData("\u304A\u75B2\u308C\u69D8\u3067\u3059\u3002\n\u66F8\u985E\u3092\u9001\u308A\u307E\u3057\u305F\u3002")]
    [InlineData("Thanks, Ben.\nThe keys are with the porter.")]
    public void Is_kept_at_the_top(string text) => Assert.Equal($"{text}\n\nAnd a last one.", NewText.Of($"{text}\n\nAnd a last one."));

    [Fact]
    public void A_journey_is_kept_above_the_header_of_what_is_answered() => Assert.Equal(
        "Book this:\n\nVon: Hamburg\nAn: 14:20 Uhr in Kiel",
        NewText.Of("Book this:\n\nVon: Hamburg\nAn: 14:20 Uhr in Kiel\n\n________________________________\nVon: Ann <ann@example.org>\nGesendet: Dienstag, 3. M\u00E4rz 2026 14:37\nAn: Ben <ben@example.org>\nBetreff: Reise"));
}
