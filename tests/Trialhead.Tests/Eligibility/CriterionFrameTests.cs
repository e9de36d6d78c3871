using Trialhead.Eligibility;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility;

/// <summary>The words that criteria put around a name, from <c>Data/criterion-frames.tsv</c>, judged for people of whom a note says different things.</summary>
public class CriterionFrameTests
{
    private static readonly Dictionary<string, (string[] Names, string[] Notes)> Situations = new(StringComparer.Ordinal)
    {
        ["illness"] = (
            ["sarcoidosis", "epilepsy", "type 2 diabetes"],
            ["She has {a}, diagnosed in 2018.", "She had {a} in 2005, which has resolved.", "She has no history of {a}.", "She likes to walk."]),
        ["treatment"] = (
            ["methotrexate", "rituximab"],
            ["She takes {a} since 2018.", "She was treated with {a} in 2014; it was stopped in the same year.", "{A} was stopped one week ago.", "She has never had {a}.", "She likes to walk."]),
        ["operation"] = (
            ["kidney transplantation", "splenectomy", "coronary artery bypass graft", "hip replacement"],
            ["{A} in October 2019.", "{A} in 2014.", "She never had a {a}."]),
    };

    public static TheoryData<string, string, string, string> Frames()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "tests", "Trialhead.Tests", "Eligibility", "Data", "criterion-frames.tsv"));
        var frames = new TheoryData<string, string, string, string>();
        foreach (var row in TableRow.Read("criterion-frames.tsv", reader))
        {
            frames.Add(row["kind"], row["frame"], row["of"], row["verdicts"]);
        }

        return frames;
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Judge_Frame_FollowsWhatTheNoteSays(string kind, string frame, string of, string verdicts)
    {
        var (names, notes) = Situations[of];
        var wanted = verdicts.Split(' ');
        Assert.Equal(notes.Length, wanted.Length);
        foreach (var name in names)
        {
            var line = Fill(frame, name);
            for (var i = 0; i < notes.Length; i++)
            {
                var note = $"A 58-year-old woman. {Fill(notes[i], name)}";
                var verdict = NoteVerdicts.Judge(kind == "inclusion" ? CriterionKind.Inclusion : CriterionKind.Exclusion, note, char.ToUpperInvariant(line[0]) + line[1..]);
                Assert.True(wanted[i].Contains(Letter(verdict), StringComparison.Ordinal), $"{kind} “{line}”, {note} {verdict}, expected {wanted[i]}.");
            }
        }
    }

    private static string Fill(string frame, string name) =>
        frame.Replace("{a}", name, StringComparison.Ordinal).Replace("{A}", char.ToUpperInvariant(name[0]) + name[1..], StringComparison.Ordinal);

    private static char Letter(Verdict verdict) => verdict switch
    {
        Verdict.Met => 'm',
        Verdict.NotMet => 'n',
        Verdict.NotApplicable => 'a',
        _ => 'u',
    };
}
