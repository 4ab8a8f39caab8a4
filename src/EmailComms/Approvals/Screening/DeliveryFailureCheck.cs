namespace EmailComms.Approvals.Screening;

/// <summary>Notices of non-delivery and delay from before RFC 3464, or from systems that never took it up.</summary>
internal sealed class DeliveryFailureCheck : IAutomaticMailCheck
{
    // The long one is the account of every Exchange server that writes such notices.
    private static readonly string[] MailerAccounts =
    [
        "mailer-daemon@", "mailerdaemon@", "mail-daemon@", "mailer_daemon@", "mailer.daemon@", "maildaemon@", "mail.daemon@", "smtp-daemon@", "post_master@", "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@",
    ];

    private static readonly string[] MailerNames =
        ["Mail Delivery System", "Mail Delivery Subsystem", "Mail Delivery Service", "Internet Mail Delivery", "Mail Delivery Agent", "MAILER-DAEMON", "Mailer Daemon", "NDR Administrator"];

    // Their mail is a notice unless it answers something.
    private static readonly string[] PostmasterAccounts = ["postmaster@", "mmdf@", "mdaemon@"];

    public ApprovalReplyReason Check(HeaderBlock header) =>
        header.Has("X-Failed-Recipients") || IsReportClass(header) || IsFromMailer(header) || IsReturnedToMailer(header) || IsFailure(header)
            ? ApprovalReplyReason.DeliveryStatusNotification
            : ApprovalReplyReason.None;

    // Exchange says what it sends in a field of its own, whatever the content is made of.
    private static bool IsReportClass(HeaderBlock header) =>
        header["Content-Class"]?.Equals("urn:content-classes:dsn", StringComparison.OrdinalIgnoreCase) == true || header.Has("X-MS-Exchange-Message-Is-Ndr");

    // Some servers write their notices in somebody else's name, and keep the way back for themselves.
    private static bool IsReturnedToMailer(HeaderBlock header) => header.ValuesOf("Return-Path").Any(static value => value.Contains("mailer-daemon", StringComparison.OrdinalIgnoreCase));

    private static bool IsFromMailer(HeaderBlock header)
    {
        if (header["From"] is not { } from)
        {
            return false;
        }

        return NamesAny(from, MailerAccounts)
            || (NamesAny(from, PostmasterAccounts) && MachineTrace.IsIn(header))
            || Array.Exists(MailerNames, name => from.TrimStart('"').StartsWith(name, StringComparison.OrdinalIgnoreCase) && IsWholeName(from, name));
    }

    private static bool NamesAny(string from, string[] accounts) => Array.Exists(accounts, account => from.Contains(account, StringComparison.OrdinalIgnoreCase));

    private static bool IsWholeName(string from, string name) => from.Trim('"').Length == name.Length || !char.IsLetterOrDigit(from.TrimStart('"')[name.Length]);

    // A person who passes such a notice on answers something, or writes "Fwd:" in front of it.
    private static bool IsFailure(HeaderBlock header) =>
        header.Subject is { } subject
        && MachineTrace.IsIn(header)
        && NoticeSubjects.OpensWith(subject.TrimStart(' ', '[', '*'), NoticeSubjects.DeliveryFailures);
}
