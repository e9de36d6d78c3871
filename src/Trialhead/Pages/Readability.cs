using Trialhead.Text;

namespace Trialhead.Pages;

/// <summary>How hard sentences are to read, from counts of sentences, words and syllables.</summary>
/// <param name="Sentences">Sentences with at least one counted word.</param>
/// <param name="Words">Counted words.</param>
/// <param name="Syllables">Syllables of the counted words.</param>
/// <remarks>
/// A hyphenated word is one word. Not counted: words with a digit (numbers, doses, NCT numbers) and words in quotation marks, which
/// are a registry's. A short word in capitals has a syllable for each letter, as it is spoken. <c>default</c>: nothing to read.
/// </remarks>
public readonly record struct Readability(int Sentences, int Words, int Syllables)
{
    /// <summary>Words of a sentence on average; 0 where there are none.</summary>
    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>Syllables of a word on average; 0 where there are none.</summary>
    public double SyllablesPerWord => Words == 0 ? 0 : (double)Syllables / Words;

    /// <summary>For English: the school grade of the United States that reads this with ease (Flesch and Kincaid, 1975).</summary>
    /// <remarks>0.39 × words per sentence + 11.8 × syllables per word − 15.59; can be negative; 0 where there are no words.</remarks>
    public double FleschKincaidGrade => Words == 0 ? 0 : (0.39 * WordsPerSentence) + (11.8 * SyllablesPerWord) - 15.59;

    /// <summary>For Spanish: the index of Szigriszt-Pazos, read on the INFLESZ scale.</summary>
    /// <remarks>
    /// 206.835 − 62.3 × syllables per word − words per sentence. Higher is easier: from 55 normal, from 65 fairly easy, from 80 very
    /// easy; under 55 too hard for most patients. 0 where there are no words.
    /// </remarks>
    public double Inflesz => Words == 0 ? 0 : 206.835 - (62.3 * SyllablesPerWord) - WordsPerSentence;

    /// <summary>The counts of both together.</summary>
    public static Readability operator +(Readability left, Readability right) => left.Add(right);

    /// <summary>The counts of both together.</summary>
    public Readability Add(Readability other) =>
        new(Sentences + other.Sentences, Words + other.Words, Syllables + other.Syllables);

    /// <summary>Counts a text of one or more sentences.</summary>
    public static Readability Of(string text, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var total = default(Readability);
        foreach (var span in SentenceSplitter.Split(text, new SourceSpan(0, text.Length)))
        {
            total += OfSentence(text.AsSpan(span.Start, span.Length), language);
        }

        return total;
    }

    /// <summary>Counts the page's own sentences.</summary>
    /// <remarks>Left out: words quoted from the record, and labels, which do not end as a sentence does.</remarks>
    public static Readability Of(TrialPage page, PageLanguage language)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Sections
            .SelectMany(section => section.Sentences)
            .Where(sentence => !sentence.IsQuoted && sentence.Text is [.., '.' or '!' or '?'])
            .Aggregate(default(Readability), (total, sentence) => total + Of(sentence.Text, language));
    }

    private static Readability OfSentence(ReadOnlySpan<char> sentence, PageLanguage language)
    {
        var (words, syllables, isQuoted) = (0, 0, false);
        for (var i = 0; i < sentence.Length;)
        {
            var start = i;
            while (i < sentence.Length && IsOfWord(sentence, i))
            {
                i++;
            }

            if (i == start)
            {
                isQuoted = sentence[i] switch { '"' => !isQuoted, '“' or '«' => true, '”' or '»' => false, _ => isQuoted };
                i++;
            }
            else if (!isQuoted && SyllableCounter.Count(sentence[start..i], language) is > 0 and var count)
            {
                (words, syllables) = (words + 1, syllables + count);
            }
        }

        return new Readability(words > 0 ? 1 : 0, words, syllables);
    }

    private static bool IsOfWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '-' or '‑' or '\'' or '’' && at > 0 && at + 1 < text.Length
            && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]));
}
