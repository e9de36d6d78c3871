using System.Globalization;
using Trialhead.Eligibility;

namespace Trialhead.Protocol.Views;

/// <summary>Puts conditions into words that can follow "if", as said to a participant.</summary>
internal static class ConditionWords
{
    /// <summary>The condition as a clause; the protocol's own words, in quotation marks, where it cannot be put otherwise.</summary>
    public static ViewText Of(StudyCondition condition) =>
        PlainTerms.Listed($"if {condition.Text}") ?? Of(condition.Demand) ?? new ViewText($"this holds: “{condition.Text}”", $"se cumple esto: «{condition.Text}»");

    /// <summary>The condition in a few words, where it stands beside an arrow.</summary>
    public static ViewText AsLabel(StudyCondition condition) => new ViewText("if ", "si ") + Of(condition);

    private static ViewText? Of(Criterion demand) => demand switch
    {
        AgeCriterion age => Age(age),
        BiomarkerCriterion marker => new ViewText("a test finds ", "una prueba encuentra ") + PlainTerms.Of(marker.Biomarker),
        DiagnosisCriterion { Qualifiers.Count: 0, Setting: 0, IsFamily: false, IsHistory: false, IsSuspected: false } illness =>
            new ViewText("you have ", "usted tiene ") + PlainTerms.Of(illness.Condition),
        PerformanceCriterion { Minimum: var low, Maximum: var high } grade when (low ?? high) is { } only && (low ?? only) == (high ?? only) =>
            new ViewText($"your grade on the {Scale(grade)} scale is {only}", $"su grado en la escala {Scale(grade)} es {only}"),
        NotCriterion { Inner: BiomarkerCriterion marker } =>
            new ViewText("a test does not find ", "una prueba no encuentra ") + PlainTerms.Of(marker.Biomarker),
        AllOfCriterion all => Joined(all.Parts, isAnd: true),
        AnyOfCriterion any => Joined(any.Parts, isAnd: false),
        _ => null,
    };

    private static ViewText? Joined(IReadOnlyList<Criterion> parts, bool isAnd)
    {
        var words = parts.Select(Of).ToList();
        if (words.Contains(null))
        {
            return null;
        }

        var clauses = words.OfType<ViewText>();
        return isAnd ? ViewText.And(clauses) : ViewText.Or(clauses);
    }

    private static ViewText? Age(AgeCriterion age) => (Years(age.Minimum), Years(age.Maximum)) switch
    {
        ({ } from, null) when !age.IsMinimumExclusive => new ViewText($"you are {from} or older", $"usted tiene {from} años o más"),
        (null, { } to) when age.IsMaximumExclusive => new ViewText($"you are younger than {to}", $"usted tiene menos de {to} años"),
        (null, { } to) => new ViewText($"you are {to} or younger", $"usted tiene {to} años o menos"),
        ({ } from, { } to) when !age.IsMinimumExclusive && !age.IsMaximumExclusive =>
            new ViewText($"you are {from} to {to} years old", $"usted tiene de {from} a {to} años"),
        _ => null,
    };

    private static string? Years(double? age) => age?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Scale(PerformanceCriterion grade) => grade.Scale == Clinical.PerformanceScale.Ecog ? "ECOG" : grade.Scale.ToString();
}
