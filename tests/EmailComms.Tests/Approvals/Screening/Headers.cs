using System.Text;
using EmailComms.Approvals.Screening;

namespace EmailComms.Tests.Approvals.Screening;

/// <summary>Header sections for tests.</summary>
internal static class Headers
{
    public static HeaderBlock Read(string fields)
    {
        Assert.True(HeaderBlock.TryRead(Encoding.Latin1.GetBytes(fields + "\r\n"), LineEnds.CrLf, out var header, out _, out _));
        return header;
    }
}
