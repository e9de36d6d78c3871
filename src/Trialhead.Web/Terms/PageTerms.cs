using Trialhead.Pages;

namespace Trialhead.Web.Terms;

/// <summary>The words of the glossary on a page, each where the page uses it first.</summary>
/// <remarks>Headings, titles, tables and lists of places explain nothing: a word in them is explained where running text uses it.</remarks>
public sealed class PageTerms
{
    private readonly Dictionary<Sentence, IReadOnlyList<GlossaryMention>> _mentions = new(ReferenceEqualityComparer.Instance);

    private PageTerms()
    {
    }

    /// <summary>The words, in reading order.</summary>
    public IReadOnlyList<GlossaryTerm> Terms { get; private init; } = [];

    /// <summary>Finds the words of a page.</summary>
    public static PageTerms Of(TrialPage page, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(page);
        var reading = new GlossaryReading(language);
        var terms = new PageTerms { Terms = reading.Terms };
        foreach (var sentence in page.Sections.Where(section => section.Id != "title").SelectMany(section => Running(section.Blocks)))
        {
            if (reading.Next(sentence) is { Count: > 0 } mentions)
            {
                terms._mentions[sentence] = mentions;
            }
        }

        return terms;
    }

    /// <summary>The words that a sentence is the first to use, left to right.</summary>
    public IReadOnlyList<GlossaryMention> In(Sentence sentence) => _mentions.GetValueOrDefault(sentence, []);

    private static IEnumerable<Sentence> Running(IEnumerable<PageBlock> blocks) => blocks.SelectMany(block => block switch
    {
        BlockGroup group => Running(group.Blocks),
        StepList steps => steps.Steps.SelectMany(step => step.Running),
        FactTable or ClinicList or PageDrawing => [],
        _ => block.Sentences,
    });
}
