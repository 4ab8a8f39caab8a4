namespace EmailComms.Testing;

/// <summary>Sets how a <see cref="LoopbackMailServer"/> behaves.</summary>
/// <remarks>The server reads its options when it needs them, so that a test can change them between two steps.</remarks>
public sealed class LoopbackMailServerOptions
{
    /// <summary>Gets or sets the name by which the server calls itself in greetings and Received fields.</summary>
    /// <value>Defaults to <c>mail.example.test</c>.</value>
    public string HostName { get; set; } = "mail.example.test";

    /// <summary>Gets or sets the certificate shown in TLS handshakes.</summary>
    /// <value>Defaults to <see cref="LoopbackCertificate.Trusted"/>.</value>
    public LoopbackCertificate Certificate { get; set; } = LoopbackCertificate.Trusted;

    /// <summary>Gets or sets the clock for arrival times, certificates and scripted delays.</summary>
    /// <value>Defaults to <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets how many connections may be open at once, both protocols together; more are closed without a greeting.</summary>
    /// <value>Defaults to 200.</value>
    public int MaxConnections { get; set; } = 200;

    /// <summary>Gets the options of the SMTP side.</summary>
    public LoopbackSmtpOptions Smtp { get; } = new();

    /// <summary>Gets the options of the IMAP side.</summary>
    public LoopbackImapOptions Imap { get; } = new();
}
