using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>An illness or a treatment with the words that narrow it.</summary>
/// <param name="language">The language.</param>
/// <param name="text">The criterion's text, in which parts of the body are looked up.</param>
/// <param name="start">Where that begins in the eligibility text.</param>
internal sealed partial class ThingWords(PageLanguage language, string text, int start)
{
    private const string IndexDisease = "index-disease";
    private const int LongestLetter = 1;

    /// <summary>Ways of giving a medicine, which narrow no illness.</summary>
    public static readonly string[] Routes = ["topical", "oral", "inhaled", "intranasal", "intravenous", "parenteral", "subcutaneous", "intramuscular"];

    private static readonly IReadOnlyList<TableRow> Sites = TableRow.ReadEmbedded("criterion-sites.tsv", "pages");

    /// <summary>The name with its narrowing; null where a word of it has no plain form.</summary>
    public string? Of(Concept concept, IReadOnlyList<Qualifier> qualifiers, DiseaseSetting setting, SourceSpan span, bool isDenied)
    {
        var isOther = concept.Id is not ("comorbidity" or "second-primary-cancer") && qualifiers.Any(q => q.Text == "other");
        var (before, after, said) = (new List<string>(), new List<string>(), new List<(Qualifier Qualifier, string Words)>());
        var (written, unsaid) = (Written(concept, span), Unsaid(concept, span));
        var all = qualifiers.Concat(unsaid).Select(q => q.Text).ToList();
        if (all.Exists(one => all.Exists(other => QualifierTable.Excludes(one, other))))
        {
            return null; // "primary or secondary" read as both at once
        }

        if (written is null && ((SaysMore(concept) && !IsAbbreviation(span) && !IsSynonym(concept, span) && NameTable.Concepts.Find(concept.Id, language) is null) || (unsaid.Count > 0 && Choice().IsMatch(Own(span) ?? ""))))
        {
            return null;
        }

        if (written is { Length: <= LongestLetter })
        {
            return written; // "known hepatitis B or C": the letter takes the words of the name before it
        }

        unsaid = concept.Id == IndexDisease ? [] : unsaid;
        foreach (var qualifier in (written is null ? qualifiers.Concat(unsaid) : qualifiers.Where(q => !SpelledIn(q, written))).Distinct())
        {
            if ((qualifier.Text == "other than the illness under study" && isOther) || IsInName(qualifier, concept) || IsIdle(qualifier, concept)
                || written?.Contains(qualifier.Text, StringComparison.OrdinalIgnoreCase) == true)
            {
                continue;
            }

            var (leading, trailing) = (before.Count, after.Count);
            if (!Add(qualifier, before, after) && !AddAsWritten(qualifier, span, before, after))
            {
                return null;
            }

            if (before.Count > leading || after.Count > trailing)
            {
                said.Add((qualifier, before.Count > leading ? before[^1] : after[^1]));
            }
        }

        var name = written ?? ConceptWords.Of(concept, language);
        JoinChoices(said, before, name, concept);
        JoinChoices(said, after, name, concept);
        if (IsApart(said, before, after) || (concept.Id == "concomitant-medication" && before.Count > 0))
        {
            return null; // "active gout with symptoms" for what is active or symptomatic
        }

        AddSetting(setting, before, after);
        if (name.StartsWith(language.Say("the ", "la "), StringComparison.Ordinal))
        {
            return isOther ? null : InForm(name, [.. before.Distinct()], after);
        }

        before.RemoveAll(word => name.StartsWith($"{word} ", StringComparison.OrdinalIgnoreCase));
        after = InOrder(after);
        (name, after) = Parted(name, after);
        isOther = isOther && written?.Contains("other", StringComparison.OrdinalIgnoreCase) != true;
        var isSign = concept.Kind == ConceptKind.Condition && qualifiers.Any(q => q.Text == "evident") && !name.Contains("evidence", StringComparison.OrdinalIgnoreCase);
        var words = name.StartsWith("a ", StringComparison.Ordinal) && before.Count > 0
            ? $"{Article(before[0])} {string.Join(" ", [.. before.Distinct(), name[2..]])}"
            : string.Join(" ", [.. before.Distinct(), name]);
        words = language == PageLanguage.Spanish ? isOther ? $"otro tipo de {words}" : words
            : isOther ? $"{(isDenied ? "any other" : "another")} {(words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words)}"
            : isSign ? words
            : ConceptWords.WithArticle(words, name);
        words = isSign ? $"{language.Say("signs of", "signos de")} {words}" : words;
        return string.Join(" ", [.. qualifiers.Select(Allotted).OfType<string>().Take(1), words, .. after]);
    }

