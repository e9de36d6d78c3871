using System.Diagnostics;
using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Pages;
using Trialhead.Vocabulary;
using Trialhead.Web.Prescreen;

namespace Trialhead.Web.Facts;

/// <summary>Facts in words, so that a person can check what was understood.</summary>
/// <remarks>Names of illnesses and treatments stay as they were written; in Spanish, those that a table names have their Spanish name.</remarks>
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
        var not = fact.Presence == Presence.Absent ? Say("no ", "sin ") : "";
        return fact switch
        {
            ConditionFact f => $"{not}{Condition(f)}{(f.Stage is { } stage ? Say(", stage ", ", estadio ") + stage : "")}{Since(f)}{Ended(f.Ended, f.IsOver)}",
            BiomarkerFact f => $"{Say("marker", "marcador")}: {Marker(f)}{Since(f)}",
            MeasurementFact f => $"{Name(f.Name)} {f.Value}{Since(f)}",
            PerformanceFact f => $"{(f.Scale == PerformanceScale.Ecog ? "ECOG" : f.Scale.ToString())} {f.Grade}",
            TreatmentFact f => $"{(f.IsPlanned ? Say("planned", "previsto") : Say("treatment", "tratamiento"))}: {not}{Name(f.Name)}{Since(f)}{(f.IsOngoing ? Say(", ongoing", ", en curso") : Ended(f.Ended, f.IsOver))}",
            StateFact f => State(f),
            FamilyHistoryFact f => $"{Say("in the family", "en la familia")}: {not}{Name(f.Name)}",
            IntoleranceFact f => $"{not}{Kind(f.Kind)}: {Name(f.Name)}",
            ResultFact f => $"{Name(f.Name)}: {Result(f.Result)}{Since(f)}",
            _ => throw new UnreachableException($"No words for {fact.GetType().Name}."),
        };
    }

    // In Spanish what a table names has its Spanish name; everything else is as it was written.
    private string Name(string name) => _language == PageLanguage.Spanish && Lexicon.InUse.FindAll(name).FirstOrDefault() is { } concept ? PlainNames.Of(concept, _language) : name;

    // "Metastatic" stands before a name, "at present" behind it.
    private string Condition(ConditionFact fact)
    {
        var behind = fact.Qualifiers.Where(qualifier => qualifier.Text.StartsWith("at ", StringComparison.Ordinal)).ToList();
        return string.Join(' ', fact.Qualifiers.Except(behind).Select(qualifier => qualifier.Text).Append(Name(fact.Name)).Concat(behind.Select(qualifier => qualifier.Text == "at present" ? Say("at present", "en la actualidad") : qualifier.Text)));
    }

    // A marker is positive or negative, a change of a gene is there or not.
    private string Marker(BiomarkerFact fact) => (fact.Name.Contains(' ', StringComparison.Ordinal), fact.Presence == Presence.Absent) switch
    {
        (true, var isAbsent) => $"{(isAbsent ? Say("no ", "sin ") : "")}{fact.Name}",
        (_, true) => $"{fact.Name} {Say("negative", "negativo")}",
        _ => $"{fact.Name} {Say("positive", "positivo")}",
    };

    private string State(StateFact fact) => _language == PageLanguage.Spanish && StateQuestions.Spanish(fact.State.ToString()) is { } question
        ? $"{question} {(fact.Presence == Presence.Absent ? "No" : "Sí")}"
        : $"{(fact.Presence == Presence.Absent ? Say("not ", "no: ") : "")}{StateTable.NameOf(fact.State)}";

    private string Kind(IntoleranceKind kind) => kind switch
    {
        IntoleranceKind.Allergy => Say("allergy", "alergia"),
        IntoleranceKind.Contraindication => Say("contraindication", "contraindicación"),
        _ => Say("intolerance", "intolerancia"),
    };

    private string Result(TestResult result) => result switch
    {
        TestResult.Positive => Say("positive", "positivo"),
        TestResult.Negative => Say("negative", "negativo"),
        TestResult.Normal => "normal",
        _ => Say("not normal", "no normal"),
    };

    private string Ended(PartialDate? end, bool isOver) =>
        end is { } date ? Say(" until ", " hasta ") + date : isOver ? Say(", over", ", terminado") : "";

    private static string Since(Fact fact) => fact.Date is { } date ? $" ({date})" : "";

    private string Say(string english, string spanish) => _language.Say(english, spanish);
}
