namespace EmailComms.Dkim.Tests;

/// <summary>What a name server does instead of answering.</summary>
internal enum DnsFault
{
    None,
    ServerFailure,
    Refused,
    Silence,
    Garbage,

    /// <summary>It answers, under another query's id, as somebody does who cannot see the query.</summary>
    ForgedId,

    /// <summary>It answers with a record of another name.</summary>
    OtherName,
}
