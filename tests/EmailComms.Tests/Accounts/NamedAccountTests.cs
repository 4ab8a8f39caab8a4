using EmailComms.Accounts;
using EmailComms.Approvals;
using EmailComms.Approvals.Passes;
using EmailComms.ConfigurationTesting;
using EmailComms.Credentials;
using EmailComms.Diagnostics;
using EmailComms.Hosting;
using EmailComms.Ledger;
using EmailComms.Outbox;
using EmailComms.Submission;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace EmailComms.Tests.Accounts;

/// <summary>Any number of accounts beside the one without a name, each with everything of its own.</summary>
public sealed class NamedAccountTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(typeof(IEmailSender))]
    [InlineData(typeof(IEmailOutbox))]
    [InlineData(typeof(IOutboxStore))]
    [InlineData(typeof(IReplyLedger))]
    [InlineData(typeof(IApprovalReplyProcessor))]
    [InlineData(typeof(IApprovalReplyInspector))]
    [InlineData(typeof(IApprovalMessageComposer))]
    [InlineData(typeof(IEmailConfigTester))]
    [InlineData(typeof(CurrentSettings))]
    [InlineData(typeof(SmtpConnectionSource))]
    [InlineData(typeof(AccessTokens))]
    [InlineData(typeof(EmailCommsMetrics))]
    public void Every_service_exists_once_for_each_account(Type service)
    {
        using var provider = Build(services =>
        {
            services.AddEmailCommunications(A.Fill);
            services.AddEmailCommunications("tenant-a", A.Fill);
            services.AddEmailCommunications("tenant-b", A.Fill);
        });

        object[] all = [provider.GetRequiredService(service), provider.GetRequiredKeyedService(service, "tenant-a"), provider.GetRequiredKeyedService(service, "tenant-b")];
        Assert.Equal(3, all.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Same(all[1], provider.GetRequiredKeyedService(service, "tenant-a"));
    }

    [Fact]
    public void An_account_needs_none_without_a_name_and_adds_none()
    {
        using var provider = Build(static services => services.AddEmailCommunications("tenant-b", A.Fill));

        Assert.NotNull(provider.GetKeyedService<IEmailSender>("tenant-b"));
        Assert.Null(provider.GetService<IEmailSender>());
        Assert.Null(provider.GetKeyedService<IEmailSender>("tenant-c"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\nb")]
    public void An_account_has_a_name_that_can_be_written_into_a_log(string name)
    {
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddEmailCommunications(name, A.Fill));
        Assert.ThrowsAny<ArgumentException>(static () => new ServiceCollection().AddEmailCommunications(null!, A.Fill));
    }

    [Fact]
    public void The_builder_says_which_account_it_builds()
    {
        var services = new ServiceCollection();

        Assert.Equal("tenant-b", services.AddEmailCommunications("tenant-b", A.Fill).Name);
        Assert.Null(services.AddEmailCommunications(A.Fill).Name);
    }

    [Fact]
    public void The_same_name_again_continues_the_registration()
    {
        using var provider = Build(static services =>
        {
            services.AddEmailCommunications("tenant-b", Fill).AddInterceptor<Stamp>();
            services.AddEmailCommunications("tenant-b", static options => options.Smtp.Host = "other.example.org").AddInterceptor<Stamp>();
        });

        Assert.Equal("other.example.org", Settings(provider, "tenant-b").Smtp.Host);
        Assert.Equal(3, provider.GetServices<IHostedService>().Count());
        Assert.Single(provider.GetKeyedServices<IEmailInterceptor>("tenant-b"));
    }

    [Fact]
    public void Each_account_has_a_worker_a_dispatcher_and_a_drain_that_the_host_runs()
    {
        using var provider = Build(static services =>
        {
            services.AddEmailCommunications("tenant-a", A.Fill);
            services.AddEmailCommunications(A.Fill);
            services.AddEmailCommunications("tenant-b", A.Fill);
        });

        var hosted = provider.GetServices<IHostedService>().ToList();

        Assert.Equal(3, hosted.OfType<ApprovalReplyWorker>().Count());
        Assert.Equal(3, hosted.OfType<OutboxDispatcher>().Count());
        Assert.Equal(9, hosted.Count);
    }

    [Fact]
    public async Task What_is_enqueued_for_one_account_is_in_no_other_outbox()
    {
        await using var provider = Build(static services =>
        {
            services.AddEmailCommunications(Fill);
            services.AddEmailCommunications("tenant-a", Fill);
            services.AddEmailCommunications("tenant-b", Fill);
        });
        var message = new EmailMessage { To = [new("ann@example.org")], Subject = "Hello", Body = EmailBody.FromText("Hello") };

        var receipt = await provider.GetRequiredKeyedService<IEmailOutbox>("tenant-b").EnqueueAsync(message, "hello", cancellationToken: Cancellation);

        Assert.NotNull(await provider.GetRequiredKeyedService<IEmailOutbox>("tenant-b").FindAsync(receipt.Entries[0].OutboxId, Cancellation));
        Assert.Null(await provider.GetRequiredKeyedService<IEmailOutbox>("tenant-a").FindAsync(receipt.Entries[0].OutboxId, Cancellation));
        Assert.Null(await provider.GetRequiredService<IEmailOutbox>().FindAsync(receipt.Entries[0].OutboxId, Cancellation));
    }

    [Fact]
    public void An_interceptor_a_provider_a_verifier_and_an_observer_of_one_account_are_unknown_to_the_others()
    {
        using var provider = Build(static services =>
        {
            services.AddEmailCommunications(A.Fill).AddAccessTokenProvider<Tokens>().AddInterceptor<Stamp>().Services
                .AddSingleton(Substitute.For<IDkimVerifier>())
                .AddSingleton(Substitute.For<IOutboxObserver>());
            services.AddEmailCommunications("tenant-a", A.Fill).AddAccessTokenProvider<Tokens>().AddInterceptor<Stamp>().Services
                .AddSingleton(Substitute.For<IDkimVerifier>())
                .AddSingleton(Substitute.For<IOutboxObserver>());
            services.AddEmailCommunications("tenant-b", A.Fill);
        });
        var none = Probe.Of(provider, "tenant-b");
        var one = Probe.Of(provider, "tenant-a");

        Assert.Equal((false, 0, 0, null), (none.Tokens.HasProvider, none.Interceptors.Count(), none.Observers.Count(), none.Dkim));
        Assert.Equal((true, 1, 1), (one.Tokens.HasProvider, one.Interceptors.Count(), one.Observers.Count()));
        Assert.NotNull(one.Dkim);
        Assert.NotSame(provider.GetRequiredService<IDkimVerifier>(), one.Dkim);
        Assert.NotSame(provider.GetRequiredService<Tokens>(), provider.GetRequiredKeyedService<Tokens>("tenant-a"));
    }

    [Fact]
    public async Task A_handler_is_made_of_the_services_of_its_account_and_of_those_of_the_host()
    {
        var rules = new Rules();
        await using var provider = Build(services =>
        {
            services.AddSingleton(rules);
            services.AddScoped<UnitOfWork>();
            services.AddEmailCommunications(A.Fill);
            services.AddEmailCommunications("tenant-b", A.Fill).AddApprovalHandler<TenantHandler>();
        });
        var reply = new ApprovalReply
        {
            ApprovalId = "release-42",
            DecisionId = new Guid("7b0b4c5e-54a3-4b8f-9d4b-7f8a2a0f7d11"),
            Decision = ApprovalDecision.Approve,
            Approver = new EmailAddress("boss@corp.example"),
            ReceivedAt = A.Morning,
            Evidence = new ApprovalEvidence { TokenCarriers = [], DecisionLine = "Approve" },
        };

        await provider.GetRequiredKeyedService<ApprovalHandlerInvoker>("tenant-b").InvokeAsync(reply, TimeSpan.FromMinutes(1), Cancellation);

        var handler = Assert.Single(rules.Seen);
        Assert.Same(provider.GetRequiredKeyedService<IEmailSender>("tenant-b"), handler.Sender);
        Assert.Single(handler.AllRules);
        Assert.True(handler.Work.IsDisposed);
        Assert.NotSame(provider.GetRequiredService<IServiceScopeFactory>(), handler.Scopes);
        using var scope = handler.Scopes.CreateScope();
        Assert.Same(handler.Sender, scope.ServiceProvider.GetRequiredService<IEmailSender>());
        Assert.False(provider.GetRequiredService<ApprovalHandlerInvoker>().HasHandlerFor(null));
    }

    [Fact]
    public void The_host_s_clock_is_every_account_s()
    {
        var time = new FakeTimeProvider();
        using var provider = Build(services =>
        {
            services.AddEmailCommunications("tenant-b", A.Fill).AddInterceptor<ClockReader>();
            services.AddSingleton<TimeProvider>(time);
        });

        Assert.Same(time, Assert.IsType<ClockReader>(Assert.Single(provider.GetKeyedServices<IEmailInterceptor>("tenant-b"))).TimeProvider);
    }

    [Fact]
    public void A_service_that_the_host_registers_under_the_account_s_name_takes_the_place_of_the_library_s_own()
    {
        var (before, after) = (Substitute.For<IReplyLedger>(), Substitute.For<IReplyLedger>());
        using var provider = Build(services =>
        {
            services.AddKeyedSingleton("tenant-a", before);
            services.AddEmailCommunications("tenant-a", A.Fill);
            services.AddEmailCommunications("tenant-b", A.Fill).Services.AddSingleton(after);
        });

        Assert.Same(before, provider.GetRequiredKeyedService<IReplyLedger>("tenant-a"));
        Assert.Same(after, provider.GetRequiredKeyedService<IReplyLedger>("tenant-b"));
    }

    [Fact]
    public async Task Everything_of_an_account_is_disposed_of_once_with_the_container_and_instances_not_at_all()
    {
        var given = new Disposable();
        Disposable made, hosted;
        await using (var provider = Build(services =>
        {
            var own = services.AddEmailCommunications("tenant-b", A.Fill).Services;
            own.AddSingleton(given);
            own.AddSingleton<OwnedDisposable>();
            own.AddHostedService<HostedDisposable>();
        }))
        {
            Assert.Same(given, provider.GetRequiredKeyedService<Disposable>("tenant-b"));
            made = provider.GetRequiredKeyedService<OwnedDisposable>("tenant-b");
            hosted = provider.GetServices<IHostedService>().OfType<HostedDisposable>().Single();
            provider.GetRequiredKeyedService<IEmailSender>("tenant-b");
        }

        Assert.Equal((0, 1, 1), (given.Disposed, made.Disposed, hosted.Disposed));
    }

    [Fact]
    public void The_options_of_the_host_s_own_classes_are_the_host_s()
    {
        using var provider = Build(static services =>
        {
            services.Configure<HostOptions>(static options => options.ShutdownTimeout = TimeSpan.FromMinutes(7));
            services.Configure<ConsoleOptions>(static options => options.Width = 120);
            var own = services.AddEmailCommunications("tenant-b", A.Fill).Services;
            own.Configure<ConsoleOptions>(static options => options.Height = 40);
        });

        Assert.Equal(TimeSpan.FromMinutes(7), provider.GetRequiredKeyedService<IOptions<HostOptions>>("tenant-b").Value.ShutdownTimeout);
        var own = provider.GetRequiredKeyedService<IOptions<ConsoleOptions>>("tenant-b").Value;
        Assert.Equal((0, 40), (own.Width, own.Height));
        var hosts = provider.GetRequiredService<IOptions<ConsoleOptions>>().Value;
        Assert.Equal((120, 0), (hosts.Width, hosts.Height));
        using var scope = provider.CreateScope();
        Assert.Equal(40, scope.ServiceProvider.GetRequiredKeyedService<IOptionsSnapshot<ConsoleOptions>>("tenant-b").Value.Height);
    }

    private static ServiceProvider Build(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    private static void Fill(EmailCommunicationsOptions options)
    {
        A.Fill(options);
        options.Approvals.Enabled = false;
    }

    private static EmailCommunicationsSettings Settings(IServiceProvider provider, string name) => provider.GetRequiredKeyedService<CurrentSettings>(name).Value;

    private sealed class ConsoleOptions
    {
        public int Width { get; set; }

        public int Height { get; set; }
    }

    private sealed class Stamp : IEmailInterceptor
    {
        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) => ValueTask.FromResult<EmailMessage?>(message);
    }

    private sealed class ClockReader(TimeProvider timeProvider) : IEmailInterceptor
    {
        public TimeProvider TimeProvider { get; } = timeProvider;

        public ValueTask<EmailMessage?> InterceptAsync(EmailMessage message, CancellationToken cancellationToken = default) => ValueTask.FromResult<EmailMessage?>(message);
    }

    private sealed class Tokens : IEmailAccessTokenProvider
    {
        public Task<EmailAccessToken> GetAccessTokenAsync(EmailAccessTokenRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Rules
    {
        public List<TenantHandler> Seen { get; } = [];
    }

    private sealed class UnitOfWork : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed class TenantHandler(IEmailSender sender, Rules rules, IEnumerable<Rules> allRules, UnitOfWork work, IServiceScopeFactory scopes) : IApprovalHandler
    {
        public IEmailSender Sender { get; } = sender;

        public IEnumerable<Rules> AllRules { get; } = allRules;

        public UnitOfWork Work { get; } = work;

        public IServiceScopeFactory Scopes { get; } = scopes;

        public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken)
        {
            rules.Seen.Add(this);
            return Task.FromResult(ApprovalHandlerResult.Applied);
        }
    }

    /// <summary>What a class of an account is given.</summary>
    private sealed class Probe(AccessTokens tokens, IEnumerable<IEmailInterceptor> interceptors, IEnumerable<IOutboxObserver> observers, IDkimVerifier? dkim = null)
    {
        public AccessTokens Tokens { get; } = tokens;

        public IEnumerable<IEmailInterceptor> Interceptors { get; } = interceptors;

        public IEnumerable<IOutboxObserver> Observers { get; } = observers;

        public IDkimVerifier? Dkim { get; } = dkim;

        public static Probe Of(IServiceProvider provider, string account) =>
            ActivatorUtilities.CreateInstance<Probe>(new AccountServices(provider, account));
    }

    private class Disposable : IDisposable
    {
        public int Disposed { get; private set; }

        public void Dispose() => Disposed++;
    }

    private sealed class OwnedDisposable : Disposable;

    private sealed class HostedDisposable : Disposable, IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
