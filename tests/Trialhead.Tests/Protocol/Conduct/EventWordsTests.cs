using Trialhead.Clinical;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Protocol.Planning;
using Xunit;
using static Trialhead.Tests.Protocol.Planning.ReferenceJourney;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class EventWordsTests
{
    public static TheoryData<StudyEvent, string> Said => new()
    {
        {
            new Screened
            {
                Date = Day(1),
                Person = new Patient
                {
                    StatedAge = 52,
                    Sex = Sex.Female,
                    Facts = [new ConditionFact("asthma") { Setting = DiseaseSetting.NewlyDiagnosed }, new StateFact(PersonalState.Pregnant) { Presence = Presence.Absent }],
                },
            },
            "Screened: 52 years; female; asthma, newly diagnosed; pregnant: no."
        },
        { new Screened { Date = Day(1), Person = new Patient() }, "Screened." },
        { new VisitDone { Date = Day(1), Visit = "screening/screening-visit" }, "Visit done: Screening visit." },
        { new VisitDone { Date = Day(1), Visit = "nowhere/unknown" }, "Visit done: nowhere/unknown." },
    };

    [Theory]
    [MemberData(nameof(Said), DisableDiscoveryEnumeration = true)]
    public void Of_WhatHappened_IsASentenceForPeople(StudyEvent happened, string expected) =>
        Assert.Equal(expected, new EventWords([ReferenceJourney.Protocol], showsArm: true).Of(happened));
}
