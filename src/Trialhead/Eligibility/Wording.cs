using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>Puts the reasons of verdicts into words.</summary>
internal static partial class Wording
{
    /// <summary>One sentence, or a few, for a person.</summary>
    public static string Of(Explanation node) => (node.Judged, node.Ground) switch
    {
        (GroupCriterion c, _) => $"Concerns {c.Name}; who joins it is settled later.",
        (UninterpretedCriterion c, _) => $"Not interpreted: “{Shorten(c.Text)}”.",
        (NotCriterion, _) => node.Parts[0].Reason,
        (AllOfCriterion, _) => Joined(node, Verdict.NotMet),
        (NoDemandCriterion, _) => "This line asks for nothing.",
        (NarrowedCriterion c, _) => Narrowed(c, node.Parts[0]),
        (PermissionCriterion, _) => "This lets people in; it asks for nothing.",
        (AmbiguousCriterion, _) => Joined(node, Verdict.Unknown),
        (AnyOfCriterion or AtLeastCriterion, _) => Joined(node, Verdict.Met),
        (ExceptCriterion, _) => Except(node),
        (ConditionalCriterion, _) => Conditional(node),
        (_, Ground.Disputed) when node.Other is { } other => Disputed(node, other),
        (AgeCriterion c, _) => Age(c, node),
        (SexCriterion c, _) => Sex(c, node),
        (StateCriterion c, _) => State(c, node),
        (PerformanceCriterion c, _) => Performance(c, node),
        (MeasurementCriterion c, _) => Measured(c, node),
        (DiagnosisCriterion c, _) => Diagnosis(c, node),
        (BiomarkerCriterion c, _) => Named(Asked(c.Biomarker), node),
        (TreatmentCriterion c, _) => Treatment(c, node),
        (IntoleranceCriterion c, _) => Intolerance(c, node),
        (ResultCriterion c, _) => Result(c, node),
        _ => throw new UnreachableException($"No words for {node.Criterion.GetType().Name}."),
    };

    private static string Narrowed(NarrowedCriterion asked, Explanation inner) => inner.Verdict is Verdict.Met or Verdict.NotApplicable || inner.Opposite == Verdict.NotMet
        ? $"{inner.Reason} Whether that is so narrow is not known: {string.Join(", ", asked.Qualifiers.Select(q => q.Text))}."
        : inner.Reason;

    // The parts that carry the verdict: the deciding one alone, or all that share it; words not interpreted in one sentence.
    private static string Joined(Explanation node, Verdict deciding)
    {
        var carrying = node.Parts.Where(part => part.Verdict == node.Verdict).ToList();
        if (node.Verdict == deciding && node.Criterion is not AtLeastCriterion)
        {
            return carrying.Count > 0 ? carrying[0].Reason : node.Parts[0].Reason;
        }

        var leaves = carrying.SelectMany(Deepest).Where(part => part.Verdict == node.Verdict).ToList();
        leaves = leaves.Count > 0 ? leaves : [.. node.Parts]; // too few of them met
        var understood = leaves.Where(part => part.Criterion is not UninterpretedCriterion).Select(part => part.Reason);
        var words = leaves.Select(part => part.Criterion).OfType<UninterpretedCriterion>().Where(c => !string.IsNullOrWhiteSpace(c.Text)).Select(c => $"“{Shorten(c.Text)}”").ToList();
        var rest = words.Count == 0 ? [] : new[] { $"Not interpreted: {string.Join(", ", words.Distinct(StringComparer.Ordinal))}." };
        return string.Join(" ", understood.Concat(rest).Distinct(StringComparer.Ordinal));
    }

    // Through the lists within lists, down to what gives its own reason.
    private static IEnumerable<Explanation> Deepest(Explanation node) =>
        node.Criterion is AllOfCriterion or AnyOfCriterion or AmbiguousCriterion ? node.Parts.SelectMany(Deepest) : [node];

    private static string Except(Explanation node)
    {
        var (rule, exception) = (node.Parts[0], node.Parts[1]);
        return rule.Verdict == Verdict.Met && node.Fact is null ? $"{rule.Reason} Exception: {exception.Reason}" : rule.Reason;
    }

    private static string Conditional(Explanation node)
    {
        var (condition, then) = (node.Parts[0], node.Parts[1]);
        return node.Verdict == Verdict.Unknown && condition.Verdict == Verdict.Unknown ? $"{condition.Reason} {then.Reason}"
            : node.Verdict == Verdict.NotApplicable && then.Verdict != Verdict.NotApplicable ? condition.Reason
            : then.Reason;
    }

    private static string Disputed(Explanation node, Fact other) => node.Fact is { } fact
        ? $"The record says both {Shown(fact)} and {Shown(other)}, and not which holds now."
        : "The record contradicts itself.";

    // A fact in a few words, its denial included.
    private static string Shown(Fact fact)
    {
        var not = fact.Presence == Presence.Absent ? "no " : "";
        return fact switch
        {
            MeasurementFact f => $"{f.Name} {f.Value}{On(f)}",
            ResultFact f => $"{f.Name} {f.Result.ToString().ToLowerInvariant()}{On(f)}",
            PerformanceFact f => $"{Evaluator.Name(f.Scale)} {f.Grade}{On(f)}",
            StateFact f => $"{(not.Length > 0 ? "not " : "")}{StateTable.NameOf(f.State)}{On(f)}",
            IntoleranceFact f => $"{not}{Name(f.Kind)} {f.Name}{On(f)}",
            ConditionFact f => $"{not}{Narrowed(f.Qualifiers)}{f.Name}{On(f)}",
            _ => $"{not}{PatientChart.NameOf(fact)}{On(fact)}",
        };
    }

    private static string Narrowed(IReadOnlyList<Qualifier> qualifiers) => string.Concat(qualifiers.Select(q => $"{q.Text} "));

    private static string Shorten(string text)
    {
        const int Longest = 80;
        var flat = Text.Folding.CollapseSpaces(text);
        return flat.Length <= Longest ? flat : string.Concat(flat.AsSpan(0, Longest - 1), "…");
    }

    private static string On(Fact fact) => fact.Date is { } date ? $" ({date})" : "";

    private static string Years(double age) => Math.Floor(age).ToString(CultureInfo.InvariantCulture);
}
