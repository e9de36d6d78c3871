using Hl7.Fhir.Model;
using Trialhead.Clinical;

namespace Trialhead.Data.Fhir.Records;

/// <summary>The illnesses of a record: the person's own, relatives', and what the person does not tolerate.</summary>
internal static class FhirConditions
{
    /// <summary>An illness; what is not certain tells nothing, what was refuted is denied.</summary>
    public static IEnumerable<Fact> Of(Condition condition, string pointer)
    {
        var names = FhirWords.Names(condition.Code);
        var isRefuted = FhirWords.Code(condition.VerificationStatus) == "refuted";
        if (!IsCertain(condition.VerificationStatus) && !isRefuted)
        {
            return [];
        }

        var isOver = FhirWords.Code(condition.ClinicalStatus) is "inactive" or "resolved" || condition.Abatement is not null;
        var isPregnant = names.Contains("pregnancy") && !isOver && !isRefuted;
        return FhirWords.Conditions(names).Concat(isPregnant ? [new StateFact(PersonalState.Pregnant)] : [])
            .Where(fact => !isRefuted || fact is ConditionFact { Presence: Presence.Present })
            .Select(fact => Told(fact, condition, isOver, isRefuted) with { Provenance = FhirBundle.From(pointer, names[0]) });
    }

    private static Fact Told(Fact fact, Condition condition, bool isOver, bool isRefuted) => fact switch
    {
        ConditionFact { Presence: Presence.Present } illness => illness with
        {
            Presence = isRefuted ? Presence.Absent : Presence.Present,
            Date = FhirWords.Start(condition.Onset) ?? illness.Date,
            Ended = FhirWords.Start(condition.Abatement) ?? FhirWords.End(condition.Onset),
            IsOver = illness.IsOver || isOver,
            Setting = illness.Setting | Setting(FhirWords.Code(condition.ClinicalStatus)),
            Stage = condition.Stage.Select(stage => Stage(stage.Summary)).FirstOrDefault(stage => stage is not null) ?? illness.Stage,
        },
        TreatmentFact treatment => treatment with { Date = FhirWords.Start(condition.Onset) ?? treatment.Date },
        _ => fact,
    };

    /// <summary>The stage that a coded answer names (<c>3C</c>, <c>Stage IIB</c>); null where it names none.</summary>
    public static string? Stage(CodeableConcept? value)
    {
        var codes = value?.Coding.Select(coding => coding.Code).OfType<string>() ?? [];
        return FhirWords.Names(value).Concat(codes).Select(name => name.Replace("stage", "", StringComparison.OrdinalIgnoreCase).Trim().TrimStart('c', 'p'))
            .FirstOrDefault(name => name.Length is > 0 and < 6 && Eligibility.StageRange.Parse(name) is not null);
    }

    /// <summary>Illnesses of a relative by blood.</summary>
    public static IEnumerable<Fact> Of(FamilyMemberHistory history, string pointer) =>
        history.Status is not (FamilyMemberHistory.FamilyHistoryStatus.Completed or FamilyMemberHistory.FamilyHistoryStatus.Partial)
            ? []
            : history.Condition.Select(condition => FhirWords.Names(condition.Code))
                .SelectMany(names => FhirWords.Conditions(names).OfType<ConditionFact>().Take(1).Select(illness => new FamilyHistoryFact(illness.Name)
                {
                    Presence = illness.Presence,
                    Provenance = FhirBundle.From(pointer, names[0]),
                }));

    /// <summary>An allergy or intolerance, or that there are none.</summary>
    public static IEnumerable<Fact> Of(AllergyIntolerance allergy, string pointer)
    {
        var isRefuted = FhirWords.Code(allergy.VerificationStatus) == "refuted";
        if ((!IsCertain(allergy.VerificationStatus) && !isRefuted) || FhirWords.Code(allergy.ClinicalStatus) is "inactive" or "resolved"
            || FhirWords.Names(allergy.Code) is not [var words, ..])
        {
            yield break;
        }

        var kind = allergy.Type == AllergyIntolerance.AllergyIntoleranceType.Intolerance ? IntoleranceKind.Intolerance : IntoleranceKind.Allergy;
        var isNone = words == "no known allergies";
        if (words.StartsWith("no known", StringComparison.OrdinalIgnoreCase) && !isNone)
        {
            yield break; // none of some sort: of other sorts it says nothing
        }

        yield return new IntoleranceFact(isNone ? IntoleranceFact.Anything : Substance(words), kind)
        {
            Presence = isNone || isRefuted ? Presence.Absent : Presence.Present,
            Date = FhirWords.Start(allergy.Onset),
            Provenance = FhirBundle.From(pointer, words),
        };
    }

    private static bool IsCertain(CodeableConcept? status) => FhirWords.Code(status) is "" or "confirmed";

    private static DiseaseSetting Setting(string status) => status switch
    {
        "recurrence" or "relapse" => DiseaseSetting.Relapsed,
        "remission" => DiseaseSetting.Remission,
        _ => DiseaseSetting.None,
    };

    // "Allergy to peanuts", "Latex allergy".
    private static string Substance(string words)
    {
        const string To = "allergy to ";
        return words.StartsWith(To, StringComparison.OrdinalIgnoreCase) ? words[To.Length..]
            : words.EndsWith(" allergy", StringComparison.OrdinalIgnoreCase) ? words[..^" allergy".Length]
            : words;
    }
}
