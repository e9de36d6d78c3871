using Trialhead.Data.Pages;
using Trialhead.Data.Registry;
using Trialhead.Pages;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages;

/// <summary>The page of a trial whose protocol is known.</summary>
public sealed class TrialPlansTests
{
    private const string Nct = "NCT04530565";

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void Page_HasNoFaultAndLacksNothing(PageLanguage language)
    {
        var audit = PageAudit.Of(Trial(), Page(language));

        Assert.Empty(audit.Faults);
        Assert.Empty(audit.Missing);
    }

    [Fact]
    public void Page_ReadsEasily()
    {
        Assert.InRange(Readability.Of(Page(PageLanguage.English), PageLanguage.English).FleschKincaidGrade, 0, 8);
        Assert.InRange(Readability.Of(Page(PageLanguage.Spanish), PageLanguage.Spanish).Inflesz, 55, 100);
    }

    [Fact]
    public void Steps_RestOnTheProtocolAlone()
    {
        var steps = Page(PageLanguage.English).Section("timeline")!.Blocks.OfType<StepList>().Single();

        Assert.All(steps.Sentences, sentence => Assert.All(sentence.Sources, source => Assert.Equal(SourceKind.Protocol, source.Kind)));
        Assert.Equal(
            ["Screening", "Pre-induction", "Joining a group", "Induction", "Re-induction", "Further treatment", "Follow-up", "At any time"],
            steps.Steps.Select(step => step.Name.Text));
    }

    [Fact]
    public void Timeline_ShowsNoticeDrawingsAndGaps()
    {
        var blocks = Page(PageLanguage.English).Section("timeline")!.Blocks;

        Assert.StartsWith("This shows what public records say.", blocks.OfType<Paragraph>().First().Parts[0].Text, StringComparison.Ordinal);
        Assert.All(blocks.OfType<PageDrawing>(), drawing => Assert.StartsWith("<svg", drawing.Wide, StringComparison.Ordinal));
        Assert.Equal(11, blocks.OfType<BlockGroup>().Single(group => group.Heading.Text == "What is not public").Blocks.OfType<BulletList>().Single().Items.Count);
    }

    [Fact]
    public void Burden_CountsByTheProtocol() => Assert.Contains(
        Page(PageLanguage.English).Section("burden")!.Sentences, sentence => sentence is { Text: "Days with treatment: up to 77.", Sources: [{ Kind: SourceKind.Protocol }, ..] });

    [Fact]
    public void OtherTrials_HaveNone() => Assert.Null(TrialPlans.Find("NCT00003622", PageLanguage.English));

    private static TrialPage Page(PageLanguage language) =>
        TrialPageBuilder.Build(new PageSubject(Trial()) { Language = language, Plan = TrialPlans.Find(Nct, language) });

    private static Trial Trial()
    {
        Assert.True(StudyJsonReader.Read(File.ReadAllBytes(Path.Join(Repository.Root, "data", "sample", $"{Nct}.json"))).Succeeded(out var trial, out var problem), problem?.ToString());
        return trial;
    }
}
