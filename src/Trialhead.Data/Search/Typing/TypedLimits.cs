using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Finds where, for whom and in which phase in what a person types: "asthma in children near Lyon, phase 3".</summary>
/// <remarks>A text with a quoted phrase is taken as it stands. What the vocabulary knows is no place: "nice", "Huntington".</remarks>
public static partial class TypedLimits
{
    private const int LongestPlace = 4;
    private const int MonthsInYear = 12;

    private static readonly char[] Marks = [' ', ',', '.', '\'', '’', '-', '?', '!'];
    private static readonly (string Word, string Digit)[] Romans = [("iii", "3"), ("ii", "2"), ("iv", "4"), ("i", "1")];

    /// <summary>The limits, each kind once, in the order of the text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="gazetteer">Knows the places.</param>
    public static IReadOnlyList<TypedLimit> Find(string text, Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(gazetteer);
        if (text.AsSpan().IndexOfAny("\"“”„") >= 0)
        {
            return [];
        }

        var limits = new[] { Phase(text), Openness(text), Age(text), Group(text), Sex(text) }.OfType<TypedLimit>().ToList();
        if (Place(text, limits, gazetteer) is { } place)
        {
            limits.Add(place);
        }

        return [.. limits.OrderBy(limit => limit.Span.Start)];
    }

    /// <summary>The text without the limits that are no topic.</summary>
    public static string Without(string text, IEnumerable<TypedLimit> limits)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(limits);
        foreach (var limit in limits.Where(limit => !limit.IsTopic).OrderByDescending(limit => limit.Span.Start))
        {
            text = string.Concat(text.AsSpan(0, limit.Span.Start), " ", text.AsSpan(limit.Span.End));
        }

