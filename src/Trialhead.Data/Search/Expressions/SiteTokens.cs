using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Trialhead.Data.Search.Expressions;

/// <summary>Hands words to the index as they are.</summary>
internal sealed class SiteTokens : TokenStream
{
    private readonly IReadOnlyList<string> _words;
    private readonly ICharTermAttribute _term;
    private int _next;

    public SiteTokens(IReadOnlyList<string> words)
    {
        _words = words;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next == _words.Count)
        {
            return false;
        }

        _term.SetEmpty().Append(_words[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
