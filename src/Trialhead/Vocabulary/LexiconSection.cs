namespace Trialhead.Vocabulary;

/// <summary>The parts of a <see cref="LexiconImage"/>, in the order in which they lie in it.</summary>
internal enum LexiconSection
{
    /// <summary>Open-addressed table of words by their keys, as <see cref="LexiconWord"/>.</summary>
    Words,

    /// <summary>Nodes, as <see cref="LexiconNode"/>, with one more that ends the last.</summary>
    Nodes,

    /// <summary>Edges, as <see cref="LexiconEdge"/>.</summary>
    Edges,

    /// <summary>Names, as <see cref="LexiconName"/>.</summary>
    Names,

    /// <summary>Senses of ambiguous names, as <see cref="LexiconSense"/>.</summary>
    Senses,

    /// <summary>Concepts, as <see cref="LexiconConcept"/>.</summary>
    Concepts,

    /// <summary>
    /// How analytes are measured: molar mass, low, high, low and high in women, charge, 1 for a score, slope and shift from the
    /// other unit; NaN for none.
    /// </summary>
    Measures,

    /// <summary>Open-addressed table of concepts by the hash of their ids, each counted from 1.</summary>
    Ids,

    /// <summary>Triples of concepts: condition, biomarker, result.</summary>
    Compositions,

    /// <summary>Pairs of concepts that exclude each other.</summary>
    Disjoint,

    /// <summary>Runs of numbers that other parts point into.</summary>
    Lists,

    /// <summary>By string: where it starts, and where the last one ends.</summary>
    StringStarts,

    /// <summary>All strings in UTF-8, one after the other.</summary>
    StringBytes,
}
