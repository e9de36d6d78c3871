using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Settings spelled in the names of illnesses: "metastatic breast cancer" is breast cancer, metastatic.</summary>
internal static partial class SettingNames
{
    private static readonly ConcurrentDictionary<Concept, IReadOnlyList<(Concept, DiseaseSetting)>> Known =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>The setting of an adjective in lower case.</summary>
    public static DiseaseSetting Of(string words) => words[..3] switch
    {
        "rel" or "rec" => DiseaseSetting.Relapsed,
        "ref" => DiseaseSetting.Refractory,
        "met" => DiseaseSetting.Metastatic,
        "loc" => DiseaseSetting.LocallyAdvanced,
        _ => DiseaseSetting.NewlyDiagnosed,
    };

    /// <summary>What an illness named with its setting is otherwise: the illness, with each setting that its name allows.</summary>
    public static IReadOnlyList<(Concept Concept, DiseaseSetting Setting)> Split(Concept condition) =>
        Known.GetOrAdd(condition, static concept =>
        {
            var m = Prefix().Match(Folding.Fold(concept.Name));
            return m.Success && Lexicon.InUse.Find(concept.Name[m.Length..], ConceptKind.Condition) is { } illness
                ? [.. m.Groups["s"].Captures.Select(c => (illness, Of(c.Value)))]
                : [];
        });

    /// <summary>The one setting that an illness's name spells; none where it spells alternatives.</summary>
    public static DiseaseSetting Spelled(Concept condition) =>
        Split(condition) is [var only] ? only.Setting : DiseaseSetting.None;

    [GeneratedRegex(
        @"^(?:(?<s>newly[ -]diagnosed|relapsed|recurrent|refractory|metastatic|locally[ -]advanced)(?:\s+or\s+|/|\s+))+",
        RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
