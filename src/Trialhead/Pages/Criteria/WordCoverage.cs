using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Finds words of a criterion that no part of its demand accounts for: a plain sentence would leave them out.</summary>
internal static partial class WordCoverage
{
    private static readonly FrozenDictionary<string, FrozenSet<ulong>> Fillers = TableRow
        .ReadEmbedded("criterion-fillers.tsv", "pages")
        .GroupBy(row => row["when"])
        .ToFrozenDictionary(
            group => group.Key,
            group => group.SelectMany(row => row["words"].Split(' ')).Select(Token.KeyOf).ToFrozenSet(),
            StringComparer.Ordinal);

    private static readonly FrozenDictionary<PersonalState, FrozenSet<ulong>> Phrases = Enum.GetValues<PersonalState>()
        .ToFrozenDictionary(state => state, state => Keys(StateTable.PhrasesOf(state).Select(phrase => phrase.Replace('/', ' '))));

    private static readonly ConcurrentDictionary<string, FrozenSet<ulong>> KnownNames = new(StringComparer.Ordinal);

    private static readonly IReadOnlyList<TableRow> Sites = TableRow.ReadEmbedded("criterion-sites.tsv", "pages");

    /// <summary>Whether a plain sentence made of the demand says all that the text says.</summary>
    public static bool IsWhole(EligibilityCriterion criterion) => !Left(criterion).Any();

    /// <summary>Whether a word that is left over narrows what is said and never turns it round.</summary>
    public static bool IsNarrowing(ulong word) => Fillers["narrowing"].Contains(word);

