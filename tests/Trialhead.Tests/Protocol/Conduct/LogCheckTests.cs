using System.Text;
using CsCheck;
using Trialhead.Protocol.Conduct;
using Xunit;

namespace Trialhead.Tests.Protocol.Conduct;

public sealed class LogCheckTests
{
    private static readonly List<LogEntry> Log = Entries("A", "B", "A", "A", "B");

    [Fact]
    public void FirstBreak_WholeLog_IsNone() => Assert.Null(LogCheck.FirstBreak(Log, new LogHead(5, Log[4].Hash)));

    [Fact]
    public void ComputeHash_OfAKnownEntry_NeverChanges() =>
        Assert.Equal("a8220e836124b75d7e3054f571e532f566568837babbb6b4ff4e83ef0367e678", Entries("S001-0001")[0].Hash);

    [Fact]
    public void FirstBreak_ChangedContent_NamesTheEntry()
    {
        var changed = Log.Select(entry => entry.StudyNumber == 3 ? entry with { Content = "other"u8.ToArray() } : entry).ToList();

        Assert.Equal(
            "entry 3 (A, 2): found contents that do not give its hash, expected the contents that were recorded", LogCheck.FirstBreak(changed)?.ToString());
    }

    [Fact]
    public void FirstBreak_ChangedAndHashedAgain_ShowsAtTheNextEntry()
    {
        var changed = Log.Select(entry => entry.StudyNumber == 2 ? (entry with { By = "someone else" }).Sealed() : entry).ToList();

        Assert.Equal(
            "entry 3 (A, 2): found a link to another entry before it, expected a link to the one that stands there", LogCheck.FirstBreak(changed)?.ToString());
    }

    [Theory]
    [InlineData(new[] { 1, 3, 4, 5 }, "entry 3 (A, 2): found number 3, expected number 2: entries are missing or stand in another order")]
    [InlineData(new[] { 1, 2, 2, 3, 4, 5 }, "entry 2 (B, 1): found number 2, expected number 3: entries are missing or stand in another order")]
    [InlineData(new[] { 1, 3, 2, 4, 5 }, "entry 3 (A, 2): found number 3, expected number 2: entries are missing or stand in another order")]
    [InlineData(new[] { 1, 2, 3 }, "the end of the log: found 3 entries, expected at least 5, as noted earlier: entries were cut off")]
    public void FirstBreak_RemovedRepeatedMovedOrCutOff_IsFound(int[] kept, string expected)
    {
        var changed = kept.Select(number => Log[number - 1]).ToList();

        Assert.Equal(expected, LogCheck.FirstBreak(changed, new LogHead(5, Log[4].Hash))?.ToString());
    }

    [Fact]
    public void FirstBreak_WrittenAnew_DiffersFromTheNotedHead()
    {
        var other = Entries("A", "B", "B", "A", "B");

        Assert.Equal(
            "entry 5 (B, 3): found another hash than was noted earlier, expected the noted one: the log was written anew",
            LogCheck.FirstBreak(other, new LogHead(5, Log[4].Hash))?.ToString());
    }

    [Fact]
    public void FirstBreak_ParticipantsEntryTakenOut_IsFoundThoughTheStudyIsChainedAgain()
    {
        var chained = new List<LogEntry>();
        foreach (var entry in Log.Where(entry => entry.StudyNumber != 3))
        {
            chained.Add((entry with { StudyNumber = chained.Count + 1, PreviousOfStudy = chained.Count > 0 ? chained[^1].Hash : LogHead.None.Hash }).Sealed());
        }

        Assert.Equal(
            "entry 3 (A, 3): found no link to entry 1 of A, expected one: entries of a participant follow each other", LogCheck.FirstBreak(chained)?.ToString());
    }

    [Fact]
    public void FirstBreak_AnyChangeOfANotedLog_IsFound()
    {
        var edits = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[0, 6]);
        edits.Sample((at, other, kind) =>
        {
            var log = new List<LogEntry>(Log);
            switch (kind)
            {
                case 0:
                    log.RemoveAt(at);
                    break;
                case 1:
                    log.Insert(at, Log[other]);
                    break;
                case 2:
                    (log[at], log[other]) = (log[other], log[at]);
                    break;
                default:
                    var changed = kind switch
                    {
                        3 => log[at] with { By = "x" },
                        4 => log[at] with { Why = "" },
                        5 => log[at] with { RecordedAt = log[at].RecordedAt.AddTicks(1) },
                        _ => log[at] with { Participant = "C", Number = 1, PreviousOfParticipant = LogHead.None.Hash },
                    };
                    log[at] = other % 2 == 0 ? changed.Sealed() : changed;
                    break;
            }

            Assert.True(log.SequenceEqual(Log) || LogCheck.FirstBreak(log, new LogHead(5, Log[4].Hash)) is not null);
        });
    }

    [Theory]
    [InlineData("5:0000000000000000000000000000000000000000000000000000000000000000", true)]
    [InlineData("5", false)]
    [InlineData("x:0000000000000000000000000000000000000000000000000000000000000000", false)]
    public void Parse_Head_ReadsWhatItWrites(string text, bool isRead) => Assert.Equal(isRead ? text : null, LogHead.Parse(text)?.ToString());

    private static List<LogEntry> Entries(params string[] participants)
    {
        var entries = new List<LogEntry>();
        foreach (var participant in participants)
        {
            var own = entries.Where(entry => entry.Participant == participant).ToList();
            entries.Add(new LogEntry
            {
                Study = "demo",
                StudyNumber = entries.Count + 1,
                Participant = participant,
                Number = own.Count + 1,
                RecordedAt = new DateTimeOffset(2026, 11, 2, 9, 30, entries.Count, TimeSpan.FromHours(1)),
                By = "j.doe",
                Content = Encoding.UTF8.GetBytes($$"""{"kind":"consented","date":"2026-11-0{{entries.Count + 1}}"}"""),
                PreviousOfParticipant = own.Count > 0 ? own[^1].Hash : LogHead.None.Hash,
                PreviousOfStudy = entries.Count > 0 ? entries[^1].Hash : LogHead.None.Hash,
            }.Sealed());
        }

        return entries;
    }
}
