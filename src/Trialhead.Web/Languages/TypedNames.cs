using Trialhead.Pages;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Languages;

/// <summary>Names of illnesses and treatments as people type them in Spanish, turned into those that the vocabulary knows.</summary>
internal static class TypedNames
{
    /// <summary>The English name of what was typed; as it was where it names an illness or treatment already, or no table has it.</summary>
    /// <remarks>A short form of something else, such as ASMA, an antibody, does not keep "asma" from being asthma.</remarks>
    public static string InEnglish(string typed) =>
        typed.Length == 0 || Lexicon.InUse.FindAll(typed).Any(concept => concept.Kind is ConceptKind.Condition or ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure)
            ? typed
            : PlainNames.FindSpanish(typed) is { } concept && !Lexicon.InUse.FindAll(typed).Contains(concept) ? concept.Name
            : typed;
}
