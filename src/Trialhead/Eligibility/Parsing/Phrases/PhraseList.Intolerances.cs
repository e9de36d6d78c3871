using System.Text.RegularExpressions;
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
        if (statement.Lower[cue.Start..cue.End] is not ("allergic" or "allergy" or "allergies" or "intolerant" or "intolerance" or "hypersensitive" or "hypersensitivity" or "allergy or intolerance"
                or "allergy or hypersensitivity" or "hypersensitivity or allergy" or "sensitivity")
            || _now.Last is not { Criterion: TreatmentCriterion treatment } head || head.End > cue.Start || !statement.Text.AsSpan(head.End, cue.Start - head.End).Trim(" -").IsEmpty)
        {
            return false;
        }

        if (statement.Lower[cue.Start..cue.End] is "sensitivity" && ((statement.Kind == CriterionKind.Inclusion && !isDenied) || treatment.Treatment.Kind != ConceptKind.Drug || treatment.Treatment.Id is "insulin" or "levodopa"))
        {
            return false; // "insulin sensitivity", "platinum sensitivity", "methacholine sensitivity: PC20 …" are no allergies
        }

        var kind = cue.Is(CueKind.Allergy) ? IntoleranceKind.Allergy : IntoleranceKind.Intolerance;
        (head.Criterion, head.End) = (new IntoleranceCriterion(treatment.Treatment, kind) { Span = statement.InSource(head.Start, cue.End) }, cue.End);
        return true;
    }

    // "Known melphalan hypersensitivity" where the last word alone names an illness.
    private bool DeclareAllergy(Chunk chunk, Concept concept)
    {
        if (concept.Id != "allergic-disease" || _now.Last is not { Criterion: TreatmentCriterion { Treatment.Kind: ConceptKind.Drug or ConceptKind.DrugClass } treatment } head
            || head.End > chunk.Start || !statement.Text.AsSpan(head.End, chunk.Start - head.End).Trim(" -").IsEmpty)
        {
            return false;
        }

        var kind = statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).StartsWith("intoler", StringComparison.Ordinal) ? IntoleranceKind.Intolerance : IntoleranceKind.Allergy;
        (head.Criterion, head.End) = (new IntoleranceCriterion(treatment.Treatment, kind) { Span = statement.InSource(head.Start, chunk.End) }, chunk.End);
        return true;
    }

    /// <summary>Makes contraindications of the treatments named before: "for whom opioids are contraindicated".</summary>
    /// <returns>False where something else was named, or the words go on with what they are contraindicated for.</returns>
    public bool DeclareContraindicated(Chunk cue, Chunk? next)
    {
        var heads = HeadsSoFar.ToList();
        if (!statement.Lower.AsSpan(cue.Start, cue.End - cue.Start).EndsWith("contraindicated", StringComparison.Ordinal) || heads.Count == 0
            || next is not null and not { Kind: ChunkKind.Semicolon or ChunkKind.Close or ChunkKind.Comma } || !heads.TrueForAll(head => head.Criterion is TreatmentCriterion or StateCriterion { State: PersonalState.InAnotherStudy })
            || Provided().IsMatch(statement.Lower.AsSpan(0, cue.Start)))
        {
            return false;
        }

        foreach (var head in heads)
        {
            var span = statement.InSource(head.Start, cue.End);
            head.Criterion = new IntoleranceCriterion((head.Criterion as TreatmentCriterion)?.Treatment, IntoleranceKind.Contraindication) { Span = span };
        }

        return true;
    }

    [GeneratedRegex(@"\b(?:if|when|where|unless|in case|whenever)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Provided();

    // "Unable to undergo lumbar puncture": who cannot have it has not had it.
    private bool BarsTreatments(Chunk unable)
    {
        if (unable != _now.Unable || _now.Heads.Count == 0 || !Cannot().IsMatch(statement.Lower.AsSpan(unable.Start, unable.End - unable.Start))
            || !_now.Heads.TrueForAll(head => head.Start >= unable.End && head.Criterion is TreatmentCriterion { Purpose: null })
            || !Having().IsMatch(statement.Lower.AsSpan(unable.End, _now.Heads[0].Start - unable.End)))
        {
            return false;
        }

        foreach (var head in _now.Heads)
        {
            var treatment = (TreatmentCriterion)head.Criterion;
            Criterion barred = new IntoleranceCriterion(treatment.Treatment, IntoleranceKind.Intolerance) { Span = treatment.Span };
            head.Criterion = treatment.Qualifiers.Count == 0 ? barred : Narrow(barred, treatment.Qualifiers);
        }

        return true;
    }

    [GeneratedRegex(@"^(?:unable to|inability to|unable|cannot|can not|incapable of|not able to)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cannot();

    [GeneratedRegex(@"^\s+(?:(?:undergo|undergoing|have|having|receive|receiving|tolerate|take|get|use)\s+)(?:(?:an?|the|any|long-term|further)\s+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Having();

    // "Allergy to penicillin, epilepsy, pregnancy": what begins a member of its own behind a comma and is no substance is none that one is allergic to.
    private bool EndsIntolerance() =>
        _intolerance is IntoleranceKind.Allergy or IntoleranceKind.Intolerance
        && _now is { Joint: ChunkKind.Comma, Heads.Count: 0, Words.Count: 0, IsModified: false }
        && _segments.Exists(segment => segment.Last is { Criterion: IntoleranceCriterion { Substance: not null } });

    // "Allergy to penicillin, anaphylaxis", "…, rash": how it showed itself.
    private static bool IsReactionOf(Concept concept) => concept.IsUnlisted
        || Reactions.Any(id => Lexicon.InUse.Get(id) is { } reaction && Lexicon.InUse.IsA(concept, reaction));

    private static readonly string[] Reactions =
        ["allergic-disease", "symptom-or-sign", "adverse-drug-reaction", "angioedema", "severe-cutaneous-adverse-reaction", "bronchospasm"];

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
