namespace Trialhead.Matching.Questions;

/// <summary>The type of an answer; "not sure" is always one more.</summary>
public enum QuestionKind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A number with a unit.</summary>
    Number,

    /// <summary>One of several.</summary>
    Choice,
}
