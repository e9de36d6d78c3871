using Trialhead.Eligibility.Parsing;
using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

public class PictureTests
{
    [Theory]
    [InlineData("A 9-year-old boy with wheezing that albuterol relieves.", "asthma")]
    [InlineData("A 9-year-old boy without wheezing, given albuterol in error.", "")]
    [InlineData("A man with COPD has wheezing and uses an albuterol inhaler.", "")]
    [InlineData("His brother has wheezing and uses an albuterol inhaler.", "")]
    [InlineData("Pain at McBurney's point with rebound tenderness and vomiting.", "appendicitis")]
    [InlineData("She is pregnant, with a blood pressure of 168/112 mm Hg and proteinuria.", "pre-eclampsia")]
    [InlineData("She is pregnant, with a blood pressure of 118/72 mm Hg and proteinuria.", "")]
    [InlineData("Tremor at rest and cogwheel rigidity of the right arm.", "parkinson-disease")]
    [InlineData("X-rays of the knee show joint space narrowing and osteophytes.", "osteoarthritis knee-osteoarthritis")]
    [InlineData("A 40-year-old man, HR 118, RR 26.", "systemic-inflammatory-response-syndrome")]
    [InlineData("Back pain that wakes him at night and eases when he walks; the films show sacroiliitis.", "ankylosing-spondylitis axial-spondyloarthritis")]
    [InlineData("His back pain eases when he walks; there is no sacroiliitis.", "")]
    [InlineData("Rash on her cheeks, hair loss and arthralgias; ANA and anti-dsDNA are positive.", "systemic-lupus-erythematosus")]
    [InlineData("Acute urinary retention with a large prostate on CT.", "benign-prostatic-hyperplasia")]
    [InlineData("BP 60/30, HR 140, pale; CT shows intraperitoneal hemorrhage.", "hemorrhagic-shock")]
    [InlineData("BP 130/80, HR 80; CT shows intraperitoneal hemorrhage.", "")]
    public void Pictured_AllSignsOfThePersonToday(string note, string expected) =>
        Assert.Equal(expected, string.Join(' ', NoteVerdicts.Chart(note).Pictured.Select(illness => illness.Id)));

    [Theory]
    [InlineData(CriterionKind.Inclusion, "Asthma", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Inclusion, "Clinical diagnosis of asthma", PresumptionKind.PresumedMet)]
    [InlineData(CriterionKind.Inclusion, "Severe asthma", PresumptionKind.PresumedNotMet)]
    [InlineData(CriterionKind.Inclusion, "Previous asthma", PresumptionKind.PresumedNotMet)]
    [InlineData(CriterionKind.Inclusion, "Family history of asthma", PresumptionKind.MustAsk)]
    [InlineData(CriterionKind.Exclusion, "Asthma", PresumptionKind.PresumedMet)]
    public void Presume_PictureOfAnIllness_OnlyWhereItIsWanted(CriterionKind kind, string text, PresumptionKind expected)
    {
        var chart = NoteVerdicts.Chart("A 9-year-old boy with wheezing that albuterol relieves.");
        var explanation = Evaluator.Evaluate(CriteriaReader.Read($"{kind} Criteria:\n* {text}").Single(), chart);

        var presumption = PresumptionRules.Presume(kind, explanation, chart, "", text);

        Assert.Equal((Verdict.Unknown, expected), (explanation.Verdict, presumption.Kind));
    }

    [Fact]
    public void Table_NamesWhatTheVocabularyHolds() => Assert.All(
        TableRow.ReadEmbedded("pictures.tsv", "criteria"),
        row =>
        {
            var signs = row["signs"].Split(" & ").SelectMany(sign => sign.Split('|')).ToList();
            var conditions = signs.Where(sign => sign[0] == '=').Select(sign => sign[1..]).Concat(row.List("unless")).Append(row["illness"]);
            var measured = signs.Where(sign => sign[0] != '=' && sign.AsSpan().ContainsAny('<', '>')).Select(sign => sign[..sign.IndexOfAny(['<', '>'])]);

            Assert.All(conditions, id => Assert.Equal(ConceptKind.Condition, Lexicon.BuiltIn.Get(id)?.Kind));
            Assert.All(measured.Where(id => id != "age"), id => Assert.NotNull(Lexicon.BuiltIn.Get(id)?.Analyte));
        });

    [Fact]
    public void Tables_OfValues_NameWhatTheVocabularyHolds() => Assert.All(
        TableRow.ReadEmbedded("adequate.tsv", "criteria").Select(row => row["analyte"])
            .Concat(TableRow.ReadEmbedded("panels.tsv", "criteria").SelectMany(row => row.List("analytes"))),
        id => Assert.True(Lexicon.BuiltIn.Get(id) is { Analyte: not null } or { Kind: ConceptKind.Procedure }, id));
}
