using System.Globalization;
using System.Text;
using Trialhead.Data.Pages;
using Trialhead.Data.Registry;
using Trialhead.Pages;
using Trialhead.Tests.Support;
using Xunit;

namespace Trialhead.Tests.Pages;

/// <summary>Whole pages of the sample registry, as they were read and found good.</summary>
/// <remarks>Run with TRIALHEAD_ACCEPT=1 to write them anew; then read the difference.</remarks>
public sealed class PageGoldenTests
{
    private static readonly string[] Trials =
    [
        "NCT04530565", "NCT00003622", "NCT00462943", "NCT00493857", "NCT00499655", "NCT00501072", "NCT00739882", "NCT01207388", "NCT01298141", "NCT01642004",
        "NCT02679963", "NCT02735707", "NCT02970669", "NCT03228394", "NCT03474965", "NCT04148430", "NCT04280705", "NCT04465513", "NCT05380934", "NCT05382364",
    ];

    public static TheoryData<string, PageLanguage> Pages
    {
        get
        {
            var pages = new TheoryData<string, PageLanguage>();
            foreach (var trial in Trials)
            {
                pages.Add(trial, PageLanguage.English);
            }

            foreach (var trial in Trials.Take(5))
            {
                pages.Add(trial, PageLanguage.Spanish);
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_IsAsItWasFoundGood(string nctId, PageLanguage language)
    {
        var record = File.ReadAllBytes(Path.Join(Repository.Root, "data", "sample", $"{nctId}.json"));
        Assert.True(StudyJsonReader.Read(record).Succeeded(out var trial, out var problem), problem?.ToString());

        var page = Write(TrialPageBuilder.Build(new PageSubject(trial) { Language = language, Plan = TrialPlans.Find(nctId, language) }));

        Golden.AssertSame($"Pages/Data/{nctId}.{language.Code()}.txt", page);
    }

    private static string Write(TrialPage page)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{page.NctId} {page.Title.Text}\n");
        foreach (var section in page.Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n# {section.Id}: {section.Heading}\n");
            foreach (var sentence in section.Sentences)
            {
                var sources = sentence.IsPhrase ? "" : $" [{string.Join(", ", sentence.Sources.Select(Describe))}]";
                text.Append(CultureInfo.InvariantCulture, $"{(sentence.IsQuoted ? "> " : "- ")}{sentence.Text}{sources}\n");
            }
        }

        return text.ToString();
    }

    // The names of modules say nothing that the field does not.
    private static string Describe(SentenceSource source)
    {
        var parts = source.Ref.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var place = source.Kind is SourceKind.Record or SourceKind.Results ? string.Join('/', parts.Skip(2)) : source.Ref;
        return $"{source.Kind.ToString().ToLowerInvariant()} {place}{(source.Span is { } span ? $" {span.Start}+{span.Length}" : "")}";
    }
}
