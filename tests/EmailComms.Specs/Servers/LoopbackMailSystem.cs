namespace EmailComms.Specs.Servers;

internal abstract class LoopbackMailSystem : MailSystem
{
    public static Task<MailSystem> StartAsync(MailSystemOptions options, CancellationToken cancellationToken) => throw new NotImplementedException();
}
