namespace Trialhead.Data.Search.Expressions;

/// <summary>A condition on trials, as the expressions of ClinicalTrials.gov say it; read by <see cref="ExpressionReader"/>.</summary>
/// <remarks>It decides which trials are found and adds nothing to their score.</remarks>
public abstract record SearchExpression
{
    private protected SearchExpression()
    {
    }

    /// <summary>The words that it asks for, those of what is denied left out: what a ranking may go by.</summary>
    public virtual IEnumerable<string> Words => [];

    /// <summary>The same with every word outside quotation marks that was mistyped put right.</summary>
    internal virtual SearchExpression PutRight(Func<string, string> correct) => this;
}
