using System.Text.Json;

namespace Trialhead.Web.OpenApi;

// The shape of what a match answers, for its documentation alone; a test holds it against what is answered.

/// <summary>The trials that fit a person.</summary>
internal sealed record MatchedTrials(
    string Date,
    int Judged,
    IReadOnlyList<JsonElement> NotRecognised,
    IReadOnlyList<ContradictionOfRecord> Contradictions,
    IReadOnlyList<MatchedTrial> Trials,
    JsonElement? Place = null,
    IReadOnlyList<AskedQuestion>? Questions = null);

/// <summary>Facts of a record that cannot all be true.</summary>
internal sealed record ContradictionOfRecord(string Text, IReadOnlyList<JsonElement> Facts);

/// <summary>A trial with the verdict of each of its criteria.</summary>
internal sealed record MatchedTrial(
    string Nct,
    string Title,
    double Score,
    ScoreParts ScoreParts,
    string Outlook,
    VerdictCounts Summary,
    IReadOnlyList<JudgedCriterion> Criteria,
    JsonElement? NearestOpenSite,
    string? Status = null,
    IReadOnlyList<RelevanceReason>? RelevanceReasons = null,
    IReadOnlyList<string>? OtherIllnesses = null);

/// <summary>What a score is made of.</summary>
internal sealed record ScoreParts(double Verdicts, double Openness, double Relevance, double Met);

/// <summary>What added to the relevance of a trial.</summary>
internal sealed record RelevanceReason(string Feature, string Words, double Added);

/// <summary>How many criteria have which verdict.</summary>
internal sealed record VerdictCounts(int Met, int NotMet, int Unknown, int NotApplicable);

/// <summary>A criterion with its verdict: met, notMet, unknown or notApplicable.</summary>
internal sealed record JudgedCriterion(
    string Kind,
    string Text,
    string Verdict,
    string Reason,
    JsonElement? Fact,
    JsonElement Tree,
    string? Property = null,
    string? Section = null,
    int? Start = null,
    int? Length = null);

/// <summary>A question that would settle much.</summary>
internal sealed record AskedQuestion(
    string Id, string Kind, string Text, int Trials, int OfTrials, string Decides, IReadOnlyList<AnswerChoice> Choices, IReadOnlyList<string>? Units = null);

/// <summary>An answer to a question, and what it would settle.</summary>
internal sealed record AnswerChoice(string Value, string Label, int Settles, int RulesOut);
