using System.Text.RegularExpressions;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Text;

namespace Trialhead.Eligibility.Parsing.Outlines;

/// <content>Headings: of the lists, within them, and where what they head ends.</content>
internal sealed partial class Outline
{
    private const int FewestWords = 5; // of an item on the line of its heading
    private const int LongestName = 60; // of those whom a list is for, behind a stop

    // True where the line was only a heading; the text after a heading's colon is an item of its own.
    private bool ReadHeading(int start, int end, bool isBulleted)
    {
        var line = _text.AsSpan(start, end - start);
        if (_canBeListHeading && line.Contains("exclusion", StringComparison.OrdinalIgnoreCase) && BothLists().Match(_text[start..end]) is { Success: true } both)
        {
            var whom = both.Groups["rest"].Value.Trim(HeadingMarks);
            if (!line.EndsWith(':') && (whom.Length > 0 || (!isBulleted && IsWrapped(start))))
            {
                return false; // "… inclusion/exclusion criteria are eligible for retreatment"
            }

            (_kind, _listKind, _section, _group) = (CriterionKind.Inclusion, null, whom.Length > 0 ? Folding.CollapseSpaces(whom) : null, null);
            return true;
        }

        if (_canBeListHeading && Triggers.In(Triggers.ListHeadings, line)
            && ListHeading().Match(_text[start..end]) is { Success: true } list)
        {
            var rest = list.Groups["rest"];
            if ((!isBulleted && IsWrapped(start) && !(rest.Length == 0 && line.EndsWith(':'))) || !HeadsList(line, list))
            {
                return false;
            }

            var isRunOn = rest.Length > 0 && list.Groups["colon"].Length == 0 && ((line.Length > LongestHeading && line.ContainsAnyInRange('a', 'z')) || SaysWho(line, rest));
            if (isRunOn && !BeginsItem(line[..rest.Index], rest.ValueSpan))
            {
                return false;
            }

            (_kind, _listKind) = (list.Groups["ex"].Success ? CriterionKind.Exclusion : CriterionKind.Inclusion, null);
            var isQualifier = !isRunOn && rest.Length > 0 && (list.Groups["colon"].Length == 0 || line.EndsWith(':'));
            _section = isQualifier && Folding.CollapseSpaces(rest.Value.Trim(' ', ':', '(', ')', '*', ',', '.', ';')) is { Length: > 0 } name ? name : null;
            _group = GroupOf(rest.Length > 0, end);
            _isAfterBlank = true;
            if (rest.Length > 0 && !isQualifier)
            {
                var content = PastBullet(start + rest.Index, end);
                AddPieces(content, end, 0, isBulleted: false, content > start + rest.Index ? FewestPieces - 1 : FewestPieces);
            }

            return true;
        }

        if (line.EndsWith(':') && !isBulleted && Refusal().IsMatch(line))
        {
            // "Exclusion criteria for controls:" before "These will be excluded for:".
            (_kind, _listKind, _section) = (CriterionKind.Exclusion, null, _kind == CriterionKind.Exclusion && _headed == _items.Count ? _section : null);
            return true;
        }

        return false;
    }

    // "… as are grounds for" before "exclusion. Patients may …": the line goes on with the one before.
    private bool IsWrapped(int start) => !_isAfterBlank && char.IsLower(_text[start]) && _lastLength >= ShortestWrapped
        && _items is [.., var last] && _text[last.End - 1] is not (':' or ';' or '.');

    // "Inclusion criteria for part 2" and "Exclusions:", but not "inclusion in another trial" and "other exclusion criteria may apply".
    private static bool HeadsList(ReadOnlySpan<char> line, Match list)
    {
        var rest = list.Groups["rest"].ValueSpan.Trim(HeadingMarks);
        return list.Groups["colon"].Length > 0 || rest.IsEmpty
            || (list.Groups["criteria"].Success ? !GoesOn().IsMatch(rest) && (list.Groups["rest"].Value[0] is not (',' or ';' or '.') || IsOfWhom(list.Groups["rest"].ValueSpan))
                : line.EndsWith(':') || PartOfTrial().IsMatch(rest) || Title().IsMatch(line));
    }

