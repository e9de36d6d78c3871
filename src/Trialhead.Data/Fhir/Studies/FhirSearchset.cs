using System.Text.Json.Nodes;
using Trialhead.Data.Answers;
using Trialhead.Data.Search;
using Trialhead.Matching;

namespace Trialhead.Data.Fhir.Studies;

/// <summary>The trials that fit a patient as FHIR R4 hands out what was found: a <c>searchset</c> of <c>ResearchStudy</c>, each with its score.</summary>
/// <remarks>
/// The score is that of the match, 0 to 1, and 0 for a trial that a known fact rules out, however alike the rest. Extensions of <c>search</c> say more: the
/// <c>match-outlook</c>, and a <c>criterion-verdict</c> with the parts <c>kind</c>, <c>text</c>, <c>verdict</c> and <c>reason</c> for each criterion, as in <see cref="MatchAnswer"/>.
/// </remarks>
public static class FhirSearchset
{
    private const string Extensions = $"{FhirNodes.Base}/StructureDefinition";

    /// <summary>The bundle, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(MatchReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var bundle = FhirNodes.Of(("resourceType", "Bundle"), ("type", "searchset"), ("total", report.Matches.Count), ("entry", new JsonArray([.. report.Matches.Select(Entry)])));
        return Answer.ToUtf8(json => bundle.WriteTo(json));
    }

    private static JsonObject Entry(TrialMatch match) => FhirNodes.Of(
        ("fullUrl", FhirNodes.Address("ResearchStudy", match.Trial.NctId)), ("resource", FhirResearchStudy.Of(match.Trial)), ("search", Search(match)));

    private static JsonObject Search(TrialMatch match) => FhirNodes.Of(
        ("extension", new JsonArray([Extension("match-outlook", "valueCode", GivenProperties.Camel(match.Outlook)), .. match.Criteria.Select(Verdict)])),
        ("mode", "match"), ("score", match.Outlook == Outlook.RuledOut ? 0 : Math.Round(match.Score, 4)));

    private static JsonObject Verdict(CriterionMatch match)
    {
        var parts = new JsonArray(
            Part("kind", "valueCode", GivenProperties.Camel(match.Criterion.Kind)), Part("text", "valueString", match.Criterion.Text),
            Part("verdict", "valueCode", GivenProperties.Camel(match.Verdict)), Part("reason", "valueString", match.Explanation.Reason));
        return FhirNodes.Of(("extension", parts), ("url", $"{Extensions}/criterion-verdict"));
    }

    private static JsonObject Extension(string name, string type, string value) => Part($"{Extensions}/{name}", type, value);

    private static JsonObject Part(string url, string type, string value) => FhirNodes.Of(("url", url), (type, value));
}
