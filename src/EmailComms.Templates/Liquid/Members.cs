using System.Collections;
using System.Reflection;

namespace EmailComms.Templates.Liquid;

/// <summary>What a template sees of a model: the entries of dictionaries, and the public properties of the host's own types.</summary>
internal static class Members
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance;

    public static object? Read(object? owner, string name) => owner switch
    {
        null => null,
        Missing => Missing.Instance,
        IReadOnlyDictionary<string, object?> entries => entries.TryGetValue(name, out var value) ? value : Missing.Instance,
        IDictionary entries => entries.Contains(name) ? entries[name] : Missing.Instance,
        _ => ReadProperty(owner, name),
    };

    // From a type of the platform (a Type, a Task, a stream) everything can be reached. An indexer and a method are no values.
    private static object? ReadProperty(object owner, string name)
    {
        var type = owner.GetType();
        if (type.Assembly == typeof(object).Assembly || IsOf(type, "System") || IsOf(type, "Microsoft"))
        {
            return Missing.Instance;
        }

        var property = Array.Find(type.GetProperties(Visible), candidate =>
            candidate.Name == name && candidate.GetIndexParameters().Length == 0 && candidate.GetMethod is { IsPublic: true });
        return property is null ? Missing.Instance : property.GetValue(owner, BindingFlags.DoNotWrapExceptions, binder: null, index: null, culture: null);
    }

    private static bool IsOf(Type type, string root) =>
        type.Namespace is { } name && (name == root || name.StartsWith(root + ".", StringComparison.Ordinal));
}
