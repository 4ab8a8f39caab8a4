using System.Diagnostics.CodeAnalysis;

namespace EmailComms.Approvals.Correlation;

/// <summary>
/// The claims of requests that this process issued, for answers of which only the sub-address has survived. Whatever else
/// survives carries the claims itself, so that this memory is a convenience and not a condition.
/// </summary>
internal sealed class IssuedRequests(TimeProvider timeProvider)
{
    private const int Capacity = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<ReplyToken, byte[]> _claims = [];
    private readonly PriorityQueue<ReplyToken, DateTimeOffset> _byExpiry = new();

    public void Remember(ReplyToken token, byte[] claims, DateTimeOffset expiresAt)
    {
        lock (_lock)
        {
            var now = timeProvider.GetUtcNow();
            while (_byExpiry.TryPeek(out var oldest, out var expiry) && (expiry < now - Grace || _claims.Count >= Capacity))
            {
                _byExpiry.Dequeue();
                _claims.Remove(oldest);
            }

            _claims[token] = claims;
            _byExpiry.Enqueue(token, expiresAt);
        }
    }

    public bool TryFind(ReplyToken token, [NotNullWhen(true)] out byte[]? claims)
    {
        lock (_lock)
        {
            return _claims.TryGetValue(token, out claims);
        }
    }

    // An answer that comes too late is told that it is late, and not that it is unknown.
    private static readonly TimeSpan Grace = TimeSpan.FromDays(7);
}
