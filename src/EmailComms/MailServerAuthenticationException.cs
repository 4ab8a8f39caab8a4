namespace EmailComms;

/// <summary>A mail server refused the login. It is never repeated in a loop: accounts get locked by that.</summary>
public sealed class MailServerAuthenticationException : EmailCommsException
{
    internal MailServerAuthenticationException(string code, string message, Exception? innerException = null)
        : base(code, message, isTransient: false, innerException)
    {
    }

    /// <summary>What the server said, made fit for a report; empty when it was not asked.</summary>
    internal string ServerText { get; init; } = string.Empty;

    /// <summary>The status that the server gave for refusing an access token, such as <c>invalid_token</c>; null without one.</summary>
    internal string? AccessTokenStatus { get; init; }
}
