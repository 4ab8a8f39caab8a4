using System.Globalization;
using System.Text;
using EmailComms.Testing.Connections;

namespace EmailComms.Testing.Smtp;

/// <summary>Puts an accepted message into the folders of its local recipients, with the trace fields of a delivery (RFC 5321 section 4.4).</summary>
internal sealed class LocalDelivery(ServerState server)
{
    /// <summary>Finds the folder for a recipient, or null when the address is not served here.</summary>
    public LoopbackFolder? FolderFor(string address)
    {
        if (server.Users.FindByAddress(address) is not { } found)
        {
            return null;
        }

        return found.Detail is not null && found.User.DetailFolder is { } name ? found.User.AddFolder(name) : found.User.Inbox;
    }

    /// <summary>Tells whether the address ought to be ours: nobody else could deliver it.</summary>
    public bool IsLocalDomain(string address) => server.Users.ServesDomain(address[(address.LastIndexOf('@') + 1)..]);

    public void Deliver(LoopbackSubmission submission, string clientName, string protocol)
    {
        foreach (var recipient in submission.EnvelopeRecipients)
        {
            if (FolderFor(recipient) is { } folder)
            {
                var trace = Encoding.UTF8.GetBytes(TraceFields(submission, recipient, clientName, protocol));
                byte[] content = [.. trace, .. submission.Content.Span];
                folder.Append(content, Mailstore.FlagList.Empty, submission.AcceptedAt, submission.EnvelopeSender, recipient);
            }
        }
    }

    private string TraceFields(LoopbackSubmission submission, string recipient, string clientName, string protocol)
    {
        var date = submission.AcceptedAt.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
        return $"Return-Path: <{submission.EnvelopeSender}>\r\n"
            + $"Delivered-To: {recipient}\r\n"
            + $"Received: from {clientName} (localhost [127.0.0.1])\r\n"
            + $"\tby {server.Options.HostName} with {protocol}\r\n"
            + $"\tfor <{recipient}>; {date}\r\n";
    }
}
