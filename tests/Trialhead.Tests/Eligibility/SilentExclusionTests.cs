using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>What may be presumed of exclusions that a record passes over.</summary>
public class SilentExclusionTests
{
    private const CriterionKind Exclusion = CriterionKind.Exclusion;

    [Theory]
    [InlineData("Diabetes mellitus.", "Type 1 diabetes", "A study of wounds", PresumptionKind.PresumedMet)]
    [InlineData("Breast cancer.", "Inflammatory breast cancer", "A study of breast cancer", PresumptionKind.MustAsk)]
    [InlineData("Breast cancer.", "Newly diagnosed disease that can be cured", "A study of breast cancer", PresumptionKind.MustAsk)]
    public void Presume_NarrowerIllness_ARecordWouldName(string note, string text, string title, PresumptionKind expected) =>
        Assert.Equal(expected, Presume(note, text, title));

    [Fact]
    public void Presume_NarrowerIllnessThatIsDemanded_MustBeAsked() => Assert.Equal(
        PresumptionKind.MustAsk, Presume("Diabetes mellitus.", "Type 1 diabetes", "A study of wounds", CriterionKind.Inclusion));

    [Theory]
    [InlineData("A study of glaucoma", PresumptionKind.PresumedMet)]
    [InlineData("A study of diabetes", PresumptionKind.MustAsk)]
    [InlineData("A study of cataract", PresumptionKind.MustAsk)]
    public void Presume_TreatmentOfTheIllnessUnderStudy_TellsOfNoOther(string title, PresumptionKind expected) =>
        Assert.Equal(expected, Presume("A 70-year-old man uses latanoprost.", "Any eye disease other than macular degeneration", title));

    [Theory]
    [InlineData("Hypertension.", "Inadequate renal function", PresumptionKind.PresumedMet)]
    [InlineData("Creatinine 4.0 mg/dL.", "Inadequate renal function", PresumptionKind.MustAsk)]
    [InlineData("Hypertension.", "Inadequate organ function", PresumptionKind.MustAsk)]
    [InlineData("Hypertension.", "Positive troponin test", PresumptionKind.MustAsk)]
    [InlineData("Hypertension.", "Abnormal chest X-ray", PresumptionKind.PresumedMet)]
    [InlineData("Hypertension.", "More than 3 prior lines of therapy", PresumptionKind.PresumedMet)]
    public void Presume_FindingsByHowTheyAreFound(string note, string text, PresumptionKind expected) => Assert.Equal(expected, Presume(note, text));

    [Theory]
    [InlineData("Uncertain test results")]
    [InlineData("Incomplete medical records")]
    [InlineData("Not enough tissue for the laboratory")]
    [InlineData("Patients whose arm pressure cannot be measured accurately")]
    [InlineData("Not fulfilling any of the above")]
    [InlineData("Not a part of the frobnicated blorbs")]
    [InlineData("Not eligible for frobnicated blorbs")]
    public void Presume_HowTheStudyIsRun_MustBeAsked(string text) => Assert.Equal(PresumptionKind.MustAsk, Presume("Hypertension.", text));

    [Theory]
    [InlineData("Owners of frobnicated blorbs are not eligible for this study")]
    [InlineData("Owners of frobnicated blorbs are not eligible for participation")]
    [InlineData("Frobnicated blorbs, except carcinoma in situ of the cervix")]
    public void Presume_WordsThatOnlyLookLikeOthers_AreWordsNotUnderstood(string text) =>
        Assert.Equal(PresumptionKind.PresumedMet, Presume("A 50-year-old man.", text));

    [Fact]
    public void Presume_ContraindicatedInPregnancy_DoesNotConcernMen() => Assert.Equal(
        PresumptionKind.PresumedNotApplicable, Presume("A 50-year-old man.", "Pregnant women, for whom minoxidil is contraindicated"));

    private static PresumptionKind Presume(string note, string text, string title = "", CriterionKind kind = Exclusion)
    {
        var chart = new PatientChart(NoteReader.Read(note, Lexicon.BuiltIn), new DateOnly(2020, 1, 1), Lexicon.BuiltIn);
        var criterion = Assert.Single(CriteriaReader.Read($"{kind} Criteria:\n\n{text}"));
        return PresumptionRules.Presume(kind, Evaluator.Evaluate(criterion, chart), chart, title, text).Kind;
    }
}
