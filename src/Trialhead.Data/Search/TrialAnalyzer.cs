using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Trialhead.Data.Search;

/// <summary>Turns English text into the words that are compared: lower case, no accents, American spelling, stems.</summary>
internal sealed class TrialAnalyzer : Analyzer
{
    private const int GapBetweenValues = 100; // no phrase runs from one condition into the next

    // "no", "not" and "all" are kept: they carry meaning in criteria, and ALL is a leukaemia.
    private static readonly CharArraySet StopWords = new(
        LuceneVersion.LUCENE_48,
        [
            "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "has", "have", "if", "in", "into",
            "is", "it", "its", "of", "on", "or", "that", "the", "their", "then", "there", "these", "they", "this", "to",
            "was", "were", "which", "who", "will", "with",
        ],
        ignoreCase: false);

    public static TrialAnalyzer Instance { get; } = new();

    public override int GetPositionIncrementGap(string fieldName) => GapBetweenValues;

    protected override TextReader InitReader(string fieldName, TextReader reader) => new WordBreakReader(reader);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, source);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);
        stream = new ASCIIFoldingFilter(stream);
        stream = new StopFilter(LuceneVersion.LUCENE_48, stream, StopWords);
        stream = new AmericanSpellingFilter(stream);
        return new TokenStreamComponents(source, new PorterStemFilter(stream));
    }
}
