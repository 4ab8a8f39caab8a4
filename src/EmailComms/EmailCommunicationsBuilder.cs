using Microsoft.Extensions.DependencyInjection;

namespace EmailComms;

internal sealed class EmailCommunicationsBuilder(IServiceCollection services) : IEmailCommunicationsBuilder
{
    public IServiceCollection Services { get; } = services;
}
