using Trialhead.Pages;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages;

public sealed class PlainTitleTests
{
    [Theory]
    [InlineData("Asthma", "Albuterol", null, "Albuterol for Asthma")]
    [InlineData("Asthma", "Yoga course|Breathing lessons", null, "Yoga Course + Breathing Lessons for Asthma")]
    [InlineData("Asthma", "Placebo|Budesonide", null, "Budesonide for Asthma")]
    [InlineData("Asthma", "Blood sample collection|Budesonide", null, "Budesonide for Asthma")]
    [InlineData("Healthy", "Budesonide", null, "Budesonide in Healthy People")]
    [InlineData("Asthma", "Yoga course", PrimaryPurpose.Prevention, "Yoga Course to Prevent Asthma")]
    [InlineData("Lung Diseases|Asthma", "Budesonide", null, "Budesonide for Asthma")]
    [InlineData("Asthma|Hypertension", "Budesonide", null, "Budesonide for Asthma or High Blood Pressure")]
    [InlineData("Breast Cancer|Colorectal Cancer|Melanoma", "Yoga course", null, "Yoga Course for Breast Cancer and Other Cancers")]
    [InlineData("Breast Cancer|Stage I Breast Cancer|Stage II Breast Cancer", "Yoga course", null, "Yoga Course for Early Breast Cancer")]
    [InlineData("Asthma; Hypertension", "Budesonide", null, "Budesonide for Asthma or High Blood Pressure")]
    [InlineData("Asthma; BCR-ABL1", "Budesonide", null, "Budesonide for Asthma")]
    [InlineData("Strange Topic|Asthma", "Budesonide", null, "Budesonide for Asthma")]
    [InlineData("Quality of Life|Asthma|Inpatients", "Budesonide", null, "Budesonide for Asthma")]
    public void Title_NamesTreatmentAndIllness(string conditions, string interventions, PrimaryPurpose? purpose, string expected) =>
        Assert.Equal(expected, TrialPageBuilder.Build(new(Trial(conditions, interventions, purpose))).Title.Text);

    [Fact]
    public void Title_OfManyChemotherapyDrugsBesideTheTested_NamesTheKind()
    {
        var trial = Trial("Leukemia", "Blinatumomab|Vincristine|Cytarabine|Doxorubicin", null) with
        {
            Arms =
            [
                new Arm("A") { Type = ArmType.Experimental, InterventionNames = ["Blinatumomab", "Vincristine"] },
                new Arm("B") { Type = ArmType.ActiveComparator, InterventionNames = ["Vincristine", "Cytarabine", "Doxorubicin"] },
            ],
        };

        Assert.Equal("Blinatumomab + Chemotherapy for Leukemia", TrialPageBuilder.Build(new(trial)).Title.Text);
    }

    [Fact]
    public void Title_OfAnObservationalStudy_SaysSo()
    {
        var trial = Trial("Asthma", "Questionnaire", null) with { Design = new Design { StudyType = StudyType.Observational } };

        Assert.Equal("Observational Study of Asthma", TrialPageBuilder.Build(new(trial)).Title.Text);
    }

    [Fact]
    public void Title_OfAnObservationalStudyOfSeveralIllnesses_NamesThem()
    {
        var trial = Trial("Asthma|Stroke|Psoriasis", "", null) with { Design = new Design { StudyType = StudyType.Observational } };

        Assert.Equal("Observational Study of Asthma, Stroke and Psoriasis", TrialPageBuilder.Build(new(trial)).Title.Text);
    }

    [Theory]
    [InlineData("Lung Diseases", "Budesonide in Asthma", "Budesonide for Asthma")]
    [InlineData("Lung Diseases", "Budesonide in Asthma and COPD", "Budesonide for Lung Disease")]
    [InlineData("Asthma", "Budesonide in Lung Diseases", "Budesonide for Asthma")]
    public void Title_NamesTheKindOfIllnessThatTheRecordsTitleNames(string condition, string title, string expected)
    {
        var page = TrialPageBuilder.Build(new(Trial(condition, "Budesonide", null) with { BriefTitle = title }));

        Assert.Equal(expected, page.Title.Text);
        Assert.Equal(expected.EndsWith("Asthma", StringComparison.Ordinal) && condition != "Asthma", page.Title.Sources.Any(source => source.Ref.EndsWith("/briefTitle", StringComparison.Ordinal)));
    }

    [Fact]
    public void Title_WithoutTreatment_IsTheRecordsOwn()
    {
        var title = TrialPageBuilder.Build(new(Trial("Asthma", "", null) with { BriefTitle = "Own title" })).Title;

        Assert.Equal("Own title", title.Text);
        Assert.True(title.IsQuoted);
    }

    private static Trial Trial(string conditions, string interventions, PrimaryPurpose? purpose) => new()
    {
        NctId = "NCT90000001",
        Conditions = conditions.Split('|'),
        Interventions = [.. interventions.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => new Intervention(name))],
        Design = new Design { StudyType = StudyType.Interventional, PrimaryPurpose = purpose },
    };
}
