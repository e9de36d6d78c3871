using System.Text.RegularExpressions;
using Trialhead.Data.Registry;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Trialhead.Pages.Translation;
using Trialhead.Tests.Support;
using Trialhead.Trials;
using Xunit;

namespace Trialhead.Tests.Pages.Translation;

public sealed partial class LineTranslationTests
{
    [Fact]
    public void Of_JoinsPoints_AndSentences() => Assert.Equal(
        "dolor grave; fiebre. Sin tos", LineTranslation.Of(["Severe pain.", "Fever. No cough."]));

    [Fact]
    public void Of_QuotesASentenceThatHasTooManyUnknownWords() => Assert.Equal(
        "los pacientes deben haber recibido tratamiento estándar. “Wobbulate all widgets”", LineTranslation.Of(["Patients must have received standard treatment. Wobbulate all widgets."]));

    [Fact]
    public void Of_IsSilent_WhereLittleWouldBeSpanish() => Assert.Null(LineTranslation.Of(["Wobbulate all widgets", "Fever"]));

    [Fact]
    public void Of_EverySampleCriterion_KeepsItsNumbersAndDenials()
    {
        var lines = Directory.EnumerateFiles(Path.Join(Repository.Root, "data", "sample"), "NCT*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => TrialCriteria.Of(StudyJsonReader.Read(File.ReadAllBytes(file), withResults: false).Value!)) // other tests read them
            .Where(criterion => criterion.Property is null)
            .Select(criterion => PlainerWords.Spelled(RegistryText.Clean(criterion.Text)))
            .Select(line => (Line: line, Said: LineTranslation.Of([line])))
            .Where(pair => pair.Said is not null).ToList();

        Assert.True(lines.Count > 100, $"{lines.Count} lines");
        Assert.All(lines, pair => Assert.Equal([], Lost(pair.Line, pair.Said!)));
        Assert.All(lines.Where(pair => Denial().IsMatch(pair.Line)), pair => Assert.Matches(SpanishDenial(), pair.Said!));
    }

    // "Within 1 week" is "en la semana".
    private static string[] Lost(string line, string said) =>
        [.. Numbers().Matches(line).Select(match => match.Value).Except(Numbers().Matches(said).Select(match => match.Value)).Except(["1"])];

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:not(?! limited)|no(?! later| more)|without|never|cannot)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b(?:no|sin|ni|nunca|ning[uú]n[ao]?|ausencia|incapaz|incapacidad)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpanishDenial();
}
