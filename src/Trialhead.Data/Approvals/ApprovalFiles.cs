using Trialhead.Data.Terms;
using Trialhead.Text;

namespace Trialhead.Data.Approvals;

/// <summary>Reads regulators' lists of approved medicines, plain or gzipped, each by its first line.</summary>
/// <remarks>A line that cannot be read is named and left out; a file that is none of these lists is a problem.</remarks>
public static class ApprovalFiles
{
    private const string Known =
        "the EMA medicines table (Category, Name of medicine, …), Drugs@FDA products (ApplNo, ProductNo, Form, …) or Drugs@FDA applications (ApplNo, ApplType, …)";

    /// <summary>The approvals in some files.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ParseResult<ApprovalReading> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var (european, american) = (new EuropeanMedicines(), new AmericanProducts());
        var problems = new List<Problem>();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
            {
                return ParseResult.Failed<ApprovalReading>(path, "nothing", "a file");
            }

            var lines = TableLines.Of(path).Select((line, i) => (Line: line, Number: i + 1)).Where(line => line.Line.Length > 0);
            ApprovalTableReader? reader = null;
            foreach (var (line, number) in lines)
            {
                if (reader is null)
                {
                    reader = european.TryOpen(line) ?? american.TryOpen(line);
                    if (reader is null)
                    {
                        return ParseResult.Failed<ApprovalReading>($"{path}, line {number}", $"the header '{Start(line)}'", Known);
                    }
                }
                else if (reader.Add(line.Split('\t')) is { } problem)
                {
                    problems.Add(new Problem($"{path}, line {number}", problem.Found, problem.Expected));
                }
            }

            if (reader is null)
            {
                return ParseResult.Failed<ApprovalReading>(path, "an empty file", Known);
            }
        }

        return american.LacksProducts
            ? ParseResult.Failed<ApprovalReading>("Drugs@FDA", "applications alone", "the products file beside the applications")
            : ParseResult.Of(new ApprovalReading([.. european.Approvals, .. american.Approvals], problems));
    }

    private static string Start(string line)
    {
        const int Longest = 60;
        var shown = line.Replace("\t", ", ", StringComparison.Ordinal);
        return shown.Length <= Longest ? shown : $"{shown[..Longest]}…";
    }
}
