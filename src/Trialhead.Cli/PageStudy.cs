using Trialhead.Data.Pages;
using Trialhead.Data.Store;
using Trialhead.Pages;

namespace Trialhead.Cli;

/// <summary>What the pages of a draw are like.</summary>
/// <param name="Language">The language of the pages.</param>
/// <param name="Pages">Pages built.</param>
/// <param name="Sentences">Sentences on them.</param>
/// <param name="Own">Sentences of the pages' own.</param>
/// <param name="Elements">Elements of the records that belong on the pages.</param>
/// <param name="Shown">Those that are there.</param>
/// <param name="Ease">The median of the pages' reading grade (English) or ease (Spanish).</param>
/// <param name="Hardest">The tenth of the pages that is hardest begins here.</param>
/// <param name="Length">The median of the pages' words a sentence.</param>
/// <param name="RecordEase">The same median of the records' own summaries, in English; the obvious page would show them.</param>
/// <param name="Criteria">Criteria on the pages.</param>
/// <param name="Plain">Those with plain words beside the record's that are not the record's own.</param>
/// <param name="Part">Those of these whose plain words quote a rest that was not understood, or point to it.</param>
/// <param name="Addressed">Those others that are said to the reader in the record's own words.</param>
/// <param name="Reworded">Those others whose own line stands there in plainer words, or translated word by word.</param>
/// <param name="About">Those others of which the page says what they are about.</param>
/// <param name="Faults">One line for each fault and each missing element.</param>
internal sealed record PageStudy(
    PageLanguage Language, int Pages, int Sentences, int Own, int Elements, int Shown, double Ease, double Hardest, double Length,
    double RecordEase, int Criteria, int Plain, int Part, int Addressed, int Reworded, int About, IReadOnlyList<string> Faults)
{
    public static PageStudy Of(TrialStore store, IReadOnlyList<string> nctIds, PageLanguage language)
    {
        var source = new PageSource(store);
        var looks = nctIds.AsParallel().AsOrdered().Select(nctId => Look(source.Of(nctId, language)!, language)).ToList(); // the store has just named it
        var ease = looks.Select(look => language == PageLanguage.English ? look.Reading.FleschKincaidGrade : look.Reading.Inflesz).Order().ToList();
        return new PageStudy(
            language,
            looks.Count,
            looks.Sum(look => look.Sentences),
            looks.Sum(look => look.Own),
            looks.Sum(look => look.Audit.Elements),
            looks.Sum(look => look.Audit.Elements - look.Audit.Missing.Count),
            ease[ease.Count / 2],
            ease[language == PageLanguage.English ? ease.Count * 9 / 10 : ease.Count / 10],
            Median(looks.Select(look => look.Reading.WordsPerSentence)),
            Median(looks.Where(look => look.Record.Words > 0).Select(look => look.Record.FleschKincaidGrade)),
            looks.Sum(look => look.Lines.Count),
            looks.Sum(look => look.Lines.Count(line => line.Wording is CriterionWording.Whole or CriterionWording.Part)),
            looks.Sum(look => look.Lines.Count(line => line.Wording == CriterionWording.Part)),
            looks.Sum(look => look.Lines.Count(line => line.Wording == CriterionWording.OwnWords)),
            looks.Sum(look => look.Lines.Count(line => line.Wording is CriterionWording.Reworded or CriterionWording.Translated)),
            looks.Sum(look => look.Lines.Count(line => line.About is not null)),
            [.. looks.SelectMany(look => look.Audit.Faults.Concat(look.Audit.Missing.Select(pointer => $"missing {pointer}")).Select(fault => $"{look.NctId} {fault}"))]);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;

    private static IEnumerable<CriterionLine> Lines(IEnumerable<PageBlock> blocks) => blocks.SelectMany(block => block switch
    {
        CriteriaList list => list.Lines,
        BlockGroup group => Lines(group.Blocks),
        _ => [],
    });

    private static (string NctId, PageAudit Audit, Readability Reading, Readability Record, List<CriterionLine> Lines, int Sentences, int Own) Look(PageSubject subject, PageLanguage language)
    {
        var page = TrialPageBuilder.Build(subject);
        var sentences = page.Sections.SelectMany(section => section.Sentences).ToList();
        return (
            page.NctId, PageAudit.Of(subject.Trial, page), Readability.Of(page, language), Readability.Of(PageText.Clean(subject.Trial.BriefSummary ?? ""), PageLanguage.English),
            [.. Lines(page.Section("fit")?.Blocks ?? [])], sentences.Count, sentences.Count(sentence => !sentence.IsQuoted && !sentence.IsPhrase));
    }
}
