using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Facts;

/// <summary>Reads the lines that people type: illnesses, markers, treatments, laboratory values.</summary>
internal static partial class FactLines
{
    private const int LongestLine = 200;

    private static readonly (string Words, DiseaseSetting Setting)[] Settings =
    [
        ("newly diagnosed", DiseaseSetting.NewlyDiagnosed),
        ("relapsed", DiseaseSetting.Relapsed),
        ("recurrent", DiseaseSetting.Relapsed),
        ("refractory", DiseaseSetting.Refractory),
        ("metastatic", DiseaseSetting.Metastatic),
        ("in remission", DiseaseSetting.Remission),
        ("locally advanced", DiseaseSetting.LocallyAdvanced),
    ];

    public static IEnumerable<Fact> Conditions(string text) => Lines(text).Select(line =>
    {
        var (name, presence) = Denial(line);
        var setting = Settings
            .Where(s => name.Contains(s.Words, StringComparison.OrdinalIgnoreCase))
            .Aggregate(DiseaseSetting.None, (all, s) => all | s.Setting);
        var stage = Stage().Match(name);
        return new ConditionFact(Dated(name).Name)
        {
            Presence = presence,
            Date = Dated(name).From,
            Setting = setting,
            Stage = stage.Success ? stage.Groups["stage"].Value.ToUpperInvariant() : null,
            Provenance = Typed(line),
        };
    });

    public static IEnumerable<Fact> Biomarkers(string text) => Lines(text).Select(line =>
    {
        var (name, presence) = Denial(line);
        return new BiomarkerFact(Positive().Replace(Dated(name).Name, "").Trim())
        {
            Presence = presence,
            Date = Dated(name).From,
            Provenance = Typed(line),
        };
    });

    public static IEnumerable<Fact> Treatments(string text, List<FieldProblem> problems)
    {
        foreach (var line in Lines(text))
        {
            var (name, presence) = Denial(line);
            var (treatment, from, to) = Dated(name);
            var isOngoing = Ongoing().IsMatch(treatment);
            treatment = Ongoing().Replace(treatment, "").Trim(' ', ',', '-', '–');
            if (treatment.Length == 0)
            {
                problems.Add(new FieldProblem("treatments", $"“{line}” names no treatment: write its name first, such as dasatinib 2025-01 to 2025-06."));
                continue;
            }

            yield return new TreatmentFact(treatment)
            {
                Presence = presence,
                Date = from,
                Ended = to,
                IsOngoing = isOngoing,
                Provenance = Typed(line),
            };
        }
    }

    public static IEnumerable<Fact> Measurements(string text, List<FieldProblem> problems)
    {
        foreach (var line in Lines(text))
        {
            var (value, from, _) = Dated(line);
            var match = Laboratory().Match(value);
            if (!match.Success)
            {
                problems.Add(new FieldProblem("laboratory", $"“{line}” is not read as a value: write a name, a number and a unit, such as creatinine 0.9 mg/dL."));
                continue;
            }

            var unit = match.Groups["unit"].Value.Trim();
            var known = unit.Length > 0 ? UnitTable.BuiltIn.Find(unit) : null;
            if (unit.Length > 0 && known is null)
            {
                problems.Add(new FieldProblem("laboratory", $"The unit “{unit}” in “{line}” is not known: write it as the laboratory does, such as mg/dL or 10^9/L."));
                continue;
            }

            var number = double.Parse(match.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            yield return new MeasurementFact(match.Groups["name"].Value.Trim(), new Quantity(number, known?.Code))
            {
                Date = from,
                Provenance = Typed(line),
            };
        }
    }

    private static IEnumerable<string> Lines(string text) => text
        .Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.TrimStart('-', '*', '•', ' '))
        .Where(line => line.Length > 0)
        .Select(line => line.Length > LongestLine ? line[..LongestLine] : line);

    private static Provenance Typed(string line) => new("form", Quote: line);

    private static (string Name, Presence Presence) Denial(string line)
    {
        var denied = DeniedBefore().Match(line);
        if (denied.Success)
        {
            return (line[denied.Length..].Trim(), Presence.Absent);
        }

        var after = DeniedAfter().Match(line);
        return after.Success ? (line[..after.Index].Trim(' ', ':', ','), Presence.Absent) : (line, Presence.Present);
    }

    // The name before the first date, and up to two dates.
    private static (string Name, PartialDate? From, PartialDate? To) Dated(string line)
    {
        var dates = Date().Matches(line);
        if (dates.Count == 0)
        {
            return (line, null, null);
        }

        var name = BeforeDate().Replace(line[..dates[0].Index], "").Trim(' ', ',', '(', ':', '-', '–');
        var isEnd = line[..dates[0].Index].TrimEnd().EndsWith("until", StringComparison.OrdinalIgnoreCase);
        PartialDate? first = PartialDate.TryParse(dates[0].Value, out var one) ? one : null;
        PartialDate? second = dates.Count > 1 && PartialDate.TryParse(dates[1].Value, out var two) ? two : null;
        var rest = line[(dates[^1].Index + dates[^1].Length)..];
        return (Ongoing().IsMatch(rest) ? $"{name} ongoing" : name, isEnd ? null : first, isEnd ? first : second);
    }

    [GeneratedRegex(@"^(?:no|not|never(?: had| took)?|without|denies)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex DeniedBefore();

    [GeneratedRegex(@"[\s:,(]+(?:no|negative|absent|not (?:present|detected|found)|wild[- ]?type)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex DeniedAfter();

    [GeneratedRegex(@"\s+(?:positive|present|detected|yes)$", RegexOptions.IgnoreCase)]
    private static partial Regex Positive();

    [GeneratedRegex(@"\b(?:now|ongoing|current(?:ly)?|still|to date|present)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ongoing();

    [GeneratedRegex(@"\bstage\s+(?<stage>[0IV]+[A-D]?[0-9]?|[0-4][A-D]?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Stage();

    [GeneratedRegex(@"(?<![\d.-])(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?(?![\d./-]|\s*[a-zµ%]+/)", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"[\s,(]*\b(?:since|from|in|on|until)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"^(?<name>.*?[^\s:=])[\s:=]+(?<value>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?<unit>\s*[^\d\s.,].*|\s+\S.*)?$")]
    private static partial Regex Laboratory();
}
