using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What no head took when a member ends.</content>
internal sealed partial class PhraseList
{
    // What no head took: qualifiers go to the head before them, or wait for the next member; results and inabilities become words.
    private void Settle(ChunkKind joint)
    {
        // "Prohibited medications": a bare noun is a demand where something narrows it.
        if (_now.Generic is { } generic && generic.Is(CueKind.Drug)
            && (_now.Has(q => q.Kind is not (QualifierKind.Control or QualifierKind.Course))
                || (_now.Words is [var word] && word.End <= generic.Start && OnlyNarrows(word))))
        {
            TakeGeneric();
        }

        SettleNeed();
        SettleOpen(_now.Result);
        SettleOpen(_now.Naive);
        SettleOpen(_now.Unable);
        SettleOutcome(joint);

        SettleIntolerance();
        SettleWords();
        if (_now.Qualifiers.Length == 0 && _now.Setting == DiseaseSetting.None && _now.Sites.Length == 0)
        {
            return;
        }

        if (_now.Last is { } last)
        {
            SettleBehind(last);
        }
        else if (_now.Joint == ChunkKind.Or && _now.Words.Count == 0 && NeededBy(_now) is not null && HeadBefore() is not null && joint == ChunkKind.Semicolon)
        {
            AddModifiers(); // "kidney disease or requiring dialysis" is a need of its own
        }
        else if (joint != ChunkKind.Semicolon && _now is { Words.Count: 0, ModifiersFrom: { } from } && NeededBy(_now) is not null && statement.Lower.AsSpan(from).StartsWith("on "))
        {
            AddModifiers(); // "on dialysis or with a creatinine above 5 mg/dL"
        }
        else if (_now.Sites.Length > 0)
        {
            // waits for the "disease" that may end the list
        }
        else if (joint != ChunkKind.Semicolon && _now.Words.Count == 0)
        {
            (_alternatives ??= []).Add(([.. _now.Qualifiers], _now.Setting, _now));
        }
        else if (_now.Words.Count > 0 || HeadBefore() is not { } before || !SettleChoice(before))
        {
            AddModifiers();
        }
    }

    // "Hypertension requiring two or more drugs": what is needed has no name of its own, and narrows the illness.
    private void SettleNeed()
    {
        if (_timing != TreatmentTiming.Needed || _now.Generic is not { } drug || !drug.Is(CueKind.Drug)
            || _now.Last is not { Criterion: DiagnosisCriterion } illness || illness.End >= drug.Start)
        {
            return;
        }

        NarrowByNeed(illness, drug);
    }

    private void NarrowByNeed(Head illness, Chunk drug)
    {
        illness.Bare ??= illness.Criterion;
        illness.Criterion = Narrow(illness.Criterion, [Written((illness.End + 1, drug.End))]);
        _now.Words.RemoveAll(word => word.Start >= illness.End && word.End <= drug.End);
        if (_now.ModifiersFrom >= illness.End)
        {
            _now.ForgetQualifiers();
        }

        (illness.End, _now.Generic) = (drug.End, null);
    }

    // The last head of the members before.
    private Head? HeadBefore() => _segments.FindLast(segment => segment.Heads.Count > 0)?.Last;

    // "Asthma not controlled by usual care": what worked or failed is named by no table, and narrows the illness.
    private void SettleOutcome(ChunkKind joint)
    {
        // "Progression during or after chemotherapy": the treatment comes with the next member.
        if (_now.Outcome is not { } outcome || (_now.Heads.Count == 0 && joint is ChunkKind.And or ChunkKind.Or))
        {
            return;
        }

        if (_now.Last is not { } head || (head.Open is not null && !head.IsSettled))
        {
            _now.AddWord(outcome.Start, outcome.End);
        }
        else if (Narrow(head.Criterion, [Written((outcome.Start, outcome.End))]) is var narrowed && !ReferenceEquals(narrowed, head.Criterion))
        {
            head.Criterion = narrowed;
        }
        else if (!IsElaborated(head.Criterion))
        {
            _now.AddWord(outcome.Start, outcome.End);
        }
    }

    private void SettleBehind(Head last)
    {
        var bare = last.Criterion;
        if (last.Open is not null && !last.IsSettled)
        {
            AddModifiers();
            return;
        }

        last.Criterion = Narrowed(bare, [.. QualifiersAndPlaces(), .. SettingOfTreatment(bare)], _now.Setting);
        if (!ReferenceEquals(last.Criterion, bare))
        {
            last.Bare = bare;
        }
        else if (!IsElaborated(bare) && _now.Has(q => !IsTold(bare, q)))
        {
            AddModifiers();
        }
    }

