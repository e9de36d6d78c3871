using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Illnesses that several needs narrow.</content>
internal sealed partial class PhraseList
{
    // "Requiring dialysis", "patients on dialysis" without an illness that it narrows.
    private void SpeakOfNeeds()
    {
        foreach (var segment in _segments)
        {
            if (segment is { Heads.Count: 0, Words: [var (from, to)] } && statement.Lower.AsSpan(from, to - from) is var words
                && (words.StartsWith("requir") || words.StartsWith("on ")) && NeededBy(segment) is { } id && Lexicon.InUse.Get(id) is { } treatment)
            {
                var start = statement.Lower.LastIndexOf(' ', to - 1) + 1; // the treatment alone
                var timing = words.StartsWith("on ") ? TreatmentTiming.Current : TreatmentTiming.Needed;
                var head = new Head(new TreatmentCriterion(treatment, timing) { Span = statement.InSource(start, to) }, from, to);
                segment.Words.Clear();
                segment.Heads.Add(head);
            }
        }
    }

    private static string? NeededBy(Segment segment) =>
        segment.Has(q => q.Text == "dialysis-dependent") ? "dialysis" : segment.Has(q => q.Text == "oxygen-dependent") ? "oxygen-therapy" : null;

    // "Infection requiring antibiotics or hospitalization": whoever is in hospital for something else is not meant.
    private void SpreadNeeding()
    {
        for (var first = 0; first + 1 < _segments.Count; first++)
        {
            if (_segments[first].Heads is [{ Criterion: DiagnosisCriterion } illness, var need] && IsNeeded(need))
            {
                SpreadNeeding(illness, first + 1);
            }
        }
    }

    private void SpreadNeeding(Head illness, int from)
    {
        var end = _segments.FindIndex(from, segment => segment.Joint == ChunkKind.Semicolon);
        var others = _segments.GetRange(from, (end < 0 ? _segments.Count : end) - from);
        if (others.Count > 0 && others[^1].Joint == ChunkKind.Or
            && others.TrueForAll(segment => segment.Joint is ChunkKind.Or or ChunkKind.Comma && IsNeed(segment)))
        {
            others.ForEach(segment => segment.Heads.Insert(0, illness));
        }
    }

    // "Upper or lower airway infection requiring antibiotics": what is needed goes for all that share the noun.
    private void SpreadNeed()
    {
        for (var at = 1; at < _segments.Count; at++)
        {
            var (last, need) = _segments[at].Heads switch
            {
                [{ Criterion: DiagnosisCriterion } one, var needed] when IsNeeded(needed) => (one, needed),
                [{ Criterion: DiagnosisCriterion c } one] when c.Qualifiers.Any(IsRequirement) => (one, null),
                _ => (null, (Head?)null),
            };
            for (var i = at - 1; last is not null && i >= 0 && _segments[i + 1].Joint is ChunkKind.Or or ChunkKind.And or ChunkKind.Comma; i--)
            {
                if (_segments[i].Heads is not [{ Criterion: DiagnosisCriterion shared } head] || !(SharesNoun(head, shared, last) || IsRelative(last, _segments[at], head)))
                {
                    break;
                }

                if (need is not null)
                {
                    _segments[i].Heads.Add(need);
                }
                else
                {
                    head.Criterion = Narrow(shared, [.. ((DiagnosisCriterion)last.Criterion).Qualifiers.Where(IsRequirement)]);
                }
            }
        }
    }

