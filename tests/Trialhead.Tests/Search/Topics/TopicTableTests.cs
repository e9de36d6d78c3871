using Trialhead.Data.Search.Topics;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search.Topics;

public sealed class TopicTableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public TopicTableTests()
    {
        _store = TrialStore.Open(_folder.Path);
        _store.Import(
            Trial(1, "One") with { Status = RecruitmentStatus.Recruiting, Conditions = ["Acute myeloid leukemia"] },
            Trial(2, "Two") with { Status = RecruitmentStatus.Completed, Conditions = ["Leukemia"], Interventions = [new Intervention("Pembrolizumab")] });
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("leukemia", "2 1 1")]
    [InlineData("acute-myeloid-leukemia", "1 1 1")]
    [InlineData("pembrolizumab", "1 0 1")]
    [InlineData("asthma", null)]
    public void Find_CountsKindsAndOpenOnes(string id, string? expected)
    {
        var topic = TopicTable.Of(_store).Find(id);

        Assert.Equal(expected, topic is null ? null : $"{topic.Trials} {topic.Open} {topic.Named}");
    }

    [Fact]
    public void All_MostTrialsFirst_EachKindByItself()
    {
        var table = TopicTable.Of(_store);

        Assert.Equal(table.All(TopicKind.Condition).OrderByDescending(topic => topic.Trials).Select(topic => topic.Trials), table.All(TopicKind.Condition).Select(topic => topic.Trials));
        Assert.Contains(table.All(TopicKind.Treatment), topic => topic.Concept.Id == "pembrolizumab");
        Assert.DoesNotContain(table.All(TopicKind.Condition), topic => topic.Concept.Kind != ConceptKind.Condition);
    }

    [Fact]
    public void NarrowerAndBroader_AreOnlyWhatTrialsAreAbout()
    {
        var table = TopicTable.Of(_store);
        var special = table.Find("acute-myeloid-leukemia")!.Concept; // as imported

        Assert.NotEmpty(table.Broader(special));
        Assert.All(table.Broader(special), general => Assert.Contains(table.Narrower(general.Concept), topic => topic.Concept == special));
        Assert.Empty(table.Narrower(special));
    }

    [Fact]
    public void Of_AfterAnImport_CountsAnew()
    {
        Assert.Null(TopicTable.Of(_store).Find("asthma"));

        _store.Import(Trial(3, "Three") with { Conditions = ["Asthma"] });

        Assert.Equal(1, TopicTable.Of(_store).Find("asthma")?.Trials);
    }

    [Fact]
    public void List_GivesStretchesInTheOrderOfNumbers()
    {
        Assert.Equal(["NCT00000001", "NCT00000002"], _store.List(0, 10).Select(trial => trial.NctId));
        Assert.Equal(["NCT00000002"], _store.List(1, 10).Select(trial => trial.NctId));
    }
}
