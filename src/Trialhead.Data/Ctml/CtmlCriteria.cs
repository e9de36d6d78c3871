using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Ctml;

/// <summary>Says criteria in CTML as far as it goes.</summary>
/// <remarks>
/// What is said follows from the criterion: nobody who meets all criteria fails the match. Where CTML has only part of a criterion the
/// match is wider than the criterion, which is then noted as said in part; it is never narrower.
/// </remarks>
internal sealed class CtmlCriteria
{
    private bool _isWhole = true;

    private CtmlCriteria()
    {
    }

    /// <summary>What a demand asks for, null where CTML can say none of it, and whether that is all of it.</summary>
    public static (CtmlMatch? Match, bool IsWhole) Of(Criterion demand)
    {
        var reading = new CtmlCriteria();
        return (reading.Follows(demand, false), reading._isWhole);
    }

    // What follows from a demand, or from its contrary.
    private CtmlMatch? Follows(Criterion demand, bool contrary) => demand switch
    {
        NoDemandCriterion or PermissionCriterion => null,
        AllOfCriterion all => contrary ? AnyOf(all.Parts, true) : AllOf(all.Parts, false),
        AnyOfCriterion any => contrary ? AllOf(any.Parts, true) : AnyOf(any.Parts, false),
        AtLeastCriterion { Count: 1 } any => contrary ? AllOf(any.Parts, true) : AnyOf(any.Parts, false),
        NotCriterion not => Follows(not.Inner, !contrary),
        NarrowedCriterion narrowed => contrary ? Unsaid() : InPart(Follows(narrowed.Inner, false)),
        ExceptCriterion except => contrary ? Unsaid() : InPart(Follows(except.Rule, false)),
        AgeCriterion age => Age(age, contrary),
        SexCriterion sex => Clinical("gender", (sex.Sex == Sex.Female) != contrary ? "Female" : "Male"),
        DiagnosisCriterion diagnosis => contrary ? Unsaid() : Diagnosis(diagnosis),
        BiomarkerCriterion biomarker => Biomarker(biomarker.Biomarker, contrary),
        _ => Unsaid(),
    };

    private CtmlMatch? Unsaid() => InPart(null);

    private CtmlMatch? InPart(CtmlMatch? match)
    {
        _isWhole = false;
        return match;
    }

    private CtmlMatch? AllOf(IReadOnlyList<Criterion> parts, bool contrary)
    {
        List<CtmlMatch> said = [.. parts.Select(part => Follows(part, contrary)).OfType<CtmlMatch>()];
        return said.Count switch
        {
            0 => null,
            1 => said[0],
            _ => new CtmlAnd(said),
        };
    }

    // One alternative that cannot be said would be shut out by the others.
    private CtmlMatch? AnyOf(IReadOnlyList<Criterion> parts, bool contrary)
    {
        var said = parts.Select(part => Follows(part, contrary)).ToList();
        return said.Contains(null) ? Unsaid() : Or(said.OfType<CtmlMatch>());
    }

    private static CtmlMatch Or(IEnumerable<CtmlMatch> matches) => matches.ToList() is { Count: > 1 } several ? new CtmlOr(several) : matches.First();

    private static CtmlMatch And(IEnumerable<CtmlMatch> matches) => matches.ToList() is { Count: > 1 } several ? new CtmlAnd(several) : matches.First();

    private static CtmlLeaf Clinical(string name, string value) => new("clinical", [(name, value)]);

    // A maximum of 75 admits until the 76th birthday.
    private static CtmlMatch? Age(AgeCriterion age, bool contrary)
    {
        var from = age.Minimum is { } minimum ? (age.IsMinimumExclusive && IsYear(minimum) ? (true, minimum + 1) : (!age.IsMinimumExclusive, minimum)) : default((bool, double)?);
        var to = age.Maximum is { } maximum ? (age.IsMaximumExclusive || !IsYear(maximum) ? (!age.IsMaximumExclusive, maximum) : (false, maximum + 1)) : default((bool, double)?);
        var ends = new List<CtmlMatch>();
        if (from is var (included, low))
        {
            ends.Add(Clinical("age_numerical", $"{(contrary ? included ? "<" : "<=" : included ? ">=" : ">")}{Number(low)}"));
        }

        if (to is var (admitted, high))
        {
            ends.Add(Clinical("age_numerical", $"{(contrary ? admitted ? ">" : ">=" : admitted ? "<=" : "<")}{Number(high)}"));
        }

        return ends.Count == 0 ? null : contrary ? Or(ends) : And(ends);
    }

    private static bool IsYear(double age) => age == Math.Floor(age);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    // The primary diagnosis is all that the clinical record has: of an illness of the past, of relatives or beside another it knows nothing,
    // and since types of OncoTree may hold more than the condition, that someone does not have it is not said either.
    private CtmlMatch? Diagnosis(DiagnosisCriterion diagnosis)
    {
        if (diagnosis is { IsHistory: true } or { IsFamily: true } or { IsSuspected: true } or { Within: not null })
        {
            return Unsaid();
        }

        var own = CtmlTables.Diagnoses(diagnosis.Condition.Id);
        _isWhole = _isWhole && own.Count > 0 && diagnosis.Setting == DiseaseSetting.None && diagnosis.Qualifiers.Count == 0;
        var types = own.Count > 0 ? own : Above(diagnosis.Condition);
        return types.Count == 0 ? null : Or(types.Select(type => Clinical("oncotree_primary_diagnosis", type)));
    }

    // The types of the nearest condition above that has any: one that lies above no other of them.
    private static IReadOnlyList<string> Above(Concept condition)
    {
        var lexicon = Lexicon.InUse;
        var named = lexicon.Ancestors(condition).Where(above => CtmlTables.Diagnoses(above.Id).Count > 0).ToList();
        return named.Find(above => named.TrueForAll(other => other == above || !lexicon.IsA(other, above))) is { } nearest ? CtmlTables.Diagnoses(nearest.Id) : [];
    }

    private CtmlMatch? Biomarker(Concept biomarker, bool contrary)
    {
        var rows = CtmlTables.Biomarkers(biomarker.Id);
        if (!contrary)
        {
            return rows.Count == 0 ? Unsaid() : Or(rows);
        }

        var opposites = rows.Select(Opposite).ToList();
        return rows.Count == 0 || opposites.Contains(null) ? Unsaid() : And(opposites.OfType<CtmlMatch>());
    }

    private static CtmlLeaf? Opposite(CtmlLeaf leaf)
    {
        var at = leaf.Fields.ToList().FindIndex(field => field.Name is "variant_category" || (leaf.Node == "clinical" && field.Value == "Positive"));
        return at < 0 ? null : leaf with
        {
            Fields = [.. leaf.Fields.Select((field, i) => i != at ? field : (field.Name, field.Value == "Positive" ? "Negative" : $"!{field.Value}"))],
        };
    }
}
