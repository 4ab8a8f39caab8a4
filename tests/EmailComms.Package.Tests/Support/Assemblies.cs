using System.Reflection;
using EmailComms.Testing;

namespace EmailComms.Package.Tests.Support;

/// <summary>The assemblies that are shipped.</summary>
internal static class Assemblies
{
    public static Assembly Core { get; } = typeof(IEmailSender).Assembly;

    public static Assembly Testing { get; } = typeof(LoopbackMailServer).Assembly;

    public static Assembly Dkim { get; } = typeof(DkimBuilderExtensions).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Core, Testing, Dkim];

    public static IEnumerable<Type> PublicTypes => All.SelectMany(static assembly => assembly.GetExportedTypes());
}
