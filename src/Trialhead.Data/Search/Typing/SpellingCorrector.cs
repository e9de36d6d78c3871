using Lucene.Net.Index;
using Lucene.Net.Util;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Finds what was meant by a word that is in no trial and in no name.</summary>
/// <remarks>
/// One slip is put right in words of up to seven letters, two in longer ones; two neighbours that changed places are one slip.
/// The nearest word wins, of equally near ones that in more trials, of those the first in the alphabet.
/// </remarks>
internal sealed class SpellingCorrector(IndexReader reader, Lexicon lexicon)
{
    private const int LongestOfOneSlip = 7;

    private static readonly string[] Fields = [.. FieldWeights.Anywhere.Select(field => field.Field)];

    /// <summary>The word that was meant; null where the word stands somewhere, or is like none.</summary>
    public string? Correct(TypedWord word)
    {
        var form = PlaceNames.Fold(word.Text);
        if (!WordForms.CanBeMistyped(form) || IsInTrials(word.Stem) || VocabularyWords.Of(lexicon).Contains(form))
        {
            return null;
        }

        var slips = form.Length <= LongestOfOneSlip ? 1 : 2;
        var inTrials = NearestInTrials(form, slips);
        return inTrials is { Distance: 1 } near ? near.Word
            : VocabularyWords.Of(lexicon).Nearest(form, Math.Min(slips, (inTrials?.Distance ?? slips + 1) - 1)) ?? inTrials?.Word;
    }

    /// <summary>The word of trials that is one slip away from a word of no name, wherever that stands; null where there is none.</summary>
    public string? NeighbourOf(TypedWord word)
    {
        var form = PlaceNames.Fold(word.Text);
        return WordForms.CanBeMistyped(form) && !VocabularyWords.Of(lexicon).Contains(form) ? NearestInTrials(form, 1)?.Word : null;
    }

    private bool IsInTrials(string stem)
    {
        var word = new BytesRef(stem);
        return Array.Exists(Fields, field => reader.DocFreq(new Term(field, word)) > 0);
    }

    private (string Word, int Distance)? NearestInTrials(string form, int slips)
    {
        if (MultiFields.GetTerms(reader, IndexFields.WordForms) is not { } terms)
        {
            return null;
        }

        (string Word, int Distance, int Trials)? best = null;
        var near = new Lucene.Net.Search.FuzzyTermsEnum(
            terms, new AttributeSource(), new Term(IndexFields.WordForms, form), slips, prefixLength: 0, transpositions: true);
        while (near.MoveNext())
        {
            var word = near.Term.Utf8ToString();
            var distance = EditDistance.Between(form, word, slips);
            if (distance > 0 && distance <= slips && (best is not { } known || (distance, -near.DocFreq).CompareTo((known.Distance, -known.Trials)) < 0))
            {
                best = (word, distance, near.DocFreq);
            }
        }

        return best is { } found ? (found.Word, found.Distance) : null;
    }
}
