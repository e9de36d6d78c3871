using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <summary>Something demanded, while the words around it are still read.</summary>
internal sealed class Head(Criterion criterion, int start, int end)
{
    public Criterion Criterion { get; set; } = criterion;

    /// <summary>What it was before modifiers behind it narrowed it; null where none did.</summary>
    public Criterion? Bare { get; set; }

    public int Start => start;

    public int End { get; set; } = end;

    /// <summary>The gene, test or analyte whose status must still be said; null where nothing is open.</summary>
    public Concept? Open { get; init; }

    /// <summary>Whether a status has been said of what was open.</summary>
    public bool IsSettled { get; set; }

    /// <summary>Whether a window has been set.</summary>
    public bool IsWindowed { get; set; }
}
