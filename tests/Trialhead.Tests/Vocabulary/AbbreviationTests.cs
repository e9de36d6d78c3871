using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Vocabulary;

/// <summary>What short and shared names mean in the company of other words.</summary>
public sealed class AbbreviationTests
{
    private static readonly Lexicon Words = Lexicon.BuiltIn;

    [Theory]
    [InlineData("Active RA despite methotrexate", "RA", "rheumatoid-arthritis")]
    [InlineData("SpO2 below 92% on RA", "RA", "")]
    [InlineData("Mean RA pressure above 15 mmHg", "RA", "")]
    [InlineData("Rheumatoid arthritis (RA). Oxygen saturation normal. Stable RA.", "RA", "rheumatoid-arthritis rheumatoid-arthritis")]
    [InlineData("prednisone 5 MG daily", "MG", "")]
    [InlineData("Generalized MG, MGFA class II", "MG", "myasthenia-gravis")]
    [InlineData("in accordance with ICH-GCP", "ICH", "")]
    [InlineData("Spontaneous ICH on CT", "ICH", "intracerebral-hemorrhage")]
    [InlineData("NSCLC without ALK or EGFR changes", "EGFR", "egfr-alteration")]
    [InlineData("EGFR < 60 mL/min/1.73 m2", "EGFR", "egfr-rate")]
    [InlineData("eGFR by tumor exon", "eGFR", "egfr-rate")]
    [InlineData("ASD, VSD or PDA", "ASD", "atrial-septal-defect")]
    [InlineData("Children with ASD and ADHD", "ASD", "autism-spectrum-disorder")]
    [InlineData("QTc > 450 MS", "MS", "")]
    [InlineData("Relapsing MS with EDSS of 4", "MS", "multiple-sclerosis")]
    [InlineData("DVT or PE", "PE", "pulmonary-embolism")]
    [InlineData("Abnormal PE or laboratory result (physical exam)", "PE", "")]
    [InlineData("AS PER AMENDMENT 2", "AS", "")]
    [InlineData("no pathology other than AS of the valve", "AS", "aortic-stenosis")]
    [InlineData("type 2 DM", "DM", "diabetes-mellitus")]
    [InlineData("DM or PM with active myositis", "DM", "dermatomyositis")]
    [InlineData("IT methotrexate", "IT", "")]
    [InlineData("MRI, CAT or PET imaging", "CAT", "computed-tomography")]
    [InlineData("COPD with CAT ≥ 10", "CAT", "copd-assessment-test")]
    [InlineData("Allergy to CAT dander", "CAT", "")]
    [InlineData("CML or ALL in remission", "ALL", "acute-lymphoblastic-leukemia")]
    [InlineData("ALL patients must consent", "ALL", "")]
    [InlineData("ALL of the following", "ALL", "")]
    [InlineData("a diagnosis of ALL", "ALL", "acute-lymphoblastic-leukemia")]
    [InlineData("NCI CTC grade 2", "CTC", "")]
    [InlineData("presented to the ED within 6 hours", "ED", "")]
    [InlineData("PSA above 4 ng/mL", "PSA", "prostate-specific-antigen")]
    [InlineData("PsA by CASPAR", "PsA", "psoriatic-arthritis")]
    [InlineData("Stage T3 N1 M0", "T3", "")]
    [InlineData("free T4 and T3 normal", "T3", "total-t3")]
    [InlineData("ER visit in the last month", "ER", "")]
    [InlineData("ER, PR and HER2 negative", "ER", "estrogen-receptor")]
    [InlineData("CR, PR or SD by RECIST", "PR", "")]
    public void Recognise_ContextDecides(string text, string name, string expected) => Assert.Equal(expected, Meanings(text, name));

    [Theory]
    [InlineData("Latest testosterone < 50 ng/dL", "testosterone", "total-testosterone")]
    [InlineData("On oral testosterone for a year", "testosterone", "testosterone")]
    [InlineData("testosterone", "testosterone", "testosterone total-testosterone")]
    [InlineData("Oral retinol supplements", "retinol", "vitamin-a")]
    [InlineData("Human chorionic gonadotropin level below 5", "Human chorionic gonadotropin", "hcg-level")]
    [InlineData("unintentional weight loss ≥ 10%", "unintentional weight loss", "weight-loss-percentage")]
    public void Recognise_NamesOfTwoKinds_ContextDecidesElseBothStay(string text, string name, string expected) =>
        Assert.Equal(expected, Meanings(text, name));

    [Theory]
    [InlineData("The smet factory", "MET")]
    [InlineData("Methods were kitted out", "KIT")]
    [InlineData("retreat", "RET")]
    public void Recognise_GeneInsideAWord_IsNothing(string text, string name) =>
        Assert.DoesNotContain(Words.Recognise(text), m => m.Concept.Names.Contains(name));

    private static string Meanings(string text, string name) => string.Join(
        ' ', Words.Recognise(text).Where(m => m.Span.Of(text) == name).Select(m => m.Concept.Id).Order(StringComparer.Ordinal));
}
