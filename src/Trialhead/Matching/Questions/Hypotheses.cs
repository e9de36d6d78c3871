using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>The answers that a question may get and how likely each is before anyone asks.</summary>
/// <remarks>Coarse on purpose: they only order questions, and what can be presumed is not worth asking first.</remarks>
internal static class Hypotheses
{
    private const int MostExamples = 7;
    private const double Presumable = 0.95;
    private const double MostlySo = 0.85;
    private const double Described = 0.8;
    private const double FarOff = 20;
    private const double OneKind = 0.05;
    private const double MostLikely = 0.4;
    private static readonly double[] Activities = [0.35, 0.35, 0.2, 0.08, 0.02];

    /// <summary>Every answer that makes a difference; the likelihoods add up to 1.</summary>
    /// <param name="topic">What is asked.</param>
    /// <param name="leaves">The open leaves that it is about.</param>
    /// <param name="kinds">How many things asked about are kinds of it, itself included: the more, the likelier one of them.</param>
    /// <param name="isDescribed">Whether the record describes it without naming it.</param>
    public static IReadOnlyList<(QuestionAnswer Answer, string Label, double Likelihood)> Of(
        Topic topic, IReadOnlyCollection<Criterion> leaves, int kinds, bool isDescribed) =>
        TopicWords.KindOf(topic) == QuestionKind.Number
            ? Numbers(topic, Examples([.. Limits(topic, leaves).Where(limit => double.IsFinite(limit) && !IsFarOff(limit, topic.Concept?.Analyte)).Distinct().Order()], topic))
            : [.. TopicWords.Choices(topic).Select((choice, i) => (new QuestionAnswer(topic.Id, choice.Value), choice.Label, Likelihood(topic, choice.Value, i, kinds, isDescribed)))];

    private static double Likelihood(Topic topic, string value, int at, int kinds, bool isDescribed) => topic.Kind switch
    {
        TopicKind.Activity => Activities[at],
        TopicKind.State when topic.State == PersonalState.UsesContraception || StateTable.IsOfOneOrgan(topic.State) => Share(MostlySo, value),
        TopicKind.State => Share(StateTable.PresumedOf(topic.State) switch { true => Presumable, false => 1 - Presumable, _ => 0.5 }, value),
        TopicKind.Illness when isDescribed => Ever(value, Described, OneKind),
        TopicKind.Illness => Ever(value, Math.Min(MostLikely, OneKind + (OneKind * kinds)), OneKind),
        TopicKind.Treatment => Ever(value, Math.Min(MostLikely, OneKind + (OneKind * kinds)), 2 * OneKind),
        TopicKind.Stage => 0.25,
        TopicKind.Test => value == "positive" ? 0.1 : 0.9,
        TopicKind.Finding => value == "normal" ? 0.8 : 0.2,
        TopicKind.Family or TopicKind.Planned => Share(0.1, value),
        TopicKind.Marker => Share(0.3, value),
        TopicKind.Allergy or TopicKind.Intolerance or TopicKind.Contraindication => Share(1 - Presumable, value),
        _ => 0.5,
    };

    private static double Ever(string value, double now, double past) => value switch { "now" => now, "past" => past, _ => 1 - now - past };

    private static double Share(double yes, string value) => value == "yes" ? yes : 1 - yes;

    // A value in the usual range is three times as likely as one outside.
    private static List<(QuestionAnswer, string, double)> Numbers(Topic topic, IReadOnlyList<double> examples)
    {
        var unit = TopicWords.Units(topic) is [var first, ..] ? first : null;
        var weights = examples.Select(value => topic.Concept?.Analyte is { } analyte && value >= analyte.Low && value <= analyte.High ? 3.0 : 1.0).ToList();
        return [.. examples.Select((value, i) => (
            new QuestionAnswer(topic.Id, value.ToString("0.####", CultureInfo.InvariantCulture), unit),
            string.Create(CultureInfo.InvariantCulture, $"{value:0.####} {unit}").Trim(),
            weights[i] / weights.Sum()))];
    }

    private static IEnumerable<double> Limits(Topic topic, IEnumerable<Criterion> leaves) => topic.Kind switch
    {
        TopicKind.Age => leaves.OfType<AgeCriterion>().SelectMany(c => new[] { c.Minimum, c.Maximum }).OfType<double>(),
        TopicKind.Value => leaves.OfType<MeasurementCriterion>()
            .SelectMany(c => new[] { Evaluator.LimitOf(c, Sex.Female), Evaluator.LimitOf(c, Sex.Male) }).OfType<double>(),
        _ => leaves.Select(leaf => leaf switch
        {
            DiagnosisCriterion c => c.Within?.Days,
            TreatmentCriterion c => c.Within?.Days,
            _ => null,
        }).OfType<int>().Select(days => (double)days),
    };

    // A limit that no body reaches was meant in another unit.
    private static bool IsFarOff(double limit, Analyte? analyte) =>
        analyte is { IsScore: false } && (limit * FarOff < analyte.Low || (analyte.UpperLimit(null) is { } high and > 0 && limit > high * FarOff));

    // In two or three figures, as people write a value, so far as it stays on its side of every limit.
    private static double Rounded(double example, List<double> limits)
    {
        foreach (var figures in new[] { "G2", "G3" })
        {
            var rounded = double.Parse(example.ToString(figures, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (limits.TrueForAll(limit => Math.Sign(rounded - limit) == Math.Sign(example - limit)))
            {
                return rounded;
            }
        }

        return Math.Round(example, 4);
    }

    // One below all limits, one between any two, one above all; points of a score are whole.
    private static List<double> Examples(List<double> limits, Topic topic)
    {
        var isScore = topic.Concept?.Analyte is { Unit: "{score}" };
        var isWhole = topic.Kind != TopicKind.Value || (isScore && limits.TrueForAll(limit => limit == Math.Floor(limit)));
        var examples = new List<double>();
        for (var i = 0; i <= limits.Count && limits.Count > 0; i++)
        {
            var example = i == 0 ? limits[0] - (Math.Abs(limits[0]) * 0.1)
                : i == limits.Count ? limits[^1] + (Math.Abs(limits[^1]) * 0.1) + (isWhole ? 1 : 0)
                : (limits[i - 1] + limits[i]) / 2;
            examples.Add(isWhole ? Math.Max(0, Math.Floor(example)) : Rounded(example, limits));
        }

        examples = isWhole && isScore && limits.Count > 0 ? [.. limits.Append(Math.Max(0, limits.FirstOrDefault() - 1)).Append(limits.LastOrDefault() + 1).Concat(examples).Distinct().Order()] : examples;
        var isClass = isScore && topic.Concept!.Id.EndsWith("-class", StringComparison.Ordinal); // a score has a concept; a class is one of four
        examples.RemoveAll(example => isClass && (example < 1 || example > 4));
        return examples.Count <= MostExamples
            ? examples
            : [.. Enumerable.Range(0, MostExamples).Select(i => examples[i * (examples.Count - 1) / (MostExamples - 1)])];
    }
}
