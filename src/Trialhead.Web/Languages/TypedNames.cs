using Trialhead.Pages;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Languages;

/// <summary>Names of illnesses and treatments as people type them in Spanish, turned into those that the vocabulary knows.</summary>
internal static class TypedNames
{
    /// <summary>The English name of what was typed; as it was where the vocabulary knows it, or no table has it.</summary>
    public static string InEnglish(string typed) =>
        typed.Length == 0 || Lexicon.InUse.FindAll(typed).Any() ? typed : PlainNames.FindSpanish(typed)?.Name ?? typed;
}
