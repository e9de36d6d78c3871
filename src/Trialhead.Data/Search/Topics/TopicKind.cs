namespace Trialhead.Data.Search.Topics;

/// <summary>What a topic is.</summary>
public enum TopicKind
{
    /// <summary>An illness, finding or symptom.</summary>
    Condition,

    /// <summary>A drug, a class of drugs, or a procedure.</summary>
    Treatment,
}
