using Lucene.Net.Index;
using Lucene.Net.Search;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Which trials are about what was asked, and do not only speak of it.</summary>
/// <remarks>
/// The topic is every illness that was named; where none was, every treatment or marker; where nothing was, all of the words.
/// Whom a trial takes, how and when is no topic.
/// </remarks>
internal static class TopicQuery
{
    private static readonly ConceptKind[][] Kinds =
    [
        [ConceptKind.Condition],
        [ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure, ConceptKind.Biomarker],
    ];

    /// <summary>The trials that are about the topic; null where no words or names were typed.</summary>
    public static Query? Whole(TypedQuery typed)
    {
        var topic = Kinds.Select(kinds => typed.Units.Where(unit => unit.Concepts.Any(concept => kinds.Contains(concept.Kind))).ToList())
            .FirstOrDefault(units => units.Count > 0) ?? [.. typed.Units];
        return topic.Count > 0 ? All(topic) : null;
    }

    /// <summary>The trials that are about every illness that was named; null where none was.</summary>
    public static Query? Illness(TypedQuery typed)
    {
        var named = typed.Units.Where(unit => unit.Concepts.Any(concept => concept.Kind == ConceptKind.Condition)).ToList();
        return named.Count > 0 ? All(named) : null;
    }

    /// <summary>The trials that are about something that was named; null where nothing was.</summary>
    public static Query? Part(TypedQuery typed)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var unit in typed.Units.Where(unit => unit.Concepts.Any(concept => Array.Exists(Kinds, kinds => kinds.Contains(concept.Kind)))))
        {
            any.Add(About(unit), Occur.SHOULD);
        }

        return any.Clauses.Count > 0 ? any : null;
    }

    /// <summary>The trials that are about each of these.</summary>
    public static BooleanQuery All(IEnumerable<SoughtUnit> units)
    {
        var all = new BooleanQuery(disableCoord: true);
        foreach (var unit in units)
        {
            all.Add(About(unit), Occur.MUST);
        }

        return all;
    }

    /// <summary>The trials that are about this.</summary>
    public static BooleanQuery About(SoughtUnit unit)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var concept in unit.Concepts)
        {
            any.Add(new TermQuery(new Term(IndexFields.About, concept.Id)), Occur.SHOULD);
        }

        foreach (var field in unit.Words.Count == 1 ? FieldWeights.Subjects : [])
        {
            foreach (var stem in unit.Words[0].Others.Prepend(unit.Words[0].Stem))
            {
                any.Add(new TermQuery(new Term(field, stem)), Occur.SHOULD);
            }
        }

        return any;
    }
}
