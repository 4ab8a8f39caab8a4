using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace EmailComms.Approvals;

/// <summary>What is to be done with a mail of the reply folder once its outcome is recorded.</summary>
/// <remarks>In the configuration it is written <c>Delete</c>, <c>Leave</c>, or <c>MoveTo</c> and the name of a folder.</remarks>
public sealed record ApprovalDisposalRule
{
    private const string MoveToWord = "MoveTo";

    private ApprovalDisposalRule(string name, string? folder = null)
    {
        Name = name;
        Folder = folder;
    }

    /// <summary>The mail is deleted; on Gmail it goes to the Trash folder.</summary>
    public static ApprovalDisposalRule Delete { get; } = new(nameof(Delete));

    /// <summary>
    /// The mail stays in the reply folder and is not processed again. Where the server keeps keywords (RFC 9051 section 2.3.2) it
    /// is marked with <c>$EmailCommsDone</c>; elsewhere only the reply ledger knows.
    /// </summary>
    public static ApprovalDisposalRule Leave { get; } = new(nameof(Leave));

    /// <summary>The folder that the mail is moved to; null for the other rules.</summary>
    public string? Folder { get; }

    /// <summary>Seen where options are compared.</summary>
    [JsonInclude]
    internal string Name { get; }

    /// <summary>The mail is moved to a folder, which is made when it is missing.</summary>
    /// <param name="folder">The folder's name, with slashes between the levels.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ApprovalDisposalRule MoveTo(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new ApprovalDisposalRule(MoveToWord, folder.Trim());
    }

    /// <summary>Reads a rule as it is written in the configuration, without regard to case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rule">The rule.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApprovalDisposalRule? rule)
    {
        var trimmed = (text ?? string.Empty).AsSpan().Trim();
        rule = trimmed.Equals(Delete.Name, StringComparison.OrdinalIgnoreCase) ? Delete
            : trimmed.Equals(Leave.Name, StringComparison.OrdinalIgnoreCase) ? Leave
            : trimmed.StartsWith($"{MoveToWord} ", StringComparison.OrdinalIgnoreCase) ? MoveTo(trimmed[MoveToWord.Length..].ToString())
            : null;
        return rule is not null;
    }

    /// <summary>The rule as it is written in the configuration.</summary>
    public override string ToString() => Folder is null ? Name : $"{Name} {Folder}";
}
