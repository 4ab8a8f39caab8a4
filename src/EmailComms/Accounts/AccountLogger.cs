using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmailComms.Accounts;

/// <summary>The logger of a class of an account.</summary>
internal sealed class AccountLogger<T>([FromKeyedServices] ILoggerFactory loggers) : Logger<T>(loggers);
