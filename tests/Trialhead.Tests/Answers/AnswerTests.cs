using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Trialhead.Clinical;
using Trialhead.Data.Answers;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Store;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Text;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Answers;

public class AnswerTests
{
    private static readonly Concept Asthma = new("asthma", ConceptKind.Condition, "Asthma");
    private static readonly Concept Creatinine = new("creatinine", ConceptKind.Analyte, "Creatinine");

    public static TheoryData<Criterion, string> Nodes => new()
    {
        { new AgeCriterion(18, null) { IsMinimumExclusive = true }, """{"type":"age","minimum":18,"isMinimumExclusive":true}""" },
        { new SexCriterion(Sex.Male), """{"type":"sex","sex":"male"}""" },
        { new StateCriterion(PersonalState.CanConsent), """{"type":"state","state":"canConsent"}""" },
        { new PerformanceCriterion(PerformanceScale.Ecog, null, 2), """{"type":"performance","scale":"ECOG","maximum":2}""" },
        {
            new MeasurementCriterion(Creatinine, Comparator.AtMost, new Quantity(1.5, null), LimitBasis.UpperLimitOfNormal),
            """{"type":"measurement","concept":"creatinine","name":"Creatinine","comparator":"atMost","limit":1.5,"basis":"upperLimitOfNormal"}"""
        },
        {
            new DiagnosisCriterion(Asthma) { Setting = DiseaseSetting.Relapsed, Within = new TimeWindow(183, "6 months") },
            """{"type":"diagnosis","concept":"asthma","name":"Asthma","setting":["relapsed"],"within":{"days":183,"text":"6 months"}}"""
        },
        { new BiomarkerCriterion(Asthma) { Span = new SourceSpan(3, 4) }, """{"type":"biomarker","concept":"asthma","name":"Asthma","start":3,"length":4}""" },
        { new TreatmentCriterion(Asthma, TreatmentTiming.Prior), """{"type":"treatment","concept":"asthma","name":"Asthma","timing":"prior"}""" },
        {
            new AllOfCriterion([new SexCriterion(Sex.Female), new UninterpretedCriterion("and so on")]),
            """{"type":"allOf","parts":[{"type":"sex","sex":"female"},{"type":"uninterpreted","text":"and so on"}]}"""
        },
        { new NotCriterion(new SexCriterion(Sex.Female)), """{"type":"not","parts":[{"type":"sex","sex":"female"}]}""" },
        { new NotCriterion(new UninterpretedCriterion("x")), "\"uninterpreted\"" },
    };

    [Theory]
    [MemberData(nameof(Nodes))]
    public void Criteria_TreeNamesTypeAndFields(Criterion demand, string expected)
    {
        var criterion = new EligibilityCriterion(CriterionKind.Inclusion, "x", new SourceSpan(0, 1), demand);

        var answer = Json(json => CriteriaAnswer.Write(json, "NCT00000001", [criterion]));

        Assert.Equal(expected, answer["criteria"]![0]!["tree"]!.ToJsonString());
    }

    [Fact]
    public void Criteria_TellTextFromProperties()
    {
        var ofText = new EligibilityCriterion(CriterionKind.Exclusion, "Men", new SourceSpan(5, 3), new NotCriterion(new SexCriterion(Sex.Male))) { Section = "Arm B" };
        var ofRecord = new EligibilityCriterion(CriterionKind.Inclusion, "Minimum age: 18 Years", null, new AgeCriterion(18, null)) { Property = "minimumAge" };

        var answer = Json(json => CriteriaAnswer.Write(json, "NCT00000001", [ofRecord, ofText]));

        Assert.Equal(
            """{"nct":"NCT00000001","criteria":[{"kind":"exclusion","text":"Men","start":5,"length":3,"section":"Arm B","interpretation":"whole","tree":{"type":"not","parts":[{"type":"sex","sex":"male"}]}}],"properties":[{"kind":"inclusion","text":"Minimum age: 18 Years","property":"minimumAge","tree":{"type":"age","minimum":18}}]}""",
            answer.ToJsonString());
    }

