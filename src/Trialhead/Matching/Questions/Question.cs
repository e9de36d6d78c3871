namespace Trialhead.Matching.Questions;

/// <summary>A question whose answer settles something that a record leaves open.</summary>
/// <param name="Id">What it asks, as programs send it back (<c>illness:asthma</c>); the same for every person and trial.</param>
/// <param name="Kind">The type of the answer.</param>
/// <param name="Text">The question in plain words.</param>
/// <param name="Choices">
/// The answers; for a number, examples of it from every range that makes a difference. "Not sure" is not among them and changes
/// nothing.
/// </param>
/// <param name="Trials">Trials in which some answer settles a criterion.</param>
/// <param name="OfTrials">Trials looked at: those that nothing known rules out.</param>
/// <param name="Value">What the answer can be expected to settle; see <see cref="QuestionFinder"/>.</param>
public sealed record Question(
    string Id, QuestionKind Kind, string Text, IReadOnlyList<QuestionChoice> Choices, int Trials, int OfTrials, double Value)
{
    /// <summary>The answer that is always there.</summary>
    public const string NotSure = "unsure";

    /// <summary>The units a number may be given in, as people write them, the customary one first; empty for none.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What it decides, in words: <c>decides something in 14 of your 31 trials</c>.</summary>
    public string Decides => OfTrials == 1
        ? "decides something in your one trial"
        : FormattableString.Invariant($"decides something in {Trials} of your {OfTrials} trials");
}
