using System.Text.RegularExpressions;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Pages;

/// <summary>The tables of plain names and of what treatments are, row by row.</summary>
public sealed partial class PageTablesTests
{
    private const int MostWords = 24;

    private static readonly string[] Tables = ["treatments.tsv", "conditions.tsv", "names.tsv"];

    private static readonly string[] Words = ["en_what", "es_what", "en_how", "es_how"];

    [Fact]
    public void Ids_AreOfTheVocabulary_AndUnique()
    {
        var ids = Tables.SelectMany(Rows).Select(row => row["id"]).ToList();

        Assert.DoesNotContain(ids, id => Lexicon.BuiltIn.Get(id) is null);
        Assert.Empty(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Cells_AreFilled_InBothLanguages()
    {
        Assert.DoesNotContain(Rows("treatments.tsv"), row => Words.Any(word => row[word].Length == 0));
        Assert.DoesNotContain(Names(), name => name.English.Length == 0 || name.Spanish.Length == 0);
    }

    [Fact]
    public void EveryClassOfDrugs_HasARow()
    {
        var ids = Rows("treatments.tsv").Select(row => row["id"]).ToHashSet();

        Assert.DoesNotContain(Lexicon.BuiltIn.Concepts, concept => concept.Kind == ConceptKind.DrugClass && !ids.Contains(concept.Id));
    }

    [Fact]
    public void Sentences_AreShort_AndEndOnce() => Assert.DoesNotContain(
        Sentences(), text => text.Split(' ').Length > MostWords || !SingleSentence().IsMatch(text));

    [Fact]
    public void Sentences_PromiseNothing() => Assert.DoesNotContain(Sentences(), text => Promise().IsMatch(text));

    [Fact]
    public void Names_StandInsideASentence() =>
        Assert.DoesNotContain(Names(), name => NoName().IsMatch(name.English) || NoName().IsMatch(name.Spanish));

    [Fact]
    public void Kinds_CoverEveryTypeOfIntervention() => Assert.Equal(
        Enum.GetNames<InterventionType>().Order(), Rows("intervention-kinds.tsv").Select(row => row["type"]).Order());

    private static IReadOnlyList<TableRow> Rows(string table) => TableRow.ReadEmbedded(table, "pages");

    private static IEnumerable<string> Sentences() => Rows("treatments.tsv").SelectMany(row => Words.Select(word => row[word]));

    private static IEnumerable<(string English, string Spanish)> Names() =>
        Rows("treatments.tsv").Select(row => (row["en_name"], row["es_name"]))
            .Concat(Rows("conditions.tsv").Concat(Rows("names.tsv")).Select(row => (row["en"], row["es"])));

    [GeneratedRegex(@"^(?=[\p{L}0-9])[^.]*(?:\bSt\.[^.]*)*\.$", RegexOptions.CultureInvariant)]
    private static partial Regex SingleSentence();

    [GeneratedRegex(
        @"\b(?:cures?|will work|is safe|are safe|best|promising|effective|breakthrough|cura|curar|seguro|segura|eficaz|prometedor)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(@"^(?:an?|the|el|la|los|las|una?)\s|^\s|\s$|\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();
}
