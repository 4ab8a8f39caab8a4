namespace EmailComms.Testing.Connections;

/// <summary>Ends a session from inside a command: the peer is gone, or a fault says that the server hangs up.</summary>
internal sealed class ConnectionEndedException() : Exception("The connection has ended.");
