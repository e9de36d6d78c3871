namespace Trialhead.Matching.Questions;

/// <summary>One answer that a person can give, and what it would settle.</summary>
/// <param name="Value">The answer as programs send it.</param>
/// <param name="Label">The answer in words.</param>
/// <param name="Settles">Criteria whose verdict would become known.</param>
/// <param name="RulesOut">Trials that it would rule out.</param>
public sealed record QuestionChoice(string Value, string Label, int Settles, int RulesOut);
