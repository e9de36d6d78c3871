namespace Trialhead.Clinical;

/// <summary>A person as their record describes them: facts, each dated and with its origin.</summary>
/// <remarks>
/// What is not here is unknown, never denied. Lists compare by reference. Immutable and safe to share between threads.
/// </remarks>
public sealed record Patient
{
    /// <summary>The prose that the facts were read from; null for a structured record.</summary>
    public string? Text { get; init; }

    /// <summary>A label chosen by whoever made the record; never needed for a decision.</summary>
    public string? Id { get; init; }

    /// <summary>The date of birth; decides the age where known to the day.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>The stated age in years; used where there is no birth date. Infants have fractions.</summary>
    public double? StatedAge { get; init; }

    /// <summary>The day on which the stated age was true; null where that is the day of judging.</summary>
    public DateOnly? StatedOn { get; init; }

    /// <summary>Whether the record says that the person has died; nobody then looks for trials.</summary>
    public bool HasDied { get; init; }

    /// <summary>Sex; null where the record does not say.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Whether the record states both sexes; then neither holds.</summary>
    public bool IsSexDisputed { get; init; }

    /// <summary>Where the person lives; null where the record does not say.</summary>
    public Place? Place { get; init; }

    /// <summary>Everything else the record says, in its order.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>The range of ages in years that the record allows on a day; null where it says nothing.</summary>
    /// <remarks>
    /// A birth date known only to the year or month leaves a range, and a criterion inside it stays unknown; so does an age stated on an earlier
    /// day. Nobody has an age before they are born.
    /// </remarks>
    public (double Youngest, double Oldest)? AgeOn(DateOnly day)
    {
        if (BirthDate is { } born)
        {
            return born.Earliest > day ? null : (YearsBetween(born.Latest, day), YearsBetween(born.Earliest, day));
        }

        return StatedAge is { } age ? Since(age, StatedOn is { } stated && stated < day ? YearsBetween(stated, day) : 0) : null;
    }

    // Of whole years nobody knows how many months had gone by; months are told of infants.
    private static (double Youngest, double Oldest) Since(double age, double years) =>
        double.IsInteger(age) ? (age + Math.Floor(years), age + Math.Ceiling(years)) : (age + years, age + years);

    // Completed years and the fraction of the year begun, so that 17.99 is still 17 by any whole-year limit.
    private static double YearsBetween(DateOnly born, DateOnly day)
    {
        if (day <= born)
        {
            return 0;
        }

        var years = day.Year - born.Year;
        if (born.AddYears(years) > day)
        {
            years--;
        }

        var birthday = born.AddYears(years);
        var next = born.AddYears(years + 1);
        return years + ((double)(day.DayNumber - birthday.DayNumber) / (next.DayNumber - birthday.DayNumber));
    }
}
