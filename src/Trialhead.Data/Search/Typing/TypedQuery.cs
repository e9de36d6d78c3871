namespace Trialhead.Data.Search.Typing;

/// <summary>What a person typed, as it is searched.</summary>
/// <param name="NctIds">Registry numbers.</param>
/// <param name="Phrases">Quoted phrases, never corrected and never taken for a concept.</param>
/// <param name="Words">All other words, each once.</param>
/// <param name="Reading">How they were understood.</param>
internal sealed record TypedQuery(
    IReadOnlyList<string> NctIds, IReadOnlyList<IReadOnlyList<string>> Phrases, IReadOnlyList<SoughtWord> Words, QueryReading Reading)
{
    public bool IsEmpty => NctIds.Count == 0 && Phrases.Count == 0 && Words.Count == 0;
}
