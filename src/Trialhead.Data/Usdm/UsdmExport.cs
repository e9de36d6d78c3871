namespace Trialhead.Data.Usdm;

/// <summary>An imported study, written again.</summary>
/// <param name="Utf8">The document, indented, in UTF-8.</param>
/// <param name="NotWritten">What has changed in the protocol and could not be written into the document, as sentences.</param>
public sealed record UsdmExport(ReadOnlyMemory<byte> Utf8, IReadOnlyList<string> NotWritten);
