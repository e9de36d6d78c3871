using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Values told in a row: "LDL and HDL were 145 and 53 mg/dL, respectively".</content>
public static partial class NoteReader
{
    private static IEnumerable<MeasurementFact> Respective(string note, IReadOnlyList<Mention> mentions, NoteContext context, bool? isInMoles)
    {
        var named = mentions.Where(m => m.Concept.Analyte is not null).DistinctBy(m => m.Span).ToList();
        for (var first = 0; first < named.Count;)
        {
            var last = first;
            while (last + 1 < named.Count && Joint().IsMatch(note[named[last].Span.End..named[last + 1].Span.Start]))
            {
                last++;
            }

            var row = named[first..(last + 1)];
            first = last + 1;
            var values = row.Count < 2 ? Match.Empty : InARow().Match(note, row[^1].Span.End) is { Success: true } told ? told : Paired().Match(note, row[^1].Span.End);
            if (!values.Success || values.Groups["n"].Captures.Count != row.Count || context.Read(row[0].Span).Stance != NoteStance.Affirmed)
            {
                continue;
            }

            var units = values.Groups["n"].Captures.Select(number => UnitAfter(note, number)).ToList();
            foreach (var (i, mention) in row.Index())
            {
                var number = double.Parse(values.Groups["n"].Captures[i].Value, CultureInfo.InvariantCulture);
                if (QuantityOf(number, units[i] ?? units[^1], mention.Concept, mention.Concept.Analyte!, isInMoles) is { } quantity)
                {
                    var span = SourceSpan.FromBounds(row[0].Span.Start, values.Index + values.Length);
                    yield return new MeasurementFact(mention.Span.Of(note), quantity) { Provenance = From(note, span) };
                }
            }
        }
    }

    // "AST/ALT 80/120", "ESR and CRP were 60 and 45".
    [GeneratedRegex(
        @"\G\s*(?:\b(?:levels?|values?|counts?|was|were|is|are|of|at)\b\s*|[:=]\s*)*"
        + @"(?>(?<n>\d+(?:\.\d+)?))(?:\s?(?:/(?! ?1\.73)|,? and)\s?(?>(?<n>\d+(?:\.\d+)?)))+(?![\d.]*\d|\s?[-–/%+]\s?\d)", Loose)]
    private static partial Regex Paired();

    private static Unit? UnitAfter(string note, Capture number)
    {
        var at = number.Index + number.Length;
        at += at < note.Length && note[at] == ' ' ? 1 : 0;
        return at < note.Length ? UnitTable.BuiltIn.Match(note, at)?.Unit : null;
    }

    [GeneratedRegex(@"^\s*(?:levels?\s*)?(?:,|/|&|,?\s*and)\s*$", Loose)]
    private static partial Regex Joint();

    // A stroke before a number is between two values, but for the usual body surface; else every stroke could be either, and a row of them would be tried in every way.
    private const string Value = @"(?>(?<n>\d+(?:\.\d+)?))(?: ?(?!and\b|resp|[/&]\s?\d)(?:[^\s,;()/&]|[/&](?!\s?\d)|/(?=1\.73))+)?";

    [GeneratedRegex(
        @"\G\s*(?:\b(?:levels?|values?|counts?|concentrations?|was|were|is|are|of|at)\b\s*|[:=]\s*)*\(?"
        + Value + @"(?:(?:,|/(?! ?1\.73)|&|,? and) ?" + Value + @")+,? \(?resp(?:ectively|\.)", Loose)]
    private static partial Regex InARow();
}
