using System.Globalization;
using EmailComms.Diagnostics;
using EmailComms.Specs.Servers;
using MimeKit;

namespace EmailComms.Specs;

/// <summary>Notifications are sent, and what the server says to them is reported.</summary>
public abstract class SendingSpecs(ServerKind server) : MailSpecs(server)
{
    [Fact]
    public async Task A_notification_arrives_with_the_headers_it_was_sent_with()
    {
        const string Subject = "Freigabe für Größe Ω — bitte prüfen, denn diese Betreffzeile ist länger als eine einzige Zeile sein darf";
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);

        var receipt = await host.Sender.SendAsync(
            Notification(Subject) with
            {
                To = [new EmailAddress(ann.Address, "Änn \"the boss\" Example")],
                ReplyTo = [new EmailAddress("helpdesk@example.org")],
                Priority = EmailPriority.High,
                Headers = [new EmailHeader { Name = "X-Ticket", Value = "4711 für Ann" }],
                InReplyTo = "first@example.org",
                References = ["zeroth@example.org", "first@example.org"],
            },
            Cancellation);

        var message = (await ann.WaitForMailAsync(Cancellation)).Message;
        Assert.Equal(new MailboxAddress("Release Robot", robot.Address), Assert.Single(message.From));
        Assert.Equal(new MailboxAddress("Änn \"the boss\" Example", ann.Address), Assert.Single(message.To));
        Assert.Equal("helpdesk@example.org", Assert.Single(message.ReplyTo.Mailboxes).Address);
        Assert.Equal(Subject, message.Subject);
        Assert.Equal("4711 für Ann", message.Headers["X-Ticket"]);
        Assert.Equal("first@example.org", message.InReplyTo);
        Assert.Equal(["zeroth@example.org", "first@example.org"], message.References);
        Assert.Equal(MessageImportance.High, message.Importance);
        Assert.Equal(receipt.MessageId, message.MessageId);
        Assert.NotEqual(default, message.Date);
    }

    [Fact]
    public async Task An_invitation_arrives_beside_the_text_with_its_method()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);
        var start = new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(1));

        await host.Sender.SendAsync(
            Notification("Prüfung") with { To = [ann.EmailAddress], Invitation = new EmailInvitation { Uid = "review-42@example.org", Start = start, End = start.AddHours(1), Location = "Größe 4" } },
            Cancellation);

        var alternatives = Assert.IsType<MultipartAlternative>((await ann.WaitForMailAsync(Cancellation)).Message.Body);
        var calendar = Assert.IsType<TextPart>(alternatives[^1]);
        Assert.Equal(("text/plain", "text/calendar", "REQUEST"), (alternatives[0].ContentType.MimeType, calendar.ContentType.MimeType, calendar.ContentType.Parameters["method"]));
        Assert.Contains("\nDTSTART:20261103T080000Z\nDTEND:20261103T090000Z\nSUMMARY:Prüfung\nLOCATION:Größe 4\n", calendar.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"ORGANIZER;CN=\"Release Robot\":mailto:{robot.Address}", calendar.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_html_an_inline_image_and_an_attachment_arrive_as_sent()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);
        var logo = Bytes(3_000);
        var report = Bytes(300_000);

        await host.Sender.SendAsync(
            new EmailMessage
            {
                To = [ann.EmailAddress],
                Subject = "Report",
                Body = new EmailBody { Text = "Grüße\n.\n..\n. end", Html = "<p>Grüße</p><img src=\"cid:logo@example.org\">" },
                Attachments =
                [
                    EmailAttachment.FromBytes("logo.png", "image/png", logo).WithContentId("logo@example.org"),
                    EmailAttachment.FromBytes("Prüfbericht 1.pdf", "application/pdf", report),
                ],
            },
            Cancellation);

        var message = (await ann.WaitForMailAsync(Cancellation)).Message;
        Assert.Equal("Grüße\n.\n..\n. end", message.TextBody!.ReplaceLineEndings("\n").TrimEnd('\n'));
        Assert.Equal("<p>Grüße</p><img src=\"cid:logo@example.org\">", message.HtmlBody!.TrimEnd());
        var image = Assert.Single(message.BodyParts.OfType<MimePart>(), static part => part.ContentId == "logo@example.org");
        Assert.Equal("image/png", image.ContentType.MimeType);
        Assert.Equal(logo, Content(image));
        var attachment = Assert.IsType<MimePart>(Assert.Single(message.Attachments));
        Assert.Equal(("Prüfbericht 1.pdf", "application/pdf"), (attachment.FileName, attachment.ContentType.MimeType));
        Assert.Equal(report, Content(attachment));
    }

    [Fact]
    public async Task Everybody_in_to_cc_and_bcc_gets_the_notification_and_nobody_sees_bcc()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var bob = await Mail.CreateAccountAsync("bob", Cancellation);
        var carl = await Mail.CreateAccountAsync("carl", Cancellation);
        var host = await StartHostAsync(robot);

        var receipt = await host.Sender.SendAsync(
            Notification("To all") with { To = [ann.EmailAddress], Cc = [bob.EmailAddress], Bcc = [carl.EmailAddress] },
            Cancellation);

        foreach (var account in (MailAccount[])[ann, bob, carl])
        {
            var message = (await account.WaitForMailAsync(Cancellation)).Message;
            Assert.Equal(ann.Address, Assert.Single(message.To.Mailboxes).Address);
            Assert.Equal(bob.Address, Assert.Single(message.Cc.Mailboxes).Address);
            Assert.Empty(message.Bcc);
        }

        Assert.Equal([ann.EmailAddress, bob.EmailAddress, carl.EmailAddress], receipt.AcceptedRecipients);
        Assert.Empty(receipt.RefusedRecipients);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F48")]
    public async Task A_refused_recipient_is_reported_and_does_not_stop_the_others()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var nobody = new EmailAddress(Mail.NewUnknownAddress());
        var host = await StartHostAsync(robot);

        var receipt = await host.Sender.SendAsync(Notification("For who is there") with { To = [nobody, ann.EmailAddress] }, Cancellation);

        await ann.WaitForMailAsync(Cancellation);
        Assert.Equal([ann.EmailAddress], receipt.AcceptedRecipients);
        var refused = Assert.Single(receipt.RefusedRecipients);
        Assert.Equal(nobody, refused.Recipient);
        Assert.Equal(550, refused.ReplyCode);
        Assert.Equal(new EnhancedStatusCode(5, 1, 1), refused.EnhancedStatusCode);
        Assert.False(refused.IsTransient);
        Assert.DoesNotContain(nobody.Address, refused.ServerText, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_notification_that_no_recipient_may_get_is_an_error_that_names_them_all()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var (nobody, noOne) = (new EmailAddress(Mail.NewUnknownAddress()), new EmailAddress(Mail.NewUnknownAddress()));
        var host = await StartHostAsync(robot);

        var failure = await Assert.ThrowsAsync<SubmissionException>(
            () => host.Sender.SendAsync(Notification("For nobody") with { To = [nobody], Cc = [noOne] }, Cancellation));

        Assert.Equal(ErrorCodes.RecipientsRefused, failure.Code);
        Assert.False(failure.IsTransient);
        Assert.Equal([nobody, noOne], failure.RefusedRecipients.Select(static refused => refused.Recipient));
        Assert.All(failure.RefusedRecipients, static refused => Assert.Equal((550, new EnhancedStatusCode(5, 1, 1)), (refused.ReplyCode, refused.EnhancedStatusCode)));
    }

    [Fact]
    public async Task After_a_refused_notification_the_next_one_is_sent()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);
        await Assert.ThrowsAsync<SubmissionException>(
            () => host.Sender.SendAsync(Notification("For nobody") with { To = [new EmailAddress(Mail.NewUnknownAddress())] }, Cancellation));

        await host.Sender.SendAsync(Notification("For Ann") with { To = [ann.EmailAddress] }, Cancellation);

        Assert.Equal("For Ann", (await ann.WaitForMailAsync(Cancellation)).Subject);
    }

    [Fact]
    public async Task Many_notifications_at_once_arrive_once_each()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);
        var subjects = Enumerable.Range(1, 20).Select(static number => string.Create(CultureInfo.InvariantCulture, $"Number {number:00}")).ToArray();

        await Task.WhenAll(subjects.Select(subject => host.Sender.SendAsync(Notification(subject) with { To = [ann.EmailAddress] }, Cancellation)));

        await ann.WaitForCountAsync("INBOX", subjects.Length, Cancellation);
        Assert.Equal(subjects, (await ann.ReadFolderAsync("INBOX", Cancellation)).Select(static mail => mail.Subject).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_notification_to_a_sub_address_is_delivered_to_its_user()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);

        await host.Sender.SendAsync(Notification("To a detail") with { To = [new EmailAddress(ann.SubAddress("detail"))] }, Cancellation);

        var mail = await ann.WaitForMailAsync(Cancellation);
        Assert.Equal(ann.SubAddress("detail"), Assert.Single(mail.Message.To.Mailboxes).Address);
    }

    [Fact]
    public async Task Implicit_tls_works()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot, settings =>
        {
            settings["Smtp:Port"] = Mail.SmtpTlsPort.ToString(CultureInfo.InvariantCulture);
            settings["Smtp:Security"] = nameof(ConnectionSecurity.ImplicitTls);
        });

        await host.Sender.SendAsync(Notification("By implicit TLS") with { To = [ann.EmailAddress] }, Cancellation);

        await ann.WaitForMailAsync(Cancellation);
    }

    [Fact]
    public async Task A_relay_without_login_works()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot, settings =>
        {
            settings["Smtp:Port"] = Mail.DeliveryPort.ToString(CultureInfo.InvariantCulture);
            settings["Smtp:User"] = null;
            settings["Smtp:Password"] = null;
        });

        await host.Sender.SendAsync(Notification("Without login") with { To = [ann.EmailAddress] }, Cancellation);

        await ann.WaitForMailAsync(Cancellation);
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_of_its_own()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot, static settings => settings["Smtp:Password"] = "not-the-password");

        var failure = await Assert.ThrowsAsync<MailServerAuthenticationException>(
            () => host.Sender.SendAsync(Notification("Never sent") with { To = [ann.EmailAddress] }, Cancellation));

        Assert.Equal(ErrorCodes.LoginRefused, failure.Code);
        Assert.False(failure.IsTransient);
        Assert.DoesNotContain("not-the-password", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ConnectionSecurity.StartTls)]
    [InlineData(ConnectionSecurity.ImplicitTls)]
    public async Task A_certificate_that_is_not_trusted_is_refused_before_any_credential_is_sent(ConnectionSecurity security)
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var port = security == ConnectionSecurity.StartTls ? Mail.SmtpPort : Mail.SmtpTlsPort;
        var host = await StartHostAsync(robot, settings =>
        {
            settings["Smtp:Port"] = port.ToString(CultureInfo.InvariantCulture);
            settings["Smtp:Security"] = security.ToString();
            settings["Smtp:CertificateAuthority"] = null;
        });

        var failure = await Assert.ThrowsAsync<MailServerConnectionException>(
            () => host.Sender.SendAsync(Notification("Never sent") with { To = [ann.EmailAddress] }, Cancellation));

        Assert.Equal(ErrorCodes.CertificateRefused, failure.Code);
        Assert.False(await Mail.HasSeenLoginAsync(robot, Cancellation));
        Assert.Equal(0, await ann.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F50")]
    public async Task A_notification_beyond_the_servers_limit_is_refused_with_the_servers_limit_named()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);
        var attachment = EmailAttachment.FromBytes("big.bin", "application/octet-stream", Bytes(Mail.MaxMessageBytes));

        var failure = await Assert.ThrowsAsync<SubmissionException>(
            () => host.Sender.SendAsync(Notification("Too big") with { To = [ann.EmailAddress], Attachments = [attachment] }, Cancellation));

        Assert.Equal(ErrorCodes.MessageTooLarge, failure.Code);
        Assert.False(failure.IsTransient);
        Assert.False(failure.IsUncertain);
        Assert.Equal(0, await ann.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    public async Task Many_notifications_at_once_share_the_connections_and_arrive_once_each()
    {
        var (robot, ann) = await RobotAndAnnAsync();
        var host = await StartHostAsync(robot);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => host.Sender.SendAsync(Notification($"No. {i}") with { To = [ann.EmailAddress] }, Cancellation)));

        Assert.All(receipts, static receipt => Assert.Single(receipt.AcceptedRecipients));
        await Eventually.BecomesTrueAsync(async () => await ann.CountAsync("INBOX", Cancellation) >= 50, TimeSpan.FromSeconds(30), static () => "Not all have arrived.", Cancellation);
        Assert.Equal(50, await ann.CountAsync("INBOX", Cancellation));
        Assert.DoesNotContain(host.Logs.GetSnapshot(), static record => record.Id.Name is "SubmissionRepeated" or "SubmissionFailed");
    }

    private static EmailMessage Notification(string subject) => new() { Subject = subject, Body = EmailBody.FromText("It runs on production now.") };

    private static byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        new Random(count).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Content(MimePart part)
    {
        using var content = new MemoryStream();
        part.Content!.DecodeTo(content, Cancellation);
        return content.ToArray();
    }

    private async Task<(MailAccount Robot, MailAccount Ann)> RobotAndAnnAsync() =>
        (await Mail.CreateAccountAsync("robot", Cancellation), await Mail.CreateAccountAsync("ann", Cancellation));
}

