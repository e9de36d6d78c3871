namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Brackets that turn what stands before them: "(not aspirin)", "(or planning to be)".</content>
internal sealed partial class PhraseList
{
    /// <summary>Adds what stands in brackets behind an "or" as one more alternative to the last head: "pregnant (or planning to be)".</summary>
    /// <returns>False where no head can have one.</returns>
    public bool AddAlternative(Criterion inner, int end)
    {
        if (_now.Last is not { } head || (head.Open is not null && !head.IsSettled) || !inner.HasLeaf(leaf => leaf is not UninterpretedCriterion))
        {
            return false;
        }

        head.Criterion = new AnyOfCriterion([head.Criterion, inner]) { Span = statement.InSource(head.Start, end) };
        head.End = end;
        return true;
    }

    // "Anticoagulants (not aspirin)" among exclusions keeps out nobody for taking no aspirin; what "(no recurrence)" means there cannot be told.
    private bool LetsOff(Criterion inner, int start, int end)
    {
        if (inner is not NotCriterion denied || (!isDenied && statement.Kind != CriterionKind.Exclusion) || _now.Last is not { } head
            || !IsNegative(statement.Lower.AsSpan(start).TrimStart("([{ ")))
        {
            return false;
        }

        if ((head.Open is not null && !head.IsSettled) || head.Criterion is NotCriterion || statement.Lower.AsSpan(start).TrimStart("([{ ").StartsWith("no ", StringComparison.Ordinal))
        {
            _now.AddWord(start, end);
        }
        else
        {
            head.Criterion = new ExceptCriterion(head.Criterion, denied.Inner) { Span = statement.InSource(head.Start, end) };
            head.End = end;
        }

        return true;
    }

    private static bool IsNegative(ReadOnlySpan<char> words) => words.StartsWith("no ", StringComparison.Ordinal)
        || words.StartsWith("not ", StringComparison.Ordinal) || words.StartsWith("without ", StringComparison.Ordinal);
}