    // The part of the body stands next to the name, what is not meant at the end.
    private List<string> InOrder(List<string> after) => [.. after.Distinct().OrderBy(words =>
        words.StartsWith(language.Say("of the ", "del "), StringComparison.Ordinal) || words.StartsWith(language.Say("of the ", "de la "), StringComparison.Ordinal) ? 0
        : words.StartsWith(language.Say("other than ", "que no sea "), StringComparison.Ordinal) ? 2
        : 1)];

    // "Illness with symptoms other than the one that this trial studies".
    private (string Name, List<string> After) Parted(string name, List<string> after) =>
        after.Count > 0 && name.IndexOf(language.Say(" other than the one", " distinta de la que"), StringComparison.Ordinal) is > 0 and var at
            ? (name[..at], [.. after, name[(at + 1)..]])
            : (name, after);

    // "Primary CNS lymphoma" has its place and its course in its name.
    private static bool IsInName(Qualifier qualifier, Concept concept) => concept.Name.Contains(qualifier.Text, StringComparison.OrdinalIgnoreCase)
        || Sites.Any(row => row["site"] == qualifier.Text && concept.Name.Contains(row["word"], StringComparison.OrdinalIgnoreCase));

    // "Infected with HIV", "COVID-19 positive" say no more than that there is the infection.
    private static bool IsIdle(Qualifier qualifier, Concept concept) => (qualifier.Text == "anticancer" && concept.Name.Contains("cancer", StringComparison.OrdinalIgnoreCase))
        || qualifier.Text is "infected" or "positive"
        && (concept.Id == "covid-19" || concept.Name.Contains("infection", StringComparison.OrdinalIgnoreCase) || concept.Name.StartsWith("Hepatitis", StringComparison.Ordinal));

    // "Polytrauma" is another word for multiple trauma, while "acidosis" leaves out of which kind it is.
    private bool IsSynonym(Concept concept, SourceSpan span) => Own(span) is { } own && !IsAbbreviation(span) && SaysMore(concept) && NameTable.Concepts.Find(concept.Id, language) is null && !Keys(own).IsSubsetOf(Keys(concept.Name))
        && own.All(c => char.IsLetter(c) || c is ' ' or '-') && own.Skip(1).Any(char.IsLower) && !People().IsMatch(own) && concept.Kind == ConceptKind.Condition;

    private static bool SpelledIn(Qualifier qualifier, string words) => QualifierTable.In(words).Contains(qualifier);

    // "The illness that this trial studies in an advanced form".
    private string InForm(string name, List<string> before, List<string> after) => before.Count + after.Count == 0 ? name
        : language == PageLanguage.Spanish ? $"{name} {string.Join(" ", [.. before, .. after])}"
        : $"{name} in {(before.Count > 0 && "aeiou".Contains(before[0][0], StringComparison.Ordinal) ? "an" : "a")} {string.Join(" ", [.. before, "form", .. after])}";

    private static string Article(string words) => "aeiou".Contains(words[0], StringComparison.Ordinal) ? "an" : "a";

    private bool Add(Qualifier qualifier, List<string> before, List<string> after)
    {
        if (qualifier.Text == "focal" && !text.Contains("focal", StringComparison.OrdinalIgnoreCase))
        {
            return false; // "partial thickness"
        }

        if (qualifier.Text is "other" or "evident" || Allotted(qualifier) is not null)
        {
            return true;
        }

        if (NameTable.Qualifiers.Find(qualifier.Text, language) is { } words)
        {
            var isBefore = language == PageLanguage.English && NameTable.Qualifiers.Cell(qualifier.Text, "place") == "before";
            (isBefore ? before : after).Add(words);
            return true;
        }

        var other = qualifier.Kind switch
        {
            QualifierKind.Stage => Stage(qualifier.Text),
            QualifierKind.Extent => Site(qualifier.Text),
            QualifierKind.Course => Duration(qualifier.Text),
            _ => null,
        };
        if (other is not null)
        {
            after.Add(other);
        }

        return other is not null;
    }

