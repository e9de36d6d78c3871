namespace Trialhead.Eligibility.Labelling;

/// <summary>How readily the labeller speaks; found by cross-validation.</summary>
/// <param name="Exactness">Share of the exact phrase in a phrase's worth, see <see cref="PhraseChoice"/>.</param>
/// <param name="Price">Price of an outer phrase.</param>
/// <param name="InnerPrice">Price of a phrase inside another.</param>
/// <param name="PairFloor">Least probability of a measurement's value that is told.</param>
internal readonly record struct ChoiceSettings(float Exactness, float Price, float InnerPrice, float PairFloor)
{
    public static ChoiceSettings Usual { get; } = new(0.6f, 0.22f, 0.25f, 0.45f);
}
