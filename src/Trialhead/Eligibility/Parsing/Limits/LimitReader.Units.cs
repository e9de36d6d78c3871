using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Limits;

/// <content>Units behind numbers, and what follows a unit of age.</content>
internal sealed partial class LimitReader
{
    private Limit WithUnit(Limit limit)
    {
        if (limit.End >= _tokens.Count)
        {
            return limit;
        }

        if (limit.High is null && SameAgain(limit) is { } breadth)
        {
            limit = limit with { End = breadth };
        }

        // The unit's words are passed over whole.
        var from = _tokens[limit.End].Is('-') && limit.End + 1 < _tokens.Count ? limit.End + 1 : limit.End;
        if (UnitAt(_tokens[from].Start) is not { } unit)
        {
            return IsOrdinal(limit) ? limit with { Unit = UnitTable.BuiltIn.Find("{percentile}"), End = limit.End + 1 } : limit;
        }

        var words = _lower.AsSpan(_tokens[from].Start, unit.Length);
        if (words is "a" or "in" or "of" || (from > limit.End && words.Length == 1) || (words is "hr" && _tokens.Count > from + 1 && _tokens[from + 1].Kind == TokenKind.Sign))
        {
            return limit; // an article, a preposition, an item's letter, the heart rate in "SBP > 100 HR > 40"
        }

        var end = from;
        while (end < _tokens.Count && _tokens[end].Start < _tokens[from].Start + unit.Length)
        {
            end++;
        }

        if (unit.Unit.Code == "T" && IsScore(end) is { } score)
        {
            return limit with { Unit = UnitTable.BuiltIn.Find("{SD}"), End = score }; // "-2.5 T-score"
        }

        var isAge = unit.Unit.Dimension == "time" && (words.EndsWith("age") || words.EndsWith("old") || words is "yo" or "y/o" or "y.o." or "y.o");
        return WithDays(limit with { Unit = unit.Unit, End = PastRepeatedUnit(end, unit.Unit), IsAge = limit.IsAge || isAge });
    }

    private int? IsScore(int at)
    {
        at = at < _tokens.Count && _tokens[at].Is('-') ? at + 1 : at;
        return IsWord(at, "score") || IsWord(at, "scores") ? at + 1 : null;
    }

    // "at least 1 x 1 cm": as broad as it is long; the index past the second number, where its unit stands.
    private int? SameAgain(Limit limit) => limit.End + 2 < _tokens.Count && (CueAt(limit.End) == LimitCue.Times || _tokens[limit.End].Mark is '*' or '×') && _tokens[limit.End + 1].Kind == TokenKind.Number
        && _tokens[limit.End + 1].Value == limit.Value && UnitAt(_tokens[limit.End + 2].Start) is { Unit.Dimension: "length" } ? limit.End + 2 : null;

    // "BMI below the 85th for age", but not "a 4th line"
    private bool IsOrdinal(Limit limit) => limit.Comparator is not null && limit.Value > 2 && (IsWord(limit.End, "th") || IsWord(limit.End, "rd")) && _tokens[limit.End].Start == _tokens[limit.End - 1].End
        && (limit.End + 1 >= _tokens.Count || _tokens[limit.End + 1].Kind == TokenKind.Mark || CueAt(limit.End + 1) is LimitCue.And or LimitCue.If);

    // "37 weeks 6 days", "37 weeks and 6 days"
    private Limit WithDays(Limit weeks)
    {
        const double DaysOfWeek = 7;
        const double InchesOfFoot = 12;
        if (weeks.Unit?.Code == "[ft_i]" && weeks.End + 1 < _tokens.Count && _tokens[weeks.End] is { Kind: TokenKind.Number, Value: < InchesOfFoot } inches && UnitAt(_tokens[weeks.End + 1].Start) is { Unit.Code: "[in_i]" })
        {
            return weeks with { Value = (weeks.High is null ? inches.Value / InchesOfFoot : 0) + weeks.Value, High = weeks.High + (inches.Value / InchesOfFoot), End = weeks.End + 2 }; // "6 feet 4 inches"
        }

        var at = CueAt(weeks.End) == LimitCue.And ? weeks.End + 1 : weeks.End;
        return weeks.Unit?.Code == "wk" && at + 1 < _tokens.Count && _tokens[at] is { Kind: TokenKind.Number, Value: < DaysOfWeek } days
            && _lower.AsSpan(_tokens[at + 1].Start, _tokens[at + 1].End - _tokens[at + 1].Start) is "day" or "days"
            ? weeks with { Value = (weeks.High is null ? days.Value / DaysOfWeek : 0) + weeks.Value, High = weeks.High + (days.Value / DaysOfWeek), End = at + 2 }
            : weeks;
    }

