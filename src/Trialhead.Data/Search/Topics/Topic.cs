using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Topics;

/// <summary>An illness or a treatment that trials of a store are about.</summary>
/// <param name="Concept">What it is.</param>
/// <param name="Trials">Trials that are about it or a kind of it; never 0.</param>
/// <param name="Open">Those of them that are open now.</param>
public sealed record Topic(Concept Concept, int Trials, int Open)
{
    /// <summary>Trials that name it, and not only a kind of it; those replaced since the index was last tidied may count twice.</summary>
    public int Named { get; init; }
}
