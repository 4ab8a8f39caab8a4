using EmailComms.Testing;

namespace EmailComms.Fuzz;

/// <summary>A request to one approver.</summary>
/// <param name="ApprovalId">What it is called.</param>
/// <param name="Approver">Who was asked.</param>
/// <param name="Token">The digits of its token.</param>
/// <param name="Message">The mail as the approver got it.</param>
internal sealed record AskedRequest(string ApprovalId, EmailAddress Approver, string Token, ReceivedMessage Message);