    // "Stroke due to: bleeding, drugs", "anemia caused by iron deficiency or bleeding": any of them, where it is the cause.
    private void SpreadCauses()
    {
        for (var at = 0; at < _segments.Count; at++)
        {
            if (_segments[at].Heads is not [{ Criterion: DiagnosisCriterion } illness, ..] heads)
            {
                continue;
            }

            var next = heads.Count > 1 ? heads[1] : at + 1 < _segments.Count && _segments[at + 1].Heads is [var first, ..] ? first : null;
            if (next is null || next.Start < illness.End || CausedBy().Match(statement.Lower, illness.End, next.Start - illness.End) is not { Success: true } link)
            {
                continue;
            }

            var isList = link.ValueSpan.Contains(':');
            if (heads.Count == 1 && isList)
            {
                heads.AddRange(_segments[at + 1].Heads);
                _segments[at].Words.AddRange(_segments[at + 1].Words);
                _segments.RemoveAt(at + 1);
            }

            isList |= statement.Kind == CriterionKind.Inclusion && !isDenied && IsListOfCauses(at + 1);
            while (at + 1 < _segments.Count && _segments[at + 1].Heads is [var other, ..] && _segments[at + 1].Joint != ChunkKind.Semicolon
                && (isList || (_segments[at + 1].Joint == ChunkKind.Or && !statement.Lower[_segments[at].Heads[^1].End..other.Start].Contains(',', StringComparison.Ordinal)))
                && _segments[at + 1].Heads.TrueForAll(head => head.Criterion is DiagnosisCriterion or TreatmentCriterion))
            {
                _segments[++at].Heads.Insert(0, illness);
            }
        }
    }

    // "Anemia due to cancer, kidney disease or chemotherapy": one thing each up to the last, which an "or" leads.
    private bool IsListOfCauses(int from)
    {
        var at = from;
        while (at < _segments.Count && _segments[at] is { Joint: ChunkKind.Comma, IsModified: false, Heads: [{ Criterion: DiagnosisCriterion or TreatmentCriterion }] })
        {
            at++;
        }

        return at > from && at == _segments.Count - 1 && _segments[at] is { Joint: ChunkKind.Or, Heads: [{ Criterion: DiagnosisCriterion or TreatmentCriterion }, ..] };
    }

    // "Unresectable or metastatic melanoma": the first is that melanoma too.
    private void NameUnresectable()
    {
        for (var i = 0; statement.Kind == CriterionKind.Inclusion && !isDenied && i + 1 < _segments.Count; i++)
        {
            if (_segments[i] is { Words.Count: 0, Heads: [{ Criterion: NotCriterion { Inner: StateCriterion { State: PersonalState.SuitableForSurgery } } } state] }
                && _segments[i + 1] is { Joint: ChunkKind.Or or ChunkKind.Comma, Heads: [var next, ..] } && (next.Criterion is AnyOfCriterion any ? any.Parts[0] : next.Criterion) is DiagnosisCriterion named)
            {
                var plain = SettingNames.Split(named.Condition) is [var only] ? only.Concept : named.Condition;
                _segments[i].Heads.Add(new Head(named with { Condition = plain, Setting = DiseaseSetting.None }, state.Start, state.End));
            }
        }
    }

    // "In hospital or intensive care due to COVID-19": the cause is that of either.
    private void SpreadCauseBack()
    {
        for (var at = 1; at < _segments.Count; at++)
        {
            if (_segments[at] is { Joint: ChunkKind.Or, Heads: [var stay, { Criterion: DiagnosisCriterion } cause] } && IsStay(stay) && _segments[at - 1] is { Words.Count: 0, Heads: [var other] } && IsStay(other)
                && CausedBy().IsMatch(statement.Lower.AsSpan(stay.End, Math.Max(0, cause.Start - stay.End))))
            {
                _segments[at - 1].Heads.Add(cause);
            }
        }
    }

    private static bool IsStay(Head head) => head.Criterion is StateCriterion { State: PersonalState.Hospitalized } or NarrowedCriterion { Inner: StateCriterion { State: PersonalState.Hospitalized } }
        or TreatmentCriterion { Treatment.Id: "intensive-care" };

