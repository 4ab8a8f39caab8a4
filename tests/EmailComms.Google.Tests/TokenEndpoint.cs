using System.Buffers.Text;
using System.Collections.Specialized;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Web;

namespace EmailComms.Google.Tests;

/// <summary>Google's token endpoint as far as a service account needs it (RFC 7523), on loopback.</summary>
internal sealed class TokenEndpoint : IAsyncDisposable
{
    private readonly HttpListener _listener = Listen();
    private readonly Task _serving;

    public TokenEndpoint() => _serving = ServeAsync();

    public string Uri => $"{_listener.Prefixes.Single()}token";

    public string Answer { get; set; } = """{"access_token":"ya29.of-a-test","expires_in":3599,"token_type":"Bearer"}""";

    public int Status { get; set; } = 200;

    public List<NameValueCollection> Requests { get; } = [];

    /// <summary>What the service account claimed: the payload of its assertion.</summary>
    public JsonElement Claims(int request) =>
        JsonDocument.Parse(Base64Url.DecodeFromChars(Requests[request]["assertion"]!.Split('.')[1])).RootElement;

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    // HttpListener cannot choose a free port by itself, and one that found its port taken cannot be used again.
    private static HttpListener Listen()
    {
        for (var port = 40_000 + (Environment.ProcessId % 10_000); ; port++)
        {
            var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
            try
            {
                listener.Start();
                return listener;
            }
            catch (HttpListenerException) when (port < 60_000)
            {
                listener.Close();
            }
        }
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            Requests.Add(HttpUtility.ParseQueryString(await reader.ReadToEndAsync()));
            context.Response.StatusCode = Status;
            context.Response.ContentType = "application/json";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer));
            context.Response.Close();
        }
    }
}
