using Trialhead.Data.Search.Facets;
using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Vocabulary;
using Trialhead.Web.Languages;

namespace Trialhead.Web.Trials;

/// <summary>Facets and their values in either language.</summary>
internal static class FacetWords
{
    private static readonly Dictionary<FacetKind, Bilingual> Titles = new()
    {
        [FacetKind.Openness] = new("Open to new participants", "Abierto a nuevos participantes"),
        [FacetKind.Condition] = new("Condition", "Enfermedad"),
        [FacetKind.Treatment] = new("Treatment", "Tratamiento"),
        [FacetKind.Phase] = new("Phase", "Fase"),
        [FacetKind.Country] = new("Country", "País"),
        [FacetKind.AgeGroup] = new("Age", "Edad"),
        [FacetKind.Sex] = new("Sex", "Sexo"),
        [FacetKind.StudyType] = new("Type of study", "Tipo de estudio"),
        [FacetKind.HealthyVolunteers] = new("Healthy volunteers", "Voluntarios sanos"),
        [FacetKind.HasResults] = new("Results", "Resultados"),
    };

    // By the English name, which is what the index calls a value.
    private static readonly Dictionary<string, string> Spanish = new(StringComparer.Ordinal)
    {
        ["Open now"] = "Abierto ahora",
        ["Opens later or by invitation"] = "Abre más tarde o por invitación",
        ["Closed"] = "Cerrado",
        ["Not known"] = "No se sabe",
        ["Early phase 1"] = "Fase 1 temprana",
        ["Phase 1"] = "Fase 1",
        ["Phase 2"] = "Fase 2",
        ["Phase 3"] = "Fase 3",
        ["Phase 4"] = "Fase 4",
        ["No phase"] = "Sin fase",
        ["Takes women"] = "Recibe a mujeres",
        ["Takes men"] = "Recibe a hombres",
        ["Children (under 18)"] = "Niños (menores de 18)",
        ["Adults (18 to 64)"] = "Adultos (18 a 64)",
        ["Older adults (65 and over)"] = "Adultos mayores (65 o más)",
        ["Takes healthy volunteers"] = "Recibe voluntarios sanos",
        ["For people with the condition"] = "Para personas con la enfermedad",
        ["Results posted"] = "Con resultados publicados",
        ["No results posted"] = "Sin resultados publicados",
        ["Interventional"] = "Prueba un tratamiento",
        ["Observational"] = "Solo observa",
        ["Expanded access"] = "Acceso fuera de un ensayo",
    };

    /// <summary>The kinds of facets, in the order of the page.</summary>
    public static IEnumerable<FacetKind> Kinds => Titles.Keys;

    /// <summary>What values of a kind have in common.</summary>
    public static string Title(FacetKind kind, PageLanguage language) => Titles[kind].In(language);

    /// <summary>What trials of an openness have in common, over a list of them.</summary>
    public static string Standing(Openness openness, PageLanguage language) => openness switch
    {
        Openness.Open => language.Say("Open now", "Abiertos ahora"),
        Openness.Later => language.Say("Opening later or by invitation", "Abren más tarde o por invitación"),
        Openness.NotStated => language.Say("Not known whether open", "No se sabe si están abiertos"),
        _ => language.Say("Closed to new participants", "Cerrados a nuevos participantes"),
    };

    /// <summary>A concept's name as a list shows it.</summary>
    public static string Name(Concept concept, PageLanguage language)
    {
        var name = language == PageLanguage.English ? concept.Name : PlainNames.Of(concept, language);
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>A value's name.</summary>
    public static string Name(string english, PageLanguage language) => language.Say(english, Spanish.GetValueOrDefault(english, english));
}
