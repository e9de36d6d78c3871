using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>Lists within one sentence of which some or all are asked.</content>
internal static partial class StatementReader
{
    // "Any of the following: a, b or c", "at least two of: …" within one sentence.
    private static Criterion Chosen(SourceText source, SourceSpan span, CriterionKind kind, string? section, string lower, Match choice)
    {
        var bound = BoundOfCount().Match(lower[..choice.Index]);
        var head = new SourceSpan(span.Start, bound.Success ? bound.Index : choice.Index);
        var tail = SourceSpan.FromBounds(span.Start + choice.Index + choice.Length, span.End);
        var members = Members(Plain(source, tail, CriterionKind.Exclusion, section));
        var count = choice.Groups["count"].Success ? Array.IndexOf(CountWords, choice.Groups["count"].Value) % 10 + 1 : 1;
        count += bound.Groups["most"].Success || bound.Groups["more"].Success ? 1 : 0;
        var isDenied = bound.Success && !bound.Groups["more"].Success;
        if ((isDenied && (kind == CriterionKind.Exclusion || count < 1)) || members.Count < count || members.TrueForAll(member => member is UninterpretedCriterion))
        {
            return Unweighed(source, span, kind, section);
        }

        Criterion list = choice.Groups["all"].Success ? new AllOfCriterion(members) { Span = tail }
            : count > 1 ? new AtLeastCriterion(count, members) { Span = tail }
            : new AnyOfCriterion(members) { Span = tail };
        if (WindowGrammar.Read(new Statement(source, SourceSpan.FromBounds(span.Start + choice.Index, tail.Start), kind, section)) is [{ IsBefore: false, Window: var window }])
        {
            list = PhraseList.Windowed(list, window); // "any of the following within 6 months: …"
        }

        if (isDenied)
        {
            list = new NotCriterion(list) { Span = list.Span }; // "no more than two of the following": not three of them
        }

        if (Negations.Find(lower.AsSpan(0, head.Length), 0) is { } no && !IsClosed(lower, no.Start, choice.Index))
        {
            // "No other illness, including any of the following: …" denies the list too; what the head names stays words.
            var isPlain = kind == CriterionKind.Inclusion && !choice.Groups["all"].Success && count == 1
                && Fillers.HasAll(lower.AsSpan(0, no.Start));
            var named = SourceSpan.FromBounds(span.Start + no.End, span.Start + choice.Index);
            return !isPlain ? Unweighed(source, span, kind, section)
                : new NotCriterion(named.Of(source.Clean).AsSpan().Trim(" ,").Length == 0
                    ? list
                    : new AnyOfCriterion([Plain(source, named, CriterionKind.Exclusion, section), list]) { Span = span })
                { Span = span };
        }

        if (head.Length == 0)
        {
            return list;
        }

        var before = Plain(source, head, kind, section);
        return before is UninterpretedCriterion words && LeadWords.HasAll(words.Text)
            ? list
            : new AllOfCriterion([before, list]) { Span = span };
    }

    // "Mild disease (no pneumonia) with one of the following": brackets that close before the list keep their "no".
    private static bool IsClosed(string lower, int no, int list) => no > 0 && lower.LastIndexOf('(', no) > lower.LastIndexOf(')', no) && lower.IndexOf(')', no) is var close && close > 0 && close < list;

    [GeneratedRegex(@"\b(?:(?<most>(?:no|not) more than|at most|(?:a )?maximum of|up to)|(?<less>(?:less|fewer) than)|(?<more>(?<!\b(?:no|not) )(?:more|greater) than))\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BoundOfCount();

    private static readonly WordSet LeadWords = new(
        "patient patients subject subjects participant participants individual individuals who must should "
        + "will shall have has had meet meets with the a an any presence of history known evidence documented "
        + "diagnosis as defined by be are is at screening baseline currently current fulfil fulfill satisfy to "
        + "demonstrate having experienced suffering from in");

    private static readonly string[] CountWords =
        ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static List<Criterion> Members(Criterion list) => list switch
    {
        AnyOfCriterion any => [.. any.Parts],
        AmbiguousCriterion either => Members(either.Parts[^1]),
        AllOfCriterion all when all.Parts.Count(part => part is DiagnosisCriterion) > 1 => [.. all.Parts], // a list that lost its commas
        _ => [list],
    };
}
