using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Chunks;

/// <summary>A stretch of a statement that means one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character in the statement.</param>
/// <param name="End">Index past its last.</param>
internal sealed record Chunk(ChunkKind Kind, int Start, int End)
{
    private readonly object? _meaning;

    /// <summary>What a cue does; null for other chunks.</summary>
    public PhraseCue? Cue { get => _meaning as PhraseCue; init => _meaning = value; }

    /// <summary>What a concept is; null for other chunks.</summary>
    public Concept? Concept { get => _meaning as Concept; init => _meaning = value; }

    /// <summary>What a number grammar read; null for other chunks, and for words that demand nothing.</summary>
    public Criterion? Criterion { get => _meaning as Criterion; init => _meaning = value; }

    /// <summary>The length of a window; null for other chunks.</summary>
    public TimeWindow? Window { get => _meaning as TimeWindow; init => _meaning = value; }

    /// <summary>Whether a window demands that the thing lies before it.</summary>
    public bool IsBefore { get; init; }

    /// <summary>Whether the words that narrow the member before narrow it too, because both share one noun.</summary>
    public bool SharesHead { get; init; }

    /// <summary>Whether it parts the members of a list.</summary>
    public bool IsJoint => Kind is ChunkKind.And or ChunkKind.Or or ChunkKind.Comma or ChunkKind.Semicolon;

    public bool Is(CueKind kind) => Cue?.Kind == kind;
}
