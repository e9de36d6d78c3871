using Trialhead.Data.Registry;
using Trialhead.Eligibility;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages.Criteria;

public sealed class SamplePhrasingTests
{
    private static readonly IReadOnlyList<EligibilityCriterion> Sample =
    [
        .. Directory.EnumerateFiles(Path.Join(Repository.Root, "data", "sample"), "NCT*.json").Order(StringComparer.Ordinal)
            .Select(file => StudyJsonReader.Read(File.ReadAllBytes(file), withResults: false).Value!) // other tests read them
            .SelectMany(trial => TrialCriteria.Of(trial)),
    ];

    [Theory]
    [InlineData(PageLanguage.English)]
    [InlineData(PageLanguage.Spanish)]
    public void Of_EverySampleCriterion_IsASentence(PageLanguage language)
    {
        var plain = Said(language);

        Assert.True(plain.Count > Sample.Count / 3, $"{plain.Count} of {Sample.Count}");
        Assert.All(plain, words => Assert.EndsWith(".", words, StringComparison.Ordinal));
        Assert.All(plain, words => Assert.True(char.IsUpper(words[0]), words));
        Assert.All(plain, words => Assert.DoesNotMatch(@"  |null|\(\s*\)|unlisted|\{|\}| [,.;:]|\.\.", words));
        Assert.All(plain, words => Assert.DoesNotMatch("[a-z]-[a-z]+-[a-z]+-[a-z]+-[a-z]", words)); // an id
    }

    [Fact]
    public void Of_EverySampleCriterion_IsReadable()
    {
        var grades = Said(PageLanguage.English).Select(words => Readability.Of(words, PageLanguage.English).FleschKincaidGrade).Order().ToList();

        Assert.True(grades[grades.Count / 2] <= 8, $"median {grades[grades.Count / 2]}");
    }

    [Fact]
    public void Of_Spanish_SaysAsMuchAsEnglish() => Assert.True(Said(PageLanguage.Spanish).Count >= 0.95 * Said(PageLanguage.English).Count);

    private static List<string> Said(PageLanguage language) =>
        [.. Sample.Select(criterion => CriterionPhrasing.Of(criterion, language)).OfType<string>()];
}
