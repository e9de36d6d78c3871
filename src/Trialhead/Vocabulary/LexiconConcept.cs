namespace Trialhead.Vocabulary;

/// <summary>A concept as it lies in an image: strings and lists by number.</summary>
/// <param name="Id">The string of its id.</param>
/// <param name="Name">The string of its usual name.</param>
/// <param name="Kind">Its <see cref="ConceptKind"/>.</param>
/// <param name="NeedsStatus">1 or 0.</param>
/// <param name="List">Where in the lists its names start; lay names, parents and cross references follow.</param>
/// <param name="Names">Number of other names.</param>
/// <param name="LayNames">Number of lay names.</param>
/// <param name="Parents">Number of parents.</param>
/// <param name="References">Number of cross references.</param>
/// <param name="Measure">Its row in the measures; −1 for none.</param>
/// <param name="Unit">The string of its unit; 0 without a measure.</param>
/// <param name="OtherUnit">The string of one more unit; 0 for none.</param>
internal readonly record struct LexiconConcept(
    int Id, int Name, int Kind, int NeedsStatus, int List, int Names, int LayNames, int Parents, int References, int Measure, int Unit,
    int OtherUnit);
