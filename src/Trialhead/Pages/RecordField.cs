using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>A text of a record with its place.</summary>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="Text">The text, as the record has it.</param>
internal readonly record struct RecordField(string Pointer, string Text)
{
    /// <summary>What is given and done: groups, experimental ones first, and interventions, with names and descriptions.</summary>
    public static IEnumerable<RecordField> Given(Trial trial)
    {
        foreach (var (arm, i) in trial.Arms.Select((arm, i) => (arm, i)).OrderBy(item => item.arm.Type == ArmType.Experimental ? 0 : 1))
        {
            yield return new RecordField($"{RecordPointers.ArmsInterventions}/armGroups/{i}/label", arm.Label);
            yield return new RecordField($"{RecordPointers.ArmsInterventions}/armGroups/{i}/description", arm.Description ?? "");
        }

        foreach (var (intervention, i) in trial.Interventions.Select((intervention, i) => (intervention, i)))
        {
            yield return new RecordField($"{RecordPointers.ArmsInterventions}/interventions/{i}/name", intervention.Name);
            yield return new RecordField($"{RecordPointers.ArmsInterventions}/interventions/{i}/description", intervention.Description ?? "");
        }
    }

    /// <summary>What is measured: names, times and descriptions of outcomes.</summary>
    public static IEnumerable<RecordField> Measured(Trial trial)
    {
        foreach (var group in trial.Outcomes.GroupBy(outcome => outcome.Rank))
        {
            var list = group.Key switch { OutcomeRank.Primary => "primary", OutcomeRank.Secondary => "secondary", _ => "other" };
            foreach (var (outcome, i) in group.Select((outcome, i) => (outcome, i)))
            {
                yield return new RecordField($"{RecordPointers.Outcomes}/{list}Outcomes/{i}/measure", outcome.Measure);
                yield return new RecordField($"{RecordPointers.Outcomes}/{list}Outcomes/{i}/timeFrame", outcome.TimeFrame ?? "");
                yield return new RecordField($"{RecordPointers.Outcomes}/{list}Outcomes/{i}/description", outcome.Description ?? "");
            }
        }
    }

    /// <summary>The summary and the long description.</summary>
    public static IEnumerable<RecordField> Told(Trial trial) =>
    [
        new($"{RecordPointers.Description}/briefSummary", trial.BriefSummary ?? ""),
        new($"{RecordPointers.Description}/detailedDescription", trial.DetailedDescription ?? ""),
    ];
}
