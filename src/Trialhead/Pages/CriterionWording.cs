namespace Trialhead.Pages;

/// <summary>Where the plain words of a criterion come from.</summary>
public enum CriterionWording
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>What was understood, all of it.</summary>
    Whole,

    /// <summary>What was understood; the rest is quoted.</summary>
    Part,

    /// <summary>The record's own words, said to the reader as how the line opens tells.</summary>
    OwnWords,

    /// <summary>The record's own line in plainer words, behind an opening that tells what the list makes of it.</summary>
    Reworded,

    /// <summary>The record's own line, translated word by word.</summary>
    Translated,
}
