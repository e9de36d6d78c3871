using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Data.Search.Typing;
using Trialhead.Eligibility;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Ranking;

/// <summary>What is looked for on behalf of a person: words and concepts of the record, the weightiest first in the record.</summary>
/// <param name="Chart">The person.</param>
/// <param name="Words">Words that may tell what the record is about.</param>
/// <param name="Concepts">Concepts that the record affirms, in its order.</param>
/// <param name="Suspected">Illnesses whose usual presentation the record resembles, the likeliest first.</param>
internal sealed record PersonQuery(
    PatientChart Chart, IReadOnlyList<NoteWord> Words, IReadOnlyList<WeightedConcept> Concepts, IReadOnlyList<WeightedConcept> Suspected)
{
    private const float Treatment = 0.5f; // what was done says less about what is wrong
    private const double LateMention = 0.2;
    private const float Explained = 0.5f; // of a finding that an illness in the record accounts for

    private static readonly FrozenSet<string> StopWords = RankingTables.Words("note-words.txt");

    /// <summary>The illnesses and treatments that are looked for, in the words of the record.</summary>
    public QueryReading Reading
    {
        get
        {
            var names = Concepts.Select(one => new UnderstoodName(
                Affirmed(Chart.Mentions.Where(entry => entry.Concept == one.Concept).Select(entry => entry.Fact)).Select(PatientChart.NameOf).OfType<string>().FirstOrDefault()
                    ?? one.Concept.Name,
                [one.Concept])).ToList();
            return new QueryReading(string.Join("; ", names.Select(name => name.Text)), [], names);
        }
    }

    /// <summary>Understands a record.</summary>
    /// <param name="chart">Its facts and its text; the names of its facts stand in where there is none.</param>
    /// <param name="parts">What takes part.</param>
    public static PersonQuery Of(PatientChart chart, RankingParts parts)
    {
        var note = chart.Patient.Text;
        var current = Current(chart).ToList();
        var text = note ?? string.Join(". ", current.Select(PatientChart.NameOf).OfType<string>().Distinct());
        var leftOut = note is null || !parts.HasFlag(RankingParts.Negation) ? [] : chart.Patient.Facts
            .Where(fact => fact.Presence == Presence.Absent || fact is FamilyHistoryFact)
            .Select(fact => fact.Provenance.Span).OfType<SourceSpan>().ToList();
        var names = note is null ? [] : Affirmed(chart.Patient.Facts).OfType<ConditionFact>()
            .Select(fact => fact.Provenance.Span).OfType<SourceSpan>().ToList();
        var words = NoteWords.Of(text, leftOut, names, parts.HasFlag(RankingParts.NoteStopWords) ? StopWords : FrozenSet<string>.Empty);
        var likeness = parts.HasFlag(RankingParts.Presentations) ? Presentations.Shipped.Read(chart, text, leftOut) : PresentationReading.Nothing;
        var concepts = parts.HasFlag(RankingParts.Concepts) ? ConceptsOf(chart, current) : [];
        return new PersonQuery(
            chart,
            [.. words.Select(word => likeness.Explained.Contains(word.Word) ? word with { Weight = word.Weight * Explained } : word)],
            [.. concepts.Select(one => IsExplained(one.Concept, likeness.Explained) ? one with { Weight = one.Weight * Explained } : one)],
            likeness.Suspected);
    }

    private static bool IsExplained(Concept concept, IReadOnlySet<string> explained) =>
        explained.Count > 0 && SearchText.Analyze(concept.Name).All(explained.Contains);

    private static List<WeightedConcept> ConceptsOf(PatientChart chart, List<Fact> current)
    {
        var found = new List<WeightedConcept>();
        var facts = current.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var entry in chart.Mentions
            .Where(entry => facts.Contains(entry.Fact) && entry.Concept.Kind is not (ConceptKind.Analyte or ConceptKind.Scale))
            .OrderBy(entry => entry.Fact.Provenance.Span?.Start ?? 0))
        {
            if (!found.Exists(known => known.Concept == entry.Concept))
            {
                var late = (float)Math.Pow(1 + found.Count, -LateMention);
                found.Add(new WeightedConcept(entry.Concept, entry.Fact is ConditionFact ? late : Treatment * late));
            }
        }

        return found;
    }

    // A record in parts lists all that ever was, year by year: what has been over for a year, or was done or measured before, and vaccines say little of what is wrong now.
    private static IEnumerable<Fact> Current(PatientChart chart)
    {
        var affirmed = Affirmed(chart.Patient.Facts);
        var longAgo = chart.Date.AddYears(-1);
        return chart.Patient.Text is not null ? affirmed : affirmed.Where(fact => !(LastSeen(fact)?.Latest < longAgo) && !(fact is TreatmentFact && IsA(fact, "vaccine")));
    }

    // Null for what goes on, as far as the record says.
    private static PartialDate? LastSeen(Fact fact) => fact switch
    {
        ConditionFact illness => illness.Ended ?? (illness.IsOver ? illness.Date : null),
        TreatmentFact treatment => treatment.IsOngoing ? null : treatment.Ended ?? (treatment.IsOver || IsProcedure(fact) ? treatment.Date : null),
        BiomarkerFact => null,
        _ => fact.Date,
    };

    private static bool IsProcedure(Fact treatment) => PatientChart.NameOf(treatment) is { } name && Lexicon.InUse.Find(name) is { Kind: ConceptKind.Procedure };

    private static bool IsA(Fact treatment, string id) => PatientChart.NameOf(treatment) is { } name
        && Lexicon.InUse.Get(id) is { } general && Lexicon.InUse.Find(name) is { } given && Lexicon.InUse.IsA(given, general);

    private static IEnumerable<Fact> Affirmed(IEnumerable<Fact> facts) =>
        facts.Where(fact => fact.Presence == Presence.Present && fact is not FamilyHistoryFact);
}
