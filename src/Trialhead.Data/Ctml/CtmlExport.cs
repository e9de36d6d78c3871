using System.Text;
using Trialhead.Eligibility;

namespace Trialhead.Data.Ctml;

/// <summary>Eligibility as CTML, and what of it CTML cannot say.</summary>
/// <param name="Yaml">The document.</param>
/// <param name="NotExpressed">Criteria that the document does not say, or says only in part; it lists them as well.</param>
public sealed record CtmlExport(string Yaml, IReadOnlyList<CtmlRemainder> NotExpressed)
{
    /// <summary>The document in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => Encoding.UTF8.GetBytes(Yaml);
}

/// <summary>A criterion that CTML does not say whole.</summary>
/// <param name="Kind">Which list it stands in.</param>
/// <param name="Text">Its words.</param>
/// <param name="IsPartlySaid">Whether a part of it, or something wider, is said.</param>
public sealed record CtmlRemainder(CriterionKind Kind, string Text, bool IsPartlySaid);
