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

    /// <summary>Ways of giving a medicine, which narrow no illness.</summary>
    public static readonly string[] Routes = ["topical", "oral", "inhaled", "intranasal", "intravenous", "parenteral", "subcutaneous", "intramuscular"];

    private static readonly IReadOnlyList<TableRow> Sites = TableRow.ReadEmbedded("criterion-sites.tsv", "pages");

    /// <summary>The name with its narrowing; null where a word of it has no plain form.</summary>
    public string? Of(Concept concept, IReadOnlyList<Qualifier> qualifiers, DiseaseSetting setting, SourceSpan span, bool isDenied)
    {
        var isOther = concept.Id is not ("comorbidity" or "second-primary-cancer") && qualifiers.Any(q => q.Text == "other");
        var (before, after) = (new List<string>(), new List<string>());
        var (written, unsaid) = (Written(concept, span), Unsaid(concept, span));
        var all = qualifiers.Concat(unsaid).Select(q => q.Text).ToList();
        if (all.Exists(one => all.Exists(other => QualifierTable.Excludes(one, other))))
        {
            return null; // "primary or secondary" read as both at once
        }

        if (written is null && ((SaysMore(concept) && !IsAbbreviation(span) && NameTable.Concepts.Find(concept.Id, language) is null) || (unsaid.Count > 0 && Choice().IsMatch(Own(span) ?? ""))))
        {
            return null;
        }

        unsaid = concept.Id == IndexDisease ? [] : unsaid;
        foreach (var qualifier in (written is null ? qualifiers.Concat(unsaid) : qualifiers.Where(q => !SpelledIn(q, written))).Distinct())
        {
            if ((qualifier.Text == "other than the illness under study" && isOther) || IsInName(qualifier, concept))
            {
                continue;
            }

            if (!Add(qualifier, before, after) && !AddAsWritten(qualifier, span, before, after))
            {
                return null;
            }
        }

        AddSetting(setting, before, after);
        var name = written ?? ConceptWords.Of(concept, language);
        if (name.StartsWith(language.Say("the ", "la "), StringComparison.Ordinal))
        {
            return isOther ? null : InForm(name, [.. before.Distinct()], after);
        }

        isOther = isOther && written?.Contains("other", StringComparison.OrdinalIgnoreCase) != true;
        var isSign = qualifiers.Any(q => q.Text == "evident") && !name.Contains("evidence", StringComparison.OrdinalIgnoreCase);
        var words = string.Join(" ", [.. before.Distinct(), name]);
        words = language == PageLanguage.Spanish ? isOther ? $"otro tipo de {words}" : words
            : isOther ? $"{(isDenied ? "any other" : "another")} {(words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words)}"
            : isSign ? words
            : ConceptWords.WithArticle(words, name);
        words = isSign ? $"{language.Say("signs of", "signos de")} {words}" : words;
        return string.Join(" ", [.. qualifiers.Select(Allotted).OfType<string>().Take(1), words, .. after]);
    }

    // "Acidosis" is found as metabolic acidosis, "uncontrolled infection" as an active one: then the text's own words stand.
    private string? Written(Concept concept, SourceSpan span)
    {
        if (language != PageLanguage.English || Own(span) is not { } own || !EndsAlike(own, concept.Name))
        {
            return null;
        }

        var isShorter = ConceptWords.IsUsual(concept)
            && Keys(own).IsProperSubsetOf(Tokenizer.Split(concept.Name).Select(token => token.Key));
        return isShorter || SaysMore(concept) ? PlainNames.InsideASentence(Folding.CollapseSpaces(own)) : null;
    }

    // The usual name narrows where the text does not.
    private bool SaysMore(Concept concept) =>
        QualifierTable.In(concept.Name).Any(q => !(concept.Kind == ConceptKind.Condition && Routes.Contains(q.Text)) && !text.Contains(q.Text, StringComparison.OrdinalIgnoreCase) && !QualifierTable.In(text).Contains(q));

    // "ARDS" stands for its name, "acute" included.
    private bool IsAbbreviation(SourceSpan span) => Own(span)?.Split(' ')[^1] is { Length: > 1 } last && last.All(c => !char.IsLower(c));

    private string? Own(SourceSpan span)
    {
        var at = span.Start - start;
        return span.Length > 0 && at >= 0 && at + span.Length <= text.Length ? text.Substring(at, span.Length) : null;
    }

    // "Primary CNS lymphoma" has its place and its course in its name.
    private static bool IsInName(Qualifier qualifier, Concept concept) => concept.Name.Contains(qualifier.Text, StringComparison.OrdinalIgnoreCase)
        || Sites.Any(row => row["site"] == qualifier.Text && concept.Name.Contains(row["word"], StringComparison.OrdinalIgnoreCase));

    private static bool SpelledIn(Qualifier qualifier, string words) => QualifierTable.In(words).Contains(qualifier);

    private static bool EndsAlike(string own, string name) =>
        Tokenizer.Split(own) is [.., var last] && Tokenizer.Split(name) is [.., var end] && (last.Key == end.Key || Keys(own).SetEquals(Keys("diabetes")) || Keys(own).SetEquals(Keys("angina")));

    private static HashSet<ulong> Keys(string words) => Tokenizer.Split(words).Select(token => token.Key).ToHashSet();

    // A name of the vocabulary may be wider than the text's: "chronic liver disease" is found as liver disease.
    private List<Qualifier> Unsaid(Concept concept, SourceSpan span) => Own(span) is not { } own ? [] :
    [
        .. QualifierTable.In(own).Except(QualifierTable.In(concept.Name)).Where(q =>
            !concept.Name.Contains(q.Text, StringComparison.OrdinalIgnoreCase)
            && (q.Kind is QualifierKind.Severity or QualifierKind.Control or QualifierKind.Course or QualifierKind.Significance
                || (q.Kind == QualifierKind.Extent && NameTable.Qualifiers.Find(q.Text, language) is not null)
                || q.Text is "active" or "inactive" or "symptomatic" or "asymptomatic" or "unstable" or "decompensated" or "progressive" or "untreated" or "latent")),
    ];

    // "The illness that this trial studies in an advanced form".
    private string InForm(string name, List<string> before, List<string> after) => before.Count + after.Count == 0 ? name
        : language == PageLanguage.Spanish ? $"{name} {string.Join(" ", [.. before, .. after])}"
        : $"{name} in {(before.Count > 0 && "aeiou".Contains(before[0][0], StringComparison.Ordinal) ? "an" : "a")} {string.Join(" ", [.. before, "form", .. after])}";

    // A word that no table knows stands as it is written, in the language of the text, where it leads straight to the name;
    // and so does how the thing is shown: "by CT scan or MRI".
    private bool AddAsWritten(Qualifier qualifier, SourceSpan span, List<string> before, List<string> after)
    {
        if (language != PageLanguage.English || span.Length == 0 || span.Start < start || Own(span) is not { } own)
        {
            return false;
        }

        var ahead = text.AsSpan(0, span.Start - start).TrimEnd();
        if (PlainWord().IsMatch(qualifier.Text)
            && (ahead.EndsWith(qualifier.Text, StringComparison.OrdinalIgnoreCase) || own.Contains($"{qualifier.Text} ", StringComparison.OrdinalIgnoreCase)))
        {
            before.Add(qualifier.Text);
            return true;
        }

        var behind = text[(span.End - start)..].TrimStart();
        if (Means().IsMatch(qualifier.Text) && behind.StartsWith(qualifier.Text, StringComparison.OrdinalIgnoreCase))
        {
            after.Add(behind[..qualifier.Text.Length]);
            return true;
        }

        return false;
    }

    private bool Add(Qualifier qualifier, List<string> before, List<string> after)
    {
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
        var match = StageShape().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var grades = match.Groups["range"].Value.ToUpperInvariant().Replace(" OR ", language.Say(" or ", " o "), StringComparison.Ordinal)
            .Replace(" AND ", language.Say(" and ", " y "), StringComparison.Ordinal).Replace(" TO ", language.Say(" to ", " a "), StringComparison.Ordinal);
        var more = match.Groups["more"].Value switch
        {
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
        return $"({kind} {grades}{more})";
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
        @"^(?<kind>stage|grade|class)(?:s|es)? (?<range>[ivx0-9]+[abc]?\d?(?:(?: or | and | to |/|-|, |, or )[ivx0-9]+[abc]?\d?)*)(?: (?:or|and) (?<more>higher|worse|above|greater|more|lower|less))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex StageShape();

    [GeneratedRegex(@"^(?!(?:non|not|other|others|same|such|certain|like|without|except|either|both|than|that|with|anticancer|abuse|concurrent|current|prior|previous|any)$)[a-z][a-z-]{3,}[a-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"^(?:by|(?:confirmed|proven|documented|detected|shown|diagnosed) (?:by|on|with)) [a-z][a-z0-9 -]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Means();

    [GeneratedRegex(@"\b(?:or|and|non)\b|/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choice();

    [GeneratedRegex(@"^up to (?<n>\w+) (?<unit>day|week|month|year)s? of$", RegexOptions.CultureInvariant)]
    private static partial Regex AllottedShape();

    [GeneratedRegex(@"^(?:for )?(?:at least|a minimum of|≥) ?(?<n>\d{1,3}) (?<unit>day|week|month|year)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationShape();
}
