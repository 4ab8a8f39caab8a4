using System.Text;
using EmailComms.Testing.Faults;

namespace EmailComms.Testing;

/// <summary>Says when a fault strikes and, as the last word of the sentence, what it does.</summary>
/// <remarks>Made by <see cref="FaultScript.OnSmtp"/> and <see cref="FaultScript.OnImap"/>. The last word adds the fault to the script.</remarks>
public sealed class FaultBuilder
{
    private readonly FaultScript _script;
    private readonly FaultPoint _point;
    private Func<string, bool> _predicate = static _ => true;
    private int _skip;
    private int _times = int.MaxValue;
    private bool _after;

    internal FaultBuilder(FaultScript script, FaultPoint point)
    {
        _script = script;
        _point = point;
    }

    /// <summary>Strikes once.</summary>
    public FaultBuilder Once() => Times(1);

    /// <summary>Strikes at the next <paramref name="count"/> occurrences.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is not positive.</exception>
    public FaultBuilder Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _times = count;
        return this;
    }

    /// <summary>Lets the first <paramref name="count"/> occurrences pass: <c>Skip(1).Once()</c> is the second one.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public FaultBuilder Skip(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _skip = count;
        return this;
    }

    /// <summary>Strikes only when the command's argument satisfies <paramref name="argument"/>; other occurrences are not counted.</summary>
    /// <param name="argument">Sees the text after the command's name, without credentials.</param>
    public FaultBuilder When(Func<string, bool> argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        _predicate = argument;
        return this;
    }

    /// <summary>Strikes after the server has acted and before its reply is sent, instead of before the server acts.</summary>
    public FaultBuilder AfterExecution()
    {
        _after = true;
        return this;
    }

    /// <summary>Answers with this text instead.</summary>
    /// <param name="text">
    /// One or more lines. For IMAP without the tag, such as <c>NO [OVERQUOTA] full</c>. For SMTP the whole reply, such as
    /// <c>451 4.3.0 try later</c>; after a <c>421</c> the server closes the connection (RFC 5321 section 3.8).
    /// </param>
    public Fault Reply(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Add(new ReplyAction(text));
    }

    /// <summary>Answers with exactly these characters, right or wrong, as UTF-8.</summary>
    /// <param name="text">Its line ends are its own. <c>{tag}</c> stands for the tag of the IMAP command.</param>
    public Fault ReplyRaw(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return Add(new RawReplyAction(tag => Encoding.UTF8.GetBytes(text.Replace("{tag}", tag, StringComparison.Ordinal))));
    }

    /// <summary>Answers with exactly these bytes, right or wrong.</summary>
    public Fault ReplyRaw(ReadOnlyMemory<byte> bytes)
    {
        var copy = bytes.ToArray();
        return Add(new RawReplyAction(_ => copy));
    }

    /// <summary>Sends a line of its own and goes on, such as <c>* OK [ALERT] down at noon</c>.</summary>
    public Fault SendExtra(string line)
    {
        ArgumentException.ThrowIfNullOrEmpty(line);
        return Add(new ExtraAction(line));
    }

    /// <summary>Says good-bye in the protocol's words and closes the connection: <c>* BYE</c> or <c>421</c>.</summary>
    /// <param name="text">What follows; for SMTP it should begin with the enhanced status code.</param>
    public Fault Bye(string text) => Add(new ByeAction(text));

    /// <summary>Closes the connection without a word.</summary>
    public Fault Drop() => Add(new DropAction(0));

    /// <summary>Sends only the beginning of the real reply, then closes the connection. Implies <see cref="AfterExecution"/>.</summary>
    /// <param name="bytes">How many bytes of the reply are sent.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public Fault DropAfterBytes(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        _after = true;
        return Add(new DropAction(bytes));
    }

    /// <summary>Goes on, but hears only so many more bytes of the client before it closes the connection.</summary>
    /// <remarks>
    /// <c>OnSmtp(SmtpPoint.Data).AfterExecution().DropAfterReceiving(100)</c> breaks off in the middle of a message;
    /// <c>OnImap(ImapPoint.Greeting).AfterExecution()</c> with 1, 2, 3 … cuts a whole session at every byte of the client.
    /// </remarks>
    /// <param name="bytes">How many bytes, counted inside TLS.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public Fault DropAfterReceiving(long bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return Add(new ReceiveLimitAction(bytes));
    }

    /// <summary>Sends the real reply slowly. Implies <see cref="AfterExecution"/>.</summary>
    /// <param name="bytesAtOnce">The size of a piece.</param>
    /// <param name="pause">The pause after each piece, by the server's <see cref="LoopbackMailServerOptions.TimeProvider"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is not positive, or the pause is negative.</exception>
    public Fault Trickle(int bytesAtOnce, TimeSpan pause)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytesAtOnce);
        ArgumentOutOfRangeException.ThrowIfLessThan(pause, TimeSpan.Zero);
        _after = true;
        return Add(new TrickleAction(bytesAtOnce, pause));
    }

    /// <summary>Keeps the connection open and never says anything again, until <see cref="Fault.Release"/>, which lets it go on.</summary>
    public Fault Freeze() => DelayUntilReleased();

    /// <summary>Waits before going on.</summary>
    /// <param name="delay">How long, by the server's <see cref="LoopbackMailServerOptions.TimeProvider"/>.</param>
    public Fault Delay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return Add(new DelayAction(delay));
    }

    /// <summary>Waits until <see cref="Fault.Release"/> before going on.</summary>
    public Fault DelayUntilReleased() => Add(new DelayAction(null));

    private Fault Add(FaultAction action)
    {
        var fault = new Fault(_script, _point, action, _predicate, _skip, _times, _after);
        _script.Add(fault);
        return fault;
    }
}
