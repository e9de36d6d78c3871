using Trialhead.Data.Search.Topics;
using Trialhead.Pages;
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

    /// <summary>What a topic is called, in plain words and with a capital.</summary>
    public static string Name(Concept concept, PageLanguage language)
    {
        var name = PlainNames.Of(concept, language);
        return string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1));
    }

    /// <summary>Whether a topic has no name but its English one in a language that is not English.</summary>
    public static bool IsEnglish(Concept concept, PageLanguage language) =>
        language != PageLanguage.English && PlainNames.Of(concept, language) == PlainNames.Of(concept, PageLanguage.English);

    /// <summary>So many trials.</summary>
    public static string Trials(int count, PageLanguage language) => count == 1
        ? language.Say("1 trial", "1 ensayo")
        : language.Say($"{PlainWords.Number(count)} trials", $"{PlainWords.Number(count)} ensayos");

    /// <summary>How many trials there are and how many are open.</summary>
    public static string Sum(Topic topic, PageLanguage language)
    {
        var open = (topic.Open, topic.Trials) switch
        {
            (0, _) => language.Say("None is open to new participants now.", "Ninguno está abierto a nuevos participantes ahora."),
            (1, 1) => language.Say("It is open to new participants now.", "Está abierto a nuevos participantes ahora."),
            (1, _) => language.Say("1 of them is open to new participants now.", "1 de ellos está abierto a nuevos participantes ahora."),
            var (some, all) when some == all => language.Say("All of them are open to new participants now.", "Todos están abiertos a nuevos participantes ahora."),
            _ => language.Say($"{PlainWords.Number(topic.Open)} of them are open to new participants now.", $"{PlainWords.Number(topic.Open)} de ellos están abiertos a nuevos participantes ahora."),
        };
        return language.Say($"This site knows {Trials(topic.Trials, language)} about it.", $"Este sitio conoce {Trials(topic.Trials, language)} sobre el tema.") + $" {open}";
    }

    /// <summary>What the page of a topic is about, for search engines.</summary>
    public static string Describe(Topic topic, TopicKind kind, PageLanguage language)
    {
        var name = Name(topic.Concept, language);
        return kind == TopicKind.Condition
            ? language.Say(
                $"{name}: {Trials(topic.Trials, language)}, {PlainWords.Number(topic.Open)} open now. What is tested, in which phase and where, in plain language.",
                $"{name}: {Trials(topic.Trials, language)}, {PlainWords.Number(topic.Open)} abiertos ahora. Qué se prueba, en qué fase y dónde, en palabras sencillas.")
            : language.Say(
                $"{name}: {Trials(topic.Trials, language)}, {PlainWords.Number(topic.Open)} open now. For which conditions, in which phase and with which results, in plain language.",
                $"{name}: {Trials(topic.Trials, language)}, {PlainWords.Number(topic.Open)} abiertos ahora. Para qué enfermedades, en qué fase y con qué resultados, en palabras sencillas.");
    }

    /// <summary>Other names in English, the usual one and those of everyday speech first; abbreviations and mere turns of a name are left out.</summary>
    public static IReadOnlyList<string> OtherNames(Concept concept, PageLanguage language)
    {
        var said = new HashSet<string>(StringComparer.Ordinal) { Turned(Name(concept, language)) };
        var names = concept.Names.Where(name => name.Length > LongestAbbreviation || concept.Kind == ConceptKind.Drug);
        return [.. concept.LayNames.Concat(names).Prepend(concept.Name).Where(name => said.Add(Turned(name))).Take(MostOtherNames)];
    }

    // The same for "breast cancer", "cancer of the breast" and "Cancer, breast".
    private static string Turned(string name) => string.Join(' ', name.ToLowerInvariant().Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word is not ("of" or "the")).Order(StringComparer.Ordinal));
}
