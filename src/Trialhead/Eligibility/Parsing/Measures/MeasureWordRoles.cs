namespace Trialhead.Eligibility.Parsing.Measures;

/// <summary>What a word does in the name of a measurement.</summary>
[Flags]
internal enum MeasureWordRoles
{
    None = 0,

    /// <summary>What the name of something measured ends in: "pressure".</summary>
    Head = 1,

    /// <summary>A head whose numbers have no unit: "questionnaire".</summary>
    Score = 2,

    /// <summary>A word before a name that is no part of it: "documented".</summary>
    Edge = 4,

    /// <summary>How or when it is measured, at the front of a name: "baseline".</summary>
    Leading = 8,

    /// <summary>What adds nothing at the end of a name: "score".</summary>
    Trailing = 16,

    /// <summary>What alone names nothing: "serum".</summary>
    Vague = 32,

    /// <summary>Part of names that say nothing of the person: "slice".</summary>
    Other = 64,

    /// <summary>A head that stands behind the share or length that is of it as well: "less than 20% liver involvement".</summary>
    Behind = 128,
}
