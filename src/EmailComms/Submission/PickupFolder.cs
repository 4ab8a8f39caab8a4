using System.Globalization;
using System.Text;
using EmailComms.Composition;
using EmailComms.Diagnostics;

namespace EmailComms.Submission;

/// <summary>
/// Writes each message into a folder instead of submitting it. As in the pickup directories of mail servers, the lines
/// <c>X-Sender</c> and <c>X-Receiver</c> before the message are its envelope.
/// </summary>
internal sealed class PickupFolder(EmailCommunicationsSettings settings, TimeProvider timeProvider) : ISubmissionSession
{
    /// <summary>The file is complete as soon as it has its name: whoever watches the folder for <c>*.eml</c> sees no half of one.</summary>
    public async Task<SendReceipt> SubmitAsync(ComposedMessage message, CancellationToken cancellationToken)
    {
        var acceptedAt = timeProvider.GetUtcNow();
        var path = Path.Combine(settings.Sending.PickupFolder!, string.Create(CultureInfo.InvariantCulture, $"{acceptedAt:yyyyMMdd'T'HHmmss'Z'}-{Guid.NewGuid():N}"));
        var octets = await message.RenderAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            Directory.CreateDirectory(settings.Sending.PickupFolder!);
            await WriteAsync($"{path}.tmp", Envelope(message), octets, cancellationToken).ConfigureAwait(false);
            File.Move($"{path}.tmp", $"{path}.eml");
        }
        catch (Exception exception)
        {
            Remove($"{path}.tmp");
            if (exception is not (IOException or UnauthorizedAccessException))
            {
                throw;
            }

            throw new SubmissionException(
                ErrorCodes.PickupFailed,
                $"The message could not be written into the folder of {settings.Path}:Smtp:PickupFolder ({exception.GetType().Name}).",
                exception is UnauthorizedAccessException or DirectoryNotFoundException ? SubmissionFailureKind.Configuration : SubmissionFailureKind.Transient,
                SubmissionStage.Preparation,
                innerException: exception);
        }

        return new SendReceipt { MessageId = message.MessageId, AcceptedAt = acceptedAt, AcceptedRecipients = message.EnvelopeRecipients };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Addresses are ASCII without spaces and line breaks.
    private byte[] Envelope(ComposedMessage message)
    {
        var recipients = settings.Sending.RedirectAllTo is { } redirectAllTo ? [redirectAllTo] : message.EnvelopeRecipients;
        var lines = recipients.Select(static recipient => $"X-Receiver: {recipient.Address}\r\n");
        return Encoding.ASCII.GetBytes($"X-Sender: {message.EnvelopeSender?.Address ?? "<>"}\r\n{string.Concat(lines)}");
    }

    private static async Task WriteAsync(string path, byte[] envelope, ReadOnlyMemory<byte> octets, CancellationToken cancellationToken)
    {
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(envelope, cancellationToken).ConfigureAwait(false);
            await file.WriteAsync(octets, cancellationToken).ConfigureAwait(false);

            // On the disk before it has its name, so that a machine that fails leaves no empty message.
            file.Flush(flushToDisk: true);
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nobody takes it for a message.
        }
    }
}