    private void AddModifiers()
    {
        if (_now.ModifiersFrom is { } from)
        {
            _now.AddWord(from, _now.ModifiersTo);
        }
    }

    // A result beside a limit says no more than the limit; beside a name it narrows the name.
    private void SettleOpen(Chunk? open)
    {
        if (open is null || BarsTreatments(open))
        {
            return;
        }

        if (_now.Last is not { } head || open == _now.Unable)
        {
            _now.AddWord(open.Start, open.End);
        }
        else if (head.Criterion is not (DiagnosisCriterion or TreatmentCriterion) && (open.Is(CueKind.Positive) || open.Is(CueKind.Negative)))
        {
            _now.AddWord(open.Start, open.End);
        }
        else if (head.Criterion is not MeasurementCriterion)
        {
            var narrowed = Narrow(head.Criterion, [Written((open.Start, open.End))]);
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
            var head = HeadRightBefore(start);
            var text = statement.Text.AsSpan(start, end - start);
            if (head is null || (head.Open is not null && !head.IsSettled) || text.ContainsAny("<>=%(") || text.ContainsAnyInRange('0', '9') || Tokenizer.Split(text).Count > Longest
                || HasTurn(statement.WordsIn(start, end)))
            {
                continue;
            }

            var narrowed = Narrow(head.Criterion, [Written((start, end))]);
            if (!ReferenceEquals(narrowed, head.Criterion))
            {
                head.Criterion = narrowed;
                head.End = end;
                _now.Words.Remove((start, end));
            }
        }

        if (_now is { Heads.Count: 0, Words: [var (from, to)] } && to - from <= LongestVariant
            && HeadBefore() is { } before && Variant(before, from, to) is { } like)
        {
            _now.Words.Clear();
            _now.Heads.Add(new Head(like, from, to));
        }
    }

    private Head? HeadRightBefore(int start)
    {
        foreach (var head in _now.Heads)
        {
            if (head.End <= start && statement.Text.AsSpan(head.End, start - head.End).Trim(" -").Length == 0)
            {
                return head;
            }
        }

        return null;
    }

    private const int LongestVariant = 3;

    // "Hepatitis B or C", "type 1 or 2 diabetes": the same name with one letter or number changed.
    private Criterion? Variant(Head head, int start, int end)
    {
        var denied = head.Criterion as NotCriterion; // "negative for hepatitis B and C"
        var read = denied?.Inner ?? head.Criterion;
        if (read is not (DiagnosisCriterion or TreatmentCriterion) || ConceptOf(read) is not { } concept)
        {
            return null;
        }

        var other = statement.Text[start..end];
        if ((Variant(concept, statement.Text[head.Start..head.End], other) ?? Variant(concept, concept.Name, other)) is not { } variant)
        {
            return null;
        }

        var span = statement.InSource(start, end);
        Criterion like = read is DiagnosisCriterion d ? d with { Condition = variant, Span = span } : ((TreatmentCriterion)read) with { Treatment = variant, Span = span };
        return denied is null ? like : denied with { Inner = like, Span = span };
    }

    private static Concept? Variant(Concept concept, string name, string other) => Tokenizer.Split(name)
        .Where(token => token.End - token.Start <= LongestVariant && char.IsDigit(name[token.Start]) == char.IsDigit(other[0]))
        .Select(token => Lexicon.InUse.Find(string.Concat(name.AsSpan(0, token.Start), other, name.AsSpan(token.End)), concept.Kind))
        .FirstOrDefault(variant => variant is not null && variant != concept);

    // "Hepatitis B or C infection": the letter tells which infection, and is no word that narrows one.
    private void ShareInfection()
    {
        for (var i = 1; i < _segments.Count; i++)
        {
            if (_segments[i].Heads is [{ Criterion: DiagnosisCriterion { Condition.Id: "infection", Qualifiers: [{ Text.Length: 1 } letter] } } head, ..] && _segments[i - 1].Last is { } before
                && statement.Lower.LastIndexOf($"{letter.Text} ", head.End - 1, StringComparison.Ordinal) is >= 0 and var at && Variant(before, at, at + 1) is { } like)
            {
                head.Criterion = like;
            }
        }
    }
}
