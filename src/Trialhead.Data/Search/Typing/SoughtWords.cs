using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Gathers the words that are looked for, with the names they are part of.</summary>
internal sealed class SoughtWords
{
    private readonly List<(string Stem, string Shown, List<SoughtConcept> Concepts)> _words = [];
    private readonly List<UnderstoodName> _names = [];

    public int Count => _words.Count;

    public IReadOnlyList<UnderstoodName> Names => _names;

    /// <summary>Adds the words of a text, up to so many in all.</summary>
    public void Add(string text, Lexicon lexicon, int most)
    {
        var typed = TypedWord.In(text);
        var mentions = Mentions(text, typed, lexicon);
        foreach (var word in typed)
        {
            if (_words.Count < most && !_words.Exists(known => known.Stem == word.Stem))
            {
                _words.Add((word.Stem, word.Text, []));
            }
        }

        foreach (var named in mentions.GroupBy(mention => mention.Span))
        {
            var concepts = named.Select(mention => mention.Concept).Distinct().ToList();
            _names.Add(new UnderstoodName(text.Substring(named.Key.Start, named.Key.Length), concepts));
            var stems = typed.Where(word => word.Start >= named.Key.Start && word.End <= named.Key.End)
                .Select(word => word.Stem).Distinct().ToList();
            foreach (var stem in stems)
            {
                Attach(stem, concepts, 1 / MathF.Sqrt(stems.Count));
            }
        }
    }

    public IReadOnlyList<SoughtWord> ToList() =>
        [.. _words.Select(word => new SoughtWord(word.Stem, word.Shown, word.Concepts))];

    private static List<Mention> Mentions(string text, List<TypedWord> typed, Lexicon lexicon)
    {
        var mentions = lexicon.Recognise(text).Where(mention => IsSought(mention.Concept)).ToList();
        foreach (var word in typed.Where(word => !mentions.Exists(mention => mention.Span.Start < word.End && word.Start < mention.Span.End)).ToList())
        {
            var span = SourceSpan.FromBounds(word.Start, word.End);
            mentions.AddRange(Abbreviation.MeaningsOf(word.Text, lexicon).Where(IsSought).Select(concept => new Mention(span, concept)));
        }

        return mentions;
    }

    // Values and scales are no subjects of trials; see TrialConcepts.
    private static bool IsSought(Concept concept) => concept.Kind is not (ConceptKind.Analyte or ConceptKind.Scale);

    private void Attach(string stem, List<Concept> concepts, float share)
    {
        if (_words.Find(word => word.Stem == stem).Concepts is not { } known)
        {
            return; // beyond the last word that counts
        }

        foreach (var concept in concepts)
        {
            var at = known.FindIndex(sought => sought.Concept == concept);
            if (at < 0)
            {
                known.Add(new SoughtConcept(concept, share));
            }
            else if (known[at].Share < share)
            {
                known[at] = new SoughtConcept(concept, share);
            }
        }
    }
}
