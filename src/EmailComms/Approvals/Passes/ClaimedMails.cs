using EmailComms.Mailbox;
using MailKit;

namespace EmailComms.Approvals.Passes;

/// <summary>What became of mails that were to be claimed; the others are worked by somebody else.</summary>
/// <param name="Own">The mails that may be worked.</param>
/// <param name="Gone">Mails that were not there any more.</param>
/// <param name="Until">Until when they may be worked; null where mails are not claimed.</param>
internal sealed record ClaimedMails(IReadOnlyList<ListedMail> Own, IReadOnlySet<UniqueId> Gone, DateTimeOffset? Until);
