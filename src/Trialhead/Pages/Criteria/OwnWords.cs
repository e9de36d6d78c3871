using System.Text.RegularExpressions;
using Trialhead.Eligibility;
using Trialhead.Pages.Translation;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>Says a line that was not understood whole to the reader in the line's own words: how it opens tells what must or must not be so.</summary>
/// <remarks>
/// In English only, as records are. The words stay as they are but for those that have plainer ones (<see cref="PlainerWords"/>). There is no sentence
/// where the line speaks of somebody else, lets in, runs several statements together or goes on elsewhere.
/// </remarks>
internal static partial class OwnWords
{
    private const int ShortestText = 8;
    private const int LongestText = 240;
    private const int LongestHeading = 45;

    private static readonly string[] Small = ["A ", "An ", "At ", "In ", "On ", "No "];

    private const string No = "no";
    private const string Flip = "flip";

    private static readonly IReadOnlyList<(Regex Opening, string Verb, string Sense)> Openings =
    [
        .. TableRow.ReadEmbedded("criterion-openings.tsv", "pages")
            .Select(row => (new Regex($@"^(?:{row["opening"]})(?:\s+|$|(?<=\s)|(?=\())", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), row["verb"], row["sense"])),
    ];

    /// <summary>The sentence; null where the line opens in none of the known ways or its words could belong to something else.</summary>
    public static string? Of(EligibilityCriterion criterion, PageLanguage language)
    {
        if (language != PageLanguage.English || criterion.Property is not null || Misreadings.IsOpenChoice(criterion))
        {
            return null;
        }

        var written = Numbered().Replace(RegistryText.CleanLines(criterion.Text), "");
        var sentences = SentenceSplitter.Split(written, SourceSpan.FromBounds(0, written.Length)).Select(span => span.Of(written)).ToList();
        // What follows may let in or narrow: it stands as it is written.
        return sentences.Count == 0 || (sentences.Count > 1 && Alternative().IsMatch(sentences[1])) || First(criterion, sentences[0]) is not { } said ? null
            : sentences.Count == 1 ? PlainerWords.In(said)
            : $"{PlainerWords.In(said)} {RestPhrasing.Added(string.Join(' ', sentences.Skip(1)), language)}";
    }

    private static string? First(EligibilityCriterion criterion, string sentence)
    {
        var text = Listed(RegistryText.WithoutGlue(sentence, criterion.Kind == CriterionKind.Inclusion ? "and" : "or").Trim(' ', '.', ';', ',', '-', '*')).Replace(".)", ")", StringComparison.Ordinal);
        return text.Length is < ShortestText or > LongestText ? null
            : criterion.Section is { } heading && Ruling().Match(heading) is { Success: true } ruling ? Ruled(ruling, text)
            : Headings.Contradicts(criterion) || IsTurned(criterion.Demand) || (criterion.Section is { } section && !IsPlain(section, criterion.Kind)) ? null
            : LetIn().Match(text) is { Success: true } letIn ? Allowed(letIn)
            : criterion.Kind == CriterionKind.Inclusion && Passed().Match(text) is { Success: true } passed ? Since(passed)
            : KeptOut().Match(text) is { Success: true } kept ? Said(criterion, kept.Groups["what"].Value, isExclusion: true)
            : Said(criterion, text, criterion.Kind == CriterionKind.Exclusion);
    }

    // Points behind "the following" in the line itself are no others.
    private static string Listed(string text)
    {
        var points = text.Split(" • ");
        return points.Length < 2 || !Leading().IsMatch(points[0]) || points.Skip(1).Any(Strays) ? text
            : $"{Leading().Replace(points[0], match => match.Value.StartsWith("including", StringComparison.OrdinalIgnoreCase) ? "including:" : $"{match.Groups["how"].Value}these:")} {string.Join("; ", points.Skip(1).Select(Lower))}";
    }

    /// <summary>Whether the heading over a line is its rule, so that the sentence says it.</summary>
    public static bool IsRuled(EligibilityCriterion criterion) => criterion.Section is { } section && Ruling().IsMatch(section);

    /// <summary>What the heading over a line rules, ready for the line to follow; null where it is no rule.</summary>
    public static string? Rule(EligibilityCriterion criterion, PageLanguage language) => criterion.Section is not { } section || Ruling().Match(section) is not { Success: true } ruling ? null
        : language == PageLanguage.English ? PlainerWords.In(Rule(ruling))
        : $"Esto {(ruling.Groups["no"].Success ? "no " : "")}está permitido{(ruling.Groups["when"] is { Success: true, Value: var time } ? $" ({LineTranslation.Of([time.Trim()]) ?? time.Trim()})" : "")}";

    // "Allowed", "Excluded within 4 weeks of study entry": the heading is the rule.
    private static string? Ruled(Match ruling, string text)
    {
        var words = Lower(PlainerWords.Addressed(text));
        return Strays(words) || Finite().IsMatch(words) ? null : $"{Rule(ruling)}: {words}.";
    }

    private static string Rule(Match ruling) =>
        $"This is {(ruling.Groups["no"].Success ? "not " : "")}allowed{(ruling.Groups["when"] is { Success: true, Value: var time } ? $" ({PlainerWords.Addressed(time.Trim())})" : "")}";

    // "Prior surgery allowed if healed": no demand, whatever list it stands in.
    private static string? Allowed(Match letIn)
    {
        var words = Lower(PlainerWords.Addressed($"{letIn.Groups["what"].Value} {letIn.Groups["if"].Value}"));
        return Strays(words) || Finite().IsMatch(letIn.Groups["what"].Value) || Denial().IsMatch(words) ? null
            : letIn.Groups["not"].Success ? $"This is not allowed: {words}."
            : $"This is allowed: {words}.";
    }

