namespace EmailComms.Approvals;

/// <summary>How approvals are asked for and how their answers are processed.</summary>
public sealed class ApprovalOptions
{
    internal const string DefaultReplyFolder = "INBOX";
    internal const string DefaultQuarantineFolder = "Quarantine";
    internal const int DefaultProcessCount = 30;

    /// <summary>Whether approvals can be asked for, and answers are read.</summary>
    /// <value>The default is false.</value>
    public bool Enabled { get; set; }

    /// <summary>The folder that answers arrive in. Every mail in it is deleted after processing.</summary>
    /// <value>The default is <c>INBOX</c>.</value>
    public string ReplyFolder { get; set; } = DefaultReplyFolder;

    /// <summary>The address that answers go to. It must be delivered to the IMAP account.</summary>
    /// <value>The default, null, means <c>Smtp:FromAddress</c>.</value>
    public string? ReplyAddress { get; set; }

    /// <summary>How often the reply folder is processed.</summary>
    /// <value>The default is 5 minutes; from 1 second to 1 day. A change applies without a restart.</value>
    public TimeSpan ProcessInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many mails are read and processed in each interval: the brake against spam and floods.</summary>
    /// <value>The default is 30; from 1 to 10,000.</value>
    public int ProcessCount { get; set; } = DefaultProcessCount;

    /// <summary>Whether the background worker makes the passes. A host that calls <see cref="IApprovalReplyProcessor"/> itself sets it to false.</summary>
    /// <value>The default is true.</value>
    public bool Worker { get; set; } = true;

    /// <summary>Whether the worker lets the server announce new mail (IDLE, RFC 2177) instead of only asking each interval.</summary>
    /// <value>The default is true.</value>
    public bool UseIdle { get; set; } = true;

    /// <summary>
    /// The secrets that tokens are signed with: 32 bytes or more, base64. The first signs, all verify, so a key is
    /// replaced by putting the new one in front. Required when <see cref="Enabled"/> is true.
    /// </summary>
    public IList<string> SigningKeys { get; } = [];

    /// <summary>
    /// The name of this installation. A token made by another one (development and production on one mailbox) is left
    /// alone.
    /// </summary>
    /// <value>The default is an empty name, which is a name like any other.</value>
    public string InstanceId { get; set; } = string.Empty;

    /// <summary>What has to prove, besides the token, that an answer comes from the approver. <c>Dkim</c> needs the package <c>EmailComms.Dkim</c>.</summary>
    /// <value>The default is <c>FromAddress</c>: the From address of the mail is believed.</value>
    public SenderAuthentication SenderAuthentication { get; set; }

    /// <summary>
    /// The names by which your own mail border signs its <c>Authentication-Results</c> fields (authserv-id, RFC 8601 section
    /// 2.5). Required when <see cref="SenderAuthentication"/> is <c>AuthenticationResults</c>.
    /// </summary>
    public IList<string> AuthenticationServices { get; } = [];

    /// <summary>The hosts of the mail border, as they name themselves behind <c>by</c> in the <c>Received</c> field that they write.</summary>
    /// <value>The default, an empty list, means <see cref="AuthenticationServices"/>.</value>
    public IList<string> BorderHosts { get; } = [];

    /// <summary>Where the border puts its <c>Authentication-Results</c> field, seen from its <c>Received</c> field.</summary>
    /// <value>The default is <c>AboveReceived</c>.</value>
    public AuthenticationResultsPosition AuthenticationResultsPosition { get; set; }

    /// <summary>
    /// Whether <c>dkim=pass</c> for exactly the domain of the From address is enough where the border reports no DMARC result
    /// or <c>dmarc=none</c>.
    /// </summary>
    /// <value>The default is false.</value>
    public bool AcceptAlignedDkim { get; set; }

    /// <summary>Whether the token travels in the reply address as a sub-address (<c>approvals+token@example.org</c>, RFC 5233).</summary>
    /// <value>The default is true; set it to false where the mail system does not deliver sub-addresses.</value>
    public bool UseSubaddressing { get; set; } = true;

