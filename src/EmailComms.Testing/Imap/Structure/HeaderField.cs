namespace EmailComms.Testing.Imap.Structure;

/// <summary>Where a header field stands in its entity, its line end included.</summary>
internal readonly record struct HeaderField(string Name, int Start, int ValueStart, int Length);
