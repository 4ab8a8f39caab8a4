namespace EmailComms.Testing.Replies;

/// <summary>What stands between the new text and the quoted one: an attribution line, or some header fields of the request.</summary>
internal sealed record Introduction
{
    /// <summary>The pattern of the request's date.</summary>
    public required Localized Date { get; init; }

    /// <summary>The lines, with <c>[[author]]</c>, <c>[[name]]</c>, <c>[[date]]</c>, <c>[[to]]</c> and <c>[[subject]]</c>.</summary>
    public required Localized Lines { get; init; }

    /// <summary>
    /// How a line <c>label: value</c> looks in HTML; a line without letters is then left out of the HTML. Null when the lines are a
    /// sentence.
    /// </summary>
    public string? HtmlRow { get; init; }

    /// <summary>How an address looks in HTML.</summary>
    public string HtmlAddress { get; init; } = "[[address]]";
}
