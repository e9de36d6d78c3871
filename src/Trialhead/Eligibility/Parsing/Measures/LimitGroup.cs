using Trialhead.Eligibility.Parsing.Limits;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>Analytes that share limits, with these limits: "AST and ALT ≤ 2.5 x ULN (≤ 5 x ULN if …)".</summary>
/// <param name="Concepts">The analytes.</param>
/// <param name="Start">Index of the first code unit of the first name.</param>
/// <param name="IsEither">Whether the analytes are joined by "or".</param>
internal sealed record LimitGroup(IReadOnlyList<Concept> Concepts, int Start, bool IsEither)
{
    /// <summary>Index of the first code unit that belongs to it.</summary>
    public int Start { get; set; } = Start;

    /// <summary>The limits, left to right.</summary>
    public List<Limit> Limits { get; } = [];

    /// <summary>With each limit, the first token of the name right before it, or of the limit itself.</summary>
    public List<int> Names { get; } = [];

    /// <summary>Index past the last code unit that belongs to it.</summary>
    public int Stop { get; set; }
}
