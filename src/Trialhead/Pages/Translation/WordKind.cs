namespace Trialhead.Pages.Translation;

/// <summary>What a word is in its sentence.</summary>
internal enum WordKind
{
    Noun,
    Adjective,
    Verb,
    Infinitive,
    Participle,
    Gerund,
    Adverb,
    Name,
    Determiner,
    Number,
    Preposition,
    Conjunction,

    /// <summary>What opens a clause of its own: "if", "because".</summary>
    Subordinator,
    Relative,
    Pronoun,
    Modal,
    Not,
    To,
    Be,
    Have,
    Do,

    /// <summary>A mark between words.</summary>
    Mark,

    /// <summary>The possessive <c>'s</c>.</summary>
    Possessive,

    /// <summary>Where a sentence begins.</summary>
    Start,

    /// <summary>Where it ends.</summary>
    End,
}
