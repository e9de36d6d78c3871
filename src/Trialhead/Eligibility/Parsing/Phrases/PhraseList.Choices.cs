using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What is told behind a name, and what several words that narrow it make of it.</content>
internal sealed partial class PhraseList
{
    // "Asthma that is mild or seasonal", "carcinoma, metastatic or recurrent": each makes an illness of its own.
    private bool SettleChoice(Head before)
    {
        if (before.Bare is not null && _alternatives is null && _now.Joint == ChunkKind.Comma)
        {
            // "Methotrexate for 12 weeks, at a stable dose": both.
            var both = Narrowed(before.Criterion, [.. _now.Qualifiers], _now.Setting);
            var isNarrowed = !ReferenceEquals(both, before.Criterion);
            before.Criterion = both;
            return isNarrowed || IsElaborated(both);
        }

        var bare = before.Bare ?? before.Criterion;
        var choices = (_alternatives ?? []).Append(([.. _now.Qualifiers], _now.Setting, _now)).Select(choice => Narrowed(bare, choice.Item1, choice.Item2)).ToList();
        if (choices.Exists(choice => ReferenceEquals(choice, bare)))
        {
            return IsElaborated(bare) || (_alternatives is null && _now is { Setting: DiseaseSetting.None, Qualifiers.Length: > 0 } && !_now.Has(qualifier => !AtEntry().IsMatch(qualifier.Text))); // "at screening and on admission"
        }

        if (before.Bare is not null)
        {
            choices.Insert(0, before.Criterion);
        }

        before.Criterion = choices.Count == 1 ? choices[0]
            : _now.Joint == ChunkKind.And ? new AllOfCriterion(choices) { Span = bare.Span }
            : new AnyOfCriterion(choices) { Span = bare.Span };
        _alternatives = null;
        return true;
    }

    private static Criterion Narrowed(Criterion criterion, IReadOnlyList<Qualifier> qualifiers, DiseaseSetting setting)
    {
        var narrowed = qualifiers.Count == 0 ? criterion : Narrow(criterion, qualifiers);
        return narrowed is DiagnosisCriterion d && setting != DiseaseSetting.None ? d with { Setting = d.Setting | setting } : narrowed;
    }

    // "Chemotherapy for recurrent disease": which of its uses is meant; in "for metastatic breast cancer" no treatment is metastatic.
    private Qualifier[] SettingOfTreatment(Criterion bare)
    {
        if (_now.Setting == DiseaseSetting.None || bare is not (TreatmentCriterion or NotCriterion { Inner: TreatmentCriterion }) || _now.ModifiersFrom is not { } from)
        {
            return [];
        }

        var written = Written((from, _now.ModifiersTo));
        return [bare is TreatmentCriterion { Purpose: not null } or NotCriterion { Inner: TreatmentCriterion { Purpose: not null } } ? written with { Text = $"for {written.Text} disease" } : written];
    }

    // Whether a qualifier that narrows nothing carries nothing either.
    private static bool IsTold(Criterion criterion, Qualifier qualifier) =>
        Telling([qualifier]).Count == 0 || (IsValue(criterion) && OfTime().IsMatch(qualifier.Text)) || (IsState(criterion) && AtEntry().IsMatch(qualifier.Text));

    private static bool IsState(Criterion criterion) => criterion is StateCriterion or NotCriterion { Inner: StateCriterion };

    private static bool IsValue(Criterion criterion) => criterion is MeasurementCriterion or AgeCriterion or PerformanceCriterion
        || (criterion is AllOfCriterion or AnyOfCriterion && criterion.Parts.All(IsValue));
}
