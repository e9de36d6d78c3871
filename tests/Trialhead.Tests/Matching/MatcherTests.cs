using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Matching;

public sealed class MatcherTests
{
    private static readonly GeoPoint Boston = new(42.36, -71.06);
    private static readonly Site FarOpen = new() { City = "Seattle", Point = new GeoPoint(47.61, -122.33), Status = RecruitmentStatus.Recruiting };
    private static readonly Site NearClosed = new() { City = "Boston", Point = Boston, Status = RecruitmentStatus.Completed };
    private static readonly PatientChart Chart = new(
        new Patient { StatedAge = 47, Sex = Sex.Female, Facts = [new ConditionFact("asthma")] },
        new DateOnly(2026, 11, 22),
        Lexicon.BuiltIn);

    private static readonly Trial Open = new()
    {
        NctId = "NCT00000001",
        Status = RecruitmentStatus.Recruiting,
        Eligibility = new EligibilityRules { CriteriaText = "Inclusion Criteria:\n* Asthma\n* Age ≥ 18 years" },
        Sites = [NearClosed, FarOpen],
    };

    [Fact]
    public void Judge_NearestOpenSite_IsNotTheNearestListed()
    {
        var match = Judge(Open);

        Assert.Equal("Seattle", match.NearestOpenSite?.Site.City);
        Assert.InRange(match.NearestOpenSite!.Kilometres!.Value, 3900, 4100); // the site has a point
    }

    [Fact]
    public void Judge_ClosedTrial_HasNoOpenSite()
    {
        var match = Judge(Open with { Status = RecruitmentStatus.Completed });

        Assert.Null(match.NearestOpenSite);
        Assert.Equal(Outlook.MayHaveJoined, match.Outlook);
    }

    [Fact]
    public void Judge_OneCriterionNotMet_RulesOut()
    {
        var match = Judge(Open with { Eligibility = new EligibilityRules { MinimumAge = new AgeLimit(65, AgeUnit.Years) } });

        Assert.Equal(Outlook.RuledOut, match.Outlook);
        Assert.Equal(new MatchSummary(0, 1, 0, 0), match.Summary);
    }

    [Fact]
    public void Rank_VerdictsBeforeRelevance()
    {
        var excluded = Open with { NctId = "NCT00000002", Eligibility = new EligibilityRules { OnlySex = Sex.Male } };

        var ranked = Matcher.Rank([Judge(excluded, relevance: 10), Judge(Open, relevance: 1)]);

        Assert.Equal(["NCT00000001", "NCT00000002"], ranked.Select(m => m.Trial.NctId));
    }

    [Fact]
    public void Rank_BeingAboutTheIllness_CountsMoreThanBeingEasyToMeet()
    {
        var strict = Open with { NctId = "NCT00000002", Eligibility = new EligibilityRules { CriteriaText = "Inclusion Criteria:\n* Asthma\n* FEV1 < 70 %\n* Eosinophils ≥ 300/µL" } };

        var ranked = Matcher.Rank([Judge(Open, relevance: 1), Judge(strict, relevance: 8)]);

        Assert.Equal(["NCT00000002", "NCT00000001"], ranked.Select(m => m.Trial.NctId));
    }

    [Fact]
    public void Rank_BeingOpen_CountsOnlyForWhatIsAboutThePerson()
    {
        var closed = Open with { NctId = "NCT00000002", Status = RecruitmentStatus.Completed };
        var about = Matcher.Weigh(new Candidate(closed, 0.6), [], Boston, site => site.Point);
        var other = Matcher.Weigh(new Candidate(Open, 0) { Aboutness = 0 }, [], Boston, site => site.Point);

        Assert.Equal(["NCT00000002", "NCT00000001"], Matcher.Rank([other, about]).Select(m => m.Trial.NctId));
        Assert.Equal(0, other.Parts.Openness);
    }

    [Fact]
    public void Rank_IsBlindToSponsors()
    {
        var others = Enumerable.Range(1, 9).Select(i => Open with { NctId = $"NCT0000000{i}" }).ToList();
        var sponsors = others.Select((t, i) => t with { LeadSponsor = new Sponsor($"Sponsor {9 - i}", SponsorClass.Industry) });

        Assert.Equal(
            Matcher.Rank(others.Select(t => Judge(t))).Select(m => (m.Trial.NctId, m.Score)),
            Matcher.Rank(sponsors.Reverse().Select(t => Judge(t))).Select(m => (m.Trial.NctId, m.Score)));
    }

    [Fact]
    public void Judge_CountsEveryCriterionOnce()
    {
        var match = Judge(Open);

        Assert.Equal(new MatchSummary(Met: 2, NotMet: 0, Unknown: 0, NotApplicable: 0), match.Summary);
        Assert.All(match.Criteria, c => Assert.Equal(Verdict.Met, c.Verdict));
    }

    private static TrialMatch Judge(Trial trial, double relevance = 5) =>
        Matcher.Judge(new Candidate(trial, relevance / 10), Chart, Boston, site => site.Point);
}
