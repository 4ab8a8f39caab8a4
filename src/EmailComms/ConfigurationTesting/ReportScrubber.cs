using EmailComms.Diagnostics;
using EmailComms.Transport;

namespace EmailComms.ConfigurationTesting;

/// <summary>
/// Takes out of a report what a server may have repeated of what it was told. The stages print no secret; this is for servers
/// that do.
/// </summary>
internal sealed class ReportScrubber
{
    private const int MinPasswordLength = 4;

    private readonly List<(string Text, string Replacement)> _replacements = [];

    public ReportScrubber(EmailCommunicationsSettings settings, EmailConfigTestRequest request)
    {
        AddPassword(settings.Smtp);
        AddAddress(settings.FromAddress.Address);
        AddAddress(settings.Smtp.User);
        AddAddress(request.Recipient?.Address);
        if (settings.Approvals is { } approvals)
        {
            AddPassword(approvals.Imap);
            AddAddress(approvals.ReplyAddress.Address);
            AddAddress(approvals.Imap.User);
        }
    }

    public string Scrub(string text) =>
        _replacements.Aggregate(text, static (result, pair) => result.Replace(pair.Text, pair.Replacement, StringComparison.OrdinalIgnoreCase));

    private void AddPassword(MailServerSettings server)
    {
        if (server.Password is { Length: >= MinPasswordLength } password)
        {
            _replacements.Insert(0, (password, "***"));
            _replacements.Insert(0, (Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(password)), "***"));
        }
    }

    private void AddAddress(string? address)
    {
        if (address?.Contains('@', StringComparison.Ordinal) == true)
        {
            _replacements.Add((address, AddressRedaction.Redact(address)));
        }
    }
}
