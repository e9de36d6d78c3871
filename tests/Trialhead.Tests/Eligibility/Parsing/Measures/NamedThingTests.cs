using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing.Measures;

/// <summary>What is measured where no more than the thing, the illness or what happens is named.</summary>
public sealed class NamedThingTests
{
    [Theory]
    [InlineData("Ovarian cysts larger than 30 mm", "unlisted:cyst > 30 mm")]
    [InlineData("Colorectal polyp of 6 to 9 mm", "unlisted:polyp >= 6 mm ; unlisted:polyp <= 9 mm")]
    [InlineData("A ≥ 20 mm non-pedunculated colorectal polyp", "unlisted:polyp >= 20 mm")]
    [InlineData("Renal aneurysms with a diameter of at least 12 mm", "unlisted:aneurysm >= 12 mm")]
    [InlineData("Untreated aneurysm of the abdominal aorta greater than 5 cm", "aortic-diameter > 5 cm")]
    [InlineData("Hematoma volume between 20 and 60 mL", "unlisted:hematoma >= 20 mL ; unlisted:hematoma <= 60 mL")]
    [InlineData("Hemoptysis > 3 mL", "unlisted:hemoptysis > 3 mL")]
    [InlineData("Clear margins (> 5 mm)", "unlisted:resection margin > 5 mm")]
    [InlineData("Lower border of the tumor within 12 cm of the anal verge", "unlisted:anal verge <= 12 cm")]
    [InlineData("Tumor located between 5 and 12 cm above the anal verge", "unlisted:anal verge >= 5 cm ; unlisted:anal verge <= 12 cm")]
    [InlineData("A tumor that is ≤ 9 cm in length", "tumor-size <= 9 cm")]
    [InlineData("Each coronary lesion is ≤ 25 mm in length", "lesion-length <= 25 mm")]
    [InlineData("A spleen of > 6 cm below the left costal margin", "spleen-size > 6 cm")]
    [InlineData("One lesion with clearly defined margins at least 2 cm in the largest dimension", "tumor-size >= 2 cm")]
    [InlineData("Exophytic lesions 4 cm or greater in diameter OR an enlarged cervix", "tumor-size >= 4 cm")]
    [InlineData("A tumor with a maximum diameter (in any direction) of 40 mm", "tumor-size <= 40 mm")]
    [InlineData("Tumors separated by at least 4 cm", "")]
    [InlineData("Total lesion size of ≤ 12 total disc areas", "")]
    [InlineData("Able to walk at least 10 meters", "unlisted:walking distance >= 10 m")]
    [InlineData("Walks less than 300 meters in 6 minutes", "unlisted:walking distance < 300 m")]
    [InlineData("Women heavier than 90 kg", "body-weight > 90 kg")]
    [InlineData("Taller than 120 cm", "body-height > 120 cm")]
    [InlineData("Sleeping less than 6 hours per night", "sleep-duration < 6 h")]
    [InlineData("More than 5 cups of coffee per day", "unlisted:coffee consumption > 5 [cup_us]")]
    public void Read_SizeOfAThing(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Infertility > 12 months", "disease-duration > 12 mo")]
    [InlineData("Erectile dysfunction of more than 6 months", "disease-duration > 6 mo")]
    [InlineData("Symptomatic for at least 6 months", "disease-duration >= 6 mo")]
    [InlineData("Malignancy > 5 years", "")]
    [InlineData("At least 6 seizures over 8 weeks", "")]
    public void Read_HowLongAnIllnessLasts(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Two or more hospitalizations in the past 12 months", "hospitalization-count >= 2 {score}")]
    [InlineData("≥ 2 moderate or ≥ 1 severe COPD exacerbations in the past year", "exacerbation-count >= 2 {score}")]
    [InlineData("Prior chemotherapy regimens ≤ 1", "prior-lines-of-therapy <= 1 {lines}")]
    [InlineData("The number of previous chemotherapy regimens does not exceed 4", "prior-lines-of-therapy <= 4 {lines}")]
    [InlineData("More than 3 previous cesarean sections", "delivery-count > 3 {score}")]
    [InlineData("Depression requiring > 2 medications, history of suicide attempts", "")]
    [InlineData("Seizures occurring at least 3 times a week", "seizure-frequency >= 3 /wk")]
    [InlineData("Poorly controlled (> 1/week) partial seizures", "seizure-frequency > 1 /wk")]
    [InlineData("Headaches on ≥ 15 days per month", "migraine-days >= 15 /mo")]
    [InlineData("Anti-diarrheal treatment on more than 3 days/week", "")]
    public void Read_HowManyAndHowOften(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("AST and ALT < 2.5 and < 5 x ULN, respectively", "ast < 2.5 ULN ; alt < 5 ULN")]
    [InlineData("Systolic and diastolic blood pressure below 160 and 95 mmHg, respectively", "systolic-blood-pressure < 160 mm[Hg] ; diastolic-blood-pressure < 95 mm[Hg]")]
    [InlineData("Blood pressure between 140/95 and 170/109 mmHg",
        "systolic-blood-pressure >= 140 mm[Hg] ; diastolic-blood-pressure >= 95 mm[Hg] ; systolic-blood-pressure <= 170 mm[Hg] ; diastolic-blood-pressure <= 109 mm[Hg]")]
    [InlineData("Total and direct bilirubin ≤ 1.5 x ULN", "total-bilirubin <= 1.5 ULN ; direct-bilirubin <= 1.5 ULN")]
    [InlineData("> 2.5 x ULN: ALT, AST", "alt > 2.5 ULN ; ast > 2.5 ULN")]
    [InlineData("> 1,500 granulocytes/µL and > 50,000 platelets/µL", "absolute-neutrophil-count > 1500 /uL ; platelet-count > 50000 /uL")]
    public void Read_NamesAndLimitsInOrder(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Score ≥ 2 on item 3 of the HAM-D", "unlisted:item 3 of the ham-d >= 2 {score}")]
    [InlineData("Score ≥ 20 according to the Beck Depression Inventory", "beck-depression-inventory >= 20 {score}")]
    [InlineData("Have at least a score of 18 on the MMSE", "mmse >= 18 {score}")]
    [InlineData("A Zorbol Scale score that is greater than or equal to 19", "unlisted:zorbol scale >= 19 {score}")]
    [InlineData("UAS7 score (range 0-42) ≥ 16", "uas7 >= 16 {score}")]
    [InlineData("MMSE of ≥ 14 and ≤ 24 at screening and ≥ 12 and ≤ 26 at baseline",
        "mmse >= 14 {score} ; mmse <= 24 {score} ; mmse >= 12 {score} ; mmse <= 26 {score}")]
    public void Read_Scales(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Life expectancy (apart from the tumor) < 5 years", "life-expectancy < 5 a")]
    [InlineData("Life expectancy for a disease other than asthma < 2 years", "life-expectancy < 2 a")]
    [InlineData("A PSA test is required and must be less than 10 ng/mL", "prostate-specific-antigen < 10 ng/mL")]
    [InlineData("Hemoglobin less (<) 9.0 g/dL", "hemoglobin < 9 g/dL")]
    [InlineData("Platelet count < 100 000 or > 500 000", "platelet-count < 100000 /uL ; platelet-count > 500000 /uL")]
    [InlineData("Bone density at entry > -2.5 T-score", "bone-mineral-density-t-score > -2.5 {SD}")]
    [InlineData("Visual acuity of 0.3 logMAR or better", "visual-acuity <= 0.3 {logMAR}")]
    [InlineData("IgG anti-zorbin antibody levels of ≥ 20 EU/mL", "unlisted:igg anti-zorbin antibody >= 20 U/mL")]
    [InlineData("Age at signing the ICF ≥ 18 years and ≤ 78 years", "age >= 18 a ; age <= 78 a")]
    [InlineData("Children aged birth to < 18 years", "age < 18 a")]
    [InlineData("Hemoglobin above the gender-specific upper limit of normal", "hemoglobin > 1 ULN")]
    [InlineData("Life expectancy of at least 5-10 years", "life-expectancy >= 5 a")]
    [InlineData("Placenta praevia after 28 weeks' gestation", "gestational-age > 28 wk")]
    [InlineData("PO2 of < 90 measured by pulse oximetry", "oxygen-saturation < 90 %")]
    [InlineData("Peripheral neuropathy in the lower extremities for 1 to 5 years before entry", "disease-duration >= 1 a ; disease-duration <= 5 a")]
    public void Read_LimitsInAFormOfTheirOwn(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Fact]
    public void Things_HaveDimensionsOfUnits() => Assert.Empty(
        from row in TableRow.ReadEmbedded("things.tsv")
        from dimension in row.List("dimensions")
        where dimension is not ("length" or "area" or "volume") || row["name"].Length == 0
        select row["thing"]);

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
