using Trialhead.Clinical;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class StratificationLevelsTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly StudyProtocol Study = ShippedProtocols.Read("two-arm-survival");
    private static readonly ConductRules Rules = new([Study]);

    [Theory]
    [InlineData(0, 1950, "ecog-0", "65-and-over")]
    [InlineData(1, 1980, "ecog-1", "under-65")]
    [InlineData(null, 1980, null, "under-65")]
    public void Of_JudgesTheConditionsOfEachFactor(int? ecog, int born, string? performance, string age) =>
        Assert.Equal([performance, age], StratificationLevels.Of(Study.Allocations[0], Enrolled(ecog, born), Day).Select(level => level.Level));

    [Theory]
    [InlineData(0, "ecog-0", null, null)]
    [InlineData(null, "ecog-0", "seen at the clinic", null)]
    [InlineData(0, "ecog-1", null, "expected \"ecog-0\", or a reason")]
    [InlineData(null, "ecog-1", null, "expected the fact to be recorded, or a reason")]
    [InlineData(0, "ecog-9", "why", "expected a level of Performance status: `ecog-0`, `ecog-1`")]
    public void Check_StatedLevels_NeedAReasonWhereTheRecordSaysOtherwise(int? ecog, string stated, string? why, string? problem)
    {
        var next = new Stratified
        {
            Date = Day,
            Allocation = "randomisation",
            Levels = new Dictionary<string, string> { ["performance"] = stated, ["age"] = "under-65" },
        };

        var found = Rules.Check(Enrolled(ecog, 1980), next, Day, why)?.ToString();

        Assert.True(problem is null ? found is null : found?.EndsWith(problem, StringComparison.Ordinal), found);
    }

    [Fact]
    public void Check_RandomisedBeforeStratified_IsRefused() => Assert.Equal(
        "randomisation: found no stratification, expected the levels of its factors to be settled first",
        Rules.Check(Enrolled(0, 1980), new Randomised { Date = Day, Allocation = "randomisation", Arm = "tablet" }, Day, null)?.ToString());

    private static List<StudyEvent> Enrolled(int? ecog, int born) =>
    [
        new Screened
        {
            Date = Day,
            Person = new Patient { BirthDate = new PartialDate(born, 1, 1), Facts = ecog is { } grade ? [new PerformanceFact(PerformanceScale.Ecog, grade)] : [] },
        },
        new Consented { Date = Day }, new Enrolled { Date = Day, Version = "1" },
    ];
}
