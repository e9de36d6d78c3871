using Lucene.Net.Index;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Doubts words that stand in hardly any trial and are nearly spelled like a common one.</summary>
internal sealed class SecondGuess(IndexReader reader, Lexicon lexicon)
{
    private const int Rare = 3;
    private const int Common = 100; // times as many trials
    private const int FewHits = 20;

    /// <summary>What may have been meant in place of the words searched; null where nothing speaks for it.</summary>
    public string? Of(TypedQuery typed, int total)
    {
        if (total >= FewHits || typed.Units.Count == 0 || typed.NctIds.Count > 0 || typed.Phrases.Count > 0)
        {
            return null;
        }

        var text = typed.Reading.Text;
        var corrector = new SpellingCorrector(reader, lexicon);
        var guess = string.Join(' ', TypedWord.In(text).Select(word => Doubted(word, corrector) ?? word.Text));
        if (guess != string.Join(' ', TypedWord.In(text).Select(word => word.Text)))
        {
            return guess;
        }

        return typed.Reading.Names.Count > 0 ? null : lexicon.FindSimilar(text, 5).FirstOrDefault(name => IsCommon(name, total));
    }

    private string? Doubted(TypedWord word, SpellingCorrector corrector) =>
        Trials(PlaceNames.Fold(word.Text)) is var own and <= Rare
        && corrector.NeighbourOf(word) is { } near && Trials(near) >= Common * Math.Max(1, own) ? near : null;

    private int Trials(string form) => reader.DocFreq(new Term(IndexFields.WordForms, form));

    private bool IsCommon(string name, int total) => lexicon.FindAll(name).Any(concept =>
        reader.DocFreq(new Term(IndexFields.About, concept.Id)) > FewHits * Math.Max(1, total));
}
