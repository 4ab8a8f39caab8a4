namespace EmailComms.Testing.Sasl;

internal enum SaslOutcome
{
    Accepted,
    Rejected,
    Cancelled,
    Malformed,
}
