namespace Trialhead.Data.Search.Typing;

/// <summary>What a person typed, as it is searched.</summary>
/// <param name="NctIds">Registry numbers.</param>
/// <param name="Phrases">Quoted phrases, never corrected and never taken for a concept.</param>
/// <param name="Units">Names and all other words, each once.</param>
/// <param name="Reading">How they were understood.</param>
internal sealed record TypedQuery(
    IReadOnlyList<string> NctIds, IReadOnlyList<IReadOnlyList<string>> Phrases, IReadOnlyList<SoughtUnit> Units, QueryReading Reading)
{
    /// <summary>Number of words in all units.</summary>
    public int WordCount => Units.Sum(unit => unit.Words.Count);

    public bool IsEmpty => NctIds.Count == 0 && Phrases.Count == 0 && Units.Count == 0;
}
