namespace EmailComms.Testing.Replies;

internal sealed record ReplyAttachment(string FileName, string MediaType, ReadOnlyMemory<byte> Content);
