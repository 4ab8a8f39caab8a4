using System.Text;

namespace EmailComms.Templates.Writing;

/// <summary>Where a part is written, and how a value is kept from being more than a value there.</summary>
internal abstract class TemplateOutput
{
    protected StringBuilder Written { get; } = new();

    public int Length => Written.Length;

    /// <summary>Writes what the template says itself, or marks as such.</summary>
    public virtual void WriteVerbatim(string text) => Written.Append(text);

    /// <summary>Writes a value. False when it cannot stand here.</summary>
    public abstract bool WriteValue(string value);

    /// <summary>Writes a value of several lines, in text each behind the mark. False when it cannot stand here.</summary>
    public abstract bool WriteLines(IEnumerable<string> lines, string mark);

    public sealed override string ToString() => Written.ToString();
}
