using System.Runtime.InteropServices;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Putting the members together.</content>
internal sealed partial class PhraseList
{
    /// <summary>The whole list; null where it demands nothing.</summary>
    public Criterion? Finish()
    {
        Settle(ChunkKind.Semicolon);
        _segments.Add(_now);
        KeepWaiting();
        TakeSitesBehind();
        NameListedSites();
        ShareSites();
        ShareSitesBehind();
        SpeakOfNeeds();
        var (heads, isWhole) = (AllHeads(), true);
        SetLead(heads);
        foreach (var head in heads)
        {
            if (head.Open is not null && !head.IsSettled && !IsPresence(head))
            {
                head.Criterion = statement.Uninterpreted(head.Start, head.End);
            }
        }

        if (heads.Count == 0 && _isJudged && (isDenied || statement.Kind == CriterionKind.Exclusion))
        {
            return new StateCriterion(PersonalState.UnsuitableByJudgement) { Span = statement.InSource(0, statement.Text.Length) };
        }

        if (_isJudged)
        {
            heads.ForEach(head => head.Criterion = Narrow(head.Criterion, [Judged]));
        }

        foreach (var segment in _segments)
        {
            for (var i = 0; i < segment.Sites.Length && segment.Heads.Count == 0; i++)
            {
                var site = segment.Sites[i];
                segment.AddWord(segment.ModifiersFrom ?? site.Start, site.End);
            }
        }

        // "Type 1 or type 2 diabetes": the number before waits for the name.
        for (var i = 0; i + 1 < _segments.Count; i++)
        {
            if (_segments[i] is { Heads.Count: 0, Words: [var (from, to)] } && to - from <= LongestVariant
                && _segments[i + 1].Heads is [var next, ..] && Variant(next, from, to) is { } like)
            {
                _segments[i].Words.Clear();
                var head = new Head(like, from, to);
                _segments[i].Heads.Add(head);
                heads.Add(head);
                isWhole = false;
            }
        }

        ShareInfection();
        List<Criterion>? shared = null;
        var (first, last) = (int.MaxValue, -1);
        foreach (var head in heads)
        {
            (first, last) = (Math.Min(first, head.Start), Math.Max(last, head.End));
        }

        heads = JoinTreatments() || !isWhole ? AllHeads() : heads;
        SpreadCourse(heads);
        SpreadOccasions(heads);
        NarrowByWords(heads, first, last);
        DropListed();
        SpreadNeeding();
        SpreadNeed();
        SpreadRelative();
        NameUnresectable();
        SpreadCauses();
        SpreadCauseBack();
        SpreadJudgement();
        DropWhatIsAhead(heads);
        RememberOperations(heads);
        SetOthersAside(heads);
        var isChoice = IsChoice();
        var parts = new List<(Criterion Part, ChunkKind Joint)>(_segments.Count);
        foreach (var segment in _segments)
        {
            if (Part(segment, first, last, ref shared) is { } part)
            {
                parts.Add((part, segment.IsAlternative || (isChoice && segment.Joint == ChunkKind.Semicolon) ? ChunkKind.Or : segment.Joint));
            }
        }

        if (parts.Count == 0)
        {
            return shared is null ? null : shared.Count == 1 ? shared[0] : new AllOfCriterion(shared) { Span = Whole };
        }

        var joined = Marked(parts) ?? Join(parts);
        joined = shared is null ? joined : new AllOfCriterion([.. Flat(joined), .. shared]) { Span = Whole };
        return _group is null ? joined : new ConditionalCriterion(new GroupCriterion(_group) { Span = Whole }, joined) { Span = Whole };
    }

    // "Asthma; COPD; or bronchitis"
    private bool IsChoice() => _segments.Count > 2 && _segments[^1].IsAlternative && _segments.TrueForAll(segment => segment.Joint == ChunkKind.Semicolon
        && segment.Heads.TrueForAll(head => head.Criterion is not (AgeCriterion or SexCriterion or PerformanceCriterion or StateCriterion)));

    // "ECOG 0-1, stage IV, age over 18": what waited for a name to narrow and met none stays as words.
    private void KeepWaiting()
    {
        foreach (var (qualifiers, _, segment) in CollectionsMarshal.AsSpan(_alternatives))
        {
            if (segment is { Heads.Count: 0, ModifiersFrom: { } from } && qualifiers.Any(q => q.Kind == QualifierKind.Stage))
            {
                segment.AddWord(from, segment.ModifiersTo);
            }
        }
    }

