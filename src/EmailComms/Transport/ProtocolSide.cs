namespace EmailComms.Transport;

/// <summary>Who says something in a session.</summary>
internal enum ProtocolSide
{
    Client,
    Server,
}
