using Trialhead.Trials;

namespace Trialhead.Tests.Support;

/// <summary>Invented trials with posted results.</summary>
internal static class InventedResults
{
    /// <summary>A trial of two arms, blinatumomab and a control, with serious events and one outcome.</summary>
    public static Trial Blinatumomab(int number, int people = 200, bool isRandomised = true, Phase phase = Phase.Phase3, int affected = 30) =>
        Invented.Trial(number) with
        {
            Conditions = ["B-cell Acute Lymphoblastic Leukemia"],
            Design = new Design
            {
                StudyType = StudyType.Interventional,
                Phases = [phase],
                Allocation = isRandomised ? Allocation.Randomized : Allocation.NonRandomized,
                Enrollment = people,
                EnrollmentIsActual = true,
            },
            Eligibility = new EligibilityRules { MinimumAge = new AgeLimit(18, AgeUnit.Years) },
            Arms =
            [
                new Arm("Blinatumomab arm") { Type = ArmType.Experimental, InterventionNames = ["Blinatumomab"] },
                new Arm("Usual care") { Type = ArmType.ActiveComparator, InterventionNames = ["Prednisone"] },
            ],
            Interventions = [new Intervention("Blinatumomab") { Type = InterventionType.Biological }, new Intervention("Prednisone") { Type = InterventionType.Drug }],
            Results = new TrialResults
            {
                AdverseEvents = new AdverseEvents
                {
                    Groups =
                    [
                        new EventGroup("EG000", "Usual care") { SeriousAffected = 10, SeriousAtRisk = people / 2 },
                        new EventGroup("EG001", "Blinatumomab Arm") { SeriousAffected = affected, SeriousAtRisk = people / 2 },
                    ],
                    Serious =
                    [
                        new AdverseEvent("rash") { Counts = [new EventCount("EG000", 1, 1, people / 2), new EventCount("EG001", 1, 1, people / 2)] },
                        new AdverseEvent("fever") { Counts = [new EventCount("EG000", 4, 4, people / 2), new EventCount("EG001", 9, 8, people / 2)] },
                    ],
                },
                OutcomeMeasures =
                [
                    Measure("Maximum concentration", "ng/mL", "SECONDARY"),
                    Measure("Overall Survival", "months", "PRIMARY"),
                ],
            },
        };

    private static OutcomeMeasure Measure(string title, string unit, string type) => new(title)
    {
        Type = type,
        Unit = unit,
        ParamType = "MEDIAN",
        TimeFrame = "5 years",
        Groups = [new ResultGroup("OG000", "Usual care"), new ResultGroup("OG001", "Blinatumomab arm")],
        Denominators = [new Denominator("Participants", [new GroupCount("OG000", "95"), new GroupCount("OG001", "98")])],
        Classes =
        [
            new MeasureClass(null, [], [new MeasureCategory(null, [new Measurement("OG000", "4.0", null, "2.9", "5.3"), new Measurement("OG001", "7.7", null, "5.6", "9.6")])]),
        ],
    };
}
