namespace Trialhead.Eligibility.Labelling.Training;

/// <summary>A line with its features as numbers and its right labels.</summary>
/// <param name="Features">For each token the features that are known.</param>
/// <param name="Spelling">For each token how many of them, the first ones, name the word itself.</param>
/// <param name="Labels">The right label of each token.</param>
internal sealed record TrainingLine(int[][] Features, int[] Spelling, byte[] Labels);
