using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Tests.Support;

/// <summary>What a line of a note must say of one thing, as tables write it, and how what was read compares with it.</summary>
/// <remarks>
/// <c>methotrexate=over@2016..2018</c>, <c>breast cancer=y#IIIB!Relapsed</c>, <c>asthma=y~severe</c>, <c>potassium=5.9</c>, <c>Pregnant=n</c>, <c>Ecog=2</c>.
/// y there or given, n not, u open or only planned, now given today, over past, fail given without success, f a relative's, i not tolerated, - nothing read.
/// </remarks>
internal sealed partial record NoteSaying(string Name, string State, string? From, string? Until, string? Qualifier, string? Stage, DiseaseSetting Setting)
{
    public static IEnumerable<NoteSaying> Parse(string says) =>
        from item in says.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let match = Item().Match(item)
        select match.Success ? new NoteSaying(match.Groups["name"].Value, match.Groups["state"].Value.Trim(), Text(match, "from"), Text(match, "until"), Text(match, "qualifier"), Text(match, "stage"),
            match.Groups["setting"].Success ? Enum.Parse<DiseaseSetting>(match.Groups["setting"].Value) : DiseaseSetting.None)
            : throw new FormatException(item);

    /// <summary>Null where it was read so; else what is wrong ("wrong: …") or missing ("missing: …").</summary>
    public string? Fault(Patient read)
    {
        var facts = read.Facts.Where(IsOf).ToList();
        if (facts.Count == 0)
        {
            return State is "u" or "-" or "f" ? null : "missing: nothing read";
        }

        var faults = (facts[^1] is MeasurementFact or PerformanceFact ? facts.TakeLast(1) : facts).Select(Compare).ToList();
        var wrong = faults.Find(fault => fault?.StartsWith("wrong", StringComparison.Ordinal) == true);
        return State == "u" || facts[0] is MeasurementFact || !faults.Contains(null) ? wrong ?? (faults.Contains(null) ? null : faults[0]) : wrong is not null && State is "over" or "n" or "f" or "-" ? wrong : null;
    }

    private string? Compare(Fact fact) => State switch
    {
        "-" => $"wrong: read as {Told(fact)}",
        _ when fact is MeasurementFact value => IsNumber(value) ? null : $"wrong: value {value.Value}",
        _ when fact is PerformanceFact grade => State == grade.Grade.ToString(CultureInfo.InvariantCulture) ? null : $"wrong: grade {grade.Grade}",
        _ => CompareState(Told(fact)) ?? CompareRest(fact),
    };

    private string? CompareState(string told) => (State, told) switch
    {
        _ when State == told => null,
        ("y", "now" or "over" or "fail" or "i") or ("over", "fail") or ("fail", "i") or ("u", "plan" or "open") => null,
        ("n" or "u", "y" or "now" or "over" or "fail" or "i") or ("y" or "now" or "over" or "fail" or "u" or "i", "n") or ("now", "over" or "f") or ("over", "now") or ("f", not "f") or ("y", "f") => $"wrong: read as {told}",
        ("over" or "fail" or "now", "y" or "now" or "over") or ("i", "y" or "now" or "over" or "fail") or (_, "plan" or "open") or ("now", "fail") => $"missing: read as {told}",
        _ => $"wrong: read as {told}",
    };

    private string? CompareRest(Fact fact)
    {
        var (ended, qualifiers) = fact switch
        {
            TreatmentFact treatment => (treatment.Ended, treatment.Qualifiers),
            ConditionFact condition => (condition.Ended, condition.Qualifiers),
            _ => (null, []),
        };
        if (Date(From, fact.Date) is { } from)
        {
            return $"{from} from {fact.Date}";
        }

        if (Date(Until, ended) is { } until)
        {
            return $"{until} until {ended}";
        }

        if (Qualifier is not null && fact is ConditionFact told && !told.Name.Contains(Qualifier, StringComparison.OrdinalIgnoreCase) && !qualifiers.Any(qualifier => qualifier.Text.Contains(Qualifier, StringComparison.OrdinalIgnoreCase)))
        {
            return "missing: qualifier " + Qualifier;
        }

        return fact is not ConditionFact illness ? null
            : Stage is not null && illness.Stage != Stage ? (illness.Stage is null ? "missing" : "wrong") + $": stage {illness.Stage}"
            : Setting == DiseaseSetting.None || illness.Setting.HasFlag(Setting) ? null : $"missing: setting {illness.Setting}";
    }

