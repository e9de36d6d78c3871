using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <content>"No known allergies".</content>
public sealed partial class PatientChart
{
    private readonly HashSet<Fact> _voidDenials = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fact that denies every allergy or other intolerance of a kind, where nothing contradicts it; null for none.</summary>
    internal IntoleranceFact? NoIntolerance(IntoleranceKind kind)
    {
        foreach (var fact in Patient.Facts)
        {
            if (fact is IntoleranceFact { Name: IntoleranceFact.Anything, Presence: Presence.Absent } none
                && none.Kind >= kind && !_voidDenials.Contains(none) && !(none.Date?.Earliest > Date))
            {
                return none;
            }
        }

        return null;
    }
}
