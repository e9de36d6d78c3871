using System.Diagnostics;
using Trialhead.Data.Search;
using Trialhead.Data.Search.Paging;
using Trialhead.Data.Store;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;
using static Trialhead.Tests.Support.Invented;

namespace Trialhead.Tests.Search;

public sealed class PagingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrialStore _store;

    public PagingTests() => _store = TrialStore.Open(_folder.Path);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("asthma", SearchOrder.Relevance)]
    [InlineData("asthma inhaler children", SearchOrder.Relevance)]
    [InlineData("asthma unheard gravity", SearchOrder.Relevance)] // only some of the words
    [InlineData("asthmma", SearchOrder.Relevance)] // the typing error comes into the index between the pages
    [InlineData("asthma", SearchOrder.Updated)]
    [InlineData(null, SearchOrder.Updated)]
    [InlineData(null, SearchOrder.Relevance)]
    [InlineData("asthma inhaler children", SearchOrder.OpenFirst)]
    [InlineData(null, SearchOrder.OpenFirst)]
    public void Pages_ImportBetweenThem_NeitherRepeatNorHide(string? text, SearchOrder order)
    {
        _store.Import(Enumerable.Range(100, 40).Select(Varied));
        var query = new TrialQuery { Text = text, Order = order, Take = 7 };
        var before = _store.Index.Search(query with { Take = 1000 }).Hits.Select(hit => hit.NctId).ToList();

        var walked = Walk(query, page => _store.Import(Enumerable.Range(200 + (page * 20), 20).Select(Varied)
            .Append(Trial(900 + page, "Asthmma gravity unheard " + string.Concat(Enumerable.Repeat("inhaler ", 30))))));

        Assert.Equal(before, walked.Where(before.Contains));
    }

    [Fact]
    public void Pages_TrialsThatChange_MayMoveAndHideNoOther()
    {
        _store.Import(Enumerable.Range(100, 20).Select(Varied));
        var query = new TrialQuery { Text = "asthma", Take = 6 };
        var before = _store.Index.Search(query with { Take = 1000 }).Hits.Select(hit => hit.NctId).ToList();

        var walked = Walk(query, page => _store.Import(Trial(100 + page, "Eczema", "2026-01-01")));

        Assert.Equal(before.Where(nctId => !Changed.Contains(nctId)), walked.Where(nctId => !Changed.Contains(nctId)));
    }

    [Fact]
    public void Token_IsGoodForItsSearchOnly()
    {
        _store.Import(Enumerable.Range(100, 20).Select(Varied));
        var next = Assert.IsType<PagePosition>(_store.Index.Search(new TrialQuery { Text = "asthma", Take = 5 }).Next);

        var token = PageToken.Write(next, "asthma");

        Assert.NotNull(PageToken.Read(token, "asthma"));
        Assert.Null(PageToken.Read(token, "eczema"));
        Assert.All(Enumerable.Range(0, token.Length), at => Assert.Null(PageToken.Read(Spoilt(token, at), "asthma")));
        Assert.All(["", "x", "zzzz", "====", token[..^2], token + token], bad => Assert.Null(PageToken.Read(bad, "asthma")));
    }

    [Fact]
    public void LastPage_HasNoNext()
    {
        _store.Import(Enumerable.Range(100, 10).Select(Varied));

        Assert.Null(_store.Index.Search(new TrialQuery { Take = 10 }).Next);
        Assert.NotNull(_store.Index.Search(new TrialQuery { Take = 9 }).Next);
    }

    [Fact]
    public void Import_ByAnotherStore_IsSeenWithinASecond()
    {
        using var other = TrialStore.Open(_folder.Path);
        other.Import(Varied(100));
        Assert.Equal(1, _store.Index.Search(new TrialQuery()).Total);

        // The best of three, as a busy machine may keep one waiting.
        var delays = Enumerable.Range(2, 3).Select(total =>
        {
            other.Import(Varied(99 + total));
            var imported = Stopwatch.StartNew();
            while (_store.Index.Search(new TrialQuery()).Total < total && imported.Elapsed < TimeSpan.FromSeconds(10))
            {
                Thread.Yield();
            }

            return imported.Elapsed;
        }).ToList();

        Assert.InRange(delays.Min(), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Import_WhileItRuns_KeepsNobodyFromSearching()
    {
        _store.Import(Varied(100));
        var seen = new List<int>();

        _store.ImportItems(Slow(), Options with { BatchRecords = 2 });

        Assert.Equal([1, 1, 3, 3, 5], seen.Select(total => total).Take(5));
        Assert.Equal(6, _store.Index.Count);

        IEnumerable<Trialhead.Data.Registry.RegistryItem> Slow()
        {
            foreach (var number in Enumerable.Range(101, 5))
            {
                _store.Index.Refresh();
                seen.Add(_store.Index.Search(new TrialQuery { Text = "asthma" }).Total);
                yield return Record(Varied(number));
            }
        }
    }

    private static HashSet<string> Changed { get; } = [.. Enumerable.Range(0, 10).Select(page => Nct(100 + page))];

    // Titles of several lengths, so that scores differ and their order hangs on how common the words are.
    private static Trial Varied(int number) => Trial(number, "Asthma " + string.Concat(Enumerable.Repeat("study ", number % 5)), $"2024-{(number % 12) + 1:00}-01") with
    {
        BriefSummary = number % 3 == 0 ? "An inhaler." : "Children " + string.Concat(Enumerable.Repeat("breathe ", number % 4)),
        Keywords = number % 7 == 0 ? ["children", "inhaler"] : [],
        Status = (number % 5) switch { 0 => RecruitmentStatus.Recruiting, 1 => RecruitmentStatus.NotYetRecruiting, 2 => null, _ => RecruitmentStatus.Completed },
    };

    private static string Spoilt(string token, int at) =>
        string.Concat(token.AsSpan(0, at), token[at] == 'Q' ? "9" : "Q", token.AsSpan(at + 1));

    private List<string> Walk(TrialQuery query, Action<int> between)
    {
        var (found, page) = (new List<string>(), 0);
        for (var position = default(PagePosition); ; page++)
        {
            var hits = _store.Index.Search(query with { After = position });
            found.AddRange(hits.Hits.Select(hit => hit.NctId));
            if (hits.Next is null)
            {
                return found;
            }

            // As a client carries it.
            position = PageToken.Read(PageToken.Write(hits.Next, "walk"), "walk");
            Assert.NotNull(position);
            if (page < 4)
            {
                between(page);
            }
        }
    }
}
