using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Wordings that once left a rest beside what was read, or hid what they mean.</summary>
public sealed class RestTests
{
    [Theory]
    [InlineData("At least 4 weeks since chemotherapy (6 weeks for nitrosoureas, 2 weeks for vincristine)", "not(any(Ever:chemotherapy<4 weeks, Ever:nitrosourea<6 weeks, Ever:vincristine<2 weeks))")]
    [InlineData("Effective contraception required of fertile women", "if(ChildbearingPotential then UsesContraception)")]
    [InlineData("Gout will be grounds for exclusion", "not(gout)")]
    [InlineData("Gout is an exclusion criterion.", "not(gout)")]
    [InlineData("Patients with malignancy other than gout will be excluded", "not(cancer{other than the illness under study} except gout)")]
    [InlineData("No asthma HIV negative", "all(not(asthma), not(hiv-infection))")]
    [InlineData("Population characteristics", "nothing")]
    [InlineData("1.2.1 Asthma", "asthma")]
    [InlineData("Asthma (moderate to severe)", "asthma{moderate to severe}")]
    [InlineData("Consent of parent or guardian if under 18", "CanConsent")]
    [InlineData("Migraine prophylaxis with topiramate", "all(Unstated:unlisted:preventive treatment/migraine, Unstated:topiramate)")]
    public void Read_Inclusion(string text, string expected) => Assert.Equal($"+ {expected}", Notation.Read(text));

    [Theory]
    [InlineData("Requiring dialysis", "not(Needed:dialysis)")]
    [InlineData("Atrial or ventricular arrhythmia", "not(any(supraventricular-arrhythmia, ventricular-arrhythmia))")]
    [InlineData("Biliary or pancreatic surgery", "not(any(Unstated:surgery{biliary tract}, Unstated:surgery{pancreas}))")]
    [InlineData("Hepatitis as determined by medical history, physical examination, or laboratory tests", "not(hepatitis{as determined by medical history, physical examination, or laboratory tests})")]
    [InlineData("Brain metastases on CT or MRI scans", "not(brain-metastasis{ct})")]
    [InlineData("Known melphalan hypersensitivity", "not(Allergy:melphalan)")]
    [InlineData("Subjects for whom opioids are contraindicated", "not(Contraindication:opioid)")]
    [InlineData("Bacterial or viral infection besides COVID-19", "not(any(bacterial-infection, viral-infection) except covid-19)")]
    [InlineData("Any vaccine other than the study vaccine within 30 days", "not(Ever:vaccine<30 days)")]
    [InlineData("Both parents have a history of asthma", "not(family:asthma)")]
    [InlineData("HIV antibody or hepatitis B surface antigen", "not(any(hiv-antibody, hbsag))")]
    [InlineData("Anti-HIV drugs", "not(Unstated:antiretroviral)")]
    [InlineData("Disease-related neuropathy", "not(peripheral-neuropathy{disease-related})")]
    [InlineData("Fluconazole for prophylaxis", "not(Unstated:fluconazole{for prevention})")]
    [InlineData("Ganciclovir (DHPG)", "not(Unstated:ganciclovir)")]
    [InlineData("Declined to participate", "not(not(CanConsent))")]
    [InlineData("Family members of patients", "not(“Family members of patients”)")]
    public void Read_Exclusion(string text, string expected) => Assert.Equal($"- {expected}", Notation.Read($"Exclusion Criteria:\n\n- {text}"));
}
