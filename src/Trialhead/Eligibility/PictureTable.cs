using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <summary>Illnesses by their signs, for records that describe what they do not name.</summary>
/// <remarks>Read from <c>data/criteria/pictures.tsv</c>. What is found is presumed at most, and decides nothing.</remarks>
internal static partial class PictureTable
{
    private static readonly List<Picture> Pictures = [.. TableRow.ReadEmbedded("pictures.tsv", "criteria").Select(Read)];

    private sealed record Picture(string Illness, string[] Unless, Sign[] Signs);

    // Any of its alternatives makes the sign.
    private sealed record Sign(Regex? Words, string[] Conditions, Bound[] Bounds);

    private sealed record Bound(string Of, double? From, double? Below);

    /// <summary>The illnesses whose signs all stand in a record.</summary>
    public static IReadOnlyList<Concept> Of(PatientChart chart) =>
    [
        .. (from picture in Pictures
           let illness = chart.Lexicon.Get(picture.Illness)
           where illness is not null
               && Array.TrueForAll(picture.Signs, sign => IsThere(sign, chart)) && !Array.Exists(picture.Unless, id => IsNamed(id, chart))
           select illness).Distinct(),
    ];

    private static bool IsThere(Sign sign, PatientChart chart) =>
        (sign.Words is { } words && chart.Says(words))
        || Array.Exists(sign.Conditions, id => IsNamed(id, chart))
        || Array.Exists(sign.Bounds, bound => IsWithin(bound, chart));

    private static bool IsNamed(string id, PatientChart chart) => chart.Lexicon.Get(id) is { } named
        && chart.Mentions.Any(entry => entry is { Aspect: Aspect.Illness, IsPresent: true, IsFormer: false } && chart.Lexicon.IsA(entry.Concept, named));

    private static bool IsWithin(Bound bound, PatientChart chart) => bound.Of == "age"
        ? chart.Age is { } age && !(age.Youngest < bound.From) && !(age.Oldest >= bound.Below)
        : chart.Mentions.Any(entry => entry is { Aspect: Aspect.Value, IsPresent: true, Concept.Analyte: not null } && entry.Concept.Id == bound.Of
            && NumberOf((MeasurementFact)entry.Fact, entry.Concept.Analyte) is { } number // values are charted from measurements alone
            && (((MeasurementFact)entry.Fact).Value with { Value = number }).IsWithin(bound.From, bound.Below));

    private static double? NumberOf(MeasurementFact fact, Analyte analyte) =>
        UnitTable.BuiltIn.Convert(fact.Value.Value, fact.Value.Unit ?? analyte.Unit, analyte.Unit, analyte);

    private static Picture Read(TableRow row) => new(
        row["illness"], [.. row.List("unless")], [.. row["signs"].Split(" & ").Select(ReadSign)]);

    private static Sign ReadSign(string text)
    {
        var alternatives = text.Split('|', StringSplitOptions.TrimEntries);
        var bounds = alternatives.Select(one => Limit().Match(one)).Where(limit => limit.Success).ToList();
        var words = alternatives.Where(one => one[0] != '=' && !Limit().IsMatch(one)).ToList();
        return new Sign(
            words.Count == 0 ? null : PresumptionTable.AnyOf(words),
            [.. alternatives.Where(one => one[0] == '=').Select(one => one[1..])],
            [.. bounds.Select(limit => new Bound(limit.Groups["of"].Value, NumberIn(limit.Groups["from"]), NumberIn(limit.Groups["below"])))]);
    }

    private static double? NumberIn(Group digits) => digits.Success ? double.Parse(digits.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?<of>[a-z0-9-]+)(?:>=(?<from>-?[\d.]+)|<(?<below>-?[\d.]+))$", RegexOptions.CultureInvariant)]
    private static partial Regex Limit();
}
