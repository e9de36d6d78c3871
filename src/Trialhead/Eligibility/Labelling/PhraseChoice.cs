namespace Trialhead.Eligibility.Labelling;

/// <summary>Chooses phrases that do not overlap, so as to be right as often as possible on balance.</summary>
/// <remarks>
/// A phrase is worth its own probability and that of all phrases of its type that overlap it, in a fixed mixture, less a price. A
/// price below one half says more than the single likeliest labelling would: what is annotated unevenly is otherwise never said.
/// </remarks>
internal static class PhraseChoice
{
    /// <summary>The phrases of the best choice by their place, each with the probability of a phrase of its type thereabouts.</summary>
    /// <param name="phrases">What may be chosen.</param>
    /// <param name="tokens">Number of tokens of the line.</param>
    /// <param name="exactness">Share of a phrase's own probability in its worth; the rest is that of its overlapping kind.</param>
    /// <param name="price">What saying a phrase costs.</param>
    public static List<Phrase> Best(List<Phrase> phrases, int tokens, float exactness, float price)
    {
        var kinds = Kinds(phrases, tokens);
        var (worth, from) = (new float[tokens + 1], new int[tokens + 1]);
        phrases.Sort((a, b) => a.Last.CompareTo(b.Last));
        for (var (t, at) = (0, 0); t < tokens; t++)
        {
            (worth[t + 1], from[t + 1]) = (worth[t], -1);
            for (; at < phrases.Count && phrases[at].Last == t; at++)
            {
                var phrase = phrases[at];
                var total = worth[phrase.First] + (exactness * phrase.Probability) + ((1 - exactness) * kinds(phrase)) - price;
                if (total > worth[t + 1])
                {
                    (worth[t + 1], from[t + 1]) = (total, at);
                }
            }
        }

        var chosen = new List<Phrase>();
        for (var t = tokens; t > 0;)
        {
            if (from[t] < 0)
            {
                t--;
                continue;
            }

            var phrase = phrases[from[t]];
            chosen.Add(phrase with { Probability = kinds(phrase) });
            t = phrase.First;
        }

        chosen.Reverse();
        return chosen;
    }

    // All of a type, less those that end before or start after.
    private static Func<Phrase, float> Kinds(List<Phrase> phrases, int tokens)
    {
        var (started, ended) = (new float[LabelScheme.Types * (tokens + 1)], new float[LabelScheme.Types * (tokens + 1)]);
        foreach (var phrase in phrases)
        {
            started[(phrase.Type * (tokens + 1)) + phrase.First + 1] += phrase.Probability;
            ended[(phrase.Type * (tokens + 1)) + phrase.Last + 1] += phrase.Probability;
        }

        for (var i = 0; i < started.Length; i++)
        {
            if (i % (tokens + 1) != 0)
            {
                started[i] += started[i - 1];
                ended[i] += ended[i - 1];
            }
        }

        return phrase => Math.Min(1, started[(phrase.Type * (tokens + 1)) + phrase.Last + 1] - ended[(phrase.Type * (tokens + 1)) + phrase.First]);
    }
}
