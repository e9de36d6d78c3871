using System.Globalization;
using Trialhead.Clinical;
using Trialhead.Data.Json;
using Trialhead.Data.Patients;
using Trialhead.Protocol;
using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

/// <summary>Reads events as <see cref="StudyEventJsonWriter"/> writes them; order and white space do not matter.</summary>
public static class StudyEventJsonReader
{
    private const int MostCycles = 1000;

    /// <summary>Reads one event in UTF-8; never throws, whatever the bytes.</summary>
    public static ParseResult<StudyEvent> Read(ReadOnlyMemory<byte> utf8) => StrictFile.ReadOne(
        utf8, "event", "one object with an event", fields => Event(fields) ?? new Died { Date = default }); // nothing read is always a problem, so this is never handed out

    /// <summary>Reads a fact in the form of patient files: an object with one array that holds one fact.</summary>
    public static ParseResult<Fact> ReadFact(ReadOnlyMemory<byte> utf8) =>
        !PatientJsonReader.Read(utf8).Succeeded(out var person, out var problem)
            ? ParseResult.Failed<Fact>(problem.Where == "patient file" ? "fact" : problem.Where, problem.Found, problem.Expected)
            : person.Facts is [{ } fact]
                ? ParseResult.Of(fact)
                : ParseResult.Failed<Fact>("fact", $"{person.Facts.Count} facts", "one");

    // Null where the kind is not known, which is then a problem.
    private static StudyEvent? Event(StrictFields fields)
    {
        var date = fields.Written("date", text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : (DateOnly?)null, "a day such as 2026-11-02");
        if (date is null && !fields.Has("date"))
        {
            fields.Reject("date", "nothing", "a day such as 2026-11-02");
        }

        return Event(fields, date ?? default);
    }

    private static StudyEvent? Event(StrictFields fields, DateOnly date) => fields.Text("kind") switch
    {
        "screened" => new Screened { Date = date, Person = Person(Only(fields, "person"), "person") },
        "consented" => Only(fields) is { } ? new Consented { Date = date } : null,
        "enrolled" => new Enrolled { Date = date, Version = Only(fields, "version").Name("version") },
        "stratified" => new Stratified { Date = date, Allocation = Only(fields, "allocation", "levels").Name("allocation"), Levels = Levels(fields) },
        "randomised" => new Randomised { Date = date, Allocation = Only(fields, "allocation", "arm").Name("allocation"), Arm = fields.Name("arm") },
        "result" => new ResultRecorded { Date = date, Fact = Fact(Only(fields, "fact")) },
        "chosen" => new OptionChosen { Date = date, Choice = Only(fields, "choice", "option").Name("choice"), Option = fields.Name("option") },
        "moved" => new Moved { Date = date, Epoch = Only(fields, "epoch").Name("epoch") },
        "cycleStarted" => new CycleStarted
        {
            Date = date,
            Element = Only(fields, "element", "cycle").Name("element"),
            Cycle = Number(fields, "cycle", MostCycles),
        },
        "visitDone" => new VisitDone { Date = date, Visit = Only(fields, "visit").Name("visit") },
        "doseChanged" => Dose(fields, date),
        "adverseEvent" => Adverse(fields, date),
        "withdrawn" => new Withdrawn { Date = date, Reason = Only(fields, "reason").Text("reason") },
        "died" => Only(fields) is { } ? new Died { Date = date } : null,
        "unblinded" => new Unblinded { Date = date, Reason = Only(fields, "reason").Name("reason") },
        "versionChanged" => new VersionChanged { Date = date, Version = Only(fields, "version").Name("version") },
        "corrected" => Corrected(fields, date),
        var other => Unknown(fields, other),
    };

    private static StudyEvent? Unknown(StrictFields fields, string? kind)
    {
        fields.Reject("kind", kind is null ? "nothing" : StrictFields.Literal(kind), $"one of {StudyEventKinds.Words}");
        return null;
    }

    private static StrictFields Only(StrictFields fields, params ReadOnlySpan<string> names) => fields.Only(["kind", "date", .. names]);

    private static Patient Person(StrictFields fields, string name)
    {
        if (fields.Object(name) is { } person)
        {
            return PatientJsonReader.Read(person);
        }

        fields.Reject(name, "nothing", "an object in the form of patient files");
        return new Patient();
    }

    private static Fact Fact(StrictFields fields)
    {
        var facts = Person(fields, "fact").Facts;
        if (facts.Count != 1)
        {
            fields.Reject("fact", $"{facts.Count} facts", "one");
        }

        return facts.Count > 0 ? facts[0] : new ConditionFact("");
    }

    private static int Number(StrictFields fields, string name, int most)
    {
        var number = fields.Whole(name, 1, most);
        if (number is null && !fields.Has(name))
        {
            fields.Reject(name, "nothing", $"a whole number from 1 to {most}");
        }

        return number ?? 1;
    }

    private static Dictionary<string, string> Levels(StrictFields fields) =>
        fields.Object("levels") is { } levels ? levels.Names.ToDictionary(name => name, levels.Name) : [];

    private static DoseChanged Dose(StrictFields fields, DateOnly date)
    {
        Only(fields, "treatment", "dose", "stopped");
        Dose? amount = null;
        if (fields.Object("dose") is { } dose)
        {
            dose.Only("value", "unit");
            amount = new Dose(dose.Number("value", double.Epsilon, double.MaxValue, "a number above 0") ?? 1, dose.Name("unit"));
        }

        return new DoseChanged { Date = date, Treatment = fields.Name("treatment"), Dose = amount, IsStopped = fields.Flag("stopped") ?? false };
    }

    private static AdverseEventRecorded Adverse(StrictFields fields, DateOnly date)
    {
        Only(fields, "name", "grade", "serious", "unacceptable");
        return new AdverseEventRecorded
        {
            Date = date,
            Name = fields.Name("name"),
            Grade = fields.Whole("grade", 1, 5),
            IsSerious = fields.Flag("serious") ?? false,
            IsUnacceptable = fields.Flag("unacceptable") ?? false,
        };
    }

    private static Corrected Corrected(StrictFields fields, DateOnly date)
    {
        Only(fields, "number", "instead");
        return new Corrected
        {
            Date = date,
            Number = Number(fields, "number", int.MaxValue),
            Instead = fields.Object("instead") is { } instead ? Event(instead) : null,
        };
    }
}
