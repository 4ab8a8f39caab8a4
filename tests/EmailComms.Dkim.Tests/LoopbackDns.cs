using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EmailComms.Dkim.Tests;

/// <summary>A name server on a loopback port, over UDP and TCP: it knows the records that it is told, and fails as it is told.</summary>
internal sealed class LoopbackDns : IAsyncDisposable
{
    private const ushort TextType = 16;
    private const ushort AliasType = 5;
    private const int MaxUdpOctets = 512;
    private const int MaxStringOctets = 255;

    private readonly ConcurrentDictionary<string, string[]> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentQueue<string> _questions = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly UdpClient _udp;
    private readonly TcpListener _tcp;
    private readonly Task _work;

    public LoopbackDns()
    {
        (_udp, _tcp) = Bind();
        _work = Task.WhenAll(ServeUdpAsync(), ServeTcpAsync());
    }

    public string Address => _udp.Client.LocalEndPoint!.ToString()!;

    public DnsFault Fault { get; set; }

    /// <summary>The names that were asked for, each as often as it was.</summary>
    public IReadOnlyList<string> Questions => [.. _questions];

    public LoopbackDns AddText(string name, params string[] records)
    {
        _texts[name] = records;
        return this;
    }

    public LoopbackDns AddAlias(string name, string target)
    {
        _aliases[name] = target;
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _tcp.Stop();
        _udp.Dispose();
        await _work;
        _stop.Dispose();
    }

    // A port that is free for one of the two may be taken for the other.
    private static (UdpClient Udp, TcpListener Tcp) Bind()
    {
        for (var attempt = 0; ; attempt++)
        {
            var tcp = new TcpListener(IPAddress.Loopback, 0);
            tcp.Start();
            try
            {
                return (new UdpClient((IPEndPoint)tcp.LocalEndpoint), tcp);
            }
            catch (SocketException) when (attempt < 20)
            {
                tcp.Stop();
            }
        }
    }

    private async Task ServeUdpAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var query = await _udp.ReceiveAsync(_stop.Token);
                if (Answer(query.Buffer, isUdp: true) is { } answer)
                {
                    await _udp.SendAsync(answer, query.RemoteEndPoint, _stop.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // It is stopped, or nobody waits for the answer any more.
            }
        }
    }

    private async Task ServeTcpAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var client = await _tcp.AcceptTcpClientAsync(_stop.Token);
                var stream = client.GetStream();
                var length = new byte[2];
                await stream.ReadExactlyAsync(length, _stop.Token);
                var query = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
                await stream.ReadExactlyAsync(query, _stop.Token);
                if (Answer(query, isUdp: false) is { } answer)
                {
                    BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)answer.Length);
                    await stream.WriteAsync((byte[])[.. length, .. answer], _stop.Token);
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // It is stopped, or nobody waits for the answer any more.
            }
        }
    }

    private byte[]? Answer(byte[] query, bool isUdp)
    {
        var name = ReadName(query, out var end);
        _questions.Enqueue(name);
        var question = query[12..(end + 4)];
        var fault = Fault;
        if (fault == DnsFault.Silence)
        {
            return null;
        }

        if (fault == DnsFault.Garbage)
        {
            return [.. query[..2], 0x81, 0x80, 0, 1, 0, 200, 0, 0, 0, 0, .. question, 0xC0, 0xFF, 0xFF, 0xFF];
        }

        var records = fault == DnsFault.OtherName ? [Text("other.example", _texts.Values.First()[0])] : Find(name);
        var code = fault switch
        {
            DnsFault.ServerFailure => (byte)2,
            DnsFault.Refused => (byte)5,
            _ => records.Count == 0 ? (byte)3 : (byte)0,
        };
        byte[] id = fault == DnsFault.ForgedId ? [(byte)(query[0] ^ 1), query[1]] : query[..2];
        var answers = code == 0 ? records : [];
        byte[] whole = [.. id, 0x81, (byte)(0x80 | code), 0, 1, 0, (byte)answers.Count, 0, 0, 0, 0, .. question, .. answers.SelectMany(static record => record)];
        return isUdp && whole.Length > MaxUdpOctets ? [.. id, 0x83, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, .. question] : whole;
    }

    private List<byte[]> Find(string name)
    {
        var records = new List<byte[]>();
        while (_aliases.TryGetValue(name, out var target) && records.Count < 16)
        {
            records.Add(Record(name, AliasType, WriteName(target)));
            name = target;
        }

        if (_texts.TryGetValue(name, out var texts))
        {
            records.AddRange(texts.Select(text => Text(name, text)));
        }

        return records;
    }

    private static byte[] Text(string name, string text) =>
        Record(name, TextType, [.. Encoding.Latin1.GetBytes(text).Chunk(MaxStringOctets).SelectMany(static part => (byte[])[(byte)part.Length, .. part])]);

    private static byte[] Record(string name, ushort type, byte[] data) =>
        [.. WriteName(name), 0, (byte)type, 0, 1, 0, 0, 0, 60, (byte)(data.Length >> 8), (byte)data.Length, .. data];

    private static byte[] WriteName(string name) =>
        [.. name.Split('.').SelectMany(static label => (byte[])[(byte)label.Length, .. Encoding.ASCII.GetBytes(label)]), 0];

    private static string ReadName(byte[] query, out int end)
    {
        var labels = new List<string>();
        var position = 12;
        while (query[position] != 0)
        {
            labels.Add(Encoding.ASCII.GetString(query, position + 1, query[position]));
            position += query[position] + 1;
        }

        end = position + 1;
        return string.Join('.', labels);
    }
}
