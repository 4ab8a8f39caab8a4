namespace EmailComms.Testing.Connections;

/// <summary>One connection's way into the transcript.</summary>
internal sealed class TranscriptChannel(MailTranscript transcript, string name)
{
    public void Client(string line) => transcript.Add($"{name} C: {line}");

    public void Server(string line) => transcript.Add($"{name} S: {line}");

    public void Note(string text) => transcript.Add($"{name} -- {text}");
}
