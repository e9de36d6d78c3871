using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <content>Putting the members together.</content>
internal sealed partial class PhraseList
{
    // What no head took: qualifiers go to the head before them, or wait for the next member; results and inabilities become words.
    private void Settle(ChunkKind joint)
    {
        SettleOpen(_now.Result);
        SettleOpen(_now.Naive);
        SettleOpen(_now.Unable);

        SettleIntolerance();
        SettleWords();
        if (_now.Qualifiers.Count == 0 && _now.Setting == DiseaseSetting.None && _now.Sites.Count == 0)
        {
            return;
        }

        if (_now.Last is { } last)
        {
            var setting = _now.Setting;
            last.Criterion = Narrow(last.Criterion, [.. _now.Qualifiers, .. Places()]);
            last.Criterion = last.Criterion is DiagnosisCriterion d ? d with { Setting = d.Setting | setting } : last.Criterion;
        }
        else if (_now.Sites.Count > 0)
        {
            // waits for the "disease" that may end the list
        }
        else if (joint != ChunkKind.Semicolon && _now.Words.Count == 0)
        {
            _alternatives.Add(([.. _now.Qualifiers], _now.Setting, joint));
        }
        else if (_now.Words.Count == 0 && _segments.SelectMany(segment => segment.Heads).LastOrDefault() is { } before
            && Narrow(before.Criterion, _now.Qualifiers) is var narrowed && !ReferenceEquals(narrowed, before.Criterion))
        {
            before.Criterion = narrowed;
        }
        else if (_now.ModifiersFrom is { } from)
        {
            _now.AddWord(from, _now.ModifiersTo);
        }
    }

    // A result beside a limit says no more than the limit; beside a name it narrows the name.
    private void SettleOpen(Chunk? open)
    {
        if (open is null)
        {
            return;
        }

        if (_now.Last is not { } head || open == _now.Unable)
        {
            _now.AddWord(open.Start, open.End);
        }
        else if (head.Criterion is not MeasurementCriterion)
        {
            var narrowed = Narrow(head.Criterion, [.. Written((open.Start, open.End))]);
            if (ReferenceEquals(narrowed, head.Criterion))
            {
                _now.AddWord(open.Start, open.End);
            }

            head.Criterion = narrowed;
        }
    }

    // One or two words right behind a name narrow it, as those right before it do.
    private void SettleWords()
    {
        const int Longest = 2;
        foreach (var (start, end) in _now.Words.Count == 0 || _now.Heads.Count == 0 ? [] : _now.Words.ToArray())
        {
            var head = _now.Heads.Find(head => head.End <= start && statement.Text.AsSpan(head.End, start - head.End).Trim(" -").Length == 0);
            var text = statement.Text.AsSpan(start, end - start);
            if (head is null || text.ContainsAny("<>=%(") || text.ContainsAnyInRange('0', '9') || Tokenizer.Split(text).Count > Longest)
            {
                continue;
            }

            var narrowed = Narrow(head.Criterion, [.. Written((start, end))]);
            if (!ReferenceEquals(narrowed, head.Criterion))
            {
                head.Criterion = narrowed;
                head.End = end;
                _now.Words.Remove((start, end));
            }
        }

        if (_now is { Heads.Count: 0, Words: [var (from, to)] } && to - from <= LongestVariant
            && _segments.SelectMany(segment => segment.Heads).LastOrDefault() is { } before && Variant(before, from, to) is { } like)
        {
            _now.Words.Clear();
            _now.Heads.Add(new Head(like, from, to));
        }
    }

    private const int LongestVariant = 3;

    // "Hepatitis B or C", "type 1 or 2 diabetes": the same name with one letter or number changed.
    private Criterion? Variant(Head head, int start, int end)
    {
        if (ConceptOf(head.Criterion) is not { } concept || head.Criterion is not (DiagnosisCriterion or TreatmentCriterion))
        {
            return null;
        }

        var other = statement.Text[start..end];
        var name = statement.Text[head.Start..head.End];
        foreach (var token in Tokenizer.Split(name))
        {
            if (token.End - token.Start <= LongestVariant && char.IsDigit(name[token.Start]) == char.IsDigit(other[0])
                && Lexicon.BuiltIn.Find(string.Concat(name.AsSpan(0, token.Start), other, name.AsSpan(token.End)), concept.Kind) is { } variant
                && variant != concept)
            {
                var span = statement.InSource(start, end);
                return head.Criterion switch
                {
                    DiagnosisCriterion d => d with { Condition = variant, Span = span },
                    TreatmentCriterion t => t with { Treatment = variant, Span = span },
                    _ => null,
                };
            }
        }

        return null;
    }

    /// <summary>The whole list; null where it demands nothing.</summary>
    public Criterion? Finish()
    {
        Settle(ChunkKind.Semicolon);
        _segments.Add(_now);
        var heads = AllHeads();
        foreach (var head in heads)
        {
            if (head.Open is not null && !head.IsSettled)
            {
                head.Criterion = statement.Uninterpreted(head.Start, head.End);
            }
        }

        if (heads.Count == 0 && _isJudged)
        {
            return new StateCriterion(PersonalState.UnsuitableByJudgement) { Span = statement.InSource(0, statement.Text.Length) };
        }

        if (_isJudged)
        {
            heads.ForEach(head => head.Criterion = Narrow(head.Criterion, [Judged]));
        }

        foreach (var segment in _segments)
        {
            for (var i = 0; i < segment.Sites.Count && segment.Heads.Count == 0; i++)
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
            }
        }

        var shared = new List<Criterion>();
        var (first, last) = (int.MaxValue, -1);
        foreach (var head in heads)
        {
            (first, last) = (Math.Min(first, head.Start), Math.Max(last, head.End));
        }

