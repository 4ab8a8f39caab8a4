using System.Net;
using Microsoft.Extensions.Options;

namespace EmailComms.Dkim;

/// <summary>Checks the options when the host starts.</summary>
internal sealed class DkimOptionsValidator : IValidateOptions<DkimOptions>
{
    public ValidateOptionsResult Validate(string? name, DkimOptions options)
    {
        var failures = new List<string>();
        for (var i = 0; i < options.NameServers.Count; i++)
        {
            if (!IPEndPoint.TryParse(options.NameServers[i] ?? string.Empty, out _))
            {
                failures.Add($"{nameof(DkimOptions)}.{nameof(DkimOptions.NameServers)}[{i}] is not an IP address. Write \"192.0.2.53\" or \"192.0.2.53:5353\".");
            }
        }

        foreach (var (author, signers) in options.SigningDomains)
        {
            if (!DomainName.IsValid(author) || signers is null || !signers.All(DomainName.IsValid))
            {
                failures.Add($"{nameof(DkimOptions)}.{nameof(DkimOptions.SigningDomains)} names what is not a domain. Write [\"corp.example\"] = [\"mail.corp.example\"], international names in their xn-- form.");
            }
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
