using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Cues;

/// <summary>What a phrase of the criteria tables does to the reading.</summary>
/// <param name="Kind">How it steers.</param>
internal sealed record PhraseCue(CueKind Kind)
{
    /// <summary>The state that it names; null for other cues.</summary>
    public PersonalState? State { get; init; }

    /// <summary>Whether it names the opposite of the state.</summary>
    public bool IsOpposite { get; init; }

    /// <summary>The qualifier that it is; null for other cues.</summary>
    public Qualifier? Qualifier { get; init; }

    /// <summary>What a disease of the site is; null for other cues, and where the vocabulary has none.</summary>
    public Concept? SiteDisease { get; init; }

    /// <summary>What it says as an alternative: "failed or intolerant to"; null for other cues.</summary>
    public CueKind? Besides { get; init; }

    /// <summary>The setting of a disease that it names; none for other cues.</summary>
    public DiseaseSetting Setting { get; init; }
}
