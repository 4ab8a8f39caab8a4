using EmailComms.Approvals;

namespace EmailComms.Tests.Approvals.Threats;

/// <summary>One mail of an attacker, and which check has to stop it.</summary>
/// <param name="Row">The threat, as the table of threats numbers it.</param>
/// <param name="Name">What the mail tries.</param>
/// <param name="Stage">The code of the stage that refuses it.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Write">Makes the mail from the genuine answer to a request.</param>
internal sealed record AttackMail(
    string Row,
    string Name,
    string Stage,
    ApprovalReplyOutcome Outcome,
    ApprovalReplyReason Reason,
    Func<Forgery, Forgery.Mail> Write)
{
    /// <summary>The settings of the installation that is attacked.</summary>
    public Action<EmailCommunicationsOptions>? Settings { get; init; }

    public override string ToString() => $"{Row}: {Name}";
}
