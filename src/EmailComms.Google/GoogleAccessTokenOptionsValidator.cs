using Microsoft.Extensions.Options;

namespace EmailComms.Google;

/// <summary>Checks the options when the host starts, and reports all that fail at once. What the key holds is not repeated.</summary>
internal sealed class GoogleAccessTokenOptionsValidator : IValidateOptions<GoogleAccessTokenOptions>
{
    public ValidateOptionsResult Validate(string? name, GoogleAccessTokenOptions options)
    {
        var failures = new List<string>();
        var hasKey = !string.IsNullOrEmpty(options.ServiceAccountKey);
        var hasPath = !string.IsNullOrEmpty(options.ServiceAccountKeyPath);
        if (hasKey == hasPath)
        {
            failures.Add($"{nameof(GoogleAccessTokenOptions)} has {(hasKey ? "two keys" : "no key")}. Set exactly one of ServiceAccountKey and ServiceAccountKeyPath.");
        }
        else if (hasPath && !File.Exists(options.ServiceAccountKeyPath))
        {
            failures.Add($"{nameof(GoogleAccessTokenOptions)}.ServiceAccountKeyPath names no file. Write the path of the JSON file that Google gave.");
        }
        else if (!ServiceAccountKey.TryRead(options, out _))
        {
            failures.Add($"{nameof(GoogleAccessTokenOptions)} has a key that is not one of a service account. Make one in the Google Cloud console (IAM, Service accounts, Keys) and take its JSON as it is.");
        }

        if (string.IsNullOrWhiteSpace(options.Scope))
        {
            failures.Add($"{nameof(GoogleAccessTokenOptions)}.Scope is empty. Leave it out, or write {GoogleAccessTokenOptions.DefaultScope}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
