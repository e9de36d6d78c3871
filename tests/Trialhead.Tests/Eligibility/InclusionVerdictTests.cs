using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>What an inclusion asks and a note tells in other words.</summary>
public class InclusionVerdictTests
{
    [Theory]
    [InlineData("HIV-1 antibody positive.", "Documented HIV infection", Verdict.Met)]
    [InlineData("HIV-1 antibody negative.", "Documented HIV infection", Verdict.NotMet)]
    [InlineData("A 3-month-old girl. HIV antibody positive.", "HIV infection", Verdict.Unknown)]
    [InlineData("SARS-CoV-2 PCR positive.", "COVID-19", Verdict.Met)]
    [InlineData("A man with hepatitis C (genotype 3).", "Chronic or acute hepatitis C", Verdict.Unknown)]
    [InlineData("A man with hepatitis C (genotype 3).", "Hepatitis C", Verdict.Met)]
    public void Markers_ProveAnInfection(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("SARS-CoV-2 PCR negative.", "COVID-19", Verdict.NotMet)]
    [InlineData("SARS-CoV-2 PCR not detected on two swabs.", "Confirmed COVID-19", Verdict.NotMet)]
    [InlineData("COVID-19 in March. SARS-CoV-2 PCR negative.", "History of COVID-19", Verdict.Met)]
    [InlineData("SARS-CoV-2 PCR negative.", "History of COVID-19", Verdict.Unknown)]
    [InlineData("COVID swab taken, result pending.", "COVID-19", Verdict.Unknown)]
    [InlineData("No COVID test done.", "COVID-19", Verdict.Unknown)]
    [InlineData("HIV antibody negative in 2010.", "HIV infection", Verdict.Unknown)]
    [InlineData("SARS-CoV-2 antigen negative.", "COVID-19", Verdict.Unknown)]
    [InlineData("HBsAg negative.", "Hepatitis B", Verdict.NotMet)]
    [InlineData("HBsAg negative.", "History of hepatitis B", Verdict.Unknown)]
    [InlineData("A woman with typical CT changes of COVID, swab pending.", "COVID-19", Verdict.Unknown)]
    [InlineData("COVID swab at the Royal Hospital came back positive.", "COVID-19", Verdict.Met)]
    [InlineData("COVID swab PCR +ve.", "COVID-19", Verdict.Met)]
    public void NegativeTests_DenyAnInfectionOfToday(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("Consultant estimates survival of six to nine months.", "Life expectancy of at least 6 weeks", Verdict.Met)]
    [InlineData("Consultant estimates survival of six to nine months.", "Life expectancy of at least 12 months", Verdict.NotMet)]
    [InlineData("Consultant estimates survival of six to nine months.", "Life expectancy of at least 8 months", Verdict.Unknown)]
    [InlineData("Prognosis is in the order of weeks.", "Life expectancy greater than 3 months", Verdict.NotMet)]
    [InlineData("Expected to die within days.", "Life expectancy of at least 4 weeks", Verdict.NotMet)]
    [InlineData("Life expectancy more than a year.", "Life expectancy of at least 6 months", Verdict.Met)]
    [InlineData("Prognosis described as poor.", "Life expectancy of at least 6 weeks", Verdict.Unknown)]
    [InlineData("Her mother's life expectancy is two weeks.", "Life expectancy of at least 6 weeks", Verdict.Unknown)]
    [InlineData("Progression-free survival of 2 months on the last drug.", "Life expectancy of at least 6 months", Verdict.Unknown)]
    [InlineData("Survival improved by 3 months with this drug in a trial.", "Life expectancy of at least 6 months", Verdict.Unknown)]
    [InlineData("Expected to live for more than 2 years.", "Life expectancy < 6 months", Verdict.NotMet)]
    public void Outlook_IsToldInManyWays(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("Cough and fever began three days ago.", "Symptom onset ≤ 8 days prior to randomization", Verdict.Met)]
    [InlineData("First symptoms 17 days ago.", "Symptom onset ≤ 8 days prior to randomization", Verdict.NotMet)]
    [InlineData("Day 5 of symptoms.", "Time from symptom onset < 7 days", Verdict.Met)]
    [InlineData("PCR positive 3 days ago.", "Symptom onset ≤ 8 days prior to randomization", Verdict.Unknown)]
    [InlineData("Her brother's symptoms began 3 days ago.", "Symptom onset ≤ 8 days prior to randomization", Verdict.Unknown)]
    public void Onset_IsToldByWhenSymptomsBegan(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("Has a smartphone and home broadband.", "Access to a device and internet", Verdict.Met)]
    [InlineData("No internet and no computer or mobile phone.", "Access to internet and an electronic device", Verdict.NotMet)]
    [InlineData("No internet at home, landline only.", "Reachable by telephone", Verdict.Unknown)]
    [InlineData("Never exercises.", "Sedentary men and women", Verdict.Met)]
    [InlineData("Large antecubital veins.", "Good access to veins", Verdict.Unknown)]
    public void Ways_OfLifeAreTold(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("A woman with HIV. Viral load 48,000 copies/mL.", "HIV RNA ≥ 1000 copies/mL", Verdict.Met)]
    [InlineData("A woman with HIV. Viral load 480 copies/mL.", "HIV RNA ≥ 1000 copies/mL", Verdict.NotMet)]
    [InlineData("A woman with HIV and hepatitis C. Viral load 48,000 copies/mL.", "HIV RNA ≥ 1000 copies/mL", Verdict.Unknown)]
    [InlineData("Viral load 48,000 copies/mL.", "HIV RNA ≥ 1000 copies/mL", Verdict.Unknown)]
    public void BareViralLoad_IsOfTheOneIllnessThatHasOne(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("A man with HIV. No infections this winter.", "HIV infection", Verdict.Met)]
    [InlineData("A man with HIV. No infections this winter.", "Any infection", Verdict.Unknown)]
    [InlineData("A man with cellulitis. No infections.", "Cellulitis", Verdict.Unknown)]
    [InlineData("Took zidovudine from 1991 to 1994. No antiretroviral of any sort.", "Prior zidovudine", Verdict.Met)]
    [InlineData("Steroid injection in June, no steroid in any form since.", "Prior steroids", Verdict.Met)]
    public void Named_StandsBesideTheDenialOfAWiderKind(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("A man with type 2 diabetes.", "Having a chronic disease", Verdict.Met)]
    [InlineData("A man with a cold.", "Having a chronic disease", Verdict.Unknown)]
    [InlineData("A man with primary HIV infection.", "In the early stages of HIV infection", Verdict.Met)]
    [InlineData("A man with HIV infection.", "In the early stages of HIV infection", Verdict.Unknown)]
    [InlineData("Takes efavirenz.", "On a reverse transcriptase inhibitor", Verdict.Met)]
    [InlineData("On Venofer weekly.", "Therapy with iron", Verdict.Met)]
    [InlineData("On NeoRecormon.", "Therapy with erythropoietin", Verdict.Met)]
    [InlineData("On dapsone.", "PCP prophylaxis", Verdict.Met)]
    [InlineData("On amoxicillin.", "PCP prophylaxis", Verdict.Unknown)]
    [InlineData("A woman with Parkinson's dementia.", "Dementia due to Parkinson's disease", Verdict.Met)]
    [InlineData("LVIDd 66 mm.", "Left ventricular internal dimension > 58 mm", Verdict.Met)]
    [InlineData("Septum 14 mm.", "Septal wall thickness between 12 and 18 mm", Verdict.Met)]
    [InlineData("Leptin 0.8 ng/mL.", "Circulating leptin level less than 4 ng/mL", Verdict.Met)]
    [InlineData("Permanent atrial fibrillation.", "Sinus rhythm", Verdict.NotMet)]
    [InlineData("Atrial fibrillation.", "Sinus rhythm", Verdict.Unknown)]
    [InlineData("A man with CMV retinitis.", "CMV retinitis diagnosed on funduscopic evaluation by an ophthalmologist", Verdict.Met)]
    public void Kinds_AreMetByTheirMembers(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("Haemodialysis Mon/Wed/Fri via a fistula.", "Dialysis patients", Verdict.Met)]
    [InlineData("Co-trimoxazole 960 mg three times weekly for prevention.", "On co-trimoxazole", Verdict.Met)]
    [InlineData("Dexamethasone twice weekly for 3 months.", "On dexamethasone", Verdict.Unknown)]
    [InlineData("DH: amlodipine, tamsulosin.", "On amlodipine", Verdict.Met)]
    [InlineData("Isolation ward, day 1.", "Hospitalized", Verdict.Met)]
    [InlineData("72M admitted via ED.", "Hospitalized", Verdict.Met)]
    [InlineData("Metastatic renal cancer, no licensed options left.", "Patients must have exhausted all standard treatment options", Verdict.Met)]
    [InlineData("Nothing standard remains to offer.", "Patients must have exhausted all standard treatment options", Verdict.Met)]
    [InlineData("All side effects have settled.", "Recovered from toxicity of prior chemotherapy", Verdict.Met)]
    [InlineData("Side effects have not settled.", "Recovered from toxicity of prior chemotherapy", Verdict.Unknown)]
    [InlineData("Examination normal throughout.", "Normal physical examination", Verdict.Met)]
    [InlineData("Neurological examination normal.", "Normal physical examination", Verdict.Unknown)]
    public void Notes_TellInTheirOwnWords(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    private static Verdict Judge(string note, string line) => NoteVerdicts.Judge(CriterionKind.Inclusion, note, line);
}
