using System.Text;
using EmailComms.Transport;

namespace EmailComms.Tests.Transport;

[Trait("Category", "Threat")]
[Trait("Threat", "T39")]
public sealed class SessionObserverTests : IDisposable
{
    private static readonly byte[] Mebibyte = new byte[1024 * 1024];

    private readonly SessionObserver _observer = new();

    [Fact]
    public void Lets_through_what_servers_usually_say()
    {
        Hear(4);

        Assert.Throws<ReplyTooLongException>(() => _observer.LogServer(Mebibyte, 0, 1));
    }

    [Fact]
    public void Counts_anew_when_it_is_our_turn()
    {
        for (var i = 0; i < 5; i++)
        {
            Hear(4);
            _observer.LogClient("A00000001 NOOP\r\n"u8.ToArray(), 0, 16);
        }
    }

    [Fact]
    public void Lets_through_twice_of_what_was_asked_for_and_a_mebibyte_besides()
    {
        _observer.Expect(10 * Mebibyte.Length);
        Hear(21);

        Assert.Throws<ReplyTooLongException>(() => _observer.LogServer(Mebibyte, 0, 1));
    }

    [Fact]
    public void Asked_for_little_it_hears_little()
    {
        _observer.Expect(0);
        Hear(1);

        Assert.Throws<ReplyTooLongException>(() => _observer.LogServer(Mebibyte, 0, 1));
    }

    [Fact]
    public void Keeps_the_greeting_and_nothing_after_it()
    {
        var line = Encoding.Latin1.GetBytes("220 mail.example.org\u001b ready\r\n250 more\r\n");

        _observer.LogServer(line, 0, line.Length);

        Assert.True(_observer.HasHeard);
        Assert.Equal("220 mail.example.org  ready", _observer.Greeting);
    }

    public void Dispose() => _observer.Dispose();

    private void Hear(int mebibytes)
    {
        for (var i = 0; i < mebibytes; i++)
        {
            _observer.LogServer(Mebibyte, 0, Mebibyte.Length);
        }
    }
}
