using Microsoft.Extensions.DependencyInjection;

namespace EmailComms;

/// <summary>Continues the registration that <c>AddEmailCommunications</c> began; its verbs are extension methods.</summary>
public interface IEmailCommunicationsBuilder
{
    /// <summary>The account's name, which is the key of its services; null for the account without a name.</summary>
    string? Name { get; }

    /// <summary>
    /// The services that are registered into. Those of a named account belong to it alone: what is registered here becomes a keyed
    /// service of the host, and finds the account's services without a key. Open generic types and keyed services are registered with
    /// the host's own services.
    /// </summary>
    IServiceCollection Services { get; }
}
