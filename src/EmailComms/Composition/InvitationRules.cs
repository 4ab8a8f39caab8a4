namespace EmailComms.Composition;

/// <summary>What an invitation must fulfil before anything is sent.</summary>
internal static class InvitationRules
{
    // RFC 7986 section 5.3.
    private const int MaxUidLength = 255;
    private const int MaxLineLength = 1000;
    private const int MaxDescriptionLength = 64 * 1024;
    private const int MaxAttendees = 500;

    public static void Check(EmailMessage message, string property)
    {
        if (message.Invitation is not { } invitation)
        {
            return;
        }

        CheckLine(invitation.Uid, MaxUidLength, property);
        Require(!string.IsNullOrWhiteSpace(invitation.Uid), "An appointment needs a Uid.", property);
        Require(invitation.Sequence >= 0, "The sequence counts from 0.", property);
        Require(invitation.End.UtcDateTime > invitation.Start.UtcDateTime, "An appointment ends after it begins.", property);
        CheckLine(invitation.Summary ?? string.Empty, MaxLineLength, property);
        CheckLine(invitation.Location ?? string.Empty, MaxLineLength, property);
        MessageRules.CheckLines(invitation.Description ?? string.Empty, property);
        Require((invitation.Description?.Length ?? 0) <= MaxDescriptionLength, "The description is too long.", property);
        if (invitation.Organizer is { } organizer)
        {
            MessageRules.CheckAddresses([organizer], property);
        }

        MessageRules.CheckAddresses(invitation.Attendees, property);
        Require(
            CalendarObject.AttendeesOf(invitation, message) is { Count: > 0 and <= MaxAttendees },
            "An invitation has 1 to 500 attendees: recipients in To or Cc, or those that it names.",
            property);
    }

    private static void CheckLine(string? text, int maxLength, string property)
    {
        MessageRules.CheckText(text, property);
        Require(text!.Length <= maxLength, "A text is too long.", property);
    }

    private static void Require(bool condition, string rule, string property)
    {
        if (!condition)
        {
            throw new ArgumentException(rule, property);
        }
    }
}
