using Trialhead.Clinical;
using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>The words around a name in a note, from <c>Data/frames.tsv</c>, with one name after another: there, denied, open, or a relative's.</summary>
public class NoteFrameTests
{
    private static readonly string[] Illnesses = ["sarcoidosis", "epilepsy", "psoriasis", "gout", "diabetes"];
    private static readonly string[] Treatments = ["methotrexate", "dialysis", "rituximab", "splenectomy"];

    public static TheoryData<string, string, string> Frames()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "tests", "Trialhead.Tests", "Eligibility", "Notes", "Data", "frames.tsv"));
        var frames = new TheoryData<string, string, string>();
        foreach (var row in TableRow.Read("frames.tsv", reader))
        {
            frames.Add(row["frame"], row["of"], row["says"]);
        }

        return frames;
    }

    [Theory]
    [MemberData(nameof(Frames))]
    public void Read_Frame_SaysWhatItSaysOfAnyName(string frame, string of, string says)
    {
        var names = of == "illness" ? Illnesses : Treatments;
        for (var first = 0; first < names.Length; first++)
        {
            var (a, b, c) = (names[first], names[(first + 1) % names.Length], names[(first + 2) % names.Length]);
            var line = frame.Replace("{a}", a, StringComparison.Ordinal).Replace("{b}", b, StringComparison.Ordinal).Replace("{c}", c, StringComparison.Ordinal);
            var facts = NoteLines.Read($"54F. Seen in clinic. {char.ToUpperInvariant(line[0])}{line[1..]}. Asthma since 2010.").Facts;
            foreach (var (said, name) in says.Zip(new[] { a, b, c }))
            {
                var read = facts.Where(fact => IsOf(fact, name)).Select(Read).DefaultIfEmpty('u').ToList();
                Assert.True(said == '-' || read.Contains(said) || (said == 'f' && read is ['u']), $"{line}: {name} is read as {string.Join('/', read)}, expected {said}.");
            }
        }
    }

    private static bool IsOf(Fact fact, string name) => fact switch
    {
        ConditionFact condition => condition.Name.Contains(name, StringComparison.OrdinalIgnoreCase),
        FamilyHistoryFact family => family.Name.Contains(name, StringComparison.OrdinalIgnoreCase),
        TreatmentFact treatment => treatment.Name.Contains(name, StringComparison.OrdinalIgnoreCase),
        IntoleranceFact intolerance => intolerance.Name.Contains(name, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // Who cannot take a drug any more has had it.
    private static char Read(Fact fact) => fact switch
    {
        FamilyHistoryFact => 'f',
        TreatmentFact { IsPlanned: true } => 'u',
        { Presence: Presence.Absent } => 'n',
        _ => 'y',
    };
}
