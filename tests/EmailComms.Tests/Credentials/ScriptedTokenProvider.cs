using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using EmailComms.Credentials;
using EmailComms.Secrets;

namespace EmailComms.Tests.Credentials;

/// <summary>A provider that does as it is told, and keeps what it was asked.</summary>
internal sealed class ScriptedTokenProvider(TimeProvider time) : IEmailAccessTokenProvider
{
    private readonly ConcurrentQueue<EmailAccessTokenRequest> _requests = [];
    private readonly ConcurrentQueue<string> _issued = [];

    public IReadOnlyList<EmailAccessTokenRequest> Requests => [.. _requests];

    public IReadOnlyList<string> Issued => [.. _issued];

    public TimeSpan Life { get; set; } = TimeSpan.FromHours(1);

    public Exception? Failure { get; set; }

    /// <summary>What every answer waits for.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public static string NewToken()
    {
        var token = $"ya29.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24))}";
        SecretRegister.AddToken("approvals@example.org", token);
        return token;
    }

    public async Task<EmailAccessToken> GetAccessTokenAsync(EmailAccessTokenRequest request, CancellationToken cancellationToken = default)
    {
        _requests.Enqueue(request);
        if (Gate is { } gate)
        {
            // A provider that does not listen to its cancellation.
            await gate.Task;
        }

        if (Failure is { } failure)
        {
            throw failure;
        }

        var token = NewToken();
        _issued.Enqueue(token);
        return new EmailAccessToken(token, time.GetUtcNow() + Life);
    }

    public Task IsAskedAsync(int times) => Eventually.BecomesTrueAsync(
        () => _requests.Count >= times,
        TimeSpan.FromSeconds(20),
        () => $"Asked {_requests.Count} times, not {times}.",
        TestContext.Current.CancellationToken);
}
