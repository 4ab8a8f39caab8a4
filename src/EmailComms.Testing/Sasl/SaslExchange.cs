using System.Text;
using EmailComms.Testing.Mailstore;

namespace EmailComms.Testing.Sasl;

/// <summary>The server side of PLAIN, LOGIN, XOAUTH2 and OAUTHBEARER, the same for both protocols.</summary>
/// <param name="users">Who may log in.</param>
/// <param name="challenge">Sends a challenge in base64 and returns the client's line, or null when it has gone.</param>
internal sealed class SaslExchange(UserDirectory users, Func<string, ValueTask<string?>> challenge)
{
    public LoopbackUser? User { get; private set; }

    /// <summary>Runs the exchange.</summary>
    /// <param name="mechanism">In upper case; one of the four.</param>
    /// <param name="initialResponse">As it stood on the command line, <c>=</c> for an empty one, or null.</param>
    public ValueTask<SaslOutcome> RunAsync(string mechanism, string? initialResponse) => mechanism switch
    {
        "PLAIN" => PlainAsync(initialResponse),
        "LOGIN" => LoginAsync(initialResponse),
        "XOAUTH2" => BearerAsync(initialResponse, "user=", answerToError: ""),
        "OAUTHBEARER" => BearerAsync(initialResponse, "n,a=", answerToError: "\u0001"),
        _ => throw new ArgumentException("Not a mechanism of this server.", nameof(mechanism)),
    };

    private async ValueTask<SaslOutcome> PlainAsync(string? initialResponse)
    {
        var (outcome, response) = Decode(initialResponse ?? await challenge("").ConfigureAwait(false));
        if (response is null)
        {
            return outcome;
        }

        // RFC 4616: [authorization identity] NUL authentication identity NUL password.
        var parts = response.Split('\0');
        return parts.Length == 3 ? Judge(users.FindByLogin(parts[1]), user => user.Password == parts[2]) : SaslOutcome.Malformed;
    }

    private async ValueTask<SaslOutcome> LoginAsync(string? initialResponse)
    {
        var (outcome, name) = Decode(initialResponse ?? await challenge(Encode("Username:")).ConfigureAwait(false));
        if (name is null)
        {
            return outcome;
        }

        (outcome, var password) = Decode(await challenge(Encode("Password:")).ConfigureAwait(false));
        return password is null ? outcome : Judge(users.FindByLogin(name), user => user.Password == password);
    }

    // XOAUTH2 names the user in a field of its own, OAUTHBEARER in the header of GS2 (RFC 5801 section 4).
    private async ValueTask<SaslOutcome> BearerAsync(string? initialResponse, string userField, string answerToError)
    {
        var (outcome, response) = Decode(initialResponse ?? await challenge("").ConfigureAwait(false));
        if (response is null)
        {
            return outcome;
        }

        var fields = response.Split('\u0001');
        var name = Field(fields, userField)?.TrimEnd(',').Replace("=2C", ",", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        var token = Field(fields, "auth=Bearer ");
        if (name is null || token is null)
        {
            return SaslOutcome.Malformed;
        }

        var user = users.FindByLogin(name);
        var error = user is null ? "401" : user.Refuse(token);
        if (error is null)
        {
            return Judge(user, static _ => true);
        }

        // The refusal is explained in a challenge, and said after the client's answer to it (RFC 7628 section 3.2.3).
        (outcome, var answer) = Decode(await challenge(Encode($$"""{"status":"{{error}}","schemes":"bearer","scope":"https://mail.example.test/"}""")).ConfigureAwait(false));
        return answer is null ? outcome : answer == answerToError ? SaslOutcome.Rejected : SaslOutcome.Malformed;
    }

    private static string? Field(string[] fields, string name) =>
        fields.FirstOrDefault(field => field.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..];

    private SaslOutcome Judge(LoopbackUser? user, Func<LoopbackUser, bool> knowsSecret)
    {
        if (user is null || !knowsSecret(user))
        {
            return SaslOutcome.Rejected;
        }

        User = user;
        return SaslOutcome.Accepted;
    }

    private static (SaslOutcome Outcome, string? Text) Decode(string? line)
    {
        if (line is null or "*")
        {
            return (SaslOutcome.Cancelled, null);
        }

        var bytes = new byte[line.Length];
        return Convert.TryFromBase64String(line == "=" ? "" : line, bytes, out var length)
            ? (SaslOutcome.Accepted, Encoding.UTF8.GetString(bytes, 0, length))
            : (SaslOutcome.Malformed, null);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
