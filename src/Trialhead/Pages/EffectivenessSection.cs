using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What this trial measured for its main question, as posted.</summary>
internal static class EffectivenessSection
{
    private const int MostMeasures = 5;
    private const int MostRows = 12;

    public static PageSection? Build(PageSubject subject)
    {
        var trial = subject.Trial;
        var measures = (trial.Results?.OutcomeMeasures ?? [])
            .Select((measure, i) => (Measure: measure, Pointer: $"{RecordPointers.ResultMeasures}/{i}"))
            .Where(item => item.Measure.Type == "PRIMARY" && item.Measure.Classes.Count > 0)
            .ToList();
        if (measures.Count == 0)
        {
            return null;
        }

        var blocks = new List<PageBlock>
        {
            new Paragraph([Sentence.Phrase("These numbers are the trial’s own posted results for its main question.")]),
        };
        blocks.AddRange(measures.Take(MostMeasures).Select(item => Describe(item.Measure, item.Pointer)));
        if (measures.Count > MostMeasures)
        {
            blocks.Add(new Paragraph([Sentence.FromResults(
                string.Create(CultureInfo.InvariantCulture, $"{measures.Count - MostMeasures} more main results are in the registry."),
                RecordPointers.ResultMeasures)]));
        }

        if (trial.Results?.Limitations is { } limits)
        {
            blocks.Add(new Paragraph([Sentence.FromResults($"Limits that the sponsor states: {RegistryText.Clean(limits)}", RecordPointers.Limitations)]));
        }

        return new PageSection("effectiveness", "What did the trial find?", blocks);
    }

    private static BlockGroup Describe(OutcomeMeasure measure, string pointer)
    {
        var blocks = new List<PageBlock>();
        if (measure.TimeFrame is { } time)
        {
            blocks.Add(new Paragraph([Sentence.FromResults($"When: {RegistryText.Clean(time).TrimEnd('.')}.", $"{pointer}/timeFrame")]));
        }

        blocks.Add(Table(measure, pointer));
        var analyses = measure.Analyses
            .Select((analysis, i) => (Text: AnalysisWords.Describe(analysis, measure), Pointer: $"{pointer}/analyses/{i}"))
            .Where(item => item.Text is not null)
            .Select(item => (IReadOnlyList<Sentence>)[Sentence.FromResults(item.Text!, item.Pointer)]) // filtered just above
            .ToList();
        if (analyses.Count > 0)
        {
            blocks.Add(new BulletList(analyses));
        }

        return new BlockGroup(Sentence.FromResults(RegistryText.Clean(measure.Title), $"{pointer}/title"), blocks);
    }

    private static FactTable Table(OutcomeMeasure measure, string pointer)
    {
        var rows = MeasureRows(measure, pointer).ToList();
        var unit = string.Join(", ", new[] { Param(measure.ParamType), measure.Unit }.OfType<string>().Select(RegistryText.Clean));
        var left = rows.Count - MostRows;
        var more = left > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {left} more rows are in the registry") : "";
        return new FactTable(
            Sentence.FromResults(unit.Length == 0 ? $"Measured values{more}" : $"Measured: {unit}{more}", $"{pointer}/unitOfMeasure"),
            [
                Sentence.Phrase("Row"),
                .. measure.Groups.Select((group, i) => Sentence.FromResults(
                    RegistryText.Clean(group.Title ?? group.Id) + Counted(measure, group), $"{pointer}/groups/{i}/title")),
            ],
            [.. rows.Take(MostRows)]);
    }

    private static IEnumerable<IReadOnlyList<Sentence>> MeasureRows(OutcomeMeasure measure, string pointer)
    {
        foreach (var (row, c) in measure.Classes.Select((row, c) => (row, c)))
        {
            foreach (var (category, k) in row.Categories.Select((category, k) => (category, k)))
            {
                var at = $"{pointer}/classes/{c}/categories/{k}";
                var name = string.Join(": ", new[] { row.Title, category.Title }.OfType<string>().Select(RegistryText.Clean));
                yield return
                [
                    Sentence.FromResults(name.Length == 0 ? "All" : name, at),
                    .. measure.Groups.Select(group => Sentence.FromResults(
                        Value(category.Measurements.FirstOrDefault(m => m.GroupId == group.Id)), $"{at}/measurements")),
                ];
            }
        }
    }

    private static string Counted(OutcomeMeasure measure, ResultGroup group) =>
        measure.Denominators.SelectMany(d => d.Counts).FirstOrDefault(count => count.GroupId == group.Id)?.Value is { } value
            ? $" ({value} counted)"
            : "";

    private static string Value(Measurement? measured) => measured switch
    {
        null or { Value: null } => "not given",
        { LowerLimit: { } lower, UpperLimit: { } upper } => $"{measured.Value} ({lower} to {upper})",
        { Spread: { } spread } => $"{measured.Value} (± {spread})",
        _ => measured.Value,
    };

    private static string? Param(string? type) => type is null ? null : PlainWords.AsSentence(PlainWords.OfCode(type)).TrimEnd('.');
}
