using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Facets;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;
using Site = Trialhead.Trials.Site;

namespace Trialhead.Tests.Search;

public sealed class FacetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public FacetTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Trial(1, "Leukemia") with
            {
                Conditions = ["B-cell acute lymphoblastic leukemia"],
                Status = RecruitmentStatus.Recruiting,
                Design = new Design { StudyType = StudyType.Interventional, Phases = [Phase.Phase1, Phase.Phase2] },
                Interventions = [new Intervention("Blinatumomab")],
                Eligibility = new EligibilityRules { MaximumAge = new(17, AgeUnit.Years), AcceptsHealthyVolunteers = false },
                Sites = [new Site { Country = "Germany" }, new Site { Country = "United States" }],
            },
            Trial(2, "Leukemia").WithResults() with
            {
                Conditions = ["Acute myeloid leukemia"],
                Status = RecruitmentStatus.Completed,
                Design = new Design { StudyType = StudyType.Observational },
                Eligibility = new EligibilityRules { OnlySex = Sex.Female, MinimumAge = new(18, AgeUnit.Years) },
                Sites = [new Site { Country = "Germany" }],
            },
            Trial(3, "Leukemia") with
            {
                Conditions = ["T-cell acute lymphoblastic leukemia", "Acute myeloid leukemia"],
                Interventions = [new Intervention("Nelarabine")],
                Eligibility = new EligibilityRules { MinimumAge = new(70, AgeUnit.Years), AcceptsHealthyVolunteers = true },
            },
            Trial(4, "Asthma") with { Conditions = ["Asthma"], Sites = [new Site { Country = "Germany" }] });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(FacetKind.Openness, "Open now 1, Closed 1, Not known 1")]
    [InlineData(FacetKind.Status, "Completed 1, Recruiting 1")]
    [InlineData(FacetKind.Phase, "Phase 1 1, Phase 2 1")]
    [InlineData(FacetKind.StudyType, "Interventional 1, Observational 1")]
    [InlineData(FacetKind.Sex, "Takes women 3, Takes men 2")]
    [InlineData(FacetKind.AgeGroup, "Children (under 18) 1, Adults (18 to 64) 1, Older adults (65 and over) 2")]
    [InlineData(FacetKind.HealthyVolunteers, "Takes healthy volunteers 2, For people with the condition 2")]
    [InlineData(FacetKind.HasResults, "Results posted 1, No results posted 2")]
    [InlineData(FacetKind.Country, "Germany 2, United States 1")]
    public void Facets_CountTheWholeResult(FacetKind kind, string expected)
    {
        var page = _store.Index.Search(new TrialQuery { Text = "leukemia", CountsFacets = true, Take = 1 });

        Assert.Equal(expected, string.Join(", ", page.Facets.Of(kind).Select(value => $"{value.Name} {value.Count}")));
    }

    [Fact]
    public void Facets_EveryCount_IsWhatNarrowingLeaves()
    {
        var all = new TrialQuery { CountsFacets = true };

        var facets = _store.Index.Search(all).Facets;

        Assert.Equal(Enum.GetValues<FacetKind>().Length, facets.ByKind.Count);
        Assert.All(facets.ByKind, facet => Assert.All(
            facet.Value, value => Assert.Equal(value.Count, _store.Index.Search(Narrowed(all, facet.Key, value.Value)).Total)));
    }

    [Fact]
    public void Facets_Concepts_TellTrialsApart()
    {
        var facets = _store.Index.Search(new TrialQuery { Text = "leukemia", CountsFacets = true }).Facets;

        var conditions = facets.Of(FacetKind.Condition).Select(value => value.Name).ToList();
        Assert.Contains("Acute myeloid leukemia", conditions);
        Assert.DoesNotContain("Leukemia", conditions); // what was asked for
        Assert.DoesNotContain("Cancer", conditions); // what is above that
        Assert.Contains("Blinatumomab", facets.Of(FacetKind.Treatment).Select(value => value.Name));
    }

    [Fact]
    public void Facets_Narrower_AreKindsOfWhatWasAsked()
    {
        var facets = _store.Index.Search(new TrialQuery { Text = "acute lymphoblastic leukemia", CountsFacets = true }).Facets;

        Assert.Equal([1, 1], facets.Narrower.Select(value => value.Count));
        Assert.All(facets.Narrower, value => Assert.Contains("-cell acute lymphoblastic leukemia", value.Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Facets_NotAsked_AreNotCounted() =>
        Assert.Empty(_store.Index.Search(new TrialQuery { Text = "leukemia" }).Facets.ByKind);

    private static TrialQuery Narrowed(TrialQuery query, FacetKind kind, string value) => kind switch
    {
        FacetKind.Openness => query with { Openness = [Enum.Parse<Openness>(value)] },
        FacetKind.Status => query with { Statuses = [Enum.Parse<RecruitmentStatus>(value)] },
        FacetKind.Phase => query with { Phases = [Enum.Parse<Phase>(value)] },
        FacetKind.StudyType => query with { StudyTypes = [Enum.Parse<StudyType>(value)] },
        FacetKind.Sex => query with { Sex = Enum.Parse<Sex>(value) },
        FacetKind.AgeGroup => query with { AgeGroups = [Enum.Parse<AgeGroup>(value)] },
        FacetKind.HealthyVolunteers => query with { HealthyVolunteers = value == "yes" },
        FacetKind.HasResults => query with { HasResults = value == "yes" },
        FacetKind.Country => query with { Countries = [value] },
        _ => query with { Concepts = [value] },
    };
}
