using Microsoft.Extensions.DependencyInjection;

namespace EmailComms;

/// <summary>Continues the registration that <c>AddEmailCommunications</c> began; its verbs are extension methods.</summary>
public interface IEmailCommunicationsBuilder
{
    /// <summary>The services that are registered into.</summary>
    IServiceCollection Services { get; }
}
