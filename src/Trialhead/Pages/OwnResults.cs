using System.Globalization;
using Trialhead.Trials;

namespace Trialhead.Pages;

/// <summary>What this trial measured for its main question, as posted.</summary>
internal static class OwnResults
{
    private const int MostMeasures = 5;
    private const int MostShown = 2;
    private const int MostRows = 12;

    public static IReadOnlyList<PageBlock> Blocks(PageSubject subject)
    {
        var results = subject.Trial.Results;
        var measures = (results?.OutcomeMeasures ?? [])
            .Select((measure, i) => (Measure: measure, Pointer: $"{RecordPointers.ResultMeasures}/{i}"))
            .Where(item => item.Measure.Type == "PRIMARY" && item.Measure.Classes.Count > 0)
            .ToList();
        if (measures.Count == 0)
        {
            return [];
        }

        var blocks = new List<PageBlock>
        {
            new Paragraph([Sentence.Phrase(subject.Say(
                "These numbers are the trial’s own posted results for its main question.",
                "Estos números son los resultados que publicó el propio ensayo para su pregunta principal."))]),
        };
        blocks.AddRange(LongList.Of(subject, [.. measures.Take(MostMeasures).Select(item => Describe(subject, item.Measure, item.Pointer))], MostShown));
        if (measures.Count > MostMeasures)
        {
            var more = (measures.Count - MostMeasures).ToString(CultureInfo.InvariantCulture);
            blocks.Add(new Paragraph([Sentence.FromResults(
                subject.Say($"{more} more main results are in the registry.", $"Hay {more} resultados principales más en el registro."),
                RecordPointers.ResultMeasures)]));
        }

        if (results?.Limitations is { } limits)
        {
            blocks.Add(new Paragraph([
                Sentence.Phrase(subject.Say("Limits that the sponsor states:", "Límites que declara el patrocinador:")),
                Quote(limits, RecordPointers.Limitations),
            ]));
        }

        return blocks;
    }

    private static BlockGroup Describe(PageSubject subject, OutcomeMeasure measure, string pointer)
    {
        var blocks = new List<PageBlock>();
        if (measure.TimeFrame is { } time)
        {
            var words = RegistryText.Clean(time).TrimEnd('.');
            blocks.Add(new Paragraph([Sentence.FromResults(subject.Say($"When: {words}.", $"Cuándo: {words}."), $"{pointer}/timeFrame")]));
        }

        blocks.Add(Table(subject, measure, pointer));
        var analyses = measure.Analyses
            .Select((analysis, i) => (Text: AnalysisWords.Describe(analysis, measure, subject.Language), Pointer: $"{pointer}/analyses/{i}"))
            .Where(item => item.Text is not null)
            .Select(item => (IReadOnlyList<Sentence>)[Sentence.FromResults(item.Text!, item.Pointer)]) // filtered just above
            .ToList();
        if (analyses.Count > 0)
        {
            blocks.Add(new BulletList(analyses));
        }

        return new BlockGroup(Quote(measure.Title, $"{pointer}/title"), blocks);
    }

    private static FactTable Table(PageSubject subject, OutcomeMeasure measure, string pointer)
    {
        var rows = Rows(subject, measure, pointer).ToList();
        var unit = MeasureWords.Unit(measure.ParamType, measure.Unit, subject.Language);
        var left = (rows.Count - MostRows).ToString(CultureInfo.InvariantCulture);
        var more = rows.Count > MostRows ? subject.Say($"; {left} more {(rows.Count == MostRows + 1 ? "row is" : "rows are")} in the registry", $"; hay {left} {(rows.Count == MostRows + 1 ? "fila" : "filas")} más en el registro") : "";
        return new FactTable(
            Sentence.FromResults(
                unit.Length == 0
                    ? subject.Say($"Measured values{more}", $"Valores medidos{more}")
                    : subject.Say($"Measured: {unit}{more}", $"Medido: {unit}{more}"),
                $"{pointer}/unitOfMeasure"),
            [
                Sentence.Phrase(subject.Say("Result", "Resultado")),
                .. measure.Groups.Select((group, i) => Quote((group.Title ?? group.Id) + Counted(subject, measure, group), $"{pointer}/groups/{i}/title")),
            ],
            [.. rows.Take(MostRows)]);
    }

    private static IEnumerable<IReadOnlyList<Sentence>> Rows(PageSubject subject, OutcomeMeasure measure, string pointer)
    {
        foreach (var (row, c) in measure.Classes.Select((row, c) => (row, c)))
        {
            foreach (var (category, k) in row.Categories.Select((category, k) => (category, k)))
            {
                var at = $"{pointer}/classes/{c}/categories/{k}";
                var name = string.Join(": ", new[] { row.Title, category.Title }.OfType<string>().Select(RegistryText.Clean));
                yield return
                [
                    name.Length == 0 ? Sentence.FromResults(subject.Say("In all", "En total"), at) : Quote(name, at),
                    .. measure.Groups.Select(group => Sentence.FromResults(
                        MeasureWords.Value(category.Measurements.FirstOrDefault(m => m.GroupId == group.Id), subject.Language), $"{at}/measurements")),
                ];
            }
        }
    }

    private static string Counted(PageSubject subject, OutcomeMeasure measure, ResultGroup group) =>
        measure.Denominators.SelectMany(d => d.Counts).FirstOrDefault(count => count.GroupId == group.Id)?.Value is { } value
            ? subject.Say($" ({value} counted)", $" ({value} contados)")
            : "";

    private static Sentence Quote(string text, string pointer) =>
        Sentence.FromResults(Phrasing.Label(text), pointer) with { IsQuoted = true };
}
