using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>What is under way, how long it has been so, and what earlier treatments amount to.</summary>
public class StandingVerdictTests
{
    [Theory]
    [InlineData("66-year-old man in ICU after repair of an aneurysm.", "Admitted to the ICU", Verdict.Met)]
    [InlineData("82M, COVID, admitted to ICU last night.", "Admitted to the ICU", Verdict.Met)]
    [InlineData("82M, COVID, spent five days in ICU.", "Admitted to the ICU", Verdict.Unknown)]
    [InlineData("82M, admitted to ICU in March.", "Admitted to the ICU", Verdict.Unknown)]
    [InlineData("36M with HIV, in cycle 3 of ABV (doxorubicin, bleomycin, vincristine) for Kaposi's sarcoma.", "Current chemotherapy", Verdict.Met)]
    [InlineData("36M. Midway through a course of external beam radiotherapy to a facial lesion.", "Current radiotherapy", Verdict.Met)]
    [InlineData("63M. Day 3 of IV meropenem for cholangitis.", "Requiring intravenous antibiotics", Verdict.Met)]
    [InlineData("72M with prostate cancer, still on 3-monthly Zoladex.", "No endocrine therapy within 4 weeks", Verdict.NotMet)]
    [InlineData("29M, Crohn's. Biologic options including infliximab and ustekinumab discussed at IBD clinic.", "Treated with infliximab", Verdict.Unknown)]
    public void WhatIsUnderWay_IsKnown(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("43M low back pain for ten days after lifting a box.", "Acute low back pain", Verdict.Met)]
    [InlineData("60F has had low back pain every day for nine years.", "Acute low back pain", Verdict.NotMet)]
    [InlineData("60F has had low back pain every day for nine years.", "Chronic low back pain", Verdict.Met)]
    [InlineData("60F low back pain for seven weeks.", "Acute low back pain", Verdict.Unknown)]
    [InlineData("70F, stroke two days ago.", "Stroke onset within 7 days", Verdict.Met)]
    [InlineData("56M cough, COVID PCR reported positive this morning.", "COVID-19 diagnosed within the last 24 hours", Verdict.Met)]
    public void HowLong_IsTold(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("66M with ESRD on dialysis.", "Severe renal insufficiency", Verdict.Met)]
    [InlineData("63F, septic shock from pneumonia.", "Severe infection", Verdict.Met)]
    [InlineData("63F, pneumonia.", "Severe infection", Verdict.Unknown)]
    [InlineData("33M, COVID, cough and fever.", "Symptomatic COVID-19", Verdict.Met)]
    [InlineData("33M, COVID.", "Symptomatic COVID-19", Verdict.Unknown)]
    [InlineData("43M on CHOP for lymphoma.", "Currently on systemic chemotherapy", Verdict.Met)]
    [InlineData("52F, RA, etanercept 2012 to 2014.", "Previously received systemic anti-TNF therapy", Verdict.Met)]
    [InlineData("52F, on topical tacrolimus.", "Currently on systemic immunosuppressants", Verdict.Unknown)]
    public void WhatItIs_SaysHowSevereOrHowGiven(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("66M. Adjuvant 5-FU/levamisole finished January 2018.", "Prior adjuvant chemotherapy", Verdict.Met)]
    [InlineData("66M. Adjuvant 5-FU finished January 2018.", "Prior neoadjuvant chemotherapy", Verdict.Unknown)]
    [InlineData("61F, ovarian cancer: carboplatin/paclitaxel, then caelyx, then topotecan, now progressing.", "At least 2 prior treatment regimens", Verdict.Met)]
    [InlineData("61F, ovarian cancer: carboplatin, then caelyx, then topotecan.", "At least 2 prior treatment regimens for the underlying malignancy", Verdict.Met)]
    [InlineData("57M, newly diagnosed metastatic pancreatic cancer, treatment-naive.", "At least 2 prior treatment regimens", Verdict.NotMet)]
    [InlineData("57F, breast cancer, doxorubicin then paclitaxel.", "At least 2 prior treatment regimens", Verdict.Unknown)]
    [InlineData("57M with hepatitis C, treatment-naive.", "At least 2 prior treatment regimens", Verdict.Unknown)]
    public void EarlierTreatments_AreCounted(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("44F, HIV, viral load undetectable (<20).", "HIV RNA of at least 10,000 copies/mL", Verdict.NotMet)]
    [InlineData("44F, HIV, viral load undetectable (<20).", "HIV RNA below 50 copies/mL", Verdict.Met)]
    [InlineData("44F, HIV, viral load undetectable.", "HIV RNA below 50 copies/mL", Verdict.Unknown)]
    [InlineData("44F, HIV, viral load 1,200.", "HIV infection", Verdict.Met)]
    [InlineData("83M, palliative, expected to live days to weeks.", "Life expectancy of at least 3 months", Verdict.NotMet)]
    [InlineData("63M, oncologist estimates survival of several years.", "Life expectancy of at least 6 months", Verdict.Met)]
    [InlineData("83M, end-stage heart failure, palliative care, weeks to a few months left.", "Life expectancy of at least 6 months", Verdict.NotMet)]
    [InlineData("84F, care home, CFS 7 on admission.", "Clinical Frailty Scale of at most 5", Verdict.NotMet)]
    public void ValuesInWords_AreValues(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("33M, lost his smell for a week when his household was ill with COVID.", "COVID-19", Verdict.Unknown)]
    [InlineData("63M, classic COVID appearances on CT; first swab inadequate.", "COVID-19", Verdict.Unknown)]
    public void WhatOthersHaveOrItLooksLike_IsNotTheirs(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("4M, never had radiotherapy.", "Radiation therapy must not be given within 7 days prior to study entry", Verdict.Met)]
    [InlineData("4M, radiotherapy until yesterday.", "Radiation therapy must not be given within 7 days prior to study entry", Verdict.NotMet)]
    [InlineData("61M, heart surgery planned.", "Men and women between 1 and 11 years post-CABG", Verdict.Unknown)]
    [InlineData("31F, Mirena coil since 2018.", "The IUD must be in use at least 30 days prior to first study drug administration", Verdict.Unknown)]
    public void Demands_AreReadAsTheyAreMeant(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("61M, creatinine clearance 80 mL/min.", "Creatinine clearance must be greater than 50 cc/min.", Verdict.Met)]
    [InlineData("61M, creatinine clearance 30 mL/min.", "Creatinine clearance must be greater than 50 cc/min.", Verdict.NotMet)]
    [InlineData("40M, intolerant of lamivudine.", "Cannot take zidovudine or lamivudine", Verdict.NotMet)]
    [InlineData("61F, allergic to aspirin.", "Allergies known to aspirin, clopidogrel or heparin", Verdict.NotMet)]
    [InlineData("44F, wheelchair user, cannot walk.", "Patients who are unambulatory", Verdict.NotMet)]
    [InlineData("74F under guardianship.", "Persons under the protection of justice", Verdict.NotMet)]
    [InlineData("61M, QTcF 478 ms.", "QTcF >450 ms (using Fridericia's formula)", Verdict.NotMet)]
    public void AmongExclusions(string note, string line, Verdict expected) => Assert.Equal(expected, NoteVerdicts.Judge(CriterionKind.Exclusion, note, line));

    private static Verdict Judge(string note, string line) => NoteVerdicts.Judge(CriterionKind.Inclusion, note, line);
}
