using System.Text;
using System.Text.RegularExpressions;
using Trialhead.Vocabulary;

namespace Trialhead.Data.Search.Typing;

/// <summary>Understands what a person types: registry numbers, quoted phrases, words, typing errors and names.</summary>
/// <remarks>Nothing typed is an error.</remarks>
internal sealed partial class TypedQueryReader(Lexicon lexicon)
{
    private const int MostWords = 64; // a pasted page stays affordable; its first words decide

    /// <summary>Reads a text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="correct">What a word is to be replaced by; null where it stays. Asked once for each word, with the text around it.</param>
    public TypedQuery Read(string text, Func<TypedWord, string, string?> correct)
    {
        var nctIds = RegistryNumbers.In(text, out var rest);
        var phrases = new List<IReadOnlyList<string>>();
        var corrections = new List<Correction>();
        var units = new SoughtUnits(lexicon, MostWords);
        var parts = rest.Split('"', '“', '”', '„');
        for (var (i, from) = (0, 0); i < parts.Length; from += parts[i].Length + 1, i++)
        {
            if (i % 2 == 1 && i < parts.Length - 1)
            {
                var tokens = SearchText.Analyze(parts[i]);
                phrases.AddRange(tokens.Count > 0 ? [tokens] : []);
            }
            else
            {
                units.Add(PutRight(TypedPhrases.PutRight(parts[i], corrections), correct, corrections));
            }
        }

        var searched = corrections.Aggregate(text, Replace);
        return new TypedQuery(nctIds, phrases, units.Units, new QueryReading(searched.Trim(), corrections, units.Names));
    }

    // A quoted phrase may hold the same letters: it is not touched.
    internal static string Replace(string text, Correction correction)
    {
        var parts = Quotes().Split(text);
        for (var i = 0; i < parts.Length; i += 2)
        {
            parts[i] = Regex.Replace(parts[i], $@"\b{Regex.Escape(correction.Typed)}\b", _ => correction.Instead, RegexOptions.CultureInvariant);
        }

        return string.Concat(parts);
    }

    private static string PutRight(string part, Func<TypedWord, string, string?> correct, List<Correction> corrections)
    {
        var right = new StringBuilder();
        var end = 0;
        foreach (var word in TypedWord.In(part).Take(MostWords))
        {
            if (correct(word, part) is { } instead)
            {
                right.Append(part, end, word.Start - end).Append(instead);
                end = word.End;
                var correction = new Correction(part[word.Start..word.End], instead);
                if (!corrections.Contains(correction))
                {
                    corrections.Add(correction);
                }
            }
        }

        return end == 0 ? part : right.Append(part, end, part.Length - end).ToString();
    }

    [GeneratedRegex("([\"“”„][^\"“”„]*[\"“”„])")]
    private static partial Regex Quotes();
}
