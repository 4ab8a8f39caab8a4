namespace EmailComms.Approvals.Screening;

/// <summary>Notices of non-delivery from before RFC 3464, or from systems that never took it up.</summary>
internal sealed class DeliveryFailureCheck : IAutomaticMailCheck
{
    private static readonly string[] MailerAccounts = ["mailer-daemon@", "mailerdaemon@", "mail-daemon@", "mailer_daemon@"];

    private static readonly string[] FailureSubjects =
    [
        "Undeliver", "Delivery Status Notification", "Delivery Notification", "Delivery failure", "Delivery report", "Delivery error",
        "Mail delivery failed", "Mail delivery failure", "Mail delivery system", "Mail System Error", "Mail failure", "Returned mail", "Return mail",
        "Failure notice", "Message delivery", "Message undeliverable", "Non-delivery", "Non delivery", "Nondeliverable", "Warning: could not send", "Unzustellbar", "Nicht zustellbar",
        "Échec de la remise", "Non remis", "No se puede entregar", "Non recapitabile", "Onbestelbaar", "Niet bezorgd",
    ];

    public ApprovalReplyReason Check(HeaderBlock header) =>
        header.Has("X-Failed-Recipients") || IsFromMailer(header) || IsUnansweringFailure(header)
            ? ApprovalReplyReason.DeliveryStatusNotification
            : ApprovalReplyReason.None;

    private static bool IsFromMailer(HeaderBlock header) =>
        header["From"] is { } from
        && ((!header.Has("In-Reply-To") && from.Contains("postmaster@", StringComparison.OrdinalIgnoreCase))
            || from.Equals("MAILER-DAEMON", StringComparison.OrdinalIgnoreCase)
            || Array.Exists(MailerAccounts, account => from.Contains(account, StringComparison.OrdinalIgnoreCase)));

    // A person who passes such a notice on answers something, or writes "Fwd:" in front of it.
    private static bool IsUnansweringFailure(HeaderBlock header)
    {
        if (header["Subject"] is not { } subject || header.Has("In-Reply-To"))
        {
            return false;
        }

        var text = HeaderValue.DecodeText(subject).TrimStart();
        return Array.Exists(FailureSubjects, opening => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase));
    }
}
