using System.Globalization;
using System.Text;
using Trialhead.Eligibility.Labelling;

namespace Trialhead.Data.Corpora;

/// <summary>Writes what the labeller found as brat standoff annotation.</summary>
public static class BratWriter
{
    /// <summary>The content of the <c>.ann</c> file that belongs to a text; lines end in a line feed.</summary>
    public static string Write(string text, LabelledText labelled)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(labelled);
        var (points, lines) = (new CodePoints(text), new StringBuilder());
        for (var i = 0; i < labelled.Spans.Count; i++)
        {
            var span = labelled.Spans[i];
            var words = span.Span.Of(text).ReplaceLineEndings(" ");
            lines.Append(CultureInfo.InvariantCulture, $"T{i + 1}\t{EntityNames.Of(span.Type)} {points.ToPoint(span.Span.Start)} {points.ToPoint(span.Span.End)}\t{words}\n");
        }

        for (var i = 0; i < labelled.Values.Count; i++)
        {
            var pair = labelled.Values[i];
            lines.Append(CultureInfo.InvariantCulture, $"R{i + 1}\tHas_value Arg1:T{pair.Measurement + 1} Arg2:T{pair.Value + 1}\n");
        }

        return lines.ToString();
    }
}