[Trait("Server", "Loopback")]
public sealed class SendingSpecs_on_loopback() : SendingSpecs(ServerKind.Loopback);

[Trait("Server", "PostfixDovecot")]
public sealed class SendingSpecs_on_postfix_and_dovecot() : SendingSpecs(ServerKind.PostfixDovecot)
{
    [Fact]
    public async Task A_delivery_is_reported_under_the_name_in_the_receipt_when_that_is_asked_for()
    {
        var robot = await Mail.CreateAccountAsync("robot", Cancellation);
        var ann = await Mail.CreateAccountAsync("ann", Cancellation);
        var host = await StartHostAsync(robot);

        var receipt = await host.Sender.SendAsync(
            new EmailMessage
            {
                To = [ann.EmailAddress],
                Subject = "Deployed",
                Body = EmailBody.FromText("It runs."),
                DeliveryNotices = new EmailDeliveryNotices { Events = EmailDeliveryEvents.Success },
            },
            Cancellation);

        var report = Assert.IsType<MultipartReport>((await robot.WaitForMailAsync(Cancellation)).Message.Body);
        var groups = Assert.Single(report.OfType<MessageDeliveryStatus>()).StatusGroups;
        Assert.Equal(receipt.EnvelopeId, groups[0]["Original-Envelope-Id"]);
        Assert.Equal($"rfc822;{ann.Address}", groups[1]["Original-Recipient"]);
        Assert.Equal("2.0.0", groups[1]["Status"]);
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F47")]
    public async Task A_recipient_whom_the_server_puts_off_is_tried_again_and_does_not_stop_the_others()
    {
        var later = new EmailAddress($"later@{Servers.MailSystem.Domain}");
        var system = await StartOwnSystemAsync(new MailSystemOptions { PostfixSettings = $"smtpd_recipient_restrictions = check_recipient_access inline:{{{{{later.Address}=450 4.2.0 Greylisted}}}}" });
        var robot = await system.CreateAccountAsync("robot", Cancellation);
        var ann = await system.CreateAccountAsync("ann", Cancellation);
        var host = await StartHostAsync(robot, static settings => settings["Smtp:MaxAttempts"] = "2");

        var receipt = await host.Sender.SendAsync(
            new EmailMessage { To = [later, ann.EmailAddress], Subject = "Deployed", Body = EmailBody.FromText("It runs.") },
            Cancellation);

        Assert.Equal([ann.EmailAddress], receipt.AcceptedRecipients);
        var refused = Assert.Single(receipt.RefusedRecipients);
        Assert.Equal((450, new EnhancedStatusCode(4, 2, 0), SubmissionFailureKind.Transient), (refused.ReplyCode, refused.EnhancedStatusCode!.Value, refused.Kind));
        Assert.Single(host.Logs.GetSnapshot(), static record => record.Id.Name == "RecipientsRepeated");
        await ann.WaitForMailAsync(Cancellation);
        Assert.Equal(1, await ann.CountAsync("INBOX", Cancellation));
    }

    [Fact]
    [Trait("Category", "Fault")]
    [Trait("Fault", "F52")]
    public async Task A_server_that_takes_few_messages_in_a_time_gets_them_all_in_the_end()
    {
        var system = await StartOwnSystemAsync(new MailSystemOptions { PostfixSettings = "smtpd_client_message_rate_limit = 3\nanvil_rate_time_unit = 2s" });
        var robot = await system.CreateAccountAsync("robot", Cancellation);
        var ann = await system.CreateAccountAsync("ann", Cancellation);
        var host = await StartHostAsync(robot);

        for (var i = 0; i < 5; i++)
        {
            await host.Sender.SendAsync(
                new EmailMessage { To = [ann.EmailAddress], Subject = "Deployed", Body = EmailBody.FromText("It runs.") },
                Cancellation);
        }

        await ann.WaitForCountAsync("INBOX", 5, Cancellation);
        Assert.Contains(host.Logs.GetSnapshot(), static record => record.Id.Name == "SubmissionRepeated");
    }
}
