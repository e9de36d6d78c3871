using Trialhead.Clinical;
using Trialhead.Data.Json;
using Trialhead.Eligibility;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Patients;

/// <summary>Reads patient files: one JSON object as <c>data/patient.schema.json</c> describes it.</summary>
/// <remarks>
/// A clinical note in <c>text</c> is read for facts; what the other properties say goes before it. Null means the same as a missing property: not said. Anything else that the format does not know is a problem, so that no
/// fact is lost to a typo. Beyond the schema it checks that dates exist and that units are known.
/// </remarks>
public static class PatientJsonReader
{
    private const double OldestAge = 130;
    private const string Whole = "patient file";

    /// <summary>Reads one patient file in UTF-8; never throws, whatever the bytes.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="written">The day on which its note was written where the file does not say; null where "2 weeks ago" is to stay unread.</param>
    public static ParseResult<Patient> Read(ReadOnlyMemory<byte> utf8, DateOnly? written = null) =>
        StrictFile.ReadOne(utf8, Whole, "one object with the patient's facts", fields => Read(fields, written));

    /// <summary>Reads a record that is an object within a document.</summary>
    internal static Patient Read(StrictFields fields, DateOnly? written = null)
    {
        fields.Only(
            [
                "$schema", "id", "note", "text", "written", "deceased", "age", "birthDate", "sex", "place", .. PatientWords.States.Select(s => s.Word),
                "conditions", "familyHistory", "biomarkers", "laboratory", "results", "performanceStatus", "treatments", "intolerances",
            ]);
        _ = fields.Text("$schema");
        var own = fields.Written("written", Day, "a day such as 2026-11-02");
        var told = Note(fields, own ?? written);
        if (fields.Text("note") is not null && !fields.Names.Any(name => name is not ("$schema" or "id" or "note")))
        {
            fields.Reject("note", "a remark alone, from which no fact is read", "facts beside it, or the note itself as `text`");
        }

        var sex = fields.Choice("sex", PatientWords.Sexes);
        return told with
        {
            Id = fields.Text("id"),
            StatedAge = fields.Number("age", 0, OldestAge, "a number from 0 to 130") ?? told.StatedAge,
            BirthDate = fields.Date("birthDate") ?? told.BirthDate,
            StatedOn = own,
            HasDied = fields.Flag("deceased") ?? false,
            Sex = sex ?? told.Sex,
            IsSexDisputed = sex is null && told.IsSexDisputed,
            Place = fields.Object("place") is { } place ? Place(place) : told.Place,
            Facts =
            [
                .. States(fields),
                .. fields.Objects("conditions").Select(Condition),
                .. fields.Objects("familyHistory").Select(Family),
                .. fields.Objects("biomarkers").Select(Biomarker),
                .. fields.Objects("laboratory").Select(Measurement),
                .. fields.Objects("results").Select(Result),
                .. Performance(fields.Object("performanceStatus")),
                .. fields.Objects("treatments").Select(Treatment),
                .. fields.Objects("intolerances").Select(Intolerance),
                .. told.Facts,
            ],
        };
    }

    private static DateOnly? Day(string text) => PartialDate.TryParse(text, out var date) && date.Earliest == date.Latest ? date.Earliest : null;

    private static Patient Note(StrictFields fields, DateOnly? written)
    {
        if (fields.Text("text") is not { } text)
        {
            return new Patient();
        }

        if (PatientFile.ReadNote(text, written).Succeeded(out var told, out var problem))
        {
            return told;
        }

        fields.Reject("text", problem.Found, problem.Expected);
        return new Patient();
    }

    private static Place Place(StrictFields fields)
    {
        fields.Only("city", "state", "country", "postalCode", "latitude", "longitude");
        var latitude = fields.Number("latitude", -90, 90, "a number from -90 to 90");
        var longitude = fields.Number("longitude", -180, 180, "a number from -180 to 180");
        if (latitude is null != longitude is null)
        {
            fields.Reject(latitude is null ? "latitude" : "longitude", "nothing", "both coordinates or neither");
        }

        return new Place
        {
            City = fields.Text("city"),
            State = fields.Text("state"),
            Country = fields.Text("country"),
            PostalCode = fields.Text("postalCode"),
            Point = latitude is { } lat && longitude is { } lon ? new GeoPoint(lat, lon) : null,
        };
    }

    private static IEnumerable<Fact> States(StrictFields fields) =>
        from state in PatientWords.States
        let flag = fields.Flag(state.Word)
        where flag is not null
        select new StateFact(state.Value)
        {
            Presence = flag.Value ? Presence.Present : Presence.Absent,
            Provenance = At($"/{state.Word}"),
        };

    private static Fact Condition(StrictFields fields)
    {
        fields.Only("name", "status", "since", "until", "over", "setting", "stage", "qualifiers");
        var (since, until) = Period(fields, "since", "until");
        return new ConditionFact(fields.Name("name"))
        {
            Presence = PresenceOf(fields),
            Date = since,
            Ended = until,
            Setting = fields.Choices("setting", PatientWords.Settings).Aggregate(DiseaseSetting.None, (all, one) => all | one),
            Stage = fields.Text("stage"),
            IsOver = fields.Flag("over") ?? false,
            Qualifiers = Qualifiers(fields),
            Provenance = At(fields.Pointer),
        };
    }

