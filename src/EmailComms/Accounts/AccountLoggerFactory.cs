using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmailComms.Accounts;

/// <summary>Loggers whose category ends with the account's name: every logging provider shows a category, and filters go by it.</summary>
internal sealed class AccountLoggerFactory(ILoggerFactory? host, string account) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => host?.CreateLogger($"{categoryName}[{account}]") ?? NullLogger.Instance;

    public void AddProvider(ILoggerProvider provider) => host?.AddProvider(provider);

    public void Dispose()
    {
        // The loggers are the host's.
    }
}