        var parts = new List<(Criterion Part, ChunkKind Joint)>();
        foreach (var segment in _segments)
        {
            if (Part(segment, first, last, shared) is { } part)
            {
                parts.Add((part, segment.Joint));
            }
        }

        if (parts.Count == 0)
        {
            return shared.Count == 0 ? null : shared.Count == 1 ? shared[0] : new AllOfCriterion(shared) { Span = Whole };
        }

        var joined = Join(parts);
        joined = shared.Count == 0 ? joined : new AllOfCriterion([.. Flat(joined), .. shared]) { Span = Whole };
        return _group is null ? joined : new ConditionalCriterion(new GroupCriterion(_group) { Span = Whole }, joined) { Span = Whole };
    }

    private List<Head> AllHeads()
    {
        var heads = new List<Head>();
        foreach (var segment in _segments)
        {
            heads.AddRange(segment.Heads);
        }

        return heads;
    }

    // What else is said of consent, compliance and the like belongs to the matter itself.
    private const int LongestElaboration = 120;

    private static bool IsElaborated(Criterion criterion) => criterion switch
    {
        NotCriterion not => IsElaborated(not.Inner),
        StateCriterion state => StateTable.IsElaborated(state.State),
        _ => false,
    };

    private Text.SourceSpan Whole => statement.InSource(0, statement.Text.Length);

    private Criterion? Part(Segment segment, int first, int last, List<Criterion> shared)
    {
        if (segment is { Heads: [var only], Words.Count: 0 })
        {
            return only.Criterion;
        }

        var demands = segment.Heads.Count == 1 ? [segment.Heads[0].Criterion] : segment.Heads.Select(head => head.Criterion).Distinct(SameDemand.Instance).ToList();
        if (demands.Count == 0)
        {
            return segment.Words.Count == 0 ? null : statement.Uninterpreted(
                segment.Words.Min(word => word.Start), segment.Words.Max(word => word.End));
        }

        if (segment.Heads.TrueForAll(head => IsElaborated(head.Criterion)))
        {
            segment.Words.RemoveAll(word => word.End - word.Start <= LongestElaboration);
        }

        foreach (var (start, end) in segment.Words)
        {
            var words = statement.Uninterpreted(start, end);
            if (words.Text.Length > 0)
            {
                (end <= first || start >= last ? shared : demands).Add(words);
            }
        }

        return demands.Count == 1 ? demands[0]
            : new AllOfCriterion([.. demands.SelectMany(Flat)])
            { Span = statement.InSource(segment.Heads[0].Start, Math.Max(segment.Heads[^1].End, segment.Words.Select(word => word.End).DefaultIfEmpty().Max())) };
    }

    private Criterion Join(List<(Criterion Part, ChunkKind Joint)> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0].Part;
        }

        var joints = parts.Skip(1).Select(part => part.Joint).ToList();
        var all = parts.ConvertAll(part => part.Part);
        var (hasOr, hasAnd) = (joints.Contains(ChunkKind.Or), joints.Contains(ChunkKind.And));
        if (statement.Kind == CriterionKind.Exclusion || isDenied)
        {
            return hasAnd && !hasOr && parts.Count == 2 ? Either(all) : new AnyOfCriterion(all) { Span = Whole };
        }

        // "Asthma, psoriasis", "patients with asthma and psoriasis": all of them or any of them.
        if (!hasOr && all.Count(part => part.HasLeaf(leaf => leaf is DiagnosisCriterion)) > 1)
        {
            return Either(all);
        }

        return (hasOr, hasAnd) switch
        {
            (true, false) => new AnyOfCriterion(all) { Span = Whole },
            (true, true) => Mixed(parts),
            _ => new AllOfCriterion(all) { Span = Whole },
        };
    }

    // "X and Y" may mean both or each.
    private AmbiguousCriterion Either(List<Criterion> all) => new(
        [new AllOfCriterion(all) { Span = Whole }, new AnyOfCriterion(all) { Span = Whole }])
    { Span = Whole };

    // "and" binds closer than "or", but writers differ.
    private AmbiguousCriterion Mixed(List<(Criterion Part, ChunkKind Joint)> parts) => new(
    [
        Grouped(parts, ChunkKind.Or, all => new AllOfCriterion(all) { Span = Whole }, any => new AnyOfCriterion(any) { Span = Whole }),
        Grouped(parts, ChunkKind.And, any => new AnyOfCriterion(any) { Span = Whole }, all => new AllOfCriterion(all) { Span = Whole }),
    ])
    { Span = Whole };

    private static Criterion Grouped(
        List<(Criterion Part, ChunkKind Joint)> parts, ChunkKind parting, Func<List<Criterion>, Criterion> inner, Func<List<Criterion>, Criterion> outer)
    {
        var groups = new List<List<Criterion>> { new() { parts[0].Part } };
        for (var i = 1; i < parts.Count; i++)
        {
            // A comma stands for the next word that joins.
            var joint = parts.Skip(i).Select(part => part.Joint).FirstOrDefault(j => j is ChunkKind.And or ChunkKind.Or, ChunkKind.And);
            if (joint == parting)
            {
                groups.Add([]);
            }

            groups[^1].Add(parts[i].Part);
        }

        var grouped = groups.ConvertAll(group => group.Count == 1 ? group[0] : inner(group));
        return grouped.Count == 1 ? grouped[0] : outer(grouped);
    }

    private sealed class SameDemand : IEqualityComparer<Criterion>
    {
        public static SameDemand Instance { get; } = new();

        public bool Equals(Criterion? x, Criterion? y) => x is not null && y is not null && x with { Span = default } == y with { Span = default };

        public int GetHashCode(Criterion obj) => (obj with { Span = default }).GetHashCode();
    }
}
