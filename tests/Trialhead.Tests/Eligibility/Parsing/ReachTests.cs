using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

public sealed class ReachTests
{
    [Theory]
    [InlineData("Body mass index above 20; asthma or gout", "+ all(body-mass-index > 20 ?, any(asthma, gout))")]
    [InlineData("Age over 18 years; asthma or gout", "+ all(age >18.., any(asthma, gout))")]
    [InlineData("Type 2 diabetes: treated with metformin or insulin", "+ all(type-2-diabetes-mellitus, any(Prior:metformin, Prior:insulin))")]
    [InlineData("Hemoglobin above 10 g/dL; or hematocrit above 30%", "+ any(hemoglobin > 10 g/dL, hematocrit > 30 %)")]
    [InlineData("asthma; gout; or migraine", "+ any(asthma, gout, migraine)")]
    public void Read_Semicolon_EndsWhatAnOrJoins(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Stroke (within the last 6 months)", "- not(stroke<6 months)")]
    [InlineData("Asthma, recent stroke (last 12 months)", "- not(any(asthma, stroke<12 months))")]
    [InlineData("Hepatitis B or C within 6 months", "- not(any(hepatitis-b<6 months, hepatitis-c<6 months))")]
    [InlineData("Less than 3 weeks since prior chemotherapy", "- not(Ever:chemotherapy<3 weeks)")]
    [InlineData("Fewer than 21 days since prior chemotherapy or radiotherapy", "- not(any(Ever:chemotherapy<21 days, Ever:radiotherapy<21 days))")]
    [InlineData("Aspirin within 8 weeks of the first dose of nivolumab", "- not(Ever:aspirin<8 weeks)")]
    [InlineData("Live vaccine within 30 days of the first dose of LY1234567", "- not(Ever:live-vaccine<30 days)")]
    [InlineData("Vaccination within 60 days or 5 half-lives, whichever is longer, before the first vaccine administration", "- not(Ever:vaccine<60 days)")]
    [InlineData("Bowel perforation within 6 months prior to treatment with study drugs", "- not(gastrointestinal-perforation<6 months)")]
    public void Read_Time_GoesWithWhatItIsOf(string text, string expected) => Assert.Equal(expected, Excluded(text));

    [Theory]
    [InlineData("Anemia due to cancer, kidney disease or chemotherapy",
        "+ any(all(anemia, cancer), all(anemia, kidney-disease), all(anemia, Unstated:chemotherapy))")]
    [InlineData("Admitted to the ward or the intensive care unit due to COVID-19",
        "+ any(all(Hospitalized, covid-19), all(Current:intensive-care, covid-19))")]
    [InlineData("Relapsed or refractory multiple myeloma or lymphoma",
        "+ any(relapsed-or-refractory-multiple-myeloma, any(lymphoma[Relapsed], lymphoma[Refractory]))")]
    [InlineData("Locally advanced or metastatic disease", "+ any(index-disease[LocallyAdvanced], metastatic-cancer)")]
    [InlineData("Unresectable or metastatic pancreatic cancer", "+ any(all(not(SuitableForSurgery), pancreatic-cancer), metastatic-pancreatic-cancer)")]
    [InlineData("At least 60 days since treatment for gout or lupus", "+ all(not(Ever:unlisted:treatment/gout<60 days), not(Ever:unlisted:treatment/lupus-erythematosus<60 days))")]
    public void Read_Inclusion_SharesCauseAndSetting(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Personal or family history of seizures", "- not(any(seizure, family:seizure))")]
    [InlineData("Family or personal history of seizures", "- not(any(seizure, family:seizure))")]
    [InlineData("Serious conditions of the heart, liver or kidney", "- not(any(heart-disease{serious}, liver-disease{serious}, kidney-disease{serious}))")]
    [InlineData("Disorders of the heart or liver", "- not(any(heart-disease, liver-disease))")]
    [InlineData("Radiotherapy to the breast, chest wall or axilla",
        "- not(any(Unstated:radiotherapy{breast}, Unstated:radiotherapy{chest}, Unstated:radiotherapy{lymph node}))")]
    [InlineData("Ocular or periorbital infection", "- not(any(infection{eye}, infection{eye}))")]
    [InlineData("Congenital or rheumatic heart disease", "- not(any(congenital-heart-disease, rheumatic-heart-disease))")]
    [InlineData("Open-angle glaucoma or ocular hypertension", "- not(any(open-angle-glaucoma, ocular-hypertension))")]
    [InlineData("Any psychiatric illness or use of any medication that could interfere with the study",
        "- not(any(psychiatric-disorder{in the investigator's judgement}, UnsuitableByJudgement))")]
    public void Read_Exclusion_SharesPlacesAndLeavesAdjectives(string text, string expected) => Assert.Equal(expected, Excluded(text));

    [Theory]
    [InlineData("Patients on dialysis", "- not(Current:dialysis)")]
    [InlineData("TSH outside the normal range", "- not(tsh=Abnormal)")]
    [InlineData("Allergic reactions attributed to compounds of similar chemical or biologic composition to aspirin", "- not(Allergy:aspirin)")]
    [InlineData("Conditions for which the study drugs are contraindicated", "- not(Contraindication:study)")]
    [InlineData("Men who do not agree to use contraception", "- not(not(UsesContraception))")]
    [InlineData("Epidural involvement", "- not(epidural-disease)")]
    public void Read_Exclusion_TurnsNothingRound(string text, string expected) => Assert.Contains(expected[8..^1], Excluded(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("Use of an acceptable method of contraception to prevent pregnancy", "+ UsesContraception")]
    [InlineData("Willing to use adequate contraception (hormonal, barrier method, abstinence)", "+ UsesContraception")]
    [InlineData("Written consent of a parent or legal guardian", "+ CanConsent")]
    [InlineData("Adult male or non-pregnant, non-lactating female", "+ all(age 18.., not(Pregnant), not(Breastfeeding))")]
    [InlineData("Triple-negative carcinoma of the breast", "+ triple-negative-breast-cancer")]
    public void Read_Inclusion_AsksNoMore(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Fact]
    public void Read_ListWithoutMarks_EndsBeforeADemandOfItsOwn()
    {
        const string text = "Inclusion Criteria:\n\n* One of the following conditions:\n* gout\n* lupus\n* Participants must be 40 or older\n* Able to swallow";

        var read = Notation.Read(text).Split('\n');

        Assert.StartsWith("+ if(", read[2], StringComparison.Ordinal);
        Assert.Equal(["+ age 40..", "+ CanSwallow"], read[3..]);
    }

    private static string Excluded(string text) => Notation.Read($"Exclusion Criteria:\n\n- {text}");
}