    // "after 37 weeks of gestation", "at or after 20 weeks gestation": before or after which week of a pregnancy.
    private Limit OfPregnancy(Limit weeks)
    {
        var behind = CueAt(weeks.End) == LimitCue.Of || (weeks.End < _tokens.Count && _tokens[weeks.End].Mark is '\'' or '’') ? weeks.End + 1 : weeks.End;
        var isPriorTo = CueAt(weeks.First - 1) == LimitCue.To && IsWord(weeks.First - 2, "prior");
        var birth = weeks.First - (isPriorTo ? 3 : 2);
        var isBirth = weeks.Value is >= 20 and <= 42 && (IsWord(birth, "born") || IsWord(birth, "delivered") || IsWord(birth, "delivery"));
        if (BehindGestation(weeks.End) is { } side)
        {
            return weeks with { Comparator = side };
        }

        if (weeks.First == 0 || !(isBirth || IsWord(behind, "gestation") || IsWord(behind, "gestational") || IsWord(behind, "pregnancy")))
        {
            return weeks;
        }

        var isOn = weeks.First > 1 && CueAt(weeks.First - 2) == LimitCue.Or;
        return IsWord(weeks.First - 1, "after") ? weeks with { Comparator = isOn ? Comparator.AtLeast : Comparator.More }
            : isPriorTo || IsWord(weeks.First - 1, "before") ? weeks with { Comparator = isOn ? Comparator.AtMost : Comparator.Less }
            : weeks;
    }

    // "35 weeks gestation or more", "35 weeks EGA and over"
    private Comparator? BehindGestation(int at)
    {
        var end = at;
        while (CueAt(end) is LimitCue.Of or LimitCue.Age || IsWord(end, "gestation") || IsWord(end, "gestational") || IsWord(end, "ega") || IsWord(end, "pma") || IsWord(end, "postmenstrual"))
        {
            end++;
        }

        return end > at && ComparatorReader.ReadBehind(_tokens, end) is { Comparator: { } side } ? side : null;
    }

    // What units of several parts spell out, and how the table has it.
    private static readonly FrozenDictionary<string, string> Parts = (
        "unit U units U milliliter mL mililiter mL milliliters mL millilitre mL millilitres mL ml mL liter L liters L litre L litres L deciliter dL deciliters dL decilitre dL "
        + "microliter uL microliters uL microlitre uL minute min minutes min mn min hour h hours h second s seconds s milligram mg milligrams mg microgram ug "
        + "micrograms ug nanogram ng nanograms ng picogram pg picograms pg gram g grams g kilogram kg kilograms kg millimole mmol millimoles mmol "
        + "micromole umol micromoles umol nanomole nmol nanomoles nmol picomole pmol picomoles pmol milliequivalent meq milliequivalents meq per / meter m "
        + "meters m metre m metres m").Split(' ').Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PartsSpan = Parts.GetAlternateLookup<ReadOnlySpan<char>>();

    // "milliliter (mL)/minute (min)/1.73 m^2": a unit of spelled-out parts, without brackets that abbreviate them, with its length in the text.
    private (Unit Unit, int Length)? Spelled(int start)
    {
        const int LongestUnit = 60;
        var (plain, ends) = (new StringBuilder(LongestUnit), new List<int>(LongestUnit));
        for (var i = start; i < _lower.Length && i < start + LongestUnit;)
        {
            var end = i;
            while (end < _lower.Length && char.IsAsciiLetter(_lower[end]))
            {
                end++;
            }

            var close = end == i && i > start && _lower[i] is '(' or '[' ? _lower.IndexOfAny([')', ']'], i) : -1;
            if (close > 0)
            {
                i = close + 1;
                continue;
            }

            var part = end > i && PartsSpan.TryGetValue(_lower.AsSpan(i, end - i), out var known) ? known : _text.Substring(i, Math.Max(1, end - i));
            i = Math.Max(i + 1, end);
            plain.Append(part);
            ends.AddRange(Enumerable.Repeat(i, part.Length));
        }

        return UnitTable.BuiltIn.Match(plain.ToString(), 0) is { } unit ? (unit.Unit, ends[unit.Length - 1] - start) : null;
    }

