using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What a line says beside its matter.</summary>
public sealed class AsideTests
{
    [Theory]
    [InlineData("Confirmed COVID-19 using qRT-PCR", "+ covid-19{confirmed, using qrt-pcr}")]
    [InlineData("SARS-CoV-2 infection, confirmed by RT-PCR of a swab or another method", "+ covid-19{confirmed by rt-pcr of a swab or another method}")]
    [InlineData("Verified COVID-19 infection (throat swab or tracheal aspirate positive for SARS-CoV-2)", "+ covid-19{confirmed, throat swab or tracheal aspirate positive for sars-cov-2}")]
    [InlineData("Confirmed COVID-19 patients (COVID +ve)", "+ all(covid-19{confirmed}, covid-19)")]
    [InlineData("Patients with Covid 19 PCR (+) results", "+ covid-19{pcr (+) results}")]
    [InlineData("HIV infection as documented by any licensed ELISA and confirmed by Western blot, HIV-1 culture or a second antibody test", "+ hiv-infection")]
    [InlineData("COVID-19 confirmed by RT-PCR and age 18 or older", "+ all(covid-19{confirmed by rt-pcr}, age 18..)")]
    [InlineData("HIV infection with plasma HIV RNA < 50 copies/mL", "+ all(hiv-infection, hiv-viral-load < 50 {copies}/mL)")]
    public void Read_LeavesOutHowAnInfectionWasShown(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Asthma. Note: uncontrolled means that the score is above 1.", "+ all(asthma, nothing)")]
    [InlineData("Measurable disease. Measurement may be by physical exam or radiologically.", "+ all(measurable-disease, nothing)")]
    [InlineData("Asthma. Exceptions can be considered according to the criteria of the centre.", "+ all(asthma, nothing)")]
    [InlineData("At least 10 pack-years. Ten pack-years is defined as 20 cigarettes a day for 10 years.", "+ all(pack-years-smoked >= 10 {pack-years}, nothing)")]
    [InlineData("Must not be pregnant or breast-feeding due to a possible increased risk to the newborn", "+ not(any(Pregnant, Breastfeeding))")]
    [InlineData("PaO2/FiO2 ratio ≤ 300 mmHg (ie, arterial oxygen divided by the fraction of inspired oxygen)", "+ pao2-fio2-ratio <= 300 mm[Hg]")]
    [InlineData("2 Must have adequate organ function", "+ AdequateOrganFunction")]
    [InlineData("Asthma +/- eczema", "+ asthma")]
    [InlineData("Admitted to hospital (ward or intensive care unit)", "+ Hospitalized")]
    public void Read_LeavesOutWhatIsSaidBeside(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Patients with tachycardia (such as atrial fibrillation not adequately controlled) are not eligible", "+ not(any(tachycardia, atrial-fibrillation{uncontrolled}))")]
    [InlineData("Not eligible if pregnant", "+ not(Pregnant)")]
    [InlineData("Enrollment will be restricted to those who have asthma", "+ asthma")]
    [InlineData("This study will be done on normal volunteers", "+ HealthyVolunteer")]
    public void Read_WhoIsKeptOutOrTakenIn(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("No antacids for gastritis, hypertension, or asthma", "+ not(any(Unstated:antacid/gastritis, Unstated:antacid/hypertension, Unstated:antacid/asthma))")]
    [InlineData("Medication for asthma, COPD or bronchiectasis", "+ any(Unstated:unlisted:treatment/asthma, Unstated:unlisted:treatment/chronic-obstructive-pulmonary-disease, Unstated:unlisted:treatment/bronchiectasis)")]
    [InlineData("Medication for asthma, COPD", "+ all(Unstated:unlisted:treatment/asthma, chronic-obstructive-pulmonary-disease)")]
    public void Read_GivesATreatmentEachOfItsPurposes(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Symptom onset ≤ 8 days prior to randomization", "symptom-duration <= 8 d")]
    [InlineData("Prior bone marrow or peripheral blood stem cell transplant", "Prior:stem-cell-transplantation")]
    [InlineData("Partial pressure of oxygen (PaO2)/oxygen concentration (FiO2) ≤ 300 mmHg", "pao2-fio2-ratio <= 300 mm[Hg]")]
    [InlineData("Histology proven breast cancer", "breast-cancer{histologically confirmed}")]
    [InlineData("Satisfies the 1987 ACR revised criteria for rheumatoid arthritis", "rheumatoid-arthritis")]
    [InlineData("No organ allografts", "not(Ever:organ-transplantation)")]
    [InlineData("Type 2 diabetes with inadequate glycemic control", "type-2-diabetes-mellitus{inadequately controlled}")]
    [InlineData("Uses high-flow nasal oxygen or supplemental O2", "any(Prior:high-flow-nasal-oxygen, Prior:oxygen-therapy)")]
    [InlineData("Infants born prematurely", "prematurity")]
    public void Read_KnowsOtherNames(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("At least 6 weeks", "Arsenic trioxide in leukemia; Leukemia", "life-expectancy >= 6 wk")]
    [InlineData("Greater than 3 months", "Renal cell carcinoma", "life-expectancy > 3 mo")]
    [InlineData("At least 6 weeks", "Asthma in children", "“At least 6 weeks”")]
    [InlineData("At least 1 year", "Leukemia", "“At least 1 year”")]
    public void Read_TakesABareTimeForSurvival_WhereTheTrialIsOfCancer(string text, string about, string expected) =>
        Assert.Equal(expected, Notation.Of(Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n- {text}", about: about)).Demand));
}
