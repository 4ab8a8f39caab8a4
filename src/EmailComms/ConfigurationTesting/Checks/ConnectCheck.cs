using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EmailComms.Transport;
using EmailComms.Transport.Providers;

namespace EmailComms.ConfigurationTesting.Checks;

/// <summary>The port takes a TCP connection: the addresses one after the other, as each later connection does.</summary>
internal sealed class ConnectCheck(MailProtocol protocol) : IConfigCheck
{
    public string Code => CheckCodes.Connect(protocol);

    public string Title => $"The {ProtocolName.Of(protocol)} port takes connections";

    public IReadOnlyList<string> DependsOn => [CheckCodes.Resolve(protocol)];

    public bool NeedsApprovals => protocol == MailProtocol.Imap;

    public async Task<CheckResult> RunAsync(ConfigTestRun run, CancellationToken cancellationToken)
    {
        var session = run.Session(protocol);
        var server = session.Server;
        var failures = new List<string>();
        using var deadline = new Deadline(server.ConnectTimeout, run.TimeProvider, cancellationToken);
        foreach (var address in session.Addresses)
        {
            var endPoint = new IPEndPoint(address, server.Port);
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(endPoint, deadline.Token).ConfigureAwait(false);
                session.Socket = socket;
                return failures.Count == 0
                    ? CheckResult.Passed($"connected to {endPoint}")
                    : CheckResult.Warning(
                        $"connected to {endPoint}, but not to {string.Join(", ", failures)}",
                        $"Every connection tries that first: have the address removed from the name {HeaderText.Sanitize(server.Host)}, or this machine's route to it mended.");
            }
            catch (SocketException exception)
            {
                socket.Dispose();
                failures.Add($"{endPoint} ({exception.SocketErrorCode})");
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                deadline.ThrowIfCallerCancelled();
                failures.Add(string.Create(CultureInfo.InvariantCulture, $"{endPoint} (no answer within {server.ConnectTimeout.TotalSeconds:0.#} s)"));
                break;
            }
        }

        return CheckResult.Failed(
            $"no connection to {string.Join(", ", failures)}",
            ProviderHints.Append(
                $"Check {server.Path}:Host and {server.Path}:Port, and that no firewall on the way blocks the port.",
                session.Provider,
                Code,
                string.Empty));
    }
}
