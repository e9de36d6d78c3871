using System.Collections.Frozen;
using Trialhead.Vocabulary;

namespace Trialhead.Matching.Questions;

/// <summary>Questions in words of their own, and what is not asked at all.</summary>
/// <remarks>Read from <c>data/criteria/plain-questions.tsv</c>; what has no row there is asked in the usual words of its kind.</remarks>
public static class PlainQuestions
{
    private static readonly FrozenDictionary<(string, string), TableRow> Rows = TableRow
        .ReadEmbedded("plain-questions.tsv", "criteria")
        .ToFrozenDictionary(row => (row["kind"], row["id"]));

    /// <summary>The question in English and Spanish, <c>{0}</c> in place of a name; null where the usual words do.</summary>
    /// <param name="kind">The first part of a question's id.</param>
    /// <param name="id">The concept, the state, or the word that narrows an illness.</param>
    public static (string English, string Spanish)? Of(string kind, string id) =>
        Rows.TryGetValue((kind, id), out var row) && row["question"].Length > 0 ? (row["question"], row["spanish"]) : null;

    /// <summary>Whether no person can answer it, or everyone would answer alike.</summary>
    internal static bool IsNever(string kind, string id) => Asked(kind, id) == "never";

    /// <summary>Whether the answer is another for each trial or site.</summary>
    internal static bool IsOfOneTrial(string kind, string id) => Asked(kind, id) == "one";

    private static string Asked(string kind, string id) => Rows.TryGetValue((kind, id), out var row) ? row["asked"] : "always";
}
