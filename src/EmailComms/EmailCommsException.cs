namespace EmailComms;

/// <summary>The root of the exceptions that the library throws when it could not keep a promise.</summary>
/// <remarks>Messages say what failed and what to do; they never hold a password, a token, a body or a full address.</remarks>
public abstract class EmailCommsException : Exception
{
    private protected EmailCommsException(string code, string message, bool isTransient, Exception? innerException)
        : base(message, innerException)
    {
        Code = code;
        IsTransient = isTransient;
        HelpLink = $"docs/reference/errors.md#{code.ToLowerInvariant()}";
    }

    /// <summary>A stable code such as <c>EC1201</c>; <c>docs/reference/errors.md</c> has a row for each.</summary>
    public string Code { get; }

    /// <summary>True when the same call may succeed later without any change.</summary>
    public bool IsTransient { get; }
}
