using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;
using Trialhead.Data.Search.Expressions;

namespace Trialhead.Data.Search;

/// <summary>Turns English text into the words that are compared: lower case, no accents, American spelling, stems of all but the shortest.</summary>
internal sealed class TrialAnalyzer : Analyzer
{
    private const int GapBetweenValues = 100; // no phrase runs from one condition into the next

    public static TrialAnalyzer Instance { get; } = new();

    public override int GetPositionIncrementGap(string fieldName) => fieldName == IndexFields.Sites ? SiteWords.Gap : GapBetweenValues;

    protected override TextReader InitReader(string fieldName, TextReader reader) => new WordBreakReader(reader);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var source = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream stream = new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, source);
        stream = new LowerCaseFilter(LuceneVersion.LUCENE_48, stream);
        stream = new ASCIIFoldingFilter(stream);
        stream = new StopWordFilter(stream);
        stream = new AmericanSpellingFilter(stream);
        stream = new ShortWordFilter(stream);
        return new TokenStreamComponents(source, new PorterStemFilter(stream));
    }
}
