using EmailComms.Testing.Tests.Wire;

namespace EmailComms.Testing.Tests.Imap;

/// <summary>A test class that talks IMAP by hand.</summary>
public abstract class ImapWireTest : ServerTest
{
    private protected async Task<WireClient> LogInAsync()
    {
        var client = await WireClient.ConnectAndGreetAsync(Server.ImapTlsPort, tls: true);
        Assert.StartsWith("OK ", (await client.ImapAsync("LOGIN approvals@example.test secret"))[^1], StringComparison.Ordinal);
        return client;
    }

    private protected async Task<WireClient> SelectAsync(string folder = "INBOX")
    {
        var client = await LogInAsync();
        Assert.StartsWith("OK ", (await client.ImapAsync($"SELECT {folder}"))[^1], StringComparison.Ordinal);
        return client;
    }

    /// <summary>Delivers small messages, <c>Subject: 1</c> and on.</summary>
    protected void Deliver(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            User.Inbox.Deliver($"Subject: {i}\n\nbody {i}\n");
        }
    }
}
