using Trialhead.Eligibility.Labelling;
using Xunit;

namespace Trialhead.Tests.Eligibility.Labelling;

public sealed class LatticeTests
{
    private const int L = LabelScheme.Lanes;

    // The obvious way: every labelling of three tokens, one by one, over two types.
    [Fact]
    public void Run_AgreesWithCountingEveryLabelling()
    {
        var (lattice, transitions) = (new Lattice(), Transitions());
        lattice.Resize(3);
        for (var t = 0; t < 3; t++)
        {
            for (var label = 0; label < L; label++)
            {
                lattice.Scores(t)[label] = Score(t, label);
            }
        }

        var sum = lattice.Run(transitions);
        var phrases = new List<Phrase>();
        lattice.Phrases(transitions, 0, phrases);

        var all = Labellings().Select(labels => (labels, weight: Weight(labels, transitions))).ToList();
        var total = all.Sum(l => l.weight);
        Assert.Equal(Math.Log(total), sum, 3);
        var across = all.Where(l => l.labels is [0, LabelScheme.FirstInside, LabelScheme.FirstEnd]).Sum(l => l.weight) / total;
        Assert.Equal(across, phrases.Single(p => p is { Type: 0, First: 0, Last: 2 }).Probability, 4);
        var single = all.Where(l => l.labels[1] == LabelScheme.FirstSingle + 1).Sum(l => l.weight) / total;
        Assert.Equal(single, phrases.Single(p => p is { Type: 1, First: 1, Last: 1 }).Probability, 4);
    }

    private static float Score(int token, int label) => IsTried(label) ? ((token * 7) + (label * 3)) % 5 * 0.4f : -50;

    private static bool IsTried(int label) => LabelScheme.IsUsed(label) && (label == LabelScheme.Outside || label % LabelScheme.Group < 2);

    private static LabelTransitions Transitions()
    {
        var transitions = new LabelTransitions();
        for (var i = 0; i < transitions.Weights.Length; i++)
        {
            transitions.Weights[i] = i % 11 * 0.1f;
        }

        for (var i = 0; i < L; i++)
        {
            transitions.StartWeights[i] = i % 3 * 0.3f;
        }

        transitions.Refresh();
        return transitions;
    }

    private static IEnumerable<int[]> Labellings()
    {
        int[] labels = [.. Enumerable.Range(0, L).Where(IsTried)];
        return from a in labels
               where LabelScheme.CanOpen(a)
               from b in labels
               where LabelScheme.MayFollow(a, b)
               from c in labels
               where LabelScheme.MayFollow(b, c) && LabelScheme.CanClose(c)
               select (int[])[a, b, c];
    }

    private static double Weight(int[] labels, LabelTransitions transitions) => Math.Exp(
        transitions.StartWeights[labels[0]]
        + transitions.Weights[(labels[0] * L) + labels[1]] + transitions.Weights[(labels[1] * L) + labels[2]]
        + Enumerable.Range(0, 3).Sum(t => Score(t, labels[t])));
}
