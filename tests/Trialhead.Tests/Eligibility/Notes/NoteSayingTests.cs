using Trialhead.Tests.Support;
using Trialhead.Vocabulary;
using Xunit;

namespace Trialhead.Tests.Eligibility.Notes;

/// <summary>Courses, values, degrees, lay words and habits as notes tell them, from <c>Data/sayings.tsv</c>, with one name after another.</summary>
public class NoteSayingTests
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["-"] = [""],
        ["drug"] = ["methotrexate", "sertraline", "apixaban", "metformin"],
        ["pill"] = ["ramipril", "sertraline", "apixaban", "metformin"],
        ["chemo"] = ["docetaxel", "pembrolizumab", "carboplatin", "bortezomib"],
        ["bio"] = ["adalimumab", "infliximab", "ustekinumab"],
        ["ill"] = ["asthma", "psoriasis", "epilepsy", "gout"],
        ["acute"] = ["pneumonia", "cellulitis", "pancreatitis", "urinary tract infection"],
        ["tumour"] = ["breast cancer", "colon cancer", "melanoma", "lung cancer"],
        ["blood"] = ["myeloma", "follicular lymphoma", "acute myeloid leukemia"],
    };

    public static TheoryData<string, string, string, bool> Sayings()
    {
        using var reader = new StreamReader(Path.Combine(Repository.Root, "tests", "Trialhead.Tests", "Eligibility", "Notes", "Data", "sayings.tsv"));
        var sayings = new TheoryData<string, string, string, bool>();
        foreach (var row in TableRow.Read("sayings.tsv", reader))
        {
            sayings.Add(row["line"], row["of"], row["says"], row["alone"] == "yes");
        }

        return sayings;
    }

    [Theory]
    [MemberData(nameof(Sayings))]
    public void Read_Saying_SaysWhatItSaysOfAnyName(string line, string of, string says, bool isAlone)
    {
        var names = Names[of];
        for (var first = 0; first < names.Length; first++)
        {
            string Put(string text) => text.Replace("{a}", names[first], StringComparison.Ordinal)
                .Replace("{b}", names[(first + 1) % names.Length], StringComparison.Ordinal)
                .Replace("{c}", names[(first + 2) % names.Length], StringComparison.Ordinal);
            var told = Put(line);
            told = told.StartsWith("eGFR", StringComparison.Ordinal) ? told : char.ToUpperInvariant(told[0]) + told[1..];
            var read = NoteLines.Read(isAlone ? told : $"54F. Seen in clinic. {told}. Reviewed with registrar.");
            foreach (var saying in NoteSaying.Parse(Put(says)))
            {
                Assert.True(saying.Fault(read) is null, $"{told}: {saying.Name} should be {saying.State}, but {saying.Fault(read)}.");
            }
        }
    }
}
