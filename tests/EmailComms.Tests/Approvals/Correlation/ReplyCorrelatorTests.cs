using EmailComms.Approvals;
using EmailComms.Approvals.Correlation;
using Microsoft.Extensions.Time.Testing;

namespace EmailComms.Tests.Approvals.Correlation;

public class ReplyCorrelatorTests
{
    private static readonly EmailAddress From = new("deploy@example.org");
    private static readonly EmailAddress Boss = new("boss@corp.example");

    private readonly IssuedRequests _issued = new(new FakeTimeProvider(A.Morning));
    private readonly ApprovalSettings _settings = A.ApprovalSettings();

    [Fact]
    public void Each_carrier_alone_names_the_request()
    {
        var token = Issue("release-42");

        Assert.All(
            new[]
            {
                Subaddress(token.ReplyAddress.Address),
                Text(token.MessageId, ApprovalTokenCarrier.InReplyTo),
                Text(token.Reference, ApprovalTokenCarrier.Body),
                Text(token.LinkReference, ApprovalTokenCarrier.Subject),
            },
            sightings =>
            {
                var result = Correlate(sightings);
                Assert.Equal("release-42", result.Claims?.ApprovalId);
                Assert.Equal(ApprovalReplyReason.None, result.Reason);
            });
    }

    [Fact]
    public void After_a_restart_the_claims_in_the_mail_still_name_the_request()
    {
        var token = Issue("release-42");
        var afterRestart = new ReplyCorrelator(new IssuedRequests(TimeProvider.System));

        Assert.Equal("release-42", afterRestart.Correlate(_settings, Text(token.MessageId, ApprovalTokenCarrier.InReplyTo)).Claims?.ApprovalId);
        Assert.Equal(
            ApprovalReplyReason.UnknownRequest,
            afterRestart.Correlate(_settings, Subaddress(token.ReplyAddress.Address)).Reason);
    }

    [Theory]
    [InlineData("> ", "\r\n")]
    [InlineData(">>> ", "\n")]
    [InlineData("| ", "\r\n")]
    [InlineData("\u00A0", "\n")]
    public void The_reference_block_survives_quoting(string quoteMark, string lineEnd)
    {
        var token = Issue("release-42");
        var quoted = string.Join(lineEnd, token.Reference.Split('\n').Select(line => quoteMark + line)) + lineEnd + quoteMark + "and more text";

        Assert.Equal("release-42", Correlate(Text(quoted, ApprovalTokenCarrier.Body)).Claims?.ApprovalId);
    }

    [Fact]
    public void The_reference_block_has_short_lines() =>
        Assert.All(Issue(new string('x', 128)).Reference.Split('\n'), static line => Assert.InRange(line.Length, 1, 60));

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35c")]
    public void The_reply_address_fits_into_a_local_part()
    {
        var settings = A.ApprovalSettings(options => options.Approvals.ReplyAddress = new string('a', ReplyToken.MaxReplyLocalPart) + "@example.org");

        var token = new ReplyTokenIssuer(_issued).Issue(settings, From, A.Request(), A.Digest, Boss, A.Morning.AddDays(1));

        Assert.Equal(64, token.ReplyAddress.LocalPart.Length);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T34")]
    public void Two_tokens_that_disagree_name_no_request()
    {
        var sightings = Subaddress(Issue("release-42").ReplyAddress.Address).Concat(Text(Issue("release-43").MessageId, ApprovalTokenCarrier.InReplyTo));

        var result = Correlate(sightings);

        Assert.Null(result.Claims);
        Assert.Equal(ApprovalReplyReason.ConflictingTokens, result.Reason);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T34")]
    public void A_false_token_beside_a_genuine_one_names_no_request()
    {
        var genuine = Issue("release-42");
        var forged = ReplyToken.Issue(new byte[32], string.Empty, [1]);

        var result = Correlate(Text(genuine.MessageId, ApprovalTokenCarrier.InReplyTo).Append(new TokenSighting(ApprovalTokenCarrier.Subaddress, forged, null)));

        Assert.Equal(ApprovalReplyReason.ConflictingTokens, result.Reason);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    public void A_token_signed_by_an_unknown_key_is_refused()
    {
        var token = Issue("release-42");
        var other = A.ApprovalSettings(options => options.Approvals.SigningKeys[0] = Convert.ToBase64String(new byte[32]));

        var result = new ReplyCorrelator(_issued).Correlate(other, Text(token.MessageId, ApprovalTokenCarrier.InReplyTo).ToList());

        Assert.Equal(ApprovalReplyReason.InvalidToken, result.Reason);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    public void A_token_with_the_claims_of_another_request_is_refused()
    {
        var mine = ReplyReference.FindAll(Issue("release-42").MessageId)[0];
        var other = ReplyReference.FindAll(Issue("release-43").MessageId)[0];
        var unknown = new ReplyCorrelator(new IssuedRequests(TimeProvider.System));

        var result = unknown.Correlate(_settings, [new TokenSighting(ApprovalTokenCarrier.Body, mine.Token, other.Claims)]);

        Assert.Equal(ApprovalReplyReason.InvalidToken, result.Reason);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T33")]
    public void A_token_of_another_installation_is_told_apart()
    {
        var token = Issue("release-42");
        var other = A.ApprovalSettings(options => options.Approvals.InstanceId = "development");

        Assert.Equal(ApprovalReplyReason.OtherInstance, new ReplyCorrelator(_issued).Correlate(other, Subaddress(token.ReplyAddress.Address).ToList()).Reason);
    }

    [Theory]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T35")]
    [InlineData("{0}", true)]
    [InlineData("<{0}>", true)]
    [InlineData("Approvals <{0}>, other@example.org", true)]
    [InlineData("\"x\" <{0}>", true)]
    [InlineData("x{0}", false)]
    [InlineData("{0}.attack.example", false)]
    [InlineData("<{0}x>", false)]
    public void A_sub_address_counts_only_as_the_whole_reply_address(string form, bool counts)
    {
        var address = Issue("release-42").ReplyAddress.Address;
        var value = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, address);

        Assert.Equal(counts, Subaddress(value).Count > 0);
        Assert.Equal(counts, Subaddress(value.ToUpperInvariant()).Count > 0);
    }

    [Fact]
    [Trait("Category", "Threat")]
    [Trait("Threat", "T43")]
    public void Hostile_text_takes_linear_time()
    {
        var hostile = string.Concat(Enumerable.Repeat("ec1-aaaa > > ", 80_000));

        Assert.Empty(ReplyReference.FindAll(hostile));
        Assert.Empty(Subaddress(string.Concat(Enumerable.Repeat("approvals+", 100_000))));
    }

    private IssuedToken Issue(string approvalId) =>
        new ReplyTokenIssuer(_issued).Issue(_settings, From, A.Request(approvalId), A.Digest, Boss, A.Morning.AddDays(1));

    private CorrelationResult Correlate(IEnumerable<TokenSighting> sightings) => new ReplyCorrelator(_issued).Correlate(_settings, sightings.ToList());

    private static List<TokenSighting> Subaddress(string field) => [.. TokenCarriers.InAddressField(field, new EmailAddress("approvals@example.org"))];

    private static List<TokenSighting> Text(string text, ApprovalTokenCarrier carrier) => [.. TokenCarriers.InText(text, carrier)];
}
