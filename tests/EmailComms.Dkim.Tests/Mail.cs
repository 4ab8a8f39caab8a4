using System.Security.Cryptography;
using System.Text;

namespace EmailComms.Dkim.Tests;

/// <summary>
/// A mail as text, and a signer of its own for it (RFC 6376 3.4.2, 3.4.4: relaxed), so that it can be signed with any tags and
/// what signs is not what checks.
/// </summary>
internal sealed record Mail(IReadOnlyList<string> Fields, string Body)
{
    public const string Domain = "corp.example";

    public static readonly DateTimeOffset Morning = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Signed = ["From", "To", "Subject", "Date", "Message-ID", "Content-Type"];

    public static Mail Genuine { get; } = new(
        [
            "From: The Boss <boss@corp.example>",
            "To: Deployments <approvals@example.org>",
            "Subject: Re:  Deploy\r\n release 42",
            "Date: Tue, 03 Nov 2026 09:00:00 +0000",
            "Message-ID: <answer-1@corp.example>",
            "In-Reply-To: <request-1@example.org>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=q",
        ],
        "--q \r\nContent-Type: text/plain\r\n\r\nApprove \r\n\r\n> Release  42 is ready.\r\n--q\r\nContent-Type: text/html\r\n\r\n<p>Approve\r\n--q--\r\n\r\n\r\n");

    /// <summary>The tags of an acceptable signature, without the hashes.</summary>
    public static IReadOnlyList<(string Name, string Value)> Tags { get; } =
        [("v", "1"), ("a", "rsa-sha256"), ("c", "relaxed/relaxed"), ("d", Domain), ("s", "k1"), ("t", "1793696400"), ("h", string.Join(" : ", Signed))];

    /// <summary>Signs with the tags of an acceptable signature, some of them changed, added or (null) left out.</summary>
    public Mail Sign(RSA key, params (string Name, string? Value)[] changes)
    {
        var tags = Tags.Where(tag => !changes.Any(change => change.Name == tag.Name))
            .Concat(changes.Where(static change => change.Value is not null).Select(static change => (change.Name, Value: change.Value!)))
            .ToList();
        if (!tags.Exists(static tag => tag.Name == "bh"))
        {
            var length = tags.Find(static tag => tag.Name == "l").Value;
            var body = RelaxedBody(Body);
            tags.Add(("bh", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(int.TryParse(length, out var octets) ? body[..octets] : body)))));
        }

        var unsigned = $"DKIM-Signature: {string.Join("; ", tags.Select(static tag => $"{tag.Name}={tag.Value}"))}; b=";
        var names = tags.Find(static tag => tag.Name == "h").Value?.Split(':', StringSplitOptions.TrimEntries) ?? [];
        var used = new HashSet<int>();
        var text = new StringBuilder();
        foreach (var name in names)
        {
            var index = Enumerable.Range(0, Fields.Count).LastOrDefault(i => !used.Contains(i) && Fields[i].StartsWith(name + ":", StringComparison.OrdinalIgnoreCase), -1);
            if (index >= 0 && used.Add(index))
            {
                text.Append(RelaxedField(Fields[index])).Append("\r\n");
            }
        }

        var signature = key.SignData(Encoding.UTF8.GetBytes(text + RelaxedField(unsigned)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return Above(unsigned.Replace("; ", ";\r\n\t", StringComparison.Ordinal) + string.Join("\r\n ", Convert.ToBase64String(signature).Chunk(70).Select(static line => new string(line))));
    }

    public Mail Above(string field) => this with { Fields = [field, .. Fields] };

    public Mail Saying(string body) => this with { Body = body };

    public Mail With(string name, string? field) => this with
    {
        Fields = [.. Fields.Where(line => !line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)), .. field is null ? Array.Empty<string>() : [field]],
    };

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Concat(Fields.Select(static field => field + "\r\n")) + "\r\n" + Body);

    private static string RelaxedField(string field)
    {
        var colon = field.IndexOf(':', StringComparison.Ordinal);
        return $"{field[..colon].ToLowerInvariant()}:{Collapse(field[(colon + 1)..].Replace("\r\n", string.Empty, StringComparison.Ordinal)).Trim(' ')}";
    }

    private static string RelaxedBody(string body)
    {
        var lines = body.Split("\r\n").Select(static line => Collapse(line).TrimEnd(' ')).ToList();
        while (lines is [.., ""])
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return string.Concat(lines.Select(static line => line + "\r\n"));
    }

    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder();
        foreach (var character in text.Replace('\t', ' '))
        {
            if (character != ' ' || (collapsed.Length == 0 || collapsed[^1] != ' '))
            {
                collapsed.Append(character);
            }
        }

        return collapsed.ToString();
    }
}
