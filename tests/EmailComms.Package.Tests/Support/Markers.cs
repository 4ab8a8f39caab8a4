using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace EmailComms.Package.Tests.Support;

/// <summary>
/// Builds an instance of a public type with a different recognisable value in every text and address that it, or something
/// in it, can hold.
/// </summary>
internal sealed class Markers
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private readonly Dictionary<string, string> _pathsByMarker = new(StringComparer.Ordinal);

    /// <summary>Null for a type that cannot be built: it has no value of its own, or only a factory's arguments.</summary>
    public object? Build(Type type) => Build(type, type.FullName!, depth: 0);

    /// <summary>The properties whose values stand in the text.</summary>
    public IEnumerable<string> FoundIn(string text) =>
        _pathsByMarker.Where(pair => text.Contains(pair.Key, StringComparison.OrdinalIgnoreCase)).Select(static pair => pair.Value).Distinct();

    private object? Build(Type type, string path, int depth)
    {
        if (type == typeof(EmailAddress))
        {
            // The domain is what the short form of an address keeps.
            return new EmailAddress($"{Marker($"{path}.LocalPart")}@example.org", Marker($"{path}.DisplayName"));
        }

        if (type == typeof(EmailAttachment))
        {
            return EmailAttachment.FromBytes(Marker($"{path}.FileName"), $"text/{Marker($"{path}.MediaType")}", default).WithContentId(Marker($"{path}.ContentId"));
        }

        if (depth > 4 || type.IsAbstract || type.IsGenericTypeDefinition || typeof(Exception).IsAssignableFrom(type))
        {
            return null;
        }

        // Required members are no obstacle to reflection; a type without a parameterless constructor is filled as it is.
        var instance = type.GetConstructor(Type.EmptyTypes)?.Invoke(null) ?? RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties(Instance).Where(static property => property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"))
        {
            Fill(instance, property, $"{path}.{property.Name}", depth);
        }

        return instance;
    }

    private void Fill(object instance, PropertyInfo property, string path, int depth)
    {
        if (property.CanWrite)
        {
            property.SetValue(instance, Value(property.PropertyType, path, depth));
        }
        else if (property.GetGetMethod() is not null && property.GetValue(instance) is { } held)
        {
            if (held is IList { IsReadOnly: false } list && property.PropertyType.IsGenericType)
            {
                list.Add(Value(property.PropertyType.GetGenericArguments()[0], path, depth));
            }
            else if (held.GetType().Namespace!.StartsWith("EmailComms", StringComparison.Ordinal) && !held.GetType().IsEnum && held is not ValueType)
            {
                foreach (var inner in held.GetType().GetProperties(Instance).Where(static inner => inner.GetIndexParameters().Length == 0))
                {
                    Fill(held, inner, $"{path}.{inner.Name}", depth + 1);
                }
            }
        }
    }

    private object? Value(Type type, string path, int depth)
    {
        if (type == typeof(string))
        {
            return Marker(path);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Value(underlying, path, depth);
        }

        if (type.IsGenericType && type.GetGenericArguments() is [var key, var value])
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))!;
            dictionary.Add(Value(key, path, depth + 1)!, Value(value, path, depth + 1));
            return dictionary;
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var element = type.GetGenericArguments()[0];
            var array = Array.CreateInstance(element, 1);
            array.SetValue(Value(element, path, depth + 1), 0);
            return array;
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        return type.Namespace!.StartsWith("EmailComms", StringComparison.Ordinal) ? Build(type, path, depth + 1) : null;
    }

    private string Marker(string path)
    {
        var marker = string.Create(CultureInfo.InvariantCulture, $"marker{_pathsByMarker.Count:000}x");
        _pathsByMarker.Add(marker, path);
        return marker;
    }
}
