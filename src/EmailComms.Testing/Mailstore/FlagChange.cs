namespace EmailComms.Testing.Mailstore;

/// <summary>How STORE combines the given flags with those of the message.</summary>
internal enum FlagChange
{
    Replace,
    Add,
    Remove,
}
