using Trialhead.Data.Search.Topics;
using Trialhead.Vocabulary;

namespace Trialhead.Web.Topics;

/// <summary>Addresses of the pages of illnesses and treatments.</summary>
public static class TopicAddress
{
    /// <summary>The path of the list of a kind.</summary>
    public static string Of(TopicKind kind) => kind == TopicKind.Condition ? "/conditions" : "/treatments";

    /// <summary>The path of the page of a concept that is an illness or a treatment.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static string Of(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var kind = TopicTable.KindOf(concept) ?? throw new ArgumentException($"{concept.Id} is neither an illness nor a treatment.", nameof(concept));
        return $"{Of(kind)}/{Uri.EscapeDataString(concept.Id)}";
    }
}
