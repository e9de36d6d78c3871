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
/// <param name="Faults">One line for each fault and each missing element.</param>
internal sealed record PageStudy(
    PageLanguage Language, int Pages, int Sentences, int Own, int Elements, int Shown, double Ease, double Hardest, double Length, IReadOnlyList<string> Faults)
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
            looks.Select(look => look.Reading.WordsPerSentence).Order().ElementAt(looks.Count / 2),
            [.. looks.SelectMany(look => look.Audit.Faults.Concat(look.Audit.Missing.Select(pointer => $"missing {pointer}")).Select(fault => $"{look.NctId} {fault}"))]);
    }

    private static (string NctId, PageAudit Audit, Readability Reading, int Sentences, int Own) Look(PageSubject subject, PageLanguage language)
    {
        var page = TrialPageBuilder.Build(subject);
        var sentences = page.Sections.SelectMany(section => section.Sentences).ToList();
        return (page.NctId, PageAudit.Of(subject.Trial, page), Readability.Of(page, language), sentences.Count, sentences.Count(sentence => !sentence.IsQuoted && !sentence.IsPhrase));
    }
}
