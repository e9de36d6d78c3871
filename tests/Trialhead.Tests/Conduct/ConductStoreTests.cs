using Trialhead.Clinical;
using Trialhead.Data.Conduct;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Conduct;

public sealed class ConductStoreTests : IDisposable
{
    private readonly OpenedStudy _study = new();

    private static readonly StudyProtocol Protocol = ShippedProtocols.Read(OpenedStudy.Id);

    private ConductStore Store => _study.Store;

    private IReadOnlyList<StudyEvent> Fever => [new AdverseEventRecorded { Date = Store.Today, Name = "Fever" }];

    [Fact]
    public void Open_Twice_IsRefused()
    {
        var again = Store.Open(ShippedProtocols.Bytes(OpenedStudy.Id), null, null, OpenedStudy.Ana);

        Assert.Equal("study: found two-arm-survival, which is open already, expected a protocol of another id; a new version is an amendment", again.Problem?.ToString());
    }

    [Fact]
    public void Open_KeepsTheSecretFromTheDatabaseAndFromOthers()
    {
        var seed = Path.Join(_study.Folder, "conduct-seeds", "two-arm-survival.seed");

        Assert.Equal("a secret of the test", File.ReadAllText(seed));
        Assert.All(Directory.GetFiles(_study.Folder, "conduct.db*"), file => Assert.DoesNotContain("a secret of the test", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.True(IsOwnersAlone(seed));
    }

    [Fact]
    public void Open_WhereTheDatabaseWasTakenAway_LosesNoSecret()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.GetFiles(_study.Folder, "conduct.db*").ToList().ForEach(File.Delete);

        Assert.Null(new ConductStore(_study.Folder, TimeProvider.System).Open(ShippedProtocols.Bytes(OpenedStudy.Id), null, null, OpenedStudy.Ana).Problem);

        var secrets = Directory.GetFiles(Path.Join(_study.Folder, "conduct-seeds"));
        Assert.Equal(2, secrets.Length);
        Assert.Contains(secrets, file => File.ReadAllText(file) == "a secret of the test");
        Assert.All(secrets, file => Assert.True(IsOwnersAlone(file)));
    }

    [Fact]
    public void Screen_NumbersParticipantsBySiteAndKeepsNoName()
    {
        var person = new Patient { Id = "Maria Example", Text = "Maria Example, 45", Place = new Place { City = "Vigo" }, StatedAge = 45 };

        List<string> sites = ["S001", "S002", "S001"];
        var numbers = sites.Select(site => Store.Screen(OpenedStudy.Id, site, person, Store.Today, OpenedStudy.Ana).Entries[0].Participant);

        Assert.Equal(["S001-0001", "S002-0001", "S001-0002"], numbers);
        Assert.Equal(new Patient { StatedAge = 45 }.StatedAge, Assert.IsType<Screened>(Store.Events(OpenedStudy.Id, "S001-0001")[0]).Person.StatedAge);
        Assert.DoesNotContain("Example", string.Concat(Store.Log(OpenedStudy.Id).Select(entry => System.Text.Encoding.UTF8.GetString(entry.Content.Span))), StringComparison.Ordinal);
    }

    [Fact]
    public void Record_SeveralOfWhichOneIsForbidden_RecordsNone()
    {
        var participant = _study.Enrol();
        var before = Store.Log(OpenedStudy.Id).Count;

        var recording = Store.Record(
            OpenedStudy.Id, participant, [new AdverseEventRecorded { Date = Store.Today, Name = "Fever" }, new AdverseEventRecorded { Date = Store.Today, Name = "" }],
            OpenedStudy.Ana);

        Assert.Equal("adverse event: found no name, expected what happened", recording.Problem?.ToString());
        Assert.Equal(before, Store.Log(OpenedStudy.Id).Count);
    }

    [Fact]
    public void Record_AnArmNamedByHand_IsRefused()
    {
        var recording = Store.Record(
            OpenedStudy.Id, _study.Enrol(), [new Randomised { Date = Store.Today, Allocation = "randomisation", Arm = "tablet" }], OpenedStudy.Ana);

        Assert.Equal("randomisation: found an arm named by hand, expected a randomisation, which finds the arm", recording.Problem?.ToString());
    }

    [Fact]
    public void Record_Result_MovesTheParticipantOn()
    {
        var participant = _study.Enrol();
        _study.Randomise(participant);

        Store.Record(OpenedStudy.Id, participant, [.. StudyFinding.Parse("Disease progression", Protocol).Select(fact => new ResultRecorded { Date = Store.Today, Fact = fact })], OpenedStudy.Ana);

        Assert.Equal("Safety follow-up", Store.Find(OpenedStudy.Id)?.View(Store.Events(OpenedStudy.Id, participant), Store.Today).Epoch);
    }

    [Theory]
    [InlineData("\"version\": \"1\"", "\"version\": \"1\"", "/version: found \"1\", which the study has, expected another version")]
    [InlineData("\"id\": \"two-arm-survival\"", "\"id\": \"another\"", "/id: found \"another\", expected \"two-arm-survival\", since it amends that protocol")]
    [InlineData("[4, 6]", "[4]", "/allocations/randomisation: found another plan than before, expected the same plan, or another id: allocations that were made rest on it")]
    [InlineData("", "", null)]
    public void Amend_KeepsIdAndPlans(string old, string changed, string? problem)
    {
        var text = System.Text.Encoding.UTF8.GetString(ShippedProtocols.Bytes(OpenedStudy.Id));
        text = changed.Contains("version", StringComparison.Ordinal) ? text : text.Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal);
        text = old.Length == 0 ? text : text.Replace(old, changed, StringComparison.Ordinal);

        var recording = Store.Amend(OpenedStudy.Id, System.Text.Encoding.UTF8.GetBytes(text), OpenedStudy.Ana);

        Assert.Equal(problem, recording.Problem?.ToString());
        Assert.Equal(problem is null ? 2 : 1, Store.Find(OpenedStudy.Id)?.Versions.Count);
        Assert.Empty(Store.Verify(OpenedStudy.Id).Problems);
    }

