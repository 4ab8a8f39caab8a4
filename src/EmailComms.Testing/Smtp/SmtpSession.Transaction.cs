using System.Buffers;
using System.Globalization;
using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Smtp;

/// <content>The mail transaction: MAIL, RCPT, DATA, BDAT, RSET.</content>
internal sealed partial class SmtpSession
{
    private static readonly SmtpReply TooLarge = new(552, "5.3.4", "Message size exceeds the limit");

    private SmtpReply Reset()
    {
        _transaction = null;
        return SmtpReply.Ok("2.0.0", "Flushed");
    }

    private SmtpReply Mail(SmtpCommand command)
    {
        if (_clientName is null || _transaction is not null)
        {
            return SmtpReply.BadSequence(_clientName is null ? "Say EHLO first" : "A transaction is open");
        }

        if (Options.RequireAuthentication && _user is null)
        {
            return new SmtpReply(530, "5.7.0", "Authentication required");
        }

        if (_messages >= Options.MaxMessagesPerConnection)
        {
            return new SmtpReply(421, "4.7.0", "Too many messages on this connection");
        }

        if (!command.Argument.StartsWith("FROM:", StringComparison.OrdinalIgnoreCase) || SmtpPath.TryParse(AfterColon(command)) is not { } sender)
        {
            return SmtpReply.SyntaxError("Syntax: MAIL FROM:<address>");
        }

        if (CheckParameters(sender) is { } refusal)
        {
            return refusal;
        }

        if (!sender.IsAscii && !sender.HasParameter("SMTPUTF8"))
        {
            return new SmtpReply(553, "5.6.7", "The address needs SMTPUTF8");
        }

        _transaction = new SmtpTransaction(sender);
        return SmtpReply.Ok("2.1.0", "Sender OK");
    }

    private SmtpReply? CheckParameters(SmtpPath sender)
    {
        foreach (var parameter in sender.Parameters)
        {
            var name = SmtpPath.NameOf(parameter);
            var known = name switch
            {
                "SIZE" => Has(LoopbackSmtpCapabilities.Size),
                "BODY" => IsBodyAllowed(sender.Value("BODY")),
                "SMTPUTF8" => Has(LoopbackSmtpCapabilities.SmtpUtf8),
                "AUTH" => Mechanisms().Count > 0,
                "RET" or "ENVID" => Has(LoopbackSmtpCapabilities.DeliveryStatusNotifications),
                _ => false,
            };
            if (!_isExtended || !known)
            {
                return new SmtpReply(555, "5.5.4", $"Parameter {name} not recognized");
            }
        }

        if (!NotificationParameters.AreValid(sender))
        {
            return SmtpReply.SyntaxError("A parameter is twice there or malformed");
        }

        if (sender.Value("SIZE") is not { } size)
        {
            return null;
        }

        return !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? SmtpReply.SyntaxError("SIZE needs a number")
            : bytes > Options.MaxMessageBytes ? TooLarge : null;
    }

    private bool IsBodyAllowed(string? body) => body?.ToUpperInvariant() switch
    {
        "7BIT" or "8BITMIME" => Has(LoopbackSmtpCapabilities.EightBitMime),
        "BINARYMIME" => Has(LoopbackSmtpCapabilities.BinaryMime | LoopbackSmtpCapabilities.Chunking),
        _ => false,
    };

    private SmtpReply Recipient(SmtpCommand command)
    {
        if (_transaction is null || _transaction.Chunks is not null)
        {
            return SmtpReply.BadSequence("Say MAIL first");
        }

        if (!command.Argument.StartsWith("TO:", StringComparison.OrdinalIgnoreCase)
            || SmtpPath.TryParse(AfterColon(command)) is not { Address.Length: > 0 } recipient)
        {
            return SmtpReply.SyntaxError("Syntax: RCPT TO:<address>");
        }

        if (recipient.Parameters.Any(parameter => !IsRecipientParameter(parameter)))
        {
            return new SmtpReply(555, "5.5.4", "Parameter not recognized");
        }

        if (!NotificationParameters.AreValid(recipient))
        {
            return SmtpReply.SyntaxError("A parameter is twice there or malformed");
        }

        if (!recipient.IsAscii && !_transaction.AllowsUtf8)
        {
            return new SmtpReply(553, "5.6.7", "The address needs SMTPUTF8");
        }

        if (_transaction.Recipients.Count >= Options.MaxRecipients)
        {
            return new SmtpReply(452, "4.5.3", "Too many recipients");
        }

        if (CheckRecipient(recipient.Address) is { } refusal)
        {
            return refusal;
        }

        _transaction.Recipients.Add(recipient);
        return SmtpReply.Ok("2.1.5", "Recipient OK");
    }

    private SmtpReply? CheckRecipient(string address)
    {
        if (_delivery.FolderFor(address) is { } folder)
        {
            return folder.HasRoomFor(1) ? null : new SmtpReply(552, "5.2.2", "Mailbox full");
        }

        if (_delivery.IsLocalDomain(address))
        {
            return new SmtpReply(550, "5.1.1", "No such user here");
        }

        return Options.RefuseRelay ? new SmtpReply(554, "5.7.1", "Relay access denied") : null;
    }

