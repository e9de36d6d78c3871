using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Trialhead.Data.Search;

/// <summary>Keeps words of up to three letters as they are: ALS is not the "al" of "et al".</summary>
internal sealed class ShortWordFilter : TokenFilter
{
    private const int Longest = 3;

    private readonly ICharTermAttribute _term;
    private readonly IKeywordAttribute _keyword;

    public ShortWordFilter(TokenStream input)
        : base(input) => (_term, _keyword) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IKeywordAttribute>());

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        _keyword.IsKeyword = _term.Length <= Longest;
        return true;
    }
}
