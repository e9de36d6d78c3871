using System.Buffers;

namespace Trialhead.Data.Search.Ranking;

/// <summary>Scores of every document, over all fields and, where wanted, for each group of fields.</summary>
/// <remarks>Its memory is borrowed: dispose of it, and use no array afterwards.</remarks>
internal sealed class FieldScores : IDisposable
{
    /// <param name="documents">How many documents.</param>
    /// <param name="groups">How many groups of fields are summed up by themselves, the first ones; 0 for none.</param>
    public FieldScores(int documents, int groups)
    {
        Whole = Borrow(documents);
        Groups = [.. Enumerable.Range(0, groups).Select(_ => Borrow(documents))];
    }

    /// <summary>The score over all fields; longer than there are documents, with 0 beyond.</summary>
    public float[] Whole { get; }

    /// <summary>The score of each group by itself.</summary>
    public float[][] Groups { get; }

    /// <summary>An array of zeros for so many documents, to be given back with <see cref="Return"/>.</summary>
    public static float[] Borrow(int documents)
    {
        var array = ArrayPool<float>.Shared.Rent(documents);
        Array.Clear(array);
        return array;
    }

    public static void Return(float[] array) => ArrayPool<float>.Shared.Return(array);

    public void Dispose()
    {
        Return(Whole);
        Array.ForEach(Groups, Return);
    }

    /// <summary>Turns the mentions of the word at hand into scores, and forgets them.</summary>
    /// <param name="document">A document that has the word.</param>
    /// <param name="most">What the word is worth at most.</param>
    /// <param name="counts">Its weighted mentions by group.</param>
    internal void Settle(int document, float most, float[][] counts)
    {
        var all = 0f;
        for (var group = 0; group < counts.Length; group++)
        {
            var count = counts[group][document];
            if (count > 0)
            {
                all += count;
                counts[group][document] = 0;
                if (group < Groups.Length)
                {
                    Groups[group][document] += most * count / (RankingFields.Saturation + count);
                }
            }
        }

        Whole[document] += most * all / (RankingFields.Saturation + all);
    }
}
