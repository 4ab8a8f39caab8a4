namespace EmailComms.Templates.Liquid;

/// <summary>A piece of a template.</summary>
internal interface INode
{
    void Write(Scope scope);
}
