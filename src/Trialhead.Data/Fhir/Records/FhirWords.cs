using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using Trialhead.Clinical;
using Trialhead.Data.Terms;
using Trialhead.Eligibility.Notes;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Fhir.Records;

/// <summary>What coded concepts are called, and what their names say.</summary>
internal static partial class FhirWords
{
    private static readonly Lazy<Dictionary<(string System, string Code), string>> Codes = new(() =>
        Tabbed.ReadEmbedded("codes.tsv").ToDictionary(cells => (Tabbed.Cell(cells, 0), Tabbed.Cell(cells, 1)), cells => Tabbed.Cell(cells, 2)));

    /// <summary>The codes that have a name of ours.</summary>
    internal static IEnumerable<(string System, string Code, string Name)> KnownCodes => Codes.Value.Select(row => (row.Key.System, row.Key.Code, row.Value));

    /// <summary>The names of a concept, the surest first: what its codes mean in our tables, its text, what its codes are displayed as.</summary>
    public static List<string> Names(CodeableConcept? concept)
    {
        if (concept is null)
        {
            return [];
        }

        var known = concept.Coding.Select(coding => Codes.Value.GetValueOrDefault((SystemOf(coding.System), coding.Code ?? "")));
        var written = concept.Coding.Select(coding => coding.Display).Prepend(concept.Text).OfType<string>().Select(Plain);
        return [.. known.OfType<string>().Concat(written).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether a concept goes by a name of our table of codes.</summary>
    public static bool Is(CodeableConcept? concept, string name) => Names(concept).Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a concept of FHIR's own, such as a status; empty where there is none.</summary>
    public static string Code(CodeableConcept? concept) => concept?.Coding.Find(coding => coding.Code is not null)?.Code ?? "";

    /// <summary>The day, month or year of a date of FHIR; null where there is none.</summary>
    public static PartialDate? Date(string? date) => PartialDate.TryParse(date is { Length: > 10 } ? date[..10] : date, out var read) ? read : null;

    /// <summary>When something began.</summary>
    public static PartialDate? Start(DataType? when) => when switch
    {
        FhirDateTime at => Date(at.Value),
        Period during => Date(during.Start),
        _ => null,
    };

    /// <summary>When something ended; null for a moment.</summary>
    public static PartialDate? End(DataType? when) => when is Period during ? Date(during.End) : null;

    /// <summary>The facts that an illness's name tells: of itself where the vocabulary has it, else what a note with these words would tell.</summary>
    public static IReadOnlyList<Fact> Conditions(IReadOnlyList<string> names) =>
        names.FirstOrDefault(name => Lexicon.InUse.Find(name, ConceptKind.Condition) is not null) is { } known ? [new ConditionFact(known)]
        : names.Select(name => Note(Side().Replace(name, ""))).FirstOrDefault(facts => facts.Count > 0) ?? [];

    /// <summary>The treatments that a name holds, several in a combination; none where the vocabulary has none of its words.</summary>
    public static IReadOnlyList<string> Treatments(IReadOnlyList<string> names)
    {
        var known = names.FirstOrDefault(name => Lexicon.InUse.Find(name, ConceptKind.Drug, ConceptKind.DrugClass, ConceptKind.Procedure) is not null);
        return known is not null ? [known]
            : names.Select(Recognised).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>The facts of a line of a note.</summary>
    public static IReadOnlyList<Fact> Note(string line) => NoteReader.Read($"{line}.", Lexicon.InUse).Facts;

    /// <summary>The name of what was measured, as the vocabulary has it; null where it has none: the volume of a platelet is no count of them.</summary>
    public static string? Analyte(IReadOnlyList<string> names) =>
        names.Concat(names.Select(Component).OfType<string>()).FirstOrDefault(name => Lexicon.InUse.Find(name, ConceptKind.Analyte) is not null);

    private static List<string> Recognised(string name) =>
    [
        .. Lexicon.InUse.Recognise(name).Where(mention => mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure)
            .Select(mention => mention.Span.Of(name)).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // "Leukocytes [#/volume] in Blood by Automated count": the component of LOINC's name, if it is measured in blood.
    private static string? Component(string name)
    {
        var match = LoincName().Match(name);
        var what = match.Groups["what"].Value;
        return !match.Success ? null : match.Groups["urine"].Success ? $"urine {what}" : what;
    }

    private static string Plain(string written) => SnomedKind().Replace(written.Replace("\u200b", "", StringComparison.Ordinal), "").Trim();

    private static string SystemOf(string? address) =>
        address is null ? "" : address.Contains("loinc.org", StringComparison.Ordinal) ? "loinc" : address.EndsWith("/sct", StringComparison.Ordinal) ? "sct" : "";

    [GeneratedRegex(@"\s*\((?:disorder|finding|situation|procedure|qualifier value|morphologic abnormality|observable entity|event|substance|product|regime/therapy)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SnomedKind();

    // "Malignant neoplasm of female left breast".
    [GeneratedRegex(@"(?<= )(?:(?:female|male|left|right|both) )+(?=[a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Side();

    [GeneratedRegex(
        @"^(?<what>[^\[\]]+?)\s*\[[^\]]+\](?:\s+in\s+(?:(?<urine>Urine)|(?:Arterial |Venous |Capillary |Mixed venous )?[Bb]lood|Serum|Plasma|Serum or Plasma|Serum, Plasma or Blood|Platelet poor plasma))?(?:\s+by\s+.+)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LoincName();
}
