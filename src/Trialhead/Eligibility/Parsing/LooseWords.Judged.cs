using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Outlines;
using Trialhead.Eligibility.Parsing.Phrases;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <content>What only the investigator's judgement makes a reason, and what inclusions ask of some or at most.</content>
internal static partial class LooseWords
{
    private static readonly SearchValues<string> Judging = Triggers.Of("that", "which", "contraindication");

    private static readonly SearchValues<string> Instruments = Triggers.Of("questionnaire", "safety screen", "checklist");

    // "Psychiatric illness that might interfere", "problems that may increase the risk, such as blood diseases", "contraindications, as determined by the clinician".
    private static Criterion TieInvestigator(string lower, int start, Criterion statement)
    {
        if (lower.Contains("contraindication", StringComparison.Ordinal) && JudgedContraindication().IsMatch(lower))
        {
            return Map(statement, part => part is DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false } named ? named with { Qualifiers = [PhraseList.Judged] } : part);
        }

        if (!statement.HasLeaf(IsJudgement) || Judged().Match(lower) is not { Success: true } judged)
        {
            return statement;
        }

        var (from, to) = (start + judged.Index, judged.Groups["such"].Success ? int.MaxValue : start + judged.Index);
        var isOnly = !OrOther().IsMatch(lower) && statement.Leaves().Count(leaf => leaf is DiagnosisCriterion && leaf.Span.Start < from) == 1;
        var told = Together(statement).ToHashSet();
        return Map(statement, part => part is DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false } named && named.Span.Start < to && !told.Contains(named.Span)
            && ((isOnly && named.Span.Start < from) || OfSystems.Contains(named.Condition.Id))
                ? named with { Qualifiers = [PhraseList.Judged] }
                : part);
    }

    private static bool IsJudgement(Criterion leaf) => leaf is StateCriterion { State: PersonalState.UnsuitableByJudgement };

    // What is demanded together with the judgement.
    private static IEnumerable<SourceSpan> Together(Criterion statement) => statement is AllOfCriterion all && all.HasPart(IsJudgement)
        ? all.Leaves().Select(leaf => leaf.Span)
        : statement.Parts.SelectMany(Together);

    private static Criterion TieAsked(SourceText source, SourceSpan span, string lower, Criterion statement)
    {
        if (lower.Contains(" will be ", StringComparison.Ordinal) && ToldInStudy().IsMatch(lower))
        {
            return new NoDemandCriterion { Span = statement.Span };
        }

        var text = lower.AsSpan();
        var tied = text.ContainsAny(Letting) ? LetIn(lower, span.Start, statement) : statement;
        tied = tied is AllOfCriterion both && both.HasPart(ListTies.HasDenial) ? Map(tied, OfEither) : tied;
        tied = text.ContainsAny(Instruments) && Instrument().IsMatch(lower) ? Map(tied, part => part is TreatmentCriterion { Timing: TreatmentTiming.Unstated } named ? Statement.Rest(source, named.Span) : part) : tied;
        return lower.Contains(" must ", StringComparison.Ordinal) && OfSomeVolunteers().Match(lower) is { Success: true } some
            && Scope.Of(source, new SourceSpan(span.Start + some.Groups["whom"].Index, some.Groups["whom"].Length)) is DiagnosisCriterion whom
                ? new ConditionalCriterion(whom, tied) { Span = tied.Span }
                : tied;
    }

    [GeneratedRegex(
        @"\b(?:that|which)\b,?\s*(?:in (?:the )?(?:[\w’'-]+ ){0,3}(?:opinion|judge?ment|view)(?: of [^,;.]{2,60})?,?\s*)?(?:is |are )?(?:could|may|might|would|can|will|likely to|considered|judged|deemed)\b(?:[^.;]*?(?<such>\b(?:such as|including|e\.g|for example)))?", RegexOptions.CultureInvariant)]
    private static partial Regex Judged();

    [GeneratedRegex(@"\b(?:or|and)\s+(?:any\s+)?other\b", RegexOptions.CultureInvariant)]
    private static partial Regex OrOther();

    [GeneratedRegex(@"^\W*(?:\w+ ){0,2}contraindications?\b[^.;]{0,100}\b(?:determined|judged|assessed|decided) by\b", RegexOptions.CultureInvariant)]
    private static partial Regex JudgedContraindication();

    // What happens in the study is asked of nobody before it.
    [GeneratedRegex(@"^\W*(?:all )?(?:subjects|patients|participants|volunteers|individuals) will be (?:cautioned|instructed|asked|advised|informed|told|encouraged|reminded|counsel?led)\b(?!.*\b(?:must|exclu\w+|eligib\w+|require\w*|only)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ToldInStudy();

    [GeneratedRegex(@"^\W*(?:(?:must|able to|can|have|has) )*(?:pass(?:es|ed|ing)?|complet(?:e|es|ed|ing)|fill(?:s|ed)? (?:in|out))\b[^.;]*\b(?:questionnaire|safety screen|checklist)", RegexOptions.CultureInvariant)]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\W*(?<whom>(?!all\b|the\b|healthy\b|normal\b)[\w/’'-]{2,30}(?: [\w/’'-]{2,30}){0,2}) (?:volunteers|controls) must\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomeVolunteers();
}
