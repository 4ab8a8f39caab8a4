namespace EmailComms;

/// <summary>How urgent a message is shown to be (the <c>Importance</c> and <c>X-Priority</c> fields).</summary>
public enum EmailPriority
{
    /// <summary>No priority is stated.</summary>
    Normal = 0,

    /// <summary>Shown as low.</summary>
    Low = 1,

    /// <summary>Shown as high.</summary>
    High = 2,
}
