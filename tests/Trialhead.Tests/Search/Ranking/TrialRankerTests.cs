using Trialhead.Data.Search;
using Trialhead.Data.Search.Ranking;
using Trialhead.Data.Store;
using Trialhead.Matching.Ranking;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search.Ranking;

public sealed class TrialRankerTests : IDisposable
{
    private const string Note =
        "A 61-year-old woman with newly diagnosed multiple myeloma. She has no asthma. Her mother had breast cancer. Hypertension is treated with lisinopril.";

    private static readonly RankingRequest Request = new(new DateOnly(2026, 11, 22)) { Top = 20 };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, 2, 3, 0, 1)] // the best by the formula is judged; the others by reach, which turns the formula round here
    [InlineData(4, 2, 1, 0, 3)]
    public void Order_JudgedByTheFormula_OthersByReach(int judged, params int[] expected)
    {
        var model = RankingModel.Parse("term words 0 1 1\nreach -1\nshare 0\n", "model").Value!;

        Assert.Equal(expected, TrialRanker.Order([[1], [2], [3], [0]], model, judged));
    }

    [Fact]
    public void Rank_MainProblemFirst_ComorbidityLess_DeniedAndFamilyNever()
    {
        var ranked = Rank(
            Note,
            Trial(1, "Inhaled steroids for asthma"),
            Trial(2, "Blood pressure in hypertension"),
            Trial(3, "Treatment of multiple myeloma"),
            Trial(4, "Screening for breast cancer"));

        Assert.Equal([Nct(3), Nct(2)], ranked.Take(2));
        Assert.DoesNotContain(Nct(1), ranked);
        Assert.DoesNotContain(Nct(4), ranked);
    }

    [Fact]
    public void Rank_AbbreviationsAndLayWords_FindTheirConcept()
    {
        Trial[] trials = [Trial(1, "Acute myocardial infarction"), Trial(2, "Gout")];

        Assert.Equal(Nct(1), Rank("He had a heart attack.", trials)[0]);
        Assert.Equal(Nct(1), Rank("55M s/p STEMI.", trials)[0]);
    }

    [Fact]
    public void Rank_MoreGeneralTrial_IsFoundAfterTheExactOne()
    {
        var ranked = Rank("She has multiple myeloma.", Trial(1, "Cancer and sleep"), Trial(2, "Multiple myeloma and sleep"), Trial(3, "Gout and sleep"));

        Assert.Equal([Nct(2), Nct(1)], ranked.Where(nct => nct != Nct(3)));
    }

    [Fact]
    public void Rank_OwnTreatmentForAnotherIllness_LosesMostOfWhatTheTreatmentGives()
    {
        using var store = Filled(Trial(1, "Sertraline for alcoholism"), Trial(2, "Sertraline and asthma"), Trial(3, "Asthma"));

        var ranked = new TrialFinder(store).Rank("A 27-year-old woman with asthma. She takes sertraline.", Request);

        double Added(int trial, string feature) => RankingModels.Shipped!.Explain(ranked.Single(one => one.NctId == Nct(trial)).Features!)
            .Where(part => part.Feature == feature).Sum(part => part.Added);
        Assert.True(Added(1, "treatments.elsewhere") < -0.2);
        Assert.Equal(0, Added(2, "treatments.elsewhere") + Added(3, "treatments.elsewhere"));
    }

    [Fact]
    public void Rank_RuledOut_StandsBelowItsTwin()
    {
        var ranked = Rank(
            "A 61-year-old man with gout.",
            Trial(1, "Gout") with { Eligibility = new EligibilityRules { MaximumAge = new AgeLimit(17, AgeUnit.Years) } },
            Trial(2, "Gout") with { Eligibility = new EligibilityRules { MinimumAge = new AgeLimit(18, AgeUnit.Years) } });

        Assert.Equal([Nct(2), Nct(1)], ranked); // demoted, never dropped
    }

    [Fact]
    public void Rank_RecordWithoutTitle_IsFoundByItsFirstDemands() => Assert.Equal(
        Nct(1),
        Rank(
            "A 61-year-old man with gout.",
            new Trial { NctId = Nct(1), Eligibility = new EligibilityRules { CriteriaText = "Inclusion Criteria:\n* Adults with gout and a recent flare\n\nExclusion Criteria:\n* Asthma" } },
            Trial(2, "Something else"))[0]);

    [Fact]
    public void Rank_Sponsors_ChangeNothing()
    {
        var trials = Enumerable.Range(1, 12).Select(i => Trial(i, $"Multiple myeloma, study {i % 4} of hypertension")).ToList();
        var sponsored = trials.Select((trial, i) => trial with
        {
            LeadSponsor = new Sponsor($"Multiple Myeloma Company {12 - i}", (SponsorClass)(i % 4)),
            Collaborators = [new Sponsor("Hypertension Foundation", SponsorClass.Other)],
        });

        Assert.Equal(Scores(trials), Scores(sponsored));
        Assert.Equal(Scores(trials), Scores(sponsored.Reverse()));
    }

    [Fact]
    public void Features_NameNoSponsor()
    {
        Assert.DoesNotContain(TrialRanker.FeatureNames, name => name.Contains("sponsor", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(TrialRanker.FeatureNames.Count, TrialRanker.FeatureNames.Distinct().Count());
        Assert.All(TrialRanker.FeatureNames.Append("trees"), name => Assert.NotEqual(name, RankReasons.InWords(name)));
    }

    [Fact]
    public void ShippedModel_KnowsAllFeatures() => Assert.Equal(TrialRanker.FeatureNames, RankingModels.Shipped?.FeatureNames);

    [Fact]
    public void Rank_Score_IsWhatItsReasonsAddUpTo()
    {
        using var store = Filled(Trial(1, "Multiple myeloma"), Trial(2, "Hypertension"));

        var best = new TrialFinder(store).Rank(Note, Request)[0];

        Assert.Equal(best.Score, RankingModels.Shipped!.Explain(best.Features!).Sum(part => part.Added), 6);
    }

    [Theory]
    [InlineData(RankingParts.None)]
    [InlineData(RankingParts.All & ~RankingParts.Model)]
    [InlineData(RankingParts.All & ~RankingParts.Presentations)]
    [InlineData(RankingParts.All & ~RankingParts.Fusion)]
    public void Rank_WithFewerParts_StillFinds(RankingParts parts)
    {
        using var store = Filled(Trial(1, "Multiple myeloma"), Trial(2, "Gout"));

        Assert.Equal(Nct(1), new TrialFinder(store).Rank(Note, Request with { Parts = parts })[0].NctId);
    }

    [Fact]
    public void Rank_EqualTrials_AreInDescendingOrderOfNumber() =>
        Assert.Equal([Nct(3), Nct(2), Nct(1)], Rank("He has gout.", Trial(2, "Gout"), Trial(3, "Gout"), Trial(1, "Gout")).Take(3));

    [Theory]
    [InlineData("")]
    [InlineData("The patient is here.")]
    public void Rank_NothingToGoBy_FindsNothing(string note) => Assert.Empty(Rank(note, Trial(1, "Gout")));

    private List<string> Rank(string note, params Trial[] trials)
    {
        using var store = Filled(trials);
        return [.. new TrialFinder(store).Rank(note, Request).Select(one => one.NctId)];
    }

    private List<(string, double)> Scores(IEnumerable<Trial> trials)
    {
        using var store = Filled([.. trials]);
        return [.. new TrialFinder(store).Rank(Note, Request).Select(one => (one.NctId, Math.Round(one.Score, 9))).OrderBy(one => one.NctId, StringComparer.Ordinal)];
    }

    private TrialStore Filled(params Trial[] trials)
    {
        var store = TrialStore.Open(Path.Combine(_folder.Path, Guid.NewGuid().ToString("N")));
        store.Import(trials.Concat(Enumerable.Range(100, 40).Select(i => Trial(i, $"Glaucoma surgery, technique {i}")))); // else every word is common
        return store;
    }
}
