using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Translation;

/// <summary>The words and phrases that can be translated, found by any of their English forms.</summary>
/// <remarks>From <c>data/pages/spanish-words.tsv</c> and <c>spanish-grammar.tsv</c>.</remarks>
internal static class BilingualTable
{
    /// <summary>The most words that a phrase has.</summary>
    public const int LongestPhrase = 8;

    private static readonly Lazy<FrozenDictionary<string, (BilingualWord Word, WordForm Form)[]>> Forms = new(Read);

    /// <summary>The words that are written so, the most usual first; none where the table has none. Short forms have their capitals, all else is in lower case.</summary>
    public static IReadOnlyList<(BilingualWord Word, WordForm Form)> Find(string written) => Forms.Value.GetValueOrDefault(written, []);

    private static FrozenDictionary<string, (BilingualWord Word, WordForm Form)[]> Read()
    {
        var forms = new Dictionary<string, List<(BilingualWord, WordForm)>>();
        foreach (var row in TableRow.ReadEmbedded("spanish-grammar.tsv", "pages").Concat(TableRow.ReadEmbedded("spanish-words.tsv", "pages")))
        {
            var word = Word(row);
            foreach (var (form, written) in word.IsShortForm ? [(WordForm.Base, word.English)] : FormsOf(word, row["forms"]))
            {
                if (!forms.TryGetValue(written, out var found))
                {
                    forms[written] = found = [];
                }

                if (!found.Exists(one => one.Item1.Kind == word.Kind && (one.Item2 == form || word.Kind != WordKind.Verb)))
                {
                    found.Add((word, form));
                }
            }
        }

        return forms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private static BilingualWord Word(TableRow row)
    {
        var (attributes, gender) = (row["attr"], row["gender"]);
        var kind = Kind(row["kind"]);
        var traits = kind == WordKind.Adjective ? attributes.Split(' ') : [];
        return new BilingualWord(row["en"], kind, row["es"], new Agreement(gender.StartsWith('f'), gender.EndsWith('p')), kind == WordKind.Noun ? attributes : "", traits.Contains("before"), traits.Contains("estar"));
    }

    private static WordKind Kind(string name) => name switch
    {
        "noun" => WordKind.Noun,
        "adj" => WordKind.Adjective,
        "verb" => WordKind.Verb,
        "adv" => WordKind.Adverb,
        "name" => WordKind.Name,
        "det" => WordKind.Determiner,
        "num" => WordKind.Number,
        "prep" => WordKind.Preposition,
        "conj" => WordKind.Conjunction,
        "sub" => WordKind.Subordinator,
        "rel" => WordKind.Relative,
        "pron" => WordKind.Pronoun,
        "modal" => WordKind.Modal,
        "not" => WordKind.Not,
        "to" => WordKind.To,
        "be" => WordKind.Be,
        "have" => WordKind.Have,
        "do" => WordKind.Do,
        _ => throw new FormatException($"spanish-words.tsv: found the kind `{name}`, expected one such as `noun`, `adj` or `verb`."),
    };

    private static IEnumerable<(WordForm Form, string Written)> FormsOf(BilingualWord word, string irregular)
    {
        yield return (WordForm.Base, word.English);
        if (word.Kind == WordKind.Noun)
        {
            yield return (WordForm.Plural, irregular.Length > 0 ? irregular : EnglishForms.Plural(word.English));
        }

        if (word.Kind == WordKind.Verb)
        {
            yield return (WordForm.Third, EnglishForms.Third(word.English));
            var (past, participle) = irregular.Split('|') is [var one, var other] ? (one, other) : (irregular, irregular);
            foreach (var form in past.Length > 0 ? [past] : EnglishForms.Past(word.English))
            {
                yield return (WordForm.Past, form);
            }

            foreach (var form in participle.Length > 0 ? [participle] : EnglishForms.Past(word.English))
            {
                yield return (WordForm.Participle, form);
            }

            foreach (var form in EnglishForms.Gerund(word.English))
            {
                yield return (WordForm.Gerund, form);
            }
        }
    }
}
