using Lucene.Net.Index;
using Lucene.Net.Util;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Finds what was meant by a word that is in no trial and in no name.</summary>
/// <remarks>
/// One slip is put right in words of up to seven letters, two in longer ones; two neighbours that changed places are one slip.
/// A word that sounds alike goes before a nearer one: "nefritis" is nephritis, not neuritis. The nearest word wins, of equally near ones
/// that in more trials, of those the first in the alphabet. A rare word beside which the right one makes a name, such as "brest cancer", is put right as well.
/// </remarks>
internal sealed class SpellingCorrector(IndexReader reader, Lexicon lexicon)
{
    private const int LongestOfOneSlip = 7;
    private const int Common = 200; // a word of one trial in so many is no slip

    private static readonly string[] Fields = [.. FieldWeights.Anywhere.Select(field => field.Field)];

    /// <summary>The word that was meant; null where the word stands somewhere, or is like none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="text">The text in which it stands.</param>
    public string? Correct(TypedWord word, string text)
    {
        var form = PlaceNames.Fold(word.Text);
        if (!WordForms.CanBeMistyped(form) || VocabularyWords.Of(lexicon).Contains(form))
        {
            return null;
        }

        if (IsInTrials(word.Stem))
        {
            return PartOfName(form, word, text);
        }

        if (SoundAlikes.Of(form).FirstOrDefault(VocabularyWords.Of(lexicon).Contains) is { } alike)
        {
            return alike;
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

    // "Brest" is a town in some records, and "brest cancer" in none; a few records have "diabetis".
    private string? PartOfName(string form, TypedWord word, string text)
    {
        var words = TypedWord.In(text);
        var at = words.FindIndex(other => other.Start == word.Start);
        if (form.Length <= WordForms.Shortest || at < 0 || Trials(form) > reader.NumDocs / Common)
        {
            return null;
        }

        var common = Common / 2 * Trials(form);
        return VocabularyWords.Of(lexicon).Within(form, 1).OrderByDescending(Trials).FirstOrDefault(near =>
            (common > 0 && Trials(near) >= common && IsCondition(near))
            || (at > 0 && IsCondition($"{words[at - 1].Text} {near}")) || (at + 1 < words.Count && IsCondition($"{near} {words[at + 1].Text}")));
    }

    private int Trials(string form) => reader.DocFreq(new Term(IndexFields.WordForms, form));

    private bool IsCondition(string name) => lexicon.FindAll(name).Any(concept => concept.Kind == ConceptKind.Condition);

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
