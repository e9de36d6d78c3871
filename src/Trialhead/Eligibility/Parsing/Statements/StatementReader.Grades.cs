using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>How bad an illness may be at most.</content>
internal static partial class StatementReader
{
    // "Neuropathy ≤ grade 1": nobody needs to have it, and whoever has a worse one stays out.
    private static Criterion LetIn(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion c when IsLetIn(c) => new NotCriterion(c with { Qualifiers = [.. c.Qualifiers.Select(Worse)] }) { Span = c.Span },
        AllOfCriterion c when c.HasPart(IsLetIn) => new AllOfCriterion([.. c.Parts.Select(LetIn)]) { Span = c.Span },
        AnyOfCriterion c when !c.HasPart(part => !IsLetIn(part)) => new AllOfCriterion([.. c.Parts.Select(LetIn)]) { Span = c.Span },
        _ => criterion,
    };

    // The grade of a tumour is what is asked for.
    private static bool IsLetIn(Criterion criterion) =>
        criterion is DiagnosisCriterion { Condition: { IsUnlisted: false } named } c && c.Qualifiers.Any(IsLimit) && !(Lexicon.InUse.Get("neoplasm") is { } tumour && Lexicon.InUse.IsA(named, tumour));

    private static bool IsLimit(Qualifier qualifier) =>
        qualifier.Kind == QualifierKind.Stage && qualifier.Text.Contains("grade", StringComparison.Ordinal) && StageRange.Parse(qualifier.Text) is { Scale: "grade", Lowest: 0 };

    private static Qualifier Worse(Qualifier qualifier) =>
        IsLimit(qualifier) ? qualifier with { Text = $"grade > {StageRange.Parse(qualifier.Text)!.Value.Highest / 100}" } : qualifier;
}
