using System.Text.RegularExpressions;
using Trialhead.Text;

namespace Trialhead.Eligibility;

/// <summary>Stages, grades or classes from one to another, both included: "stage III-IV", "grade 2 or higher", "NYHA II".</summary>
/// <param name="Scale">The scale in lower case (<c>stage</c>, <c>grade</c>, <c>nyha</c>); <c>stage</c> where only a number is written.</param>
/// <param name="Lowest">The lowest, as number × 100, letter × 10 (A = 1) and digit: IIIB is 320.</param>
/// <param name="Highest">The highest; a number alone reaches to its last letter, so III is 300 to 399.</param>
/// <remarks>Roman and Arabic numbers are the same. The letters of Child-Pugh and the like count as numbers: A is 1.</remarks>
public readonly partial record struct StageRange(string Scale, int Lowest, int Highest)
{
    private const int Open = int.MaxValue;

    /// <summary>Reads what is written; null where it is no stage, grade or class (<c>T2N0M0</c> is none).</summary>
    public static StageRange? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var m = Pattern().Match(Folding.Fold(text).Trim());
        if (!m.Success || Value(m.Groups["from"].Value) is not { } from)
        {
            return null;
        }

        var to = m.Groups["to"].Success ? Value(m.Groups["to"].Value, from.Lowest / 100) : from;
        if (to is not { } last)
        {
            return null;
        }

        var scale = ScaleOf(m.Groups["scale"].Value);
        return m.Groups["up"].Success ? new StageRange(scale, from.Lowest, Open)
            : m.Groups["above"].Success ? new StageRange(scale, from.Highest + 1, Open)
            : m.Groups["down"].Success ? new StageRange(scale, 0, from.Highest)
            : m.Groups["below"].Success ? new StageRange(scale, 0, from.Lowest - 1)
            : new StageRange(scale, Math.Min(from.Lowest, last.Lowest), Math.Max(from.Highest, last.Highest));
    }

    /// <summary>Whether a stage that lies somewhere in <paramref name="known"/> lies in this range; unknown where it may or may not.</summary>
    public Verdict Judge(StageRange known) =>
        known.Scale != Scale ? Verdict.Unknown
        : known.Lowest >= Lowest && known.Highest <= Highest ? Verdict.Met
        : known.Highest < Lowest || known.Lowest > Highest ? Verdict.NotMet
        : Verdict.Unknown;

    private static string ScaleOf(string words) => words switch
    {
        _ when words.Contains("nyha", StringComparison.Ordinal) || words.Contains("new york", StringComparison.Ordinal) => "nyha",
        _ when words.Contains("child", StringComparison.Ordinal) => "child-pugh",
        _ when words.Contains("asa", StringComparison.Ordinal) => "asa",
        _ when words.Contains("ccs", StringComparison.Ordinal) => "ccs",
        _ when words.Contains("gold", StringComparison.Ordinal) => "gold",
        _ when words.Contains("rai", StringComparison.Ordinal) => "rai",
        _ when words.Contains("binet", StringComparison.Ordinal) => "binet",
        _ when words.Contains("bclc", StringComparison.Ordinal) => "bclc",
        _ when words.Contains("ckd", StringComparison.Ordinal) => "ckd",
        _ when words.Contains("iss", StringComparison.Ordinal) => "iss",
        _ when words.Contains("grade", StringComparison.Ordinal) => "grade",
        _ when words.Contains("class", StringComparison.Ordinal) => "class",
        _ => "stage",
    };

    // A letter alone is a class of its own; after a dash it continues the number before it ("IIIA-B").
    private static (int Lowest, int Highest)? Value(string text, int number = 0)
    {
        var m = Single().Match(text);
        if (!m.Success)
        {
            return null;
        }

        var letter = m.Groups["letter"].Success ? m.Groups["letter"].Value[0] - 'a' + 1 : 0;
        var digit = m.Groups["digit"].Success ? m.Groups["digit"].Value[0] - '0' : 0;
        if (!m.Groups["number"].Success)
        {
            return number > 0 ? Reach((number * 100) + (letter * 10), 9) : Reach(letter * 100, 99);
        }

        var whole = m.Groups["number"].Value switch
        {
            "i" => 1,
            "ii" => 2,
            "iii" => 3,
            "iv" => 4,
            "v" => 5,
            var arabic => arabic[0] - '0',
        } * 100;
        return letter == 0 ? Reach(whole, 99) : digit == 0 ? Reach(whole + (letter * 10), 9) : Reach(whole + (letter * 10) + digit, 0);
    }

    private static (int, int) Reach(int lowest, int more) => (lowest, lowest + more);

    [GeneratedRegex(@"^(?<number>iv|i{1,3}|v|[0-5])?(?:(?<letter>[a-d])(?<digit>[0-9])?)?$(?<!^)", RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(
        @"^(?<scale>(?:[a-z][a-z-]*\s+){0,6}?(?:(?:stages?|grades?|class(?:es)?|nyha|child[ -]pugh|asa|ccs|gold|rai|binet|bclc|ckd|iss|functional class|score)\s*:?\s*)?)"
        + @"(?:(?<up>>=|≥|at least\s)|(?<above>>|greater than\s|above\s|more than\s)|(?<down><=|≤|at most\s|up to\s)|(?<below><|less than\s|below\s))?\s*"
        + @"(?<from>(?:iv|i{1,3}|v|[0-5])(?:[a-d][0-9]?)?|[a-d])"
        + @"(?:\s*(?:-|–|—|to|or|and|/|,|through)\s*(?:stage\s+|grade\s+|class\s+)?(?<to>(?:iv|i{1,3}|v|[0-5])(?:[a-d][0-9]?)?|[a-d]))*"
        + @"(?:\s*(?<up>or (?:higher|more|greater|above|worse|over)|and (?:higher|above)|\+)|\s*(?<down>or (?:lower|less|below|better)))?"
        + @"(?:\s+(?:disease|cancer|functional class|heart failure))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
