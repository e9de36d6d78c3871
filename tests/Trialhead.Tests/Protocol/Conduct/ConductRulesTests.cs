using Trialhead.Clinical;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Protocol.Planning;
using Trialhead.Tests.Support;
using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class ConductRulesTests
{
    private static readonly StudyProtocol Drawn = ReferenceJourney.Protocol with
    {
        Allocations = [ReferenceJourney.Protocol.Allocations[0] with { Method = new PermutedBlocks([4]) }],
    };

    private static readonly StudyProtocol Amended = Drawn with { Version = "2" };
    private static readonly StudyProtocol Other = Drawn with { Version = "3", Cells = [.. Drawn.Cells.Where(cell => cell.Epoch != "pre-induction")] };
    private static readonly ConductRules Rules = new([Drawn, Amended, Other]);

    public static TheoryData<string, StudyEvent, string> Refused => new()
    {
        { "", new Consented { Date = Day(1) }, "consent: found no screening, expected the screening to be recorded first" },
        { "screened", Person(2), "screening: found a screening already, expected one; what is learnt later is a result" },
        { "screened", new Enrolled { Date = Day(2), Version = "1" }, "enrolment: found no consent up to 2026-01-06, expected consent to be recorded first" },
        { "consented", new Enrolled { Date = Day(2), Version = "9" }, "enrolment: found version \"9\", expected a version of the study: 1, 2, 3" },
        { "enrolled", new Enrolled { Date = Day(9), Version = "1" }, "enrolment: found an enrolment on 2026-01-12 already, expected one for each participant" },
        { "consented", Allocated(3), "randomisation: found a participant in Screening, where nothing is allocated, expected a participant whose allocation is due" },
        { "enrolled", Allocated(28), "randomisation: found an allocation planned for 2026-02-02, expected one that is due" },
        { "randomised", Allocated(30), "randomisation: found an allocation on 2026-02-02 already, expected one for each participant" },
        { "enrolled", new Randomised { Date = Day(29), Allocation = "allocation", Arm = "A" }, "randomisation: found arm \"A\", expected an arm of the allocation: B, C" },
        { "enrolled", Mrd(Day(150)), "result: found 2026-06-03, which is to come, expected a day up to 2026-06-02" },
        { "enrolled", Mrd(Day(0)), "result: found 2026-01-04, expected a day from 2026-01-05 on; an older finding carries its own date" },
        { "enrolled", Mrd(Day(12), new PartialDate(2027)), "result: found 2027, which is to come, expected a day up to 2026-06-02" },
        { "enrolled", new Moved { Date = Day(12), Epoch = "further-treatment" }, "move: found \"further-treatment\", expected an epoch to which something leads from Pre-induction: follow-up" },
        { "enrolled", new CycleStarted { Date = Day(12), Element = "blinatumomab", Cycle = 1 }, "cycle: found \"blinatumomab\", expected an element with cycles in which the participant is: there is none" },
        { "randomised", new CycleStarted { Date = Day(40), Element = "blinatumomab", Cycle = 3 }, "cycle: found cycle 3, expected a cycle from 1 to 2" },
        { "randomised", new CycleStarted { Date = Day(29), Element = "blinatumomab", Cycle = 2 }, "cycle: found 2026-02-02, expected a day after 2026-02-02, when cycle 1 began" },
        { "enrolled", new AdverseEventRecorded { Date = Day(12), Name = "Fever", Grade = 6 }, "adverse event: found grade 6, expected a grade from 1 to 5 (CTCAE)" },
        { "enrolled", new Unblinded { Date = Day(12), Reason = "emergency" }, "unblinding: found a participant without an arm, expected one who was randomised" },
        { "withdrawn", Mrd(Day(41)), "result: found a participant who left the study on 2026-02-13, expected corrections, unblinding and what happened before that" },
        { "withdrawn", new Died { Date = Day(41) }, "death: found a participant who left the study on 2026-02-13, expected corrections, unblinding and what happened before that" },
        { "enrolled", new VersionChanged { Date = Day(12), Version = "1" }, "change of version: found version \"1\", which they follow already, expected another one" },
        { "enrolled", new VersionChanged { Date = Day(12), Version = "3" }, "change of version: found a version without Pre-induction for this participant, expected one in which they can go on" },
        { "enrolled", new Corrected { Date = Day(12), Number = 4 }, "correction: found number 4, expected an entry of this participant, from 1 to 3" },
        { "randomised", new Corrected { Date = Day(30), Number = 4 }, "correction: found entry 4, a randomisation, expected another: an allocation and who was told of it stand" },
        { "enrolled", new Corrected { Date = Day(30), Number = 1 }, "correction: found nothing in place of the screening, expected the right screening" },
        { "enrolled", new Corrected { Date = Day(30), Number = 2, Instead = new Died { Date = Day(2) } }, "correction: found a death in place of a consent, expected an event of the same kind" },
        { "enrolled", new OptionChosen { Date = Day(12), Choice = "x", Option = "y" }, "choice: found \"x\", expected a choice of the protocol: " },
        { "enrolled", new VisitDone { Date = Day(12), Visit = "x" }, "visit: found \"x\", expected the key of a planned visit: " },
        { "enrolled", new DoseChanged { Date = Day(12), Treatment = "x" }, "dose: found \"x\", expected a treatment of the protocol: " },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Check_WhatTheRulesForbid_SaysWhereFoundAndExpected(string until, StudyEvent next, string expected) =>
        Assert.StartsWith(expected, Rules.Check(Journey(until), next, Day(149), "why")?.ToString(), StringComparison.Ordinal);

    public static TheoryData<string, StudyEvent, string> Mistaken => new()
    {
        { "enrolled", Creatinine(1.1, "umol/L"), "result: found creatinine 1.1 µmol/L, which would be usual in mg/dL, expected the value in its own unit, or a reason" },
        { "randomised", new Died { Date = Day(20) }, "death: found 2026-01-24, before a randomisation of 2026-02-02, expected a day that is not before what is recorded, or a reason" },
        { "randomised", new Withdrawn { Date = Day(20) }, "withdrawal: found 2026-01-24, before a randomisation of 2026-02-02, expected a day that is not before what is recorded, or a reason" },
        { "enrolled", Dose(12, "blin-blinatumomab", 28, "ug"), "dose: found \"blin-blinatumomab\" of a participant who has not come to it by 2026-01-16, expected a treatment of an epoch where they are or were, or a reason" },
    };

    [Theory]
    [MemberData(nameof(Mistaken), DisableDiscoveryEnumeration = true)]
    public void Check_WhatLooksMistaken_NeedsAReason(string until, StudyEvent next, string expected)
    {
        Assert.Equal(expected, Rules.Check(Journey(until), next, Day(149), null)?.ToString());
        Assert.Null(Rules.Check(Journey(until), next, Day(149), "seen by the laboratory")?.ToString());
    }

    [Theory]
    [InlineData(80, "mg", null)]
    [InlineData(0.04, "g", null)]
    [InlineData(80, "g", "dose: found 80 g where 80 mg are planned, expected a dose of that order, or a reason")]
    [InlineData(800, "mg", "dose: found 800 mg where 80 mg are planned, expected a dose of that order, or a reason")]
    [InlineData(1, "spoonful", "dose: found unit \"spoonful\", expected a unit that is known, such as mg")]
    public void Check_Dose_IsOfTheOrderThatIsPlanned(double value, string unit, string? expected)
    {
        var protocol = ShippedProtocols.Read("two-arm-survival");

        Assert.Equal(expected, new ConductRules([protocol]).Check(OnTablets(), Dose(20, "study-tablet", value, unit), Day(149), null)?.ToString());
    }

    [Fact]
    public void Check_VisitBeforeItsEpoch_NeedsAReason()
    {
        var rules = new ConductRules([ShippedProtocols.Read("two-arm-survival")]);
        var visit = new VisitDone { Date = Day(5), Visit = "treatment/tablet-day-1.1" };

        Assert.Equal(
            "visit: found 2026-01-09, before Treatment began on 2026-01-13, expected a day from then on, or a reason", rules.Check(OnTablets(), visit, Day(30), null)?.ToString());
        Assert.Null(rules.Check(OnTablets(), visit, Day(30), "seen earlier"));
        Assert.Null(rules.Check(OnTablets(), visit with { Date = Day(8) }, Day(30), null)); // within its window
        Assert.Null(rules.Check(OnTablets(), visit with { Date = Day(20) }, Day(30), null)); // late, and so it was
    }

    [Fact]
    public void Check_LevelsOfARandomisation_AreNotStruckOut() => Assert.Equal(
        "correction: found nothing in place of the levels by which the participant was randomised, expected the right levels; the allocation stands",
        new ConductRules([ShippedProtocols.Read("two-arm-survival")]).Check(OnTablets(), new Corrected { Date = Day(20), Number = 4 }, Day(30), "wrong")?.ToString());

    [Fact]
    public void DueAllocation_InTreatmentThatWillEnd_TellsWhereTheyAre()
    {
        new ConductRules([ShippedProtocols.Read("two-arm-survival")]).DueAllocation(OnTablets(), Day(30)).Succeeded(out _, out var problem);

        Assert.Equal("randomisation: found a participant in Treatment, where nothing is allocated, expected a participant whose allocation is due", problem?.ToString());
    }

    [Fact]
    public void Check_MoveToWhereChanceLeads_SaysSo() => Assert.Equal(
        "move: found \"treatment\", to which only an allocation leads, expected Randomisation to be recorded, which moves the participant",
        new ConductRules([ShippedProtocols.Read("two-arm-survival")]).Check(Journey("consented"), new Moved { Date = Day(9), Epoch = "treatment" }, Day(30), "why")?.ToString());

    [Fact]
    public void Check_AWholeJourney_IsAllowedEventByEvent()
    {
        IReadOnlyList<StudyEvent> journey =
        [
            .. Journey("randomised"), new CycleStarted { Date = Day(60), Element = "blinatumomab", Cycle = 2 }, Mrd(Day(88)),
            new Corrected { Date = Day(90), Number = 6, Instead = Mrd(Day(89)) }, new VersionChanged { Date = Day(91), Version = "2" },
            new Moved { Date = Day(92), Epoch = "follow-up" }, new Died { Date = Day(100) }, Mrd(Day(95)), new Corrected { Date = Day(101), Number = 5 },
        ];

        Assert.All(journey.Index(), entry => Assert.Null(Rules.Check([.. journey.Take(entry.Index)], entry.Item, Day(149), "a reason")?.ToString()));
    }

    [Fact]
    public void Check_Correction_NeedsAReasonAndStandsOnce()
    {
        List<StudyEvent> recorded = [.. Journey("enrolled"), Mrd(Day(12)), new Corrected { Date = Day(13), Number = 4 }];
        var again = new Corrected { Date = Day(14), Number = 4 };

        Assert.Equal("correction: found no reason, expected why the entry was wrong", Rules.Check(recorded, new Corrected { Date = Day(14), Number = 2 }, Day(20), " ")?.ToString());
        Assert.Equal(
            "correction: found entry 4, which entry 5 corrects, expected entry 5 to be struck out first", Rules.Check(recorded, again, Day(20), "typo")?.ToString());
        Assert.Null(Rules.Check([.. recorded, new Corrected { Date = Day(14), Number = 5 }], again, Day(20), "typo"));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("waived by the sponsor", true)]
    public void Check_EnrollingWhoACriterionKeepsOut_NeedsAReason(string? why, bool isAllowed)
    {
        List<StudyEvent> recorded = [new Screened { Date = Day(1), Person = new Patient { StatedAge = 12 } }, new Consented { Date = Day(1) }];

        var problem = Rules.Check(recorded, new Enrolled { Date = Day(8), Version = "1" }, Day(8), why);

        Assert.Equal(isAllowed, problem is null);
        Assert.True(isAllowed || problem?.ToString().StartsWith("enrolment: found a person whom \"", StringComparison.Ordinal) == true, problem?.ToString());
    }

    [Fact]
    public void Check_NoProcedure_CannotBeDrawn() => Assert.Equal(
        "randomisation: found no procedure in the protocol, expected one, chosen and recorded when the study was opened",
        new ConductRules([ReferenceJourney.Protocol]).Check(Journey("enrolled"), Allocated(29), Day(30), null)?.ToString());

    private static List<StudyEvent> Journey(string until)
    {
        List<(string Name, StudyEvent Event)> all =
        [
            ("screened", Person(1)), ("consented", new Consented { Date = Day(1) }), ("enrolled", new Enrolled { Date = Day(8), Version = "1" }),
            ("randomised", Allocated(29)), ("withdrawn", new Withdrawn { Date = Day(40) }),
        ];
        return [.. all.Take(all.FindIndex(step => step.Name == until) + 1).Select(step => step.Event)];
    }

    private static List<StudyEvent> OnTablets() =>
    [
        .. Journey("enrolled"),
        new Stratified { Date = Day(9), Allocation = "randomisation", Levels = new Dictionary<string, string> { ["performance"] = "ecog-0", ["age"] = "under-65" } },
        new Randomised { Date = Day(9), Allocation = "randomisation", Arm = "tablet" },
    ];

    private static Screened Person(int day) => new() { Date = Day(day), Person = new Patient { BirthDate = new PartialDate(1980, 5, 1) } };

    private static ResultRecorded Creatinine(double value, string unit) => new() { Date = Day(12), Fact = new MeasurementFact("creatinine", new Quantity(value, unit)) };

    private static DoseChanged Dose(int day, string treatment, double value, string unit) => new() { Date = Day(day), Treatment = treatment, Dose = new Dose(value, unit) };

    private static Randomised Allocated(int day) => new() { Date = Day(day), Allocation = "allocation", Arm = "C" };

    private static ResultRecorded Mrd(DateOnly day, PartialDate? taken = null) =>
        new() { Date = day, Fact = new BiomarkerFact("minimal residual disease") { Date = taken } };
}
