using System.Text.RegularExpressions;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>Finds what a note tells with a verb and does not name: "had her gallbladder out".</summary>
/// <remarks>Read from <c>data/criteria/told.tsv</c>.</remarks>
internal static partial class NoteTellings
{
    private static readonly List<(string Id, Regex Words)> Rows =
        [.. TableRow.ReadEmbedded("told.tsv", "criteria").SelectMany(row => Patterns(row).Select(words => (row["id"], words)))];

    /// <summary>What is told, where nothing of the same kind is named in the same words.</summary>
    public static IEnumerable<Mention> In(string note, IReadOnlyList<Mention> named, Lexicon lexicon)
    {
        foreach (var (id, words) in Rows)
        {
            if (lexicon.Get(id) is not { } concept)
            {
                continue;
            }

            foreach (var match in words.Matches(note).Where(match => !Turned().IsMatch(match.Value) && !OfAnother().IsMatch(note, match.Index + match.Length) && !Predicted().IsMatch(note[Math.Max(0, match.Index - 2)..match.Index]) && !(concept.Id == "metastatic-cancer" && match.Index > 1 && char.IsDigit(note[match.Index - 2]))))
            {
                var span = new SourceSpan(match.Index, match.Length);
                if (IsOfCancer(concept, lexicon) && !Tumour().IsMatch(match.Value) && !named.Any(mention => IsTumour(mention.Concept, lexicon)))
                {
                    continue; // "the infection has spread to the bone"
                }

                if (!named.Any(mention => mention.Span.Overlaps(span) && (lexicon.IsA(mention.Concept, concept) || IsWithin(span, mention.Span))))
                {
                    yield return new Mention(span, concept);
                }
            }
        }
    }

    // "Sickle cell trait" is no sickle cell disease.
    private static bool IsWithin(SourceSpan told, SourceSpan named) => named.Start <= told.Start && told.End <= named.End && named.Length > told.Length;

    // "Still's murmur", "Gaucher cells": what is called after the same person.
    [GeneratedRegex(@"\G (?:murmur|signs?|test|solution|reflex|triad|criteria|score|man(?:o?eu)?ver|area|nodes?|patch\w*|ulcer|law|cells?|reaction|phenomenon|classification|stage|grade)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAnother();

    // "FVC 68% pred" is of what was predicted.
    [GeneratedRegex(@"%\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Predicted();

    private static bool IsOfCancer(Concept concept, Lexicon lexicon) => concept.Id.EndsWith("-metastasis", StringComparison.Ordinal) && IsTumour(concept, lexicon);

    private static bool IsTumour(Concept concept, Lexicon lexicon) =>
        (lexicon.Get("neoplasm") is { } any && lexicon.IsA(concept, any)) || (lexicon.Get("cancer") is { } cancer && lexicon.IsA(concept, cancer));

    [GeneratedRegex(@"metasta|\bmets\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tumour();

    // "~MR" counts behind a word of degree: "mild MR", "2+ MR"; "pen>allerg" where that follows: "pen allergic".
    private static string Short(string name) => name[0] == '~'
        ? $@"(?<=\b(?:mild|moderate|severe|trace|trivial|critical|significant|[1-4]\+)(?:[ -]to[ -](?:mild|moderate|severe|[1-4]\+))? ){Regex.Escape(name[1..])}"
        : name.Split('>') is [var called, var next] ? $"{Regex.Escape(called)}(?=[ -]{Regex.Escape(next)})"
        : Regex.Escape(name);

    // "The spleen is not palpable", "no swelling. Legs …": between the words of a phrase nothing is denied, and no sentence ends.
    // What opens with a denial is told by it: "not menstruated since May".
    [GeneratedRegex(@"(?<!^)\b(?:no|not|without|never|nor|neither|normal|denie[sd])\b|n['’]t\b|[.;:]\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Turned();

    private static IEnumerable<Regex> Patterns(TableRow row)
    {
        if (row["words"].Length > 0)
        {
            yield return PresumptionTable.AnyOf(row.List("words"));
        }

        if (row["short"].Length > 0)
        {
            yield return new Regex($@"(?<![\w-])(?:{string.Join('|', row.List("short").Select(Short))})(?!\w|-(?!allerg))", RegexOptions.CultureInvariant);
        }
    }
}
