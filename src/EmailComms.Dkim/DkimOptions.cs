namespace EmailComms.Dkim;

/// <summary>How DKIM signatures are checked. The defaults suit every host whose resolver can be trusted.</summary>
public sealed class DkimOptions
{
    /// <summary>
    /// The name servers that keys are asked of, each an IP address, or an IP address and a port: <c>192.0.2.53</c>,
    /// <c>127.0.0.1:5353</c>, <c>[2001:db8::53]:53</c>. A signature proves no more than these servers, and the way to them, can
    /// be trusted: best is one that validates DNSSEC on the same machine.
    /// </summary>
    /// <value>The default is an empty list: the name servers of the machine.</value>
    public IList<string> NameServers { get; } = [];

    /// <summary>
    /// Other domains whose signatures count for the addresses of a domain, where its mail is signed under another name:
    /// <c>options.SigningDomains["corp.example"] = ["mail.corp.example"]</c>. Nothing is derived from one name being within another.
    /// </summary>
    /// <value>The default is empty: the signing domain (<c>d=</c>) is the domain of the From address.</value>
    public IDictionary<string, IReadOnlyList<string>> SigningDomains { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Accepts RSA keys from 1024 bits on. Such keys can be factored by those who can pay for it (RFC 8301 section 3.2).</summary>
    /// <value>The default is false: from 2048 bits on.</value>
    public bool AcceptShortRsaKeys { get; set; }
}
