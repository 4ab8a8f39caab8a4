using System.Buffers;
using EmailComms.Approvals.Correlation;
using EmailComms.Approvals.Screening;
using EmailComms.Mailbox;

namespace EmailComms.Approvals;

/// <summary>Goes through the stages to their end, whatever they find, and writes down what each of them saw.</summary>
internal sealed class ApprovalReplyInspector(CurrentSettings currentSettings, ReplyCorrelator correlator, TimeProvider timeProvider, IDkimVerifier? dkim = null)
    : IApprovalReplyInspector
{
    private const int BufferBytes = 64 * 1024;

    public async Task<ApprovalReplyInspection> InspectAsync(Stream message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var settings = currentSettings.Value.RequireApprovals();
        var octets = await ReadAsync(message, settings.MaxMessageBytes + 1, cancellationToken).ConfigureAwait(false);
        var mail = FetchedMail.Outside(octets, isTooLarge: octets.Length > settings.MaxMessageBytes);
        var examination = new ReplyExamination(mail, LineEnds.File, settings, correlator, dkim, timeProvider.GetUtcNow());
        return await ExplainAsync(examination, new StageObservations(examination, mail, settings), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ApprovalReplyInspection> ExplainAsync(ReplyExamination examination, StageObservations observations, CancellationToken cancellationToken)
    {
        var stages = new List<ApprovalReplyStage>();
        StageVerdict? refusal = null;
        await foreach (var verdict in examination.StagesAsync(cancellationToken).ConfigureAwait(false))
        {
            stages.Add(new ApprovalReplyStage
            {
                Code = verdict.Stage,
                Status = verdict.Status,
                Refusal = verdict.Refusal,
                Reason = verdict.Reason,
                Observed = observations.Of(verdict),
                IsAfterRefusal = refusal is not null,
            });
            refusal ??= verdict.Refusal is null ? null : verdict;
        }

        foreach (var code in ApprovalReplyStages.All.Skip(stages.Count))
        {
            stages.Add(new ApprovalReplyStage
            {
                Code = code,
                Status = ApprovalReplyStageStatus.Skipped,
                Observed = "What this stage judges could not be read.",
                IsAfterRefusal = true,
            });
        }

        var reading = examination.Reading;
        var kind = KindOf(examination);
        return new ApprovalReplyInspection
        {
            Outcome = refusal?.Refusal ?? ApprovalReplyOutcome.Applied,
            Reason = refusal?.Reason ?? ApprovalReplyReason.None,
            Kind = kind,
            Decision = kind == ApprovalMailKind.Reply && refusal?.Stage is not (ApprovalReplyStages.Header or ApprovalReplyStages.Screening) ? reading?.Decision : null,
            DecisionLine = reading?.DecisionLine ?? string.Empty,
            Comment = reading?.Comment ?? string.Empty,
            NewText = reading?.NewText ?? string.Empty,
            NewTextWithSignature = string.Join('\n', reading?.Text?.LinesWithSignature ?? []),
            ApprovalId = examination.Correlation.Claims?.ApprovalId,
            TokenCarriers = examination.Correlation.Carriers,
            Passages = reading?.Text?.Passages ?? [],
            Stages = stages,
        };
    }

    private static ApprovalMailKind KindOf(ReplyExamination examination)
    {
        if (examination.Header is not { } header)
        {
            return ApprovalMailKind.Other;
        }

        var reason = examination.Screened != ApprovalReplyReason.None ? examination.Screened : examination.Parts?.Problem ?? ApprovalReplyReason.None;
        var quotes = examination.Reading?.Text?.Passages.Any(static passage =>
            passage.Kind is ApprovalPassageKind.QuotedText or ApprovalPassageKind.Attribution or ApprovalPassageKind.History) == true;
        return MailKinds.Of(header, reason, examination.Parts?.PlainText ?? examination.Parts?.Html, quotes);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream message, long limit, CancellationToken cancellationToken)
    {
        var octets = new ArrayBufferWriter<byte>(BufferBytes);
        while (octets.WrittenCount < limit)
        {
            var room = octets.GetMemory(BufferBytes);
            var read = await message.ReadAsync(room[..(int)Math.Min(room.Length, limit - octets.WrittenCount)], cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            octets.Advance(read);
        }

        return octets.WrittenMemory;
    }
}