    // The unit that starts at an index: as the table has it, or put together of its parts where these go on behind it.
    private (Unit Unit, int Length)? UnitAt(int start)
    {
        var plain = UnitTable.BuiltIn.Match(_text, start);
        var end = start + (plain?.Length ?? 0);
        while (plain is null && end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        var rest = _lower.AsSpan(end).TrimStart();
        if (end == start || rest.Length == 0 || !(rest[0] is '/' or '(' or '[' || rest.StartsWith("per ")) || !PartsSpan.ContainsKey(_lower.AsSpan(start, WordLength(start))))
        {
            return plain;
        }

        return Spelled(start) is { } whole && whole.Length > (plain?.Length ?? 0) ? whole : plain;
    }

    // "an average weekly intake of > 14 drinks", "> 14 drinks for men per week", but not "> 4 drinks on one occasion".
    private Unit OfDrinks(Limit limit)
    {
        if (limit.Unit?.Code is "{units}/wk" or "{units}/d")
        {
            return _lower.Contains("alcohol", StringComparison.Ordinal) ? UnitTable.BuiltIn.Find(limit.Unit.Code.Replace("units", "drinks", StringComparison.Ordinal))! : limit.Unit; // both in the table
        }

        const int Furthest = 14;
        const int Near = 5;
        var before = _lower[_tokens[Math.Max(0, limit.First - Furthest)].Start.._tokens[limit.First].Start];
        var behind = _lower[_tokens[limit.End - 1].End.._tokens[Math.Min(_tokens.Count - 1, limit.End + Near)].End];
        var cut = behind.AsSpan().IndexOfAny(EndsOfServing);
        behind = cut < 0 ? behind : behind[..cut];
        var each = Drinks().Match(behind) is { Success: true } near ? near : Drinks().Matches(before).LastOrDefault();
        return UnitTable.BuiltIn.Find(each is null || behind.Contains("occasion", StringComparison.Ordinal) ? "{drinks}" : each.ValueSpan.Contains('w') ? "{drinks}/wk" : "{drinks}/d")!; // all in the table
    }

    // "an average weekly intake of > 21 units" where alcohol is spoken of.
    private bool IsUnitsOfAlcohol(Limit limit) => limit is { Unit.Code: "U", High: null } && _lower[_tokens[limit.End - 1].Start.._tokens[limit.End - 1].End] is "units"
        && _lower.AsSpan().ContainsAny(Drink);

    private static readonly SearchValues<string> Drink = Triggers.Of("alcohol", " beer", " wine");

    // "more than 25 g of alcohol per day"
    private Limit OfAlcohol(Limit limit) => GramsOfAlcohol().Match(_lower, _tokens[limit.End - 1].End) is { Success: true } match
        ? limit with { Unit = UnitTable.BuiltIn.Find("g/d"), End = _tokens.FindIndex(limit.End, token => token.End == match.Index + match.Length) + 1 }
        : limit;

    [GeneratedRegex(@"\G\s+(?:of\s+)?(?:pure\s+)?(?:alcohol|ethanol)\s*(?:daily|(?:per|a|each|/)\s*day)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GramsOfAlcohol();

    private static readonly SearchValues<string> EndsOfServing = Triggers.Of(",", ";", "/", " or ", " and ");

    [GeneratedRegex(@"\b(?:weekly|daily|(?:per|a|each|every) (?:week|wk|day))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Drinks();

    // "500 neutrophils / mm3", "200 CD4+ T cells/µL": the unit of cells behind their name.
    private Unit? UnitBehindName(int at)
    {
        const int LongestName = 7;
        for (var i = at + 1; i < _tokens.Count && i <= at + LongestName && IsInName(i - 1); i++)
        {
            if (UnitAt(_tokens[i].Start) is { Unit: { Dimension: "number-concentration", Code: "/uL" or "/mL" } or { Dimension: "copy-concentration" } } match && match.Unit is var unit)
            {
                return unit;
            }
        }

        return null;
    }

    private bool IsInName(int at) => IsPlainWord(at) || _tokens[at].Mark is '+' or '-' or '(' or ')'
        || (_tokens[at].Kind == TokenKind.Number && _tokens[at].End - _tokens[at].Start == 1); // "HIV-1 RNA"

    private int WordLength(int start)
    {
        var end = start;
        while (end < _lower.Length && char.IsAsciiLetter(_lower[end]))
        {
            end++;
        }

        return end - start;
    }

    // "milligrams per deciliter (mg/dL)": the index past the brackets that say the unit once more.
    private int PastRepeatedUnit(int at, Unit unit)
    {
        if (at + 2 >= _tokens.Count || !_tokens[at].Is('(') || UnitTable.BuiltIn.Match(_text, _tokens[at + 1].Start) is not { } again || again.Unit != unit)
        {
            return at;
        }

        var close = at + 1;
        while (close < _tokens.Count && _tokens[close].Start < _tokens[at + 1].Start + again.Length)
        {
            close++;
        }

        return close < _tokens.Count && _tokens[close].Is(')') ? close + 1 : at;
    }

    // "years old", "-year-old", "years of age": the index past what follows the unit.
    private int? Old(int at)
    {
        var i = at < _tokens.Count && _tokens[at].Is('-') ? at + 1 : at;
        return IsOldUnit(i);
    }
}
