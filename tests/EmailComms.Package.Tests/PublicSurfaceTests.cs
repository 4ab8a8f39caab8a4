using System.Reflection;
using System.Runtime.CompilerServices;
using EmailComms.Approvals;
using EmailComms.Package.Tests.Support;

namespace EmailComms.Package.Tests;

/// <summary>What a host can see of the packages.</summary>
public sealed class PublicSurfaceTests
{
    private const int MaxPublicTypesOfTheCore = 110;
    // Seven is a store, which must keep, give out, take back, find by its own name and by the message's, cancel and count.
    private const int MaxInterfaceMembers = 7;

    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_public_signature_names_a_type_of_MailKit_or_MimeKit()
    {
        var leaks =
            from type in Assemblies.PublicTypes
            from used in TypesIn(type)
            where IsOfTheEngine(used.Type)
            select $"{type}: {used.Where} is {used.Type}";

        Assert.Empty(leaks);
    }

    [Fact]
    public void The_core_has_few_public_types()
    {
        var types = Assemblies.Core.GetExportedTypes();
        TestContext.Current.TestOutputHelper?.WriteLine($"{types.Length} public types of at most {MaxPublicTypesOfTheCore}");

        Assert.InRange(types.Length, 1, MaxPublicTypesOfTheCore);
    }

    [Fact]
    public void Public_classes_are_sealed_or_static_or_cannot_be_derived_from()
    {
        var open = Assemblies.PublicTypes.Where(static type =>
            type is { IsClass: true, IsSealed: false }
            && (!type.IsAbstract || type.GetConstructors(Declared).Any(static constructor => !constructor.IsFamilyAndAssembly && !constructor.IsPrivate && !constructor.IsAssembly)));

        Assert.Empty(open);
    }

    [Fact]
    public void Public_records_have_no_positional_members()
    {
        var positional = Assemblies.PublicTypes.Where(static type =>
            type.GetMethod("Deconstruct", Declared) is not null);

        Assert.Empty(positional);
    }

    [Fact]
    public void Public_namespaces_have_two_levels_at_most()
    {
        var deep = Assemblies.PublicTypes.Where(static type => type.Namespace!.Split('.').Length > 2 || !type.Namespace.StartsWith("EmailComms", StringComparison.Ordinal));

        Assert.Empty(deep);
    }

    [Fact]
    public void A_public_interface_has_a_handful_of_members_at_most()
    {
        var wide = Assemblies.PublicTypes.Where(static type =>
            type.IsInterface && type.GetMembers().Count(static member => member is not MethodInfo { IsSpecialName: true }) > MaxInterfaceMembers);

        Assert.Empty(wide);
    }