    private List<Head> AllHeads()
    {
        if (_segments.Count == 1)
        {
            return _segments[0].Heads;
        }

        var count = 0;
        foreach (var segment in _segments)
        {
            count += segment.Heads.Count;
        }

        var heads = new List<Head>(count);
        foreach (var segment in _segments)
        {
            foreach (var head in segment.Heads)
            {
                heads.Add(head);
            }
        }

        return heads;
    }

    // What else is said of consent, compliance and the like belongs to the matter itself.
    private const int LongestElaboration = 120;

    private static bool IsElaborated(Criterion criterion) => criterion switch
    {
        NotCriterion not => IsElaborated(not.Inner),
        StateCriterion state => StateTable.IsElaborated(state.State),
        DiagnosisCriterion { Condition.Id: "nonadherence" } => true,
        _ => false,
    };

    private Text.SourceSpan Whole => statement.InSource(0, statement.Text.Length);

    private Criterion? Part(Segment segment, int first, int last, ref List<Criterion>? shared)
    {
        if (segment is { Heads: [var only], Words.Count: 0 })
        {
            return only.Criterion;
        }

        if (segment.Heads.Count == 0)
        {
            return segment.Words.Count == 0 ? null : statement.Uninterpreted(
                segment.Words.Min(word => word.Start), segment.Words.Max(word => word.End));
        }

        var demands = segment.Heads.Count == 1 ? [segment.Heads[0].Criterion] : Demands(segment);
        if (segment.Words.Count > 0)
        {
            DropElaborations(segment);
        }

        foreach (var (start, end) in segment.Words)
        {
            var words = statement.Uninterpreted(start, end);
            if (words.Text.Length > 0)
            {
                (end <= first || start >= last ? shared ??= [] : demands).Add(words);
            }
        }

        return demands.Count == 1 ? demands[0]
            : demands.Count == segment.Heads.Count && IsRunOn(segment) ? new AnyOfCriterion(demands) { Span = statement.InSource(segment.Heads[0].Start, EndOf(segment)) }
            : new AllOfCriterion([.. demands.SelectMany(Flat)]) { Span = statement.InSource(segment.Heads[0].Start, EndOf(segment)) };
    }

    // "Heart disease Diabetes mellitus Liver failure" among exclusions: lines that lost the break between them.
    private bool IsRunOn(Segment segment)
    {
        if ((statement.Kind != CriterionKind.Exclusion && !IsExamples) || segment.Words.Count > 0)
        {
            return false;
        }

        for (var i = 1; i < segment.Heads.Count; i++)
        {
            var (before, next) = (segment.Heads[i - 1], segment.Heads[i]);
            if (before.Criterion is not DiagnosisCriterion || next.Criterion is not DiagnosisCriterion || next.Start <= before.End || next.Start + 1 >= statement.Text.Length
                || !statement.Text.AsSpan(before.End, next.Start - before.End).Trim().IsEmpty
                || !char.IsAsciiLetterUpper(statement.Text[next.Start]) || !char.IsAsciiLetterLower(statement.Text[next.Start + 1]) || !char.IsAsciiLetterLower(statement.Text[before.End - 1]))
            {
                return false;
            }
        }

        return true;
    }

    // What the heads of a member demand, each demand once.
    private static List<Criterion> Demands(Segment segment)
    {
        const int Few = 8;
        if (segment.Heads.Count > Few)
        {
            return [.. segment.Heads.Select(head => head.Criterion).Distinct(SameDemand.Instance)];
        }

        var demands = new List<Criterion>(segment.Heads.Count);
        foreach (var head in segment.Heads)
        {
            var isNew = true;
            foreach (var demand in demands)
            {
                isNew &= demand.GetType() != head.Criterion.GetType()
                    || !SameDemand.Instance.Equals(demand, head.Criterion);
            }

            if (isNew)
            {
                demands.Add(head.Criterion);
            }
        }

        return demands;
    }

    private static int EndOf(Segment segment)
    {
        var end = segment.Heads[^1].End;
        foreach (var word in segment.Words)
        {
            end = Math.Max(end, word.End);
        }

        return end;
    }

    private static void DropElaborations(Segment segment)
    {
        if (segment.Heads.TrueForAll(head => IsElaborated(head.Criterion)))
        {
            segment.Words.RemoveAll(word => word.End - word.Start <= LongestElaboration);
        }

        // "Illness that would make participation unsafe": what follows such a state is more of it.
        segment.Words.RemoveAll(word => word.End - word.Start <= LongestElaboration
            && segment.Heads.FindLast(head => head.End <= word.Start) is { } before && IsElaborated(before.Criterion));
    }
}
