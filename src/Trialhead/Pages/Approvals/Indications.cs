using Trialhead.Pages.Evidence;
using Trialhead.Text;

namespace Trialhead.Pages.Approvals;

/// <summary>What a medicine is approved for, as a list.</summary>
internal static class Indications
{
    private const int MostShown = 6;

    private static readonly string[] Pointers = ["see section", "please refer", "for further information", "consideration should be given", "when prescribing"];

    /// <summary>The indications as sentences: our own in the page's language, a regulator's quoted.</summary>
    public static IReadOnlyList<Sentence> Of(Approval approval, PageSubject subject)
    {
        var own = subject.Language == PageLanguage.Spanish && approval.SpanishIndications.Count > 0 ? approval.SpanishIndications : approval.Indications;
        return approval.IsQuoted
            ? [.. own.SelectMany(Statements).Distinct().Select(text => new Sentence(text, [ApprovalWords.Source(approval)]) { IsQuoted = true })]
            : [.. own.Select(text => new Sentence(Phrasing.AsSentence(text), [ApprovalWords.Source(approval)]))];
    }

    /// <summary>A list of them; where there are many, those for the trial's illness come first and the rest is left to the entry.</summary>
    public static IEnumerable<PageBlock> Listed(PageSubject subject, Approval approval)
    {
        var all = Of(approval, subject);
        var shown = all.Count <= MostShown + 1 ? all : ForTheIllness(all, subject);
        yield return new BulletList([.. shown.Select(indication => (IReadOnlyList<Sentence>)[indication])]);
        if (shown.Count < all.Count)
        {
            yield return new Paragraph([new Sentence(
                subject.Say("It is approved for more: the list has the rest.", "Está aprobado para más: la lista tiene el resto."), [ApprovalWords.Source(approval)])]);
        }
    }

    // What only points elsewhere says nothing here.
    private static IEnumerable<string> Statements(string text) => SentenceSplitter.Split(text, SourceSpan.FromBounds(0, text.Length))
        .Select(span => RegistryText.Clean(span.Of(text)))
        .Where(sentence => !Array.Exists(Pointers, start => sentence.StartsWith(start, StringComparison.OrdinalIgnoreCase)));

    // Where not all fit, those that name the illness of the trial come first.
    private static List<Sentence> ForTheIllness(IReadOnlyList<Sentence> all, PageSubject subject)
    {
        var illnesses = TrialEvidence.IllnessesOf(subject.Trial.Conditions);
        return
        [
            .. all.OrderByDescending(sentence => new TrialEvidence("") { Conditions = [sentence.Text] }.Concerns(illnesses)).Take(MostShown),
        ];
    }
}