    private static string? Since(Match passed)
    {
        var words = PlainerWords.Addressed(passed.Groups["what"].Value);
        return Strays(words) ? null : $"{char.ToUpperInvariant(passed.Groups["time"].Value[0])}{passed.Groups["time"].Value[1..]} must have passed since {words}.";
    }

    /// <summary>Whether a heading changes nothing of its lines.</summary>
    public static bool IsPlain(string section, CriterionKind kind) =>
        Usual().IsMatch(section) || (kind == CriterionKind.Exclusion && AnyOf().IsMatch(section)) || (section.Length <= LongestHeading && !Guiding().IsMatch(section));

    /// <summary>Whether a demand is of some people only, or none.</summary>
    public static bool IsTurned(Criterion demand) => demand is ConditionalCriterion or GroupCriterion or NoDemandCriterion || demand.Parts.Any(IsTurned);

    private static string? Said(EligibilityCriterion criterion, string text, bool isExclusion)
    {
        var line = Whose().Replace(text, "");
        var denial = Denial().Match(line);
        var stated = line[denial.Length..];
        if ((denial.Success && isExclusion && !Lacking().IsMatch(denial.Value)) || Read(criterion, stated) is not { } read)
        {
            return null;
        }

        var words = PlainerWords.Named(PlainerWords.Addressed(read.Verb.Length == 0 ? read.Rest : Lower(read.Rest)));
        return words.Length == 0 || Strays(words) ? null
            : read.Sense == Flip ? (isExclusion && !denial.Success && !Choosing().IsMatch(words) ? $"You must {read.Verb} {words}." : null)
            : (read.Sense == No && (denial.Success || isExclusion)) || (isExclusion && Demanding().IsMatch(stated)) ? null
            : Worded(read.Verb, words, isNot: isExclusion ^ (denial.Success || read.Sense == No));
    }

    private static string? Worded(string verb, string words, bool isNot) =>
        !isNot ? $"You must {$"{verb} {words}".Trim()}."
        : Contrary().IsMatch(words) ? null
        : $"You must not {$"{verb} {(verb == "have" && !Determined().IsMatch(words) ? "any " : "")}{words}".Trim()}.";

    private static Reading? Read(EligibilityCriterion criterion, string line)
    {
        foreach (var (opening, verb, sense) in Openings)
        {
            if (opening.Match(line) is { Success: true } match)
            {
                return new Reading(match.Result(verb).ToLowerInvariant(), line[match.Length..], sense);
            }
        }

        return Taken().Match(line) is { Success: true } taken && IsOnly<TreatmentCriterion>(criterion) ? new Reading(taken.Groups["before"].Success ? "have had" : "be having", line[taken.Length..], "")
            : IsIllness(criterion, line) || (criterion.Section is { } section && ToHave().IsMatch(section) && Noun().IsMatch(line) && !Finite().IsMatch(line)) ? new Reading("have", line, "")
            : null;
    }

    // What a person has: what the line names first is an illness, and no verb makes it a sentence.
    private static bool IsIllness(EligibilityCriterion criterion, string line)
    {
        var clause = Clause(line);
        var head = Joint().Match(clause) is { Success: true, Index: var end } ? clause[..end] : clause;
        var list = Behind().Match(clause) is { Success: true, Index: var last } ? clause[..last] : clause;
        return !Finite().IsMatch(Aside().Replace(clause, "")) && !Found().IsMatch(line) && !Striving().IsMatch(head)
            && (Illness().IsMatch(head) || Illness().IsMatch(list)
                || (criterion.Demand.Leaves().All(leaf => leaf is DiagnosisCriterion or UninterpretedCriterion or BiomarkerCriterion or StateCriterion)
                    && criterion.Demand.Leaves().FirstOrDefault() is DiagnosisCriterion { Condition.IsUnlisted: false } first && IsAtEnd(criterion, first, line, head)));
    }

    // Whether the name of the illness ends where the head of the line does.
    private static bool IsAtEnd(EligibilityCriterion criterion, DiagnosisCriterion leaf, string line, string head)
    {
        var start = criterion.Text.IndexOf(line.Split(' ')[0], StringComparison.Ordinal);
        var end = leaf.Span.End - (criterion.Span?.Start ?? 0);
        return start >= 0 && leaf.Span.Length > 0 && Math.Abs(start + head.TrimEnd().Length - end) <= 1;
    }

    private static bool IsOnly<T>(EligibilityCriterion criterion) => criterion.Demand.Leaves().All(leaf => leaf is T or UninterpretedCriterion) && criterion.Demand.HasLeaf(leaf => leaf is T);

    /// <summary>Whether the words have a verb of their own, up to what is said more of their first noun.</summary>
    public static bool IsFinite(string words) => Finite().IsMatch(Clause(words));

    // Up to what is said more of its first noun.
    private static string Clause(string words) => Relative().Match(words) is { Success: true, Index: var at } ? words[..at] : words;

    // What is let in within brackets stays there.
    private static bool Strays(string words) => Straying().IsMatch(Aside().Replace(words, "")) || RunningOn().IsMatch(words) || Unfinished().IsMatch(words) || words.Count(c => c == '(') != words.Count(c => c == ')');

    /// <summary>The words as they stand inside a sentence.</summary>
    public static string Lower(string words) => Array.Exists(Small, word => words.StartsWith(word, StringComparison.Ordinal)) ? char.ToLowerInvariant(words[0]) + words[1..] : PlainNames.InsideASentence(words);

    private sealed record Reading(string Verb, string Rest, string Sense);
}
