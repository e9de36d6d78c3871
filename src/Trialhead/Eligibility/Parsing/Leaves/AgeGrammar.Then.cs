using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <content>Ages of an earlier day: "age 18 to 45 years at diagnosis".</content>
internal static partial class AgeGrammar
{
    // Who is too young now was too young then, and who is young enough now was young enough then; no more is known.
    private static Criterion Then(Statement statement, AgeCriterion age, string text, SourceSpan words)
    {
        var youngest = age.Minimum is null ? null : new NarrowedCriterion(age with { Maximum = null }, [new Qualifier(QualifierKind.Other, text)]);
        var oldest = age.Maximum is null ? null : new AnyOfCriterion([age with { Minimum = null }, statement.Uninterpreted(words.Start, words.End)]);
        return youngest is null ? oldest! : oldest is null ? youngest : new AllOfCriterion([youngest, oldest]);
    }

    private static SourceSpan? EarlierDay(Statement statement, int end) =>
        AtDiagnosis().Match(statement.Lower, end) is { Success: true } then && statement.IsFree(new SourceSpan(then.Index, then.Length))
            ? new SourceSpan(then.Index, then.Length)
            : null;

    [GeneratedRegex(
        @"\G[\s,(]*(?:old\s+)?(?:at|when)\s+(?:the\s+)?(?:(?:age|time|date|point)\s+(?:of|at)\s+)?(?:(?:the|their|his|her|initial|first|original|disease|symptom|cancer|clinical)\s+)*(?:diagnosis|onset|diagnosed)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex AtDiagnosis();
}
