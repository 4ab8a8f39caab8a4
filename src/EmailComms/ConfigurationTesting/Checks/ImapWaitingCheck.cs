using System.Globalization;
using System.Text;
using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Passes;
using EmailComms.ConfigurationTesting.RoundTrip;
using EmailComms.Mailbox;
using MailKit;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>
/// How many mails wait in the reply folder, and how many of them are not answers: whoever names a folder with other mail in
/// it would lose that mail. Only header fields are read.
/// </summary>
internal sealed class ImapWaitingCheck : IConfigCheck
{
    private const int MaxMails = 200;
    private const int MaxFieldOctets = 16 * 1024;

    private static readonly string[] Fields = ["To", "Cc", "In-Reply-To", "References", "Subject", "Message-ID", RoundTripProbe.HeaderName];

    public string Code => CheckCodes.ImapWaiting;

    public string Title => "The reply folder holds nothing but answers";

    public IReadOnlyList<string> DependsOn => [CheckCodes.ImapFolder];

    public bool NeedsApprovals => true;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var settings = run.Approvals;
        var count = run.Folder.Count;
        if (count == 0)
        {
            return CheckResult.Passed("no mail is waiting");
        }

        // Sequence numbers are fit for a sample of one command; nothing is done to these mails.
        var request = new FetchRequest(MessageSummaryItems.UniqueId | MessageSummaryItems.Flags | MessageSummaryItems.InternalDate, Fields);
        var first = Math.Max(0, count - MaxMails);
        var summaries = await run.Commands.RunAsync(token => run.Folder.FetchAsync(first, -1, request, token), cancellationToken).ConfigureAwait(false);
        var now = run.TimeProvider.GetUtcNow();
        var foreign = summaries.Where(summary => summary.Headers is { } headers && !IsOurs(headers, settings, now)).ToList();
        var isGuarded = !settings.ExclusiveFolder && foreign.Exists(summary => new ListedMail(summary).IsTouched(FolderGuard.LongBefore(now)));
        var waiting = string.Create(CultureInfo.InvariantCulture, $"{count} mail(s) waiting");
        var sample = count > MaxMails ? string.Create(CultureInfo.InvariantCulture, $" of the newest {MaxMails}") : string.Empty;
        if (foreign.Count == 0)
        {
            return CheckResult.Passed($"{waiting}{(sample.Length == 0 ? string.Empty : $"; none{sample} is anything but an answer")}");
        }

        var strange = string.Create(CultureInfo.InvariantCulture, $"{waiting}; {foreign.Count}{sample} do not look like answers to a request");
        return isGuarded
            ? CheckResult.Warning(
                $"{strange}, and somebody has read, answered or flagged one, or it is old: the folder looks like a person's, and nothing but answers will be deleted",
                $"Set {settings.Path}:ReplyFolder to a folder, or {settings.Path}:ReplyAddress and {settings.Imap.Path}:User to an account, for answers alone; or set {settings.Path}:ExclusiveFolder to true if every mail in it may be deleted.")
            : CheckResult.Warning(
                $"{strange} and will be deleted",
                $"Every mail in the folder is deleted after processing. If somebody needs these, set {settings.Path}:ReplyFolder to a folder, or {settings.Path}:ReplyAddress and {settings.Imap.Path}:User to an account, for answers alone.");
    }

    private static bool IsOurs(MimeKit.HeaderList headers, ApprovalSettings settings, DateTimeOffset now) =>
        headers.Any(header =>
        {
            var value = Encoding.Latin1.GetString(header.RawValue.AsSpan(0, Math.Min(header.RawValue.Length, MaxFieldOctets)));
            return TokenCarriers.InAddressField(value, settings.ReplyAddress).Any()
                || ReplyReference.FindAll(value).Count > 0
                || RoundTripProbe.IsOnItsWay(value, settings.SigningKeys, now);
        });
}
