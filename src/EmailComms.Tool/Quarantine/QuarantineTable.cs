using System.Globalization;
using EmailComms.Approvals;
using Spectre.Console;

namespace EmailComms.Tool.Quarantine;

/// <summary>A line for each mail, for a person to recognise it by.</summary>
internal sealed class QuarantineTable(IAnsiConsole console)
{
    private const long KiB = 1024;

    /// <summary>Shows some mails of a listing.</summary>
    public void Write(QuarantineListing listing, IReadOnlyCollection<QuarantinedMail> mails)
    {
        if (mails.Count > 0)
        {
            var table = new Table().Border(TableBorder.Rounded)
                .AddColumn(new TableColumn("UID").RightAligned().NoWrap())
                .AddColumn(new TableColumn("arrived (UTC)").NoWrap())
                .AddColumn(new TableColumn("size").RightAligned().NoWrap())
                .AddColumns("from", "subject");
            foreach (var mail in mails)
            {
                table.AddRow(
                    new Text(mail.Uid.ToString(CultureInfo.InvariantCulture)),
                    new Text(mail.ArrivedAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? string.Empty),
                    new Text(string.Create(CultureInfo.InvariantCulture, $"{(mail.Size + KiB - 1) / KiB} KiB")),
                    new Text(TerminalText.Of(mail.From)),
                    new Text(TerminalText.Of(mail.Subject)));
            }

            console.Write(table);
        }

        var counted = mails.Count == listing.Total ? $"{listing.Total}" : $"{mails.Count} of {listing.Total}";
        console.Write(new Text(
            listing.UidValidity == 0
                ? $"There is no folder {TerminalText.Of(listing.Folder)}: no mail was moved to it yet.\n"
                : $"{counted} mails in {TerminalText.Of(listing.Folder)}, UIDVALIDITY {listing.UidValidity}\n"));
    }
}