    [Fact]
    public async Task Record_TheSameFormSentManyTimesAtOnce_IsRecordedOnce()
    {
        var participant = _study.Enrol();
        var seen = Store.Head(OpenedStudy.Id).Number;

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.Record(OpenedStudy.Id, participant, Fever, OpenedStudy.Ana, seen))));

        Assert.All(told, recording => Assert.Null(recording.Problem));
        Assert.Single(told.Select(recording => Assert.Single(recording.Entries).Hash).Distinct());
        Assert.Single(Store.Events(OpenedStudy.Id, participant).OfType<AdverseEventRecorded>());
    }

    [Fact]
    public void Record_TheSameAgain_NeedsAReason()
    {
        var participant = _study.Enrol();
        Recording Again(string? why) => Store.Record(OpenedStudy.Id, participant, Fever, OpenedStudy.Ana with { Why = why });

        Assert.Null(Again(null).Problem);
        Assert.Equal("adverse event: found the same as in entry 4, expected something that is not recorded yet, or a reason", Again(null).Problem?.ToString());
        Assert.Null(Again("a second one in the evening").Problem);
    }

    [Fact]
    public void Record_WhatWasStruckOut_CanBeRecordedAgain()
    {
        var participant = _study.Enrol();
        Store.Record(OpenedStudy.Id, participant, Fever, OpenedStudy.Ana);
        Store.Record(OpenedStudy.Id, participant, [new Corrected { Date = Store.Today, Number = 4 }], OpenedStudy.Ana with { Why = "someone else" });

        Assert.Null(Store.Record(OpenedStudy.Id, participant, Fever, OpenedStudy.Ana).Problem);
    }

    [Fact]
    public void Screen_ThePersonOfAnotherNumber_NeedsAReason()
    {
        var person = new Patient { BirthDate = new PartialDate(1961, 4, 2), Facts = [new PerformanceFact(PerformanceScale.Ecog, 1)] };
        Recording Again(string? why, string site = "S001") => Store.Screen(OpenedStudy.Id, site, person, Store.Today, OpenedStudy.Ana with { Why = why });

        Assert.Null(Again(null).Problem);
        Assert.Equal("screening: found all that is known of S001-0001, who was screened on the same day, expected another person, or a reason", Again(null).Problem?.ToString());
        Assert.Null(Again("twins").Problem);
        Assert.Null(Again(null, "S002").Problem);
    }

    [Fact]
    public void Record_SomethingElseCameMeanwhile_IsRefusedUntilItWasSeen()
    {
        var participant = _study.Enrol();
        var seen = Store.Head(OpenedStudy.Id).Number;
        var other = Store.Record(OpenedStudy.Id, participant, [new AdverseEventRecorded { Date = Store.Today, Name = "Cough" }], new Author("b.meier"), seen);

        var late = Store.Record(OpenedStudy.Id, participant, Fever, OpenedStudy.Ana, seen);

        Assert.Equal("log: found entry 4 of b.meier, which came meanwhile, expected a look at it first", late.Problem?.ToString());
        Assert.Equal(other.Entries[0].Hash, Assert.Single(late.Meanwhile).Hash);
        Assert.Null(Store.Record(OpenedStudy.Id, participant, Fever, OpenedStudy.Ana, Store.Head(OpenedStudy.Id).Number).Problem);
    }

    [Fact]
    public void Record_AnotherParticipantMeanwhile_DoesNotMatter()
    {
        var participant = _study.Enrol();
        var seen = Store.Head(OpenedStudy.Id).Number;
        _study.Enrol();

        Assert.Null(Store.Record(OpenedStudy.Id, participant, Fever, OpenedStudy.Ana, seen).Problem);
    }

    [Fact]
    public void Screen_TheSameFormTwice_GivesOneNumber_TwoFormsGiveTwo()
    {
        string Screened(long seen) => Store.Screen(OpenedStudy.Id, "S001", new Patient { StatedAge = 50 }, Store.Today, OpenedStudy.Ana, seen).Entries[0].Participant;
        var seen = Store.Head(OpenedStudy.Id).Number;

        List<string> numbers = [Screened(seen), Screened(seen), Screened(Store.Head(OpenedStudy.Id).Number)];

        Assert.Equal(["S001-0001", "S001-0001", "S001-0002"], numbers);
    }

    [Fact]
    public void Open_KeepsWhatIsKnownOfPeopleFromOthers() => Assert.All(Directory.GetFiles(_study.Folder, "conduct.db*"), file => Assert.True(IsOwnersAlone(file)));

    [Theory]
    [InlineData(" nurse")]
    [InlineData("nu\nrse")]
    [InlineData("")]
    public void AddStaff_ANameThatNobodyCouldSignInWith_IsRefused(string name) =>
        Assert.EndsWith("expected a name to sign in with: 1 to 100 letters, without spaces around it", Store.AddStaff(OpenedStudy.Id, name, OpenedStudy.Ana).Recording.Problem?.ToString(), StringComparison.Ordinal);

    [Fact]
    public void Author_ReasonOfSeveralLinesOrTurnedAround_BecomesOneLine() =>
        Assert.Equal("first second third fourth", new Author("ana", " first\nsecond\u2028third\u202efourth ").Why);

    [Fact]
    public void Staff_PasswordsAreCheckedForTheirStudyAndKeptAsHashes()
    {
        var (_, password) = Store.AddStaff(OpenedStudy.Id, "nurse", OpenedStudy.Ana);

        Assert.NotNull(password);
        Assert.True(Store.IsStaff(OpenedStudy.Id, "nurse", password));
        Assert.False(Store.IsStaff(OpenedStudy.Id, "nurse", password + "x"));
        Assert.False(Store.IsStaff("another", "nurse", password));
        Assert.All(Directory.GetFiles(_study.Folder, "conduct.db*"), file => Assert.DoesNotContain(password, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Null(Store.RemoveStaff(OpenedStudy.Id, "nurse", OpenedStudy.Ana).Problem);
        Assert.False(Store.IsStaff(OpenedStudy.Id, "nurse", password));
    }

    public void Dispose() => _study.Dispose();

    private static bool IsOwnersAlone(string file) => OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);
}
