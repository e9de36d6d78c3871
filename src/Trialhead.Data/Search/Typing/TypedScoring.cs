using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>The query of what a person typed, with every part that can add to a score.</summary>
/// <remarks>
/// Of the places where a name or word is found the best counts in full and the others a little. A name is found by its concept,
/// or where its words stand together; it counts for as many words as it has in the rule of most words.
/// </remarks>
internal sealed class TypedScoring
{
    /// <summary>Share of the weaker fields in a word's score.</summary>
    public const float TieBreaker = 0.2f;

    private const float ExactNumber = 1e6f; // above any sum of words
    private const float OtherWord = 0.7f;
    private const float ListedAmongOthers = 0.25f; // that a trial has the other words says more
    private const int NearbySlop = 3;
    private const int FewestOfTalk = 4; // of fewer words each may be meant

    private readonly List<IReadOnlyList<ScoringPart>> _groups = [];
    private readonly IReadOnlyList<(string Field, float Weight)> _fields;

    private TypedScoring(TypedQuery typed, Breadth breadth)
    {
        _fields = breadth == Breadth.MostWords ? FieldWeights.Search : FieldWeights.Anywhere;
        var words = breadth == Breadth.MostWords ? MostUnits(typed.Units) : SingleWords(typed, breadth == Breadth.AnyWord);
        foreach (var phrase in typed.Phrases)
        {
            var parts = _fields.Select(field => Part(string.Join(' ', phrase), field, null, TextQueries.InOrder(field.Field, phrase, slop: 0)));
            words.Add(Best([.. parts]), Occur.MUST);
        }

        words = breadth == Breadth.MostWords ? OrIllness(words, typed) : words;
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

    // A unit without which too few words are left is demanded; the others share what is still needed.
    private BooleanQuery MostUnits(IReadOnlyList<SoughtUnit> units)
    {
        var query = new BooleanQuery(disableCoord: true);
        var total = units.Sum(unit => unit.Words.Count);
        var needed = MostOf(total);
        var rest = units.Where(unit => total - unit.Words.Count >= MostOf(total)).ToList();
        foreach (var unit in units.Except(rest))
        {
            query.Add(Best(PartsOf(unit)), Occur.MUST);
            needed -= unit.Words.Count;
        }

        var size = rest.Select(unit => unit.Words.Count).Distinct().Count() == 1 ? rest[0].Words.Count : 1;
        foreach (var unit in rest)
        {
            var best = Best(PartsOf(unit));
            best.Boost = (float)size / unit.Words.Count;
            for (var i = 0; i < unit.Words.Count / size; i++)
            {
                query.Add(best, Occur.SHOULD); // counted as often as it has words
            }
        }

        query.MinimumNumberShouldMatch = Math.Max(0, (needed + size - 1) / size);
        return query;
    }

    // Who names an illness and says much beside it is still told of its trials, behind those with more of the words.
    private static BooleanQuery OrIllness(BooleanQuery words, TypedQuery typed)
    {
        var isTalk = typed.Phrases.Count == 0 && typed.Units.Count >= FewestOfTalk
            && typed.Units.All(unit => unit.Concepts.Count == 0 || unit.Concepts.Any(concept => concept.Kind == ConceptKind.Condition));
        if (!isTalk || TopicQuery.Illness(typed) is not { } illness)
        {
            return words;
        }

        return new BooleanQuery(disableCoord: true)
        {
            { words, Occur.SHOULD },
            { new ConstantScoreQuery(illness) { Boost = 0 }, Occur.SHOULD },
        };
    }

    private BooleanQuery SingleWords(TypedQuery typed, bool any)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var unit in typed.Units)
        {
            foreach (var word in unit.Words)
            {
                query.Add(Best([.. PartsOf(word), .. PartsOf(unit, 1 / MathF.Sqrt(unit.Words.Count))]), Occur.SHOULD);
            }
        }

        query.MinimumNumberShouldMatch = any ? Math.Min(1, typed.WordCount) : MostOf(typed.WordCount);
        return query;
    }

    private List<ScoringPart> PartsOf(SoughtUnit unit)
    {
        var words = unit.Words.Count == 1 ? PartsOf(unit.Words[0]) : _fields.Select(field => Part(
            unit.Shown, field, null, TextQueries.InOrder(field.Field, [.. unit.Words.Select(word => word.Stem)], NearbySlop)));
        return [.. words, .. PartsOf(unit, MathF.Sqrt(unit.Words.Count))];
    }

    private static IEnumerable<ScoringPart> PartsOf(SoughtUnit unit, float share) => unit.Concepts.SelectMany(concept =>
        FieldWeights.Concepts.Select(field => Part(unit.Shown, field, concept, new TermQuery(new Term(field.Field, concept.Id)), share)));

    private IEnumerable<ScoringPart> PartsOf(SoughtWord word) => _fields.SelectMany(field => word.Others
        .Select(other => Part(word.Shown, field, null, new TermQuery(new Term(field.Field, other)), OtherWord))
        .Prepend(Part(word.Shown, field, null, new TermQuery(new Term(field.Field, word.Stem)))));

    private DisjunctionMaxQuery Best(IReadOnlyList<ScoringPart> parts)
    {
        _groups.Add(parts);
        var best = new DisjunctionMaxQuery(TieBreaker);
        foreach (var part in parts)
        {
            best.Add(part.Query);
        }

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

        if (typed.Units.Count > 1)
        {
            // A trial that is about everything named goes before one that is all the more about a part of it.
            var part = Part(typed.Reading.Text, FieldWeights.All, null, new ConstantScoreQuery(TopicQuery.All(typed.Units)));
            _groups.Add([part]);
            query.Add(part.Query, Occur.SHOULD);
        }

        var stems = typed.Units.SelectMany(unit => unit.Words).Select(word => word.Stem).ToList();
        foreach (var field in stems.Count > 1 ? FieldWeights.Apart : [])
        {
            var shown = string.Join(' ', typed.Units.Select(unit => unit.Shown));
            var part = Part(shown, field, null, TextQueries.InOrder(field.Field, stems, NearbySlop));
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
        var share = typed.Units.Count == 1 ? 1 : ListedAmongOthers;
        foreach (var name in typed.Reading.Names)
        {
            var parts = name.Concepts.Where(concept => concept.Kind == ConceptKind.Condition)
                .Select(concept => Part(name.Text, FieldWeights.Listed, concept, new TermQuery(new Term(IndexFields.Listed, concept.Id)), share)).ToList();
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
