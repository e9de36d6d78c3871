using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <content>Ages of an earlier day that is told before them: "diagnosed at ≥ 30 years of age", "age at onset of at least 30 years".</content>
internal static partial class AgeGrammar
{
    private static readonly SearchValues<string> Beginnings =
        Triggers.Of("diagnos", "onset", "occur", "began", "start", "first ", "initial ", "manifest", "appear", "menarche", "menopause");

    // "Age at diagnosis of at least 30 years": from the word "age" on.
    private static bool TakeAgeThen(Statement statement, Limit limit)
    {
        if (!HasBeginning(statement, limit) || AgeAt().Match(statement.Lower[..limit.Span.Start]) is not { Success: true } told || Criterion(limit) is not { } age)
        {
            return false;
        }

        var when = told.Groups["when"];
        var words = SourceSpan.FromBounds(told.Index, limit.Span.End);
        return statement.Take(words, Then(statement, age, Folding.CollapseSpaces(when.Value), words));
    }

    // "Diagnosed with asthma at ≥ 30 years of age": what was so then, and where the words that say it begin.
    private static (SourceSpan Words, string When, int Start)? Earlier(Statement statement, Limit limit, int start)
    {
        if (!HasBeginning(statement, limit))
        {
            return null;
        }

        var until = Math.Max(start, LeadingAt().Match(statement.Lower, start) is { Success: true } lead ? start + lead.Length : start);
        if (HappenedAt().Match(statement.Lower[..until]) is not { Success: true } told)
        {
            return null;
        }

        var what = told.Groups["what"];
        var when = what.ValueSpan.StartsWith("diagnos", StringComparison.Ordinal) ? "at diagnosis" : "at onset";
        return (SourceSpan.FromBounds(what.Index, limit.Span.End), when, Math.Min(start, told.Groups["at"].Index));
    }

    private static bool HasBeginning(Statement statement, Limit limit) => statement.Lower.AsSpan(0, limit.Span.Start).ContainsAny(Beginnings);

    [GeneratedRegex(
        @"\bages?\s+(?<when>(?:of|at)\s+(?:(?:the|time|of|first|initial|original|disease|symptoms?|clinical|seizure|cancer|their|his|her)\s+)*(?:diagnosis|onset|presentation|symptoms?|manifestation|menarche|menopause)(?:\s+of\s+(?:[\w'’-]+\s+){0,3}?[\w'’-]+)??)"
        + @"[\s:(,]*(?:(?:must|should|be|is|was|of|between|from|at|a|an)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex AgeAt();

    [GeneratedRegex(
        @"\b(?<what>diagnos(?:ed|is)|onset|occurr(?:ed|ing|ence)|began|beginning|started|starting|first\s+(?:symptoms?|episodes?|seizures?|signs?|occurrence)|initial\s+symptoms?|manifest(?:ed|ation|ing)?|appear(?:ed|ance|ing)|menarche|menopause)\b"
        + @"(?:\s+(?!(?:and|or|but|who|aged?|with\s+an?\s+age)\b)[^\s,;.():]+){0,10}?\s+(?<at>" + Lead + ")$",
        RegexOptions.CultureInvariant)]
    private static partial Regex HappenedAt();

    private const string Lead = @"(?:at|before|after|by|prior\s+to|between|until|from)\s+(?:(?:the|an?|age|ages|of)\s+)*";

    [GeneratedRegex(@"\G" + Lead, RegexOptions.CultureInvariant)]
    private static partial Regex LeadingAt();
}
