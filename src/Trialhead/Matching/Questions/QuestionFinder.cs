using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>Finds the questions whose answers settle most for one person and the trials that may suit them.</summary>
/// <remarks>
/// <para>A question comes from the leaves that are unknown, one for all that a single answer settles. Its value is found by
/// judging the open criteria again with each answer: Σ p·log₂(1/p) · (criteria settled + 3 · trials ruled out + 3 · trials with
/// nothing left open), over the answers and their likelihood p; that a wider illness was never there, where a narrower is
/// wanted, does not count. What can be presumed of whoever asks comes last. Ties go to the question that touches more trials,
/// then by id. Of questions about a thing and a kind of it only the first is asked.</para>
/// <para>Trials that something known rules out, or that are about something else, are not looked at, but for a
/// trial that stands alone. Pure, and the same for the same input.</para>
/// </remarks>
public static partial class QuestionFinder
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
        var trials = matches.Where(match => matches.Count == 1 ? match.Outlook != Outlook.RuledOut : match.MayFit).ToList();
        var open = trials.SelectMany((match, trial) => Open(match, trial)).ToList();
        var asked = open.SelectMany(criterion => criterion.Topics.Keys).Distinct().ToList();
        return
        [
            .. Apart(Sexed(asked.Concat(General(asked, chart.Lexicon)).Distinct().Where(topic => Concerns.Has(chart, topic, matches.Count == 1)).ToList(), chart, answered)
                .Where(topic => answered?.Contains(topic.Id) != true)
                .Select(topic => (Topic: topic, Touched: open.Where(c => c.Topics.Keys.Any(t => topic.Touches(t, chart.Lexicon))).ToList()))
                .OrderByDescending(t => t.Touched.Select(c => c.Trial).Distinct().Count()).ThenBy(t => t.Topic.Id, StringComparer.Ordinal)
                .Take(MostTopics)
                .Select(t => (t.Topic, Question: Weigh(t.Topic, t.Touched, open, chart, trials.Count)))
                .Where(t => t.Question is { Trials: > 0, Value: > 0 })
                .OrderBy(t => IsPresumed(t.Topic, chart)).ThenByDescending(t => Math.Round(t.Question.Value, 9)).ThenByDescending(t => t.Question.Trials)
                .ThenBy(t => t.Question.Id, StringComparer.Ordinal), chart.Lexicon)
                .Take(most),
        ];
    }

    // What an earlier question answers too, be it in part, waits for its answer.
    private static IEnumerable<Question> Apart(IEnumerable<(Topic Topic, Question Question)> ranked, Lexicon lexicon)
    {
        var asked = new List<Topic>();
        foreach (var (topic, question) in ranked)
        {
            if (!asked.Exists(earlier => topic.IsAkinTo(earlier, lexicon)))
            {
                asked.Add(topic);
                yield return question;
            }
        }
    }

    // What concerns one sex alone waits until the sex is known.
    private static IEnumerable<Topic> Sexed(List<Topic> topics, PatientChart chart, IReadOnlyCollection<string>? answered)
    {
        var sex = new Topic(TopicKind.Sex);
        return topics.Exists(topic => Concerns.NeedsSex(chart, topic)) && answered?.Contains(sex.Id) != true
            ? topics.Where(topic => !Concerns.NeedsSex(chart, topic)).Append(sex).Distinct()
            : topics;
    }

    // Whoever asks for trials is presumed to consent, to come and to be free; whether she is pregnant is not presumed. Who has "no
    // other illness" has told.
    private static bool IsPresumed(Topic topic, PatientChart chart) => topic.Kind switch
    {
        TopicKind.State => StateTable.PresumedOf(topic.State) is not null && !StateTable.IsOfMother(topic.State),
        TopicKind.Illness => chart.Says(NothingElse()) && Wider(topic.Concept!, chart) is null // an illness has a concept
            && !chart.Pictured.Any(pictured => chart.Lexicon.IsA(pictured, topic.Concept!)),
        _ => false,
    };

    [GeneratedRegex(
        @"\bno (?:other|further) (?:(?:known|chronic|medical|health) )?(?:illness(?:es)?|conditions?|diseases?|problems?)\b|\botherwise (?:fit and )?(?:healthy|well)\b|\b(?:nothing|not) else medically\b|\bno past medical history\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NothingElse();

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
        var isDescribed = topic.Kind == TopicKind.Illness && chart.Pictured.Any(pictured => chart.Lexicon.IsA(pictured, topic.Concept!)); // an illness has a concept
        foreach (var (answer, label, likelihood) in Hypotheses.Of(topic, leaves, Kinds(topic, touched, chart.Lexicon), isDescribed))
        {
            var (settled, ruledOut, complete) = Judge(answer, touched, open, chart, settledTrials);
            var telling = settled.Where(c => !c.IsRuledOut || c.Criterion.Topics.Keys.Any(t => t.Concept == topic.Concept || topic.Kind != TopicKind.Illness)).ToList();
            choices.Add(new QuestionChoice(answer.Value, label, settled.Count, ruledOut));
            value += likelihood > 0
                ? likelihood * Math.Log2(1 / likelihood) * (telling.Count + (TrialWeight * (telling.Where(c => c.IsRuledOut).Select(c => c.Criterion.Trial).Distinct().Count() + complete)))
                : 0;
        }

        // What the record has told is not asked again, only whether it goes on.
        var told = topic.Kind == TopicKind.Treatment ? Told(topic, chart) : null;
        choices.RemoveAll(choice => told is not null && choice.Value == "never");
        var text = told is not null ? TopicWords.AskAgain(topic, told)
            : isDescribed ? TopicWords.AskWhetherIt(topic)
            : topic.Kind == TopicKind.Illness && Wider(topic.Concept!, chart) is { } wider ? TopicWords.AskWhichKind(topic, wider) // an illness has a concept
            : TopicWords.Ask(topic);
        return new Question(topic.Id, TopicWords.KindOf(topic), text, choices, settledTrials.Count, trials, value)
        {
            Units = TopicWords.Units(topic),
        };
    }

    // The illness of the record of which this is a kind; null where it names none that says anything.
    private static Concept? Wider(Concept illness, PatientChart chart) =>
        chart.About(illness, Aspect.Illness).General.Select(entry => entry.Concept).FirstOrDefault(told => !PlainQuestions.IsNever("illness", told.Id));

    private static TreatmentFact? Told(Topic topic, PatientChart chart) => chart.Patient.Facts.OfType<TreatmentFact>()
        .LastOrDefault(fact => fact is { Presence: Presence.Present, IsPlanned: false }
            && chart.Lexicon.FindAll(fact.Name).Any(c => c.Kind is ConceptKind.Drug or ConceptKind.DrugClass && chart.Lexicon.IsA(c, topic.Concept!))); // this topic has one

    private static int Kinds(Topic topic, List<OpenCriterion> touched, Lexicon lexicon) => topic.Concept is not { } concept
        ? 1
        : touched.SelectMany(c => c.Topics.Keys).Select(t => t.Concept).OfType<Concept>().Distinct().Count(other => lexicon.IsA(other, concept));

    private static (List<(OpenCriterion Criterion, bool IsRuledOut)> Settled, int RuledOut, int Complete) Judge(
        QuestionAnswer answer, List<OpenCriterion> touched, List<OpenCriterion> open, PatientChart chart, HashSet<int> settledTrials)
    {
        if (!answer.Apply(chart.Patient, chart.Date, chart.Lexicon).Succeeded(out var patient, out _))
        {
            return ([], 0, 0);
        }

        var changed = chart.Changed(patient);
        var settled = touched.Select(criterion => (Criterion: criterion, Evaluator.Evaluate(criterion.Criterion, changed).Verdict))
            .Where(judged => judged.Verdict != Verdict.Unknown)
            .Select(judged => (judged.Criterion, IsRuledOut: judged.Verdict == Verdict.NotMet))
            .ToList();
        settledTrials.UnionWith(settled.Select(s => s.Criterion.Trial));
        var ruledOut = settled.Where(s => s.IsRuledOut).Select(s => s.Criterion.Trial).ToHashSet();
        var complete = settled.GroupBy(s => s.Criterion.Trial)
            .Count(trial => !ruledOut.Contains(trial.Key) && trial.Count() == open.Count(c => c.Trial == trial.Key));
        return (settled, ruledOut.Count, complete);
    }

    private sealed record OpenCriterion(int Trial, EligibilityCriterion Criterion, IReadOnlyDictionary<Topic, List<Criterion>> Topics);
}
