namespace EmailComms.Azure;

/// <summary>The cloud of Microsoft that the tenant is in: each has an authorization server and a scope of its own.</summary>
public enum MicrosoftCloud
{
    /// <summary>The public cloud.</summary>
    Public = 1,

    /// <summary>Office 365 GCC High, for the government of the United States.</summary>
    UsGovernment = 2,

    /// <summary>Microsoft 365 in China, operated by 21Vianet.</summary>
    China = 3,
}
