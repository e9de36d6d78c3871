namespace Trialhead.Data.Registry;

/// <summary>How much a source may hold before it is taken for broken or hostile.</summary>
/// <remarks>Counted while reading; what headers claim is not believed.</remarks>
internal sealed record RegistryLimits
{
    private const int Mega = 1024 * 1024;

    /// <summary>The limits of the product.</summary>
    public static RegistryLimits Default { get; } = new();

    /// <summary>Largest study, in bytes; the largest genuine ones have a few million.</summary>
    public int StudyBytes { get; init; } = 64 * Mega;

    /// <summary>Largest entry of a zip archive once unpacked, in bytes.</summary>
    public long EntryBytes { get; init; } = 1024L * Mega;

    /// <summary>Largest gzip stream once unpacked, in bytes; the whole registry is about a tenth of it.</summary>
    public long GzipBytes { get; init; } = 128L * 1024 * Mega;

    /// <summary>How many bytes one packed byte may become; registry text packs 5 to 1, XML up to 15 to 1.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Unpacked bytes below which the ratio does not matter.</summary>
    public long RatioFrom { get; init; } = 100L * Mega;

    /// <summary>A number of bytes as error text says it.</summary>
    public static string Describe(long bytes) =>
        bytes >= 1024L * Mega && bytes % (1024L * Mega) == 0 ? $"{bytes / (1024L * Mega)} GB"
        : bytes >= Mega ? $"{bytes / Mega} MB"
        : $"{bytes} bytes";
}
