using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Operations that count for good, what lies ahead, and "other" behind a kind of what it names.</content>
internal sealed partial class PhraseList
{
    // Operations that nobody undergoes as a matter of course, named one by one: whoever is kept out by one is so for good.
    private static readonly Lazy<FrozenSet<string>> Operations = new(() =>
    {
        var lexicon = Lexicon.InUse;
        var wider = lexicon.Concepts.SelectMany(concept => concept.ParentIds).ToHashSet(StringComparer.Ordinal);
        return lexicon.Concepts.Where(concept => concept.Kind == ConceptKind.Procedure && (IsUnder(concept, "transplantation") || IsUnder(concept, "cardiac-device-implantation") || concept.Id == "stent-placement" || IsUnder(concept, "stent-placement") || IsNarrow(concept)))
            .Select(concept => concept.Id).ToFrozenSet(StringComparer.Ordinal);

        bool IsNarrow(Concept concept) => IsUnder(concept, "surgery") && !wider.Contains(concept.Id) && !concept.ParentIds.Contains("surgery");

        bool IsUnder(Concept concept, string general) => concept.ParentIds.Count > 0 && lexicon.Get(general) is { } above && lexicon.IsA(concept, above);
    });

    // "Kidney transplantation" among exclusions, "no splenectomy", "transplant recipients": at any time.
    private void RememberOperations(List<Head> heads)
    {
        foreach (var head in heads)
        {
            if (head.Criterion is TreatmentCriterion { Timing: TreatmentTiming.Unstated, Within: null } given && Operations.Value.Contains(given.Treatment.Id)
                && (isDenied || statement.Kind == CriterionKind.Exclusion || given.Qualifiers.Any(IsRecipient)))
            {
                head.Criterion = given with { Timing = TreatmentTiming.Ever, Qualifiers = [.. given.Qualifiers.Where(q => !IsRecipient(q))] };
            }
        }
    }

    private static bool IsRecipient(Qualifier qualifier) => qualifier.Text is "recipient" or "recipients";

    // "A live vaccine in the past 4 weeks, or planned during the next 4": what is ahead is planned.
    private static void DropWhatIsAhead(List<Head> heads)
    {
        foreach (var head in heads)
        {
            if (head.Criterion is TreatmentCriterion dated && (dated.Within is not null || dated.Timing == TreatmentTiming.Planned) && dated.Qualifiers.Any(IsAhead))
            {
                head.Criterion = dated with { Qualifiers = [.. dated.Qualifiers.Where(q => !IsAhead(q))] };
            }
        }
    }

    private static bool IsAhead(Qualifier qualifier) => qualifier.Kind == QualifierKind.Course && (qualifier.Text.Contains(" next ", StringComparison.Ordinal) || qualifier.Text.Contains(" coming ", StringComparison.Ordinal));

    // "Nevirapine or any other NNRTI", "gout or another arthritis": the first is one of the second, so any of these will do; of the diseases of a whole system of organs few are meant.
    private void SetOthersAside(List<Head> heads)
    {
        if (heads.Count < 2 || !(isDenied || statement.Kind == CriterionKind.Exclusion || _segments[^1].IsAlternative))
        {
            return;
        }

        foreach (var head in heads)
        {
            head.Criterion = head.Criterion switch
            {
                TreatmentCriterion c when c.Qualifiers.Any(IsOther) && heads.Exists(one => one != head && IsKindOf(one.Criterion, c)) => c with { Qualifiers = Aside(c.Qualifiers) },
                DiagnosisCriterion c when c.Qualifiers.Any(IsOther) && !LooseWords.OfSystems.Contains(c.Condition.Id) && heads.Exists(one => one != head && IsKindOf(one.Criterion, c)) => c with { Qualifiers = Aside(c.Qualifiers) },
                var same => same,
            };
        }
    }

    private static bool IsKindOf(Criterion criterion, Criterion wider) => (criterion, wider) switch
    {
        (TreatmentCriterion { Qualifiers.Count: 0 } kind, TreatmentCriterion c) => kind.Timing == c.Timing && Lexicon.InUse.IsA(kind.Treatment, c.Treatment),
        (DiagnosisCriterion { Qualifiers.Count: 0, Setting: DiseaseSetting.None } kind, DiagnosisCriterion c) => Lexicon.InUse.IsA(kind.Condition, c.Condition),
        _ => false,
    };

    private static Qualifier[] Aside(IReadOnlyList<Qualifier> qualifiers) => [.. qualifiers.Select(qualifier => IsOther(qualifier) ? qualifier with { Kind = QualifierKind.Aside } : qualifier)];

    private static bool IsOther(Qualifier qualifier) => qualifier is { Kind: QualifierKind.Other, Text: "other" or "another" or "any other" };
}