    private static string? Date(string? expected, PartialDate? read) =>
        expected is null ? null : read is null ? "missing: date" : Invariant(read) == expected ? null : expected == "-" || !expected.StartsWith(Invariant(read), StringComparison.Ordinal) ? "wrong: date" : "missing: date";

    private static string Invariant(PartialDate? date) => string.Create(CultureInfo.InvariantCulture, $"{date}");

    private bool IsNumber(MeasurementFact value) => double.TryParse(Number().Match(State).Value, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number - value.Value.Value) < 1e-6 && (State[0] == '<') == (value.Value.Bound == Bound.Below) && (State[0] == '>') == (value.Value.Bound == Bound.Above);

    private static string Told(Fact fact) => fact switch
    {
        FamilyHistoryFact => "f",
        TreatmentFact { IsPlanned: true } => "plan",
        { Presence: Presence.Absent } => "n",
        IntoleranceFact => "i",
        TreatmentFact { IsOngoing: true } => "now",
        TreatmentFact { Worked: false } => "fail",
        TreatmentFact { IsOver: true } or TreatmentFact { Ended: not null } or ConditionFact { IsOver: true } or ConditionFact { Ended: not null } => "over",
        MeasurementFact value => value.Value.ToString(),
        ResultFact result => result.Result is TestResult.Positive ? "y" : result.Result is TestResult.Negative ? "n" : result.Result is TestResult.Normal ? "normal" : "abnormal",
        _ => "y",
    };

    private bool IsOf(Fact fact) => fact switch
    {
        StateFact state => state.State.ToString() == Name,
        PerformanceFact performance => performance.Scale.ToString() == Name,
        ConditionFact condition => IsNamed(condition.Name, ConceptKind.Condition) || (State == "n" && condition.Presence == Presence.Absent && IsKind(condition.Name)),
        FamilyHistoryFact family => IsNamed(family.Name, ConceptKind.Condition),
        TreatmentFact treatment => IsNamed(treatment.Name, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure),
        IntoleranceFact intolerance => IsNamed(intolerance.Name, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure),
        MeasurementFact value => IsNamed(value.Name, ConceptKind.Analyte, ConceptKind.Scale),
        BiomarkerFact marker => IsNamed(marker.Name, ConceptKind.Biomarker),
        ResultFact result => Name.StartsWith('^') && result.Name.Contains(Name[1..], StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private bool IsNamed(string name, params ConceptKind[] kinds) => name.Equals(Name, StringComparison.OrdinalIgnoreCase)
        || (from asked in Lexicon.BuiltIn.FindAll(Name) from told in Lexicon.BuiltIn.FindAll(name) select (asked, told))
            .Any(pair => kinds.Contains(pair.asked.Kind) && kinds.Contains(pair.told.Kind) && Lexicon.BuiltIn.IsA(pair.told, pair.asked));

    // Who has no allergy has none to drugs.
    private bool IsKind(string name) => (from asked in Lexicon.BuiltIn.FindAll(Name) from told in Lexicon.BuiltIn.FindAll(name) select (asked, told))
        .Any(pair => pair.told.Kind == ConceptKind.Condition && Lexicon.BuiltIn.IsA(pair.asked, pair.told));

    private static string? Text(Match match, string group) => match.Groups[group] is { Success: true } found ? found.Value : null;

    [GeneratedRegex(@"^(?<name>[^=]+)=(?<state>[^@~#!.]+(?:\.\d+)?[^@~#!.]*)(?:@(?<from>[\d-]+)?(?:\.\.(?<until>[\d-]+))?)?(?:~(?<qualifier>[^#!]+))?(?:#(?<stage>[^!]+))?(?:!(?<setting>\w+))?$")]
    private static partial Regex Item();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
