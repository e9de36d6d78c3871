using Trialhead.Eligibility.Parsing;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Eligibility.Parsing;

/// <summary>Lists that stand beside or in paragraphs below their leads, wrapped records, numbers within a line.</summary>
public sealed class ListStructureTests
{
    private const string Indent = "        ";

    [Theory]
    [InlineData("No liver disease, including:\nStroke\nGout\nNo asthma", "+ not(any(liver-disease, any(stroke, gout)))\n+ not(asthma)")]
    [InlineData("- Must not have:\n- Stroke\n- Gout\n- Age 18 or over", "+ not(any(stroke, gout))\n+ age 18..")]
    [InlineData("- No liver disease, e.g.:\n- Stroke\n- Hemoglobin > 9 g/dL", "+ not(any(liver-disease, stroke))\n+ hemoglobin > 9 g/dL")]
    [InlineData("No liver disease except:\nStroke\nNo gout", "+ not(liver-disease except stroke)\n+ not(gout)")]
    public void Read_PointsBesideALeadThatRefuses_AreRefused(string list, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n{list}"));

    [Theory]
    [InlineData("- Liver disease except:\n- Adequately treated gout\n- Stroke", "- not(liver-disease except gout{adequately treated})\n- not(stroke)")]
    [InlineData("- Liver disease, including:\n- Stroke\n- Gout", "- not(liver-disease)\n- not(stroke)\n- not(gout)")]
    public void Read_PointsBesideALeadThatExcepts_AreExceptedWhileTheyCanBe(string list, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n{list}"));

    [Theory]
    [InlineData("- Patients with asthma are eligible if:\n\n    - Gout\n\n- Stroke")]
    [InlineData("- Patients with asthma may participate provided they meet the following criteria:\n- Has gout\n- Stroke")]
    [InlineData("- Patients with asthma must meet all of the following criteria:\n- Has gout\n- Stroke")]
    public void Read_LeadThatLetsInAmongExclusions_KeepsNobodyOut(string list)
    {
        var read = Notation.Read($"Exclusion Criteria:\n\n{list}");

        Assert.DoesNotContain("not(gout)", read, StringComparison.Ordinal);
        Assert.EndsWith("- not(stroke)", read, StringComparison.Ordinal);
        Assert.Equal(2, read.Split('\n').Length);
    }

    [Theory]
    [InlineData("At least two of the following", "+ atleast2(stroke, gout, asthma)")]
    [InlineData("Two or more of the following", "+ atleast2(stroke, gout, asthma)")]
    [InlineData("2 of the following risk factors", "+ atleast2(stroke, gout, asthma)")]
    [InlineData("All three of the following", "+ all(“All three of the following”, all(stroke, gout, asthma))")]
    public void Read_LeadThatCounts_AsksForSoMany(string lead, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n- {lead}:\n\n    - Stroke\n    - Gout\n    - Asthma"));

    [Fact]
    public void Read_ParagraphsBelowAPoint_AreItsList() => Assert.Equal(
        "- not(liver-disease except any(stroke, gout))\n- not(asthma)", Notation.Read("Exclusion Criteria:\n\n- Liver disease except:\n\nStroke\n\nGout\n\n- Asthma"));

    [Fact]
    public void Read_NextPointThatIsALead_BelongsToNoneBefore() => Assert.Equal(
        "Inclusion : Cohort 1:|Inclusion : Cohort 2:",
        Listed("Inclusion Criteria:\n\n- Cohort 1:\n\nEither of the following:\n\n- Stroke\n- Gout\n\n- Cohort 2:\n\nAsthma"));

    [Theory]
    [InlineData("Exclusion Criteria\n\nPrior Medication:\n\nExcluded:\n\n- Steroids\n\nRequired:\n\n- Zidovudine\n\nConcurrent Medication:\n\nGout", "Exclusion Excluded: Steroids|Inclusion Required: Zidovudine|Exclusion Concurrent Medication: Gout")]
    [InlineData("Exclusion Criteria\n\nRequired:\n\n- Zidovudine. Active drug abuse.", "Inclusion Required: Zidovudine.|Exclusion : Active drug abuse.")]
    [InlineData("Exclusion Criteria\n\nStroke\n\nPatients must have:\n\n- Gout", "Exclusion : Stroke|Inclusion Patients must have: Gout")]
    [InlineData("Exclusion Criteria\n\nPatients must not have:\n\n- Gout", "Exclusion : Gout")]
    [InlineData("Inclusion Criteria\n\nStroke\n\nContraindications:\n\nGout", "Inclusion : Stroke|Exclusion Contraindications: Gout")]
    public void Read_HeadingThatRequiresOrExcludes_TurnsTheList(string text, string expected) => Assert.Equal(expected, Listed(text));

    [Theory]
    [InlineData("1. Asthma 2. Gout\n3. Stroke", "Asthma|Gout|Stroke")]
    [InlineData("16. Asthma of grade 17. Gout 17. Stroke; (18. Pain", "Asthma of grade 17. Gout|Stroke;|Pain")]
    [InlineData("2) Asthma\n3) Gout 4) Stroke (5) Pain", "Asthma|Gout|Stroke|Pain")]
    public void Read_NumbersThatGoOnWithinALine_BeginPoints(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', CriteriaReader.Split($"Inclusion Criteria:\n\n{text}").Inclusion));

    [Theory]
    [InlineData("Inclusion Criteria: - Informed consent - Treated with\n Avastin before - No gout Exclusion\n Criteria: - Pregnancy - Asthma -\n Stroke", "Informed consent|Treated with Avastin before|No gout", "Pregnancy|Asthma|Stroke")]
    [InlineData("Inclusion Criteria:\n\n Patients with breast cancer treated with\n Avastin\n\n Exclusion Criteria:\n\n - Gout", "Patients with breast cancer treated with Avastin", "Gout")]
    public void Read_WrappedRecord_IsReadByParagraph(string text, string inclusions, string exclusions)
    {
        var (included, excluded) = CriteriaReader.Split("\n" + Indent + text.Replace("\n ", "\n" + Indent, StringComparison.Ordinal));

        Assert.Equal(inclusions, string.Join('|', included.Select(line => line.Replace("\n" + Indent, " ", StringComparison.Ordinal))));
        Assert.Equal(exclusions, string.Join('|', excluded));
    }

    [Theory]
    [InlineData("known or suspected hypersensitivity to one of the study drugs (e.g. allergy)\npregnancy", "known or suspected hypersensitivity to one of the study drugs (e.g. allergy)|pregnancy")]
    [InlineData("Known or suspected hypersensitivity (rash, itching or anaphylaxis after\nthe study drugs) within a year", "Known or suspected hypersensitivity (rash, itching or anaphylaxis after the study drugs) within a year")]
    [InlineData("Known or suspected hypersensitivity to drugs that are formulated in\nCremophor", "Known or suspected hypersensitivity to drugs that are formulated in Cremophor")]
    [InlineData("Known or suspected hypersensitivity to paclitaxel, to cyclosporine\nor to teniposide", "Known or suspected hypersensitivity to paclitaxel, to cyclosporine or to teniposide")]
    [InlineData("- H. pylori infection", "H. pylori infection")]
    [InlineData("- B. pregnancy", "pregnancy")]
    [InlineData("Blood pressure between 90 - 140\n- no gout", "Blood pressure between 90 - 140|no gout")]
    [InlineData("Adults. -Signs of gout. -No stroke. -Able to walk", "Adults.|Signs of gout.|No stroke.|Able to walk")]
    public void Read_LineThatGoesOn_IsToldFromTheNext(string text, string expected) => Assert.Equal(
        expected,
        string.Join('|', CriteriaReader.Split($"{new string('x', 240)}\n\nExclusion Criteria:\n\n{text}").Exclusion.Select(line => line.Replace('\n', ' '))));

    [Theory]
    [InlineData("Patients are excluded if they have any of the following", "+ not(any(stroke, gout))")]
    [InlineData("Patients with the following within 28 days are not eligible", "+ not(any(stroke<28 days, gout<28 days))")]
    [InlineData("Patients with the following problems will be considered ineligible", "+ not(all(“Patients with the following problems will be considered”, any(stroke, gout)))")]
    public void Read_LeadThatKeepsOutAmongInclusions_AsksForNothingBelow(string lead, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n- {lead}:\n\n    - Stroke\n    - Gout"));

    [Fact]
    public void Read_GroupWithinAGroup_KeepsOutNobodyElse() => Assert.Equal(
        "- if(group Part 1 then if(group Part 2 only then not(gout)))", Notation.Read("Exclusion Criteria:\n\nPart 1:\n\n- Gout (Part 2 only)"));

    [Theory]
    [InlineData("Exc Criteria")]
    [InlineData("Exlcusion Criteria:")]
    [InlineData("Exclusioin criteria:")]
    public void Read_MisspelledHeading_BeginsItsList(string heading) =>
        Assert.Equal("Inclusion : Asthma|Exclusion : Gout", Listed($"Inclusion Criteria:\n\n- Asthma\n\n{heading}\n\n- Gout"));

    [Theory]
    [InlineData("- Gout (Cohort B only)", "+ if(group Cohort B only then gout)")]
    [InlineData("- Gout (group 1)", "+ if(group group 1 then gout)")]
    [InlineData("- Gout [Parts 1 and 2a].", "+ if(group Parts 1 and 2a then gout)")]
    [InlineData("- (For cohort A): Gout", "+ if(group For cohort A then gout)")]
    [InlineData("- Gout (HIV group only)", "+ if(group HIV group only then gout)")]
    [InlineData("- Gout (phase I and II)", "+ gout")]
    [InlineData("- Gout (all groups)", "+ gout")]
    [InlineData("Group 1\n\n- Gout\n\nGroup 2\n\n- Asthma", "+ if(group Group 1 then gout)\n+ if(group Group 2 then asthma)")]
    public void Read_PartOfTheTrialInBracketsOrAlone_SaysWhoIsAsked(string list, string expected) =>
        Assert.Equal(expected, Notation.Read($"Inclusion Criteria:\n\n{list}"));

    [Theory]
    [InlineData("Various matters and topics", "- not(any(stroke, gout))")]
    [InlineData("Within six weeks, any of the following", "- not(all(“Within six weeks, any of the following”, any(stroke, gout)))")]
    public void Read_TitleAboveExclusions_NarrowsNothing(string lead, string expected) =>
        Assert.Equal(expected, Notation.Read($"Exclusion Criteria:\n\n- {lead}:\n\n    - Stroke\n    - Gout"));

    [Theory]
    [InlineData("Asthma.Exclusion Criteria:\n\n- Gout", "Inclusion : Asthma.|Exclusion : Gout")]
    [InlineData("Has asthma. Exclusion Criteria 1. Gout", "Inclusion : Has asthma.|Exclusion : Gout")]
    [InlineData("Age 18-45 Exclusion Criteria (controls without diabetes):\n\n- Gout", "Inclusion : Age 18-45|Exclusion controls without diabetes: Gout")]
    [InlineData("Asthma\n\nExclusion criteria, group 1\n\n- Gout", "Inclusion : Asthma|Exclusion group 1: Gout")]
    [InlineData("Asthma\n\nExclusion Criteria. Healthy Volunteers\n\n- Gout", "Inclusion : Asthma|Exclusion Healthy Volunteers: Gout")]
    public void Read_HeadingBehindAStop_BeginsItsList(string text, string expected) => Assert.Equal(expected, Listed(text));

    private static string Listed(string text) =>
        string.Join('|', CriteriaReader.Read(text).Select(criterion => $"{criterion.Kind} {criterion.Section}: {criterion.Text.Split('\n')[0]}"));
}
