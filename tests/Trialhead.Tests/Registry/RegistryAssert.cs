using System.Text;
using Trialhead.Data.Registry;
using Xunit;

namespace Trialhead.Tests.Registry;

/// <summary>What tests of sources claim again and again.</summary>
internal static class RegistryAssert
{
    /// <summary>A study of an invented trial.</summary>
    public static string Study(int number) =>
        $$$$"""{"protocolSection":{"identificationModule":{"nctId":"NCT{{{{number:00000000}}}}"}}}""";

    /// <summary>The bytes of a study.</summary>
    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A source yields exactly these: <c>position NCT…</c> for records, <c>position: reason</c> for rejections.</summary>
    public static void Yields(IEnumerable<RegistryItem> items, params string[] expected) =>
        Assert.Equal(expected, items.Select(Describe));

    /// <summary>As <see cref="Yields"/>, with the part of the source after the last slash in front.</summary>
    public static void YieldsFrom(IEnumerable<RegistryItem> items, params string[] expected) =>
        Assert.Equal(expected, items.Select(item => $"{item.Source[(item.Source.LastIndexOf("trialhead-test-", StringComparison.Ordinal) + 22)..]} {Describe(item)}"));

    private static string Describe(RegistryItem item) => item switch
    {
        RegistryRecord record => $"{record.Position} {record.Trial.NctId}",
        RegistryRejection rejection => $"{rejection.Position}: {rejection.Reason}",
        _ => item.ToString(),
    };
}
