using System.Collections;
using EmailComms.Approvals;

namespace EmailComms.Tests;

public sealed class OptionsDigestTests
{
    [Fact]
    public void Options_with_the_same_values_have_the_same_digest()
    {
        Assert.Equal(OptionsDigest.Of(A.Options()), OptionsDigest.Of(A.Options()));
    }

    [Fact]
    public void Every_setting_counts()
    {
        var usual = OptionsDigest.Of(A.Options());

        var changed = Settings(typeof(EmailCommunicationsOptions), static options => options).ToList();

        Assert.True(changed.Count > 60, $"{changed.Count} settings");
        Assert.All(changed, setting =>
        {
            var options = A.Options();
            setting.Change(options);
            Assert.False(OptionsDigest.Of(options).SequenceEqual(usual), setting.Path);
        });
    }

    [Fact]
    public void Two_rules_of_disposal_are_not_the_same()
    {
        var (delete, leave) = (A.Options(), A.Options());
        delete.Approvals.Disposal[ApprovalReplyOutcome.Unclear] = ApprovalDisposalRule.Delete;
        leave.Approvals.Disposal[ApprovalReplyOutcome.Unclear] = ApprovalDisposalRule.Leave;

        Assert.NotEqual(OptionsDigest.Of(delete), OptionsDigest.Of(leave));
    }

    private static IEnumerable<(string Path, Action<object> Change)> Settings(Type type, Func<object, object> find)
    {
        foreach (var property in type.GetProperties())
        {
            if (property.PropertyType.Name.EndsWith("Options", StringComparison.Ordinal))
            {
                foreach (var inner in Settings(property.PropertyType, options => property.GetValue(find(options))!))
                {
                    yield return ($"{property.Name}:{inner.Path}", inner.Change);
                }
            }
            else if (property.PropertyType == typeof(IList<string>))
            {
                yield return (property.Name, options => ((IList)property.GetValue(find(options))!).Add("another"));
            }
            else if (property.PropertyType == typeof(IDictionary<ApprovalReplyOutcome, ApprovalDisposalRule>))
            {
                foreach (var rule in new[] { ApprovalDisposalRule.Leave, ApprovalDisposalRule.Delete, ApprovalDisposalRule.MoveTo("Archive") })
                {
                    yield return ($"{property.Name}:{rule}", options => ((IDictionary<ApprovalReplyOutcome, ApprovalDisposalRule>)property.GetValue(find(options))!).Add(ApprovalReplyOutcome.Unclear, rule));
                }
            }
            else
            {
                yield return (property.Name, options => property.SetValue(find(options), Another(property.PropertyType, property.GetValue(find(options)))));
            }
        }
    }

    private static object Another(Type type, object? value) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var text when text == typeof(string) => value + "another",
        var number when number == typeof(int) => (value is int known ? known : 0) + 1,
        var number when number == typeof(long) => (long)value! + 1,
        var flag when flag == typeof(bool) => !(bool)value!,
        var time when time == typeof(TimeSpan) => (TimeSpan)value! + TimeSpan.FromSeconds(1),
        var choice => Enum.GetValues(choice).Cast<object>().First(other => !other.Equals(value)),
    };
}
