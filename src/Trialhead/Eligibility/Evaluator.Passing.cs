using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Illnesses that pass, what is left of them, and those that only a pregnancy brings.</content>
public static partial class Evaluator
{
    private const string OfPregnancy = "pregnancy-complication";

    private const string Itself = "itself";

    private static readonly FrozenDictionary<string, string> Passing =
        TableRow.ReadEmbedded("passing.tsv", "criteria").ToFrozenDictionary(row => row["id"], row => row["aftermath"], StringComparer.Ordinal);

    // Ended, or an acute illness of more than a season ago.
    private static bool IsLongPast(Concept asked, Charted entry, ConditionFact fact, PatientChart chart)
    {
        const int Season = 90;
        return fact.IsOver || fact.Ended?.Latest < chart.Date
            || (fact.Date?.Latest < chart.Date.AddDays(-Season)
                && ((asked.Name.StartsWith("Acute", StringComparison.Ordinal) && !asked.Name.Contains("leukemia", StringComparison.Ordinal))
                    || Passes(entry.Concept, chart.Lexicon)));
    }

    private static bool Passes(Concept found, Lexicon lexicon) =>
        Passing.ContainsKey(found.Id) || lexicon.Ancestors(found).Any(above => Passing.TryGetValue(above.Id, out var left) && left != found.Id && left != Itself);

    // Long COVID is not COVID-19 of today, though who has it had that.
    private static bool IsAftermath(Concept asked, Concept found, Lexicon lexicon) => asked != found
        && found.ParentIds.Any(parent => Passing.TryGetValue(parent, out var left) && left == found.Id)
        && !lexicon.Ancestors(found).Any(above => found.ParentIds.Contains(above.Id) && !Passing.ContainsKey(above.Id) && lexicon.IsA(above, asked));

    // Gestational diabetes is neither the diabetes that others have nor one from before.
    private static bool IsOfPregnancy(Concept asked, Concept found, Lexicon lexicon) => asked != found
        && lexicon.Get(OfPregnancy) is { } complication && lexicon.IsA(found, complication) && !lexicon.IsA(asked, complication);
}
