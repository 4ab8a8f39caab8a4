using System.Reflection;
using EmailComms.Azure;
using EmailComms.Google;
using EmailComms.Testing;

namespace EmailComms.Package.Tests.Support;

/// <summary>The assemblies that are shipped.</summary>
internal static class Assemblies
{
    public static Assembly Core { get; } = typeof(IEmailSender).Assembly;

    public static Assembly Testing { get; } = typeof(LoopbackMailServer).Assembly;

    public static Assembly Azure { get; } = typeof(AzureAccessTokenOptions).Assembly;

    public static Assembly Google { get; } = typeof(GoogleAccessTokenOptions).Assembly;

    public static Assembly Dkim { get; } = typeof(DkimBuilderExtensions).Assembly;

    public static Assembly Templates { get; } = typeof(TemplateBuilderExtensions).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Core, Testing, Azure, Google, Dkim, Templates];

    public static IEnumerable<Type> PublicTypes => All.SelectMany(static assembly => assembly.GetExportedTypes());
}
