using EmailComms.Credentials;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace EmailComms;

/// <summary>
/// The settings as they are now. Each operation takes one value and works on it to its end, so a change of the configuration
/// applies to the next operation and never to half of one. A configuration tells of its changes as a whole: when these settings have
/// stayed as they were, the value does too, with its connections and its place in the interval.
/// </summary>
internal sealed partial class CurrentSettings(IOptionsMonitor<EmailCommunicationsOptions> options, ConfigurationPath path, AccessTokens accessTokens, ILogger<CurrentSettings>? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger<CurrentSettings>.Instance;
    private readonly Lock _lock = new();
    private EmailCommunicationsOptions? _seen;
    private EmailCommunicationsSettings? _value;
    private byte[] _digest = [];
    private string? _reported;

    /// <summary>The newest valid settings. After a change to invalid ones, work goes on with the last that were valid.</summary>
    /// <exception cref="OptionsValidationException">There have never been valid settings.</exception>
    public EmailCommunicationsSettings Value
    {
        get
        {
            lock (_lock)
            {
                try
                {
                    var current = options.CurrentValue;
                    if (!ReferenceEquals(current, _seen))
                    {
                        var digest = OptionsDigest.Of(current);
                        if (_value is null || !digest.SequenceEqual(_digest))
                        {
                            var before = _value;
                            _value = EmailCommunicationsSettings.From(current, path.Value, accessTokens);
                            WarnOfRedirection(before, _value);
                            _digest = digest;
                        }

                        _seen = current;
                        _reported = null;
                    }
                }
                catch (OptionsValidationException exception) when (_value is not null)
                {
                    if (!string.Equals(_reported, exception.Message, StringComparison.Ordinal))
                    {
                        _reported = exception.Message;
                        Log.InvalidChangeIgnored(_logger, exception.Message);
                    }
                }

                return _value!;
            }
        }
    }

    /// <summary>Calls back after each change of the settings.</summary>
    public IDisposable? OnChange(Action callback)
    {
        var known = Value;
        return options.OnChange(_ =>
        {
            var now = Value;
            if (!ReferenceEquals(Interlocked.Exchange(ref known, now), now))
            {
                callback();
            }
        });
    }

    // Once for each address, and not with each change of something else.
    private void WarnOfRedirection(EmailCommunicationsSettings? before, EmailCommunicationsSettings now)
    {
        if (now.Sending.RedirectAllTo is { } recipient && !recipient.Equals(before?.Sending.RedirectAllTo))
        {
            Log.MailRedirected(_logger, $"{now.Path}:Smtp:RedirectAllTo", recipient);
        }
    }
}
