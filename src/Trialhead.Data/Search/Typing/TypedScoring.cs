using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>The query of what a person typed, with every part that can add to a score.</summary>
/// <remarks>
/// Of the places where one word is found the best counts in full and the others a little. A trial that is about a concept has
/// every word of the name by which it was meant, so a name of three words counts as three in the rule of most words.
/// </remarks>
internal sealed class TypedScoring
{
    /// <summary>Share of the weaker fields in a word's score.</summary>
    public const float TieBreaker = 0.2f;

    private const float ExactNumber = 1e6f; // above any sum of words
    private const int NearbySlop = 3;

    private readonly List<IReadOnlyList<ScoringPart>> _groups = [];

    private TypedScoring(TypedQuery typed, Breadth breadth)
    {
        var fields = breadth == Breadth.MostWords ? FieldWeights.Search : FieldWeights.Anywhere;
        var words = new BooleanQuery(disableCoord: true);
        foreach (var phrase in typed.Phrases)
        {
            words.Add(Best(fields.Select(field =>
                Part(string.Join(' ', phrase), field, null, TextQueries.InOrder(field.Field, phrase, slop: 0)))), Occur.MUST);
        }

        foreach (var word in typed.Words)
        {
            words.Add(Best(PartsOf(word, fields)), Occur.SHOULD);
        }

        words.MinimumNumberShouldMatch = breadth == Breadth.AnyWord ? Math.Min(1, typed.Words.Count) : MostOf(typed.Words.Count);
        Query = WithNumbers(typed, words.Clauses.Count == 0 ? null : Together(words, typed));
    }

    /// <summary>The whole query.</summary>
    public Query Query { get; }

    /// <summary>What adds to a score: of each group the best part in full, the others by <see cref="TieBreaker"/>.</summary>
    public IReadOnlyList<IReadOnlyList<ScoringPart>> Groups => _groups;

    /// <summary>Registry numbers, every quoted phrase, and as many words as the breadth says.</summary>
    public static TypedScoring Of(TypedQuery typed, Breadth breadth) => new(typed, breadth);

    /// <summary>How many of so many words must be found: two of two, two of three, three of four, six of eight.</summary>
    internal static int MostOf(int words) => words <= 2 ? words : Math.Max(2, words * 3 / 4);

    private static ScoringPart Part(string words, (string Name, float Weight) field, Concept? concept, Query query, float share = 1)
    {
        query.Boost = field.Weight * share;
        return new ScoringPart(words, field.Name, concept, query);
    }

    private static IEnumerable<ScoringPart> PartsOf(SoughtWord word, IReadOnlyList<(string Field, float Weight)> fields)
    {
        foreach (var field in fields)
        {
            yield return Part(word.Shown, field, null, new TermQuery(new Term(field.Field, word.Stem)));
        }

        foreach (var (concept, share) in word.Concepts)
        {
            foreach (var field in FieldWeights.Concepts)
            {
                yield return Part(word.Shown, field, concept, new TermQuery(new Term(field.Field, concept.Id)), share);
            }
        }
    }

    private DisjunctionMaxQuery Best(IEnumerable<ScoringPart> parts)
    {
        var group = parts.ToList();
        _groups.Add(group);
        var best = new DisjunctionMaxQuery(TieBreaker);
        group.ForEach(part => best.Add(part.Query));
        return best;
    }

    /// <summary>The same, with more for those that list what is named, and that have all words close together where it says most.</summary>
    private BooleanQuery Together(BooleanQuery words, TypedQuery typed)
    {
        var query = new BooleanQuery(disableCoord: true);
        query.Add(words, Occur.MUST);
        foreach (var listed in ListedParts(typed).Where(parts => parts.Count > 0))
        {
            query.Add(Best(listed), Occur.SHOULD);
        }

        var stems = typed.Words.Select(word => word.Stem).ToList();
        foreach (var field in stems.Count > 1 ? FieldWeights.Apart : [])
        {
            var part = Part(string.Join(' ', typed.Words.Select(word => word.Shown)), field, null, TextQueries.InOrder(field.Field, stems, NearbySlop));
            _groups.Add([part]);
            query.Add(part.Query, Occur.SHOULD);
        }

        return query;
    }

    // Each name as a concept; all of the words as they are, beside the name that is all of them.
    private static IEnumerable<List<ScoringPart>> ListedParts(TypedQuery typed)
    {
        var text = TrialDocument.ListedWords(typed.Reading.Text);
        var whole = Part(typed.Reading.Text, FieldWeights.Listed, null, new TermQuery(new Term(IndexFields.Listed, text)));
        var isWhole = false;
        foreach (var name in typed.Reading.Names)
        {
            var parts = name.Concepts.Where(concept => concept.Kind == ConceptKind.Condition)
                .Select(concept => Part(name.Text, FieldWeights.Listed, concept, new TermQuery(new Term(IndexFields.Listed, concept.Id)))).ToList();
            if (!isWhole && parts.Count > 0 && TrialDocument.ListedWords(name.Text) == text)
            {
                isWhole = true;
                parts.Add(whole);
            }

            yield return parts;
        }

        yield return isWhole ? [] : [whole];
    }

    private BooleanQuery WithNumbers(TypedQuery typed, Query? words)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var nctId in typed.NctIds)
        {
            foreach (var field in new[] { IndexFields.Nct, IndexFields.Alias })
            {
                var part = Part(nctId, (field, ExactNumber), null, new ConstantScoreQuery(new TermQuery(new Term(field, nctId))));
                _groups.Add([part]);
                all.Add(part.Query, Occur.SHOULD);
            }
        }

        if (words is not null)
        {
            all.Add(words, Occur.SHOULD);
        }

        return all;
    }
}
