using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>"No known allergies".</content>
public sealed partial class PatientChart
{
    private readonly HashSet<Fact> _voidDenials = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fact that denies every allergy or other intolerance of a kind, where nothing contradicts it; null for none.</summary>
    /// <param name="kind">Why the substance could not be given.</param>
    /// <param name="substance">What is asked about. "No drug allergies" says nothing of what is no drug.</param>
    internal IntoleranceFact? NoIntolerance(IntoleranceKind kind, Concept substance)
    {
        foreach (var fact in Patient.Facts)
        {
            if (fact is IntoleranceFact { Presence: Presence.Absent } none
                && (none.Name == IntoleranceFact.Anything || (none.Name == IntoleranceFact.AnyDrug && substance is { IsUnlisted: false, Kind: ConceptKind.Drug or ConceptKind.DrugClass }))
                && none.Kind >= kind && !_voidDenials.Contains(none) && !(none.Date?.Earliest > Date))
            {
                return none;
            }
        }

        return null;
    }
}
