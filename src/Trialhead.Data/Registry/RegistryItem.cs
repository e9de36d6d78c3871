using Trialhead.Trials;

namespace Trialhead.Data.Registry;

/// <summary>What came out of one place of a registry source: a record, or the reason why there is none.</summary>
/// <param name="Source">The file, and the entry inside it for archives (<c>all.zip!NCT01234567.xml</c>).</param>
/// <param name="Position">The place in the file: <c>line 17</c>, <c>/studies/3</c>, or <c>start</c> for a file of one.</param>
public abstract record RegistryItem(string Source, string Position);

/// <summary>A record that was read whole.</summary>
/// <param name="Source">The file.</param>
/// <param name="Position">The place in it.</param>
/// <param name="Trial">The record.</param>
/// <param name="Json">
/// The same record as one compact API v2 study object in UTF-8; the registry's own where it came as JSON. What stores keep.
/// </param>
public sealed record RegistryRecord(string Source, string Position, Trial Trial, ReadOnlyMemory<byte> Json)
    : RegistryItem(Source, Position);

/// <summary>A record that could not be read.</summary>
/// <param name="Source">The file.</param>
/// <param name="Position">The place in it.</param>
/// <param name="Reason">One sentence: what was found and what was expected.</param>
public sealed record RegistryRejection(string Source, string Position, string Reason) : RegistryItem(Source, Position);