    private bool IsRecipientParameter(string parameter) =>
        _isExtended && Has(LoopbackSmtpCapabilities.DeliveryStatusNotifications) && SmtpPath.NameOf(parameter) is "NOTIFY" or "ORCPT";

    private async ValueTask DataAsync(SmtpCommand command)
    {
        var begun = false;
        var proceeded = await InterceptAsync(SmtpPoint.Data, "", () => Done(Begin())).ConfigureAwait(false);
        if (!proceeded || !begun)
        {
            return;
        }

        var content = new DotUnstuffer(Options.MaxMessageBytes);
        while (!content.IsComplete)
        {
            var received = await _connection.ReceiveAsync(_ended).ConfigureAwait(false);
            _connection.Consume(content.Take(received.Span));
        }

        _connection.Transcript.Client($"(message of {content.Content.Length} bytes)");
        await FinishAsync(content.Content, content.IsTooLarge).ConfigureAwait(false);

        SmtpReply Begin()
        {
            if (_transaction is null || _transaction.Chunks is not null || command.Argument.Length > 0)
            {
                return _transaction is null || command.Argument.Length == 0 ? SmtpReply.BadSequence("Not now") : SmtpReply.SyntaxError("No parameters allowed");
            }

            if (_transaction.Recipients.Count == 0)
            {
                return new SmtpReply(554, "5.5.1", "No valid recipients");
            }

            if (string.Equals(_transaction.Sender.Value("BODY"), "BINARYMIME", StringComparison.OrdinalIgnoreCase))
            {
                return SmtpReply.BadSequence("BINARYMIME needs BDAT");
            }

            begun = true;
            return new SmtpReply(354, "", "End data with <CR><LF>.<CR><LF>");
        }
    }

    private async ValueTask ChunkAsync(SmtpCommand command)
    {
        var words = command.Argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length == 2 && string.Equals(words[1], "LAST", StringComparison.OrdinalIgnoreCase);
        if (words.Length is 0 or > 2 || (words.Length == 2 && !last)
            || !long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
        {
            await SendAsync(SmtpReply.SyntaxError("Syntax: BDAT size [LAST]")).ConfigureAwait(false);
            return;
        }

        if (!Has(LoopbackSmtpCapabilities.Chunking))
        {
            await SendAsync(SmtpReply.NotImplemented()).ConfigureAwait(false);
            return;
        }

        // The chunk follows whatever we think of the command, and must be read before the reply (RFC 3030 section 2).
        var room = Options.MaxMessageBytes - (_transaction?.Chunks?.WrittenCount ?? 0);
        var isWanted = _transaction is { Recipients.Count: > 0 } && size <= room;
        var chunk = await _connection.ReadCountedAsync(size, isWanted, _ended).ConfigureAwait(false);
        _connection.Transcript.Client($"(chunk of {size} bytes)");
        if (_transaction is not { Recipients.Count: > 0 } transaction)
        {
            await SendAsync(SmtpReply.BadSequence("Say MAIL and RCPT first")).ConfigureAwait(false);
            return;
        }

        var content = transaction.BeginChunks();
        content.Write(chunk);
        if (last || !isWanted)
        {
            await FinishAsync(content.WrittenSpan.ToArray(), isTooLarge: !isWanted).ConfigureAwait(false);
            return;
        }

        await InterceptAsync(SmtpPoint.Bdat, words[0], () => Done(SmtpReply.Ok("2.0.0", "Chunk OK"))).ConfigureAwait(false);
    }

    private async ValueTask FinishAsync(byte[] content, bool isTooLarge)
    {
        var transaction = _transaction!;
        _transaction = null;
        await InterceptAsync(SmtpPoint.EndOfData, "", () => Done(isTooLarge ? TooLarge : Accept(transaction, content))).ConfigureAwait(false);
    }

    private SmtpReply Accept(SmtpTransaction transaction, byte[] content)
    {
        if (transaction.Recipients.Any(recipient => _delivery.FolderFor(recipient.Address) is { } folder && !folder.HasRoomFor(content.Length)))
        {
            return new SmtpReply(552, "5.2.2", "Mailbox full");
        }

        var submission = new LoopbackSubmission
        {
            EnvelopeSender = transaction.Sender.Address,
            EnvelopeRecipients = [.. transaction.Recipients.Select(static recipient => recipient.Address)],
            MailParameters = transaction.Sender.Parameters,
            RecipientParameters = [.. transaction.Recipients.Select(static recipient => recipient.Parameters)],
            Content = content,
            AuthenticatedUser = _user,
            IsTls = _connection.IsTls,
            AcceptedAt = _server.TimeProvider.GetUtcNow(),
            ConnectionNumber = _number,
        };
        _messages++;
        _delivery.Deliver(submission, _clientName!, WithProtocol(transaction));
        _server.Submissions.Add(submission);
        return SmtpReply.Ok("2.0.0", "Message accepted");
    }

    // The registered names of RFC 3848 and RFC 6531 section 4.3: ESMTP, ESMTPS, ESMTPA, ESMTPSA, UTF8SMTPSA ...
    private string WithProtocol(SmtpTransaction transaction)
    {
        if (!_isExtended)
        {
            return "SMTP";
        }

        return (transaction.AllowsUtf8 ? "UTF8SMTP" : "ESMTP") + (_connection.IsTls ? "S" : "") + (_user is not null ? "A" : "");
    }
}
