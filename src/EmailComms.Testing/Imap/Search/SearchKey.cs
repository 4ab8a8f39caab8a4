namespace EmailComms.Testing.Imap.Search;

/// <summary>Tells whether a message matches.</summary>
internal delegate bool SearchKey(ViewMatch match);
