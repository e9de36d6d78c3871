using Trialhead.Web.Languages;

namespace Trialhead.Web.Facts;

/// <summary>Something in a form that was not understood.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Message">What is wrong and what is expected, in one sentence.</param>
public sealed record FieldProblem(string Field, Bilingual Message)
{
    /// <summary>A problem in both languages.</summary>
    public FieldProblem(string field, string english, string spanish)
        : this(field, new Bilingual(english, spanish))
    {
    }

    /// <summary>Whether it is the unit of a number that was not understood.</summary>
    public bool IsOfUnit { get; init; }
}
