using System.Text;
using System.Text.Json;
using Trialhead.Clinical;
using Trialhead.Data.Fhir.Records;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Fhir;

public class FhirMatchRequestTests
{
    private const string Person = """{"resourceType":"Patient","id":"p1","gender":"female"}""";
    private const string Gout = """{"resourceType":"Condition","code":{"text":"gout"},"subject":{"reference":"Patient/p1"}}""";

    private static string Bundle(params string[] resources) =>
        $$"""{"resourceType":"Bundle","type":"collection","entry":[{{string.Join(',', resources.Select(one => $$"""{"resource":{{one}}}"""))}}]}""";

    private static string Parameter(string name, string value) => $$"""{"name":"{{name}}","valueString":"{{value}}"}""";

    private static string Parameters(params string[] parameters) => $$"""{"resourceType":"Parameters","parameter":[{{string.Join(',', parameters)}}]}""";

    private static Text.ParseResult<FhirMatchRequest> Read(string json) => FhirMatchRequest.Read(Encoding.UTF8.GetBytes(json));

    public static TheoryData<string> Forms => new(
        Bundle(Person, Gout, Parameters(Parameter("zipCode", "02115"))),
        $$"""{"patientData":{{Bundle(Parameters(Parameter("zipCode", "02115")), Person, Gout)}} }""",
        $$"""{"patientData":{{JsonSerializer.Serialize(Bundle(Person, Gout, Parameters(Parameter("zipCode", "02115"))))}} }""",
        Parameters(Parameter("zipCode", "02115"), $$"""{"name":"trialMatchClinicalData","resource":{{Bundle(Person, Gout)}} }"""));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_request_has_the_record_and_its_parameters_in_every_form_of_the_contract(string json)
    {
        Assert.True(Read(json).Succeeded(out var request, out var problem), problem?.ToString());
        Assert.Equal((Sex.Female, "02115"), (request.Patient.Sex, request.Near));
        Assert.Equal("gout", Assert.Single(request.Patient.Facts.OfType<ConditionFact>()).Name);
    }

    [Fact]
    public void Parameters_are_codes_of_fhir_or_words_of_the_registry()
    {
        Assert.True(Read(Bundle(Person, Parameters(
            Parameter("travelRadius", "100"), Parameter("phase", "phase-1-phase-2"), Parameter("recruitmentStatus", "active"), Parameter("count", "5"), Parameter("date", "2026-11-22")))).Succeeded(out var coded, out _));
        Assert.Equal(160.9344, coded.MaxKilometres);
        Assert.Equal([Phase.Phase1, Phase.Phase2], coded.Phases);
        Assert.Equal([RecruitmentStatus.Recruiting, RecruitmentStatus.EnrollingByInvitation], coded.Statuses);
        Assert.Equal((5, new DateOnly(2026, 11, 22)), (coded.Count, coded.Date));

        Assert.True(Read(Bundle(Person, Parameters(
            Parameter("phase", "Phase 3"), Parameter("recruitmentStatus", "Not yet recruiting"), Parameter("theme", "dark")))).Succeeded(out var worded, out _));
        Assert.Equal(Phase.Phase3, Assert.Single(worded.Phases!));
        Assert.Equal(RecruitmentStatus.NotYetRecruiting, Assert.Single(worded.Statuses!));
    }

    [Theory]
    [InlineData("any", "all")]
    [InlineData(" ", " ")]
    public void What_stands_for_anything_filters_nothing(string phase, string status)
    {
        Assert.True(Read(Bundle(Person, Parameters(Parameter("phase", phase), Parameter("recruitmentStatus", status)))).Succeeded(out var request, out _));
        Assert.Equal((null, null), (request.Phases, request.Statuses));
    }

    [Theory]
    [InlineData("travelRadius", "far", "a number of miles")]
    [InlineData("phase", "phase-9", "a phase such as phase-2, or any")]
    [InlineData("recruitmentStatus", "open", "a status such as active or approved, or all")]
    [InlineData("count", "0", "a whole number from 1 to 200")]
    [InlineData("date", "soon", "a date such as 2026-11-22")]
    public void A_parameter_that_cannot_be_read_is_named(string name, string value, string expected)
    {
        Assert.False(Read(Bundle(Person, Parameters(Parameter(name, value)))).Succeeded(out _, out var problem));
        Assert.Equal(($"parameter {name}", $"`{value}`", expected), (problem.Where, problem.Found, problem.Expected));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"patientData":"no JSON"}""")]
    [InlineData("""{"patientData":7}""")]
    [InlineData("""{"resourceType":"Bundle","type":"collection"}""")]
    public void What_holds_no_record_is_refused(string json)
    {
        Assert.False(Read(json).Succeeded(out _, out var problem));
        Assert.Equal("a Bundle of FHIR R4 with one Patient", problem.Expected);
    }

    [Fact]
    public void Who_has_died_looks_for_no_trial()
    {
        Assert.False(Read(Bundle("""{"resourceType":"Patient","id":"p1","deceasedBoolean":true}""", Gout)).Succeeded(out _, out var problem));
        Assert.Equal("FHIR record: found somebody who has died, expected somebody who lives", problem.ToString());
    }
}
