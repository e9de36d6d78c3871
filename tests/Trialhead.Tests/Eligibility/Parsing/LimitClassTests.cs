using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class LimitClassTests
{
    [Theory]
    [InlineData("Visual acuity of 5/200 or less", "visual-acuity >= 1.6 {logMAR}")]
    [InlineData("Platelet count 30-150,000/mm3", "platelet-count >= 30000 /uL ; platelet-count <= 150000 /uL")]
    [InlineData("Platelet count below 80.000 mm3", "platelet-count < 80000 /uL")]
    [InlineData("Platelet count at lest 80,000/mm3", "platelet-count >= 80000 /uL")]
    [InlineData("Lymphocytes < 0. 6 x 10^9/L", "absolute-lymphocyte-count < 0.6 10*9/L")]
    [InlineData("Lung nodule of at least 1 x 1 cm", "tumor-size >= 1 cm")]
    [InlineData("LVEF no more than 10% below normal", "lvef >= 0.9 LLN")]
    [InlineData("Serum albumin greater than 75% of the lower limit of normal", "serum-albumin > 0.75 LLN")]
    [InlineData("MMSE above the threshold of 24", "mmse > 24 {score}")]
    [InlineData("Skin thickness of minimally 5 mm", "unlisted:skin thickness >= 5 mm")]
    [InlineData("More than 2 units of alcohol per day or 10 units per week", "alcohol-consumption > 2 {drinks}/d ; alcohol-consumption > 10 {drinks}/wk")]
    [InlineData("PSA at least 1 ng/mL in patients with a prostatectomy or 4 ng/mL in those without", "prostate-specific-antigen >= 1 ng/mL ; prostate-specific-antigen >= 4 ng/mL")]
    [InlineData("Systolic or diastolic blood pressure ≥ 140 or ≥ 90 mmHg", "systolic-blood-pressure >= 140 mm[Hg] ; diastolic-blood-pressure >= 90 mm[Hg]")]
    public void Read_Form(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Creatinine less than 40 mL/min", "creatinine-clearance < 40 mL/min")]
    [InlineData("Normal creatinine for age or GFR at least 70 mL/min", "egfr-rate >= 70 mL/min")]
    [InlineData("Creatinine clearance < 40 mL", "creatinine-clearance < 40 mL/min")]
    [InlineData("Cirrhosis with a factor V < 50%", "factor-v-activity < 50 %")]
    [InlineData("Ratio of the arterial oxygen (PaO2) to the inspired oxygen fraction (FiO2) < 300 mmHg", "pao2-fio2-ratio < 300 mm[Hg]")]
    [InlineData("CD4 count < 200/mm3 or < 15 percent of total lymphocytes", "cd4-count < 200 /uL ; cd4-percentage < 15 %")]
    [InlineData("Infants weighing less than 1,250 grams at birth", "birth-weight < 1250 g")]
    [InlineData("Loss of > 5% of usual or ideal body weight", "weight-loss-percentage > 5 %")]
    [InlineData("Spleen extending at least 2 cm below the costal margin", "spleen-size >= 2 cm")]
    [InlineData("Coronary artery stenosis of at least 70%", "stenosis-percentage >= 70 %")]
    [InlineData("Three or more gout flares in the last year", "episode-count >= 3 {score}")]
    [InlineData("Diarrhea of more than 3 unformed stools/day", "stool-frequency > 3 /d")]
    [InlineData("Heart failure of New York Heart Association III/IV", "nyha-class >= 3 {score}")]
    [InlineData("GMFCS levels I-III", "gmfcs-level >= 1 {score} ; gmfcs-level <= 3 {score}")]
    [InlineData("Myeloma of ISS stage II or III", "")]
    [InlineData("Score of 27 or greater on the Scale for the Estimation of Small Troubles (SEST)", "unlisted:sest >= 27 {score}")]
    [InlineData("Hospital area (more than 30 miles away)", "")]
    [InlineData("Diarrhea and fever persisting for > 3 months", "disease-duration > 3 mo")]
    [InlineData("Asthma symptoms for ≥ 3 or more months", "disease-duration >= 3 mo")]
    public void Read_Subject(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Must have had their 9th birthday", "age >= 9 a")]
    [InlineData("Children enrolled before their 13th birthday", "age < 13 a")]
    [InlineData("Onset of psychosis before the 13th birthday", "")]
    [InlineData("Females - ages 18 - 35 yrs", "age >= 18 a ; age <= 35 a")]
    [InlineData("Minors under 15 years", "age < 15 a")]
    [InlineData("Participants 18 and above", "age >= 18 a")]
    [InlineData("Any volunteer greater than or equal to 18 who consents", "age >= 18 a")]
    [InlineData("Postmenopausal women, over 50, who take calcium", "age > 50 a")]
    [InlineData("Aged > 18-70", "age > 18 a ; age <= 70 a")]
    [InlineData("Eligible for transplantation until age 52", "age <= 52 a")]
    [InlineData("Waist circumference in males ≥ 40 inches or in females ≥ 38 inches", "waist-circumference >= 40 [in_i] ; waist-circumference >= 38 [in_i]")]
    [InlineData("ECOG or Karnofsky performance scale 60-100%", "karnofsky >= 60 {grade}")]
    [InlineData("Oxygen is needed (WHO level 3 or 4)", "")]
    public void Read_Person(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("No prior irradiation Largest diameter at least 20 mm", "tumor-size >= 20 mm")]
    [InlineData("No dementia (MMSE score no greater than 22)", "mmse > 22 {score}")]
    [InlineData("Failed therapy, whether on a study or not, i.e., HIV RNA > 500 copies/mL", "hiv-viral-load > 500 {copies}/mL")]
    [InlineData("Hepatocellular carcinoma in presence or absence of thrombosis, with a nodule of > 6 cm", "tumor-size > 6 cm")]
    [InlineData("No inadequate function as evidenced by the following: Neutrophil count less than 2000/mm3 Platelet count less than 100,000/mm3", "absolute-neutrophil-count >= 2000 /uL ; platelet-count >= 100000 /uL")]
    [InlineData("AST no greater than 2 x ULN Ineligible if ALT greater than 1.5 x ULN", "ast <= 2 ULN ; alt <= 1.5 ULN")]
    [InlineData("GFR < 80 mL/min for which other causes have been excluded", "egfr-rate < 80 mL/min")]
    public void Read_BesideDenial(string text, string expected) => Assert.Equal(expected, Constraints(text));

    [Theory]
    [InlineData("Failure of the diastolic blood pressure to fall below 90 mmHg", "diastolic-blood-pressure >= 90 mm[Hg]")]
    [InlineData("Unlikely to be able to maintain an oxygen saturation > 90%", "oxygen-saturation <= 90 %")]
    public void Read_Exclusion(string text, string expected) => Assert.Equal(expected, Constraints("Exclusion Criteria:\n\n* " + text));

    private static string Constraints(string text) =>
        string.Join(" ; ", CriteriaReader.Read(text, isLabelled: false).SelectMany(NumericConstraint.Of).Distinct());
}
