using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What a treatment is and does, in plain sentences.</summary>
/// <param name="What">What it is.</param>
/// <param name="How">How it acts; null where the tables do not say.</param>
/// <remarks>From <c>data/pages/treatments.tsv</c>; the source of a sentence is the row, such as <c>treatments/blinatumomab</c>.</remarks>
public sealed record TreatmentWords(Sentence What, Sentence? How)
{
    private static readonly Lazy<Dictionary<string, TableRow>> Rows = new(() =>
        TableRow.ReadEmbedded("treatments.tsv", "pages").ToDictionary(row => row["id"]));

    private static readonly Lazy<Dictionary<string, TableRow>> Kinds = new(() =>
        TableRow.ReadEmbedded("intervention-kinds.tsv", "pages").ToDictionary(row => row["type"]));

    /// <summary>The words for a treatment; null where nothing is known.</summary>
    /// <remarks>
    /// What has no row of its own is said to be of the nearest kind that has one: parents before grandparents, the narrower of two
    /// parents before the wider, else in the order of the vocabulary.
    /// </remarks>
    public static TreatmentWords? Of(Concept concept, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (concept.Kind is not (ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure))
        {
            return null;
        }

        if (Rows.Value.TryGetValue(concept.Id, out var own))
        {
            return new TreatmentWords(Say(own, "what", language), Say(own, "how", language));
        }

        return Nearest(concept) is { } kind
            ? new TreatmentWords(KindOf(concept, kind, language), Say(kind, "how", language))
            : null;
    }

    /// <summary>What a thing of this type is, for an intervention that the vocabulary does not know.</summary>
    /// <param name="type">The type that the record gives.</param>
    /// <param name="pointer">The JSON pointer of the type in the record.</param>
    /// <param name="language">The language of the sentence.</param>
    public static Sentence OfKind(InterventionType type, string pointer, PageLanguage language) => new(
        Kinds.Value[type.ToString()][language.Code()],
        [new SentenceSource(SourceKind.Record, pointer), new SentenceSource(SourceKind.Reference, $"intervention-kinds/{type}")]);

    private static TableRow? Nearest(Concept concept)
    {
        var seen = new HashSet<string>();
        for (var level = Parents([concept], seen); level.Count > 0; level = Parents(level, seen))
        {
            foreach (var kind in level)
            {
                if (Rows.Value.TryGetValue(kind.Id, out var row))
                {
                    return row;
                }
            }
        }

        return null;
    }

    private static List<Concept> Parents(List<Concept> level, HashSet<string> seen)
    {
        var above = level.SelectMany(concept => concept.ParentIds).Where(seen.Add).Select(Lexicon.InUse.Get).OfType<Concept>().ToList();
        return [.. above.Where(wide => !above.Exists(narrow => narrow != wide && Lexicon.InUse.IsA(narrow, wide)))];
    }

    private static Sentence KindOf(Concept concept, TableRow kind, PageLanguage language)
    {
        var name = PlainNames.Of(concept, language);
        var start = string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
        var text = language.Say($"{start} is a kind of {kind["en_name"]}.", $"{start} es un tipo de {kind["es_name"]}.");
        return new Sentence(text, [Source(kind)]);
    }

    private static Sentence Say(TableRow row, string part, PageLanguage language) => new(row[$"{language.Code()}_{part}"], [Source(row)]);

    private static SentenceSource Source(TableRow row) => new(SourceKind.Reference, $"treatments/{row["id"]}");
}
