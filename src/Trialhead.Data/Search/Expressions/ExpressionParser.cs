namespace Trialhead.Data.Search.Expressions;

/// <summary>Builds an expression of its pieces: <c>NOT</c> and <c>AREA[…]</c> bind most, then <c>AND</c>, then <c>OR</c>.</summary>
internal sealed class ExpressionParser(IReadOnlyList<ExpressionToken> tokens)
{
    private const int Deepest = 32;
    private const int MostPieces = 600;
    private const string AnExpression = "words, a phrase, AREA[…] or a bracket";

    private int _at;
    private int _depth;
    private bool _isPhrase;

    private ExpressionToken Next => tokens[_at];

    /// <summary>Reads all of it.</summary>
    /// <exception cref="ExpressionException">It is no expression.</exception>
    public SearchExpression Read(SearchArea area)
    {
        if (tokens.Count > MostPieces)
        {
            throw new ExpressionException($"{tokens.Count} words and signs", $"at most {MostPieces}");
        }

        var whole = Or(area);
        return Next.Kind == TokenKind.End ? whole : throw new ExpressionException("`)` without `(`", "each bracket to be opened");
    }

    private SearchExpression Or(SearchArea area)
    {
        var parts = new List<SearchExpression> { And(area) };
        while (Take(TokenKind.Or))
        {
            parts.Add(And(area));
        }

        return parts.Count == 1 ? parts[0] : new JoinedExpression(parts, IsAny: true);
    }

    private SearchExpression And(SearchArea area)
    {
        var parts = new List<SearchExpression> { Unary(area) };
        while (Take(TokenKind.And) || Next.Kind is not (TokenKind.Or or TokenKind.Close or TokenKind.End))
        {
            parts.Add(Unary(area));
        }

        return parts.Count == 1 ? parts[0] : new JoinedExpression(parts, IsAny: false);
    }

    private SearchExpression Unary(SearchArea area)
    {
        if (++_depth > Deepest)
        {
            throw new ExpressionException("brackets and operators inside each other", $"at most {Deepest} of them");
        }

        var part = Next.Kind switch
        {
            TokenKind.Not => Not(area),
            TokenKind.Open => Bracket(area),
            TokenKind.Phrase => AreaValues.Words(area, Pop().Text, isPhrase: true),
            TokenKind.Operator => Operator(area),
            TokenKind.Word => Words(area),
            TokenKind.End => throw new ExpressionException("its end", AnExpression),
            _ => throw new ExpressionException($"`{Shown(Next)}`", AnExpression),
        };
        _depth--;
        return part;
    }

    private NotExpression Not(SearchArea area)
    {
        _at++;
        return new NotExpression(Unary(area));
    }

    private SearchExpression Bracket(SearchArea area)
    {
        _at++;
        var inside = Or(area);
        return Take(TokenKind.Close) ? inside : throw new ExpressionException("`(` without `)`", "each bracket to be closed");
    }

    private SearchExpression Words(SearchArea area)
    {
        var words = new List<string>();
        while (Next.Kind == TokenKind.Word)
        {
            words.Add(Pop().Text);
        }

        return words switch
        {
            ["ALL"] when area.Kind != AreaKind.Codes => new EverythingExpression(), // of sexes it is a code
            ["MISSING"] => AreaValues.Missing(area),
            _ => AreaValues.Words(area, string.Join(' ', words), _isPhrase),
        };
    }

    private SearchExpression Operator(SearchArea area)
    {
        var (name, argument) = (Next.Text, Next.Argument);
        _at++;
        switch (name)
        {
            case "AREA":
                return Unary(SearchAreas.Find(argument) ?? throw new ExpressionException($"AREA[{argument}]", SearchAreas.Expected));
            case "RANGE":
                return AreaValues.Range(area, argument);
            case "SEARCH" when argument is "Location":
                return new SameSiteExpression(OfSites(Unary(SearchAreas.Find(argument)!))); // in the table
            case "EXPANSION" when argument is "None":
                return AsPhrase(area);
            case "EXPANSION" or "TILT":
            case "COVERAGE" when argument is "Contains":
                return Unary(area);
            default:
                throw new ExpressionException($"{name}[{argument}]", "AREA, RANGE, SEARCH[Location], EXPANSION or COVERAGE[Contains]");
        }
    }

    private SearchExpression AsPhrase(SearchArea area)
    {
        var before = _isPhrase;
        _isPhrase = true;
        var part = Unary(area);
        _isPhrase = before;
        return part;
    }

    private static SearchExpression OfSites(SearchExpression part) => part switch
    {
        WordsExpression { Area.Kind: AreaKind.Sites } => part,
        JoinedExpression joined => joined with { Parts = [.. joined.Parts.Select(OfSites)] },
        _ => throw new ExpressionException("something else in SEARCH[Location]", "words of a site's city, state, country, facility, postal code or status, with AND and OR"),
    };

    private bool Take(TokenKind kind)
    {
        var isNext = Next.Kind == kind;
        _at += isNext ? 1 : 0;
        return isNext;
    }

    private ExpressionToken Pop() => tokens[_at++];

    private static string Shown(ExpressionToken token) => token.Kind == TokenKind.Close ? ")" : token.Text;
}
