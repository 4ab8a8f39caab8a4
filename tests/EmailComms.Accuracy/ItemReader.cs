using System.Security.Cryptography;
using System.Text;
using EmailComms.Approvals;
using Microsoft.Extensions.DependencyInjection;

namespace EmailComms.Accuracy;

/// <summary>Reads an item as the library reads a mail; a <c>.txt</c> or <c>.html</c> file is a decoded body.</summary>
internal sealed class ItemReader : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IApprovalReplyInspector _inspector;

    public ItemReader()
    {
        var services = new ServiceCollection();
        services.AddEmailCommunications(static options =>
        {
            options.Smtp.Host = options.Imap.Host = "localhost";
            options.Smtp.FromAddress = "approvals@example.org";
            options.Imap.User = options.Imap.Password = "nobody";
            options.Approvals.Enabled = true;
            options.Approvals.SigningKeys.Add(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }).AddApprovalHandler<NoHandler>();
        _services = services.BuildServiceProvider();
        _inspector = _services.GetRequiredService<IApprovalReplyInspector>();
    }

    public async Task<ItemReading> ReadAsync(CorpusItem item)
    {
        using var message = new MemoryStream(ReadMessage(item.Path));
        var inspection = await _inspector.InspectAsync(message);
        return new ItemReading
        {
            Kind = NameOf(inspection.Kind),
            Text = inspection.NewText,
            TextWithSignature = inspection.NewTextWithSignature,
            Decision = NameOf(inspection.Decision),
            Comment = inspection.Comment,
            Reason = inspection["screening"].Reason is not ApprovalReplyReason.None and var screened ? screened
                : inspection["content"].Reason is not ApprovalReplyReason.None and var content ? content
                : inspection["decision"].Reason,
        };
    }

    public void Dispose() => _services.Dispose();

    private static byte[] ReadMessage(string path)
    {
        var octets = File.ReadAllBytes(path);
        if (path.EndsWith(".eml", StringComparison.OrdinalIgnoreCase))
        {
            return octets;
        }

        var type = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? "html" : "plain";
        var text = Encoding.UTF8.GetString(octets).ReplaceLineEndings("\n");
        return Encoding.UTF8.GetBytes($"Content-Type: text/{type}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}");
    }

    private static string NameOf(ApprovalDecision? decision) => decision switch
    {
        ApprovalDecision.Approve => "approve",
        ApprovalDecision.Reject => "reject",
        _ => "unclear",
    };

    private static string NameOf(ApprovalMailKind kind) => kind switch
    {
        ApprovalMailKind.Reply => "reply",
        ApprovalMailKind.AutomaticReply => "auto_reply",
        ApprovalMailKind.Bounce => "bounce",
        _ => "other",
    };

    private sealed class NoHandler : IApprovalHandler
    {
        public Task<ApprovalHandlerResult> HandleAsync(ApprovalReply reply, CancellationToken cancellationToken) =>
            throw new NotSupportedException("An inspection calls no handler.");
    }
}
