using System.Net;
using DnsClient;
using DnsClient.Protocol;
using Microsoft.Extensions.Options;

namespace EmailComms.Dkim;

/// <summary>
/// Asks the DNS for key records (RFC 6376 3.6.2). Nothing is kept: the resolver does that, for as long as the record says.
/// </summary>
internal sealed class DnsKeys(IOptions<DkimOptions> options)
{
    private const int MaxAliases = 8;

    // Made when the first key is asked for, and again after a failure: a machine may learn of its name servers later.
    private readonly Lazy<LookupClient> _client = new(() => Create(options.Value), LazyThreadSafetyMode.PublicationOnly);

    /// <param name="name">Whose key record.</param>
    /// <param name="deadline">When it fires, the answer is <see cref="KeyAnswer.Unavailable"/>.</param>
    /// <param name="cancellationToken">When it fires, there is no answer.</param>
    public async Task<KeyAnswer> AskAsync(string name, CancellationToken deadline, CancellationToken cancellationToken)
    {
        // With the root at the end no resolver tries it within a domain of its own.
        var question = $"{name}.";
        using var time = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        try
        {
            var response = await _client.Value.QueryAsync(question, QueryType.TXT, cancellationToken: time.Token).ConfigureAwait(false);
            return response.Header.ResponseCode switch
            {
                DnsHeaderResponseCode.NoError => Find(response.Answers, question),
                DnsHeaderResponseCode.NotExistentDomain => KeyAnswer.None,
                _ => KeyAnswer.Unavailable,
            };
        }
        catch (Exception)
        {
            // The client has its own exception for being stopped, too.
            cancellationToken.ThrowIfCancellationRequested();

            // Silence, an answer to another question, octets that are no answer: another time there may be a good one.
            return KeyAnswer.Unavailable;
        }
    }

    // The records of the name that was asked for, or of what it is an alias of; others are nobody's answer. RFC 6376 3.6.2.2
    // leaves open what several records mean: here, nothing.
    private static KeyAnswer Find(IReadOnlyList<DnsResourceRecord> answers, string name)
    {
        for (var i = 0; i < MaxAliases && answers.OfType<CNameRecord>().FirstOrDefault(alias => Is(alias, name)) is { } next; i++)
        {
            name = next.CanonicalName.Value;
        }

        var records = answers.OfType<TxtRecord>().Where(record => Is(record, name)).Take(2).ToList();
        return records is [var only] ? new KeyAnswer(string.Concat(only.Text), default) : KeyAnswer.None;
    }

    private static bool Is(DnsResourceRecord record, string name) => record.DomainName.Value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static LookupClient Create(DkimOptions options) => new(new LookupClientOptions([.. options.NameServers.Select(ParseServer)])
    {
        AutoResolveNameServers = options.NameServers.Count == 0,
        Timeout = DkimLimits.Query,
        Retries = DkimLimits.Retries,
        UseCache = false,
        UseTcpFallback = true,
        ThrowDnsErrors = false,
        ContinueOnEmptyResponse = false,
    });

    private static IPEndPoint ParseServer(string text)
    {
        var server = IPEndPoint.Parse(text);
        return server.Port == 0 ? new IPEndPoint(server.Address, NameServer.DefaultPort) : server;
    }
}
