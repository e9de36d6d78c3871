using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;

namespace Trialhead.Web.Facts;

/// <summary>Facts in words, so that a person can check what was understood.</summary>
public static class FactWords
{
    /// <summary>Everything that a record says, one line each.</summary>
    public static IEnumerable<string> Of(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        if (patient.BirthDate is { } born)
        {
            yield return $"born {born}";
        }
        else if (patient.StatedAge is { } age)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"age {age:0.##}");
        }

        if (patient.Sex is { } sex)
        {
            yield return sex == Sex.Female ? "female" : "male";
        }

        if (patient.Place is { } place)
        {
            yield return "lives near " + string.Join(", ", new[] { place.City, place.State, place.Country, place.City is null ? place.PostalCode : null }.OfType<string>().DefaultIfEmpty("the point given"));
        }

        foreach (var fact in patient.Facts)
        {
            yield return Of(fact);
        }
    }

    private static string Of(Fact fact)
    {
        var not = fact.Presence == Presence.Absent ? "no " : "";
        return fact switch
        {
            ConditionFact f => $"{not}{f.Name}{Since(f)}",
            BiomarkerFact f => $"marker: {not}{f.Name}{Since(f)}",
            MeasurementFact f => $"{f.Name} {f.Value}{Since(f)}",
            PerformanceFact f => $"{(f.Scale == PerformanceScale.Ecog ? "ECOG" : f.Scale.ToString())} {f.Grade}",
            TreatmentFact f => $"treatment: {not}{f.Name}{Since(f)}{(f.Ended is { } end ? $" until {end}" : f.IsOngoing ? ", ongoing" : "")}",
            StateFact f => $"{(not.Length > 0 ? "not " : "")}{Of(f.State)}",
            _ => throw new UnreachableException($"No words for {fact.GetType().Name}."),
        };
    }

    private static string Since(Fact fact) => fact.Date is { } date ? $" ({date})" : "";

    private static string Of(PersonalState state) => state switch
    {
        PersonalState.Pregnant => "pregnant",
        PersonalState.Breastfeeding => "breast-feeding",
        PersonalState.ChildbearingPotential => "able to become pregnant",
        PersonalState.UsesContraception => "using contraception",
        PersonalState.CanConsent => "able to consent",
        _ => "a healthy volunteer",
    };
}
