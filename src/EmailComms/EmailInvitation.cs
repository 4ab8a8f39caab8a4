namespace EmailComms;

/// <summary>An invitation to an appointment, or its cancellation, that mail programs put into the calendar (RFC 5546, RFC 6047).</summary>
/// <remarks>
/// One appointment, not a series. Its times travel in UTC: each recipient sees them in the time zone of their own calendar.
/// Answers of calendars go to <see cref="Organizer"/>; where that is the approval reply address, they are automatic mail and decide nothing.
/// </remarks>
public sealed record EmailInvitation
{
    /// <summary>What names the appointment for all time, everywhere: a change or a cancellation names the same. At most 255 characters.</summary>
    public required string Uid { get; init; }

    /// <summary>Which version of the appointment this is, from 0: a change or a cancellation has a higher one.</summary>
    public int Sequence { get; init; }

    /// <summary>Whether the appointment is cancelled.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>When it begins, to the second.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends: later than <see cref="Start"/>.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>What the calendar shows, one line; null for the subject of the message.</summary>
    public string? Summary { get; init; }

    /// <summary>Where it takes place, one line; or null.</summary>
    public string? Location { get; init; }

    /// <summary>What it is about; or null.</summary>
    public string? Description { get; init; }

    /// <summary>Who invites, and gets the answers of the calendars; null for the author of the message.</summary>
    public EmailAddress? Organizer { get; init; }

    /// <summary>Who is invited; empty for the recipients in To and Cc of the message. Everybody sees everybody.</summary>
    public IReadOnlyList<EmailAddress> Attendees { get; init; } = [];

    /// <summary>What is asked, never when, where or of whom.</summary>
    public override string ToString() => IsCancelled ? "cancellation" : "invitation";
}