    [GeneratedRegex(@"^\W*(?:(?:which|that) (?:is|are|was|were) )?(?:clearly |mainly |primarily |most likely )?(?:due to|secondary to|caused by|resulting from|because of|as (?:a )?result of|attribut(?:ed|able) to)\b[^,;.]{0,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex CausedBy();

    // "Rashes or ulcers that need antibiotics": the clause goes for either, unless the last member says that it is another one.
    private bool IsRelative(Head last, Segment member, Head first) => _segments.Count > 1 && member.Joint != ChunkKind.Semicolon
        && ThatWhich().IsMatch(statement.Lower.AsSpan(last.Start)) && !OpensAnother().IsMatch(statement.Lower.AsSpan(first.End, Math.Max(0, last.End - first.End)));

    [GeneratedRegex(@"^[^,;]*\b(?:that|which|who)\s+\w", RegexOptions.CultureInvariant)]
    private static partial Regex ThatWhich();

    // "Diabetes or any other illness that …"
    [GeneratedRegex(@"\b(?:any|other|another|history of|presence of)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OpensAnother();

    // "Liver, kidney or heart disease that is severe": what a clause behind the last member says of it goes for all of them.
    private void SpreadRelative()
    {
        for (var at = _segments.Count - 1; at > 0; at--)
        {
            if (_segments[at].Joint is not (ChunkKind.Or or ChunkKind.And) || _segments[at].Heads is not [{ Bare: DiagnosisCriterion or TreatmentCriterion } last])
            {
                continue;
            }

            for (var i = at - 1; i >= 0 && _segments[i].Heads is [{ Bare: null, Criterion: DiagnosisCriterion or TreatmentCriterion } head] && IsRelative(last, _segments[at], head); i--)
            {
                head.Criterion = NarrowedAs(head.Criterion, last);
                if (_segments[i].Joint == ChunkKind.Semicolon)
                {
                    break;
                }
            }
        }
    }

    // The same with what was told of another behind its name.
    private static Criterion NarrowedAs(Criterion criterion, Head told) => told.Criterion is AnyOfCriterion any
        ? new AnyOfCriterion([.. any.Parts.Select(part => Narrow(criterion, Behind(part, told.Bare!)))]) { Span = criterion.Span }
        : Narrow(criterion, Behind(told.Criterion, told.Bare!));

    private static List<Qualifier> Behind(Criterion narrowed, Criterion bare) => [.. QualifiersOf(narrowed).Except(QualifiersOf(bare))];

    private static IReadOnlyList<Qualifier> QualifiersOf(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion c => c.Qualifiers,
        TreatmentCriterion c => c.Qualifiers,
        _ => [],
    };

    // The last word of the later one is part of the earlier one's name and not of its words.
    private bool SharesNoun(Head head, DiagnosisCriterion named, Head last)
    {
        var noun = statement.Lower[last.Start..last.End].Split(' ')[^1].TrimEnd('s');
        return noun.Length > 3 && !statement.Lower[head.Start..head.End].Contains(noun, StringComparison.Ordinal)
            && named.Condition.Name.Contains(noun, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsRequirement(Qualifier qualifier) => qualifier.Text.StartsWith("requir", StringComparison.Ordinal);

    // "Medical, psychological or social conditions that may interfere with the study": any of them that does; but "diabetes or other conditions that may".
    private void SpreadJudgement()
    {
        var at = _segments.Count < 2 ? -1 : _segments.FindLastIndex(segment => segment.Heads.Exists(head => IsUnsuitable(head.Criterion)));
        if (at < 1 || _segments[at].Heads.Find(head => IsUnsuitable(head.Criterion)) is not { } judged
            || !ThatMay().IsMatch(statement.Lower.AsSpan(0, judged.Start)) || Other().IsMatch(statement.Lower.AsSpan(_segments[at - 1].Heads is [.., var before] ? before.End : 0)))
        {
            return;
        }

        for (var i = at; i > 0 && _segments[i].Joint is ChunkKind.Or or ChunkKind.And or ChunkKind.Comma; i--)
        {
            foreach (var head in _segments[i - 1].Heads.Where(head => head.Criterion is DiagnosisCriterion or TreatmentCriterion { Treatment.Id: "concomitant-medication" }))
            {
                head.Criterion = Narrow(head.Criterion, [Judged]);
            }
        }
    }

    [GeneratedRegex(@"\b(?:that|which)\s+(?:(?:may|might|could|would|can|will|is likely to|are likely to)\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ThatMay();

    [GeneratedRegex(@"^\W*(?:(?:or|and|any)\s+)*(?:other|another)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    private static bool IsNeed(Segment segment) => segment.Heads.Count > 0 && segment.Heads.TrueForAll(IsNeeded);

    private static bool IsNeeded(Head head) => head.Criterion is TreatmentCriterion { Timing: TreatmentTiming.Needed } or StateCriterion { State: PersonalState.Hospitalized };
}