        return Ends().Replace(Lonely().Replace(Spaces().Replace(text, " "), "$1 "), "");
    }

    private static TypedLimit? Phase(string text)
    {
        if (PhaseWords().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var number = match.Groups[1].Value.ToLowerInvariant();
        var roman = Array.Find(Romans, roman => roman.Word == number);
        return new TypedLimit(LimitKind.Phase, roman.Digit ?? number, SpanOf(match));
    }

    private static TypedLimit? Openness(string text) =>
        OpenWords().Match(text) is { Success: true } match ? new TypedLimit(LimitKind.Openness, "open", SpanOf(match)) : null;

    private static TypedLimit? Age(string text)
    {
        if (AgeWords().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var number = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        var years = match.Groups["months"].Success ? Math.Round((double)number / MonthsInYear, 2) : number;
        return new TypedLimit(LimitKind.Age, years.ToString(CultureInfo.InvariantCulture), SpanOf(match));
    }

    private static TypedLimit? Group(string text)
    {
        var child = ChildWords().Match(text);
        var match = child.Success ? child : OlderWords().Match(text);
        return match.Success ? new TypedLimit(LimitKind.AgeGroup, child.Success ? "child" : "older", SpanOf(match), IsTopic: true) : null;
    }

    private static TypedLimit? Sex(string text) => SexWords().Match(text) is { Success: true } match
        ? new TypedLimit(LimitKind.Sex, match.Groups["women"].Success ? "female" : "male", SpanOf(match), IsTopic: true)
        : null;

    private static TypedLimit? Place(string text, List<TypedLimit> others, Gazetteer gazetteer)
    {
        foreach (Match match in BeforePlace().Matches(text))
        {
            var words = PlaceWord().Matches(text, match.Index + match.Length).TakeWhile(IsNext).Take(LongestPlace).ToList();
            for (var count = words.Count; count > 0; count--)
            {
                var name = text[words[0].Index..(words[count - 1].Index + words[count - 1].Length)].TrimEnd(Marks);
                var span = SourceSpan.FromBounds(match.Index, words[0].Index + name.Length);
                if (!others.Exists(other => other.Span.Start < span.End && span.Start < other.Span.End)
                    && Named(name, match.Groups["near"].Success, span, gazetteer) is { } limit)
                {
                    return limit;
                }
            }

            bool IsNext(Match word, int at) => at == 0 ? word.Index == match.Index + match.Length : text[word.Index - 1] == ' ';
        }

        return Last(text, others);
    }

    private static TypedLimit? Named(string name, bool isNear, SourceSpan span, Gazetteer gazetteer)
    {
        if (!isNear && gazetteer.CountryOf(Article().Replace(name, "")) is { } country)
        {
            return new TypedLimit(LimitKind.Country, country, span);
        }

        var isPlace = gazetteer.Find(name).Place is not null && gazetteer.IsTown(name.Split(',')[0]);
        return isPlace && (isNear || IsNoOtherWord(name, char.IsUpper(name[0]))) ? new TypedLimit(LimitKind.Place, name, span) : null;
    }

    // "Glioblastoma Köln": a city at the end, behind something that is known.
    private static TypedLimit? Last(string text, List<TypedLimit> others)
    {
        var end = others.Where(other => !other.IsTopic && text[other.Span.End..].Trim().Length == 0).Select(other => other.Span.Start).DefaultIfEmpty(text.Length).Min();
        var words = PlaceWord().Matches(text[..end]).ToList();
        for (var count = Math.Min(2, words.Count - 1); count > 0; count--)
        {
            var span = SourceSpan.FromBounds(words[^count].Index, words[^1].Index + words[^1].Length);
            var name = text[span.Start..span.End].TrimEnd(Marks);
            if (Gazetteer.BuiltIn.IsTown(name) && IsNoOtherWord(name, isCapital: false)
                && Lexicon.InUse.Recognise(text[..span.Start]).Any() && text[span.End..end].Trim(Marks).Length == 0)
            {
                return new TypedLimit(LimitKind.Place, name, span);
            }
        }

        return null;
    }

    // "In male", "nice", "Hodgkin": words of names, and everyday words, are towns only in capitals, and then only where they name nothing.
    private static bool IsNoOtherWord(string name, bool isCapital) => !Lexicon.InUse.Recognise(name).Any() && !OtherWords.Has(name)
        && (isCapital || !Array.Exists(PlaceNames.Fold(name).Split(' '), word => VocabularyWords.Of(Lexicon.InUse).Contains(word)));

    private static SourceSpan SpanOf(Match match) => SourceSpan.FromBounds(match.Index, match.Index + match.Length);

    [GeneratedRegex(@"\b(?:in\s+|a\s+)?(?:phase|fase)\s*(1|2|3|4|iii|ii|iv|i)\b(?!\s*(?:/|-|and|or|to|y|o)\s*(?:phase\s*)?(?:[1-4]|i{1,3}|iv)\b)(?:\s+(?:trials?|stud(?:y|ies)|ensayos?))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PhaseWords();

    [GeneratedRegex(@"(?<!\bnot\s|\byet\s|\bno\s)\b(?:(?:which|that)\s+(?:are|is)\s+)?(?:(?:(?:now|currently|still|actively)\s+)?(?:recruiting|enrolling|reclutando)(?:\s+(?:now|patients|trials?|studies))?|(?:now|still|currently)\s+open|open\s+(?:now|trials|studies)|abiertos?\s+ahora)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenWords();

    [GeneratedRegex(@"\b(?:(?:(?:my\s+)?(?:son|daughter|child|boy|girl|mother|father|mom|mum|dad|husband|wife|brother|sister|he|she)\s+(?:is|turned)|I\s+am|I['’]m)\s+(?<n>\d{1,2})(?!\s*(?:%|mg|kg|cm|weeks?|months?|days?|years?|\d|[.,]\d))(?:\s+and\s+has\b)?|aged?\s+(?<n>\d{1,2})(?!\s*(?:-|to|and|or|\d))|(?<n>\d{1,2})[\s-]*(?:years?[\s-]*old|y/?o|yrs?[\s-]*old|años|(?<months>months?[\s-]*old)))\b(?!\s*(?:and|or|y|o)\s+(?:older|over|more|above|under|younger|más))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeWords();

    [GeneratedRegex(@"(?<!\b(?:having|have|had|of|with)\s)\b(?:children|kids|toddlers?|teenagers?|adolescents?|pediatric|paediatric|niños)\b|\b(?:in|for|en|para)\s+(?:an?\s+|my\s+|un\s+)?(?:child|kid|baby|babies|infants?|newborns?|niñ[oa]s?|bebés?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChildWords();

    [GeneratedRegex(@"\b(?:(?:older|old|elderly)\s+(?:people|persons?|adults?|patients?|man|men|woman|women)|elderly|seniors|personas\s+mayores|ancianos)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OlderWords();

    [GeneratedRegex(@"\b(?:in|for|en|para)\s+(?:(?:older|young|adult|pregnant)\s+)?(?:(?<women>women|females?|mujeres|girls)|(?:men|males?|hombres|boys))\b(?!\s+(?:and|or|y|o)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SexWords();

    [GeneratedRegex(@"\b(?:(?<near>(?:somewhere\s+)?near(?:by)?(?:\s+to)?|close\s+to|around|cerca\s+de|in\s+der\s+nähe\s+von|près\s+de)|in|at|en)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeforePlace();

    [GeneratedRegex(@"[\p{L}\d][\p{L}\d'’.-]*,?", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWord();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    // "Trials for [8 year old] with epilepsy".
    [GeneratedRegex(@"\b(?:for|in|a|an|of)\s+(with|who|and)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lonely();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[\s,;]+|(?:[\s,;]|\b(?:with|and|for|in|con|y|para)\s*$)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
