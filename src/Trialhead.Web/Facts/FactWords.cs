using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Pages;

namespace Trialhead.Web.Facts;

/// <summary>Facts in words, so that a person can check what was understood.</summary>
/// <remarks>Names of illnesses and treatments stay as they were written.</remarks>
public sealed class FactWords
{
    private readonly PageLanguage _language;

    private FactWords(PageLanguage language) => _language = language;

    /// <summary>Everything that a record says, one line each.</summary>
    public static IEnumerable<string> Of(Patient patient, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return new FactWords(language).Lines(patient);
    }

    private IEnumerable<string> Lines(Patient patient)
    {
        if (patient.BirthDate is { } born)
        {
            yield return Say("born", "fecha de nacimiento") + $" {born}";
        }
        else if (patient.StatedAge is { } age)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Say("age", "edad")} {age:0.##}");
        }

        if (patient.Sex is { } sex)
        {
            yield return sex == Sex.Female ? Say("female", "mujer") : Say("male", "hombre");
        }

        if (patient.Place is { } place)
        {
            var names = new[] { place.City, place.State, place.Country is { } country ? CountryNames.Of(country, _language) : null, place.City is null ? place.PostalCode : null }.OfType<string>();
            yield return Say("lives near ", "vive cerca de ") + string.Join(", ", names.DefaultIfEmpty(Say("the point given", "el punto dado")));
        }

        foreach (var fact in patient.Facts)
        {
            yield return Of(fact);
        }
    }

    private string Of(Fact fact)
    {
        var not = fact.Presence == Presence.Absent ? "no " : "";
        return fact switch
        {
            ConditionFact f => $"{not}{string.Concat(f.Qualifiers.Select(q => $"{q.Text} "))}{f.Name}{(f.Stage is { } stage ? Say(", stage ", ", estadio ") + stage : "")}{Since(f)}{Ended(f.Ended, f.IsOver)}",
            BiomarkerFact f => $"{Say("marker", "marcador")}: {not}{f.Name}{Since(f)}",
            MeasurementFact f => $"{f.Name} {f.Value}{Since(f)}",
            PerformanceFact f => $"{(f.Scale == PerformanceScale.Ecog ? "ECOG" : f.Scale.ToString())} {f.Grade}",
            TreatmentFact f => $"{(f.IsPlanned ? Say("planned", "previsto") : Say("treatment", "tratamiento"))}: {not}{f.Name}{Since(f)}{(f.IsOngoing ? Say(", ongoing", ", en curso") : Ended(f.Ended, f.IsOver))}",
            StateFact f => $"{(not.Length > 0 ? Say("not ", "no: ") : "")}{StateTable.NameOf(f.State)}",
            FamilyHistoryFact f => $"{Say("in the family", "en la familia")}: {not}{f.Name}",
            IntoleranceFact f => $"{not}{f.Kind.ToString().ToLowerInvariant()}: {f.Name}",
            ResultFact f => $"{f.Name} {f.Result.ToString().ToLowerInvariant()}{Since(f)}",
            _ => throw new UnreachableException($"No words for {fact.GetType().Name}."),
        };
    }

    private string Ended(PartialDate? end, bool isOver) =>
        end is { } date ? Say(" until ", " hasta ") + date : isOver ? Say(", over", ", terminado") : "";

    private static string Since(Fact fact) => fact.Date is { } date ? $" ({date})" : "";

    private string Say(string english, string spanish) => _language.Say(english, spanish);
}
