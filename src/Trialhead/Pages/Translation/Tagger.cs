using System.Globalization;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Translation;

/// <summary>Chooses what each word of a sentence is, by what may stand beside what.</summary>
/// <remarks>The cheapest path (Viterbi, 1967) through costs that are set by hand; "and", "or" and commas go on with what stood before them.</remarks>
internal static class Tagger
{
    private const double Unlikely = 6;
    private const double LessUsual = 0.6;
    private const double OtherKind = 0.8;

    // In the telegraphic style of records "received" is mostly a participle.
    private const double Finite = 0.3;

    // "Condition present" has no verb.
    private const double Disagreeing = 1.2;

    private static readonly Dictionary<(WordKind, WordKind), double> Costs = TableRow.ReadEmbedded("spanish-order.tsv", "pages")
        .SelectMany(row => row.List("behind").Select(cell => cell.Split(' ')).Select(cell => (Before: row["before"], Kind: cell[0], Cost: cell[1])))
        .ToDictionary(
            cell => (Enum.Parse<WordKind>(cell.Before), Enum.Parse<WordKind>(cell.Kind)), cell => double.Parse(cell.Cost, CultureInfo.InvariantCulture));

    /// <summary>The reading chosen for each unit.</summary>
    public static List<Reading> Choose(IReadOnlyList<Unit> units)
    {
        // Of a conjunction, the kind that stood before it is kept beside it.
        var paths = new Dictionary<State, (double Cost, Step? Last)> { [new State(WordKind.Start, false, false, false)] = (0, null) };
        foreach (var unit in units)
        {
            var next = new Dictionary<State, (double Cost, Step? Last)>();
            for (var i = 0; i < unit.Readings.Count; i++)
            {
                var reading = unit.Readings[i];
                foreach (var (state, (cost, last)) in paths)
                {
                    var total = cost + (i * LessUsual / unit.Readings.Count) + Cost(state, reading.Kind) + Agreement(state, reading);
                    var key = reading.Kind == WordKind.Conjunction ? state with { IsJoined = true, WantsVerb = false }
                        : new State(reading.Kind == WordKind.Participle && reading.Word is { EndsInPreposition: true, LeadsToVerb: false } ? WordKind.Preposition : reading.Kind, false, reading.Word.LeadsToVerb, reading.Form == WordForm.Plural);
                    if (!next.TryGetValue(key, out var best) || total < best.Cost)
                    {
                        next[key] = (total, new Step(reading, last));
                    }
                }
            }

            paths = next;
        }

        var readings = new List<Reading>();
        for (var step = paths.MinBy(path => path.Value.Cost + Of(path.Key.Kind, WordKind.End)).Value.Last; step is not null; step = step.Before)
        {
            readings.Add(step.Reading);
        }

        readings.Reverse();
        return readings;
    }

    private static double Agreement(State before, Reading next) => next.Kind == WordKind.Determiner && next.Word.English == "that" && before.Kind != WordKind.Preposition ? Disagreeing
        : before.Kind == WordKind.Preposition && next.Kind is WordKind.Be or WordKind.Have && next.Word.Spanish != "ger" ? 2 * Disagreeing
        : next.Kind != WordKind.Verb ? 0
        : next.Form == WordForm.Past ? (before.Kind is WordKind.Relative or WordKind.Pronoun ? 0 : Finite)
        : before is { Kind: WordKind.Noun, IsJoined: false } && before.IsPlural == (next.Form == WordForm.Third) ? Disagreeing
        : 0;

    private static double Cost(State before, WordKind next) => next == WordKind.Conjunction ? 0
        : before.WantsVerb ? (next is WordKind.Infinitive or WordKind.Be or WordKind.Have or WordKind.Do or WordKind.Gerund ? 0 : next is WordKind.Adverb or WordKind.Not ? 0.5 : 3)
        : !before.IsJoined ? Of(before.Kind, next)
        : before.Kind == next ? 0
        : Math.Min(OtherKind + Of(WordKind.Mark, next), 1 + Of(before.Kind, next));

    private static double Of(WordKind before, WordKind next) => Costs.GetValueOrDefault((before, next), Unlikely);

    private readonly record struct State(WordKind Kind, bool IsJoined, bool WantsVerb, bool IsPlural);

    private sealed record Step(Reading Reading, Step? Before);
}
