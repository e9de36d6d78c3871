namespace Trialhead.Matching;

/// <summary>What a match's score is the sum of; see <see cref="Matcher"/> for how much each part can be.</summary>
/// <param name="Verdicts">For nothing known that speaks against the trial.</param>
/// <param name="Openness">For someone being able to join now.</param>
/// <param name="Relevance">For being about what the record says.</param>
/// <param name="Met">For criteria known to be met.</param>
public readonly record struct MatchScore(double Verdicts, double Openness, double Relevance, double Met)
{
    /// <summary>The score.</summary>
    public double Sum => Verdicts + Openness + Relevance + Met;
}
