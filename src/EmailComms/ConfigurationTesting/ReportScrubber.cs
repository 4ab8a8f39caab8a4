using EmailComms.Diagnostics;
using EmailComms.Transport;

namespace EmailComms.ConfigurationTesting;

/// <summary>
/// Takes out of a report what a server may have repeated of what it was told. The stages print no secret; this is for servers
/// that do.
/// </summary>
internal sealed class ReportScrubber
{
    private readonly List<MailServerSettings> _servers = [];
    private readonly List<(string Text, string Replacement)> _addresses = [];

    public ReportScrubber(EmailCommunicationsSettings settings, EmailConfigTestRequest request)
    {
        _servers.Add(settings.Smtp);
        AddAddress(settings.FromAddress.Address);
        AddAddress(settings.Smtp.User);
        AddAddress(request.Recipient?.Address);
        if (settings.Approvals is { } approvals)
        {
            _servers.Add(approvals.Imap);
            AddAddress(approvals.ReplyAddress.Address);
            AddAddress(approvals.Imap.User);
        }
    }

    public string Scrub(string text)
    {
        var withoutPasswords = _servers.Aggregate(text, static (result, server) => server.WithoutPassword(result));
        return _addresses.Aggregate(withoutPasswords, static (result, pair) => result.Replace(pair.Text, pair.Replacement, StringComparison.OrdinalIgnoreCase));
    }

    private void AddAddress(string? address)
    {
        if (address?.Contains('@', StringComparison.Ordinal) == true)
        {
            _addresses.Add((address, AddressRedaction.Redact(address)));
        }
    }
}