    [Fact]
    public void Match_CarriesVerdictsReasonsAndFacts()
    {
        var provenance = new Provenance("note", Span: new SourceSpan(7, 6), Quote: "ECOG 1");
        var patient = new Patient { Facts = [new PerformanceFact(PerformanceScale.Ecog, 1) { Provenance = provenance }] };
        var rule = new EligibilityCriterion(CriterionKind.Inclusion, "ECOG 0-2", new SourceSpan(0, 8), new PerformanceCriterion(PerformanceScale.Ecog, 0, 2));
        var trial = new Trial { NctId = "NCT00000001", BriefTitle = "T", Status = RecruitmentStatus.Recruiting };
        var match = Matcher.Weigh(
            new Candidate(trial, 1), Matcher.Judge([rule], new PatientChart(patient, new DateOnly(2026, 11, 22), Lexicon.BuiltIn)), null, site => site.Point);

        var answer = Json(json => MatchAnswer.Write(json, new MatchReport(new DateOnly(2026, 11, 22), null, [match], 7, [])));

        Assert.Equal(
            """{"date":"2026-11-22","judged":7,"notRecognised":[],"contradictions":[],"trials":[{"nct":"NCT00000001","title":"T","status":"RECRUITING","score":1,"scoreParts":{"verdicts":0.4,"openness":0.25,"relevance":0.3,"met":0.05},"outlook":"mayJoin","summary":{"met":1,"notMet":0,"unknown":0,"notApplicable":0},"criteria":[{"kind":"inclusion","text":"ECOG 0-2","start":0,"length":8,"verdict":"met","reason":"ECOG performance status 1 fits ECOG performance status 0 to 2.","fact":{"kind":"performance","name":"ECOG","value":1,"presence":"present","source":{"source":"note","start":7,"length":6,"quote":"ECOG 1"}},"tree":{"type":"performance","scale":"ECOG","minimum":0,"maximum":2,"verdict":"met","reason":"ECOG performance status 1 fits ECOG performance status 0 to 2."}}],"nearestOpenSite":null}]}""",
            answer.ToJsonString());
    }

    [Fact]
    public void Import_CountsAndListsRejections()
    {
        var report = new ImportReport(1, 2, 3, [new RegistryRejection("a.json", "line 4", "found x, expected y")], TimeSpan.FromMilliseconds(1234.5678));

        Assert.Equal(
            """{"read":7,"stored":1,"updated":2,"unchanged":3,"rejected":[{"source":"a.json","position":"line 4","reason":"found x, expected y"}],"seconds":1.235}""",
            Json(json => ImportAnswer.Write(json, report)).ToJsonString());
    }

    [Fact]
    public void Search_NamesTheNearestOpenSite()
    {
        var site = new Site { Facility = "Hospital", City = "Boston", Point = new GeoPoint(42, -71) };
        var trial = new Trial { NctId = "NCT00000001", BriefTitle = "T", Status = RecruitmentStatus.Recruiting, Conditions = ["Asthma"], Sites = [site] };
        var page = new SearchPage(9, [new TrialHit("NCT00000001", 1.5f)]);

        var answer = Json(json => SearchAnswer.Write(
            json, page, new Dictionary<string, Trial> { [trial.NctId] = trial }, new GeoPoint(42, -72), s => s.Point));

        Assert.Equal(
            """{"total":9,"studies":[{"nct":"NCT00000001","title":"T","status":"RECRUITING","phases":[],"conditions":["Asthma"],"score":1.5,"nearestOpenSite":{"facility":"Hospital","city":"Boston","kilometres":82.6}}]}""",
            answer.ToJsonString());
    }

    private static JsonNode Json(Action<Utf8JsonWriter> write) => JsonNode.Parse(Encoding.UTF8.GetString(Answer.ToUtf8(write).Span))!;
}
