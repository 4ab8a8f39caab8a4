using EmailComms.Approvals;
using EmailComms.ConfigurationTesting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace EmailComms.Tests.Accounts;

/// <summary>The settings of an account: read, checked and changed on their own.</summary>
public sealed class AccountSettingsTests
{
    private readonly Dictionary<string, string?> _values = new()
    {
        ["EmailCommunications:Smtp:Host"] = "smtp.example.org",
        ["EmailCommunications:Smtp:FromAddress"] = "desk@example.org",
        ["Tenants:A:Smtp:Host"] = "smtp.a.example",
        ["Tenants:A:Smtp:FromAddress"] = "desk@a.example",
        ["Tenants:B:Smtp:Host"] = "smtp.b.example",
        ["Tenants:B:Smtp:FromAddress"] = "desk@b.example",
    };

    [Fact]
    public void Each_account_has_the_settings_of_its_section()
    {
        using var provider = Build();

        Assert.Equal("smtp.example.org", provider.GetRequiredService<CurrentSettings>().Value.Smtp.Host);
        Assert.Equal("smtp.a.example", Current(provider, "tenant-a").Value.Smtp.Host);
        Assert.Equal("smtp.b.example", provider.GetRequiredKeyedService<IOptionsMonitor<EmailCommunicationsOptions>>("tenant-b").CurrentValue.Smtp.Host);
        Assert.Equal("smtp.b.example", provider.GetRequiredKeyedService<IOptions<EmailCommunicationsOptions>>("tenant-b").Value.Smtp.Host);
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void The_failures_of_all_accounts_are_reported_at_once_each_with_the_path_of_its_account()
    {
        _values["Tenants:A:Smtp:Port"] = "70000";
        _values["Tenants:B:Smtp:Securty"] = "Auto";
        _values["Tenants:B:Smtp:FromAddress"] = "nobody";
        using var provider = Build(static services => services.AddEmailCommunications("from-code", static options => options.Smtp.Host = "smtp.example.org"));

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "from-code:Smtp:FromAddress is missing",
                "Tenants:A:Smtp:Port is 70000",
                "Tenants:B:Smtp:FromAddress is not one valid address",
                "Tenants:B:Smtp:Securty is not a setting",
            ],
            exception.Failures.Select(static failure => failure.Split('.')[0]).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_failures_of_the_account_without_a_name_are_reported_beside_those_of_the_named_ones()
    {
        _values["EmailCommunications:Smtp:Port"] = "70000";
        _values["Tenants:B:Smtp:Port"] = "70000";
        using var provider = Build();

        var exception = Assert.Throws<AggregateException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            ["EmailCommunications:Smtp:Port is 70000", "Tenants:B:Smtp:Port is 70000"],
            exception.InnerExceptions.SelectMany(static inner => ((OptionsValidationException)inner).Failures).Select(static failure => failure.Split('.')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_handler_of_one_account_does_not_make_another_s_settings_valid()
    {
        AddApprovals("Tenants:A", "a");
        AddApprovals("Tenants:B", "b");
        using var provider = Build(static services => services.AddEmailCommunications("tenant-a", static _ => { }).AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>()));

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith("Tenants:B:Approvals:Enabled is true, but no approval handler", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_test_of_an_account_names_its_path()
    {
        _values["Tenants:B:Smtp:Port"] = "70000";
        await using var provider = Build();

        var report = await provider.GetRequiredKeyedService<IEmailConfigTester>("tenant-b").TestAsync(new EmailConfigTestRequest(), TestContext.Current.CancellationToken);

        var check = Assert.Single(report.Checks, static check => check.Status == EmailConfigStatus.Failed);
        Assert.Contains("Tenants:B:Smtp:Port is 70000", check.Observed + check.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_one_account_s_settings_leaves_the_others_as_they_were()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_values).Build();
        using var provider = Build(configuration);
        CurrentSettings[] all = [provider.GetRequiredService<CurrentSettings>(), Current(provider, "tenant-a"), Current(provider, "tenant-b")];
        var before = all.Select(static current => current.Value).ToArray();
        var calls = new int[3];
        for (var i = 0; i < 3; i++)
        {
            var account = i;
            all[i].OnChange(() => calls[account]++);
        }

        configuration["Tenants:B:Smtp:Host"] = "other.b.example";
        configuration.Reload();

        Assert.Equal("other.b.example", all[2].Value.Smtp.Host);
        Assert.Equal([true, true, false], all.Zip(before, static (current, value) => ReferenceEquals(current.Value, value)));
        Assert.Equal([0, 0, 1], calls);
    }

    [Fact]
    public void An_invalid_change_of_one_account_leaves_all_at_work()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(_values).Build();
        using var provider = Build(configuration);
        Assert.Equal(587, Current(provider, "tenant-a").Value.Smtp.Port);
        Assert.Equal(587, Current(provider, "tenant-b").Value.Smtp.Port);

        configuration["Tenants:B:Smtp:Port"] = "0";
        configuration["Tenants:A:Smtp:Port"] = "2525";
        Assert.ThrowsAny<Exception>(configuration.Reload);

        Assert.Equal(2525, Current(provider, "tenant-a").Value.Smtp.Port);
        Assert.Equal(587, Current(provider, "tenant-b").Value.Smtp.Port);
    }

    [Theory]
    [InlineData(null, null, 1)]
    [InlineData("Approvals:ReplyFolder", "inbox", 1)]
    [InlineData("Approvals:ReplyFolder", "Answers", 0)]
    [InlineData("Approvals:InstanceId", "tenant-b", 0)]
    [InlineData("Approvals:Worker", "false", 0)]
    [InlineData("Approvals:Enabled", "false", 0)]
    [InlineData("Imap:User", "other@example.org", 0)]
    [InlineData("Imap:Host", "other.example.org", 0)]
    public void Two_workers_do_not_take_each_other_s_answers_from_one_folder(string? key, string? value, int expected)
    {
        AddApprovals("Tenants:A", "shared");
        AddApprovals("Tenants:B", "shared");
        if (key is not null)
        {
            _values[$"Tenants:B:{key}"] = value;
        }

        using var provider = Build(static services =>
        {
            services.AddEmailCommunications("tenant-a", static _ => { }).AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>());
            services.AddEmailCommunications("tenant-b", static _ => { }).AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>());
        });

        var failures = (Record.Exception(() => provider.GetRequiredService<IStartupValidator>().Validate()) as OptionsValidationException)?.Failures.ToList() ?? [];

        Assert.Equal(expected, failures.Count);
        Assert.All(failures, static failure =>
        {
            Assert.StartsWith("Tenants:B:Approvals:ReplyFolder is read by the worker of Tenants:A:Approvals as well", failure, StringComparison.Ordinal);
            Assert.Contains("Tenants:B:Approvals:InstanceId", failure, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nor_does_the_account_without_a_name_share_its_folder()
    {
        AddApprovals("EmailCommunications", "shared");
        AddApprovals("Tenants:B", "shared");
        using var provider = Build(static services =>
        {
            services.AddEmailCommunications(static _ => { }).AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>());
            services.AddEmailCommunications("tenant-b", static _ => { }).AddApprovalHandler(static _ => Substitute.For<IApprovalHandler>());
        });

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith("EmailCommunications:Approvals:ReplyFolder is read by the worker of Tenants:B:Approvals as well", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    private void AddApprovals(string path, string user)
    {
        _values[$"{path}:Approvals:Enabled"] = "true";
        _values[$"{path}:Approvals:SigningKeys:0"] = A.SigningKey;
        _values[$"{path}:Imap:Host"] = "imap.example.org";
        _values[$"{path}:Imap:User"] = $"{user}@example.org";
        _values[$"{path}:Imap:Password"] = "pa55-imap";
    }

    private ServiceProvider Build(Action<IServiceCollection>? register = null) => Build(new ConfigurationBuilder().AddInMemoryCollection(_values).Build(), register);

    private static ServiceProvider Build(IConfigurationRoot configuration, Action<IServiceCollection>? register = null)
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(configuration);
        services.AddEmailCommunications("tenant-a", configuration.GetSection("Tenants:A"));
        services.AddEmailCommunications("tenant-b", configuration.GetSection("Tenants:B"));
        register?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static CurrentSettings Current(IServiceProvider provider, string account) => provider.GetRequiredKeyedService<CurrentSettings>(account);
}
