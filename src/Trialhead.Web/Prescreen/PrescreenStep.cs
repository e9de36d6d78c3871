using Trialhead.Data.Search;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Matching.Questions;
using Trialhead.Vocabulary;
using Trialhead.Web.Facts;

namespace Trialhead.Web.Prescreen;

/// <summary>Where a guided check stands.</summary>
/// <param name="Number">The number of the question, from 1.</param>
/// <param name="Question">What to ask next; null where nothing is left to ask.</param>
/// <param name="Trials">Trials that nothing known rules out.</param>
/// <param name="Criteria">Their criteria.</param>
/// <param name="Settled">Those of them whose verdict is known.</param>
public sealed record PrescreenStep(int Number, Question? Question, int Trials, int Criteria, int Settled)
{
    private const int TrialsAsked = 20;

    /// <summary>The next step for a person, over one trial or all that may suit them.</summary>
    /// <param name="reading">What the person said so far.</param>
    /// <param name="nct">The one trial; empty for all.</param>
    /// <param name="finder">Finds and judges trials.</param>
    /// <param name="today">The day of the evaluation.</param>
    public static PrescreenStep Next(FactsReading reading, string nct, TrialFinder finder, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(finder);
        if (nct.Length == 0)
        {
            var report = finder.Match(reading.Patient, new MatchRequest(today) { Top = TrialsAsked, Questions = 1, Answered = reading.Answered });
            return Of(reading, report.Matches, report.Questions);
        }

        var matches = finder.Judge(nct, reading.Patient, today) is { } match ? new[] { match } : [];
        var chart = new PatientChart(reading.Patient, today, Lexicon.InUse);
        return Of(reading, matches, QuestionFinder.Find(chart, matches, 1, reading.Answered));
    }

    private static PrescreenStep Of(FactsReading reading, IReadOnlyList<TrialMatch> matches, IReadOnlyList<Question> questions)
    {
        var open = matches.Where(match => match.Outlook != Outlook.RuledOut).ToList();
        return new PrescreenStep(
            reading.Answered.Count + 1,
            questions.Count > 0 ? questions[0] : null,
            open.Count,
            open.Sum(match => match.Criteria.Count),
            open.Sum(match => match.Criteria.Count - match.Summary.Unknown));
    }
}
