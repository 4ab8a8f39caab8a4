using EmailComms.Approvals.Screening;

namespace EmailComms.Approvals.Authentication;

/// <summary>The part of a header section in which the results of the own mail border stand.</summary>
/// <remarks>
/// Each system puts its fields on top of what it received, so whatever a sender writes, a forged <c>Received</c> field of the
/// border among it, is below the genuine one. The first from the top is therefore the border's. Mail that did not come over
/// the border has no such place: somebody who logged in has submitted it.
/// </remarks>
internal static class BorderZone
{
    public static Range? Find(IReadOnlyList<HeaderField> fields, OriginSettings settings)
    {
        if (FindBorder(fields, settings) is not { } border)
        {
            return null;
        }

        return settings.Position == AuthenticationResultsPosition.AboveReceived
            ? new Range(0, border)
            : new Range(border + 1, FindReceived(fields, border + 1));
    }

    private static int? FindBorder(IReadOnlyList<HeaderField> fields, OriginSettings settings)
    {
        for (var i = FindReceived(fields, 0); i < fields.Count; i = FindReceived(fields, i + 1))
        {
            if (!ReceivedField.TryRead(fields[i].Value, out var received) || received.IsSubmission)
            {
                return null;
            }

            // The server that delivers to the mailbox often runs under the border's name.
            if (received.By is { } host && settings.IsBorder(host) && !received.IsDelivery)
            {
                return received.Protocol is null ? null : i;
            }
        }

        return null;
    }

    private static int FindReceived(IReadOnlyList<HeaderField> fields, int start)
    {
        while (start < fields.Count && !fields[start].Is("Received"))
        {
            start++;
        }

        return start;
    }
}
