using System.Net;

namespace EmailComms.Specs.Servers;

/// <summary>Gives a revocation list to whoever asks, by HTTP.</summary>
internal sealed class RevocationServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public RevocationServer()
    {
        // A path of its own: the machine keeps the lists that it has fetched by their address.
        Address = $"http://127.0.0.1:{FreePorts.Take(1)[0]}/{Guid.NewGuid():N}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>The list; null means that there is none to be had.</summary>
    public byte[]? List { get; set; }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                context.Response.StatusCode = List is null ? 404 : 200;
                context.Response.ContentType = "application/pkix-crl";
                await context.Response.OutputStream.WriteAsync(List ?? []);
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
