namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>Learns a labeller from texts that experts have marked.</summary>
public static class LabellerTrainer
{
    private const int OuterPasses = 16;
    private const int InnerPasses = 12;

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
        var lines = texts.SelectMany(text => MarkedLine.Of(text, forms)).ToList();
        return new LabellerModel(
            classes,
            Outer(lines, [.. alike.SelectMany(text => MarkedLine.Of(text, forms))], (ulong)seed),
            Inner(lines, (ulong)seed + 1000),
            PairTrainer.Train([.. lines.SelectMany(Pairs)], (ulong)seed + 2000));
    }

    private static ChainModel Outer(List<MarkedLine> lines, List<MarkedLine> alike, ulong seed)
    {
        var table = new FeatureTable();
        foreach (var line in lines.Concat(alike))
        {
            line.EachOuter((_, features, _) => table.Count(features));
        }

        table.Number();
        TrainingLine Numbered(MarkedLine line)
        {
            var (numbers, spelling, labels) = (new int[line.Line.Count][], new int[line.Line.Count], new byte[line.Line.Count]);
            line.EachOuter((t, features, spelled) => (numbers[t], spelling[t]) = table.Of(features, spelled));
            WriteLabels(labels, line.Roots, 0);
            return new TrainingLine(numbers, spelling, labels);
        }

        return ChainTrainer.Train([.. alike.Select(Numbered)], [.. lines.Select(Numbered)], table.Keys, OuterPasses, seed);
    }

    private static ChainModel Inner(List<MarkedLine> lines, ulong seed)
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
        return ChainTrainer.Train([], [.. training], table.Keys, InnerPasses, seed);
    }

    private static void WriteLabels(byte[] labels, List<PhraseTree> trees, int first)
    {
        labels.AsSpan().Fill(LabelScheme.Outside);
        foreach (var tree in trees)
        {
            LabelScheme.Write(labels, tree.Phrase.Type, tree.Phrase.First - first, tree.Phrase.Last - first);
        }
    }

    private static IEnumerable<(ulong[] Features, bool Belongs)> Pairs(MarkedLine line)
    {
        var features = new List<ulong>();
        for (var m = 0; m < line.Phrases.Count; m++)
        {
            for (var v = 0; v < line.Phrases.Count && line.Phrases[m].Type == (int)EntityType.Measurement; v++)
            {
                if (line.Phrases[v].Type == (int)EntityType.Value
                    && PairModel.TryFeatures(line.Line.Words, line.Phrases, m, v, features))
                {
                    yield return ([.. features], line.Pairs.Contains((m, v)));
                }
            }
        }
    }
}
