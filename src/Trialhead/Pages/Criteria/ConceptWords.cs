using Trialhead.Pages.Translation;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>What a concept is called inside a sentence to the reader.</summary>
internal static class ConceptWords
{
    private static readonly string[] Counted =
    [
        "abscess", "allergy", "aneurysm", "attack", "biopsy", "clot", "defibrillator", "fistula", "fracture", "graft", "hernia", "injury", "machine",
        "operation", "pacemaker", "symptom", "attempt", "conduction disorder", "seizure", "broken bone", "immune system", "scan", "exam", "X-ray", "infarction", "problem", "stroke", "transfusion", "transplant", "tumor", "ulcer", "wound", "bleeding disorder",
        "coagulation disorder", "psychiatric disorder", "disability", "mental health disorder", "state", "risk factor", "abnormality", "test result", "allergic reaction", "heart murmur", "heart block", "mental health condition", "tube", "sensor", "birth defect", "detached retina",
    ];

    private static readonly string[] ClassEndings =
    [
        "inhibitor", "blocker", "agonist", "antagonist", "agent", "drug", "steroid", "antibiotic", "antiviral", "antifungal", "coagulant", "depressant",
        "convulsant", "antiretroviral", "hypertensive", "arrhythmic", "emetic", "histamine", "vaccine", "laxative", "opioid", "diazepine", "barbiturate",
        "statin", "diuretic", "nitrate", "nitrosourea", "taxane", "anthracycline", "suppressant", "modulator", "biologic", "bisphosphonate",
        "contraceptive", "stimulant", "sedative", "retinoid", "macrolide", "vitamin", "interferon", "androgen", "estrogen", "progestin", "medicine",
        "psychotic", "hypnotic", "analgesic", "antacid", "relaxant", "supplement", "vasodilator", "vasopressor", "hormone", "factor", "analog",
        "anesthetic", "glycoside", "product", "dilator", "thinner", "killer", "reliever", "pill", "booster", "inotrope", "antimetabolite", "mimetic", "thrombolytic", "cytokine", "interleukin",
    ];

    private static readonly string[] Articles = ["a", "an", "the", "another", "any"];

    private static readonly string[] Joints = [" in ", " for ", " of ", " from ", " that ", " with ", " ("];

    private static readonly string[] SpanishEndings = ["or", "nte", "ento", "ico", "oide", "ósido", "ista", "medicina", "vacuna", "anticuerpo"];

    /// <summary>Its plain name; in Spanish the English name, quoted, where the tables have no other.</summary>
    public static string Of(Concept concept, PageLanguage language)
    {
        if (NameTable.Concepts.Find(concept.Id, language) is { } own)
        {
            return own;
        }

        var name = PlainNames.Of(concept, language);
        if (language == PageLanguage.Spanish && PlainNames.IsEnglishOnly(concept))
        {
            return $"“{name}”";
        }

        return concept.Kind != ConceptKind.DrugClass ? name
            : language == PageLanguage.English ? PluralOf(name).Many
            : SpanishPlural(name, PluralOf(PlainNames.Of(concept, PageLanguage.English)) is var (one, many) && one != many);
    }

    /// <summary>Whether it is shown under its usual name.</summary>
    public static bool IsUsual(Concept concept) => Of(concept, PageLanguage.English) == PlainNames.InsideASentence(concept.Name);

    /// <summary>The English words with <c>a</c> or <c>an</c> where their noun wants one.</summary>
    public static string WithArticle(string words, string name) =>
        !Array.Exists(Counted, noun => Head(name).EndsWith(noun, StringComparison.OrdinalIgnoreCase)) || Articles.Contains(words.Split(' ')[0]) ? words
        : "aeiou".Contains(char.ToLowerInvariant(words[0]), StringComparison.Ordinal) || words.StartsWith("MRI", StringComparison.Ordinal) || words.StartsWith("X-ray", StringComparison.Ordinal)
            ? $"an {words}"
            : $"a {words}";

    // "Blood clot in a vein".
    private static string Head(string name) =>
        name[..Joints.Select(joint => name.IndexOf(joint, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(name.Length).Min()];

    // "Blood thinners (anticoagulants)", but "(NSAID)".
    private static string Bracketed(string rest, string ending) =>
        rest.StartsWith(" (", StringComparison.Ordinal) && rest.EndsWith(')') && rest[2..^1].All(char.IsLower) ? $"{rest[..^1]}{ending})" : rest;

    private static (string One, string Many) PluralOf(string name) => (name, Plural(name, ClassEndings, [" that ", " for ", " of ", " against ", " to ", " ("], "s"));

    // What English counts, Spanish counts too.
    private static string SpanishPlural(string name, bool isCounted)
    {
        var words = name.Split(' ');
        var plural = words.Length == 1 || words[1] is "de" or "del" or "contra" or "para" or "por"
            ? Plural(name, SpanishEndings, [" de ", " del ", " contra ", " para ", " por "], words[0].EndsWith('r') ? "es" : "s")
            : name;
        var clause = name.IndexOf(" que ", StringComparison.Ordinal);
        return plural != name || !isCounted ? plural
            : clause < 0 ? SpanishForms.Noun(name, isPlural: true)
            : $"{SpanishForms.Noun(name[..clause], isPlural: true)} {SpanishForms.Adjective(name[(clause + 1)..], new Agreement(false, true))}";
    }

    // A class is met as its members: "statins", "medicines for seizures".
    private static string Plural(string name, string[] endings, string[] joints, string ending)
    {
        var end = joints.Select(joint => name.IndexOf(joint, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(name.Length).Min();
        return Array.Exists(endings, noun => name.AsSpan(0, end).EndsWith(noun)) ? $"{name[..end]}{ending}{Bracketed(name[end..], ending)}" : name;
    }
}
