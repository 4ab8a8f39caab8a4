namespace EmailComms.Approvals;

/// <summary>Explains what would become of one message as an answer, stage by stage, and touches nothing.</summary>
/// <remarks>
/// No handler is called, no mailbox and no ledger is asked, nothing is sent or remembered: whether the same decision was
/// taken before is not looked at. Approvals have to be enabled; tokens verify against the signing keys of the settings.
/// <code>
/// await using var file = File.OpenRead("answer.eml");
/// var inspection = await inspector.InspectAsync(file, cancellationToken);
/// var refused = inspection.Stages.Where(stage => stage.Status == ApprovalReplyStageStatus.Refused);
/// </code>
/// </remarks>
public interface IApprovalReplyInspector
{
    /// <summary>Reads one message (RFC 5322) and says what it is, what it decides and why.</summary>
    /// <param name="message">The message from its first header field on, with CRLF or, as files have it, LF at the line ends. It is read to its end or to <see cref="ApprovalOptions.MaxMessageBytes"/> and is not closed.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was found; a message that cannot be read is explained, too, and no exception.</returns>
    /// <exception cref="InvalidOperationException">Approvals are not enabled.</exception>
    Task<ApprovalReplyInspection> InspectAsync(Stream message, CancellationToken cancellationToken = default);
}
