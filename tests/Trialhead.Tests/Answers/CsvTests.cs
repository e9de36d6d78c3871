using Trialhead.Data.Answers;
using Xunit;

namespace Trialhead.Tests.Answers;

public class CsvTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=SUM(A1)", "'=SUM(A1)")]
    [InlineData("+1,5", "\"'+1,5\"")]
    [InlineData("-", "'-")]
    [InlineData("@x", "'@x")]
    [InlineData("", "")]
    public void Of_ACell_IsReadBack(string text, string expected)
    {
        var table = Csv.Of([[text, "end"], ["", text]]);

        Assert.Equal($"\uFEFF{expected},end\r\n,{expected}\r\n", table);
        Assert.Equal([[Csv.Plain(text), "end"], ["", Csv.Plain(text)]], Csv.Read(table));
        Assert.Equal([[Csv.Plain(text), "end"], ["", Csv.Plain(text)]], Csv.Read(table[1..].TrimEnd().Replace("\r\n", "\n", StringComparison.Ordinal)));
    }
}
