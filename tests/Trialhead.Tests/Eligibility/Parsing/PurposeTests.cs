using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>What a treatment was for belongs to the treatment, and is neither asked for nor denied by itself.</summary>
public sealed class PurposeTests
{
    [Theory]
    [InlineData("Prior therapy for ER+ disease", "+ Prior:unlisted:treatment{er+}")]
    [InlineData("Prior chemotherapy for HER2-negative breast cancer", "+ Prior:chemotherapy/her2-negative-breast-cancer")]
    [InlineData("Treatment naive for KRAS mutant disease", "+ index-disease[NewlyDiagnosed]{kras mutant}")]
    [InlineData("Prior gefitinib for recurrent or metastatic ROS1-positive tumors", "+ Prior:gefitinib{for recurrent or metastatic ros1-positive tumors}")]
    [InlineData("Trastuzumab for HER2 positive carcinoma", "+ Unstated:trastuzumab/carcinoma{her2 positive}")]
    public void Read_Inclusion_AsksForNoMarker(string text, string expected) => Assert.Equal(expected, Notation.Read(text));

    [Theory]
    [InlineData("Prior therapy for ER+ disease", "- not(Prior:unlisted:treatment{er+})")]
    [InlineData("Prior chemotherapy for CD30-positive lymphoma", "- not(Prior:chemotherapy/lymphoma{cd30-positive})")]
    [InlineData("Prior chemotherapy for recurrent or metastatic disease", "- not(Prior:chemotherapy{for recurrent or metastatic disease})")]
    [InlineData("Prior chemotherapy or interferon for advanced/metastatic disease", "- not(any(Prior:chemotherapy{for advanced/metastatic disease}, Prior:interferon{for advanced/metastatic disease}))")]
    [InlineData("Prior therapy for unresectable or metastatic hepatocellular carcinoma", "- not(Prior:unlisted:treatment{for unresectable or metastatic hepatocellular carcinoma})")]
    [InlineData("Prior therapy for advanced or metastatic melanoma", "- not(any(Prior:unlisted:treatment/advanced-melanoma, Prior:unlisted:treatment/metastatic-melanoma))")]
    [InlineData("Prior trastuzumab for HER2-positive disease", "- not(Prior:trastuzumab{for her2-positive disease})")]
    [InlineData("Investigational drug for asthma within 3 months", "- not(InAnotherStudy<3 months{for asthma})")]
    [InlineData("Investigational treatment for any other condition within 4 weeks", "- not(InAnotherStudy<4 weeks)")]
    public void Read_Exclusion_DeniesNoMarkerAndNoIllness(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("Investigational drugs, biologics or devices within 30 days", "- not(InAnotherStudy<30 days)")]
    [InlineData("Investigational agents or interferon within 30 days", "- not(any(InAnotherStudy<30 days, Ever:interferon<30 days))")]
    [InlineData("Methotrexate or biologics within 30 days", "- not(any(Ever:methotrexate<30 days, Ever:biologic<30 days))")]
    public void Read_Investigational_GoesForBareNounsOnly(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));

    [Theory]
    [InlineData("New use of statins within 3 months", "- not(Ever:statin{newly started}<3 months)")]
    [InlineData("Started a new antidepressant within 6 weeks", "- not(Ever:antidepressant{newly started}<6 weeks)")]
    public void Read_NewUse_IsNoLongUse(string text, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {text}"));
}
