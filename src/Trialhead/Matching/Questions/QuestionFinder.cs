using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>Finds the questions whose answers settle most for one person and the trials that may suit them.</summary>
/// <remarks>
/// <para>A question comes from the leaves that are unknown, one for all that a single answer settles. Its value is found by
/// judging the open criteria again with each answer: Σ p·log₂(1/p) · (criteria settled + 3 · trials ruled out + 3 · trials with
/// nothing left open), over the answers and their likelihood p, so that what can be presumed is asked last. Ties go to the
/// question that touches more trials, then by id.</para>
/// <para>Trials that something known rules out are not looked at. Pure, and the same for the same input.</para>
/// </remarks>
public static class QuestionFinder
{
    private const int MostTopics = 60;
    private const int LeastBelow = 3;
    private const double TrialWeight = 3;

    /// <summary>The questions, the most valuable first.</summary>
    /// <param name="chart">The person.</param>
    /// <param name="matches">Trials judged for that person.</param>
    /// <param name="most">Most questions wanted.</param>
    /// <param name="answered">Ids of questions not to ask again, such as those answered with "not sure".</param>
    public static IReadOnlyList<Question> Find(
        PatientChart chart, IReadOnlyList<TrialMatch> matches, int most, IReadOnlyCollection<string>? answered = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(matches);
        var trials = matches.Where(match => match.Outlook != Outlook.RuledOut).ToList();
        var open = trials.SelectMany((match, trial) => Open(match, trial)).ToList();
        var asked = open.SelectMany(criterion => criterion.Topics.Keys).Distinct().ToList();
        return
        [
            .. asked.Concat(General(asked, chart.Lexicon)).Distinct()
                .Where(topic => Concerns.Has(chart, topic) && answered?.Contains(topic.Id) != true)
                .Select(topic => (Topic: topic, Touched: open.Where(c => c.Topics.Keys.Any(t => topic.Touches(t, chart.Lexicon))).ToList()))
                .OrderByDescending(t => t.Touched.Select(c => c.Trial).Distinct().Count()).ThenBy(t => t.Topic.Id, StringComparer.Ordinal)
                .Take(MostTopics)
                .Select(t => Weigh(t.Topic, t.Touched, open, chart, trials.Count))
                .Where(question => question.Trials > 0)
                .OrderByDescending(question => Math.Round(question.Value, 9)).ThenByDescending(question => question.Trials)
                .ThenBy(question => question.Id, StringComparer.Ordinal)
                .Take(most),
        ];
    }

    private static IEnumerable<OpenCriterion> Open(TrialMatch match, int trial)
    {
        foreach (var criterion in match.Criteria.Where(c => c.Verdict == Verdict.Unknown))
        {
            var topics = new Dictionary<Topic, List<Criterion>>();
            foreach (var leaf in Leaves(criterion.Explanation))
            {
                if (Topic.Of(leaf) is { } topic)
                {
                    (topics.TryGetValue(topic, out var leaves) ? leaves : topics[topic] = []).Add(leaf.Judged);
                }
            }

            yield return new OpenCriterion(trial, criterion.Criterion, topics);
        }
    }

    private static IEnumerable<Explanation> Leaves(Explanation node) =>
        node.Verdict != Verdict.Unknown && node.Opposite != Verdict.Unknown ? []
        : node.Parts.Count == 0 ? [node]
        : node.Parts.SelectMany(Leaves);

    // "No diabetes" settles each of its types: what several questions have directly above them is worth a question of its own.
    private static IEnumerable<Topic> General(IReadOnlyCollection<Topic> asked, Lexicon lexicon) =>
        from topic in asked
        where topic.Kind is TopicKind.Illness or TopicKind.Treatment
        from parentId in topic.Concept?.ParentIds ?? []
        group topic by (topic.Kind, parentId) into siblings
        where siblings.Distinct().Count() >= LeastBelow && lexicon.Get(siblings.Key.parentId) is { ParentIds.Count: > 0 }
        select new Topic(siblings.Key.Kind, lexicon.Get(siblings.Key.parentId));

    private static Question Weigh(Topic topic, List<OpenCriterion> touched, List<OpenCriterion> open, PatientChart chart, int trials)
    {
        var leaves = touched.SelectMany(c => c.Topics.Where(t => t.Key.Concept == topic.Concept && t.Key.Kind == topic.Kind).SelectMany(t => t.Value)).ToList();
        var choices = new List<QuestionChoice>();
        var (value, settledTrials) = (0.0, new HashSet<int>());
        foreach (var (answer, label, likelihood) in Hypotheses.Of(topic, leaves, Kinds(topic, touched, chart.Lexicon)))
        {
            var (settled, ruledOut, complete) = Judge(answer, touched, open, chart, settledTrials);
            choices.Add(new QuestionChoice(answer.Value, label, settled, ruledOut));
            value += likelihood > 0 ? likelihood * Math.Log2(1 / likelihood) * (settled + (TrialWeight * (ruledOut + complete))) : 0;
        }

        // What the record has told is not asked again, only whether it goes on.
        var told = topic.Kind == TopicKind.Treatment ? Told(topic, chart) : null;
        choices.RemoveAll(choice => told is not null && choice.Value == "never");
        var text = told is null ? TopicWords.Ask(topic) : TopicWords.AskAgain(topic, told);
        return new Question(topic.Id, TopicWords.KindOf(topic), text, choices, settledTrials.Count, trials, value)
        {
            Units = TopicWords.Units(topic),
        };
    }

    private static TreatmentFact? Told(Topic topic, PatientChart chart) => chart.Patient.Facts.OfType<TreatmentFact>()
        .LastOrDefault(fact => fact is { Presence: Presence.Present, IsPlanned: false }
            && chart.Lexicon.FindAll(fact.Name).Any(c => c.Kind is ConceptKind.Drug or ConceptKind.DrugClass && chart.Lexicon.IsA(c, topic.Concept!))); // this topic has one

    private static int Kinds(Topic topic, List<OpenCriterion> touched, Lexicon lexicon) => topic.Concept is not { } concept
        ? 1
        : touched.SelectMany(c => c.Topics.Keys).Select(t => t.Concept).OfType<Concept>().Distinct().Count(other => lexicon.IsA(other, concept));

    private static (int Settled, int RuledOut, int Complete) Judge(
        QuestionAnswer answer, List<OpenCriterion> touched, List<OpenCriterion> open, PatientChart chart, HashSet<int> settledTrials)
    {
        if (!answer.Apply(chart.Patient, chart.Date, chart.Lexicon).Succeeded(out var patient, out _))
        {
            return default;
        }

        var changed = chart.Changed(patient);
        var settled = new List<OpenCriterion>();
        var ruledOut = new HashSet<int>();
        foreach (var criterion in touched)
        {
            var verdict = Evaluator.Evaluate(criterion.Criterion, changed).Verdict;
            if (verdict != Verdict.Unknown)
            {
                settled.Add(criterion);
                settledTrials.Add(criterion.Trial);
            }

            if (verdict == Verdict.NotMet)
            {
                ruledOut.Add(criterion.Trial);
            }
        }

        var complete = settled.GroupBy(c => c.Trial)
            .Count(trial => !ruledOut.Contains(trial.Key) && trial.Count() == open.Count(c => c.Trial == trial.Key));
        return (settled.Count, ruledOut.Count, complete);
    }

    private sealed record OpenCriterion(int Trial, EligibilityCriterion Criterion, IReadOnlyDictionary<Topic, List<Criterion>> Topics);
}
