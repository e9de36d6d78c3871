using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Says what a criterion is about where it cannot be said whole: which illnesses, treatments, tests and matters it names.</summary>
internal static class TopicWords
{
    private const int Most = 6;
    private const int ShortText = 120;
    private const int ShortestName = 5;

    /// <summary>The sentence; null where nothing of the text is known, or a short text says it in the same words.</summary>
    public static string? Of(EligibilityCriterion criterion, PageLanguage language)
    {
        var topics = criterion.Demand.Leaves().Where(leaf => !Misreadings.IsDefinedElse(leaf, criterion)).Select(leaf => Topic(leaf, language)).OfType<string>().Distinct().ToList();
        topics = topics.Count > 0 ? topics : [.. Mentioned(criterion.Text, language)];
        topics.RemoveAll(topic => topics.Exists(other => other == language.Say($"not tolerating {topic}", $"no tolerar {topic}"))); // "not tolerating aspirin" speaks of aspirin
        topics = Together(topics, language.Say("not tolerating ", "no tolerar "), language);
        if (topics.Count == 0 || (criterion.Text.Length <= ShortText && topics.TrueForAll(topic => criterion.Text.Contains(topic, StringComparison.OrdinalIgnoreCase))))
        {
            return null;
        }

        var things = topics.Count > Most ? [.. topics.Take(Most), language.Say("other things", "otras cosas")] : topics;
        var list = Listing.Join(things, language.Say("and", "y"));
        return language.Say($"This line is about {list}.", $"Esta línea trata de {list}.".Replace(" de el ", " del ", StringComparison.Ordinal));
    }

    // What a line names of which nothing was read.
    private static IEnumerable<string> Mentioned(string text, PageLanguage language) => Lexicon.InUse.Recognise(text)
        .Where(mention => mention.Span.Length >= ShortestName)
        .Select(mention => mention.Concept.Kind == ConceptKind.Analyte ? Measured(mention.Concept, language) : Named(mention.Concept, language))
        .OfType<string>().Distinct();

    // "Not tolerating insulin or aspirin" in place of one for each.
    private static List<string> Together(List<string> topics, string opening, PageLanguage language)
    {
        var same = topics.FindAll(topic => topic.StartsWith(opening, StringComparison.Ordinal));
        if (same.Count < 2)
        {
            return topics;
        }

        var at = topics.IndexOf(same[0]);
        var joined = opening + Listing.Join([.. same.Select(topic => topic[opening.Length..])], language.Say("or", "o"));
        return [.. topics.Take(at), joined, .. topics.Skip(at).Except(same)];
    }

    private static string? Topic(Criterion leaf, PageLanguage language) => leaf switch
    {
        DiagnosisCriterion { Condition: var c, IsFamily: true } => Named(c, language) is { } name ? language.Say($"{name} in your family", $"{name} en su familia") : null,
        DiagnosisCriterion c => Named(c.Condition, language),
        TreatmentCriterion c => Named(c.Treatment, language),
        IntoleranceCriterion { Substance: { } substance } => Named(substance, language) is { } name ? language.Say($"not tolerating {name}", $"no tolerar {name}") : null,
        IntoleranceCriterion => language.Say("not tolerating the study treatment", "no tolerar el tratamiento del estudio"),
        BiomarkerCriterion c => Named(c.Biomarker, language),
        MeasurementCriterion c => Measured(c.Analyte, language),
        ResultCriterion c => Measured(c.Test, language),
        AgeCriterion => language.Say("your age", "su edad"),
        PerformanceCriterion => language.Say("how active you can be", "cuánta actividad puede tener"),
        StateCriterion c => StateSayings.TopicOf(c.State, language),
        _ => null,
    };

    private static string? Named(Concept concept, PageLanguage language) => concept.IsUnlisted ? null : ConceptWords.Of(concept, language);

    private static string? Measured(Concept analyte, PageLanguage language) => analyte.IsUnlisted ? null
        : $"{language.Say("your", "su")} {NameTable.Measures.Find(analyte.Id, language) ?? ConceptWords.Of(analyte, language)}";
}
