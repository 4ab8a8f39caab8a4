using System.Globalization;
using System.Text;
using CsCheck;
using EmailComms.Composition;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace EmailComms.Tests.Composition;

/// <summary>What an invitation looks like when it travels (RFC 5545, RFC 5546, RFC 6047).</summary>
public sealed class InvitationTests
{
    private const int Iterations = 2000;

    private static readonly EmailAddress Author = new("host@example.org", "Release \"desk\"; Host");

    private static readonly EmailInvitation Invitation = new()
    {
        Uid = "release-42@app.example.org",
        Start = new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(1)),
        End = new DateTimeOffset(2026, 11, 3, 9, 30, 0, TimeSpan.FromHours(1)),
        Summary = "Review; release 42, part 1",
        Location = "Room C:\\4",
        Description = "First line\r\nsecond line\nthird",
    };

    private static readonly EmailMessage Message = new()
    {
        To = [new("ann+desk@example.org", "Ann Müller")],
        Cc = [new("bob@example.org")],
        Bcc = [new("secret@example.org")],
        Subject = "Release 42",
        Body = EmailBody.FromText("You are invited."),
        Invitation = Invitation,
    };

    // Ordinary text, text full of what content lines are made of, and long runs of what takes several octets.
    private static readonly Gen<string> Lines = Gen.OneOf(
        Text(Gen.Char[' ', '~']),
        Text(Gen.OneOf(Gen.Char['a', 'c'], Any("\\;,:\"\r\n\t =^"))),
        Text(Gen.OneOf(Gen.Char['\u00a1', '\u1fff'], Any("\r\n"))),
        Gen.Int[0x1F300, 0x1F5FF].Select(char.ConvertFromUtf32).Array[0, 60].Select(string.Concat));

    private readonly MimeMessageComposer _composer = new(new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 8, 30, 5, TimeSpan.Zero)));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_has_what_calendars_need_and_names_nobody_who_is_hidden()
    {
        var (calendar, part) = await CalendarAsync(Message);

        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "PRODID:-//EmailComms//EmailComms//EN", "VERSION:2.0", "METHOD:REQUEST", "BEGIN:VEVENT",
                "UID:release-42@app.example.org", "SEQUENCE:0", "DTSTAMP:20261102T083005Z", "DTSTART:20261103T080000Z", "DTEND:20261103T083000Z",
                @"SUMMARY:Review\; release 42\, part 1", @"LOCATION:Room C:\\4", @"DESCRIPTION:First line\nsecond line\nthird", "STATUS:CONFIRMED",
                "ORGANIZER;CN=\"Release 'desk'; Host\":mailto:host@example.org",
                "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Ann Müller\":mailto:ann+desk@example.org",
                "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:bob@example.org",
                "END:VEVENT", "END:VCALENDAR",
            ],
            Unfold(calendar));
        Assert.Equal("text/calendar; charset=utf-8; method=REQUEST", part.ContentType.ToString()["Content-Type: ".Length..].Replace("\"", string.Empty, StringComparison.Ordinal));
        Assert.Equal(ContentEncoding.Base64, part.ContentTransferEncoding);
        Assert.Null(part.ContentDisposition);
    }

    [Fact]
    public async Task A_cancellation_names_the_same_appointment_in_a_later_version()
    {
        var (calendar, part) = await CalendarAsync(Message with { Invitation = Invitation with { IsCancelled = true, Sequence = 3, Attendees = [new("eve@example.org")], Organizer = new("boss@example.org"), Summary = null } });

        var lines = Unfold(calendar);
        Assert.Equal("CANCEL", part.ContentType.Parameters["method"]);
        Assert.Subset(lines.ToHashSet(), new HashSet<string> { "METHOD:CANCEL", "UID:release-42@app.example.org", "SEQUENCE:3", "STATUS:CANCELLED", "SUMMARY:Release 42" });
        Assert.Equal(["ORGANIZER:mailto:boss@example.org", "ATTENDEE:mailto:eve@example.org"], lines.Where(static line => line.Contains("mailto:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false, false, "multipart/alternative(text/plain,text/calendar)")]
    [InlineData(true, false, "multipart/alternative(text/plain,text/html,text/calendar)")]
    [InlineData(false, true, "multipart/mixed(multipart/alternative(text/plain,text/calendar),text/x)")]
    [InlineData(true, true, "multipart/mixed(multipart/alternative(text/plain,multipart/related(text/html,image/png),text/calendar),text/x)")]
    public async Task It_is_the_last_of_the_alternatives(bool hasHtml, bool hasFiles, string structure)
    {
        var message = Message with
        {
            Body = hasHtml ? EmailBody.FromHtml("<p>You are invited.</p>") : Message.Body,
            Attachments = hasFiles
                ? [EmailAttachment.FromBytes("a", "text/x", new byte[] { 1 }), .. hasHtml ? [EmailAttachment.FromBytes("b", "image/png", new byte[] { 2 }).WithContentId("b")] : Array.Empty<EmailAttachment>()]
                : [],
        };

        using var composed = await _composer.ComposeAsync(message, Author, Cancelled);

        Assert.Equal(structure, Describe(composed.Mime.Body!));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public async Task It_is_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var (expected, _) = await CalendarAsync(Message with { Invitation = Invitation with { Sequence = 1234 } });
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal(expected, (await CalendarAsync(Message with { Invitation = Invitation with { Sequence = 1234 } })).Calendar);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31")]
    public async Task Folded_lines_are_short_whole_and_unfold_to_what_the_host_wrote() =>
        await Lines.SampleAsync(
            async text =>
            {
                var (calendar, _) = await CalendarAsync(Message with { Invitation = Invitation with { Description = $"x{text}" } });
                var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
                foreach (var line in Encoding.Latin1.GetString(strict.GetBytes(calendar)).Split("\r\n"))
                {
                    // Each line by itself is text: no character is cut, and nothing but the end of a line ends a line.
                    Assert.InRange(line.Length, 0, 75);
                    Assert.DoesNotContain(strict.GetString(Encoding.Latin1.GetBytes(line)), static c => c is '\r' or '\n');
                }

                var lines = Unfold(calendar);
                Assert.Equal(19, lines.Length);
                Assert.Equal($"x{text}".Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), Unescape(lines[12]["DESCRIPTION:".Length..]));
            },
            iter: Iterations);

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T31")]
    public async Task No_name_breaks_out_of_its_parameter() =>
        await Text(Gen.OneOf(Gen.Char['a', 'c'], Any("\";:,=^' \\"))).SampleAsync(
            async name =>
            {
                var (calendar, _) = await CalendarAsync(Message with { Invitation = Invitation with { Organizer = new("boss@example.org", $"n{name}") } });

                var line = Unfold(calendar)[14];
                var shown = $"n{name}".Trim().Replace('"', '\'');
                Assert.Equal($"ORGANIZER;CN=\"{shown}\":mailto:boss@example.org", line);
            },
            iter: Iterations);

    public static TheoryData<EmailInvitation> Faults =>
    [
        Invitation with { Uid = " " },
        Invitation with { Uid = "a\r\nATTENDEE:mailto:eve@example.org" },
        Invitation with { Uid = new string('u', 256) },
        Invitation with { Sequence = -1 },
        Invitation with { End = Invitation.Start },
        Invitation with { Summary = "a\nb" },
        Invitation with { Summary = new string('s', 1001) },
        Invitation with { Location = "a\u2028b" },
        Invitation with { Description = "nul \0" },
        Invitation with { Description = "half \ud800 pair" },
        Invitation with { Description = new string('d', (64 * 1024) + 1) },
        Invitation with { Attendees = [.. Enumerable.Range(0, 501).Select(static i => new EmailAddress($"a{i}@example.org"))] },
        Invitation with { Attendees = [null!] },
        Invitation with { Organizer = new("boss@example.org", "half \ud800") },
    ];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_no_appointment_is_refused(EmailInvitation invitation)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _composer.ComposeAsync(Message with { Invitation = invitation }, Author, Cancelled));

        Assert.Equal(nameof(EmailMessage.Invitation), exception.ParamName);
    }

    [Fact]
    public async Task An_invitation_to_hidden_recipients_alone_names_its_attendees_or_is_refused()
    {
        var hidden = Message with { To = [], Cc = [] };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => _composer.ComposeAsync(hidden, Author, Cancelled));

        Assert.Equal(nameof(EmailMessage.Invitation), exception.ParamName);
    }

    private static Gen<char> Any(string characters) => Gen.Int[0, characters.Length - 1].Select(index => characters[index]);

    private static Gen<string> Text(Gen<char> letters) => letters.Array[0, 200].Select(static letters => new string(letters));

    private static string[] Unfold(string calendar) =>
        calendar.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        }

        return text.ToString();
    }

    private static string Describe(MimeEntity entity) => entity is Multipart multipart
        ? $"{entity.ContentType.MimeType}({string.Join(',', multipart.Select(Describe))})"
        : entity.ContentType.MimeType;

    private async Task<(string Calendar, MimePart Part)> CalendarAsync(EmailMessage message)
    {
        using var composed = await _composer.ComposeAsync(message, Author, Cancelled);
        var octets = await composed.RenderAsync(Cancelled);
        var part = MimeMessage.Load(new MemoryStream(octets.ToArray()), Cancelled).BodyParts.OfType<MimePart>().Single(static part => part.ContentType.IsMimeType("text", "calendar"));
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content, Cancelled);
        return (Encoding.UTF8.GetString(content.ToArray()), part);
    }
}
