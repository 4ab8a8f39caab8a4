using System.Threading.RateLimiting;
using EmailComms.Composition;

namespace EmailComms.Submission;

/// <summary>A connection in one caller's hands; disposing it gives it back.</summary>
internal sealed class PooledConnection(SmtpConnectionPool pool, SmtpConnection connection, RateLimitLease place, bool isReused) : ISubmissionSession
{
    private SmtpConnection _connection = connection;
    private bool _isReused = isReused;

    /// <summary>Submits one message. That an older connection turns out to be gone costs a new one and is no failure.</summary>
    public async Task<SendReceipt> SubmitAsync(ComposedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await _connection.SubmitAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (EmailCommsException) when (_isReused && _connection.WasStale)
        {
            _connection.Abort();
            _isReused = false;
        }

        _connection = await pool.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await _connection.SubmitAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync()
    {
        pool.Return(_connection, place);
        return ValueTask.CompletedTask;
    }
}
