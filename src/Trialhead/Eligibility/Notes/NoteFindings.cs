using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>Findings that a value is by definition: 39 °C is fever, a body mass index of 32 is obesity.</summary>
/// <remarks>Read from <c>data/criteria/findings.tsv</c>; only definitions that hold for a single value stand there.</remarks>
internal static class NoteFindings
{
    // By the key of the word.
    private static readonly FrozenDictionary<ulong, string> Opposites = TableRow.ReadEmbedded("opposites.tsv", "criteria")
        .SelectMany(row => row.List("words").Select(word => (Key: Token.KeyOf(word), Finding: row["finding"])))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Finding);

    private static readonly IReadOnlyList<TableRow> Rows = TableRow.ReadEmbedded("findings.tsv", "criteria");

    /// <summary>The findings of some values, each with the origin of its value; those that a value is not are absent.</summary>
    /// <param name="values">The values.</param>
    /// <param name="age">The person's age; null where it is unknown.</param>
    /// <param name="named">What the record says that is there: no value denies it.</param>
    /// <param name="lexicon">The names.</param>
    public static IEnumerable<Fact> Of(IReadOnlyList<MeasurementFact> values, double? age, IReadOnlySet<string> named, Lexicon lexicon)
    {
        var found = new List<ConditionFact>();
        var denied = new List<ConditionFact>();
        foreach (var value in values)
        {
            if (lexicon.Find(value.Name, ConceptKind.Analyte) is not { Analyte: { } analyte } concept
                || UnitTable.BuiltIn.Convert(value.Value.Value, value.Value.Unit ?? analyte.Unit, analyte.Unit, analyte) is not { } number)
            {
                continue;
            }

            foreach (var row in Rows.Where(row => row["analyte"] == concept.Id && IsOfAge(row, age)))
            {
                var finding = new ConditionFact(row["finding"]) { Date = value.Date, Provenance = value.Provenance };
                ((value.Value with { Value = number }).IsWithin(row.Number("from"), row.Number("below")) ? found : IsDenied(row, number, value.Value.Bound) ? denied : []).Add(finding);
            }
        }

        return found.DistinctBy(fact => (fact.Name, fact.Provenance.Span)).Concat(denied
            .Where(no => !named.Contains(no.Name) && !found.Exists(fact => fact.Name == no.Name))
            .DistinctBy(no => no.Name)
            .Select(no => no with { Presence = Presence.Absent, Qualifiers = Today }));
    }

    private static bool IsDenied(TableRow row, double number, Bound bound) => bound == Bound.None
        && (row["denied"] == "yes" || (row.Number("denied") is { } limit && (row.Number("from") is null ? number >= limit : number < limit)));

    // A temperature of today tells of no fever of last week.
    private static readonly Qualifier[] Today = [new(QualifierKind.Course, QualifierTable.AtPresent)];

    /// <summary>The findings that a word of a note denies ("afebrile"), with where it stands.</summary>
    public static IEnumerable<(string Finding, SourceSpan Span)> DeniedBy(string note)
    {
        foreach (var word in Tokenizer.Split(note))
        {
            if (Opposites.TryGetValue(word.Key, out var finding))
            {
                yield return (finding, SourceSpan.FromBounds(word.Start, word.End));
            }
        }
    }

    /// <summary>Whether an illness of the record means by definition that a demanded limit is kept: obesity means more than 27 kg/m².</summary>
    public static bool Imply(PatientChart chart, MeasurementCriterion demand) => demand.Basis == LimitBasis.Absolute
        && demand.Analyte.Analyte is { } analyte
        && UnitTable.BuiltIn.Convert(demand.Limit.Value, demand.Limit.Unit ?? analyte.Unit, analyte.Unit, analyte) is { } limit
        && Rows.Any(row => row["analyte"] == demand.Analyte.Id && Suffices(row, demand.Comparator, limit) && IsStated(chart, row["finding"]));

    private static bool Suffices(TableRow row, Comparator comparator, double limit) => comparator switch
    {
        Comparator.More => row.Number("from") > limit,
        Comparator.AtLeast => row.Number("from") >= limit,
        Comparator.Less => row.Number("below") <= limit,
        Comparator.AtMost => row.Number("below") <= limit,
        _ => false,
    };

    private static bool IsStated(PatientChart chart, string finding) =>
        chart.Lexicon.Find(finding, ConceptKind.Condition) is { } concept
        && chart.Mentions.Any(
            entry => entry.Concept == concept && entry.Fact is ConditionFact { Presence: Presence.Present, Ended: null });

    // Limits are those of adults unless the row says otherwise; a person of unknown age counts as adult.
    private static bool IsOfAge(TableRow row, double? age) => !((age ?? double.MaxValue) < (row.Number("youngest") ?? 18));
}
