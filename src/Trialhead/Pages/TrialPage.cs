namespace Trialhead.Pages;

/// <summary>A trial in plain language: sections of sentences, each with its source.</summary>
/// <param name="NctId">The registry number.</param>
/// <param name="Title">The short title.</param>
/// <param name="Sections">The sections that the record can fill, in reading order.</param>
public sealed record TrialPage(string NctId, Sentence Title, IReadOnlyList<PageSection> Sections)
{
    /// <summary>The section of that id; null where the record cannot fill it.</summary>
    public PageSection? Section(string id) => Sections.FirstOrDefault(section => section.Id == id);
}
