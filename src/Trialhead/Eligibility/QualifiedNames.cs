using System.Collections.Concurrent;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Words that narrow, spelled in the names of illnesses: "active infection" is an infection, active.</summary>
internal static class QualifiedNames
{
    private static readonly ConcurrentDictionary<Concept, (Concept Illness, Qualifier Qualifier)?> Known = new(ReferenceEqualityComparer.Instance);

    /// <summary>What an illness whose name begins with such a word is otherwise; null where the rest names none that it is a kind of.</summary>
    public static (Concept Illness, Qualifier Qualifier)? Split(Concept condition) => Known.GetOrAdd(condition, static concept =>
    {
        var words = Tokenizer.Split(concept.Name);
        return QualifierTable.Match(words, 0) is { } first && first.Words < words.Count
            && Lexicon.InUse.Find(concept.Name[words[first.Words].Start..], ConceptKind.Condition) is { } illness
            && illness != concept && Lexicon.InUse.IsA(concept, illness)
                ? (illness, first.Qualifier)
                : null;
    });
}