    // "Exclusion criteria, group 1", "Inclusion Criteria. Healthy Volunteers"
    private static bool IsOfWhom(ReadOnlySpan<char> rest) => rest.Length <= LongestName && NamesPart().IsMatch(rest) && !rest[1..].ContainsAny(",.;");

    // "Inclusion Criteria Healthy adults who do not smoke": five words or more, of no part of the trial.
    private static bool SaysWho(ReadOnlySpan<char> line, Group rest) => !line.EndsWith(':') && rest.ValueSpan.Count(' ') >= FewestWords - 1
        && BeginsItem(line[..rest.Index], rest.ValueSpan) && !NamesPart().IsMatch(rest.ValueSpan);

    // "Exclusion Criteria Prior chemotherapy for …": the first item on the line of its heading.
    private static bool BeginsItem(ReadOnlySpan<char> heading, ReadOnlySpan<char> rest) =>
        heading.TrimEnd() is [.., 'r', 'i', 'a'] && heading.TrimStart(" *-#") is [>= 'A' and <= 'Z', ..] && rest is [>= 'A' and <= 'Z', >= 'a' and <= 'z', ..];

    private bool ReadSubheading(int start, int end, int? indent)
    {
        var line = _text.AsSpan(start, end - start);
        if (line.Length <= LongestHeading && line.Contains("roup", StringComparison.Ordinal) && GroupHeading().IsMatch(line))
        {
            _section = line.Trim("[]*: -").ToString();
            return true;
        }

        if (line.Length > LongestHeading || IsLeadRatherThanHeading(line) || !(indent is { } column ? line.EndsWith(':') && StatusHeading().IsMatch(line) && HasPointBeside(end, column) : line.EndsWith(':') || BareLabel().IsMatch(line) || BracketedGroup.IsAlone(line) || IsOfLater(_text[start..end])) || Alternatives().IsMatch(line))
        {
            return false;
        }

        _section = Folding.CollapseSpaces(line.Trim(": -").ToString());
        (_title, _titled) = (_section, indent is null ? _items.Count : -1);
        _status = indent is not null || StatusHeading().IsMatch(line) ? _section : null;
        var listKind = _listKind ?? _kind;
        (_kind, _listKind) = Excluding().IsMatch(line) ? (CriterionKind.Exclusion, listKind)
            : Requiring().IsMatch(line) ? (CriterionKind.Inclusion, listKind)
            : (listKind, default(CriterionKind?));
        return true;
    }

    // "No liver disease, e.g.:" and, among exclusions, "Any cancer except:" say something of their list, which soon ends.
    private bool IsLeadRatherThanHeading(ReadOnlySpan<char> line) => line.EndsWith(':')
        && (_kind == CriterionKind.Inclusion ? RefusingHeading().IsMatch(line) : ExceptingLead().IsMatch(line) && !ExceptionsAlone().IsMatch(line));

    // A paragraph behind the points below "Excluded within 2 weeks of study entry:" is none of them.
    private void EndSection(bool isBulleted)
    {
        if (!isBulleted && _status is not null && ReferenceEquals(_status, _section) && _items is [.., { IsBulleted: true } last] && last.Section == _section)
        {
            (_section, _kind, _listKind) = (null, _listKind ?? _kind, null);
        }
    }

    // Whether the next line is a point, and none below the line before.
    private bool HasPointBeside(int end, int indent)
    {
        for (var from = end; from < _text.Length;)
        {
            var length = _text.AsSpan(from).IndexOf('\n');
            var until = length < 0 ? _text.Length : from + length;
            if (Trim(from, until) is var (start, stop, column) && start < stop)
            {
                var number = _number; // which reading the line itself will count
                var isPoint = PastBullet(start, stop) > start;
                _number = number;
                return column <= indent && isPoint;
            }

            from = until + 1;
        }

        return false;
    }
}