    private void AddSetting(DiseaseSetting setting, List<string> before, List<string> after)
    {
        foreach (var one in Enum.GetValues<DiseaseSetting>().Where(s => s != DiseaseSetting.None && setting.HasFlag(s)))
        {
            if (one == DiseaseSetting.Relapsed && before.Contains("recurrent"))
            {
                continue;
            }

            if (one == DiseaseSetting.NewlyDiagnosed && language == PageLanguage.English)
            {
                before.Add("newly diagnosed");
                continue;
            }

            after.Add(one switch
            {
                DiseaseSetting.NewlyDiagnosed => "de diagnóstico reciente",
                DiseaseSetting.Relapsed => language.Say("that has come back", "que ha vuelto"),
                DiseaseSetting.Refractory => language.Say("that did not respond to treatment", "que no respondió al tratamiento"),
                DiseaseSetting.Metastatic => language.Say("that has spread to other parts of the body", "que se ha extendido a otras partes del cuerpo"),
                DiseaseSetting.Remission => language.Say("in remission", "en remisión"),
                _ => language.Say("that has spread nearby (locally advanced)", "que se ha extendido a zonas cercanas"),
            });
        }
    }

    private string? Stage(string words)
    {
        if (AboveShape().Match(words) is { Success: true } above)
        {
            var scale = above.Groups["kind"].Value == "grade" ? language.Say("grade", "grado") : language.Say("stage", "estadio");
            return language.Say($"(above {scale} {above.Groups["n"].Value})", $"(por encima de {scale} {above.Groups["n"].Value})");
        }

        var match = StageShape().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var grades = match.Groups["range"].Value.ToUpperInvariant().Replace(" OR ", language.Say(" or ", " o "), StringComparison.Ordinal)
            .Replace(" AND ", language.Say(" and ", " y "), StringComparison.Ordinal).Replace(" TO ", language.Say(" to ", " a "), StringComparison.Ordinal);
        var more = match.Groups["more"].Value switch
        {
            "" when match.Groups["sign"].Value is ">=" or "≥" => language.Say(" or higher", " o más"),
            "" when match.Groups["sign"].Value is "<=" or "≤" => language.Say(" or lower", " o menos"),
            "" => "",
            "lower" or "less" => language.Say(" or lower", " o menos"),
            _ => language.Say(" or higher", " o más"),
        };
        var kind = match.Groups["kind"].Value switch
        {
            "stage" => language.Say("stage", "estadio"),
            "grade" => language.Say("grade", "grado"),
            _ => language.Say("class", "clase"),
        };
        var side = match.Groups["sign"].Value switch
        {
            ">" => language.Say("above ", "por encima de "),
            "<" => language.Say("below ", "por debajo de "),
            _ => "",
        };
        return $"({side}{kind} {grades}{more})";
    }

    private string? Site(string site) => Sites
        .FirstOrDefault(row => row["site"] == site && Regex.IsMatch(text, $@"\b{row["word"]}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
        ?[language.Code()];

    // "Up to five days of" stands before the name in both languages.
    private string? Allotted(Qualifier qualifier)
    {
        var match = AllottedShape().Match(qualifier.Text);
        return match.Success && WindowWords.Number(match.Groups["n"].Value) is { } number
            ? $"{language.Say("up to", "hasta")} {WindowWords.Stretch(number, match.Groups["unit"].Value[0], language)} {language.Say("of", "de")}"
            : null;
    }

    private string? Duration(string words)
    {
        var match = DurationShape().Match(words);
        return match.Success
            ? language.Say("for at least", "desde hace al menos") + " "
                + WindowWords.Stretch(int.Parse(match.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["unit"].Value[0], language)
            : null;
    }

    [GeneratedRegex(
        @"^(?<kind>stage|grade|class)(?:s|es)? (?:(?<sign>>=|>|<=|<|≥|≤)\s*)?(?<range>(?>[ivx0-9]+[abc]?\d?)(?:(?: or | and | to |/|-|, |, or )(?>[ivx0-9]+[abc]?\d?))*)(?: (?:or|and) (?<more>higher|worse|above|greater|more|lower|less))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex StageShape();

    [GeneratedRegex(@"^(?:greater|higher|worse|more) than (?<kind>grade|stage) (?<n>\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex AboveShape();

    [GeneratedRegex(@"\b(?:or|and|non)\b|/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    [GeneratedRegex(@"^up to (?<n>\w+) (?<unit>day|week|month|year)s? of$", RegexOptions.CultureInvariant)]
    private static partial Regex AllottedShape();

    [GeneratedRegex(@"^(?:for )?(?:at least|a minimum of|≥) ?(?<n>\d{1,3}) (?<unit>day|week|month|year)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationShape();
}
