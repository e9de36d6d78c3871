using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;

namespace Trialhead.Pages.Criteria;

/// <summary>Says to the reader what their facts mean for a criterion.</summary>
/// <remarks>The reasons of explanations are English; <see cref="SpanishReasons"/> says them in Spanish.</remarks>
internal static partial class ReaderVerdicts
{
    private static readonly (string Of, string To)[] Address =
    [
        ("The record does not", "Your facts do not"),
        ("The record says", "Your facts say"),
        ("The record gives", "Your facts give"),
        ("The record states", "Your facts state"),
        ("The record only suspects", "Your facts only suggest"),
        ("The record contradicts itself", "Your facts contradict each other"),
        ("which the record does not give", "which your facts do not give"),
        ("whether the person is", "whether you are"),
        ("The person is", "You are"),
        (" it does not say", " they do not say"),
        ("Not interpreted:", "These words could not be interpreted:"),
        (" mo is asked", " months is asked"),
        (" wk is asked", " weeks is asked"),
        (" d is asked", " days is asked"),
        (" a is asked", " years is asked"),
    ];

    /// <summary>The verdict with its reason and the fact.</summary>
    public static ReaderVerdict Of(EligibilityCriterion criterion, Explanation explanation, PageLanguage language)
    {
        var fact = explanation.DecidingFact;
        var source = SourceOf(fact);
        var reason = language.Say(Reason(explanation), SpanishReasons.Of(explanation));
        var quote = fact?.Provenance.Quote is { Length: > 0 } words ? new Sentence(RegistryText.Clean(words), [source]) { IsQuoted = true } : null;
        return new ReaderVerdict(explanation.Verdict, new Sentence(reason, [source, CriterionLines.SourceOf(criterion)]), quote);
    }

    // What was not understood is said once, after the rest.
    private static string Reason(Explanation explanation)
    {
        var unread = Unread().Matches(explanation.Reason).Select(match => match.Groups["words"].Value).Distinct(StringComparer.Ordinal).ToList();
        var said = Address.Aggregate(Unread().Replace(explanation.Reason, "").Trim(), (reason, pair) => reason.Replace(pair.Of, pair.To, StringComparison.Ordinal));
        var all = unread.Count == 0 ? said : $"{said} These words could not be interpreted: {string.Join(", ", unread)}.".Trim();
        return Named().Replace(all, name => PlainNames.InsideASentence(name.Value));
    }

    private static SentenceSource SourceOf(Fact? fact) => new(
        SourceKind.Person, fact?.Provenance.Pointer ?? fact?.Provenance.Source ?? "facts", fact?.Provenance.Span);

    // A name from the vocabulary within the sentence.
    [GeneratedRegex(@"(?<=\b(?:do not mention|give no|whether that (?:is|was)) )\p{Lu}[\p{Ll}\p{Lu}'-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"Not interpreted: (?<words>“[^”]*”(?:, “[^”]*”)*)\. ?", RegexOptions.CultureInvariant)]
    private static partial Regex Unread();
}
