using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>What a concept is called inside a sentence to the reader.</summary>
internal static class ConceptWords
{
    private static readonly string[] Counted =
    [
        "abscess", "allergy", "aneurysm", "attack", "biopsy", "clot", "defibrillator", "fistula", "fracture", "graft", "hernia", "injury",
        "operation", "pacemaker", "problem", "stroke", "transfusion", "transplant", "tumor", "ulcer", "wound", "bleeding disorder", "coagulation disorder", "psychiatric disorder",
    ];

    private static readonly string[] ClassEndings =
    [
        "inhibitor", "blocker", "agonist", "antagonist", "agent", "drug", "steroid", "antibiotic", "antiviral", "antifungal", "coagulant", "depressant",
        "convulsant", "antiretroviral", "hypertensive", "arrhythmic", "emetic", "histamine", "vaccine", "laxative", "opioid", "diazepine", "barbiturate",
        "statin", "diuretic", "nitrate", "nitrosourea", "taxane", "anthracycline", "suppressant", "modulator", "biologic", "bisphosphonate",
        "contraceptive", "stimulant", "sedative", "retinoid", "macrolide", "vitamin", "interferon", "androgen", "estrogen", "progestin", "medicine",
        "psychotic", "hypnotic", "analgesic", "antacid", "relaxant", "supplement", "vasodilator", "vasopressor", "hormone", "factor", "analog",
    ];

    /// <summary>Its plain name; in Spanish the English name where the tables have no other.</summary>
    public static string Of(Concept concept, PageLanguage language) =>
        NameTable.Concepts.Find(concept.Id, language) ?? (concept.Kind == ConceptKind.DrugClass ? Plural(Uncapitalised(concept.Name)) : Uncapitalised(concept.Name));

    /// <summary>Whether it is shown under its usual name.</summary>
    public static bool IsUsual(Concept concept) => NameTable.Concepts.Find(concept.Id, PageLanguage.English) is null;

    /// <summary>Whether the table cannot be asked, since the text alone names the thing.</summary>
    public static bool IsUnlisted(Concept concept) => concept.Id.StartsWith("unlisted:", StringComparison.Ordinal);

    /// <summary>The English words with <c>a</c> or <c>an</c> where their noun wants one.</summary>
    public static string WithArticle(string words, string name) =>
        !Array.Exists(Counted, noun => name.EndsWith(noun, StringComparison.OrdinalIgnoreCase)) ? words
        : "aeiou".Contains(char.ToLowerInvariant(words[0]), StringComparison.Ordinal) ? $"an {words}" : $"a {words}";

    /// <summary>The words without the capital that only the start of a cell or a line gave them.</summary>
    // "Asthma" is a word at the start of a table's cell; "HER2", "B-cell lymphoma" and "Crohn's disease" keep their capitals.
    public static string Uncapitalised(string name)
    {
        var first = name.Split(' ', '-', '/')[0];
        var isWord = first.Length > 1 && char.IsUpper(name[0]) && first[1..].All(char.IsLower)
            && !name.Contains("'s ", StringComparison.Ordinal) && !name.Contains("’s ", StringComparison.Ordinal) && !IsName(first)
            && !name.Split(' ').Skip(1).Any(word => word.Length > 3 && char.IsUpper(word[0]) && char.IsLower(word[1]));
        return isWord ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    // A class is met as its members: "statins", "protease inhibitors".
    private static string Plural(string name) => Array.Exists(ClassEndings, ending => name.EndsWith(ending, StringComparison.Ordinal)) ? $"{name}s" : name;

    private static bool IsName(string first) => first is
        "Hodgkin" or "Kaposi" or "Parkinson" or "Alzheimer" or "Burkitt" or "Ewing" or "Wilms" or "Langerhans" or "Sjögren" or "Merkel"
        or "Philadelphia" or "Guillain" or "Down" or "Cushing" or "Epstein" or "Barrett" or "Marfan" or "Turner" or "Huntington"
        or "Pap" or "Child" or "Covid" or "Waldenström" or "Ebola" or "Zika" or "Lyme" or "Doppler";
}
