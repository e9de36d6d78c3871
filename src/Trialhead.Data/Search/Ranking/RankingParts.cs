namespace Trialhead.Data.Search.Ranking;

/// <summary>What ranking is made of; each can be left out to see what it is worth.</summary>
[Flags]
public enum RankingParts
{
    /// <summary>Nothing but words.</summary>
    None = 0,

    /// <summary>Words that notes are full of are left out.</summary>
    NoteStopWords = 1,

    /// <summary>What is denied or a relative's is left out.</summary>
    Negation = 1 << 1,

    /// <summary>Recognised concepts are looked for beside words.</summary>
    Concepts = 1 << 2,

    /// <summary>Concepts more general than those recognised are looked for too.</summary>
    Ancestors = 1 << 3,

    /// <summary>Concepts that trials are about weigh more than those they only mention.</summary>
    Aboutness = 1 << 4,

    /// <summary>Illnesses whose usual presentation the note resembles are looked for too.</summary>
    Presentations = 1 << 5,

    /// <summary>Concepts of the best trials are looked for again.</summary>
    ConceptFeedback = 1 << 6,

    /// <summary>Words of the best trials are looked for again.</summary>
    WordFeedback = 1 << 7,

    /// <summary>Several rankings are fused, so that each illness gets its trials.</summary>
    Fusion = 1 << 8,

    /// <summary>Criteria are judged.</summary>
    Verdicts = 1 << 9,

    /// <summary>The learned model orders the best; else the sum of signals does.</summary>
    Model = 1 << 10,

    /// <summary>Trees correct the model's formula, where it has any; the one that ships has none.</summary>
    Trees = 1 << 11,

    /// <summary>Everything.</summary>
    All = (1 << 12) - 1,
}
