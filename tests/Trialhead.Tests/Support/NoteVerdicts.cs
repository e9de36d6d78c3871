using Trialhead.Eligibility;
using Trialhead.Eligibility.Notes;
using Trialhead.Eligibility.Parsing;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Support;

/// <summary>Judges one line of eligibility text for the person of a note, written on the day that counts.</summary>
internal static class NoteVerdicts
{
    private static readonly DateOnly Day = new(2020, 1, 1);

    public static PatientChart Chart(string note) => new(NoteReader.Read(note, Lexicon.BuiltIn, Day), Day, Lexicon.BuiltIn);

    public static Verdict Judge(CriterionKind kind, string note, string line) =>
        Evaluator.Evaluate(ExclusionSense.Mend(Assert.Single(CriteriaReader.Read($"{kind} Criteria:\n\n- {line}"))), Chart(note)).Verdict;
}
