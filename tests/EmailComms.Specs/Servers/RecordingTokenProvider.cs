using System.Collections.Concurrent;
using EmailComms.Credentials;

namespace EmailComms.Specs.Servers;

/// <summary>A host's provider of access tokens that answers as the test says, and keeps what it was asked.</summary>
internal sealed class RecordingTokenProvider(Func<EmailAccessTokenRequest, string> issue, TimeProvider? time = null) : IEmailAccessTokenProvider
{
    private readonly ConcurrentQueue<EmailAccessTokenRequest> _requests = [];
    private readonly ConcurrentQueue<string> _issued = [];

    public IReadOnlyList<EmailAccessTokenRequest> Requests => [.. _requests];

    public IReadOnlyList<string> Issued => [.. _issued];

    public Task<EmailAccessToken> GetAccessTokenAsync(EmailAccessTokenRequest request, CancellationToken cancellationToken = default)
    {
        _requests.Enqueue(request);
        var token = issue(request);
        _issued.Enqueue(token);
        return Task.FromResult(new EmailAccessToken(token, (time ?? TimeProvider.System).GetUtcNow().AddHours(1)));
    }
}
