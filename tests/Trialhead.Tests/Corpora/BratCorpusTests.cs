using System.Text;
using Trialhead.Data.Corpora;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Corpora;

public sealed class BratCorpusTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_FolderAndZip_GiveTheSameInOrder()
    {
        _folder.Write("b.txt", "fever\r\n");
        _folder.Write("b.ann", "T1\tCondition 0 5\tfever");
        _folder.Write("a.txt", "\ufeffcough");
        _folder.Write("a.ann", "");
        using var other = new TemporaryFolder();
        var zip = other.Zip("corpus.zip", ("x/b.txt", "fever\r\n"u8.ToArray()), ("x/b.ann", "T1\tCondition 0 5\tfever"u8.ToArray()), ("x/a.txt", Encoding.UTF8.GetBytes("\ufeffcough")), ("x/a.ann", []));

        foreach (var path in (string[])[_folder.Path, zip])
        {
            Assert.True(BratCorpus.Read(path).Succeeded(out var documents, out _));
            Assert.Equal([("a", "\ufeffcough", 0), ("b", "fever\r\n", 1)], documents.Select(d => (d.Name, d.Text, d.Entities.Count)));
        }
    }

    [Fact]
    public void Read_AnnotationWithoutText_IsAProblem()
    {
        _folder.Write("a.txt", "fever");
        _folder.Write("b.ann", "");

        Assert.False(BratCorpus.Read(_folder.Path).Succeeded(out _, out var problem));

        Assert.Equal($"{_folder.Path}: found `b.ann`, expected its text `b.txt` beside it", problem.ToString());
    }

    [Fact]
    public void ReadTexts_TwoOfOneName_IsAProblem()
    {
        _folder.Write("x/a.txt", "fever");
        _folder.Write("y/a.txt", "cough");

        Assert.False(BratCorpus.ReadTexts(_folder.Path).Succeeded(out _, out var problem));

        Assert.Equal($"{_folder.Path}: found two files `a.txt`, expected every name once", problem.ToString());
    }
}
