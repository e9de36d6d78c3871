using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Statements;

/// <content>What brackets say beside an exclusion, and exclusions that name whoever lacks an illness.</content>
internal static partial class StatementReader
{
    // "Pregnancy (fertile women must use contraception)": the brackets ask for something, of whoever is not kept out by what stands before them.
    private static AnyOfCriterion? AskedBeside(SourceText source, SourceSpan span, CriterionKind kind, string? section)
    {
        if (kind != CriterionKind.Exclusion || !source.CanDoWithout || source.LowerOf(span) is not { } lower || !lower.Contains(" must ", StringComparison.Ordinal)
            || BracketedMust().Match(lower) is not { Success: true } aside || !HasWord(source, new SourceSpan(span.Start, aside.Index)))
        {
            return null;
        }

        var outer = source.Without(new SourceSpan(span.Start + aside.Index, aside.Length));
        var asked = new SourceSpan(span.Start + aside.Index + 1, aside.Length - 2);
        return new AnyOfCriterion([One(outer, span, kind, section), new NotCriterion(Sentence(source, asked, CriterionKind.Inclusion, section)) { Span = asked }]) { Span = span };
    }

    [GeneratedRegex(
        @"\((?![^()]*\b(?:eligible|excluded|allowed|permitted|may)\b)(?:(?:all|fertile|female|male|premenopausal|sexually active) ){0,3}(?:(?:wom[ae]n|females?|males?|men)\b|(?:patients|subjects|participants|volunteers)\b(?=[^()]*\b(?:contracepti\w*|birth control|pregnancy test))[^()]{0,60}?)[^()]{0,60}? must (?!not\b)[^()]+\)|"
        + @"\((?:patients|subjects|participants|women) must (?:have|use|be using|practice) [^()]{0,30}\b(?:contracepti\w*|birth control)\b[^()]*\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BracketedMust();

    // "Solid organ (kidney, liver, heart) or bone marrow transplant": which organs there are.
    private static SourceText WithoutOrgans(SourceText source, SourceSpan span) =>
        source.CanDoWithout && source.LowerOf(span) is { } lower && lower.Contains("organ", StringComparison.Ordinal)
        && lower.Contains('(') && BracketedOrgans().Match(lower) is { Success: true } organs
            ? source.Without(new SourceSpan(span.Start + organs.Index, organs.Length))
            : source;

    [GeneratedRegex(
        @"(?<=\borgans? )\((?:e\.?g\.?,? |i\.?e\.?,? |such as |including )?(?:(?:kidney|renal|liver|hepatic|heart|cardiac|lung|pancreas|pancreatic|intestin\w+|small bowel|bowel|cornea\w*)s?(?:, (?:or |and )?| or | and |/)?)+(?:,? etc\.?)?\)(?= (?:or|and|and/or|transplant\w*)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex BracketedOrgans();

    // "Patients not diagnosed with COVID-19", "subjects without diabetes": whoever lacks it is kept out.
    private static bool IsWithout(string lower) => Without().IsMatch(lower);

    [GeneratedRegex(
        @"^\W*(?:(?:all|any|other|those) )*(?:patients?|subjects?|participants?|individuals?|people|persons?|volunteers?|women|men|children|adults|cases)\s+(?:(?:who|that|which)\s+)?"
        + @"(?:without\s+(?!(?:an?\s+|any\s+|prior\s+|known\s+|previous\s+)*(?:evidence|history|signs?|symptoms?|known|active)\b)|(?:(?:are|is|have|has|were|was|do|does)\s+)?not\s+(?:(?:been|being|having|yet|clinically|currently|laboratory)\s+)*(?:diagnosed|confirmed|having|infected|suffering)\b)"
        + @"|^\W*not\s+(?:(?:been|yet)\s+)*(?:diagnosed|confirmed)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Without();
}
