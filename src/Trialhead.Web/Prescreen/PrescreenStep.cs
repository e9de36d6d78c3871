using Trialhead.Data.Search;
using Trialhead.Eligibility;
using Trialhead.Matching;
using Trialhead.Matching.Questions;
using Trialhead.Vocabulary;
using Trialhead.Web.Facts;

namespace Trialhead.Web.Prescreen;

/// <summary>Where a guided check stands.</summary>
/// <remarks>Questions come in rounds, since an answer can bring up new ones: only the end of a round can be promised.</remarks>
/// <param name="Number">The number of the question, from 1.</param>
/// <param name="Questions">What could be asked now, the most telling first; empty where nothing is left to ask.</param>
/// <param name="Trials">Trials that nothing known rules out.</param>
public sealed record PrescreenStep(int Number, IReadOnlyList<Question> Questions, int Trials)
{
    /// <summary>Questions of a round; after it the reader sees where they stand.</summary>
    public const int RoundLength = 10;

    private const int TrialsAsked = 20;

    /// <summary>What to ask; null where nothing is left to ask.</summary>
    public Question? Question => Questions.Count > 0 ? Questions[0] : null;

    /// <summary>Questions of this round that were answered.</summary>
    public int InRound => (Number - 1) % RoundLength;

    /// <summary>The number of the last question of this round.</summary>
    public int RoundEnd => Number - InRound + RoundLength - 1;

    /// <summary>Whether a round begins here.</summary>
    public bool IsFirstOfRound => InRound == 0;

    /// <summary>The next step for a person, over one trial or all that may suit them.</summary>
    /// <param name="reading">What the person said so far.</param>
    /// <param name="nct">The one trial; empty for all.</param>
    /// <param name="finder">Finds and judges trials.</param>
    /// <param name="today">The day of the evaluation.</param>
    public static PrescreenStep Next(FactsReading reading, string nct, TrialFinder finder, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(finder);
        var most = AnswerLines.MostAnswers - reading.Answered.Count;
        if (nct.Length == 0)
        {
            var report = finder.Match(reading.Patient, new MatchRequest(today) { Top = TrialsAsked, Questions = most, Answered = reading.Answered });
            return Of(reading, report.Matches, report.Questions);
        }

        var matches = finder.Judge(nct, reading.Patient, today) is { } match ? new[] { match } : [];
        var chart = new PatientChart(reading.Patient, today, Lexicon.InUse);
        return Of(reading, matches, QuestionFinder.Find(chart, matches, most, reading.Answered));
    }

    private static PrescreenStep Of(FactsReading reading, IReadOnlyList<TrialMatch> matches, IReadOnlyList<Question> questions) =>
        new(reading.Answered.Count + 1, questions, matches.Count(match => match.MayFit));
}
