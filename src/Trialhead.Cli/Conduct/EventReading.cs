using System.Globalization;
using System.Text;
using Trialhead.Data.Conduct;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Cli.Conduct;

/// <summary>Reads an event as it is typed: a word for its kind, then what it needs.</summary>
internal sealed class EventReading(ConductStudy study, IReadOnlyList<StudyEvent> recorded)
{
    public const string Forms =
        "consent | enrol [VERSION] | result \"Minimal residual disease positive\" | stratify FACTOR=LEVEL… | choose CHOICE OPTION | move EPOCH | "
        + "cycle ELEMENT N | visit KEY | dose TREATMENT VALUE UNIT|pause|stop | adverse NAME | withdraw [REASON] | died | unblind REASON | version V | "
        + "correct N [EVENT…] | correct N screen --patient FILE";

    /// <summary>The day of recording.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day of the event.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Whether that day was said; a corrected event keeps its own otherwise.</summary>
    public bool HasDay { get; init; }

    /// <summary>A fact in JSON; null for words.</summary>
    public string? Fact { get; init; }

    /// <summary>Who was screened, for a correction; null where no file is named.</summary>
    public Clinical.Patient? Person { get; init; }

    public int? Grade { get; init; }

    public bool IsSerious { get; init; }

    public bool IsUnacceptable { get; init; }

    /// <summary>The events, of which a finding can be several.</summary>
    public ParseResult<IReadOnlyList<StudyEvent>> Read(string[] words) => words switch
    {
        ["screen"] when Person is not null => Of(new Screened { Date = Day, Person = Person }),
        ["consent"] => Of(new Consented { Date = Day }),
        ["enrol"] => Of(new Enrolled { Date = Day, Version = study.Protocol.Version }),
        ["enrol", var version] => Of(new Enrolled { Date = Day, Version = version }),
        ["result"] when Fact is not null => Result(StudyEventJsonReader.ReadFact(Encoding.UTF8.GetBytes(Fact))),
        ["result", .. { Length: > 0 } finding] => Result(string.Join(' ', finding)),
        ["stratify", .. { Length: > 0 } levels] => Stratification(levels),
        ["choose", var choice, var option] => Of(new OptionChosen { Date = Day, Choice = choice, Option = option }),
        ["move", var epoch] => Of(new Moved { Date = Day, Epoch = epoch }),
        ["cycle", var element, var number] => Number(number, "a number of a cycle", cycle => new CycleStarted { Date = Day, Element = element, Cycle = cycle }),
        ["visit", var key] => Of(new VisitDone { Date = Day, Visit = study.VisitKey(recorded, Day, key) }),
        ["dose", var treatment, "pause"] => Of(new DoseChanged { Date = Day, Treatment = treatment }),
        ["dose", var treatment, "stop"] => Of(new DoseChanged { Date = Day, Treatment = treatment, IsStopped = true }),
        ["dose", var treatment, var value, var unit] => Dose(treatment, value, unit),
        ["adverse", .. { Length: > 0 } name] => Of(new AdverseEventRecorded
        {
            Date = Day,
            Name = string.Join(' ', name),
            Grade = Grade,
            IsSerious = IsSerious,
            IsUnacceptable = IsUnacceptable,
        }),
        ["withdraw", .. var reason] => Of(new Withdrawn { Date = Day, Reason = reason.Length > 0 ? string.Join(' ', reason) : null }),
        ["died"] => Of(new Died { Date = Day }),
        ["unblind", .. { Length: > 0 } reason] => Of(new Unblinded { Date = Day, Reason = string.Join(' ', reason) }),
        ["version", var version] => Of(new VersionChanged { Date = Day, Version = version }),
        ["correct", var number, .. var instead] => Correction(number, instead),
        _ => Failed("event", $"\"{string.Join(' ', words)}\"", $"one of {Forms}"),
    };

    private ParseResult<IReadOnlyList<StudyEvent>> Result(string finding) => StudyFinding.Parse(finding, study.Protocol) is { Count: > 0 } facts
        ? ParseResult.Of<IReadOnlyList<StudyEvent>>([.. facts.Select(fact => new ResultRecorded { Date = Day, Fact = fact })])
        : Failed("result", $"\"{finding}\"", StudyFinding.Expected);

    private ParseResult<IReadOnlyList<StudyEvent>> Result(ParseResult<Clinical.Fact> reading) => reading.Succeeded(out var fact, out var problem)
        ? Of(new ResultRecorded { Date = Day, Fact = fact })
        : Failed($"--fact {problem.Where}", problem.Found, problem.Expected);

    private ParseResult<IReadOnlyList<StudyEvent>> Stratification(string[] levels)
    {
        if (levels.FirstOrDefault(level => level.Split('=').Length != 2) is { } odd)
        {
            return Failed("stratify", $"\"{odd}\"", "FACTOR=LEVEL");
        }

        return study.Rules.DueAllocation(recorded, Day).Succeeded(out var allocation, out var problem)
            ? Of(new Stratified
            {
                Date = Day,
                Allocation = allocation.Id,
                Levels = levels.Select(level => level.Split('=')).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]),
            })
            : Failed(problem.Where, problem.Found, problem.Expected);
    }

    private ParseResult<IReadOnlyList<StudyEvent>> Dose(string treatment, string value, string unit) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0
            ? Of(new DoseChanged { Date = Day, Treatment = treatment, Dose = new Dose(amount, unit) })
            : Failed("dose", $"\"{value}\"", "a number above 0");

    // A correction is of today; the event that stands instead keeps its day unless another is said.
    private ParseResult<IReadOnlyList<StudyEvent>> Correction(string number, string[] instead)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wrong) || wrong < 1 || wrong > recorded.Count)
        {
            return Failed("correction", $"\"{number}\"", $"the number of an entry, from 1 to {recorded.Count}");
        }

        if (instead.Length == 0)
        {
            return Of(new Corrected { Date = Today, Number = wrong });
        }

        var inner = new EventReading(study, [.. recorded.Take(wrong - 1)])
        {
            Today = Today,
            Day = HasDay ? Day : recorded[wrong - 1].Date,
            Fact = Fact,
            Person = Person,
            Grade = Grade,
            IsSerious = IsSerious,
            IsUnacceptable = IsUnacceptable,
        };
        return inner.Read(instead).Succeeded(out var events, out var problem) && events is [var one]
            ? Of(new Corrected { Date = Today, Number = wrong, Instead = one })
            : problem is null ? Failed("correction", $"{events?.Count} events", "one in its place") : Failed(problem.Where, problem.Found, problem.Expected);
    }

    private static ParseResult<IReadOnlyList<StudyEvent>> Number(string text, string expected, Func<int, StudyEvent> make) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Of(make(number)) : Failed("event", $"\"{text}\"", expected);

    private static ParseResult<IReadOnlyList<StudyEvent>> Of(StudyEvent happened) => ParseResult.Of<IReadOnlyList<StudyEvent>>([happened]);

    private static ParseResult<IReadOnlyList<StudyEvent>> Failed(string where, string found, string expected) =>
        ParseResult.Failed<IReadOnlyList<StudyEvent>>(where, found, expected);
}
