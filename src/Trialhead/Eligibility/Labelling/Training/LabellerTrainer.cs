namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Learns a labeller from texts that experts have marked.</summary>
public static class LabellerTrainer
{
    private const int OuterPasses = 16;
    private const int InnerPasses = 12;
    private const int Times = 2;

    // The texts of one trial stand together, and should be in the same half.
    private const int Run = 20;

    /// <summary>The labeller that the texts teach; the same texts, classes and seed give the same one.</summary>
    /// <param name="texts">Marked texts.</param>
    /// <param name="classes">Classes of words, from text that nobody marked.</param>
    /// <param name="alike">Texts marked by other rules that are much like these; what they teach is where learning starts from.</param>
    /// <param name="seed">Of everything left to chance.</param>
    public static EntityLabeller Train(
        IReadOnlyList<TrainingText> texts, WordClasses classes, IReadOnlyList<TrainingText> alike, int seed = 1) =>
        new(Learn(texts, classes, alike, seed), ChoiceSettings.Usual);

    internal static LabellerModel Learn(
        IReadOnlyList<TrainingText> texts, WordClasses classes, IReadOnlyList<TrainingText> alike, int seed)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(alike);
        var forms = new WordForms(classes, int.MaxValue);
        List<MarkedLine> Lines(IEnumerable<TrainingText> some) => [.. some.SelectMany(text => MarkedLine.Of(text, forms))];
        var likes = Lines(alike);
        LabellerModel Chains(List<MarkedLine> lines, int times) => LabellerTrainer.Chains(lines, likes, classes, times, (ulong)seed);
        TrainingText[][] halves = [Half(texts, 0), Half(texts, 1)];
        List<MarkedLine>[] marked = [Lines(halves[0]), Lines(halves[1])];
        var pairs = Pairs(halves[0], Chains(marked[1], 1), ChoiceSettings.Usual).Concat(Pairs(halves[1], Chains(marked[0], 1), ChoiceSettings.Usual)).ToList();
        return Chains([.. marked[0], .. marked[1]], Times) with { Pairs = PairTrainer.Train(pairs, (ulong)seed + 2000) };
    }

    internal static LabellerModel Chains(List<MarkedLine> lines, List<MarkedLine> alike, WordClasses classes, int times, ulong seed) =>
        new(classes, Outer(lines, alike, times, seed), Inner(lines, times, seed + 1000), PairModel.Empty);

    // Pairs as a labeller sees them that did not learn from these texts: what it will see in text that nobody marked. The lines are
    // its own, since their words keep what its weights say of them.
    internal static IEnumerable<(ulong[] Features, bool Belongs)> Pairs(
        IEnumerable<TrainingText> texts, LabellerModel model, ChoiceSettings settings)
    {
        var (labeller, forms, features) = (new EntityLabeller(model, settings), new WordForms(model.Classes, int.MaxValue), new List<ulong>());
        foreach (var line in texts.SelectMany(text => MarkedLine.Of(text, forms)))
        {
            if (labeller.Candidates(line.Line) is { } candidates)
            {
                var reader = new PairFeatures(candidates);
                foreach (var pair in candidates.Pairs)
                {
                    reader.Fill(pair, features);
                    yield return ([.. features], line.Joins(candidates.Phrases[pair.Measurement], candidates.Phrases[pair.Value]));
                }
            }
        }
    }

    private static TrainingText[] Half(IReadOnlyList<TrainingText> texts, int half) => [.. texts.Where((_, at) => at / Run % 2 == half)];

    private static ChainModel Outer(List<MarkedLine> lines, List<MarkedLine> alike, int times, ulong seed)
    {
        var table = new FeatureTable();
        foreach (var line in lines.Concat(alike))
        {
            Array.ForEach(line.Outer.Keys, keys => table.Count(keys));
        }

        table.Number();
        TrainingLine Numbered(MarkedLine line)
        {
            var (numbers, spelling, labels) = (new int[line.Line.Count][], new int[line.Line.Count], new byte[line.Line.Count]);
            for (var t = 0; t < numbers.Length; t++)
            {
                (numbers[t], spelling[t]) = table.Of(line.Outer.Keys[t], line.Outer.Spelling[t]);
            }

            WriteLabels(labels, line.Roots, 0);
            return new TrainingLine(numbers, spelling, labels);
        }

        return ChainTrainer.Train([.. alike.Select(Numbered)], [.. lines.Select(Numbered)], table.Keys, OuterPasses, times, seed);
    }

    private static ChainModel Inner(List<MarkedLine> lines, int times, ulong seed)
    {
        var table = new FeatureTable();
        var holders = (from line in lines
                       from root in line.Roots
                       from tree in root.All()
                       where PhraseTree.MayHold(tree.Phrase)
                       select (line, tree)).ToList();
        foreach (var (line, tree) in holders)
        {
            line.EachInside(tree.Phrase, (_, features) => table.Count(features));
        }

        table.Number();
        var training = holders.Select(holder =>
        {
            var (first, count) = (holder.tree.Phrase.First, holder.tree.Phrase.Last - holder.tree.Phrase.First + 1);
            var (numbers, labels) = (new int[count][], new byte[count]);
            holder.line.EachInside(holder.tree.Phrase, (t, features) => numbers[t] = table.Of(features, 0).Numbers);
            WriteLabels(labels, holder.tree.Inside, first);
            return new TrainingLine(numbers, new int[count], labels);
        });
        return ChainTrainer.Train([], [.. training], table.Keys, InnerPasses, times, seed);
    }

    private static void WriteLabels(byte[] labels, List<PhraseTree> trees, int first)
    {
        labels.AsSpan().Fill(LabelScheme.Outside);
        foreach (var tree in trees)
        {
            LabelScheme.Write(labels, tree.Phrase.Type, tree.Phrase.First - first, tree.Phrase.Last - first);
        }
    }
}
