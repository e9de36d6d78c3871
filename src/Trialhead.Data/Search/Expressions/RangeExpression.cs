namespace Trialhead.Data.Search.Expressions;

/// <summary>A number from one to another, both included: days (<see cref="DateOnly.DayNumber"/>), years of age, or a count.</summary>
internal sealed record RangeExpression(SearchArea Area, double From, double To) : SearchExpression;
