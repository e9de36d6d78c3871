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

    private static readonly Dictionary<(WordKind, WordKind), double> Costs = Read(
        """
        Start: Noun 0, Adjective 0, Determiner 0, Number 0, Adverb 0.5, Preposition 0.3, Gerund 0.8, Participle 0.5, Verb 1.2, Infinitive 5, Be 0.5, Have 0.3, Do 0.5, Modal 0.3, Not 0, Subordinator 0, Pronoun 0, To 1, Relative 1, Mark 0
        Determiner: Adjective 0, Noun 0, Number 0, Participle 0.7, Gerund 1.5, Adverb 1, Determiner 0.7, Mark 2, Preposition 2, Possessive 3
        Adjective: Noun 0, Adjective 0, Preposition 0.5, Mark 0.5, End 0.5, To 0.7, Participle 1, Subordinator 0.7, Relative 1.5, Number 1, Adverb 1, Be 1.5, Verb 3, Modal 1, Have 2, Not 2, Gerund 2, Determiner 2, Pronoun 3
        Noun: Preposition 0, Mark 0, End 0, Relative 0, Subordinator 0.2, Noun 0.5, Verb 0.9, Be 0, Have 0, Do 0, Modal 0, Participle 0.5, Gerund 0.6, Adjective 1.5, Adverb 0.8, To 0.4, Number 0.8, Not 0.5, Possessive 0, Determiner 2.5, Infinitive 5, Pronoun 2.5
        Number: Noun 0, Adjective 0, Preposition 0.4, Mark 0, End 0, Number 0.5, Participle 1, To 0.5, Relative 1, Subordinator 0.7, Adverb 0.7, Be 1, Have 1, Modal 1, Verb 1.5, Determiner 2, Gerund 2
        Preposition: Determiner 0, Adjective 0, Noun 0, Number 0, Gerund 0.4, Be 0.8, Have 1, Participle 1.2, Pronoun 0.4, Relative 0.7, Preposition 1.2, Adverb 1, Mark 1, Subordinator 2, Possessive 6
        Verb: Determiner 0, Adjective 0, Noun 0, Preposition 0.3, Number 0, Adverb 0.5, Gerund 1, Participle 1.5, To 0.2, Pronoun 0.5, Subordinator 0.7, Relative 0.8, Mark 0.5, End 0.7, Not 0.5
        Infinitive: Determiner 0, Adjective 0, Noun 0, Preposition 0.3, Number 0, Adverb 0.5, Gerund 1, Participle 1.5, To 0.2, Pronoun 0.5, Subordinator 0.7, Relative 0.8, Mark 0.3, End 0.3, Not 0.5
        Participle: Preposition 0, Mark 0, End 0, Noun 0.3, To 0.3, Adverb 0.5, Adjective 0.4, Participle 1.5, Determiner 1.9, Number 1.5, Subordinator 0.3, Relative 1.5, Pronoun 2, Gerund 2, Not 2, Be 1.5, Modal 1.5
        Gerund: Determiner 0, Noun 0.2, Adjective 0.2, Preposition 0.3, Number 0.3, Adverb 0.5, To 0.3, Mark 0.5, End 0.5, Pronoun 0.4, Relative 1, Subordinator 0.7, Participle 1.5, Be 1.5, Modal 1.5
        Adverb: Adjective 0, Participle 0, Verb 0.4, Preposition 0.3, Mark 0.1, End 0.1, Noun 1.2, Determiner 0.6, Number 0.3, Gerund 0.5, Adverb 0.5, Subordinator 0.3, Infinitive 0.5, Be 0.5, Have 0.5, Do 0.5, Modal 0.5, Not 0.5, To 0.7, Relative 1, Pronoun 0.7
        Subordinator: Determiner 0, Noun 0, Adjective 0.3, Pronoun 0, Number 0.3, Participle 0.5, Preposition 0.5, Gerund 1.2, Be 3, Adverb 0.5, Not 0.5, Mark 1, To 1, Verb 2, Subordinator 1.5
        Relative: Verb 0, Be 0, Have 0, Do 0, Modal 0, Adverb 0.4, Determiner 0.6, Noun 0.9, Pronoun 0.4, Adjective 1, Not 1, Number 1.2, Mark 1.5
        Pronoun: Verb 0, Be 0, Have 0, Do 0, Modal 0, Adverb 0.5, Preposition 0.5, Mark 0.3, End 0.3, Relative 0.3, Subordinator 0.6, Participle 1, Not 1, To 0.7, Noun 3, Adjective 2
        Modal: Infinitive 0, Be 0, Have 0, Do 0.3, Not 0, Adverb 0.4, Mark 1.5
        Not: Participle 0, Adjective 0, Infinitive 0, Be 0, Have 0, Determiner 0.3, Noun 0.8, Preposition 0.5, Gerund 0, Number 0.5, Adverb 0.4, Verb 3, To 0.5, Subordinator 1, Do 2
        To: Infinitive 0, Be 0, Have 0, Do 0, Determiner 0.3, Noun 0.9, Adjective 0.7, Gerund 0.8, Number 0.3, Pronoun 0.8, Adverb 1, Participle 1.5, Not 1
        Be: Participle 0, Adjective 0, Gerund 0, Determiner 0.2, Noun 0.8, Preposition 0.3, Adverb 0.3, Not 0, Number 0.3, To 0.5, Be 0, Subordinator 1, Mark 1, Pronoun 1, End 1, Have 1
        Have: Participle 0, Determiner 0, Noun 0, Adjective 0, Number 0, Be 0, Adverb 0.4, Not 0, To 0.5, Have 0, Preposition 1.5, Pronoun 0.7, Mark 1.5
        Do: Not 0, Infinitive 0, Adverb 0.7, Verb 3, Mark 2
        Mark: Noun 0, Adjective 0, Determiner 0, Number 0, Preposition 0, Adverb 0.2, Gerund 0.5, Participle 0.3, Verb 1.2, Subordinator 0, Relative 0.2, Be 0.6, Have 0.6, Do 0.6, Modal 0.5, Not 0, Mark 0, End 0, Pronoun 0, To 0.7, Infinitive 2
        Possessive: Noun 0, Adjective 0, Participle 0.7, Number 1, Gerund 1.5
        """);

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

    private static Dictionary<(WordKind, WordKind), double> Read(string table)
    {
        var costs = new Dictionary<(WordKind, WordKind), double>();
        foreach (var row in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (before, cells) = row.Split(": ") is [var one, var all] ? (Enum.Parse<WordKind>(one), all.Split(", ")) : throw new FormatException(row);
            foreach (var cell in cells)
            {
                var parts = cell.Split(' ');
                costs[(before, Enum.Parse<WordKind>(parts[0]))] = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return costs;
    }

    private readonly record struct State(WordKind Kind, bool IsJoined, bool WantsVerb, bool IsPlural);

    private sealed record Step(Reading Reading, Step? Before);
}
