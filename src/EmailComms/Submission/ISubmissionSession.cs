using EmailComms.Composition;

namespace EmailComms.Submission;

/// <summary>Where one caller's messages go; disposing it gives it back.</summary>
internal interface ISubmissionSession : IAsyncDisposable
{
    Task<SendReceipt> SubmitAsync(ComposedMessage message, CancellationToken cancellationToken);
}
