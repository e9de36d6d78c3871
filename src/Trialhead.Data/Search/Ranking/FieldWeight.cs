namespace Trialhead.Data.Search.Ranking;

/// <summary>How a field counts.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Group">The group it is summed up with.</param>
/// <param name="Weight">What a mention in it counts, above 0.</param>
/// <param name="LengthWeight">How much its length counts against a mention: 0 not at all, 1 in full.</param>
internal readonly record struct FieldWeight(string Field, int Group, float Weight, float LengthWeight);
