using EmailComms.Testing.Connections;
using EmailComms.Testing.Faults;

namespace EmailComms.Testing.Smtp;

/// <summary>One SMTP connection, from greeting to QUIT (RFC 5321).</summary>
internal sealed partial class SmtpSession
{
    private const int MaxErrors = 100;

    private readonly ServerState _server;
    private readonly MailConnection _connection;
    private readonly FaultInterceptor _faults;
    private readonly LocalDelivery _delivery;
    private readonly int _number;
    private readonly CancellationToken _ended;
    private string? _clientName;
    private bool _isExtended;
    private LoopbackUser? _user;
    private SmtpTransaction? _transaction;
    private int _messages;
    private int _errors;

    public SmtpSession(ServerState server, MailConnection connection, int number, CancellationToken ended)
    {
        _server = server;
        _connection = connection;
        _number = number;
        _ended = ended;
        _faults = new FaultInterceptor(MailProtocol.Smtp, server.Faults, connection, server.TimeProvider);
        _delivery = new LocalDelivery(server);
    }

    private LoopbackSmtpOptions Options => _server.Options.Smtp;

    public async Task RunAsync(bool implicitTls)
    {
        if (implicitTls)
        {
            await HandshakeAsync().ConfigureAwait(false);
        }

        await InterceptAsync(SmtpPoint.Greeting, "", () => Done(new SmtpReply(220, "", $"{_server.Options.HostName} ESMTP loopback"))).ConfigureAwait(false);
        while (await ReadCommandAsync().ConfigureAwait(false) is { } command)
        {
            await ExecuteAsync(command).ConfigureAwait(false);
        }
    }

    private static ValueTask<SmtpReply> Done(SmtpReply reply) => ValueTask.FromResult(reply);

    private bool Has(LoopbackSmtpCapabilities capability) => (Options.Capabilities & capability) == capability;

    private async ValueTask<SmtpCommand?> ReadCommandAsync()
    {
        while (true)
        {
            try
            {
                return await _connection.ReadLineAsync(SmtpCommand.MaxLineBytes, _ended).ConfigureAwait(false) is { } line ? SmtpCommand.Parse(line) : null;
            }
            catch (LineTooLongException)
            {
                await SendAsync(new SmtpReply(500, "5.5.6", "Line too long")).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask ExecuteAsync(SmtpCommand command)
    {
        _connection.Transcript.Client(Describe(command));
        switch (command.Verb)
        {
            case "EHLO" or "HELO":
                await InterceptAsync(SmtpPoint.Ehlo, command.Argument, () => Done(Hello(command))).ConfigureAwait(false);
                break;
            case "STARTTLS":
                await StartTlsAsync(command).ConfigureAwait(false);
                break;
            case "AUTH":
                var mechanism = command.Argument.Split(' ', 2)[0];
                await InterceptAsync(SmtpPoint.Auth, mechanism, () => AuthenticateAsync(command)).ConfigureAwait(false);
                break;
            case "MAIL":
                await InterceptAsync(SmtpPoint.Mail, AfterColon(command), () => Done(Mail(command))).ConfigureAwait(false);
                break;
            case "RCPT":
                await InterceptAsync(SmtpPoint.Rcpt, AfterColon(command), () => Done(Recipient(command))).ConfigureAwait(false);
                break;
            case "DATA":
                await DataAsync(command).ConfigureAwait(false);
                break;
            case "BDAT":
                await ChunkAsync(command).ConfigureAwait(false);
                break;
            case "RSET":
                await InterceptAsync(SmtpPoint.Rset, "", () => Done(Reset())).ConfigureAwait(false);
                break;
            case "NOOP":
                await InterceptAsync(SmtpPoint.Noop, command.Argument, () => Done(SmtpReply.Ok("2.0.0", "OK"))).ConfigureAwait(false);
                break;
            case "VRFY":
                await InterceptAsync(SmtpPoint.Vrfy, command.Argument, () => Done(new SmtpReply(252, "2.5.0", "Send some mail, we will try"))).ConfigureAwait(false);
                break;
            case "QUIT":
                await InterceptAsync(SmtpPoint.Quit, "", () => Done(new SmtpReply(221, "2.0.0", "Bye"))).ConfigureAwait(false);
                await HangUpAsync().ConfigureAwait(false);
                break;
            default:
                await SendAsync(new SmtpReply(500, "5.5.2", "Command not recognized")).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Executes a command between the faults that come before it and those that come after it.</summary>
    /// <returns>False when a fault answered in its place.</returns>
    private async ValueTask<bool> InterceptAsync(SmtpPoint point, string argument, Func<ValueTask<SmtpReply>> execute)
    {
        var interception = await _faults.BeforeAsync(FaultScript.PointName(point), argument, "", _ended).ConfigureAwait(false);
        if (interception.IsAnswered)
        {
            return false;
        }

        await SendAsync(await execute().ConfigureAwait(false)).ConfigureAwait(false);
        await _faults.AfterAsync(interception, _ended).ConfigureAwait(false);
        return true;
    }

    private async ValueTask SendAsync(SmtpReply reply)
    {
        foreach (var line in reply.Lines(Has(LoopbackSmtpCapabilities.EnhancedStatusCodes)))
        {
            _connection.WriteLine(line);
        }

        if (reply.Code == 421)
        {
            await HangUpAsync().ConfigureAwait(false);
        }

        if (reply.Code >= 500 && ++_errors > MaxErrors)
        {
            _connection.WriteLine("421 4.7.0 Too many errors");
            await HangUpAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask HangUpAsync()
    {
        await _connection.FlushAsync(_ended).ConfigureAwait(false);
        throw new ConnectionEndedException();
    }

    private static string AfterColon(SmtpCommand command) =>
        command.Argument.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? command.Argument[(colon + 1)..].Trim(' ') : "";

    private static string Describe(SmtpCommand command) => command.Verb switch
    {
        "AUTH" when command.Argument.Contains(' ', StringComparison.Ordinal) => $"AUTH {command.Argument.Split(' ', 2)[0]} ***",
        _ when command.Argument.Length == 0 => command.Verb,
        _ => $"{command.Verb} {command.Argument}",
    };
}
