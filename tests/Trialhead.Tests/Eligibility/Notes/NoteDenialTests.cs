using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>How far a denial reaches once a criterion asks.</summary>
public class NoteDenialTests
{
    [Theory]
    [InlineData("No prior stroke.", "History of stroke", Verdict.NotMet)]
    [InlineData("No prior stroke.", "Stroke", Verdict.Unknown)]
    [InlineData("No history of asthma.", "Asthma", Verdict.NotMet)]
    [InlineData("Hip fracture. No earlier fracture.", "Hip fracture", Verdict.Met)]
    [InlineData("Hip fracture. No earlier fracture.", "Hip fracture within 3 weeks", Verdict.Unknown)]
    [InlineData("Former smoker.", "Current smoker", Verdict.Unknown)]
    [InlineData("Does not use drugs.", "History of alcohol abuse", Verdict.Unknown)]
    public void Evaluate_DenialReachesAsFarAsItsWords(string note, string criterion, Verdict expected)
    {
        var chart = new PatientChart(NoteReader.Read(note, Lexicon.BuiltIn), new DateOnly(2020, 1, 1), Lexicon.BuiltIn);

        var explanation = Evaluator.Evaluate(Assert.Single(CriteriaReader.Read($"Inclusion Criteria:\n\n{criterion}")), chart);

        Assert.Equal(expected, explanation.Verdict);
    }
}
