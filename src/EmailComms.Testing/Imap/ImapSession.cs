using EmailComms.Testing.Connections;
using EmailComms.Testing.Faults;

namespace EmailComms.Testing.Imap;

/// <summary>One IMAP connection, from greeting to LOGOUT (RFC 3501).</summary>
internal sealed partial class ImapSession
{
    private const int MaxErrors = 100;

    private readonly ServerState _server;
    private readonly MailConnection _connection;
    private readonly FaultInterceptor _faults;
    private readonly ImapRequestReader _reader;
    private readonly CancellationToken _ended;
    private LoopbackUser? _user;
    private SelectedFolder? _selected;
    private bool _tellsModSeq;
    private int _errors;

    public ImapSession(ServerState server, MailConnection connection, CancellationToken ended)
    {
        _server = server;
        _connection = connection;
        _ended = ended;
        _faults = new FaultInterceptor(MailProtocol.Imap, server.Faults, connection, server.TimeProvider);
        _reader = new ImapRequestReader(connection, server.Options.Imap, ended);
    }

    private LoopbackImapOptions Options => _server.Options.Imap;

    private LoopbackUser User => _user ?? throw new ImapSyntaxException("Log in first");

    private SelectedFolder Selected => _selected ?? throw new ImapSyntaxException("No mailbox selected");

    public async Task RunAsync(bool implicitTls)
    {
        if (implicitTls)
        {
            await HandshakeAsync().ConfigureAwait(false);
        }

        await GreetAsync().ConfigureAwait(false);
        while (await _reader.ReadAsync(_user is not null).ConfigureAwait(false) is { } request)
        {
            await RespondAsync(request).ConfigureAwait(false);
        }
    }

    private bool Has(LoopbackImapCapabilities capability) => (Options.Capabilities & capability) == capability;

    private void Require(LoopbackImapCapabilities capability)
    {
        if (!Has(capability))
        {
            throw new ImapSyntaxException("Unknown command");
        }
    }

    /// <summary>Takes note that the client knows CONDSTORE: from now on it hears the mod-sequence of every change (RFC 7162 section 3.1).</summary>
    private void UseModSeq()
    {
        Require(LoopbackImapCapabilities.ConditionalStore);
        _tellsModSeq = true;
    }

    private async ValueTask GreetAsync()
    {
        var interception = await _faults.BeforeAsync(ImapPoint.Greeting, "", "*", _ended).ConfigureAwait(false);
        if (interception.IsAnswered)
        {
            return;
        }

        _user = Options.PreauthenticatedUser;
        _connection.WriteLine($"* {(_user is null ? "OK" : "PREAUTH")} [CAPABILITY {Capabilities()}] {_server.Options.HostName} IMAP loopback");
        await _faults.AfterAsync(interception, _ended).ConfigureAwait(false);
    }

    private async ValueTask RespondAsync(ImapRequest request)
    {
        var interception = await _faults.BeforeAsync(request.Name, request.Description.TrimStart(' '), request.Tag, _ended).ConfigureAwait(false);
        if (interception.IsAnswered)
        {
            return;
        }

        string result;
        try
        {
            result = await ExecuteAsync(request).ConfigureAwait(false);
        }
        catch (ImapSyntaxException exception)
        {
            result = $"BAD {exception.Message}";
            _errors++;
        }
        catch (ImapRefusedException exception)
        {
            result = $"NO {exception.Message}";
        }

        await TellNewsAsync(request).ConfigureAwait(false);
        _connection.WriteLine($"{request.Tag} {result}");
        await _faults.AfterAsync(interception, _ended).ConfigureAwait(false);
        if (request.Name == "LOGOUT" || _errors > MaxErrors)
        {
            await HangUpAsync().ConfigureAwait(false);
        }

        if (request.Name == "STARTTLS" && result.StartsWith("OK", StringComparison.Ordinal))
        {
            await HandshakeAsync().ConfigureAwait(false);
        }
    }

    private ValueTask<string> ExecuteAsync(ImapRequest request) => request.Name switch
    {
        "CAPABILITY" => Done(Capability(request)),
        "NOOP" => Done(Nothing(request)),
        "CHECK" => Done(Check(request)),
        "LOGOUT" => Done(Logout(request)),
        "STARTTLS" => Done(StartTls(request)),
        "LOGIN" => Done(Login(request)),
        "AUTHENTICATE" => AuthenticateAsync(request),
        "ENABLE" => Done(Enable(request)),
        "ID" => Done(Id(request)),
        "NAMESPACE" => Done(Namespace(request)),
        "SELECT" or "EXAMINE" => Done(Select(request)),
        "CLOSE" => Done(Close(request)),
        "UNSELECT" => Done(Unselect(request)),
        "CREATE" => Done(Create(request)),
        "DELETE" => Done(Delete(request)),
        "RENAME" => Done(Rename(request)),
        "SUBSCRIBE" or "UNSUBSCRIBE" => Done(Subscribe(request)),
        "LIST" or "LSUB" => Done(List(request)),
        "STATUS" => Done(Status(request)),
        "MYRIGHTS" => Done(MyRights(request)),
        "APPEND" => Done(Append(request)),
        "EXPUNGE" or "UID EXPUNGE" => Done(Expunge(request)),
        "SEARCH" or "UID SEARCH" => Done(Search(request)),
        "FETCH" or "UID FETCH" => FetchAsync(request),
        "STORE" or "UID STORE" => Done(Store(request)),
        "COPY" or "UID COPY" or "MOVE" or "UID MOVE" => Done(CopyOrMove(request)),
        "IDLE" => IdleAsync(request),
        _ => throw new ImapSyntaxException("Unknown command"),
    };

    private static ValueTask<string> Done(string result) => ValueTask.FromResult(result);

    private async ValueTask TellNewsAsync(ImapRequest request)
    {
        if (_selected is not { } selected)
        {
            return;
        }

        if (selected.IsLost)
        {
            _connection.WriteLine("* BYE IMAP session state is inconsistent, please relogin.");
            await HangUpAsync().ConfigureAwait(false);
        }

        // RFC 3501 section 7.4.1: EXPUNGE must not come while FETCH, STORE or SEARCH is in progress; their UID forms are other commands.
        selected.Sync(mayExpunge: request.Name is not ("FETCH" or "STORE" or "SEARCH"), withUid: request.IsByUid, _tellsModSeq, _connection.WriteLine);
    }

    private async ValueTask HangUpAsync()
    {
        await _connection.FlushAsync(_ended).ConfigureAwait(false);
        throw new ConnectionEndedException();
    }
}
