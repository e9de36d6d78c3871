using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What stands in brackets without being a demand: short forms, words that narrow, another washout.</content>
internal sealed partial class PhraseList
{
    // "Ganciclovir (DHPG)" names it twice; "antifungals (oral or intravenous)" narrows it.
    private void AddBracketedWords(int start, int end)
    {
        var (from, to) = (start + 1, end - (statement.Text[end - 1] is ')' or ']' ? 1 : 0));
        if (_now.Last is { Criterion: DiagnosisCriterion or TreatmentCriterion } head && (head.Open is null || head.IsSettled) && IsRightBehind(head, start))
        {
            if (ShortForm().IsMatch(statement.Text.AsSpan(from, to - from)))
            {
                head.End = end;
                return;
            }

            if (KnownIn(from, to) is not null || NarrowsInBrackets(from, to))
            {
                (head.Criterion, head.End) = (Narrow(head.Criterion, [QualifierIn(from, to)]), end);
                return;
            }
        }

        _now.AddWord(start, end);
    }

    private bool NarrowsInBrackets(int from, int to)
    {
        var words = statement.WordsIn(from, to);
        if (words.Length is 0 or > MostNarrowingWords || statement.Text.AsSpan(from, to - from).ContainsAny(Numeric))
        {
            return false;
        }

        foreach (var word in words)
        {
            if (Turning.Contains(word.Key) && word.Key != Or)
            {
                return false;
            }
        }

        return true;
    }

    private static readonly ulong Or = Vocabulary.Token.KeyOf("or");

    private Qualifier? KnownIn(int from, int to) =>
        statement.CueWordsIn(from, to) is { IsEmpty: false } words && CueTable.Phrases.Find(words, 0) is { Cue: { Kind: CueKind.Qualifier, Qualifier: { } known } } found && found.End == words.Length
            ? known
            : null;

    private Qualifier QualifierIn(int from, int to) =>
        KnownIn(from, to) is { } known ? known
            : Criteria().IsMatch(statement.Lower.AsSpan(from, to - from)) ? new Qualifier(QualifierKind.Evidence, Text.Folding.CollapseSpaces(statement.Lower[from..to]))
            : Written((from, to));

    [GeneratedRegex(@"\b(?:criteria|criterion|definition|classification|scale|guidelines?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Criteria();

    [GeneratedRegex(@"^[A-Z][A-Z0-9-]{1,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    // "(6 weeks for nitrosoureas, 2 weeks for vincristine)": how long it must be since these; null where a drug has no time of its own.
    private List<TreatmentCriterion>? OwnWashouts(Criterion inner, int start, int end)
    {
        var times = Washout().Matches(statement.Lower[..end]).Where(time => time.Index >= start).ToList();
        var drugs = new List<TreatmentCriterion>();
        foreach (var leaf in times.Count == 0 ? [] : inner.Leaves())
        {
            if (leaf is not TreatmentCriterion drug || times.FindLast(time => time.Index + statement.Offset < drug.Span.End) is not { } time)
            {
                return null;
            }

            drugs.Add(drug with
            {
                Within = WindowGrammar.Of(time),
                Timing = TreatmentTiming.Ever,
                Qualifiers = [.. drug.Qualifiers.Where(q => !q.Text.AsSpan().ContainsAnyInRange('0', '9'))],
            });
        }

        return drugs.Count == 0 ? null : drugs;
    }

    [GeneratedRegex(@"\b(?<n>\d{1,3}) (?<unit>days|weeks|months) (?:for|since|after|from|if|following)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Washout();
}
