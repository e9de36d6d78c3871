namespace Trialhead.Eligibility.Labelling;

/// <summary>A phrase over tokens of a line, with how likely it is.</summary>
/// <param name="Type">Number of its <see cref="EntityType"/>.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Probability">Between 0 and 1.</param>
internal readonly record struct Phrase(int Type, int First, int Last, float Probability)
{
    /// <summary>Whether another is of the same type and over the same tokens.</summary>
    public bool IsAt(Phrase other) => (Type, First, Last) == (other.Type, other.First, other.Last);

    /// <summary>This phrase, counted and judged from the first token of another that holds it, counted and judged from the start of the line.</summary>
    public Phrase Within(Phrase outer) =>
        this with { First = First + outer.First, Last = Last + outer.First, Probability = Probability * outer.Probability };
}
