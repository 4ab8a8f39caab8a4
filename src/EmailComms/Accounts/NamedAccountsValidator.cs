using EmailComms.Approvals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EmailComms.Accounts;

/// <summary>Has every named account check its settings, and checks what the accounts must not have in common.</summary>
internal sealed class NamedAccountsValidator(IServiceProvider services) : IValidateOptions<NamedAccounts>
{
    public ValidateOptionsResult Validate(string? name, NamedAccounts options)
    {
        string[] failures = [.. options.Names.SelectMany(FailuresOf), .. SharedFolders(options)];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private IEnumerable<string> FailuresOf(string account)
    {
        try
        {
            services.GetRequiredKeyedService<IStartupValidator>(account).Validate();
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return FailuresIn(exception, account);
        }
        catch (AggregateException exception) when (exception.InnerExceptions.All(static inner => inner is OptionsValidationException))
        {
            return exception.InnerExceptions.SelectMany(inner => FailuresIn((OptionsValidationException)inner, account));
        }
    }

    // Our own begin with the account's path; others, such as those of a token provider, do not say whose they are.
    private static IEnumerable<string> FailuresIn(OptionsValidationException exception, string account) =>
        exception.OptionsType == typeof(EmailCommunicationsOptions) ? exception.Failures : exception.Failures.Select(failure => $"{account}: {failure}");

    // To each of two workers, the answers to the other's requests are forged, and forged mail is deleted.
    private IEnumerable<string> SharedFolders(NamedAccounts accounts) =>
        from folder in accounts.Names.Select(services.GetRequiredKeyedService<CurrentSettings>).Append(services.GetService<CurrentSettings>())
            .Select(ReadBy)
            .OfType<ApprovalSettings>()
            .GroupBy(static settings => $"{settings.Imap.Host}:{settings.Imap.Port} {settings.Imap.User} {settings.ReplyFolder} {settings.InstanceId}", StringComparer.OrdinalIgnoreCase)
        from settings in folder.Skip(1)
        select $"{settings.Path}:ReplyFolder is read by the worker of {folder.First().Path} as well, under the same InstanceId: each would delete the answers to the other's requests. "
            + $"Name another folder, or give each account an InstanceId of its own ({settings.Path}:InstanceId).";

    private static ApprovalSettings? ReadBy(CurrentSettings? current)
    {
        try
        {
            return current?.Value.Approvals is { Worker: true } settings ? settings : null;
        }
        catch (OptionsValidationException)
        {
            // Reported by the account itself.
            return null;
        }
    }
}
