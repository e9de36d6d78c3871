namespace Trialhead.Data.Ctml;

/// <summary>What a match section demands, as a tree.</summary>
internal abstract record CtmlMatch;

/// <summary>All of several demands.</summary>
internal sealed record CtmlAnd(IReadOnlyList<CtmlMatch> Parts) : CtmlMatch;

/// <summary>Any of several demands.</summary>
internal sealed record CtmlOr(IReadOnlyList<CtmlMatch> Parts) : CtmlMatch;

/// <summary>One demand on the clinical or genomic record.</summary>
internal sealed record CtmlLeaf(string Node, IReadOnlyList<(string Name, string Value)> Fields) : CtmlMatch;
