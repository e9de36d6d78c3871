using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

public sealed class TrialFinderTests : IDisposable
{
    private static readonly MatchRequest Request = new(new DateOnly(2026, 11, 22));
    private static readonly Patient Asthmatic = new() { StatedAge = 40, Facts = [new ConditionFact("asthma")] };

    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;
    private readonly TrialFinder _finder;

    public TrialFinderTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Trial(1, "Asthma in adults") with { Conditions = ["Asthma"], Status = RecruitmentStatus.Recruiting, Eligibility = Adults },
            Trial(2, "Asthma in children") with { Conditions = ["Asthma"], Status = RecruitmentStatus.Recruiting, Eligibility = Children },
            Trial(3, "Asthma, finished") with { Conditions = ["Asthma"], Status = RecruitmentStatus.Completed, Eligibility = Adults },
            Trial(4, "Gout") with { Conditions = ["Gout"], Status = RecruitmentStatus.Recruiting });
        _finder = new TrialFinder(_store);
    }

    private static EligibilityRules Adults { get; } = new() { MinimumAge = new AgeLimit(18, AgeUnit.Years) };

    private static EligibilityRules Children { get; } = new() { MaximumAge = new AgeLimit(17, AgeUnit.Years) };

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Match_JudgesAndRanksWhatSearchFinds()
    {
        var report = _finder.Match(Asthmatic, Request);

        Assert.Equal([Nct(1), Nct(3), Nct(2)], report.Matches.Select(match => match.Trial.NctId));
        Assert.Equal([Outlook.MayJoin, Outlook.MayHaveJoined, Outlook.RuledOut], report.Matches.Select(match => match.Outlook));
        Assert.Equal(3, report.Judged);
    }

    [Fact]
    public void Match_WhereNothingAboutTheIllnessIsOpen_DoesNotPutOtherIllnessesFirst()
    {
        var person = new Patient { StatedAge = 40, Facts = [new ConditionFact("psoriasis"), new TreatmentFact("losartan") { IsOngoing = true }] };
        _store.Import(
            Trial(31, "Ointment for plaque psoriasis") with { Conditions = ["Psoriasis"], Status = RecruitmentStatus.Completed, Eligibility = Adults },
            Trial(32, "Losartan in COVID-19") with { Conditions = ["COVID-19"], Status = RecruitmentStatus.Recruiting, Eligibility = Adults },
            Trial(33, "Telemedicine during COVID-19") with { Conditions = ["COVID-19"], Status = RecruitmentStatus.Recruiting, Eligibility = Adults });

        var matches = _finder.Match(person, Request).Matches;

        Assert.Equal(Nct(31), matches[0].Trial.NctId);
        Assert.True(matches[0].MayFit);
    }

    [Theory]
    [InlineData("Gout", "asthma", "gout")]
    [InlineData("Asthma", "asthma", null)]
    [InlineData("Lung Diseases", "asthma", null)] // wider than the person's
    [InlineData("Asthma, Exercise-Induced", "asthma", null)] // narrower
    [InlineData("Blorb disease", "asthma", null)] // no table holds it: nothing is claimed
    public void Judge_SaysWhatATrialIsAbout_WhereTheRecordDoesNotMentionIt(string condition, string illness, string? other)
    {
        _store.Import(Trial(41, "A trial") with { Conditions = [condition], Status = RecruitmentStatus.Recruiting, Eligibility = Adults });

        var match = _finder.Judge(Nct(41), new Patient { StatedAge = 40, Facts = [new ConditionFact(illness)] }, Request.Date)!;

        Assert.Equal(other, match.OtherIllnesses is [var first, ..] ? first.Name.ToLowerInvariant() : null);
        Assert.Equal(other is null, match.MayFit);
    }

    [Fact]
    public void Judge_AnIllnessNoTableHolds_IsMentionedWhereTheRecordHasItsWords()
    {
        _store.Import(Trial(42, "Blorbosis and gout") with { Conditions = ["Blorbosis", "Gout"], Status = RecruitmentStatus.Recruiting });

        Assert.Empty(_finder.Judge(Nct(42), new Patient { Facts = [new ConditionFact("blorbosis")] }, Request.Date)!.OtherIllnesses);
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(3, 2)]
    public void Match_TakesTheTopOfThoseJudged(int top, int candidates)
    {
        var report = _finder.Match(Asthmatic, Request with { Top = top, Candidates = candidates });

        Assert.Equal((Math.Min(top, candidates), candidates), (report.Matches.Count, report.Judged));
    }

    [Fact]
    public void Match_DeniedConditions_FindNothing()
    {
        var healthy = new Patient { Facts = [new ConditionFact("asthma") { Presence = Presence.Absent }] };

        Assert.Empty(_finder.Match(healthy, Request).Matches);
    }

    [Fact]
    public void Match_OfARecordInParts_LooksForWhatIsWrongNow()
    {
        _store.Import(
            Trial(11, "Influenza vaccine"), Trial(12, "Antibiotics or appendectomy for appendicitis") with { Conditions = ["Appendicitis"] }, Trial(13, "Budesonide at school"));
        Fact[] past =
        [
            new TreatmentFact("influenza vaccine") { Date = new PartialDate(2026, 10) }, new TreatmentFact("appendectomy") { Date = new PartialDate(1999) },
            new ConditionFact("appendicitis") { Date = new PartialDate(1999), IsOver = true }, new TreatmentFact("budesonide") { IsOngoing = true, Date = new PartialDate(2015) },
        ];

        var found = _finder.Match(Asthmatic with { Facts = [.. Asthmatic.Facts, .. past] }, Request).Matches.Select(match => match.Trial.NctId).ToList();

        Assert.Contains(Nct(13), found);
        Assert.DoesNotContain(Nct(11), found);
        Assert.DoesNotContain(Nct(12), found);
    }

    [Fact]
    public void Match_WithAFilter_KeepsToItAndMeasuresFromHome()
    {
        _store.Import(Trial(21, "Asthma near") with { Conditions = ["Asthma"], Status = RecruitmentStatus.Recruiting, Sites = [new Site { City = "Boston", Point = new GeoPoint(42.36, -71.06), Status = RecruitmentStatus.Recruiting }] });
        var near = Request with { Home = new Place { Point = new GeoPoint(42.4, -71.1) }, Filter = new TrialQuery { MaxKilometres = 50 } };

        Assert.Equal([Nct(21)], _finder.Match(Asthmatic, near).Matches.Select(match => match.Trial.NctId));
        Assert.Equal([Nct(3)], _finder.Match(Asthmatic, Request with { Filter = new TrialQuery { Statuses = [RecruitmentStatus.Completed] } }).Matches.Select(match => match.Trial.NctId));
    }

    [Fact]
    public void Match_UnknownNames_AreReported()
    {
        var fact = new ConditionFact("blorbosis");

        Assert.Equal([fact], _finder.Match(new Patient { Facts = [fact] }, Request).NotRecognised);
    }

    [Fact]
    public void Match_NewVersionOfATrial_IsJudgedAnew()
    {
        Assert.Equal(Outlook.RuledOut, _finder.Judge(Nct(2), Asthmatic, Request.Date)!.Outlook);

        _store.Import(Trial(2, updated: "2026-01-01") with { Status = RecruitmentStatus.Recruiting, Eligibility = Adults });

        Assert.Equal(Outlook.MayJoin, _finder.Judge(Nct(2), Asthmatic, Request.Date)!.Outlook);
    }

    [Fact]
    public void Judge_UnknownTrial_IsNull() => Assert.Null(_finder.Judge(Nct(99), Asthmatic, Request.Date));

    [Fact]
    public void Criteria_AreThoseOfTheRecord() =>
        Assert.Equal([new AgeCriterion(18, null)], _finder.Criteria(Nct(1))!.Select(criterion => criterion.Demand));

    [Fact]
    public void Match_ManyTrials_KeepsOnlyTheLastRead()
    {
        var trials = new ReadTrials(_store, capacity: 2);

        Assert.Equal(4, trials.Get([Nct(1), Nct(2), Nct(3), Nct(4)]).Count);
        Assert.Equal(4, trials.Get([Nct(4), Nct(3), Nct(2), Nct(1), Nct(9)]).Count);
    }
}
