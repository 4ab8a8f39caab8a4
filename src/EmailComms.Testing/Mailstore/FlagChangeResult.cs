namespace EmailComms.Testing.Mailstore;

/// <summary>What became of a change of flags.</summary>
internal enum FlagChangeResult
{
    /// <summary>The flags are as wanted, whether they were so before or not.</summary>
    Done,

    /// <summary>The message has been expunged.</summary>
    Gone,

    /// <summary>The message has changed since the mod-sequence that the change is conditional on.</summary>
    Modified,
}
