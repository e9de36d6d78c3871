using System.Text.RegularExpressions;
using Trialhead.Data.Approvals;
using Trialhead.Pages.Approvals;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Approvals;

public sealed partial class ShippedApprovalsTests
{
    private const int MostIndications = 10;
    private const int LongestIndication = 160;

    public static TheoryData<string> LabelStyle =>
        ["indicated", "indicado", "indicada", "adjunct", "treatment of", "tratamiento de", "patients", "pacientes", "limitations of use", "monotherapy"];

    [Fact]
    public void EveryEntry_NamesADrugOrAKindOfTheVocabulary() => Assert.All(ShippedApprovals.All, approval => Assert.True(
        Substances.Whole(approval.Substances) is not null || approval.Substances.Any(substance => Substances.FindOwn(substance) is not null), approval.Product));

    [Fact]
    public void EveryEntry_SaysTheSameInBothLanguages_InShortPhrases()
    {
        Assert.All(ShippedApprovals.All, approval => Assert.InRange(approval.Indications.Count, 1, MostIndications));
        Assert.All(ShippedApprovals.All, approval => Assert.Equal(approval.Indications.Count, approval.SpanishIndications.Count));
        Assert.All(Phrases, phrase => Assert.Matches(Phrase(), phrase));
        Assert.All(Phrases, phrase => Assert.InRange(phrase.Length, 3, LongestIndication));
    }

    [Fact]
    public void EveryPhrase_HasOneTranslation() => Assert.All(
        ShippedApprovals.All.SelectMany(approval => approval.Indications.Zip(approval.SpanishIndications)).Distinct().GroupBy(pair => pair.First),
        same => Assert.Single(same));

    [Theory]
    [MemberData(nameof(LabelStyle))]
    public void NoPhrase_SpeaksAsLabelsDo(string words) =>
        Assert.DoesNotContain(Phrases, phrase => phrase.Contains(words, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Ids_AreThoseOfTheRegulators_AndEachIsGivenOnce()
    {
        Assert.All(ShippedApprovals.All, approval => Assert.Matches(approval.Jurisdiction == Jurisdiction.UnitedStates ? AmericanId() : EuropeanId(), approval.Id));
        Assert.Equal(ShippedApprovals.All.Count, ShippedApprovals.All.DistinctBy(approval => approval.Id).Count());
    }

    [Fact]
    public void MostDrugs_AreAmericanOnes() =>
        Assert.InRange(ShippedApprovals.All.Where(approval => approval.Jurisdiction == Jurisdiction.UnitedStates).SelectMany(approval => approval.Substances).Distinct().Count(), 800, 2000);

    [Fact]
    public void AmericanIds_ThatDrugsAtFdaHas_AreOfTheSameSubstances()
    {
        var listed = ApprovalFiles.Read([SharedData.Require("terms/drugsatfda_products.tsv.gz")]).Value!.Approvals.ToLookup(approval => approval.Id);
        var known = ShippedApprovals.All.Where(approval => listed.Contains(approval.Id)).ToList();

        Assert.InRange(known.Count, 600, 2000);
        Assert.All(known, approval => Assert.True(
            listed[approval.Id].Any(product => Drugs(approval).Overlaps(Drugs(product)) || product.Product.StartsWith(approval.Product, StringComparison.OrdinalIgnoreCase)),
            $"{approval.Id} {approval.Product}"));

        static HashSet<string> Drugs(Approval approval) => [.. approval.Substances.Select(substance => Substances.Find(substance)?.Id).OfType<string>()];
    }

    private static IEnumerable<string> Phrases => ShippedApprovals.All.SelectMany(approval => approval.Indications.Concat(approval.SpanishIndications));

    [GeneratedRegex(@"^[\p{Lu}“«].*[^.;, ]$")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"^fda/(?:\d{6}|cber/[a-z0-9]+(?:-[a-z0-9]+)*)$")]
    private static partial Regex AmericanId();

    [GeneratedRegex(@"^ema/EMEA/H/C/\d{6}$")]
    private static partial Regex EuropeanId();
}
