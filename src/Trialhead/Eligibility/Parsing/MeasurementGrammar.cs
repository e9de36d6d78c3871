using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Laboratory values and vital signs: an analyte, a comparator, a number, a unit or a multiple of a limit of normal.</summary>
internal static partial class MeasurementGrammar
{
    // From the analyte's name to its comparator or number.
    private const int LongestGap = 60;

    public static void Read(Statement statement)
    {
        var mentions = new List<Mention>();
        foreach (var mention in statement.Mentions.Where(m => m.Concept.Kind == ConceptKind.Analyte))
        {
            // "Absolute neutrophil count (ANC)" names one thing.
            if (mentions.Count > 0 && mentions[^1] is var last && last.Concept == mention.Concept
                && statement.Text[last.Span.End..mention.Span.Start].AsSpan().Trim(" (/,").Length == 0)
            {
                mentions[^1] = mention with { Span = SourceSpan.FromBounds(last.Span.Start, mention.Span.End) };
            }
            else
            {
                mentions.Add(mention);
            }
        }

        foreach (var mention in mentions)
        {
            ReadLimit(statement, mention, mentions);
        }
    }

    private static void ReadLimit(Statement statement, Mention mention, List<Mention> mentions)
    {
        var next = mentions.Where(m => m.Span.Start >= mention.Span.End).Select(m => m.Span.Start).DefaultIfEmpty(statement.Text.Length).Min();
        var m = Limit().Match(statement.Lower, mention.Span.End, statement.Lower.Length - mention.Span.End);
        if (!m.Success || m.Groups["value"].Index > next || m.Groups["value"].Index - mention.Span.End > LongestGap)
        {
            return;
        }

        if (m.Groups["normal"].Success)
        {
            var sign = m.Groups["sign"].Success ? Numbers.Compare(m.Groups["sign"].Value) : (Comparator?)null;
            TakeNormal(statement, mention, m, sign);
            return;
        }

        TakeNumber(statement, mention, m);
    }

    private static void TakeNormal(Statement statement, Mention mention, Match m, Comparator? sign)
    {
        var span = SourceSpan.FromBounds(mention.Span.Start, m.Index + m.Length);
        var one = new Quantity(1, "1");
        var isLower = m.Groups["lower"].Success;
        Criterion? criterion = (m.Groups["within"].Success, sign) switch
        {
            (true, _) => new AllOfCriterion(
            [
                new MeasurementCriterion(mention.Concept, Comparator.AtMost, one, LimitBasis.UpperLimitOfNormal) { Span = span.Shift(statement.Offset) },
                new MeasurementCriterion(mention.Concept, Comparator.AtLeast, one, LimitBasis.LowerLimitOfNormal) { Span = span.Shift(statement.Offset) },
            ]),
            (_, { } comparator) => new MeasurementCriterion(
                mention.Concept, comparator, one, isLower ? LimitBasis.LowerLimitOfNormal : LimitBasis.UpperLimitOfNormal),
            _ => null,
        };
        if (criterion is not null)
        {
            statement.Take(span, criterion);
        }
    }

    private static void TakeNumber(Statement statement, Mention mention, Match m)
    {
        // "1.5 x 10^9/L" leaves the power to the unit.
        var number = m.Groups["value"];
        var (value, end) = (Numbers.Parse(number.Value), number.Index + number.Length);
        if (MultipleOfNormal().Match(statement.Lower, end, statement.Lower.Length - end) is { Success: true } times)
        {
            var basis = times.Groups["lower"].Success ? LimitBasis.LowerLimitOfNormal : LimitBasis.UpperLimitOfNormal;
            TakeCompared(statement, mention, m, times.Index + times.Length, new Quantity(value, "1"), basis);
            return;
        }

        var high = High().Match(statement.Lower, end, statement.Lower.Length - end);
        var from = high.Success ? high.Index + high.Length : end;
        var unit = UnitTable.BuiltIn.Match(statement.Text, SkipSpaces(statement.Text, from));
        var stop = unit is { } u ? SkipSpaces(statement.Text, from) + u.Length : from;
        if (unit is null && UnitLike().IsMatch(statement.Lower[from..]))
        {
            return; // A unit that the table does not hold: the number would mean something else.
        }

        if (unit is { } known && !Fits(mention.Concept, known.Unit))
        {
            return;
        }

        var code = unit?.Unit.Code ?? Customary(mention.Concept, value);
        if (high.Success && !m.Groups["sign"].Success)
        {
            TakeRange(statement, mention, (value, Numbers.Parse(high.Groups["high"].Value)), code, stop);
            return;
        }

        TakeCompared(statement, mention, m, high.Success ? end : stop, new Quantity(value, code), LimitBasis.Absolute);
    }

