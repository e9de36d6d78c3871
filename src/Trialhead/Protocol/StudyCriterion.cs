using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;

namespace Trialhead.Protocol;

/// <summary>Reads the criteria of a protocol, each a text of its own.</summary>
public static class StudyCriterion
{
    /// <summary>One criterion, read as a registry record's would be; what is not understood of it stays and is unknown.</summary>
    public static EligibilityCriterion Read(string text, CriterionKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        var heading = kind == CriterionKind.Exclusion ? "Exclusion Criteria:\n\n" : "Inclusion Criteria:\n\n";
        var line = string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var read = CriteriaReader.Read($"{heading}- {line}");
        return new EligibilityCriterion(kind, text, null, Whole(read, text));
    }

    private static Criterion Whole(IReadOnlyList<EligibilityCriterion> read, string text) => read switch
    {
        [] => new UninterpretedCriterion(text),
        [{ } only] => only.Demand,
        _ => new AllOfCriterion([.. read.Select(criterion => criterion.Demand)]),
    };
}
