using Microsoft.Extensions.DependencyInjection;

namespace EmailComms;

internal sealed class EmailCommunicationsBuilder(IServiceCollection services, string? name) : IEmailCommunicationsBuilder
{
    public string? Name { get; } = name;

    public IServiceCollection Services { get; } = services;
}
