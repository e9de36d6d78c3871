using Trialhead.Clinical;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Expressions;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search.Expressions;

public sealed class ExpressionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public ExpressionTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(Leukemia(), Asthma(), Depression());
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("leukemia", "1")]
    [InlineData("heart attack OR stroke", "")]
    [InlineData("leukemia OR asthma", "1 2")]
    [InlineData("blinatumomab AND leukemia", "1")]
    [InlineData("blinatumomab AND asthma", "")]
    [InlineData("NOT leukemia", "2 3")]
    [InlineData("ALL NOT (leukemia OR asthma)", "3")]
    [InlineData("ALL AND NOT asthma", "1 3")]
    [InlineData("\"severe asthma\"", "2")]
    [InlineData("\"asthma severe\"", "")]
    [InlineData("asthma severe", "2")]
    [InlineData("EXPANSION[None](asthma severe)", "")]
    [InlineData("NCT00000003", "3")]
    [InlineData("Portland", "2")]
    [InlineData("Northwestern", "2")]
    [InlineData("Acme", "1 3")]
    [InlineData("", "1 2 3")]
    public void Words_AreLookedForEverywhere(string expression, string expected) => Assert.Equal(expected, Found(expression));

    [Theory]
    [InlineData("AREA[Phase]PHASE3", "1")]
    [InlineData("AREA[Phase](PHASE2 OR PHASE3)", "1 2")]
    [InlineData("AREA[phase]Phase 2", "2")]
    [InlineData("AREA[OverallStatus]NOT_YET_RECRUITING", "2")]
    [InlineData("AREA[OverallStatus]Not yet recruiting", "2")]
    [InlineData("AREA[Phase]MISSING", "3")]
    [InlineData("NOT AREA[Phase]MISSING", "1 2")]
    [InlineData("AREA[Sex]ALL", "1")]
    [InlineData("AREA[Sex]FEMALE OR AREA[HealthyVolunteers]true", "2 3")]
    [InlineData("AREA[DesignAllocation]RANDOMIZED", "1")]
    [InlineData("AREA[InterventionType]DRUG", "1")]
    [InlineData("AREA[LeadSponsorClass]INDUSTRY", "1")]
    [InlineData("AREA[HasResults]true", "")]
    public void Codes_AreThoseOfTheRegistry(string expression, string expected) => Assert.Equal(expected, Found(expression));

    [Theory]
    [InlineData("AREA[StartDate]2022", "1")]
    [InlineData("AREA[StartDate]RANGE[2022-06-01,MAX]", "2")]
    [InlineData("AREA[StartDate]RANGE[MIN,2022-05]", "1")]
    [InlineData("AREA[StartDate]RANGE[05/01/2022, 12/31/2023]", "1 2")]
    [InlineData("AREA[StartDate]MISSING", "3")]
    [InlineData("AREA[EnrollmentCount]RANGE[40,MAX]", "1")]
    [InlineData("AREA[EnrollmentCount]RANGE[MIN,39]", "2")]
    [InlineData("AREA[MinimumAge]RANGE[MIN, 16 years] AND AREA[MaximumAge]RANGE[16 years, MAX]", "2 3")]
    [InlineData("AREA[MinimumAge]RANGE[18 years, 18 years]", "1")]
    [InlineData("AREA[MaximumAge]RANGE[MIN, 900 weeks]", "2")]
    public void Ranges_IncludeTheirEnds(string expression, string expected) => Assert.Equal(expected, Found(expression));

    [Theory]
    [InlineData("AREA[Condition]asthma", "2")]
    [InlineData("AREA[BriefTitle]blinatumomab", "1")]
    [InlineData("AREA[BriefTitle]placebo", "")]
    [InlineData("AREA[InterventionName]placebo", "1")]
    [InlineData("AREA[ConditionSearch]lymphoblastic", "1")]
    [InlineData("AREA[OutcomeSearch]survival", "1")]
    [InlineData("AREA[LeadSponsorName]Acme", "1")]
    [InlineData("AREA[SponsorSearch]Acme", "1 3")]
    [InlineData("AREA[PatientSearch](woman with severe asthma device)", "2")]
    [InlineData("AREA[BasicSearch](woman with severe asthma device)", "")]
    [InlineData("AREA[Acronym]BREATHE", "2")]
    [InlineData("AREA[Condition](asthma OR leukemia) AND AREA[Phase]PHASE2", "2")]
    public void Areas_SayWhereToLook(string expression, string expected) => Assert.Equal(expected, Found(expression));

    [Theory]
    [InlineData("AREA[LocationCity]Portland", "2")]
    [InlineData("AREA[LocationState]ME", "2")]
    [InlineData("AREA[LocationCountry]USA", "2")]
    [InlineData("AREA[LocationCountry]\"United States\"", "2")]
    [InlineData("AREA[LocationZip]04101-1234", "2")]
    [InlineData("AREA[LocationFacility]\"Maine Clinic\"", "2")]
    [InlineData("AREA[LocationFacility]\"Clinic Maine\"", "")]
    [InlineData("AREA[LocationCity]Portland AND AREA[LocationState]Illinois", "2")]
    [InlineData("SEARCH[Location](AREA[LocationCity]Portland AND AREA[LocationState]Illinois)", "")]
    [InlineData("SEARCH[Location](AREA[LocationCity]Portland AND AREA[LocationState]Maine)", "2")]
    [InlineData("SEARCH[Location](AREA[LocationState]Maine AND AREA[LocationStatus]RECRUITING)", "")]
    [InlineData("SEARCH[Location](AREA[LocationState]Illinois AND AREA[LocationStatus]RECRUITING)", "2")]
    [InlineData("SEARCH[Location](AREA[LocationCity](Portland OR München) AND AREA[LocationCountry](Germany OR USA))", "1 2")]
    [InlineData("AREA[LocationSearch](Portland, ME)", "2")]
    [InlineData("AREA[LocationSearch]Portland Chicago", "")]
    [InlineData("AREA[LocationSearch]münchen", "1")]
    public void Sites_AreLookedAtOneByOne(string expression, string expected) => Assert.Equal(expected, Found(expression));

    [Theory]
    [InlineData("(asthma", "`(` without `)`", "each bracket to be closed")]
    [InlineData("asthma)", "`)` without `(`", "each bracket to be opened")]
    [InlineData("\"asthma", "quotation marks or brackets without an end", "each to be closed")]
    [InlineData("asthma OR", "its end", "words, a phrase, AREA[…] or a bracket")]
    [InlineData("AND asthma", "`AND`", "words, a phrase, AREA[…] or a bracket")]
    [InlineData("AREA[Colour]red", "AREA[Colour]", "an area such as ConditionSearch, Phase, StartDate or LocationCity")]
    [InlineData("AREA[StartDate]soon", "`soon`", "a date such as 2026, 2026-11 or 2026-11-02")]
    [InlineData("AREA[EnrollmentCount]many", "`many` for EnrollmentCount", "a whole number")]
    [InlineData("AREA[MinimumAge]RANGE[MIN, old]", "`old`", "an age such as 18 Years or 6 Months")]
    [InlineData("AREA[Condition]RANGE[a,b]", "RANGE[a,b]", "AREA[…] of a date, a count or an age, and RANGE[from,to] with MIN or MAX for an open end")]
    [InlineData("AREA[Condition]MISSING", "MISSING for Condition", "a date, a count or a code")]
    [InlineData("COVERAGE[FullMatch]asthma", "COVERAGE[FullMatch]", "AREA, RANGE, SEARCH[Location], EXPANSION or COVERAGE[Contains]")]
    [InlineData("SEARCH[Location](AREA[Phase]PHASE2)", "something else in SEARCH[Location]", "words of a site's city, state, country, facility, postal code or status, with AND and OR")]
    public void Mistake_SaysWhatWasFound(string expression, string found, string expected)
    {
        var problem = ExpressionReader.Read(expression, "BasicSearch", "query.term").Problem;

        Assert.Equal(("query.term", found, expected), (problem?.Where, problem?.Found, problem?.Expected));
    }

    [Fact]
    public void Depth_HasALimit()
    {
        var problem = ExpressionReader.Read(new string('(', 40) + "asthma" + new string(')', 40), "BasicSearch", "x").Problem;

        Assert.Equal("brackets and operators inside each other", problem?.Found);
    }

    [Fact]
    public void TypingError_IsPutRightInTheExpressionToo()
    {
        var query = new TrialQuery { OrderText = "leukmia", Where = [Read("leukmia")] };

        Assert.Equal("1", Found(query));
    }

    [Fact]
    public void Expressions_DecideWhatIsFoundAndWordsTheOrder() =>
        Assert.Equal("3 1", Found(new TrialQuery { OrderText = "depression", Where = [Read("NOT asthma")] }, inOrder: true));

    [Fact]
    public void Text_MustBeThereBesideAnExpression()
    {
        Assert.Equal("2", Found(new TrialQuery { Text = "asthma", Where = [Read("AREA[Phase]PHASE2")] }));
        Assert.Equal("", Found(new TrialQuery { Text = "depression", Where = [Read("AREA[Phase]PHASE2")] }));
    }

    [Theory]
    [InlineData("StartDate", null, "2 1 3")]
    [InlineData("StartDate", false, "1 2 3")]
    [InlineData("EnrollmentCount", null, "2 1 3")]
    [InlineData("EnrollmentCount", true, "1 2 3")]
    public void Order_IsByAPropertyAndWithoutItLast(string property, bool? isDescending, string expected) =>
        Assert.Equal(expected, Found(new TrialQuery { By = PropertyOrder.By(property, isDescending) }, inOrder: true));

    [Fact]
    public void Order_ByWordsIsNone() => Assert.Null(PropertyOrder.By("BriefTitle", null));

    [Fact]
    public void Numbers_FindThoseTrialsAlone() =>
        Assert.Equal("1 3", Found(new TrialQuery { Where = [ExpressionReader.Numbers([Nct(1), Nct(3), Nct(9)])] }));

    private string Found(string expression) => Found(new TrialQuery { Where = [Read(expression.Length == 0 ? "ALL" : expression)] });

    private string Found(TrialQuery query, bool inOrder = false)
    {
        var numbers = _store.Index.Search(query).Hits.Select(hit => int.Parse(hit.NctId[3..], System.Globalization.CultureInfo.InvariantCulture));
        return string.Join(' ', inOrder ? numbers : numbers.Order());
    }

    private static SearchExpression Read(string expression) =>
        ExpressionReader.Read(expression, "BasicSearch", "query.term").Value ?? throw new InvalidOperationException("The test's own expression is broken.");

    private static Trial Leukemia() => Invented.Trial(1, "Blinatumomab for acute lymphoblastic leukemia") with
    {
        Status = RecruitmentStatus.Recruiting,
        Conditions = ["Acute Lymphoblastic Leukemia"],
        LeadSponsor = new Sponsor("Acme Pharma", SponsorClass.Industry),
        Design = new Design { Phases = [Phase.Phase3], Allocation = Allocation.Randomized, Enrollment = 40 },
        Dates = new TrialDates { Start = new RegistryDate(new PartialDate(2022, 5)) },
        Interventions = [new Intervention("Placebo") { Type = InterventionType.Drug }],
        Outcomes = [new Outcome(OutcomeRank.Primary, "Overall survival")],
        Eligibility = new EligibilityRules { MinimumAge = new AgeLimit(18, AgeUnit.Years), IsSexStated = true },
        Sites = [new Site { City = "München", Country = "Germany" }],
    };

    private static Trial Asthma() => Invented.Trial(2, "A device for severe asthma") with
    {
        Acronym = "BREATHE",
        Status = RecruitmentStatus.NotYetRecruiting,
        Conditions = ["Asthma"],
        Design = new Design { Phases = [Phase.Phase2], Enrollment = 12 },
        Dates = new TrialDates { Start = new RegistryDate(new PartialDate(2023, 1, 15)) },
        Eligibility = new EligibilityRules { MaximumAge = new AgeLimit(17, AgeUnit.Years), IsSexStated = true, OnlySex = Sex.Female },
        Sites =
        [
            new Site { Facility = "Maine Clinic of Medicine", City = "Portland", State = "Maine", PostalCode = "04101", Country = "United States" },
            new Site { Facility = "Northwestern University", City = "Chicago", State = "Illinois", Country = "United States", Status = RecruitmentStatus.Recruiting },
        ],
    };

    private static Trial Depression() => Invented.Trial(3, "Walking against depression") with
    {
        Conditions = ["Depression"],
        Collaborators = [new Sponsor("Acme Foundation")],
        Eligibility = new EligibilityRules { AcceptsHealthyVolunteers = true },
    };
}
