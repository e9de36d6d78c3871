using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <content>What the text itself calls a thing, and which of its words the name leaves out.</content>
internal sealed partial class ThingWords
{
    // "Acidosis" is found as metabolic acidosis, "uncontrolled infection" as an active one: then the text's own words stand.
    private string? Written(Concept concept, SourceSpan span)
    {
        if (language != PageLanguage.English || Own(span) is not { } own || !(EndsAlike(own, concept.Name) || IsSynonym(concept, span)))
        {
            return null;
        }

        var isShorter = ConceptWords.IsUsual(concept)
            && Keys(own).IsProperSubsetOf(Tokenizer.Split(concept.Name).Select(token => token.Key));
        return isShorter || SaysMore(concept) ? PlainNames.InsideASentence(Folding.CollapseSpaces(Leading().Replace(own, ""))) : null;
    }

    // The two words of a choice stand on either side of the name.
    private bool IsApart(List<(Qualifier Qualifier, string Words)> said, List<string> before, List<string> after)
    {
        string? Words(string written) => said.Find(item => QualifierTable.In(written).Contains(item.Qualifier)).Words;
        return AdjectiveChoice().Matches(text).Any(choice => Words(choice.Groups["one"].Value) is { } one && Words(choice.Groups["other"].Value) is { } other
            && ((before.Contains(one) && after.Contains(other)) || (before.Contains(other) && after.Contains(one))));
    }

    // "Active or uncontrolled infection" is not one that is both.
    private void JoinChoices(List<(Qualifier Qualifier, string Words)> said, List<string> place, string name, Concept concept)
    {
        foreach (Match choice in AdjectiveChoice().Matches(text))
        {
            var (one, other) = (Words(choice.Groups["one"].Value), Words(choice.Groups["other"].Value));
            if (one is not null && other is not null && one != other && place.Contains(one) && place.Contains(other))
            {
                place[place.IndexOf(one)] = $"{one} {language.Say("or", "o")} {other}";
                place.Remove(other);
            }
            else if ((one ?? other) is { } only && place.Contains(only)
                && language.Say(name, concept.Name).StartsWith($"{choice.Groups[one is null ? "one" : "other"].Value} ", StringComparison.OrdinalIgnoreCase))
            {
                place[place.IndexOf(only)] = language.Say($"{only} or", $"o {only}");
            }
        }

        string? Words(string written) => said.Find(item => QualifierTable.In(written).Contains(item.Qualifier)).Words;
    }

    [GeneratedRegex(@"\b(?<one>[\w-]+)(?: (?:or|and/or) | ?/ ?)(?<other>[\w-]+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdjectiveChoice();

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

    private static bool EndsAlike(string own, string name) =>
        Tokenizer.Split(own) is [.., var last] && Tokenizer.Split(name) is [.., var end] && (last.Key == end.Key || Keys(own).SetEquals(Keys("diabetes")) || Keys(own).SetEquals(Keys("angina")));

    private static HashSet<ulong> Keys(string words) => Tokenizer.Split(words).Select(token => token.Key).ToHashSet();

    // A name of the vocabulary may be wider than the text's: "chronic liver disease" is found as liver disease.
    private List<Qualifier> Unsaid(Concept concept, SourceSpan span) => Own(span) is not { } own ? [] :
    [
        .. QualifierTable.In(own).Except(QualifierTable.In(concept.Name)).Where(q =>
            !concept.Name.Contains(q.Text, StringComparison.OrdinalIgnoreCase)
            && !(concept.Kind == ConceptKind.Condition && Routes.Contains(q.Text))
            && (q.Kind is QualifierKind.Severity or QualifierKind.Control or QualifierKind.Course or QualifierKind.Significance
                || (q.Kind == QualifierKind.Extent && NameTable.Qualifiers.Find(q.Text, language) is not null)
                || q.Text is "active" or "inactive" or "symptomatic" or "asymptomatic" or "unstable" or "decompensated" or "progressive" or "untreated" or "latent")),
    ];

    // A word that no table knows stands as it is written, in the language of the text, where it leads straight to the name;
    // and so does how the thing is shown: "by CT scan or MRI".
    private bool AddAsWritten(Qualifier qualifier, SourceSpan span, List<string> before, List<string> after)
    {
        if (span.Length == 0 || span.Start < start || Own(span) is not { } own)
        {
            return false;
        }

        var ahead = text.AsSpan(0, span.Start - start).TrimEnd();
        if (PlainWord().IsMatch(qualifier.Text)
            && (ahead.EndsWith(qualifier.Text, StringComparison.OrdinalIgnoreCase) || own.Contains($"{qualifier.Text} ", StringComparison.OrdinalIgnoreCase)))
        {
            AsWritten(ahead.EndsWith(qualifier.Text, StringComparison.OrdinalIgnoreCase) ? PlainNames.InsideASentence(ahead[^qualifier.Text.Length..].ToString()) : InOwn(own, qualifier.Text), before, after);
            return true;
        }

        var behind = text[(span.End - start)..].TrimStart();
        if (Means().IsMatch(qualifier.Text) && behind.Length > 0 && char.IsLower(behind[0]) && behind.StartsWith(qualifier.Text, StringComparison.OrdinalIgnoreCase))
        {
            AsWritten(behind[..qualifier.Text.Length], after, after);
            return true;
        }

        return false;
    }

    private static string InOwn(string own, string words) =>
        own.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? PlainNames.InsideASentence(own.Substring(at, words.Length)) : words;

    // Among English words they are at home; among Spanish ones they are quoted.
    private void AsWritten(string words, List<string> place, List<string> after)
    {
        if (language == PageLanguage.English)
        {
            place.Add(words);
        }
        else
        {
            after.Add($"(“{words}”)");
        }
    }

    [GeneratedRegex(@"^(?:(?:prior|previous|concurrent|current|any)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(?:patients?|subjects?|persons?|people|adults?|children|men|women|care|decision)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();

    [GeneratedRegex(@"^(?!(?:microbiological|bacteriological|begin|start|receive|undergo|initiate|single|starting|beginning|initiating|receiving|taking|undergoing|using|having|entering|requiring|needing|regarding|concerning|during|ready|about|still|already|non|not|other|others|same|such|certain|like|without|except|either|both|than|that|with|anticancer|abuse|concurrent|current|prior|previous|any|risk|high|low|free|suspect|candidate|uninfected|unaffected|complete|blinded|randomized|randomised|regularly|scheduled|planned|naive|absence|lack|never|history|family|contact|abuse|care|motivated|willing|unable|able|serological|serologic|virological|radiologic|radiographic|radiological|clinical|histologic|histological|anti|co|pro|cause|causing|inducing|induced|related|associated|mediated|dependent|independent|resistant|prevention|treatment|exposed|exposure)\b)(?!(?!early\b|daily\b|weekly\b|monthly\b)[a-z-]+ly\b)[a-z][a-z-]{3,}[a-z](?: (?!(?:or|and|of|to|with|for|in|on|by|from|as|no|not|the|an|at|risk|provider|physician|care|trial|study|clinical|than|who|that|is|are)\b)[a-z][a-z-]+[a-z]){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"^(?:by(?! (?:patients|participants|subjects|those|one|any|either|the|an?)\b)|(?:confirmed|proven|documented|detected|shown|diagnosed) (?:by|on|with)) [a-z][a-z0-9 -]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex Means();
}
