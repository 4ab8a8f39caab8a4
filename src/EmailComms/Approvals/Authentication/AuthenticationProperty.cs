namespace EmailComms.Approvals.Authentication;

/// <summary>What a result rests on: <c>header.from=example.org</c> (propspec, RFC 8601 2.2).</summary>
/// <param name="Name">The name with its type before the dot; without one where a service writes none (<c>action=none</c>).</param>
/// <param name="Value">The value, without quotes.</param>
internal readonly record struct AuthenticationProperty(string Name, string Value);
