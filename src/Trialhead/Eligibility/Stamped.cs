using Trialhead.Clinical;

namespace Trialhead.Eligibility;

/// <summary>A fact with the days on which it can have been so.</summary>
internal readonly record struct Stamped<T>(T Fact, DayRange When)
    where T : Fact;
