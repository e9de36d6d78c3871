using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trialhead.Eligibility;

namespace Trialhead.Data.Usdm;

// Names, notes, amendments and who takes part.
internal sealed partial class UsdmImport
{
    private Dictionary<string, JsonObject>? _byId;

    private IEnumerable<(string, JsonNode?)> Names()
    {
        var titles = version.Objects("titles").ToList();
        JsonObject? Title(string code, string decode) =>
            titles.FirstOrDefault(title => title.Code("type")?.Text("code") == code || title.Code("type")?.Text("decode") == decode);
        var (official, acronym) = (Title("C207616", "Official Study Title"), Title("C207646", "Study Acronym"));
        var sponsor = version.Objects("roles").FirstOrDefault(role => role.Code("code")?.Text("code") == Sponsor)?.Texts("organizationIds").FirstOrDefault();
        var organisation = version.Objects("organizations").FirstOrDefault(organisation => organisation.Id() == sponsor)
            ?? version.Objects("organizations").FirstOrDefault(organisation => organisation.Code("type")?.Text("code") == Sponsor);
        var nct = version.Objects("studyIdentifiers").FirstOrDefault(identifier => NctNumber().IsMatch(identifier.Text("text") ?? ""));
        Carry("title.official", official);
        Carry("title.acronym", acronym);
        Carry("sponsor", organisation);
        Carry("nct", nct);
        return
        [
            ("title", (official ?? titles.FirstOrDefault())?.Text("text") ?? study.Called()), ("shortName", acronym?.Text("text")),
            ("sponsor", organisation is not null && IsStated(organisation, "name") ? organisation.Called() : null), ("nctId", nct?.Text("text")),
        ];
    }

    private IEnumerable<(string, JsonNode?)> Notices()
    {
        string? notice = null;
        foreach (var note in version.Objects("notes"))
        {
            var rest = Extensions(note);
            switch ((string?)rest.Take("kind"))
            {
                case "notice":
                    notice = note.Text("text");
                    break;
                case "gap":
                    rest["text"] = note.Text("text");
                    _gaps.Add(rest);
                    break;
            }
        }

        return [("notice", notice), ("gaps", _gaps)];
    }

    // The last amendment: the one that no other follows.
    private JsonObject? Amendment()
    {
        var amendments = version.Objects("amendments").ToList();
        var previous = amendments.Select(amendment => amendment.Text("previousId")).ToHashSet();
        if (amendments.LastOrDefault(amendment => !previous.Contains(amendment.Id())) is not { } last)
        {
            return null;
        }

        if (amendments.Count > 1)
        {
            _notes.Add($"The version has {amendments.Count} amendments; the protocol names the last.");
        }

        Carry("amendment", last);
        var before = amendments.FirstOrDefault(amendment => amendment.Id() == last.Text("previousId"))?.Text("number");
        var inForce = last.Objects("dateValues").FirstOrDefault(date => date.Code("type")?.Text("code") == "C215663" || date.Code("type")?.Text("decode") == "Effective Date");
        var read = Extensions(last);
        read["of"] ??= before ?? "the version before";
        read["date"] = inForce?.Text("dateValue");
        read["summary"] = last.Text("summary") ?? last.Called();
        return read;
    }

    private JsonObject Population()
    {
        var population = design["population"] as JsonObject ?? [];
        Carry("population", population);
        var read = Extensions(population);
        var enrolment = population["plannedEnrollmentNumber"] as JsonObject;
        Carry("population.enrolment", enrolment);
        read["enrolment"] = enrolment?.Number("value") is >= 1 and < 10_000_000 and var number ? (int)number : null;
        if (enrolment is not null && read["enrolment"] is null)
        {
            _notes.Add("How many are to be enrolled is not one number, and so has no counterpart.");
        }

        read["includesHealthy"] = IsStated(population, "includesHealthySubjects") ? population.Flag("includesHealthySubjects") : null;
        foreach (var (kind, name) in (ReadOnlySpan<(CriterionKind, string)>)[(CriterionKind.Inclusion, "inclusion"), (CriterionKind.Exclusion, "exclusion")])
        {
            read[name] = Criteria(kind);
        }

        if (population.Objects("cohorts").Count() is > 0 and var cohorts)
        {
            _notes.Add($"The population has {Counted(cohorts, "cohort")}, which the protocol does not tell apart.");
        }

        return read;
    }

    private JsonArray Criteria(CriterionKind kind)
    {
        var (texts, seen) = (new JsonArray(), new Dictionary<string, int>());
        var items = version.Objects("eligibilityCriterionItems").DistinctBy(item => item.Id()).ToDictionary(item => item.Id());
        foreach (var criterion in design.Objects("eligibilityCriteria").Where(criterion => !IsDerived(criterion)))
        {
            UsdmTerms.CriterionKinds.TryFind(criterion.Code("category")?.Text("code"), out var own);
            if (own == kind && items.GetValueOrDefault(criterion.Text("criterionItemId") ?? "") is { } item && Plain(item) is { Length: > 0 } text)
            {
                texts.Add(text);
                var key = UsdmCarried.CriterionKey(seen, kind, text);
                Carry(key, criterion);
                Carry($"{key}.item", item);
            }
        }

        return texts;
    }

    // The text without marks, with what its dictionary says for each reference.
    private string Plain(JsonObject of) => UsdmText.ToPlain(of.Text("text") ?? "", name => Parameter(of.Text("dictionaryId"), name));

    private string? Parameter(string? dictionary, string tag)
    {
        var reference = version.Objects("dictionaries").FirstOrDefault(of => of.Id() == dictionary)?.Objects("parameterMaps")
            .FirstOrDefault(map => map.Text("tag") == tag)?.Text("reference");
        if (reference is null || !reference.Contains("<usdm:ref", StringComparison.Ordinal))
        {
            return reference;
        }

        _byId ??= version.WithParts().DistinctBy(part => part.Id()).ToDictionary(part => part.Id());
        return _byId.GetValueOrDefault(Named(reference, "id") ?? "")?[Named(reference, "attribute") ?? ""] switch
        {
            JsonValue value when value.TryGetValue<double>(out var number) => number.ToString(CultureInfo.InvariantCulture),
            JsonValue value => value.ToString(),
            JsonObject { } quantity when quantity.Number("value") is { } number =>
                $"{number.ToString(CultureInfo.InvariantCulture)} {quantity.Code("unit")?.Text("decode")}".Trim(),
            _ => null,
        };
    }

    private static string? Named(string reference, string attribute) =>
        Regex.Match(reference, $"\\b{attribute}=\"([^\"]*)\"") is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^NCT\d{8}$")]
    private static partial Regex NctNumber();
}
