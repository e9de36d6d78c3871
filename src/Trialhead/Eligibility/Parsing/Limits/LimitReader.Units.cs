using System.Text;
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

        // The unit's words are passed over whole.
        var from = _tokens[limit.End].Is('-') && limit.End + 1 < _tokens.Count ? limit.End + 1 : limit.End;
        if ((Abbreviated(_tokens[from].Start) ?? UnitTable.BuiltIn.Match(_text, _tokens[from].Start)) is not { } unit)
        {
            return limit;
        }

        var words = _lower.AsSpan(_tokens[from].Start, unit.Length);
        if (words is "a" or "in" or "of" || (from > limit.End && words.Length == 1))
        {
            return limit; // an article, a preposition, an item's letter
        }

        var end = from;
        while (end < _tokens.Count && _tokens[end].Start < _tokens[from].Start + unit.Length)
        {
            end++;
        }

        var isAge = unit.Unit.Dimension == "time" && (words.EndsWith("age") || words.EndsWith("old") || words is "yo" or "y/o" or "y.o." or "y.o");
        return limit with { Unit = unit.Unit, End = PastRepeatedUnit(end, unit.Unit), IsAge = limit.IsAge || isAge };
    }

    // "milliliter (mL)/minute (min)/1.73 m^2": the unit without the brackets that abbreviate its parts, with its length in the text.
    private (Unit Unit, int Length)? Abbreviated(int start)
    {
        const int LongestName = 18;
        const int LongestUnit = 60;
        var open = start;
        while (open < _text.Length && open < start + LongestName && (char.IsAsciiLetter(_text[open]) || _text[open] == ' '))
        {
            open++;
        }

        var close = open < _text.Length && open > start && _text[open] == '(' ? _text.IndexOf(')', open, Math.Min(LongestName, _text.Length - open)) : -1;
        if (close < 0 || close + 1 >= _text.Length || !(_text[close + 1] == '/' || _text.AsSpan(close + 1).StartsWith(" per ", StringComparison.Ordinal)))
        {
            return null;
        }

        var (plain, ends, depth) = (new StringBuilder(LongestUnit), new List<int>(LongestUnit), 0);
        for (var i = start; i < _text.Length && i < start + LongestUnit; i++)
        {
            depth += _text[i] == '(' ? 1 : 0;
            if (depth == 0)
            {
                plain.Append(_text[i]);
                ends.Add(i + 1);
            }

            depth -= _text[i] == ')' && depth > 0 ? 1 : 0;
        }

        return UnitTable.BuiltIn.Match(plain.ToString(), 0) is { } unit ? (unit.Unit, ends[unit.Length - 1] - start) : null;
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
