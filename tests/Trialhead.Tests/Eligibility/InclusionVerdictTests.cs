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
