using Microsoft.Extensions.Options;

namespace EmailComms.Azure;

/// <summary>Checks the options when the host starts, and reports all that fail at once.</summary>
internal sealed class AzureAccessTokenOptionsValidator : IValidateOptions<AzureAccessTokenOptions>
{
    public ValidateOptionsResult Validate(string? name, AzureAccessTokenOptions options)
    {
        var failures = new List<string>();
        var hasSecret = !string.IsNullOrEmpty(options.ClientSecret);
        var hasCertificate = !string.IsNullOrEmpty(options.ClientCertificatePath);
        var ways = new[] { hasSecret, hasCertificate, options.UseManagedIdentity, options.Credential is not null }.Count(static way => way);
        if (ways != 1)
        {
            failures.Add($"{nameof(AzureAccessTokenOptions)} has {ways} credentials. Set exactly one of ClientSecret, ClientCertificatePath, UseManagedIdentity and Credential.");
        }

        if (hasSecret || hasCertificate)
        {
            Require(failures, nameof(options.TenantId), options.TenantId);
            Require(failures, nameof(options.ClientId), options.ClientId);
        }

        if (hasCertificate && !File.Exists(options.ClientCertificatePath))
        {
            failures.Add($"{nameof(AzureAccessTokenOptions)}.ClientCertificatePath names no file. Write the path of a PEM or PFX file.");
        }

        if (!Enum.IsDefined(options.Cloud))
        {
            failures.Add($"{nameof(AzureAccessTokenOptions)}.Cloud is not a known value. Write one of {string.Join(", ", Enum.GetNames<MicrosoftCloud>())}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void Require(List<string> failures, string property, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            failures.Add($"{nameof(AzureAccessTokenOptions)}.{property} is missing. Copy it from the overview of the app registration.");
        }
    }
}
