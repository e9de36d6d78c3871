using System.Buffers;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Asks what an inclusion asks of some alone of those whom it concerns.</summary>
/// <remarks>
/// "Clearance above 50 mL/min if no renal impairment", "… may be entered at the discretion of the investigator", "subjects with HbA1c below 7.5 % must have …":
/// who is otherwise is not kept out. Where the terms were not understood, whom they concern stays unknown.
/// </remarks>
internal static partial class OpenTerms
{
    private static readonly SearchValues<string> Words = Triggers.Of(" must ", " if ", " may be ", "that ha", "which ha");

    /// <summary>The statement with its demands tied to their terms; itself where it has none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The line.</param>
    /// <param name="kind">Which list the line is of.</param>
    /// <param name="statement">What was read of the line.</param>
    public static Criterion Tie(SourceText source, SourceSpan span, CriterionKind kind, Criterion statement)
    {
        var lower = source.LowerOf(span);
        return kind != CriterionKind.Inclusion || statement is not AllOfCriterion || !lower.AsSpan().ContainsAny(Words)
            ? statement
            : Map(statement, all => Concerning(lower, span.Start, Termed(lower, span.Start, all)));
    }

    private static Criterion Map(Criterion criterion, Func<AllOfCriterion, AllOfCriterion> change) => criterion is not AllOfCriterion all
        ? criterion
        : change((AllOfCriterion)CriterionTree.Below(all, part => Map(part, change)));

    // What stands before "if …" in its sentence.
    private static AllOfCriterion Termed(string lower, int start, AllOfCriterion all)
    {
        if (all.Leaves().OfType<UninterpretedCriterion>().FirstOrDefault(IsTerm) is not { } term)
        {
            return all;
        }

        var isRelative = Relative().IsMatch(term.Text);
        return new AllOfCriterion([.. all.Parts.Select(part =>
            part is not (UninterpretedCriterion or ConditionalCriterion) && !part.HasLeaf(leaf => ReferenceEquals(leaf, term))
            && (isRelative ? IsJoined(lower, term.Span.End - start, part.Span.Start - start, Directly())
                : IsJoined(lower, part.Span.End - start - 1, term.Span.Start - start, term.Text.StartsWith("if", StringComparison.Ordinal) ? Directly() : Unbroken()))
                ? new ConditionalCriterion(term, part) { Span = part.Span }
                : part)])
        { Span = all.Span };
    }

    // What closes a bracket that it does not open is said of the bracket alone.
    private static bool IsTerm(UninterpretedCriterion words) =>
        (Term().IsMatch(words.Text) && words.Text.IndexOf(')', StringComparison.Ordinal) is var close && (close < 0 || words.Text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && open < close))
        || Relative().IsMatch(words.Text);

    // "Subjects with HbA1c below 7.5 % must have a fasting glucose above …".
    private static AllOfCriterion Concerning(string lower, int start, AllOfCriterion all)
    {
        if (!lower.Contains(" must ", StringComparison.Ordinal) || !all.HasLeaf(IsLimit))
        {
            return all;
        }

        foreach (Match must in Must().Matches(lower))
        {
            var (from, at) = (start + must.Index, start + must.Index + must.Length);
            var whom = all.Parts.Where(part => part.Span.Start >= from && part.Span.End <= at).ToList();
            var asked = all.Parts.Where(part => part.Span.Start >= at && !lower.AsSpan(must.Index + must.Length, part.Span.Start - at).ContainsAny('.', ';')).ToList();
            if (whom.Count > 0 && asked.Count > 0 && whom.Exists(part => part.HasLeaf(IsLimit)))
            {
                var condition = whom is [var only] ? only : new AllOfCriterion(whom) { Span = whom[0].Span };
                return new AllOfCriterion([.. all.Parts.Except(whom).Select(part => asked.Contains(part) ? new ConditionalCriterion(condition, part) { Span = part.Span } : part)]) { Span = all.Span };
            }
        }

        return all;
    }

    private static bool IsLimit(Criterion leaf) => leaf is MeasurementCriterion or PerformanceCriterion or StateCriterion { State: Clinical.PersonalState.SexuallyActive };

    private static bool IsJoined(string lower, int from, int to, Regex gap) => from >= 0 && to >= from && to <= lower.Length && gap.IsMatch(lower.AsSpan(from, to - from));

    [GeneratedRegex(@"^if\b|\bmay (?:also )?be (?:entered|enrolled|included|accepted)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"\b(?:that|which) (?:has|have)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^[^.;]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Unbroken();

    [GeneratedRegex(@"^[^.;()]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Directly();

    [GeneratedRegex(
        @"(?:^|(?<=[.;]\s+))\W*(?:all\s+)?(?:(?:patients?|subjects?|participants?|individuals?|those|wom[ae]n|men)\s+(?:with|who\s+(?:are|have|has))\s(?:[^.;]|\.(?=\d)){3,260}?|sexually active\s+(?:[\w/]+\s+){1,3}|(?:(?:ecog|who|karnofsky)\s+)?performance status\s+(?:of\s+)?\d\s+)\b(?<!\bwho )must\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Must();
}
