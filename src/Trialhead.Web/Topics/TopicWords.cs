using System.Globalization;
using Trialhead.Data.Search.Topics;
using Trialhead.Pages;
using Trialhead.Trials;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Topics;

/// <summary>What topics are called, and what is said of them.</summary>
internal static class TopicWords
{
    private const int MostOtherNames = 6;
    private const int LongestAbbreviation = 5;

    /// <summary>The name of a list of topics.</summary>
    public static string Title(TopicKind kind, PageLanguage language) => kind == TopicKind.Condition
        ? language.Say("Conditions", "Enfermedades")
        : language.Say("Treatments", "Tratamientos");

    /// <summary>So many trials.</summary>
    public static string Trials(int count, PageLanguage language) => count == 1
        ? language.Say("1 trial", "1 ensayo")
        : language.Say($"{Number(count)} trials", $"{Number(count)} ensayos");

    /// <summary>How many trials there are and how many are open.</summary>
    public static string Sum(Topic topic, PageLanguage language)
    {
        var open = (topic.Open, topic.Trials) switch
        {
            (0, _) => language.Say("None is open to new participants now.", "Ninguno está abierto a nuevos participantes ahora."),
            (1, 1) => language.Say("It is open to new participants now.", "Está abierto a nuevos participantes ahora."),
            (1, _) => language.Say("1 of them is open to new participants now.", "1 de ellos está abierto a nuevos participantes ahora."),
            var (some, all) when some == all => language.Say("All of them are open to new participants now.", "Todos están abiertos a nuevos participantes ahora."),
            _ => language.Say($"{Number(topic.Open)} of them are open to new participants now.", $"{Number(topic.Open)} de ellos están abiertos a nuevos participantes ahora."),
        };
        return language.Say($"This site knows {Trials(topic.Trials, language)} about it.", $"Este sitio conoce {Trials(topic.Trials, language)} sobre el tema.") + $" {open}";
    }

    /// <summary>What the page of a topic is about, for search engines.</summary>
    public static string Describe(Topic topic, TopicKind kind, PageLanguage language)
    {
        var name = topic.Concept.Name;
        return kind == TopicKind.Condition
            ? language.Say(
                $"{name}: {Trials(topic.Trials, language)}, {Number(topic.Open)} open now. What is tested, in which phase and where, in plain language.",
                $"{name}: {Trials(topic.Trials, language)}, {Number(topic.Open)} abiertos ahora. Qué se prueba, en qué fase y dónde, en palabras sencillas.")
            : language.Say(
                $"{name}: {Trials(topic.Trials, language)}, {Number(topic.Open)} open now. For which conditions, in which phase and with which results, in plain language.",
                $"{name}: {Trials(topic.Trials, language)}, {Number(topic.Open)} abiertos ahora. Para qué enfermedades, en qué fase y con qué resultados, en palabras sencillas.");
    }

    /// <summary>Other names, those of everyday speech first; abbreviations and spellings of the same words are left out.</summary>
    public static IReadOnlyList<string> OtherNames(Concept concept) =>
    [
        .. concept.LayNames.Concat(concept.Names.Where(name => name.Length > LongestAbbreviation || concept.Kind == ConceptKind.Drug))
            .Where(name => !string.Equals(name, concept.Name, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOtherNames),
    ];

    /// <summary>The name of a phase.</summary>
    public static string Of(Phase phase, PageLanguage language) => phase switch
    {
        Phase.EarlyPhase1 => language.Say("Early phase 1", "Fase 1 temprana"),
        Phase.Phase1 => language.Say("Phase 1", "Fase 1"),
        Phase.Phase2 => language.Say("Phase 2", "Fase 2"),
        Phase.Phase3 => language.Say("Phase 3", "Fase 3"),
        Phase.Phase4 => language.Say("Phase 4", "Fase 4"),
        _ => language.Say("No phase", "Sin fase"),
    };

    /// <summary>A number as people read it.</summary>
    public static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
