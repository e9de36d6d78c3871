using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Words left over that can only narrow what stands beside them, or say more of what is elaborated anyway.</content>
internal sealed partial class PhraseList
{
    private const int MostNarrowingWords = 4;

    private static readonly SearchValues<char> Numeric = SearchValues.Create("<>=≤≥%()[]:0123456789");

    // Words that deny, let off, stop or ask of somebody else do more than narrow.
    private static readonly FrozenSet<ulong> Turning = (
        "not no nor non never cannot can without except exception excluding unless if whether allowed permitted acceptable accepted excluded exclude"
        + " eligible ineligible included enrolled may must unable inability incapable refuse refusal unwilling unwillingness willing lack lacking absence"
        + " absent fail failed failure discontinue discontinued discontinuation discontinuing stop stopped stopping withdrawn withdrawal avoid avoided free"
        + " off come donor relative family mother father parent partner spouse control anti instead rather than versus vs prevent prevention prophylaxis do does"
        + " did don doesn t unlike exempt waived optional preferred or and")
        .Split(' ').Select(Vocabulary.Token.KeyOf).ToFrozenSet();

    // "Asthma with nocturnal wheezing": a few words of a member narrow its heads, those at the edge of the list all of its heads.
    private void NarrowByWords(List<Head> heads, int first, int last)
    {
        foreach (var segment in _segments)
        {
            foreach (var words in segment.Heads.Count == 0 || segment.Words.Count == 0 ? [] : segment.Words.ToArray())
            {
                if (OnlyNarrows(words))
                {
                    Narrow(segment, words, words.End <= first || words.Start >= last ? heads : segment.Heads);
                }
            }
        }
    }

    private void Narrow(Segment segment, (int Start, int End) words, List<Head> heads)
    {
        var targets = ReferenceEquals(heads, segment.Heads) ? heads
            : heads.FindAll(head => !IsWithChild(head) || segment.Heads.Contains(head));
        if (targets.TrueForAll(head => CanNarrow(head.Criterion)))
        {
            List<Qualifier> written = [Written(words)];
            targets.ForEach(head => head.Criterion = Narrow(head.Criterion, written));
            segment.Words.Remove(words);
        }
    }

    // "Pregnant or planning to be so soon after treatment": what narrows the plan says nothing of being pregnant.
    private static bool IsWithChild(Head head) => head.Criterion is StateCriterion state && StateTable.IsOfMother(state.State);

    private bool OnlyNarrows((int Start, int End) stretch)
    {
        var text = statement.Text.AsSpan(stretch.Start, stretch.End - stretch.Start);
        var words = statement.WordsIn(stretch.Start, stretch.End);
        return words.Length is > 0 and <= MostNarrowingWords && !text.ContainsAny(Numeric) && !HasTurn(words);
    }

    private static bool HasTurn(ReadOnlySpan<Vocabulary.Token> words)
    {
        foreach (var word in words)
        {
            if (Turning.Contains(word.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Narrows what has been named since the last semicolon by a clause: "drugs that may prolong the QT interval".</summary>
    /// <returns>False where something named cannot be narrowed.</returns>
    public bool AddClause(int start, int end)
    {
        var from = _now.Joint == ChunkKind.Semicolon ? _segments.Count : Math.Max(0, _segments.FindLastIndex(segment => segment.Joint == ChunkKind.Semicolon));
        var heads = _segments.Skip(from).Append(_now).SelectMany(segment => segment.Heads).ToList();
        if (!heads.TrueForAll(head => (head.Open is null || head.IsSettled) && CanNarrow(head.Criterion)))
        {
            return false;
        }

        List<Qualifier> clause = [Written((start, end))];
        heads.ForEach(head => head.Criterion = Narrow(head.Criterion, clause));
        _now.Last!.End = end;
        return true;
    }

    /// <summary>Makes a demand of a bare "drug" or "disease" that a clause is about to narrow.</summary>
    public bool TakeGeneric()
    {
        if (HasHead || !NamesGeneric || _intolerance is not null || _now.Generic is not { } generic || IsReference(generic))
        {
            return HasHead;
        }

        if (generic.Is(CueKind.Drug) && Lexicon.InUse.Get("concomitant-medication") is { } medication)
        {
            AddTreatment(generic, medication, null);
        }
        else if (generic.Is(CueKind.Disease) && Lexicon.InUse.Get("comorbidity") is { } illness)
        {
            AddDiagnosis(generic, illness);
        }

        return HasHead;
    }

    // "Any medication or supplement that …": one of the two, and no word on its way to the other.
    private void NameAnyDrug(ChunkKind joint)
    {
        if (joint is ChunkKind.Or or ChunkKind.And && _now is { Heads.Count: 0, Generic: { } generic } && generic.Is(CueKind.Drug) && statement.Lower.AsSpan(generic.Start).StartsWith("medic", StringComparison.Ordinal) && OfAny().IsMatch(statement.Lower.AsSpan(0, generic.Start)))
        {
            TakeGeneric();
        }
    }

    [GeneratedRegex(@"\bany(?: other)?(?: concomitant| concurrent)? $", RegexOptions.CultureInvariant)]
    private static partial Regex OfAny();

    // "These drugs", "the study medication", "another drug study": not any medication.
    private bool IsReference(Chunk generic) =>
        Pointing().IsMatch(statement.Lower.AsSpan(0, generic.Start)) || StudyBehind().IsMatch(statement.Lower.AsSpan(generic.End));

    [GeneratedRegex(@"\b(?:these|those|this|that|such|same|both|stud(?:y|ies)|trials?|investigational|experimental|tests?|protocol|assigned|randomi[sz]ed|allocated|abus\w*|illicit|recreational|street|etiologic\w*|infectious|causative|pathogenic)\W+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"^\W*(?:or \w+ )?(?:stud(?:y|ies)|trials?|research|protocols?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex StudyBehind();

    private static bool CanNarrow(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion or TreatmentCriterion or NarrowedCriterion or IntoleranceCriterion or BiomarkerCriterion or ResultCriterion => true,
        MeasurementCriterion or AgeCriterion or PerformanceCriterion => true,
        StateCriterion c => !StateTable.IsElaborated(c.State),
        AnyOfCriterion or AllOfCriterion or AmbiguousCriterion => criterion.Parts.All(CanNarrow),
        PermissionCriterion c => CanNarrow(c.Inner),
        _ => false,
    };

    // "May interfere with the visits, the diary or its evaluation": what is listed behind such a state is more of its object.
    private void DropListed()
    {
        var isListed = false;
        foreach (var segment in _segments)
        {
            if (segment.Heads.Count > 0 || segment.Joint == ChunkKind.Semicolon)
            {
                isListed = segment.Last is { } last && IsListed(last.Criterion);
            }
            else if (isListed)
            {
                segment.Words.RemoveAll(words => OnlyNarrows(words));
            }
        }
    }

    private static bool IsListed(Criterion criterion) => criterion switch
    {
        NotCriterion not => IsListed(not.Inner),
        StateCriterion state => StateTable.IsListed(state.State),
        _ => false,
    };
}
