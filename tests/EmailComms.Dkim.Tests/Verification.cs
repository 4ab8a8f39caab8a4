using EmailComms.Approvals;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Dkim.Tests;

/// <summary>A verifier whose name server is the test's own, at the time of the mail.</summary>
internal sealed class Verification : IAsyncDisposable
{
    private readonly DkimOptions _options = new();
    private readonly DkimVerifier _verifier;

    public Verification()
    {
        _options.NameServers.Add(Dns.Address);
        var options = Options.Create(_options);
        _verifier = new DkimVerifier(new DnsKeys(options), options, Time);
        Dns.AddText(KeyName, TestKeys.Record(TestKeys.Rsa2048));
    }

    public const string KeyName = $"k1._domainkey.{Mail.Domain}";

    public LoopbackDns Dns { get; } = new();

    public FakeTimeProvider Time { get; } = new(Mail.Morning);

    public DkimOptions Settings => _options;

    public ValueTask<DkimVerdict> VerifyAsync(Mail mail, params string[] tokenFields) => VerifyAsync(mail.ToBytes(), tokenFields);

    public ValueTask<DkimVerdict> VerifyAsync(byte[] mail, params string[] tokenFields) =>
        _verifier.VerifyAsync(mail, Mail.Domain, tokenFields, TestContext.Current.CancellationToken);

    public ValueTask<DkimVerdict> VerifyAsync(Mail mail, CancellationToken cancellationToken) => _verifier.VerifyAsync(mail.ToBytes(), Mail.Domain, [], cancellationToken);

    public ValueTask DisposeAsync() => Dns.DisposeAsync();
}
