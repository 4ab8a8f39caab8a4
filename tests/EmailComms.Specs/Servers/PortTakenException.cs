namespace EmailComms.Specs.Servers;

/// <summary>Somebody else took a port between our choosing it and the server's binding it.</summary>
internal sealed class PortTakenException(string message) : Exception(message);
