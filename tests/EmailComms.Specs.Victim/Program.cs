using EmailComms;
using EmailComms.Ledger;
using EmailComms.Specs.Victim;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// A host application that tests start and kill. Its settings come as JSON on standard input, up to the end of the stream;
// it says on standard output what happens, a line each, logs to standard error, and stands still for ever at the point that its argument names.
var settings = new MemoryStream();
await Console.OpenStandardInput().CopyToAsync(settings);
settings.Position = 0;

var failPoint = new FailPoint(args.FirstOrDefault() ?? string.Empty);
var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
builder.Configuration.AddJsonStream(settings);
builder.Logging.SetMinimumLevel(LogLevel.Trace).AddConsole(static console => console.LogToStandardErrorThreshold = LogLevel.Trace);
builder.Services
    .AddEmailCommunications(builder.Configuration)
    .AddApprovalHandler(_ => new SpeakingHandler());
var ledger = builder.Services.Single(static service => service.ServiceType == typeof(IReplyLedger));
builder.Services.Replace(ServiceDescriptor.Singleton<IReplyLedger>(provider =>
    new StoppingLedger((IReplyLedger)ActivatorUtilities.CreateInstance(provider, ledger.ImplementationType!), failPoint)));
await builder.Build().RunAsync();
