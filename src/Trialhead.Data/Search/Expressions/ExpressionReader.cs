using Trialhead.Text;

namespace Trialhead.Data.Search.Expressions;

/// <summary>Reads the expressions of ClinicalTrials.gov (Essie).</summary>
/// <remarks>
/// Words stand for all of them; a quoted phrase for its words in order; <c>AND</c>, <c>OR</c>, <c>NOT</c>, brackets; <c>AREA[…]</c> says where to look,
/// <c>RANGE[from,to]</c> from where to where, <c>SEARCH[Location](…)</c> that one site fulfils all, <c>ALL</c> is every study, <c>MISSING</c> what
/// has no value. <c>EXPANSION[…]</c> and <c>TILT[…]</c> change nothing but that <c>EXPANSION[None]</c> takes words for a phrase.
/// https://clinicaltrials.gov/find-studies/constructing-complex-search-queries
/// </remarks>
public static class ExpressionReader
{
    private const int Longest = 4000;

    /// <summary>Reads one.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="area">The area of words outside any <c>AREA[…]</c>.</param>
    /// <param name="where">Whose text it is, for problems.</param>
    /// <exception cref="ArgumentException">There is no such area.</exception>
    public static ParseResult<SearchExpression> Read(string text, string area, string where)
    {
        ArgumentNullException.ThrowIfNull(text);
        var context = SearchAreas.Find(area) ?? throw new ArgumentException($"No area {area}.", nameof(area));
        if (text.Length > Longest)
        {
            return ParseResult.Failed<SearchExpression>(where, $"{text.Length} characters", $"at most {Longest}");
        }

        if (ExpressionLexer.Read(text) is not { } tokens)
        {
            return ParseResult.Failed<SearchExpression>(where, "quotation marks or brackets without an end", "each to be closed");
        }

        try
        {
            return ParseResult.Of(new ExpressionParser(tokens).Read(context));
        }
        catch (ExpressionException problem)
        {
            return ParseResult.Failed<SearchExpression>(where, problem.Found, problem.Expected);
        }
    }

    /// <summary>Any of these studies, by today's or a former registry number.</summary>
    public static SearchExpression Numbers(IEnumerable<string> nctIds)
    {
        var area = SearchAreas.Find("NCTId")!; // in the table
        return new JoinedExpression([.. nctIds.Select(id => new WordsExpression(area, id, IsPhrase: false))], IsAny: true);
    }
}
