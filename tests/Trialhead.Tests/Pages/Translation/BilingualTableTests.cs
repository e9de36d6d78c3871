using Trialhead.Pages.Translation;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages.Translation;

public sealed class BilingualTableTests
{
    private static readonly IReadOnlyList<TableRow> Rows = TableRow.ReadEmbedded("spanish-words.tsv", "pages");

    [Fact]
    public void Rows_AreWhatTheHeaderPromises()
    {
        Assert.Empty(Rows.Where(row => row["en"].Length == 0 || row["es"].Length == 0).Select(row => row["en"]));
        Assert.Empty(Rows.Where(row => row["kind"] == "noun" && row["gender"] is not ("m" or "f" or "mp" or "fp")).Select(row => row["en"]));
        Assert.Empty(Rows.Where(row => row["kind"] == "verb" && !Infinitive((row["es"].StartsWith("no ", StringComparison.Ordinal) ? row["es"][3..] : row["es"]).Split(' ')[0])).Select(row => $"{row["en"]} {row["es"]}"));
        Assert.Empty(Rows.GroupBy(row => (row["en"], row["kind"])).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Rows_AreInLowerCase_ButShortForms() =>
        Assert.DoesNotContain(Rows.Concat(TableRow.ReadEmbedded("spanish-grammar.tsv", "pages")).Select(row => row["en"]), word => word.Count(char.IsUpper) == 1);

    [Theory]
    [InlineData("metastases", "metástasis")]
    [InlineData("took part in", "participar en")]
    [InlineData("biopsies", "biopsia")]
    [InlineData("stopped", "suspender")]
    public void Find_KnowsEveryForm(string written, string spanish) => Assert.Contains(spanish, BilingualTable.Find(written).Select(found => found.Word.Spanish));

    private static bool Infinitive(string verb) => (verb.EndsWith("se", StringComparison.Ordinal) ? verb[..^2] : verb) is { Length: > 1 } bare && bare[^1] == 'r' && "aeií".Contains(bare[^2], StringComparison.Ordinal);
}
