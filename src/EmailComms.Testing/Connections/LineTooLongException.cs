namespace EmailComms.Testing.Connections;

/// <summary>The peer sent a line over the limit. The whole line has been read and forgotten.</summary>
internal sealed class LineTooLongException() : Exception("The line is too long.");
