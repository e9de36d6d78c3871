using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Words that mean another thing beside their neighbours than by themselves.</summary>
public sealed class MeaningInContextTests
{
    [Theory]
    [InlineData("Negative urine test for pregnancy", "not(Pregnant)")]
    [InlineData("Negative blood test for pregnancy", "not(Pregnant)")]
    [InlineData("No prior chemotherapy for recurrent disease", "not(Prior:chemotherapy{recurrent})")]
    [InlineData("Has not been treated with interferon for at least 1 year prior to screening", "not(Prior:interferon<1 year)")]
    [InlineData("Has not received methotrexate for 3 months before enrollment", "not(Prior:methotrexate<3 months)")]
    [InlineData("No corticosteroids for the past three months", "not(Ever:corticosteroid<three months)")]
    [InlineData("No stable dose of methotrexate for at least 3 months before enrollment", "not(Current:methotrexate{stable, for at least 3 months before enrollment})")]
    [InlineData("No radiotherapy within 4 weeks prior to entering the study and no rituximab within 6 weeks", "not(any(Ever:radiotherapy<4 weeks, Ever:rituximab<6 weeks))")]
    [InlineData("No restrictions on prior therapy", "nothing")]
    [InlineData("At least 3 months since myocardial infarction or stroke", "all(not(myocardial-infarction<3 months), not(stroke<3 months))")]
    [InlineData("Histologic or cytologic diagnosis of melanoma", "melanoma")]
    [InlineData("No acute changes on electrocardiogram", "not(abnormal-electrocardiogram{acute})")]
    [InlineData("No cancer other than basal cell carcinoma within the last 5 years", "not(cancer{other than the illness under study}<5 years except basal-cell-carcinoma)")]
    [InlineData("Archived tumor tissue available for biopsy", "all(TissueAvailable, Unstated:biopsy)")] // nobody has to be available
    public void Inclusion_IsReadAsMeant(string line, string expected) => Assert.Equal($"+ {expected}", Notation.Read($"Inclusion Criteria:\n\n* {line}"));

    [Theory]
    [InlineData("Suspected thrombocytopenia prior to signing the informed consent form", "not(suspected:thrombocytopenia)")]
    [InlineData("Any hemorrhage/bleeding event grade 3 or higher", "not(hemorrhage{grade 3 or higher})")]
    [InlineData("Ascites unrelated to cirrhosis", "not(ascites{unrelated to cirrhosis})")]
    [InlineData("Bleeding disorder precluding lumbar puncture", "not(bleeding-disorder{precluding lumbar puncture})")]
    [InlineData("Infection treated per local guidelines", "not(infection{treated})")]
    [InlineData("History of alcohol, drug or chemical abuse", "not(substance-use-disorder)")]
    [InlineData("Malignancy other than skin cancer in the last 5 years", "not(cancer{other than the illness under study}<5 years except skin-cancer)")]
    [InlineData("Malignancy other than skin cancer treated in the last 5 years", "not(cancer{other than the illness under study} except skin-cancer{treated}<5 years)")]
    [InlineData("Any vaccine other than influenza vaccine within 4 weeks, except BCG vaccine", "not(Ever:vaccine<4 weeks except Unstated:influenza-vaccine except Unstated:bcg-vaccine)")]
    [InlineData("Neurological disease other than neuropathy, including stroke within the past year", "not(nervous-system-disease except any(peripheral-neuropathy<1 year, stroke<1 year))")]
    [InlineData("Any other form of anemia than iron deficiency anemia", "not(anemia{other} except iron-deficiency-anemia)")]
    [InlineData("Any other illness with a hemoglobin less than 8 g/dL", "not(all(UnsuitableByJudgement, hemoglobin < 8 g/dL))")]
    [InlineData("Acne fulminans", "not(acne{fulminans})")]
    [InlineData("Type I diabetes mellitus", "not(type-1-diabetes-mellitus)")]
    [InlineData("Hypersensitivity or severe side effects to fluoxetine", "not(Allergy:fluoxetine)")]
    [InlineData("Drug or alcohol use", "not(substance-use-disorder)")]
    [InlineData("Radiotherapy or surgery for the treatment of breast cancer", "not(any(Unstated:radiotherapy/breast-cancer, Unstated:surgery/breast-cancer))")]
    [InlineData("Prior reaction or intolerance to losartan", "not(Allergy:losartan)")]
    [InlineData("Poorly controlled diabetes mellitus", "not(uncontrolled-diabetes-mellitus)")]
    [InlineData("Fainting spells", "not(syncope)")]
    [InlineData("Bipolar I or II disorder, epilepsy", "not(any(bipolar-disorder, epilepsy))")]
    public void Exclusion_IsReadAsMeant(string line, string expected) =>
        Assert.Equal($"- {expected}", Notation.Read($"Exclusion Criteria:\n\n* {line}"));

    [Fact]
    public void HeadingThatExcludesForATime_SaysWhenForEachLine()
    {
        const string Text = "Exclusion Criteria:\n\nExcluded within 2 weeks of study entry:\n\n* Rituximab\n* Any vaccine other than BCG vaccine\n* Aspirin within 3 days";

        Assert.Equal(
            "- not(Ever:rituximab<2 weeks)\n- not(Ever:vaccine<2 weeks except Unstated:bcg-vaccine)\n- not(Ever:aspirin<3 days)",
            Notation.Read(Text));
    }

    [Fact]
    public void HeadingThatExcludes_AmongInclusions_HoldsUntilTheNextHeading()
    {
        const string Text = "Inclusion Criteria:\n\nPrior medication:\n\nExcluded:\n\n* Rituximab\n\nPatients must have:\n\n* Asthma\n\nExclusion Criteria:\n\nExcluded:\n\n* Epilepsy";

        Assert.Equal("- not(Unstated:rituximab)\n+ asthma\n- not(epilepsy)", Notation.Read(Text));
    }
}
