using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;

namespace Trialhead.Cli;

/// <summary>Judges one criterion, given as text alone, against one note.</summary>
internal static class VerdictJudge
{
    /// <summary>The explanation, what may be presumed beside it, and the label of both.</summary>
    public static (Explanation Explanation, Presumption Presumption, EligibilityLabel Label) Judge(VerdictPair pair, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(pair);
        var chart = new PatientChart(NoteReader.Read(pair.Note, Lexicon.InUse, date), date, Lexicon.InUse);
        var demand = DemandOf(pair);
        var explanation = Evaluator.Evaluate(demand, chart);
        var presumption = PresumptionRules.Presume(pair.Kind, explanation, chart, pair.TrialTitle, pair.CriterionText);
        var verdict = AsksNothing(demand) ? Verdict.Met : explanation.Verdict;
        return (explanation, presumption, EligibilityLabels.Of(pair.Kind, verdict, presumption));
    }

    // "None", "steroids are allowed": nothing stands in anybody's way.
    private static bool AsksNothing(Criterion demand) => demand is NoDemandCriterion or PermissionCriterion
        || (demand is NotCriterion or AllOfCriterion && demand.Parts.All(AsksNothing));

    // The text of one criterion may hold several statements: all of them are demanded.
    private static Criterion DemandOf(VerdictPair pair)
    {
        var studied = Lexicon.InUse.Recognise(pair.TrialTitle).Select(m => m.Concept).Where(c => c.Kind == ConceptKind.Condition).Distinct().ToList();
        var demands = CriteriaReader.Read($"{pair.Kind} Criteria:\n\n{pair.CriterionText}")
            .Select(criterion => OwnIllness.Except(ExclusionSense.Mend(criterion), studied, Lexicon.InUse).Demand).ToList();
        return demands switch
        {
            [] when pair.Kind == CriterionKind.Exclusion => new NotCriterion(new UninterpretedCriterion(pair.CriterionText)),
            [] => new UninterpretedCriterion(pair.CriterionText),
            [var only] => only,
            _ => new AllOfCriterion(demands),
        };
    }
}