    // A unit that cannot measure this analyte belongs to something else, as the dose after a drug's name.
    private static bool Fits(Concept analyte, Unit unit) => analyte.Analyte is { } a
        && UnitTable.BuiltIn.Convert(1, unit.Code, a.Unit, a.MolarMass) is not null;

    private static void TakeRange(Statement statement, Mention mention, (double Low, double High) range, string? code, int end)
    {
        if (range.Low >= range.High)
        {
            return;
        }

        var span = SourceSpan.FromBounds(mention.Span.Start, end);
        var inSource = span.Shift(statement.Offset);
        statement.Take(span, new AllOfCriterion(
        [
            new MeasurementCriterion(mention.Concept, Comparator.AtLeast, new Quantity(range.Low, code)) { Span = inSource },
            new MeasurementCriterion(mention.Concept, Comparator.AtMost, new Quantity(range.High, code)) { Span = inSource },
        ]));
    }

    private static void TakeCompared(Statement statement, Mention mention, Match m, int end, Quantity limit, LimitBasis basis)
    {
        var after = OrMore().Match(statement.Lower, end, statement.Lower.Length - end);
        Comparator? comparator = m.Groups["sign"].Success ? Numbers.Compare(m.Groups["sign"].Value)
            : after.Groups["less"].Success ? Comparator.AtMost
            : after.Success ? Comparator.AtLeast
            : null;
        if (comparator is null)
        {
            return;
        }

        var stop = after.Success && !m.Groups["sign"].Success ? after.Index + after.Length : end;
        statement.Take(
            SourceSpan.FromBounds(mention.Span.Start, stop),
            new MeasurementCriterion(mention.Concept, comparator.Value, limit, basis));
    }

    // "platelets ≥ 100,000" without a unit counts cells per microlitre, not thousands of them.
    private static string? Customary(Concept analyte, double value)
    {
        const double FewestSingleCells = 300;
        return analyte.Analyte?.Unit is "10*3/uL" or "10*9/L" && value > FewestSingleCells ? "/uL" : null;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '-'))
        {
            at++;
        }

        return at;
    }

    [GeneratedRegex(
        @"\G(?:[\s,:()\[\]]|\b(?:level|count|value|concentration|levels|counts|values|is|of|must be|should be|be|are|a|an|the|serum|plasma|total|blood|in|test|result|measurement|score|anc|alc|wbc|hgb|hb|hba1c|alt|ast|sgot|sgpt|alp|crcl|gfr|egfr|lvef|bmi|ldh|inr|psa|with|to|defined as|defined by|calculated|estimated|absolute|peripheral|baseline|at screening|screening|fasting|resting|has|have|and/or|consistently|persistently|ranging|range|from|between|scale|index|measured|by|at|cockcroft|gault|cockcroft-gault|formula|equation|using|method|mdrd|ckd-epi|who|class)\b|-(?=\s))*"
        + @"(?:(?<sign>" + Numbers.Comparator + @")\s*(?:or equal to\s*)?)?(?:(?<value>(?<![\w])(?:" + Numbers.Number + @"))(?!\d)|(?<value>(?<normal>(?:(?<within>within)\s+)?(?:(?:the|normal|institutional|laboratory|local)\s+)*(?:(?:normal (?:limits?|range|values?))|(?:uln|iuln)\b|upper (?:limits?|normal limits?)(?: of (?:the )?(?:institutional |laboratory |reference )?normal(?: range| limits?)?)?|(?<lower>lln\b|lower limits?(?: of (?:the )?(?:institutional |laboratory )?normal)?)))))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Limit();

    [GeneratedRegex(
        @"\G\s*(?:-?fold|x|×|\*|times|\bfold)?\s*(?:above |over |the |than )*(?:institutional |laboratory |local |site |age-adjusted |respective )*(?:(?<upper>\bi?uln\b|upper (?:limits? |normal (?:limits?|range)|end )?(?:of (?:the )?(?:institutional |laboratory |reference |local )*(?:normal(?: range| limits?| values?)?|reference range))?|unl\b|normal(?: limits?| range)?\b)|(?<lower>\blln\b|lower limits? (?:of (?:the )?(?:institutional |laboratory )?normal)))(?:\s*\((?:i?uln|lln)\))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex MultipleOfNormal();

    [GeneratedRegex(@"\G\s*[^\d\s,;.]{0,12}?\s*(?:-|–|—|to|and)\s*(?<high>" + Numbers.Number + @")(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex High();

    [GeneratedRegex(@"\G\s*(?:or|and)\s*(?:(?<less>less|lower|below|under)|greater|more|higher|above|over)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OrMore();

    [GeneratedRegex(@"^\s*-?(?:x\s*10|×\s*10|10\s*\^|\*\s*10|/|[a-zµμ]{1,6}/)", RegexOptions.CultureInvariant)]
    private static partial Regex UnitLike();
}
