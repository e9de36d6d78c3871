using System.Globalization;
using System.Text;
using Trialhead.Data.Search.Topics;
using Trialhead.Pages;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Topics;

/// <summary>All topics of a kind, by what they belong to or by their first letter.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Table">The topics.</param>
/// <param name="Language">The language of their names.</param>
/// <param name="Asked">The letter that was asked for; null or unknown ones give the groups.</param>
public sealed record TopicList(TopicKind Kind, TopicTable Table, PageLanguage Language, string? Asked)
{
    /// <summary>Stands for names that begin with no letter.</summary>
    public const string Digits = "0";

    private const int MostFrequent = 18;
    private const int MostOfGroup = 8;
    private const int MostGroups = 30;

    // What is no illness, and what stands in trials beside the treatment that they test.
    private static readonly string[] NotSought = ["healthy", "placebo", "no-intervention", "standard-of-care", "pharmacokinetic-sampling"];

    /// <summary>All topics, those of most trials first.</summary>
    public IReadOnlyList<Topic> All => Table.All(Kind);

    /// <summary>The letters with which names begin.</summary>
    public IReadOnlyList<string> Letters => [.. All.Select(topic => LetterOf(topic.Concept)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The chosen letter; null where the groups are shown.</summary>
    public string? Letter => Asked?.ToLowerInvariant() is { } letter && All.Any(topic => LetterOf(topic.Concept) == letter) ? letter : null;

    /// <summary>The topics of the chosen letter, by name.</summary>
    public IReadOnlyList<Topic> OfLetter =>
        [.. All.Where(topic => LetterOf(topic.Concept) == Letter).OrderBy(topic => TopicWords.Name(topic.Concept, Language), StringComparer.OrdinalIgnoreCase)];

    /// <summary>The topics that most trials name; general ones that are only above what is named are left to the groups.</summary>
    public IReadOnlyList<Topic> Frequent => [.. All.Where(topic => !NotSought.Contains(topic.Concept.Id)).OrderByDescending(topic => topic.Named).Take(MostFrequent).OrderByDescending(topic => topic.Trials)];

    /// <summary>The most general topics with their kinds, those of most trials first.</summary>
    public IReadOnlyList<(Topic Head, IReadOnlyList<Topic> Kinds)> Groups =>
    [
        .. All.Where(topic => topic.Concept.ParentIds.All(parent => Table.Find(parent) is null))
            .Select(head => (Head: head, Kinds: Table.Narrower(head.Concept)))
            .Where(group => group.Kinds.Count > 0)
            .Take(MostGroups)
            .Select(group => (group.Head, (IReadOnlyList<Topic>)[.. group.Kinds.Take(MostOfGroup)])),
    ];

    private string LetterOf(Concept concept)
    {
        var first = TopicWords.Name(concept, Language).Normalize(NormalizationForm.FormD).Select(char.ToLowerInvariant).FirstOrDefault();
        return first is >= 'a' and <= 'z' ? first.ToString(CultureInfo.InvariantCulture) : Digits;
    }
}
