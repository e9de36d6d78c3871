namespace Trialhead.Data.Registry;

/// <summary>A property of the ClinicalTrials.gov data structure.</summary>
/// <param name="Path">Where it stands in a study: names parted by dots, lists passed through.</param>
/// <param name="Name">Its name of one word (<c>NCTId</c>).</param>
/// <param name="Type">What it holds: <c>object</c>, <c>text</c>, <c>markup</c>, <c>enum</c>, <c>date</c>, <c>integer</c> and the like, with <c>[]</c> for a list.</param>
/// <remarks>https://clinicaltrials.gov/data-api/about-api/study-data-structure</remarks>
public sealed record StudyPiece(string Path, string Name, string Type)
{
    /// <summary>All of them, each behind what it belongs to.</summary>
    public static IReadOnlyList<StudyPiece> All => StudyPieces.All;

    /// <summary>The path of what it belongs to; empty at the top.</summary>
    public string Parent => Path.LastIndexOf('.') is >= 0 and var dot ? Path[..dot] : "";

    /// <summary>The name that it has in the object around it.</summary>
    public string Field => Path[(Path.LastIndexOf('.') + 1)..];
}
