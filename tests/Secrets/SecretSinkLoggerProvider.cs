using Microsoft.Extensions.Logging;

namespace EmailComms.Secrets;

/// <summary>Takes down every log event at every level: text, values, scopes and exception.</summary>
internal sealed class SecretSinkLoggerProvider : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ILogger CreateLogger(string categoryName) => new SinkLogger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class SinkLogger(SecretSinkLoggerProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => provider._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var sink = $"log {category} {eventId.Id}";
            var message = formatter(state, exception);
            SecretSink.Take(sink, message);
            SecretSink.Take(sink, exception?.ToString());
            foreach (var (_, value) in state as IEnumerable<KeyValuePair<string, object?>> ?? [])
            {
                var text = $"{value}";
                if (!message.Contains(text, StringComparison.Ordinal))
                {
                    SecretSink.Take(sink, text);
                }
            }

            provider._scopes.ForEachScope(static (scope, sink) => SecretSink.Take(sink, $"{scope}"), sink);
        }
    }
}