    /// <summary>The words of the text that its demand does not account for.</summary>
    public static IEnumerable<Token> Left(EligibilityCriterion criterion)
    {
        var (text, start) = (criterion.Text, criterion.Span?.Start ?? 0);
        var words = Tokenizer.Split(text);
        var leaves = criterion.Demand.Leaves().ToList();
        var known = Known(criterion, leaves);
        var examples = Examples(text, leaves);
        var qualifiers = leaves.SelectMany(QualifiersOf).Concat(Inner(criterion.Demand).OfType<NarrowedCriterion>().SelectMany(c => c.Qualifiers))
            .Select(qualifier => qualifier.Text).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < words.Count;)
        {
            if (QualifierTable.Match(words, i) is { } match && qualifiers.Contains(match.Qualifier.Text))
            {
                i += match.Words;
                continue;
            }

            var isAside = IsAside(text, words[i].Start);
            if (!known.Contains(words[i].Key) && !examples.Exists(span => span.Start <= words[i].Start && words[i].End <= span.End) && !leaves.Exists(leaf => Tells(leaf, words[i], start, isAside)))
            {
                yield return words[i];
            }

            i++;
        }
    }

    // Where a leaf was read, its own names account for the words; numbers, grades and groups are read word by word.
    private static bool Tells(Criterion leaf, Token word, int start, bool isAside)
    {
        var at = word.Start + start;
        var isInside = leaf.Span.Length == 0 || (at >= leaf.Span.Start && at < leaf.Span.End);
        return (isInside || isAside)
            && ((isInside && leaf is MeasurementCriterion or AgeCriterion or PerformanceCriterion or GroupCriterion or SexCriterion or NoDemandCriterion)
                || NamesOf(leaf).Contains(word.Key));
    }

    // In brackets stands the same again under another name: "acute lymphoblastic leukemia (ALL)".
    private static bool IsAside(string text, int at) =>
        text.LastIndexOf('(', at) is >= 0 and var open && text.IndexOf(')', open) > at;

    // What is named behind "such as" or in brackets is already said where it is of the sort that the leaf names.
    private static List<(int Start, int End)> Examples(string text, List<Criterion> leaves)
    {
        var named = leaves.Select(leaf => leaf switch
        {
            DiagnosisCriterion c => c.Condition,
            TreatmentCriterion c => c.Treatment,
            _ => null,
        }).OfType<Concept>().Where(concept => !concept.IsUnlisted).ToList();
        return named.Count == 0 || !(text.Contains('(', StringComparison.Ordinal) || Example().IsMatch(text)) ? [] :
        [
            .. Lexicon.InUse.Recognise(text)
                .Where(mention => (IsAside(text, mention.Span.Start) || Example().IsMatch(text[..mention.Span.Start]))
                    && named.Exists(general => Lexicon.InUse.IsA(mention.Concept, general)))
                .Select(mention => (mention.Span.Start, mention.Span.End)),
        ];
    }

    private static HashSet<ulong> Known(EligibilityCriterion criterion, List<Criterion> leaves)
    {
        var known = new HashSet<ulong>(Fillers[""]);
        foreach (var kind in leaves.Concat(Inner(criterion.Demand)).SelectMany(KindsOf).Distinct())
        {
            known.UnionWith(Fillers[kind]);
        }

        if (HasOwnDenial(criterion))
        {
            known.UnionWith(Fillers["denial"]);
        }

        foreach (var word in leaves.SelectMany(WordsOf).SelectMany(words => Tokenizer.Split(words)))
        {
            known.Add(word.Key);
        }

        foreach (var purpose in leaves.OfType<TreatmentCriterion>().Select(leaf => leaf.Purpose).OfType<Concept>())
        {
            known.UnionWith(Names(purpose));
        }

        return known;
    }

    // "Lack of", "absence of": a denial beside the one that every exclusion has.
    private static bool HasOwnDenial(EligibilityCriterion criterion) =>
        Inner(criterion.Demand).OfType<NotCriterion>().Skip(criterion.Kind == CriterionKind.Exclusion ? 1 : 0).Any();

    private static IEnumerable<Criterion> Inner(Criterion criterion) =>
        criterion.Parts.Count == 0 ? [] : criterion.Parts.SelectMany(Inner).Prepend(criterion);

    private static IEnumerable<string> KindsOf(Criterion criterion)
    {
        if (criterion is ExceptCriterion or PermissionCriterion or ConditionalCriterion)
        {
            yield return criterion is ExceptCriterion ? "exception" : criterion is PermissionCriterion ? "permission" : "condition";
        }

        if (QualifiersOf(criterion).Any(q => q.Kind == QualifierKind.Extent))
        {
            yield return "site";
        }

        if (criterion is StateCriterion { State: PersonalState.UnsuitableByJudgement }
            || QualifiersOf(criterion).Any(q => q.Text == "in the investigator's judgement"))
        {
            yield return "judgement";
        }

        if (QualifiersOf(criterion).Any(q => q.Text is "other" or "other than the illness under study"))
        {
            yield return "other";
        }

        var (kinds, window) = criterion switch
        {
            DiagnosisCriterion c => (new[] { c.IsFamily ? "family" : "", c.IsSuspected ? "suspected" : "", c.Setting != DiseaseSetting.None ? "setting" : "" }, c.Within),
            TreatmentCriterion c => (["treatment", c.Timing == TreatmentTiming.Needed ? "needed" : "", c.Outcome == TreatmentOutcome.Failed ? "failed" : "", c.Timing == TreatmentTiming.Planned ? "planned" : ""], c.Within),
            IntoleranceCriterion => (["intolerance", "treatment"], null),
            StateCriterion { State: PersonalState.CanConsent } c => (["state", "consent"], c.Within),
            StateCriterion c => (["state", StateTable.IsFunction(c.State) ? "function" : "", .. c.State is PersonalState.InAnotherStudy or PersonalState.CanComply or PersonalState.RecoveredFromToxicity or PersonalState.SuitableForTreatment ? ["other", "treatment"] : Array.Empty<string>()], c.Within),
            ResultCriterion c => (["result"], c.Within),
            MeasurementCriterion => (["measure"], null),
            AgeCriterion => (["age"], null),
            _ => ([], null),
        };
        foreach (var kind in kinds.Append(window is null ? "" : "window"))
        {
            yield return kind;
        }
    }

    private static FrozenSet<ulong> NamesOf(Criterion leaf) => leaf switch
    {
        DiagnosisCriterion c => Names(c.Condition),
        TreatmentCriterion c => Names(c.Treatment),
        IntoleranceCriterion { Substance: { } substance } => Names(substance),
        BiomarkerCriterion c => Names(c.Biomarker),
        ResultCriterion c => Names(c.Test),
        StateCriterion c => Phrases[c.State],
        _ => FrozenSet<ulong>.Empty,
    };

    private static IEnumerable<string> WordsOf(Criterion leaf) => leaf switch
    {
        DiagnosisCriterion c => Narrowing(c.Qualifiers, c.Within),
        TreatmentCriterion c => Narrowing(c.Qualifiers, c.Within),
        ResultCriterion c => Narrowing([], c.Within),
        StateCriterion c => Narrowing([], c.Within),
        _ => [],
    };

    private static FrozenSet<ulong> Names(Concept concept) => concept.IsUnlisted
        ? Keys([concept.Name])
        : KnownNames.GetOrAdd(concept.Id, static (_, c) => Keys([c.Name, .. c.Names, .. c.LayNames]), concept);

    private static FrozenSet<ulong> Keys(IEnumerable<string> texts) =>
        texts.SelectMany(text => Tokenizer.Split(text)).Select(token => token.Key).ToFrozenSet();

    private static IEnumerable<string> Narrowing(IReadOnlyList<Qualifier> qualifiers, TimeWindow? window) =>
    [
        .. qualifiers.Select(qualifier => qualifier.Text),
        .. qualifiers.SelectMany(qualifier => Sites.Where(row => row["site"] == qualifier.Text).Select(row => row["word"])),
        window?.Text ?? "",
    ];

    private static IReadOnlyList<Qualifier> QualifiersOf(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion c => c.Qualifiers,
        TreatmentCriterion c => c.Qualifiers,
        NarrowedCriterion c => c.Qualifiers,
        _ => [],
    };

    [GeneratedRegex(@"\b(?:such as|e\.g\.|eg|for example|like|including|i\.e\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Example();
}
