namespace EmailComms.Testing.Imap.Fetch;

/// <summary>One data item of FETCH (RFC 3501 section 6.4.5).</summary>
internal abstract record FetchItem
{
    public virtual bool MarksSeen => false;

    public abstract void Write(ViewMatch match, ResponseLine line);
}
