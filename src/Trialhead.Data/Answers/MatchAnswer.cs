using System.Globalization;
using System.Text.Json;
using Trialhead.Data.Registry;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Ranking;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Matching.Questions;

namespace Trialhead.Data.Answers;

/// <summary>
/// The trials that fit a patient: <c>{date, place?, judged, notRecognised:[fact], contradictions:[{text,
/// facts:[fact]}], questions?:[…], trials:[{nct, title, status?, score, scoreParts:{verdicts, openness, relevance, met},
/// relevanceReasons?:[{feature, words, added}], outlook, otherIllnesses?:[name], summary:{met, notMet, unknown, notApplicable}, criteria:[…],
/// nearestOpenSite}]}</c>.
/// </summary>
/// <remarks>
/// A question is <c>{id, kind, text, units?, trials, ofTrials, decides, choices:[{value, label, settles, rulesOut}]}</c>, its
/// kind <c>yesNo</c>, <c>number</c> or <c>choice</c>; the choices of a number are examples, and <c>unsure</c> always is an answer.
/// A criterion is <c>{kind, text, start?, length?, section?, property?, verdict, reason, fact, tree}</c>; the verdict
/// <c>met</c>, <c>notMet</c>, <c>unknown</c> or <c>notApplicable</c>, and <c>met</c> speaks for joining in both lists. A fact
/// is <c>{kind, name, value?, unit?, presence, date?, source:{source, pointer?, start?, length?, quote?}}</c>. The tree is
/// that of <see cref="CriteriaAnswer"/> with verdict and reason at every node. <c>fact</c> and <c>nearestOpenSite</c> are
/// null where there is none. Statuses are the registry's codes; outlooks <c>mayJoin</c>, <c>mayHaveJoined</c>, <c>ruledOut</c>.
/// <c>otherIllnesses</c> stands where the trial is about what the record does not speak of.
/// </remarks>
public static class MatchAnswer
{
    /// <summary>Writes the answer.</summary>
    public static void Write(Utf8JsonWriter json, MatchReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteString("date", report.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (report.Home is { } home)
        {
            PlaceAnswer.Write(json, "place", home);
        }

        json.WriteNumber("judged", report.Judged);
        json.WriteStartArray("notRecognised");
        foreach (var fact in report.NotRecognised)
        {
            FactAnswer.Write(json, fact);
        }

        json.WriteEndArray();
        Write(json, report.Contradictions);
        Write(json, report.Questions);
        json.WriteStartArray("trials");
        foreach (var match in report.Matches)
        {
            Write(json, match);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one trial of the answer.</summary>
    public static void Write(Utf8JsonWriter json, TrialMatch match)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(match);
        json.WriteStartObject();
        json.WriteString("nct", match.Trial.NctId);
        json.WriteString("title", match.Trial.Title);
        json.WriteGiven("status", match.Trial.Status is { } status ? RegistryCodes.Of(status) : null);
        WriteJudgement(json, match);
        json.WriteEndObject();
    }

    /// <summary>Writes what was judged, as properties of the object that is open.</summary>
    internal static void WriteJudgement(Utf8JsonWriter json, TrialMatch match)
    {
        json.WriteNumber("score", Math.Round(match.Score, 4));
        WriteParts(json, match);
        json.WriteString("outlook", GivenProperties.Camel(match.Outlook));
        if (match.OtherIllnesses.Count > 0)
        {
            json.WriteTexts("otherIllnesses", match.OtherIllnesses.Select(illness => illness.Name));
        }

        Write(json, match.Summary);
        json.WriteStartArray("criteria");
        foreach (var criterion in match.Criteria)
        {
            Write(json, criterion);
        }

        json.WriteEndArray();
        if (match.NearestOpenSite is { } site)
        {
            PlaceAnswer.Write(json, "nearestOpenSite", site);
        }
        else
        {
            json.WriteNull("nearestOpenSite");
        }
    }

    private static void WriteParts(Utf8JsonWriter json, TrialMatch match)
    {
        json.WriteStartObject("scoreParts");
        json.WriteNumber("verdicts", Math.Round(match.Parts.Verdicts, 4));
        json.WriteNumber("openness", Math.Round(match.Parts.Openness, 4));
        json.WriteNumber("relevance", Math.Round(match.Parts.Relevance, 4));
        json.WriteNumber("met", Math.Round(match.Parts.Met, 4));
        json.WriteEndObject();
        if (match.Reasons.Count > 0)
        {
            json.WriteStartArray("relevanceReasons");
            foreach (var (feature, added) in match.Reasons)
            {
                json.WriteStartObject();
                json.WriteString("feature", feature);
                json.WriteString("words", RankReasons.InWords(feature));
                json.WriteNumber("added", Math.Round(added, 4));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Contradiction> contradictions)
    {
        json.WriteStartArray("contradictions");
        foreach (var contradiction in contradictions)
        {
            json.WriteStartObject();
            json.WriteString("text", contradiction.Text);
            json.WriteStartArray("facts");
            foreach (var fact in contradiction.Facts)
            {
                FactAnswer.Write(json, fact);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Question> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        json.WriteStartArray("questions");
        foreach (var question in questions)
        {
            Write(json, question);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Question question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        json.WriteString("kind", GivenProperties.Camel(question.Kind));
        json.WriteString("text", question.Text);
        if (question.Units.Count > 0)
        {
            json.WriteTexts("units", question.Units);
        }

        json.WriteNumber("trials", question.Trials);
        json.WriteNumber("ofTrials", question.OfTrials);
        json.WriteString("decides", question.Decides);
        json.WriteStartArray("choices");
        foreach (var choice in question.Choices)
        {
            json.WriteStartObject();
            json.WriteString("value", choice.Value);
            json.WriteString("label", choice.Label);
            json.WriteNumber("settles", choice.Settles);
            json.WriteNumber("rulesOut", choice.RulesOut);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MatchSummary summary)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("met", summary.Met);
        json.WriteNumber("notMet", summary.NotMet);
        json.WriteNumber("unknown", summary.Unknown);
        json.WriteNumber("notApplicable", summary.NotApplicable);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CriterionMatch match)
    {
        json.WriteStartObject();
        CriteriaAnswer.Identity(json, match.Criterion);
        json.WriteString("verdict", GivenProperties.Camel(match.Verdict));
        json.WriteString("reason", match.Explanation.Reason);
        json.WritePropertyName("fact");
        FactAnswer.Write(json, match.Explanation.DecidingFact);
        json.WritePropertyName("tree");
        CriterionTree.Write(json, match.Criterion, match.Explanation);
        json.WriteEndObject();
    }
}
