using Trialhead.Eligibility.Parsing.Words;

namespace Trialhead.Eligibility.Parsing.Leaves;

/// <summary>Finds the typed leaves of a statement, the surest grammars first.</summary>
internal static class LeafReader
{
    public static void Read(Statement statement)
    {
        AgeGrammar.Read(statement);
        if (statement.HasDigit || statement.Signals.Has(Signal.Many))
        {
            PerformanceGrammar.Read(statement);
        }

        MeasurementGrammar.Read(statement);
        SexGrammar.Read(statement);
    }
}
