using Trialhead.Text;

namespace Trialhead.Data.Search.Typing;

/// <summary>What a typed text says beside its topic, and a filter says better.</summary>
/// <param name="Kind">The filter.</param>
/// <param name="Value">Its value: a name of a place or country, a number, or the word of a choice such as <c>child</c>.</param>
/// <param name="Span">Where the text says it.</param>
/// <param name="IsTopic">Whether the words are looked for as well, such as "children".</param>
public sealed record TypedLimit(LimitKind Kind, string Value, SourceSpan Span, bool IsTopic = false);

/// <summary>What can be said of trials beside what they are about.</summary>
public enum LimitKind
{
    /// <summary>A town to measure from.</summary>
    Place,

    /// <summary>A country, as registries write it.</summary>
    Country,

    /// <summary>A phase, 1 to 4.</summary>
    Phase,

    /// <summary>Open to new participants: <c>open</c>.</summary>
    Openness,

    /// <summary>An age in years.</summary>
    Age,

    /// <summary><c>child</c> or <c>older</c>.</summary>
    AgeGroup,

    /// <summary><c>female</c> or <c>male</c>.</summary>
    Sex,
}
