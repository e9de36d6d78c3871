using Trialhead.Matching.Questions;

namespace Trialhead.Data.Search;

/// <summary>A question that is open for several people of a trial.</summary>
/// <param name="Question">The question, as it is asked about the first of them.</param>
/// <param name="People">For how many its answer settles a criterion.</param>
/// <param name="RulesOut">For how many some answer rules the trial out.</param>
/// <param name="Value">What the answers of all can be expected to settle.</param>
public sealed record SharedQuestion(Question Question, int People, int RulesOut, double Value)
{
    /// <summary>The questions that settle most over some people, the best first.</summary>
    /// <param name="people">The people, each with the questions that are open.</param>
    /// <param name="most">Most questions wanted.</param>
    public static IReadOnlyList<SharedQuestion> Of(IEnumerable<PersonMatch> people, int most)
    {
        ArgumentNullException.ThrowIfNull(people);
        return
        [
            .. people.SelectMany(person => person.Questions).GroupBy(question => question.Id, StringComparer.Ordinal)
                .Select(same => new SharedQuestion(same.First(), same.Count(), same.Count(one => one.Choices.Any(choice => choice.RulesOut > 0)), same.Sum(one => one.Value)))
                .OrderByDescending(shared => Math.Round(shared.Value, 9)).ThenBy(shared => shared.Question.Id, StringComparer.Ordinal).Take(most),
        ];
    }
}
