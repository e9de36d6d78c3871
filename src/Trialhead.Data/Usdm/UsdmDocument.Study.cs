using System.Text.Json.Nodes;
using Trialhead.Trials;

namespace Trialhead.Data.Usdm;

// What stands in the version of the study beside its design: titles, identifiers, who answers for it, amendments, notes.
internal sealed partial class UsdmDocument
{
    private JsonObject Version()
    {
        var (design, criteria) = (Design(), CriterionItems());
        var (id, sponsor) = (_ids.Of("version"), Sponsor());
        var organisations = new JsonArray(sponsor);
        var identifiers = new JsonArray(New("StudyIdentifier", _ids.Of("identifier"), null, ("text", _protocol.ShortName ?? _protocol.Id), ("scopeId", sponsor.Id())));
        if ((string?)_rest.Take("nctId") is { } nct)
        {
            var registry = Registry();
            organisations.Add(registry);
            identifiers.Add(New("StudyIdentifier", _ids.Of("nct"), null, ("text", nct), ("scopeId", registry.Id())));
        }

        var (titles, notes, interventions, products) = (Titles(), Notes(), new JsonArray([.. _interventions]), new JsonArray([.. _products]));
        var (amendments, number) = (Amendments(), (string)_rest.Take("version")!); // every protocol has a version
        var rationale = (string?)_rest.Take("rationale");
        if (rationale is null)
        {
            Unstated(_rest, "rationale");
        }

        return New(
            "StudyVersion", id, _rest, ("versionIdentifier", number), ("rationale", rationale ?? NotStated),
            ("documentVersionIds", amendments is null ? null : Strings([_ids.Of("document.version")])), ("amendments", amendments),
            ("studyIdentifiers", identifiers), ("studyDesigns", new JsonArray(design)), ("titles", titles), ("eligibilityCriterionItems", criteria),
            ("roles", Roles(id, sponsor.Id())), ("organizations", organisations), ("studyInterventions", interventions), ("administrableProducts", products),
            ("notes", notes));
    }

    private JsonArray Titles()
    {
        var titles = new JsonArray(Title("official", (string)_rest.Take("title")!, new("C207616", "Official Study Title"))); // every protocol has a title
        if ((string?)_rest.Take("shortName") is { } shortName)
        {
            titles.Add(Title("acronym", shortName, new("C207646", "Study Acronym")));
        }

        return titles;
    }

    private JsonObject Title(string name, string text, UsdmCode type) =>
        New("StudyTitle", _ids.Of($"title.{name}"), null, ("text", text), ("type", type.ToNode(_ids.Of($"title.{name}.type"))));

    private JsonObject Sponsor()
    {
        var name = (string?)_rest.Take("sponsor");
        var rest = new JsonObject();
        if (name is null)
        {
            Unstated(rest, "name");
        }

        return Organisation("sponsor", name ?? NotStated, new("C70793", "Clinical Study Sponsor"), ("Name", name ?? NotStated), rest);
    }

    private JsonObject Registry() => Organisation("registry", "ClinicalTrials.gov", new("C93453", "Study Registry"), ("USGOV", "CT-GOV"), []);

    private JsonObject Organisation(string id, string name, UsdmCode type, (string Scheme, string Identifier) known, JsonObject rest) =>
        New(
            "Organization", _ids.Of(id), rest, ("name", name), ("label", name), ("type", type.ToNode(_ids.Of($"{id}.type"))), ("identifierScheme", known.Scheme),
            ("identifier", known.Identifier));

    // The sponsor, and those who do not know what a participant receives.
    private JsonArray Roles(string version, string sponsor)
    {
        (string Id, UsdmCode Code)[] masked = _protocol.Masking switch
        {
            Masking.Single => [("participant", new("C41189", "Study Subject"))],
            Masking.Double => [("participant", new("C41189", "Study Subject")), ("investigator", new("C25936", "Investigator"))],
            Masking.Triple or Masking.Quadruple =>
                [("participant", new("C41189", "Study Subject")), ("investigator", new("C25936", "Investigator")), ("assessor", new("C207599", "Outcomes Assessor"))],
            _ => [],
        };
        var roles = new JsonArray(Role("sponsor", new("C70793", "Sponsor"), version, ("organizationIds", Strings([sponsor]))));
        foreach (var (role, code) in masked)
        {
            roles.Add(Role(role, code, version, ("masking", New("Masking", _ids.Of($"role.{role}.masking"), null, ("text", "Masked"), ("isMasked", true)))));
        }

        return roles;
    }

