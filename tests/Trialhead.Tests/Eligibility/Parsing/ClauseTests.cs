using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Clauses, denials and asides within one statement.</summary>
public sealed class ClauseTests
{
    [Theory]
    [InlineData("Adults (≥ 18 years), diagnosed with gout or psoriasis, treated with colchicine or methotrexate", "+ all(age 18.., any(gout, psoriasis), any(Prior:colchicine, Prior:methotrexate))")]
    [InlineData("Patients with gout, treated with colchicine or allopurinol", "+ all(gout, any(Prior:colchicine, Prior:allopurinol))")]
    [InlineData("Patients with gout, treated with colchicine, or diagnosed with psoriasis", "+ any(gout, Prior:colchicine, psoriasis)")]
    [InlineData("Gout, psoriasis or asthma", "+ any(gout, psoriasis, asthma)")]
    public void Read_CommaAndParticiple_AskTogether(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Neither pregnant nor breastfeeding", "+ not(any(Pregnant, Breastfeeding))")]
    [InlineData("Patient has neither gout nor asthma", "+ not(any(gout, asthma))")]
    [InlineData("No gout nor asthma", "+ not(any(gout, asthma))")]
    [InlineData("Abstinent from alcohol", "+ not(Unstated:alcohol)")]
    [InlineData("Nonpregnant, nonlactating women", "+ all(not(Pregnant), all(not(Breastfeeding), Female))")]
    public void Read_Inclusion_DeniesEach(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Neither pregnant nor breastfeeding", "- not(any(Pregnant, Breastfeeding))")]
    [InlineData("Patients who take neither aspirin nor clopidogrel", "- not(not(any(Unstated:aspirin, Unstated:clopidogrel)))")]
    [InlineData("On dialysis or eGFR below 20 mL/min", "- not(any(Current:dialysis, egfr-rate < 20 mL/min))")]
    [InlineData("Systemic steroids (inhaled steroids are allowable)", "- not(Unstated:systemic-corticosteroid except Unstated:inhaled-corticosteroid)")]
    [InlineData("Warfarin, because of the risk of bleeding", "- not(Unstated:warfarin)")]
    [InlineData("Prior cladribine, as this drug has been associated with infections", "- not(Prior:cladribine)")]
    [InlineData("Severe allergic reaction to penicillin", "- not(Allergy:penicillin{severe})")]
    [InlineData("History of severe allergic reactions", "- not(anaphylaxis)")]
    [InlineData("Transient ischemic attack or pulmonary embolism", "- not(any(transient-ischemic-attack, pulmonary-embolism))")]
    [InlineData("Unstable asthma or COPD", "- not(any(asthma{unstable}, chronic-obstructive-pulmonary-disease{unstable}))")]
    [InlineData("Severe asthma or surgery", "- not(any(severe-asthma, Unstated:surgery))")]
    [InlineData("Recent stroke or surgery", "- not(any(stroke{recent}, Unstated:surgery{recent}))")]
    [InlineData("QTc above 480 ms on ECG", "- not(qtc-interval > 480 ms)")]
    [InlineData("Judged unfit by the investigator or sponsor", "- not(UnsuitableByJudgement)")]
    public void Read_Exclusion_SaysWhatIsMeant(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("No primary or metastatic CNS malignancy", "+ not(any(cancer{primary, nervous system, other than the illness under study}, cancer[Metastatic]{nervous system, other than the illness under study}))")]
    [InlineData("Sexually active with men", "+ SexuallyActive")]
    public void Read_Inclusion_SaysWhatIsMeant(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Fact]
    public void Read_ExceptionsWithoutCommas_AreAlternatives() => Assert.Equal(
        "+ not(second-primary-cancer except any(skin-cancer, cervical-cancer{in situ}))",
        Notation.Read("No other malignancy except: Skin cancer Cervical cancer in situ"));

    [Fact]
    public void Read_Either_EndsBehindTwoPoints()
    {
        const string Text = "Inclusion Criteria:\n\n* Gout\n* Either of the following:\n* Asthma\n* Psoriasis\n* Age 18 or older";

        Assert.EndsWith("\n+ age 18..", Notation.Read(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ConditionWithAList_ConcernsAllOfIt() => Assert.StartsWith(
        "+ if(any(Prior:methotrexate, Prior:azathioprine, Prior:leflunomide) then ",
        Notation.Read("If the patient is using methotrexate, azathioprine or leflunomide, the dose must be stable for 4 weeks"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Written consent, and assent of children aged 7 years and older", "+ all(CanConsent, CanConsent)")]
    [InlineData("Able to provide informed consent (or parental permission for minors under the age of 18)", "+ any(CanConsent, CanConsent)")]
    [InlineData("Willing to sign consent; if under 18, a parent signs", "+ CanConsent")]
    [InlineData("Aged 12 to 17 years, with parental consent", "+ all(age 12..17, CanConsent)")]
    public void Read_AgeOfAssent_IsNoAgeLimit(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Exclusion Criteria:\n\n- ALT/AST > 3 x ULN", "- not(any(alt > 3 ULN, ast > 3 ULN))")]
    [InlineData("Inclusion Criteria:\n\n- ALT/AST ≤ 3 x ULN", "+ all(alt <= 3 ULN, ast <= 3 ULN)")]
    [InlineData("Exclusion Criteria:\n\n- ALT, AST and bilirubin > 3 x ULN", "- not(all(alt > 3 ULN, ast > 3 ULN, total-bilirubin > 3 ULN))")]
    [InlineData("Inclusion Criteria:\n\n- ALT 1.5 times-10 times ULN", "+ all(alt >= 1.5 ULN, alt <= 10 ULN)")]
    [InlineData("Inclusion Criteria:\n\n- ALT between 2 x and 5 x ULN", "+ all(alt >= 2 ULN, alt <= 5 ULN)")]
    [InlineData("Exclusion Criteria:\n\n- Monocytes > 10 %", "- not(monocyte-percentage > 10 %)")]
    public void Read_Limit_IsOfWhatIsMeant(string text, string expected) => Assert.Equal(expected, Notation.Read(text));
}
