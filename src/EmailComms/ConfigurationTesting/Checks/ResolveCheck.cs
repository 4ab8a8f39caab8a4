using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EmailComms.Transport;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The server's name has addresses.</summary>
internal sealed class ResolveCheck(MailProtocol protocol) : IConfigCheck
{
    public string Code => CheckCodes.Resolve(protocol);

    public string Title => $"The name of the {ProtocolName.Of(protocol)} server can be resolved";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Configuration];

    public bool NeedsApprovals => protocol == MailProtocol.Imap;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var session = run.Session(protocol);
        var server = session.Server;
        if (IPAddress.TryParse(server.Host, out var literal))
        {
            session.Addresses = [literal];
            return CheckResult.Passed("an IP address: nothing to resolve");
        }

        var name = HeaderText.Sanitize(server.Host);
        using var deadline = new Deadline(server.ConnectTimeout, run.TimeProvider, cancellationToken);
        try
        {
            session.Addresses = await Dns.GetHostAddressesAsync(server.Host, deadline.Token).WaitAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            return CheckResult.Failed($"'{name}' has no address: {(exception as SocketException)?.SocketErrorCode.ToString() ?? "not a host name"}", Remedy(server));
        }
        catch (OperationCanceledException)
        {
            deadline.ThrowIfCallerCancelled();
            return CheckResult.Failed($"no answer about '{name}' in time", Remedy(server));
        }

        var v6 = session.Addresses.Count(static address => address.AddressFamily == AddressFamily.InterNetworkV6);
        return session.Addresses.Count == 0
            ? CheckResult.Failed($"'{name}' has no address", Remedy(server))
            : CheckResult.Passed(string.Create(CultureInfo.InvariantCulture, $"'{name}' has {session.Addresses.Count - v6} IPv4 and {v6} IPv6 address(es)"));
    }

    private static string Remedy(MailServerSettings server) => $"Check {server.Path}:Host, and that this machine can ask its name servers.";
}
