using Trialhead.Text;

namespace Trialhead.Data.Search;

/// <summary>What is wrong with one of many people.</summary>
/// <param name="Problem">What is wrong, and where.</param>
/// <param name="IsRead">Whether the person was read and judged all the same.</param>
public sealed record PersonProblem(Problem Problem, bool IsRead);