    // A word of the table carries its kind; any other may be used too, and only the same word answers it.
    private static IReadOnlyList<Qualifier> Qualifiers(StrictFields fields)
    {
        var words = fields.Texts("qualifiers").ToList();
        return words.Count == 0 ? [] : [.. words.Select(word => QualifierTable.Find(word) ?? Stage(word) ?? new Qualifier(QualifierKind.Other, word.ToLowerInvariant()))];
    }

    private static Qualifier? Stage(string word) =>
        StageRange.Parse(word) is null ? null : new Qualifier(QualifierKind.Stage, word.ToLowerInvariant());

    private static Fact Family(StrictFields fields)
    {
        fields.Only("name", "status", "date");
        return new FamilyHistoryFact(fields.Name("name"))
        {
            Presence = PresenceOf(fields),
            Date = fields.Date("date"),
            Provenance = At(fields.Pointer),
        };
    }

    private static Fact Intolerance(StrictFields fields)
    {
        fields.Only("name", "kind", "status", "date");
        return new IntoleranceFact(fields.Name("name"), fields.Choice("kind", PatientWords.Intolerances) ?? IntoleranceKind.Allergy)
        {
            Presence = PresenceOf(fields),
            Date = fields.Date("date"),
            Provenance = At(fields.Pointer),
        };
    }

    private static Fact Result(StrictFields fields)
    {
        fields.Only("name", "result", "date");
        var result = fields.Choice("result", PatientWords.Results);
        if (result is null)
        {
            fields.Reject("result", "nothing", $"one of {string.Join(", ", PatientWords.Results.Select(r => r.Word))}");
        }

        return new ResultFact(fields.Name("name"), result ?? default)
        {
            Date = fields.Date("date"),
            Provenance = At(fields.Pointer),
        };
    }

    private static Fact Biomarker(StrictFields fields)
    {
        fields.Only("name", "status", "date");
        return new BiomarkerFact(fields.Name("name"))
        {
            Presence = PresenceOf(fields),
            Date = fields.Date("date"),
            Provenance = At(fields.Pointer),
        };
    }

    private static Fact Measurement(StrictFields fields)
    {
        fields.Only("name", "value", "bound", "unit", "date", "upperLimitOfNormal");
        var value = fields.Number("value", double.MinValue, double.MaxValue);
        if (value is null)
        {
            fields.Reject("value", "nothing", "a number");
        }

        return new MeasurementFact(fields.Name("name"), new Quantity(value ?? 0, Unit(fields)) { Bound = fields.Choice("bound", PatientWords.Bounds) ?? Bound.None })
        {
            Date = fields.Date("date"),
            UpperLimitOfNormal = fields.Number("upperLimitOfNormal", double.Epsilon, double.MaxValue, "a number above 0"),
            Provenance = At(fields.Pointer),
        };
    }

    private static string? Unit(StrictFields fields)
    {
        if (fields.Text("unit") is not { } spelling)
        {
            return null;
        }

        if (UnitTable.BuiltIn.Find(spelling) is { } unit)
        {
            return unit.Code;
        }

        fields.Reject("unit", StrictFields.Literal(spelling), "a unit such as mg/dL, 10^9/L or %");
        return null;
    }

    private static IEnumerable<Fact> Performance(StrictFields? fields)
    {
        if (fields is null)
        {
            yield break;
        }

        fields.Only("scale", "value", "date");
        var scale = fields.Choice("scale", PatientWords.Scales);
        if (scale is null)
        {
            fields.Reject("scale", "nothing", "one of ECOG, Karnofsky, Lansky");
        }

        var (highest, step, expected) = scale == PerformanceScale.Ecog
            ? (5, 1, "a whole number from 0 to 5")
            : (100, 10, "a multiple of 10 from 0 to 100");
        var grade = fields.Number("value", 0, highest, expected);
        if (grade is null || grade % step != 0)
        {
            fields.Reject("value", grade is null ? "nothing" : $"{grade}", expected);
        }

        yield return new PerformanceFact(scale ?? default, (int)(grade ?? 0))
        {
            Date = fields.Date("date"),
            Provenance = At(fields.Pointer),
        };
    }

    private static Fact Treatment(StrictFields fields)
    {
        fields.Only("name", "status", "start", "end", "ongoing", "over", "planned", "qualifiers", "purpose", "worked");
        var (start, end) = Period(fields, "start", "end");
        var isOngoing = fields.Flag("ongoing") ?? false;
        if (isOngoing && end is not null)
        {
            fields.Reject("ongoing", "true beside an end", "false, or no end");
        }

        return new TreatmentFact(fields.Name("name"))
        {
            Presence = PresenceOf(fields),
            Date = start,
            Ended = end,
            IsOngoing = isOngoing,
            IsOver = fields.Flag("over") ?? false,
            IsPlanned = fields.Flag("planned") ?? false,
            Qualifiers = Qualifiers(fields),
            Purpose = fields.Text("purpose"),
            Worked = fields.Flag("worked"),
            Provenance = At(fields.Pointer),
        };
    }

    private static (PartialDate? From, PartialDate? To) Period(StrictFields fields, string from, string to)
    {
        var (start, end) = (fields.Date(from), fields.Date(to));
        if (start?.Earliest > end?.Latest)
        {
            fields.Reject(to, StrictFields.Literal($"{end}"), $"a date not before {start}");
        }

        return (start, end);
    }

    private static Presence PresenceOf(StrictFields fields) => fields.Choice("status", PatientWords.Presences) ?? Presence.Present;

    private static Provenance At(string pointer) => new(Whole, pointer);
}
