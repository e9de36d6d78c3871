using Trialhead.Vocabulary;

namespace Trialhead.Pages;

/// <summary>What people call a thing.</summary>
public static class PlainNames
{
    /// <summary>The plain name of a concept in a language.</summary>
    public static string Of(Concept concept, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var name = concept.Id == "chemotherapy" ? concept.Name : concept.LayNames.Count > 0 ? concept.LayNames[0] : concept.Name;
        return name.Length > 1 && char.IsLower(name[1]) ? string.Concat(name[..1].ToLowerInvariant(), name.AsSpan(1)) : name;
    }
}
