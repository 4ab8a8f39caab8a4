namespace EmailComms.Testing;

/// <summary>How a <see cref="FaultProxy"/> ends a connection.</summary>
public enum ProxyCut
{
    /// <summary>Both sides see the end of the stream (FIN), as when a program ends or a load balancer hangs up.</summary>
    Close = 1,

    /// <summary>
    /// Both sides see a reset (RST), as when a machine has been restarted or a firewall has had enough. It can overtake bytes that were
    /// passed on just before it.
    /// </summary>
    Reset = 2,

    /// <summary>
    /// Neither side sees anything: the sockets stay open and what is sent into them is swallowed. The half-open connection, as when a
    /// router forgets it. It never comes back, and ends when the client closes.
    /// </summary>
    BlackHole = 3,
}
