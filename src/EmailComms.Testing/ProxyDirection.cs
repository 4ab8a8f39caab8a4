namespace EmailComms.Testing;

/// <summary>Which way bytes go through a <see cref="FaultProxy"/>.</summary>
public enum ProxyDirection
{
    /// <summary>What the client says.</summary>
    ClientToServer = 1,

    /// <summary>What the server says.</summary>
    ServerToClient = 2,
}
