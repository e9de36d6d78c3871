using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;

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
            ConditionFact f => $"{not}{string.Concat(f.Qualifiers.Select(q => $"{q.Text} "))}{f.Name}{(f.Stage is { } stage ? $", stage {stage}" : "")}{Since(f)}{(f.Ended is { } end ? $" until {end}" : f.IsOver ? ", over" : "")}",
            BiomarkerFact f => $"marker: {not}{f.Name}{Since(f)}",
            MeasurementFact f => $"{f.Name} {f.Value}{Since(f)}",
            PerformanceFact f => $"{(f.Scale == PerformanceScale.Ecog ? "ECOG" : f.Scale.ToString())} {f.Grade}",
            TreatmentFact f => $"{(f.IsPlanned ? "planned" : "treatment")}: {not}{f.Name}{Since(f)}{(f.Ended is { } end ? $" until {end}" : f.IsOngoing ? ", ongoing" : f.IsOver ? ", over" : "")}",
            StateFact f => $"{(not.Length > 0 ? "not " : "")}{StateTable.NameOf(f.State)}",
            FamilyHistoryFact f => $"in the family: {not}{f.Name}",
            IntoleranceFact f => $"{not}{f.Kind.ToString().ToLowerInvariant()}: {f.Name}",
            ResultFact f => $"{f.Name} {f.Result.ToString().ToLowerInvariant()}{Since(f)}",
            _ => throw new UnreachableException($"No words for {fact.GetType().Name}."),
        };
    }

    private static string Since(Fact fact) => fact.Date is { } date ? $" ({date})" : "";
}