    [Fact]
    public void A_public_asynchronous_method_can_be_cancelled_by_its_last_parameter()
    {
        // To dispose of a thing, or to stop and start a test server, is not cancelled half-way.
        string[] exempt = ["DisposeAsync", "StopAsync", "StartAgainAsync", "DropConnectionsAsync"];
        var deaf =
            from type in Assemblies.PublicTypes
            from method in type.GetMethods(Declared)
            where method.IsPublic && IsTask(method.ReturnType) && !exempt.Contains(method.Name)
            where method.GetParameters() is not [.., { ParameterType.Name: nameof(CancellationToken) }]
            select $"{type}.{method.Name}";

        Assert.Empty(deaf);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T46")]
    public void No_public_type_prints_an_address_a_text_or_a_secret()
    {
        // Each line says why what is printed may be printed.
        Dictionary<string, string> mayPrint = new()
        {
            ["EmailComms.Approvals.ApprovalRequest.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Approvals.ApprovalReply.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Approvals.ApprovalReplyResult.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Approvals.ApprovalRequestReceipt.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Approvals.ApprovalMessageContext.Request.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Approvals.ApprovalAnswerContext.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Approvals.ApprovalReplyStage.Code"] = "a fixed name",
            ["EmailComms.Ledger.LedgerEntry.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Ledger.ReplyAttempt.Recorded.ApprovalId"] = "the host's own key is what it looks for in its logs",
            ["EmailComms.Ledger.ReplyPosition.MailboxKey"] = "a digest that shows neither server nor account",
            ["EmailComms.RefusedRecipient.ServerText"] = "shortened and without addresses when the library fills it",
            ["EmailComms.Status.FailureStatus.Code"] = "an error code, or the name of a type; the description is not printed",
            ["EmailComms.Status.OutboxStatus.LastFailure.Code"] = "an error code, or the name of a type; the description is not printed",
            ["EmailComms.Status.ApprovalProcessingStatus.LastFailure.Code"] = "an error code, or the name of a type; the description is not printed",
            ["EmailComms.Status.EmailCommunicationsStatus.Approvals.LastFailure.Code"] = "an error code, or the name of a type; the description is not printed",
            ["EmailComms.Status.EmailCommunicationsStatus.Outbox.LastFailure.Code"] = "an error code, or the name of a type; the description is not printed",
            ["EmailComms.EmailHeader.Name"] = "the name of a header field; its value is not printed",
            ["EmailComms.EmailAttachment.MediaType"] = "a media type; the file name is not printed",
            ["EmailComms.ConfigurationTesting.EmailConfigCheck.Code"] = "a fixed name",
            ["EmailComms.ConfigurationTesting.EmailConfigCheck.Title"] = "a fixed title",
            ["EmailComms.ConfigurationTesting.EmailConfigCheck.Observed"] = "made to be shown: without secrets and full addresses when the library fills it",
            ["EmailComms.ConfigurationTesting.EmailConfigCheck.Remedy"] = "made to be shown: without secrets and full addresses when the library fills it",
            ["EmailComms.ConfigurationTesting.EmailConfigReport.Checks.Code"] = "a fixed name",
            ["EmailComms.ConfigurationTesting.EmailConfigReport.Checks.Title"] = "a fixed title",
            ["EmailComms.ConfigurationTesting.EmailConfigReport.Checks.Observed"] = "made to be shown: without secrets and full addresses when the library fills it",
            ["EmailComms.ConfigurationTesting.EmailConfigReport.Checks.Remedy"] = "made to be shown: without secrets and full addresses when the library fills it",
        };
        var leaks = new List<string>();
        var built = new List<string>();
        foreach (var type in Assemblies.Core.GetExportedTypes().Where(static type => !type.IsEnum && !type.IsInterface && !(type.IsAbstract && type.IsSealed)))
        {
            var markers = new Markers();
            if (markers.Build(type) is { } instance)
            {
                built.Add(type.Name);
                var text = instance.ToString()!;
                leaks.AddRange(markers.FoundIn(text).Where(path => !mayPrint.ContainsKey(path)).Select(path => $"{path} in \"{text}\""));
            }
        }

        Assert.Empty(leaks);
        Assert.Superset(
            new HashSet<string>
            {
                nameof(EmailMessage), nameof(EmailBody), nameof(EmailAttachment), nameof(EmailHeader), nameof(EmailAddress), nameof(SendReceipt), nameof(RefusedRecipient),
                nameof(ApprovalRequest), nameof(ApprovalReply), nameof(ApprovalEvidence), nameof(ApprovalMessage), nameof(ApprovalMessageContext), nameof(ApprovalAnswerContext),
                nameof(ApprovalOptions), nameof(Submission.SmtpOptions), nameof(Mailbox.ImapOptions), nameof(EmailCommunicationsOptions),
            },
            built.ToHashSet());
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T46")]
    public void A_type_with_a_property_that_may_hold_a_secret_has_no_generated_ToString()
    {
        string[] secret = ["Password", "AccessToken", "SigningKeys", "Reference", "ApproveLink", "RejectLink", "Comment", "Body", "DecisionLine", "Text", "Html"];
        var generated =
            from type in Assemblies.Core.GetExportedTypes()
            where type.GetProperties().Any(property => secret.Contains(property.Name))
            let method = type.GetMethod(nameof(ToString), Type.EmptyTypes)!
            where method.DeclaringType != typeof(object) && method.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
            select type.FullName;

        Assert.Empty(generated);
    }

    private static bool IsTask(Type type) => type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>)));

    private static bool IsOfTheEngine(Type type) =>
        type.Assembly.GetName().Name is "MailKit" or "MimeKit" or "BouncyCastle.Cryptography";

    private static IEnumerable<(Type Type, string Where)> TypesIn(Type type)
    {
        var bases = type.GetInterfaces().Append(type.BaseType ?? typeof(object)).Select(static used => (used, "a base"));
        var members = type.GetMembers(Declared).Where(IsVisible).SelectMany(static member => TypesIn(member).Select(used => (used, member.Name)));
        var attributes = type.GetMembers(Declared).Where(IsVisible).Append(type)
            .SelectMany(static member => member.GetCustomAttributesData().SelectMany(static data => TypesIn(data)).Select(used => (used, $"an attribute of {member.Name}")));
        return bases.Concat(members).Concat(attributes).SelectMany(static used => Parts(used.Item1).Select(part => (part, used.Item2)));
    }

    private static IEnumerable<Type> TypesIn(CustomAttributeData data) =>
        data.ConstructorArguments.Concat(data.NamedArguments.Select(static argument => argument.TypedValue))
            .SelectMany(static argument => argument.Value is Type value ? [argument.ArgumentType, value] : new[] { argument.ArgumentType })
            .Append(data.AttributeType);

    private static IEnumerable<Type> TypesIn(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(static parameter => parameter.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.GetGenericArguments().SelectMany(static argument => argument.GetGenericParameterConstraints())),
        ConstructorInfo constructor => constructor.GetParameters().Select(static parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo { EventHandlerType: { } handler } => [handler],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo { AddMethod: { } add } => IsVisible(add),
        Type => false,
        _ => false,
    };
}
