using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>What lines of a note mean for what is asked, and what they leave open.</summary>
public class ToldMeaningTests
{
    [Theory]
    [InlineData("Two SARS-CoV-2 PCR swabs 48 hours apart not detected.", "COVID-19 positive patients", Verdict.NotMet)]
    [InlineData("SARS-CoV-2 PCR on nasopharyngeal aspirate: DETECTED.", "Positive SARS-CoV-2 PCR", Verdict.Met)]
    [InlineData("SARS-CoV-2 PCR taken yesterday, result pending.", "COVID-19 positive patients", Verdict.Unknown)]
    [InlineData("SARS-CoV-2 PCR negative.", "Previous COVID-19", Verdict.Unknown)]
    [InlineData("SARS-CoV-2 PCR negative.", "Suspected COVID-19", Verdict.Unknown)]
    [InlineData("HIV test negative in December.", "HIV positivity", Verdict.NotMet)]
    [InlineData("HIV antibody negative in September, p24 positive in December.", "HIV infection", Verdict.Unknown)]
    [InlineData("Hepatitis C antibody and RNA positive.", "Hepatitis C", Verdict.Met)]
    [InlineData("Hepatitis B surface antigen negative.", "Hepatitis B", Verdict.NotMet)]
    [InlineData("HBsAg, anti-HCV and HIV-1 all negative.", "HIV infection", Verdict.NotMet)]
    public void Inclusion_TestTellsOfInfection(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Theory]
    [InlineData("54F with asthma. No known allergies.", "Hypersensitivity to gentamicin", Verdict.Met)]
    [InlineData("54F with asthma. NKDA.", "Hypersensitivity to gentamicin", Verdict.Met)]
    [InlineData("54F with asthma. No food allergies.", "Hypersensitivity to gentamicin", Verdict.Unknown)]
    [InlineData("54F with asthma. No other allergies.", "Hypersensitivity to gentamicin", Verdict.Unknown)]
    [InlineData("She took chloroquine for years and it never gave her a reaction.", "Allergy to chloroquine", Verdict.Met)]
    [InlineData("She took chloroquine for years.", "Allergy to chloroquine", Verdict.Unknown)]
    [InlineData("Hydroxychloroquine for lupus in 2012 caused drug rash with fever.", "Known hypersensitivity to hydroxychloroquine", Verdict.NotMet)]
    [InlineData("Maraviroc stopped after two weeks for generalised urticaria.", "Allergy to maraviroc", Verdict.NotMet)]
    [InlineData("Maraviroc stopped after two weeks for diarrhea.", "Allergy to maraviroc", Verdict.Unknown)]
    [InlineData("Bullous reaction to chloroquine in 2009.", "Allergy to chloroquine", Verdict.NotMet)]
    public void Exclusion_ToleranceIsTold(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("55F, breast cancer 2015, no other cancer ever.", "No other malignancies", Verdict.Met)]
    [InlineData("60F, breast cancer in 2014, bowel cancer in 2009.", "No prior malignancy", Verdict.NotMet)]
    [InlineData("60F, breast cancer in 2014.", "No other malignancies", Verdict.Unknown)]
    [InlineData("60F, chronic lymphocytic leukemia, small lymphocytic lymphoma.", "No other malignancies", Verdict.Unknown)]
    [InlineData("60F, rectal cancer. CT liver metastasis 41 mm.", "Measurable disease", Verdict.Met)]
    [InlineData("60F, rectal cancer. CT liver metastasis 6 mm.", "Measurable disease", Verdict.Unknown)]
    [InlineData("60F, rectal cancer. CT liver metastasis 41 mm, resected in May.", "Measurable disease", Verdict.Unknown)]
    [InlineData("60F, lung cancer. CT: effusion only, no mass or node measuring 10 mm or more.", "Measurable disease", Verdict.NotMet)]
    public void Inclusion_TumoursAreTold(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));

    [Theory]
    [InlineData("28F, nursing her 5-month-old daughter.", "Breast feeding", Verdict.NotMet)]
    [InlineData("28F, not nursing.", "Breast feeding", Verdict.Met)]
    [InlineData("28F. Serum beta-hCG <1 IU/L.", "Pregnancy", Verdict.Met)]
    [InlineData("28F. Serum beta-hCG 14200 IU/L.", "Pregnancy", Verdict.Unknown)]
    [InlineData("48F, hysterectomy in 2012.", "Pregnancy", Verdict.Met)]
    [InlineData("48F, hysterectomy planned.", "Pregnancy", Verdict.Unknown)]
    [InlineData("55F, postmenopausal.", "Pregnant or breast-feeding", Verdict.Unknown)]
    [InlineData("55F, postmenopausal.", "Pregnancy", Verdict.Met)]
    [InlineData("46M, placed under safeguard of justice by the judge.", "Subject under safeguard of justice", Verdict.NotMet)]
    [InlineData("52F, no guardianship or curatorship.", "Patient under legal guardianship", Verdict.Met)]
    [InlineData("70M, the family is asking the judge about tutelle.", "Patient under legal guardianship", Verdict.Unknown)]
    [InlineData("36M, seen from prison, serving a four-year sentence.", "Person deprived of liberty", Verdict.NotMet)]
    [InlineData("57M, six days after laparotomy.", "Major surgery within 14 days", Verdict.NotMet)]
    public void Exclusion_CircumstancesAreTold(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    [Theory]
    [InlineData("71-year-old man with COVID-19, hospital day 9, on oxygen.", "Hospitalized", Verdict.Met)]
    [InlineData("60F, admitted with chest pain and fever.", "Hospitalized", Verdict.Met)]
    [InlineData("60F, COPD. Admitted with pneumonia last year.", "Hospitalized", Verdict.Unknown)]
    [InlineData("34F, COVID-19, managed at home.", "Hospitalized", Verdict.NotMet)]
    [InlineData("34F, COVID-19, managed at home.", "Hospitalized within the last 30 days", Verdict.Unknown)]
    [InlineData("29M, healthy, no illnesses, no medication.", "Healthy volunteer", Verdict.Met)]
    [InlineData("29M with asthma, otherwise healthy, no medication.", "Healthy volunteer", Verdict.Unknown)]
    [InlineData("35M, uses broadband and email daily.", "Access to internet", Verdict.Met)]
    [InlineData("62M. I have no internet.", "Access to internet", Verdict.Unknown)]
    [InlineData("26F, sexually active without any contraception and declines it.", "Must use effective contraception", Verdict.NotMet)]
    [InlineData("26F, uses no contraception.", "Must use effective contraception", Verdict.Unknown)]
    [InlineData("26F, on Microgynon.", "Must use effective contraception", Verdict.Met)]
    [InlineData("46F, sleep study: AHI 1.2.", "Sleep apnea", Verdict.NotMet)]
    [InlineData("46F, sleep study: AHI 24.", "Sleep apnea", Verdict.Met)]
    [InlineData("39F, MRI shows syrinx from C4 to T6.", "Syringomyelia", Verdict.Met)]
    [InlineData("62F with fever and cough, possible COVID-19.", "Suspected COVID-19", Verdict.Met)]
    [InlineData("62F with fever and cough, possible COVID-19.", "Confirmed COVID-19", Verdict.Unknown)]
    [InlineData("62F with a broken wrist, COVID-19 not suspected.", "Suspected COVID-19", Verdict.NotMet)]
    public void Inclusion_CircumstancesAreTold(string note, string line, Verdict expected) =>
        Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Inclusion, note, line));
}
