using System.IO.Compression;
using Trialhead.Data.Registry;
using Trialhead.Pages;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages;

/// <summary>Pages of real records drawn at random: nothing fails, nothing is empty, nothing stands without a source.</summary>
public sealed class RealPagesTests
{
    private const int Drawn = 500;
    private const double HardestGrade = 8;

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void Pages_OfRealRecords_HaveNoFaultAndLackNothing(PageLanguage language)
    {
        var faults = Records().AsParallel().SelectMany(trial =>
        {
            var audit = PageAudit.Of(trial, TrialPageBuilder.Build(new PageSubject(trial) { Language = language }));
            return audit.Faults.Concat(audit.Missing.Select(pointer => $"missing {pointer}")).Select(fault => $"{trial.NctId} {fault}");
        }).ToList();

        Assert.Empty(faults);
    }

    [Fact]
    public void Pages_OfRealRecords_ReadEasily()
    {
        var grades = Records().AsParallel()
            .Select(trial => Readability.Of(TrialPageBuilder.Build(new PageSubject(trial)), PageLanguage.English).FleschKincaidGrade)
            .Order().ToList();

        Assert.InRange(grades[Drawn / 2], 0, HardestGrade);
    }

    private static List<Trial> Records()
    {
        using var zip = ZipFile.OpenRead(SharedData.Require("registry/ctgov-xml.zip"));
        var entries = zip.Entries.Where(entry => entry.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToArray();
        new Random(1).Shuffle(entries);
        return [.. entries.Take(Drawn).Select(Read)];
    }

    private static Trial Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        Assert.True(StudyXmlReader.Read(bytes.ToArray()).Succeeded(out var trial, out var problem), problem?.ToString());
        return trial;
    }
}
