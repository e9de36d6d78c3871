using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Makes the lines of a page's criteria: the record's words, plain words, and what the reader's facts say.</summary>
internal static class CriterionLines
{
    private const string TextPointer = $"{RecordPointers.Eligibility}/eligibilityCriteria";

    /// <summary>The line of a criterion.</summary>
    /// <param name="subject">What the page is made from.</param>
    /// <param name="index">The place of the criterion in it.</param>
    public static CriterionLine Of(PageSubject subject, int index)
    {
        var verdict = index < subject.Verdicts.Count ? subject.Verdicts[index] : null;
        return Of(index, subject.Criteria[index], verdict, subject.Language);
    }

    /// <summary>The line of a criterion with what a reader's facts say to it; null where none were given.</summary>
    public static CriterionLine Of(int index, EligibilityCriterion criterion, Explanation? verdict, PageLanguage language)
    {
        var (plain, wording) = Worded(criterion, language);
        return new(index, criterion, Words(criterion))
        {
            Plain = plain,
            Wording = wording,
            About = plain is null && TopicWords.Of(criterion, language) is { } topics ? new Sentence(topics, [SourceOf(criterion)]) : null,
            Verdict = verdict is null ? null : ReaderVerdicts.Of(criterion, verdict, language),
        };
    }

    private static (Sentence? Words, CriterionWording Wording) Worded(EligibilityCriterion criterion, PageLanguage language) =>
        Plain(criterion, language) is { } whole ? (whole, CriterionWording.Whole)
        : PartPhrasing.Of(criterion, language) is { } part ? (Said(part, criterion, language), CriterionWording.Part)
        : InOwnWords(criterion, language) is { } own ? (own, CriterionWording.OwnWords)
        : Rewording.Of(criterion, language) is { } reworded ? (new Sentence(reworded, [SourceOf(criterion)]), language == PageLanguage.English ? CriterionWording.Reworded : CriterionWording.Translated)
        : (null, CriterionWording.None);

    /// <summary>A criterion's text with its place in the record.</summary>
    /// <remarks>All of what includes must hold, any of what excludes is enough: "and" or "or" at the end of a point says no more than that.</remarks>
    public static Sentence Words(EligibilityCriterion criterion)
    {
        var words = RegistryText.CleanLines(criterion.Text);
        var point = RegistryText.WithoutGlue(words, criterion.Kind == CriterionKind.Exclusion ? "or" : "and");
        return Sentence.Quote(point.Length > 0 ? point : words, PointerOf(criterion), criterion.Span);
    }

    /// <summary>The plain words with the place of the text that they stand for; null where there are none.</summary>
    public static Sentence? Plain(EligibilityCriterion criterion, PageLanguage language) =>
        (CriterionPhrasing.Of(criterion, language) ?? Abilities.Of(criterion, language)) is { } words ? Said(words, criterion, language) : null;

    // A heading that is the rule is in the sentence already.
    private static Sentence? InOwnWords(EligibilityCriterion criterion, PageLanguage language) => OwnWords.Of(criterion, language) is not { } words ? null
        : OwnWords.IsRuled(criterion) ? new Sentence(words, [SourceOf(criterion)])
        : Said(words, criterion, language);

    /// <summary>Where a criterion stands in the record.</summary>
    public static SentenceSource SourceOf(EligibilityCriterion criterion) => new(SourceKind.Record, PointerOf(criterion), criterion.Span);

    private static Sentence Said(string words, EligibilityCriterion criterion, PageLanguage language) =>
        new(Headings.Added(criterion, language) is { } heading ? $"{words} {heading}" : words, [SourceOf(criterion)]);

    private static string PointerOf(EligibilityCriterion criterion) =>
        criterion.Property is { } property ? $"{RecordPointers.Eligibility}/{property}" : TextPointer;
}
