using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Allergies and intolerances of what no table names.</content>
internal sealed partial class PhraseList
{
    /// <summary>Makes an intolerance of the treatment right before: "penicillin allergic", "statin intolerant".</summary>
    /// <returns>False where no treatment stands there, or the words go on with another.</returns>
    public bool DeclareIntolerance(Chunk cue)
    {
        if (statement.Lower[cue.Start..cue.End] is not ("allergic" or "allergy" or "intolerant" or "intolerance" or "hypersensitive" or "hypersensitivity")
            || _now.Last is not { Criterion: TreatmentCriterion treatment } head || head.End > cue.Start || !statement.Text.AsSpan(head.End, cue.Start - head.End).Trim(" -").IsEmpty)
        {
            return false;
        }

        var kind = cue.Is(CueKind.Allergy) ? IntoleranceKind.Allergy : IntoleranceKind.Intolerance;
        (head.Criterion, head.End) = (new IntoleranceCriterion(treatment.Treatment, kind) { Span = statement.InSource(head.Start, cue.End) }, cue.End);
        return true;
    }

    // "Allergy to sulphur compounds": a substance that no table holds is kept under its own name; "to any component" is the study's own.
    private void SettleIntolerance()
    {
        if (_intolerance is { } kind && _now.Heads.Count == 0 && _now.IsModified)
        {
            Settle(kind);
        }
    }

    private void Settle(IntoleranceKind kind)
    {
        const int Longest = 60;
        if (kind == IntoleranceKind.Allergy && ToAny().Match(statement.Lower) is { Success: true } any
            && Lexicon.InUse.Get(any.Groups["food"].Success ? "food-allergy" : any.Groups["drug"].Success ? "drug-allergy" : "allergic-disease") is { } allergy)
        {
            _now.Words.RemoveAll(word => word.Start >= any.Index && word.End <= any.Index + any.Length);
            _now.Heads.Add(new Head(new DiagnosisCriterion(allergy) { Span = statement.InSource(any.Index, any.Index + any.Length), Qualifiers = [.. _now.Qualifiers] }, any.Index, any.Index + any.Length));
        }
        else if ((_now.Words.Count == 0 && _now.Qualifiers.Length == 0) || (_now.Words.Count > 0 && OwnSubstance().IsMatch(statement.Lower[_now.Words.Min(w => w.Start).._now.Words.Max(w => w.End)])))
        {
            var span = statement.InSource(0, statement.Text.Length);
            _now.Words.Clear();
            _now.Heads.Add(new Head(new IntoleranceCriterion(null, kind) { Span = span }, 0, statement.Text.Length) { IsWindowed = true });
        }
        else if (_now.Words is [var (start, end)] && end - start <= Longest)
        {
            var name = Text.Folding.CollapseSpaces(statement.Text[start..end]);
            _now.Words.Clear();
            _now.Heads.Add(new Head(
                new IntoleranceCriterion(Concept.Unlisted(ConceptKind.Drug, name), kind) { Span = statement.InSource(start, end) }, start, end)
            { IsWindowed = true });
        }
    }
}
