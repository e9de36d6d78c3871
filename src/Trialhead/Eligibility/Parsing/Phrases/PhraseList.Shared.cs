using System.Text.RegularExpressions;
using Trialhead.Clinical;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What is said once behind the last member, and goes for all of them.</content>
internal sealed partial class PhraseList
{
    // "Levodopa or dopamine agonists for at most 14 days": how long is said once for all of them, and so is for which illness.
    private void SpreadCourse(List<Head> heads)
    {
        if (heads is not [_, .., { Criterion: TreatmentCriterion last }] || !heads.TrueForAll(head => head.Criterion is TreatmentCriterion)
            || last.Qualifiers.FirstOrDefault(IsOfAll) is not { } course
            || statement.Lower.LastIndexOf(course.Text, StringComparison.Ordinal) < heads[^1].Start
            || heads.FindAll(head => ((TreatmentCriterion)head.Criterion).Qualifiers.Any(IsOfAll)).Count > 1)
        {
            return;
        }

        foreach (var head in heads[..^1])
        {
            head.Criterion = Narrow(head.Criterion, [course]);
        }
    }

    // "Systolic pressure above 160 or heart rate above 100 on three occasions": how often it is measured is said once for all limits.
    private static void SpreadOccasions(List<Head> heads)
    {
        if (heads is not [_, .., { Criterion: NarrowedCriterion { Inner: MeasurementCriterion } last }]
            || !heads.SkipLast(1).All(head => head.Criterion is MeasurementCriterion || IsPairOfLimits(head.Criterion))
            || last.Qualifiers.FirstOrDefault(q => SaysHowOften().IsMatch(q.Text)) is not { } often)
        {
            return;
        }

        foreach (var head in heads[..^1])
        {
            head.Criterion = Wrapped(head.Criterion, [often]);
        }
    }

    private static bool IsPairOfLimits(Criterion criterion) =>
        criterion is AnyOfCriterion or AllOfCriterion && criterion.Parts.All(part => part is MeasurementCriterion);

    [GeneratedRegex(@"\b(?:occasions?|(?:consecutive|repeated|separate|successive|\d|two|three) (?:\w+ )?(?:measurements?|readings?|tests?|determinations?|visits?|samples?|days))\b", RegexOptions.CultureInvariant)]
    private static partial Regex SaysHowOften();

    private static bool IsOfAll(Qualifier qualifier) => qualifier.Kind == QualifierKind.Course || qualifier.Text.StartsWith("for ", StringComparison.Ordinal);
}
