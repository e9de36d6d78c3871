using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary>Judges one criterion, given as text alone, against one note.</summary>
internal static class VerdictJudge
{
    /// <summary>The explanation, what may be presumed beside it, and the label of both.</summary>
    public static (Explanation Explanation, Presumption Presumption, EligibilityLabel Label) Judge(
        string note, string trialTitle, CriterionKind kind, string text, DateOnly date)
    {
        var chart = new PatientChart(NoteReader.Read(note, Lexicon.InUse, date), date, Lexicon.InUse);
        var demand = DemandOf(trialTitle, kind, text);
        var explanation = Evaluator.Evaluate(demand, chart);
        var presumption = PresumptionRules.Presume(kind, explanation, chart, trialTitle, text);
        var verdict = AsksNothing(demand) ? Verdict.Met : explanation.Verdict;
        return (explanation, presumption, EligibilityLabels.Of(kind, verdict, presumption));
    }

    // "None", "steroids are allowed": nothing stands in anybody's way.
    private static bool AsksNothing(Criterion demand) => demand is NoDemandCriterion or PermissionCriterion
        || (demand is NotCriterion or AllOfCriterion && demand.Parts.All(AsksNothing));

    // The text of one criterion may hold several statements: all of them are demanded.
    private static Criterion DemandOf(string trialTitle, CriterionKind kind, string text)
    {
        var studied = Lexicon.InUse.Recognise(trialTitle).Select(m => m.Concept).Where(c => c.Kind == ConceptKind.Condition).Distinct().ToList();
        var item = text.Contains('\n', StringComparison.Ordinal) ? $"* {text}" : text; // the lines of one item, as its record wraps them
        var demands = CriteriaReader.Read($"{kind} Criteria:\n\n{item}", about: trialTitle)
            .Select(criterion => OwnIllness.Except(ExclusionSense.Mend(criterion), studied, Lexicon.InUse).Demand).ToList();
        return demands switch
        {
            [] when kind == CriterionKind.Exclusion => new NotCriterion(new UninterpretedCriterion(text)),
            [] => new UninterpretedCriterion(text),
            [var only] => only,
            _ => new AllOfCriterion(demands),
        };
    }
}
