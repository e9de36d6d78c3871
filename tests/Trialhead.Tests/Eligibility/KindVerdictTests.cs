using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>What the kind of an illness, its date and the words of its name answer by themselves.</summary>
public class KindVerdictTests
{
    [Theory]
    [InlineData("A man with cellulitis on flucloxacillin.", "Active infection", Verdict.Met)]
    [InlineData("On amoxicillin for pneumonia.", "Active infection", Verdict.Met)]
    [InlineData("Pneumonia in 2012.", "Active infection", Verdict.Unknown)]
    [InlineData("A man with pneumonia.", "Active infection", Verdict.Unknown)]
    [InlineData("A man with HIV on dolutegravir.", "Active infection", Verdict.Unknown)]
    [InlineData("AIDS, cryptococcal meningitis, day 5 of liposomal amphotericin.", "Active opportunistic infection", Verdict.Met)]
    [InlineData("AIDS. Cryptococcal meningitis ten days ago.", "Active opportunistic infection", Verdict.Met)]
    public void InfectionUnderTreatmentOrOfLate_IsActive(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("Proliferative diabetic retinopathy.", "Retinopathy of the eye", Verdict.Met)]
    [InlineData("A man with floaters.", "Retinal eye disease", Verdict.Unknown)]
    [InlineData("A man with COVID-19.", "Infected with COVID-19", Verdict.Met)]
    [InlineData("Pressure ulcer, painless.", "Pressure ulcer must be painful", Verdict.NotMet)]
    [InlineData("Painful pressure ulcer.", "Pressure ulcer must be painful", Verdict.Met)]
    [InlineData("Mild Alzheimer's disease.", "Mild to moderate Alzheimer's disease", Verdict.Met)]
    [InlineData("A woman with heart failure.", "Congestive heart failure", Verdict.Met)]
    [InlineData("Femoral vein thrombosis.", "Venous thrombosis", Verdict.Met)]
    [InlineData("Nose swab positive for coronavirus.", "COVID-19", Verdict.Met)]
    [InlineData("Uncontrolled bronchitis, non-COVID.", "Uncontrolled bacterial or non-COVID viral infection", Verdict.Unknown)]
    [InlineData("Worsening pulmonary aspergillosis.", "Uncontrolled fungal infection", Verdict.Met)]
    [InlineData("Breast cancer with liver and bone metastases, stage IV.", "Stage I or II breast cancer", Verdict.NotMet)]
    public void WhatItsKindSays_NeedNotBeSaidAgain(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("A woman with chronic pain since 2017.", "Chronic pain for at least 3 months", Verdict.Met)]
    [InlineData("Had a stroke in April 2018.", "Diagnosis of stroke (> 6 months)", Verdict.Met)]
    [InlineData("Ischaemic stroke two weeks ago.", "Diagnosis of stroke (> 6 months)", Verdict.NotMet)]
    [InlineData("Shoulder pain for five days.", "Shoulder pain lasting at least 4 weeks", Verdict.NotMet)]
    [InlineData("Shoulder pain.", "Shoulder pain lasting at least 4 weeks", Verdict.Unknown)]
    [InlineData("Asthma, seen in November 2019.", "Asthma for at least one year", Verdict.Unknown)]
    public void Date_TellsHowLong(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("Oncologist estimates one to two years.", "Life expectancy of more than 4 months", Verdict.Met)]
    [InlineData("Prognosis given to the family as two to three weeks.", "Life expectancy of more than 4 months", Verdict.NotMet)]
    [InlineData("His haematologist expects years rather than months.", "Life expectancy of more than 4 months", Verdict.Met)]
    [InlineData("Expected to die within days.", "Life expectancy of more than 4 months", Verdict.NotMet)]
    [InlineData("Doctors gave him less than 3 months to live.", "Life expectancy of more than 4 months", Verdict.NotMet)]
    [InlineData("Life expectancy about 6 months.", "Life expectancy of more than 4 months", Verdict.Met)]
    [InlineData("Prognosis good, 6 weeks of antibiotics given. Consultant expects discharge in 2 days.", "Life expectancy of more than 4 months", Verdict.Unknown)]
    [InlineData("His father was given six weeks to live.", "Life expectancy of more than 4 months", Verdict.Unknown)]
    public void Prognosis_IsAValue(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    [Theory]
    [InlineData("Swab sent to the lab for SARS-CoV-2.", "COVID-19", Verdict.Unknown)]
    [InlineData("Blood taken for HIV today.", "HIV infection", Verdict.Unknown)]
    [InlineData("Screen including HIV sent with the other bloods.", "HIV infection", Verdict.Unknown)]
    [InlineData("Swab positive for SARS-CoV-2.", "COVID-19", Verdict.Met)]
    [InlineData("I've never had a positive Covid swab.", "Previous positive SARS-CoV-2 test", Verdict.Unknown)]
    [InlineData("Lung cancer. CT: lesion of ٣٠ mm in the liver.", "Measurable disease", Verdict.Unknown)]
    [InlineData("No news.", "٣-fold elevation of ALT", Verdict.Unknown)]
    [InlineData("My flatmate has COVID.", "COVID-19", Verdict.Unknown)]
    [InlineData("My flatmate has COVID and since yesterday I have a dry cough.", "Cough", Verdict.Met)]
    [InlineData("Clinical picture of COVID, no result yet.", "COVID-19", Verdict.Unknown)]
    [InlineData("Rheumatologist excluded lupus, RA and psoriatic arthritis.", "Rheumatoid arthritis", Verdict.NotMet)]
    [InlineData("STEMI with stent to the LAD eight weeks ago.", "Myocardial infarction within 6 months", Verdict.Met)]
    [InlineData("Hysterectomy and oophorectomy on 4 November 2019.", "Hysterectomy within 20 weeks", Verdict.Met)]
    [InlineData("ANC 90, 120 and 110/µL on the last three mornings.", "ANC > 250/µL", Verdict.NotMet)]
    [InlineData("HIV-1 RNA 84,000 copies/mL.", "Viral load of at least 10,000 copies/mL", Verdict.Met)]
    [InlineData("On nightly peritoneal dialysis.", "On peritoneal dialysis", Verdict.Met)]
    [InlineData("Now in week 2 of palliative radiotherapy.", "Concurrent radiotherapy", Verdict.Met)]
    public void Notes_AreReadAsTheyAreMeant(string note, string line, Verdict expected) => Assert.Equal(expected, Judge(note, line));

    private static Verdict Judge(string note, string line) => NoteVerdicts.Judge(CriterionKind.Inclusion, note, line);
}