    /// <summary>How long a request can be answered when it names no expiry of its own.</summary>
    /// <value>The default is 7 days; from 1 minute to 365 days.</value>
    public TimeSpan RequestLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The time allowed for one call of a handler.</summary>
    /// <value>The default is 60 seconds; from 1 second to 1 hour.</value>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many calls of handlers run at the same time. Decisions on one request are always handed over one after the other.</summary>
    /// <value>The default is 4; from 1 to 100.</value>
    public int HandlerConcurrency { get; set; } = 4;

    /// <summary>
    /// How long a decision is held before the handler is called. Meanwhile the approver stops it by answering with the other
    /// decision, and whoever tends the mailbox by taking the mail out of the folder.
    /// </summary>
    /// <value>The default is 0: not at all; up to 1 day.</value>
    public TimeSpan HoldWindow { get; set; }

    /// <summary>How often one mail is tried before it moves to the <see cref="QuarantineFolder"/>.</summary>
    /// <value>The default is 3; from 1 to 100.</value>
    public int MaxAttempts { get; set; } = 3;

    /// <summary>The folder for mails that could not be processed; made when it is missing.</summary>
    /// <value>The default is <c>Quarantine</c>.</value>
    public string QuarantineFolder { get; set; } = DefaultQuarantineFolder;

    /// <summary>
    /// What is done with a mail once its outcome is recorded: <c>Delete</c>, <c>Leave</c>, or <c>MoveTo</c> and a folder, by outcome.
    /// What could not be processed (<c>Failed</c>) always goes to the <see cref="QuarantineFolder"/>.
    /// </summary>
    /// <value>The default, an empty list, means <c>Delete</c> for every outcome.</value>
    public IDictionary<ApprovalReplyOutcome, ApprovalDisposalRule> Disposal { get; } = new Dictionary<ApprovalReplyOutcome, ApprovalDisposalRule>();

    /// <summary>
    /// Whether a pass only tells what it would do: mails are read and judged, but no handler is called, nothing is recorded, and
    /// every mail stays as it is.
    /// </summary>
    /// <value>The default is false.</value>
    public bool DryRun { get; set; }

    /// <summary>
    /// Declares that nobody and nothing else uses the reply folder. Needed to delete on servers without UIDPLUS (RFC 4315),
    /// where deleting a mail for good removes every mail that anybody marked as deleted; and to delete anything but answers from
    /// a folder that looks like a person's.
    /// </summary>
    /// <value>The default is false.</value>
    public bool ExclusiveFolder { get; set; }

    /// <summary>The largest mail that is read, in bytes as the server counts it (RFC822.SIZE); of a mail over 64 KiB only the header section, the text parts and what small parts lie between them are downloaded, unless <see cref="SenderAuthentication"/> is <c>Dkim</c>, which needs all of it.</summary>
    /// <value>The default is 26,214,400 (25 MiB); from 65,536 to 1,073,741,824.</value>
    public long MaxMessageBytes { get; set; } = 25 * 1024 * 1024;

    /// <summary>The largest text part that is read, in bytes as transferred.</summary>
    /// <value>The default is 262,144 (256 KiB); from 4,096 to 4,194,304.</value>
    public int MaxTextBytes { get; set; } = 256 * 1024;

    /// <summary>
    /// Openings of texts that your mail gateway puts above a mail from outside, besides those that are known. A line that
    /// begins with one of them, and the lines below that go on with it, are not read as the approver's words.
    /// </summary>
    /// <value>The default is an empty list; at most 100 texts of 4 to 200 characters.</value>
    public IList<string> Banners { get; } = [];

    /// <summary>Phrases that decide besides those that are built in.</summary>
    public ApprovalVocabularyOptions Vocabulary { get; } = new();

    /// <summary>Which answers the approver gets back; none by default.</summary>
    public ApprovalAnswerOptions Answers { get; } = new();
}
