namespace Trialhead.Protocol.Simulation;

/// <summary>How fast participants are allocated, in pieces of time one after another.</summary>
/// <param name="Pieces">The pieces; the rate of the last goes on for as long as it takes.</param>
/// <param name="IsRandom">Whether they come at random times (a Poisson process), not at even distances.</param>
public sealed record Accrual(IReadOnlyList<AccrualPiece> Pieces, bool IsRandom = false)
{
    /// <summary>Even accrual of a number of participants over a number of months.</summary>
    public static Accrual Even(int participants, double months) => new([new AccrualPiece(months, participants / months)]);

    /// <summary>The month by which a number of participants is expected.</summary>
    public double MonthOf(double participants)
    {
        var (month, left) = (0.0, participants);
        for (var i = 0; i < Pieces.Count; i++)
        {
            var within = Pieces[i].PerMonth * Pieces[i].Months;
            if (i == Pieces.Count - 1 || left <= within)
            {
                return month + (left / Pieces[i].PerMonth);
            }

            (month, left) = (month + Pieces[i].Months, left - within);
        }

        return month;
    }
}

/// <summary>A stretch of accrual.</summary>
/// <param name="Months">How long it lasts, above 0.</param>
/// <param name="PerMonth">Participants allocated a month; above 0 in the last piece.</param>
public sealed record AccrualPiece(double Months, double PerMonth);
