using EmailComms.Testing.Mailstore;
using EmailComms.Testing.Tls;

namespace EmailComms.Testing.Connections;

/// <summary>What all sessions of one server share.</summary>
internal sealed class ServerState(LoopbackMailServerOptions options) : IDisposable
{
    public LoopbackMailServerOptions Options { get; } = options;

    public UserDirectory Users { get; } = new();

    public FaultScript Faults { get; } = new();

    public MailTranscript Transcript { get; } = new();

    public FreezeGate Gate { get; } = new();

    public SubmissionLog Submissions { get; } = new();

    public ServerCertificates Certificates { get; } = new(options.TimeProvider);

    public TimeProvider TimeProvider => Options.TimeProvider;

    public void Dispose() => Certificates.Dispose();
}
