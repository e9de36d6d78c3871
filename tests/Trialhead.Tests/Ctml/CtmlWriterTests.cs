using Trialhead.Data.Ctml;
using Trialhead.Eligibility;
using Trialhead.Protocol;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Ctml;

public sealed class CtmlWriterTests
{
    [Fact]
    public void Write_Basket_GivesEachArmItsMatch() => Assert.Equal(
        """
        protocol_no: DEMO-2
        long_title: A Phase 2 Basket Trial of Two Tablets for Tumours With a BRAF V600E Mutation
        short_title: DEMO-2
        phase: II
        sponsor: Trialhead demonstration
        treatment_list:
          step:
            - step_internal_id: 1
              step_code: "1"
              step_type: Registration
              arm:
                - arm_internal_id: 1
                  arm_code: thyroid
                  arm_description: Thyroid cancer
                  arm_suspended: "N"
                  dose_level: []
                  match:
                    - and:
                        - clinical:
                            age_numerical: ">=18"
                        - genomic:
                            hugo_symbol: BRAF
                            variant_category: Mutation
                            protein_change: p.V600E
                        - clinical:
                            oncotree_primary_diagnosis: Thyroid

        """,
        CtmlWriter.Write(ShippedProtocols.Read("basket")).Yaml.Split("        - arm_internal_id: 2")[0]);

    [Theory]
    [InlineData("Age 18 to 75 years", """age_numerical: ">=18"|age_numerical: "<76" """, "whole")]
    [InlineData("Women only", "gender: Female", "whole")]
    [InlineData("Acute myeloid leukemia", "oncotree_primary_diagnosis: Acute Myeloid Leukemia", "whole")]
    [InlineData("Newly diagnosed acute myeloid leukemia", "oncotree_primary_diagnosis: Acute Myeloid Leukemia", "in part")]
    [InlineData("Metastatic ALK-positive NSCLC", "oncotree_primary_diagnosis: Non-Small Cell Lung Cancer", "in part")]
    [InlineData("Thyroid cancer or biliary tract cancer", "or:|oncotree_primary_diagnosis: Thyroid|oncotree_primary_diagnosis: Biliary Tract", "whole")]
    [InlineData("Thyroid cancer or type 2 diabetes", "", "not at all")]
    [InlineData("BRAF V600E positive", "hugo_symbol: BRAF|variant_category: Mutation|protein_change: p.V600E", "whole")]
    [InlineData("NTRK fusion", "or:|hugo_symbol: NTRK1|variant_category: Structural Variation|hugo_symbol: NTRK2|variant_category: Structural Variation|hugo_symbol: NTRK3|variant_category: Structural Variation", "whole")]
    [InlineData("ECOG performance status 0 to 1", "", "not at all")]
    [InlineData("Able to follow the moon", "", "not at all")]
    public void Write_Inclusion_SaysWhatFollows(string text, string match, string said) => AssertSaid(text, CriterionKind.Inclusion, match, said);

    [Theory]
    [InlineData("EGFR mutation", "hugo_symbol: EGFR|variant_category: \"!Mutation\"", "whole")]
    [InlineData("EGFR mutation or ALK fusion", "hugo_symbol: EGFR|variant_category: \"!Mutation\"|hugo_symbol: ALK|variant_category: \"!Structural Variation\"", "whole")]
    [InlineData("Small cell lung cancer", "", "not at all")]
    [InlineData("Active central nervous system involvement by leukemia", "", "not at all")]
    [InlineData("Age < 18 years", """age_numerical: ">=18" """, "whole")]
    public void Write_Exclusion_IsNeverNarrower(string text, string match, string said) => AssertSaid(text, CriterionKind.Exclusion, match, said);

    [Fact]
    public void Write_EveryCriterion_IsSaidOrListed()
    {
        var protocol = ShippedProtocols.Read("NCT04530565");

        var left = CtmlWriter.Write(protocol).NotExpressed.Select(remainder => remainder.Text);

        Assert.Equal(["Age 18 to 75 years", "BCR-ABL1 positive"], protocol.Population.Eligibility.Select(criterion => criterion.Text).Except(left));
    }

    [Fact]
    public void Write_Trial_TakesItsOwnCriteriaAndArms()
    {
        var trial = Invented.Trial(7, "Tablets: a \"test\"") with
        {
            Status = RecruitmentStatus.Recruiting,
            Eligibility = new EligibilityRules { MinimumAge = new AgeLimit(12, AgeUnit.Years), CriteriaText = "Inclusion Criteria:\n\n- Melanoma\n- Informed consent" },
            Arms = [new Arm("A: tablets") { Description = "Every\nday" }],
        };

        var yaml = CtmlWriter.Write(trial).Yaml;

        Assert.Contains("short_title: \"Tablets: a \\\"test\\\"\"\n", yaml, StringComparison.Ordinal);
        Assert.Contains("status: Open to Accrual\n", yaml, StringComparison.Ordinal);
        Assert.Contains("arm_code: \"A: tablets\"\n          arm_description: \"Every\\nday\"\n", yaml, StringComparison.Ordinal);
        Assert.Contains("age_numerical: \">=12\"", yaml, StringComparison.Ordinal);
        Assert.Contains("oncotree_primary_diagnosis: Ocular Melanoma", yaml, StringComparison.Ordinal);
        Assert.Contains("  - criterion: Informed consent\n    kind: inclusion\n    said: not at all\n", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NothingThatCtmlKnows_HasNoMatch()
    {
        var export = CtmlWriter.Write(new StudyProtocol { Id = "p", Version = "1", Title = "T" });

        Assert.DoesNotContain("match", export.Yaml, StringComparison.Ordinal);
        Assert.Contains("      arm: []\n", export.Yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_NameConceptsOfTheVocabulary() => Assert.All(CtmlTables.Concepts, concept => Assert.NotNull(Lexicon.BuiltIn.Get(concept)));

    [Theory]
    [InlineData("Plain words (and 2 more)", "Plain words (and 2 more)")]
    [InlineData("no", "\"no\"")]
    [InlineData("12", "\"12\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData(" x", "\" x\"")]
    [InlineData("", "\"\"")]
    [InlineData("#x", "\"#x\"")]
    [InlineData("- x", "\"- x\"")]
    [InlineData("a\\b\t\u0085 é😀", "\"a\\\\b\\t\\u0085 é😀\"")]
    public void Scalar_ReadsBackAsItself(string value, string expected) => Assert.Equal(expected, YamlText.Scalar(value));

    // A pattern that tries every way to cut a text into words would never end here.
    [Fact]
    public void Scalar_LongSentence_IsQuoted()
    {
        var sentence = string.Concat(Enumerable.Repeat("word and ", 500)) + "an end, at last.";

        Assert.Equal($"\"{sentence}\"", YamlText.Scalar(sentence));
    }

    private static void AssertSaid(string text, CriterionKind kind, string match, string said)
    {
        var protocol = new StudyProtocol { Id = "p", Version = "1", Title = "T", Population = new StudyPopulation { Eligibility = [StudyCriterion.Read(text, kind)] } };

        var export = CtmlWriter.Write(protocol);

        var lines = export.Yaml.Split("not_expressed")[0].Split('\n').Select(line => line.Trim(' ', '-')).SkipWhile(line => line != "and:").Skip(1)
            .Where(line => line.Length > 0 && line is not ("clinical:" or "genomic:"));
        Assert.Equal(match.Trim(), string.Join('|', lines));
        Assert.Equal(said, export.NotExpressed is [var remainder] ? remainder.IsPartlySaid ? "in part" : "not at all" : "whole");
    }
}
