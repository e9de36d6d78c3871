using Trialhead.Clinical;
using Trialhead.Data.Search.Ranking;
using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Search.Ranking;

public sealed class PresentationsTests
{
    private static readonly DateOnly Date = new(2026, 11, 22);

    [Fact]
    public void Table_EveryIllnessIsInTheVocabulary()
    {
        var unknown = RankingTables.Lines("presentations.tsv").Select(line => line.Split('\t'))
            .Where(columns => columns.Length != 3 || Lexicon.BuiltIn.Find(columns[0], ConceptKind.Condition) is null)
            .Select(columns => columns[0]);

        Assert.Empty(unknown);
        Assert.True(Presentations.Shipped.Rows.Count > 1000);
    }

    [Fact]
    public void Table_EveryRowHasFindingsThatTell() => Assert.Empty(
        Presentations.Shipped.Rows.Where(row => row.Findings.Count < 8 || row.Youngest > row.Oldest || !(row.Females || row.Males)).Select(row => row.Illness.Id));

    [Theory]
    [InlineData("A 19-year-old man has periumbilical pain that moved to the right lower quadrant, anorexia, nausea and low-grade fever. There is rebound tenderness and leukocytosis.", "appendicitis")]
    [InlineData("A 30-year-old woman has polyuria, polydipsia, weight loss and blurred vision; her HbA1c is elevated and she has hyperglycemia and ketonuria.", "diabetes")]
    [InlineData("A 68-year-old man with resting tremor, cogwheel rigidity, bradykinesia, a shuffling gait and a masked face.", "parkinson")]
    public void Read_TellingFindings_SuggestTheIllness(string note, string expected) =>
        Assert.Contains(Read(note).Suspected.Take(3), one => one.Concept.Id.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("A 40-year-old man feels well.")]
    [InlineData("Fever and cough.")]
    [InlineData("")]
    public void Read_LittleToGoBy_SuggestsNothing(string note) => Assert.Empty(Read(note).Suspected);

    [Fact]
    public void Read_WhoHardlyHasIt_IsNotSuggested()
    {
        const string Findings = " with hypertension, proteinuria, headache, epigastric pain, visual disturbance and edema.";

        Assert.Contains(Read("A 28-year-old pregnant woman" + Findings).Suspected, one => one.Concept.Id == "pre-eclampsia");
        Assert.DoesNotContain(Read("A 28-year-old man" + Findings).Suspected, one => one.Concept.Id == "pre-eclampsia");
    }

    [Fact]
    public void Read_NamedIllness_AccountsForItsFindings()
    {
        var explained = Read("A 68-year-old man with Parkinson's disease has a resting tremor, and a rash.").Explained;

        Assert.Contains("tremor", explained);
        Assert.DoesNotContain("rash", explained);
    }

    private static PresentationReading Read(string note)
    {
        var chart = new PatientChart(NoteReader.Read(note, Lexicon.BuiltIn, Date), Date, Lexicon.BuiltIn);
        return Presentations.Shipped.Read(chart, note, []);
    }
}
