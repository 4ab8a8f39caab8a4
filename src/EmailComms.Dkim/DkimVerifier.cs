using EmailComms.Approvals;
using Microsoft.Extensions.Options;
using MimeKit;

namespace EmailComms.Dkim;

/// <summary>
/// Checks the signatures of the author's domain, from the top, until one passes. Signatures of others, and those that are not
/// acceptable, say nothing either way.
/// </summary>
internal sealed class DkimVerifier(DnsKeys keys, IOptions<DkimOptions> options, TimeProvider timeProvider) : IDkimVerifier
{
    private int MinRsaBits => options.Value.AcceptShortRsaKeys ? DkimLimits.MinShortRsaBits : DkimLimits.MinRsaBits;

    public async ValueTask<DkimVerdict> VerifyAsync(ReadOnlyMemory<byte> message, string authorDomain, IReadOnlyCollection<string> tokenFields, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authorDomain);
        ArgumentNullException.ThrowIfNull(tokenFields);
        if (!SignedMessage.TryRead(message, out var signed))
        {
            return DkimVerdict.Missing;
        }

        using var deadline = new CancellationTokenSource(DkimLimits.Mail, timeProvider);
        var verdict = DkimVerdict.Missing;
        foreach (var (header, signature) in FindAcceptable(signed, authorDomain, tokenFields).Take(DkimLimits.Signatures))
        {
            var found = await VerifyAsync(signed, header, signature, deadline.Token, cancellationToken).ConfigureAwait(false);
            if (found == DkimVerdict.Pass)
            {
                return found;
            }

            // What may yet pass outweighs what has failed, and that outweighs nothing.
            verdict = found > verdict ? found : verdict;
        }

        return verdict;
    }

    private IEnumerable<(Header Header, DkimSignature Signature)> FindAcceptable(SignedMessage message, string authorDomain, IReadOnlyCollection<string> tokenFields)
    {
        var now = timeProvider.GetUtcNow();
        foreach (var header in message.Signatures)
        {
            if (DkimSignature.TryRead(SignedMessage.ValueOf(header), now, out var signature)
                && IsAligned(signature.Domain, authorDomain)
                && (tokenFields.Count == 0 || tokenFields.Any(signature.Covers)))
            {
                yield return (header, signature);
            }
        }
    }

    private bool IsAligned(string signer, string authorDomain) =>
        signer.Equals(authorDomain, StringComparison.OrdinalIgnoreCase)
        || (options.Value.SigningDomains.TryGetValue(authorDomain, out var others) && others.Contains(signer, StringComparer.OrdinalIgnoreCase));

    private async Task<DkimVerdict> VerifyAsync(SignedMessage message, Header header, DkimSignature signature, CancellationToken deadline, CancellationToken cancellationToken)
    {
        var answer = await keys.AskAsync(signature.KeyName, deadline, cancellationToken).ConfigureAwait(false);
        return answer.Record is not { } record ? answer.Refusal
            : !DkimKey.TryRead(record, signature, MinRsaBits, out var key) ? DkimVerdict.Fail
            : message.IsSignedBy(key, header) ? DkimVerdict.Pass
            : DkimVerdict.Fail;
    }
}
