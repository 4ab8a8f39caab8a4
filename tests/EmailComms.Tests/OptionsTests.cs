using EmailComms.Approvals;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using Rules = System.Collections.Generic.IDictionary<EmailComms.Approvals.ApprovalReplyOutcome, EmailComms.Approvals.ApprovalDisposalRule>;

namespace EmailComms.Tests;

public class OptionsTests
{
    [Fact]
    public void The_defaults_are_those_of_the_specification()
    {
        var settings = EmailCommunicationsSettings.From(A.Options());
        var approvals = settings.RequireApprovals();

        Assert.Equal(587, settings.Smtp.Port);
        Assert.Equal(ConnectionSecurity.StartTls, settings.Smtp.Security);
        Assert.Equal(993, approvals.Imap.Port);
        Assert.Equal(ConnectionSecurity.ImplicitTls, approvals.Imap.Security);
        Assert.Equal("approvals@example.org", approvals.Imap.User);
        Assert.Equal("pa55-smtp", approvals.Imap.Password);
        Assert.Equal("approvals@example.org", approvals.ReplyAddress.Address);
        Assert.Equal("INBOX", approvals.ReplyFolder);
        Assert.Equal(TimeSpan.FromMinutes(5), approvals.ProcessInterval);
        Assert.Equal(30, approvals.ProcessCount);
        Assert.Equal(3, approvals.MaxAttempts);
        Assert.True(approvals.Worker);
        Assert.True(approvals.UseSubaddressing);
        Assert.False(new ApprovalOptions().Enabled);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T36")]
    [InlineData(465, ConnectionSecurity.ImplicitTls)]
    [InlineData(993, ConnectionSecurity.ImplicitTls)]
    [InlineData(25, ConnectionSecurity.StartTls)]
    [InlineData(143, ConnectionSecurity.StartTls)]
    [InlineData(587, ConnectionSecurity.StartTls)]
    [InlineData(2525, ConnectionSecurity.StartTls)]
    public void Auto_never_means_clear_text(int port, ConnectionSecurity expected)
    {
        var settings = EmailCommunicationsSettings.From(A.Options(options => options.Smtp.Port = port));

        Assert.Equal(expected, settings.Smtp.Security);
    }

    [Fact]
    public void Every_setting_is_read_from_the_configuration_by_its_property_name()
    {
        var configuration = new Dictionary<string, string?>();
        foreach (var (path, type) in Leaves(typeof(EmailCommunicationsOptions), "EmailCommunications"))
        {
            configuration.Add(type == typeof(IList<string>) ? $"{path}:0" : type == typeof(Rules) ? $"{path}:{ApprovalReplyOutcome.Unclear}" : path, Sample(type));
        }

        var options = Bind(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build());

        Assert.Empty(options.BindingFailures);
        foreach (var (path, type) in Leaves(typeof(EmailCommunicationsOptions), "EmailCommunications"))
        {
            var value = Read(options, path);
            var text = value is IList<string> list ? Assert.Single(list) : value is Rules rules ? rules[ApprovalReplyOutcome.Unclear].ToString() : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(Sample(type), text, ignoreCase: true);
        }
    }

    [Theory]
    [InlineData("Unclear", "delete", null)]
    [InlineData("unclear", " moveto  Archive/2026 ", null)]
    [InlineData("Unclear", "Shred", "Approvals:Disposal:Unclear cannot be read. Write Delete, Leave, or MoveTo and a folder")]
    [InlineData("Unclear", "MoveTo", "Approvals:Disposal:Unclear cannot be read")]
    [InlineData("Unclaer", "Delete", "Approvals:Disposal:Unclaer is not a setting")]
    [InlineData("Unclear", "MoveTo inbox", "Approvals:Disposal:Unclear moves to the reply folder itself")]
    [InlineData("Unclear", "MoveTo a\r\nb", "Approvals:Disposal:Unclear holds control characters")]
    [InlineData("Failed", "Delete", "Approvals:Disposal:Failed cannot be set")]
    [InlineData("Held", "Leave", "Approvals:Disposal:Held cannot be set")]
    public void A_rule_of_disposal_is_one_of_three_for_an_outcome_that_ends_a_mail(string outcome, string rule, string? failure)
    {
        var options = Bind(A.Configuration(("Approvals:Enabled", "true"), ($"Approvals:Disposal:{outcome}", rule)));

        var failures = new EmailCommunicationsOptionsValidator(new ConfigurationPath("EmailCommunications"), []).Validate(name: null, options).Failures!
            .Where(static text => text.Contains("Disposal", StringComparison.Ordinal));

        if (failure is null)
        {
            Assert.Empty(failures);
            Assert.Contains(options.Approvals.Disposal[ApprovalReplyOutcome.Unclear].ToString(), new[] { "Delete", "MoveTo Archive/2026" });
        }
        else
        {
            Assert.Contains(failure, Assert.Single(failures), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_failures_are_reported_at_once_each_with_its_path()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(A.Configuration(
            ("Smtp:Port", "70000"),
            ("Smtp:FromAddress", "nobody"),
            ("Smtp:Securty", "Auto"),
            ("Approvals:Enabled", "true"),
            ("Approvals:ProcessInterval", "5"),
            ("Approvals:SigningKeys:0", "c2hvcnQ=")));
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        string[] expected =
        [
            "EmailCommunications:Smtp:Host is missing",
            "EmailCommunications:Smtp:Port is 70000",
            "EmailCommunications:Smtp:FromAddress is not one valid address",
            "EmailCommunications:Smtp:Securty is not a setting",
            "EmailCommunications:Imap:Host is missing",
            "EmailCommunications:Imap:User is missing",
            "EmailCommunications:Imap:Password is missing",
            "EmailCommunications:Approvals:ProcessInterval cannot be read",
            "EmailCommunications:Approvals:SigningKeys:0 has 5 bytes",
            "EmailCommunications:Approvals:Enabled is true, but no approval handler is registered",
        ];
        Assert.All(expected, sentence => Assert.Contains(exception.Failures, failure => failure.StartsWith(sentence, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, exception.Failures.Count());
    }

    [Theory]
    [InlineData("abc", "EmailCommunications:Approvals:Banners:0 has 3 characters, not 4 to 200")]
    [InlineData("   a   ", "EmailCommunications:Approvals:Banners:0 has 1 characters, not 4 to 200")]
    [InlineData("Mail from\noutside", "EmailCommunications:Approvals:Banners:0 holds control characters")]
    public void A_banner_is_some_characters_on_one_line(string banner, string expected)
    {
        var failure = Assert.Single(Failures(options => options.Approvals.Banners.Add(banner)));

        Assert.StartsWith(expected, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_at_most_a_hundred_banners()
    {
        var failure = Assert.Single(Failures(options =>
        {
            for (var i = 0; i <= 100; i++)
            {
                options.Approvals.Banners.Add("Mail from outside");
            }
        }));

        Assert.StartsWith("EmailCommunications:Approvals:Banners has 101 texts, more than 100", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_signing_key_names_the_command_that_makes_one()
    {
        var failures = Failures(options => options.Approvals.SigningKeys.Clear());

        var failure = Assert.Single(failures);
        Assert.StartsWith("EmailCommunications:Approvals:SigningKeys:0 is missing", failure, StringComparison.Ordinal);
        Assert.Contains("openssl rand -base64 32", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_imap_user_of_its_own_needs_a_password_of_its_own()
    {
        var failure = Assert.Single(Failures(options => options.Imap.User = "other@example.org"));

        Assert.StartsWith("EmailCommunications:Imap:Password is missing", failure, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35c")]
    public void A_reply_address_too_long_for_a_token_is_refused_unless_sub_addresses_are_off()
    {
        const string Long = "approvals-of-all-releases@example.org";

        var failure = Assert.Single(Failures(options => options.Approvals.ReplyAddress = Long));

        Assert.StartsWith("EmailCommunications:Approvals:ReplyAddress has 25 characters", failure, StringComparison.Ordinal);
        Assert.Empty(Failures(options =>
        {
            options.Approvals.ReplyAddress = Long;
            options.Approvals.UseSubaddressing = false;
        }));
    }

    [Theory]
    [InlineData(SenderAuthentication.AuthenticationResults, null, "EmailCommunications:Approvals:AuthenticationServices:0 is missing")]
    [InlineData(SenderAuthentication.AuthenticationResults, "mx.example.org; dmarc=pass", "EmailCommunications:Approvals:AuthenticationServices:0 is not a host name")]
    [InlineData(SenderAuthentication.AuthenticationResults, ".", "EmailCommunications:Approvals:AuthenticationServices:0 is not a host name")]
    [InlineData(SenderAuthentication.FromAddress, "mx.example.org", "EmailCommunications:Approvals:SenderAuthentication is FromAddress")]
    [InlineData(SenderAuthentication.Dkim, null, "EmailCommunications:Approvals:SenderAuthentication is Dkim, but nothing is registered")]
    [InlineData((SenderAuthentication)7, null, "EmailCommunications:Approvals:SenderAuthentication is not a known value")]
    public void A_proof_of_origin_that_could_not_hold_is_refused(SenderAuthentication mode, string? service, string expected)
    {
        var failure = Assert.Single(Failures(options =>
        {
            options.Approvals.SenderAuthentication = mode;
            if (service is not null)
            {
                options.Approvals.AuthenticationServices.Add(service);
            }
        }));

        Assert.StartsWith(expected, failure, StringComparison.Ordinal);
    }

    [Fact]
    public void The_border_is_named_by_its_services_unless_it_has_other_hosts()
    {
        static void Trust(EmailCommunicationsOptions options)
        {
            options.Approvals.SenderAuthentication = SenderAuthentication.AuthenticationResults;
            options.Approvals.AuthenticationServices.Add("example.org.");
        }

        Assert.Equal(["example.org"], A.ApprovalSettings(Trust).Origin.BorderHosts);
        var origin = A.ApprovalSettings(options =>
        {
            Trust(options);
            options.Approvals.BorderHosts.Add("mx1.example.org");
        }).Origin;
        Assert.Equal((true, false), (origin.IsBorder("MX1.example.org."), origin.IsBorder("example.org")));
        Assert.Equal((true, false), (origin.Trusts("Example.org"), origin.Trusts("mx1.example.org")));
    }

    [Theory]
    [InlineData("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", true)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", false)]
    [InlineData("sha1/AAAAAAAAAAAAAAAAAAAAAAAAAAA=", false)]
    [InlineData("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAA=", false)]
    [InlineData("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false)]
    [InlineData("sha256/not base64", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_pin_has_one_form(string? pin, bool isValid)
    {
        var failures = Failures(options => options.Imap.PinnedCertificates.Add(pin!));

        Assert.Equal(isValid ? [] : ["EmailCommunications:Imap:PinnedCertificates:0 is not a pin"], failures.Select(static failure => failure.Split('.')[0]));
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T38")]
    public void A_pin_without_tls_is_refused()
    {
        var failure = Assert.Single(Failures(options =>
        {
            options.Smtp.Security = ConnectionSecurity.None;
            options.Smtp.PinnedCertificates.Add("sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        }));

        Assert.StartsWith("EmailCommunications:Smtp:PinnedCertificates:0 has no effect", failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(587, ConnectionSecurity.ImplicitTls)]
    [InlineData(465, ConnectionSecurity.StartTls)]
    public void A_port_and_a_security_that_cannot_match_are_refused(int port, ConnectionSecurity security)
    {
        var failure = Assert.Single(Failures(options =>
        {
            options.Smtp.Port = port;
            options.Smtp.Security = security;
        }));

        Assert.StartsWith($"EmailCommunications:Smtp:Security is {security} on port {port}", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_handlers_of_one_kind_are_refused()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(A.Fill)
            .AddApprovalHandler(_ => Substitute.For<IApprovalHandler>(), "release")
            .AddApprovalHandler(_ => Substitute.For<IApprovalHandler>(), "release");
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("several approval handlers of the kind 'release'", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T46")]
    public void No_failure_shows_a_secret()
    {
        var failures = Failures(options =>
        {
            options.Smtp.Password = "pa55-smtp";
            options.Smtp.User = "line\nbreak";
            options.Approvals.SigningKeys.Add("bm90LWxvbmctZW5vdWdo");
            options.Smtp.FromAddress = "secret.person@";
        });

        Assert.NotEmpty(failures);
        Assert.All(failures, static failure =>
        {
            Assert.DoesNotContain("pa55", failure, StringComparison.Ordinal);
            Assert.DoesNotContain("bm90", failure, StringComparison.Ordinal);
            Assert.DoesNotContain("secret.person", failure, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_changed_configuration_applies_to_the_next_operation_and_an_invalid_one_never()
    {
        var source = new Dictionary<string, string?>
        {
            ["Smtp:Host"] = "smtp.example.org",
            ["Smtp:FromAddress"] = "a@example.org",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(source.Select(static pair => KeyValuePair.Create("EmailCommunications:" + pair.Key, pair.Value))).Build();
        var services = new ServiceCollection();
        services.AddEmailCommunications(configuration);
        using var provider = services.BuildServiceProvider();
        var current = provider.GetRequiredService<CurrentSettings>();
        Assert.Equal("smtp.example.org", current.Value.Smtp.Host);

        configuration["EmailCommunications:Smtp:Host"] = "other.example.org";
        configuration.Reload();
        Assert.Equal("other.example.org", current.Value.Smtp.Host);

        configuration["EmailCommunications:Smtp:Port"] = "0";
        Assert.ThrowsAny<Exception>(configuration.Reload);
        Assert.Equal("other.example.org", current.Value.Smtp.Host);
        Assert.Equal(587, current.Value.Smtp.Port);
    }

    private static EmailCommunicationsOptions Bind(IConfiguration configuration)
    {
        var options = new EmailCommunicationsOptions();
        new EmailCommunicationsOptionsReader(configuration.GetSection("EmailCommunications")).Configure(options);
        return options;
    }

    private static List<string> Failures(Action<EmailCommunicationsOptions> change)
    {
        var handlers = new[] { new ApprovalHandlerRegistration(string.Empty, _ => Substitute.For<IApprovalHandler>()) };
        var validator = new EmailCommunicationsOptionsValidator(new ConfigurationPath("EmailCommunications"), handlers);
        return [.. validator.Validate(null, A.Options(change)).Failures ?? []];
    }

    private static IEnumerable<(string Path, Type Type)> Leaves(Type type, string path)
    {
        foreach (var property in type.GetProperties())
        {
            var inner = $"{path}:{property.Name}";
            if (property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal))
            {
                foreach (var leaf in Leaves(property.PropertyType, inner))
                {
                    yield return leaf;
                }
            }
            else
            {
                yield return (inner, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            }
        }
    }

    private static object? Read(object options, string path)
    {
        var value = options;
        foreach (var name in path.Split(':').Skip(1))
        {
            value = value!.GetType().GetProperty(name)!.GetValue(value);
        }

        return value;
    }

    private static string Sample(Type type) => type switch
    {
        _ when type == typeof(int) || type == typeof(long) => "1234",
        _ when type == typeof(bool) => bool.TrueString,
        _ when type == typeof(TimeSpan) => "00:07:00",
        _ when type.IsEnum => Enum.GetNames(type)[^1],
        _ when type == typeof(Rules) => "MoveTo Archive",
        _ => "some text",
    };
}