    private JsonObject Role(string id, UsdmCode code, string version, (string, JsonNode?) more) =>
        New(
            "StudyRole", _ids.Of($"role.{id}"), null, ("name", code.Decode), ("label", code.Decode), ("code", code.ToNode(_ids.Of($"role.{id}.code"))),
            ("appliesToIds", Strings([version])), more);

    // What readers must be told, and what is not known.
    private JsonArray? Notes()
    {
        var notes = new JsonArray();
        if ((string?)_rest.Take("notice") is { } notice)
        {
            notes.Add(New("CommentAnnotation", _ids.Of("notice"), new JsonObject { ["kind"] = "notice" }, ("text", notice)));
        }

        foreach (var (gap, i) in Parts("gaps").Select((gap, i) => (gap, i)))
        {
            var text = (string)gap.Take("text")!; // every gap has one
            gap["kind"] = "gap";
            notes.Add(New("CommentAnnotation", _ids.Of($"gap.{i + 1}"), gap, ("text", text)));
        }

        return notes.Count == 0 ? null : notes;
    }

    private JsonArray? Amendments()
    {
        if (_rest.Take("amendment") is not JsonObject || _protocol.Amendment is not { } amendment)
        {
            return null;
        }

        var reason = New(
            "StudyAmendmentReason", _ids.Of("amendment.reason"), null, ("code", new UsdmCode("C17649", "Other").ToNode(_ids.Of("amendment.reason.code"))),
            ("otherReason", NotStated));
        var section = New(
            "DocumentContentReference", _ids.Of("amendment.section"), null, ("sectionNumber", NotStated), ("sectionTitle", NotStated),
            ("appliesToId", _ids.Of("document")));
        var change = New(
            "StudyChange", _ids.Of("amendment.change"), null, ("name", "Change"), ("summary", amendment.Summary), ("rationale", NotStated),
            ("changedSections", new JsonArray(section)));
        return
        [
            New(
                "StudyAmendment", _ids.Of("amendment"), new JsonObject { ["of"] = amendment.Of }, ("name", $"Amendment {_protocol.Version}"),
                ("number", _protocol.Version), ("summary", amendment.Summary), ("primaryReason", reason), ("changes", new JsonArray(change)),
                ("geographicScopes", new JsonArray(Everywhere("amendment.scope"))), ("dateValues", amendment.Date is { } date ? InForce(date) : null)),
        ];
    }

    private JsonArray InForce(DateOnly date) =>
    [
        New(
            "GovernanceDate", _ids.Of("amendment.date"), null, ("name", "In force"),
            ("type", new UsdmCode("C215663", "Effective Date").ToNode(_ids.Of("amendment.date.type"))), ("dateValue", date.ToString("O")),
            ("geographicScopes", new JsonArray(Everywhere("amendment.date.scope")))),
    ];

    private JsonObject Everywhere(string id) =>
        New("GeographicScope", _ids.Of(id), null, ("type", new UsdmCode("C68846", "Global").ToNode(_ids.Of($"{id}.type"))));

    private JsonObject Document()
    {
        var version = New(
            "StudyDefinitionDocumentVersion", _ids.Of("document.version"), null, ("version", _protocol.Version),
            ("status", new UsdmCode("C25508", "Final").ToNode(_ids.Of("document.version.status"))));
        return New(
            "StudyDefinitionDocument", _ids.Of("document"), null, ("name", "Protocol"),
            ("language", new UsdmCode("en", "English", "ISO 639-1", "2002").ToNode(_ids.Of("document.language"))),
            ("type", new UsdmCode("C70817", "Study Protocol").ToNode(_ids.Of("document.type"))), ("templateName", NotStated), ("versions", new JsonArray(version)));
    }
}
