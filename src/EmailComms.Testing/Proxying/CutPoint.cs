namespace EmailComms.Testing.Proxying;

/// <summary>Where in one direction of a connection it is cut, and how.</summary>
internal sealed record CutPoint(long Bytes, ProxyCut Cut);
