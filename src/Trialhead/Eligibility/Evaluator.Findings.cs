using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>Test results in words, allergies and contraindications.</content>
public static partial class Evaluator
{
    private static Explanation Intolerance(IntoleranceCriterion criterion, PatientChart chart)
    {
        var fact = chart.Patient.Facts.OfType<IntoleranceFact>().FirstOrDefault(
            f => criterion.Substance is { } substance
                && chart.Lexicon.FindAll(f.Name).Any(concept => chart.Lexicon.IsA(concept, substance))
                && (f.Kind == criterion.Kind || criterion.Kind == IntoleranceKind.Contraindication));
        var asked = criterion.Substance?.Name ?? "the study treatment";
        return fact is null
            ? Leaf(criterion, Verdict.Unknown, $"The record does not mention {Name(criterion.Kind)} {asked}.")
            : fact.Presence == Presence.Present
                ? Leaf(criterion, Verdict.Met, $"The record says: {Name(fact.Kind)} {fact.Name}{On(fact)}.", fact)
                : Leaf(criterion, Verdict.NotMet, $"The record says: no {Name(fact.Kind)} {fact.Name}{On(fact)}.", fact);
    }

    private static string Name(IntoleranceKind kind) => kind switch
    {
        IntoleranceKind.Allergy => "allergy to",
        IntoleranceKind.Intolerance => "intolerance of",
        _ => "contraindication to",
    };

    private static Explanation Result(ResultCriterion criterion, PatientChart chart)
    {
        var fact = chart.Patient.Facts.OfType<ResultFact>().LastOrDefault(
            f => f.Presence == Presence.Present
                && chart.Lexicon.FindAll(f.Name).Any(concept => chart.Lexicon.IsA(concept, criterion.Test)));
        var asked = $"{criterion.Test.Name} {criterion.Result.ToString().ToLowerInvariant()}";
        if (fact is null || IsOfOtherScale(fact.Result, criterion.Result))
        {
            return Leaf(criterion, Verdict.Unknown, $"The record does not give the result; {asked} is asked.", fact);
        }

        var shown = $"The record says {fact.Name} {fact.Result.ToString().ToLowerInvariant()}{On(fact)}";
        return fact.Result == criterion.Result
            ? Leaf(criterion, Verdict.Met, $"{shown}.", fact)
            : Leaf(criterion, Verdict.NotMet, $"{shown}; {asked} is asked.", fact);
    }

    // Positive and negative answer each other, normal and abnormal do; across the two nothing follows.
    private static bool IsOfOtherScale(TestResult one, TestResult other) =>
        one is TestResult.Positive or TestResult.Negative != other is TestResult.Positive or TestResult.Negative;
}
