using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Words;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing;

/// <content>Allergies to what the line names, what brackets let in, and what is asked of either of two kinds of people.</content>
internal static partial class LooseWords
{
    private static readonly SearchValues<string> Allergies = Triggers.Of("allerg", "hypersensitiv", "anaphyla");

    private static readonly SearchValues<string> Letting = Triggers.Of("acceptable", "allowed", "permitted");

    /// <summary>Diseases of a whole system of organs ("disease of the heart"), under which writers understand less than all that falls under them.</summary>
    internal static readonly FrozenSet<string> OfSystems =
        TableRow.ReadEmbedded("sites.tsv", "criteria").Select(row => row["disease"]).Where(id => id.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    // "Hypersensitivity or another contraindication to A": no other allergy keeps anybody out.
    private static Criterion TieAllergies(string lower, int start, Criterion statement) => Map(statement, part =>
        part is DiagnosisCriterion { Condition.Id: "allergic-disease" or "anaphylaxis", IsFamily: false } named && named.Span.End - start is var end && end > 0 && end < lower.Length && ToWhat().IsMatch(lower.AsSpan(end))
            ? new NarrowedCriterion(named, [new Qualifier(QualifierKind.Other, "what is named")]) { Span = named.Span }
            : part);

    // "Anxiety or panic disorder as the primary diagnosis".
    private static Criterion TiePrimary(Match primary, int start, Criterion statement) => Map(statement, part =>
        part is DiagnosisCriterion { Qualifiers.Count: 0, IsFamily: false } named && named.Span.Start < start + primary.Index
            ? named with { Qualifiers = [new Qualifier(QualifierKind.Other, primary.Value)] }
            : part);

    // "Use of stimulants" asks what is taken, not what was taken once.
    private static Criterion TieUseNow(Criterion statement) => Map(statement, part =>
        part is TreatmentCriterion { Timing: TreatmentTiming.Prior, Within: null } given ? given with { Timing = TreatmentTiming.Unstated } : part);

    // "STEMI precipitated by surgery, trauma or bleeding", "cardiac abnormality based on ECG": no illness by itself.
    private static Criterion TieFrom(Match cue, int start, Criterion statement, bool isBehind) => Map(statement, part =>
        part is DiagnosisCriterion { IsFamily: false } named && named.Qualifiers.All(qualifier => qualifier.Kind == QualifierKind.Evidence) && named.Span.Start < start + cue.Index != isBehind && (isBehind || OfSystems.Contains(named.Condition.Id))
            ? new NarrowedCriterion(named, [new Qualifier(QualifierKind.Other, isBehind ? "as the cause" : "as examined")]) { Span = named.Span }
            : part);

    // "A low platelet count who are not on anticoagulation": both.
    private static Criterion TieWho(Match who, int start, Criterion statement) => Map(statement, part =>
        part is AnyOfCriterion { Parts: [.., NotCriterion { Inner: TreatmentCriterion or DiagnosisCriterion } denied] } any && any.Parts.Count(each => each.Span.Start < start + who.Index) is > 0 and var first && denied.Span.Start >= start + who.Index
            ? new AllOfCriterion([first == 1 ? any.Parts[0] : new AnyOfCriterion([.. any.Parts.Take(first)]) { Span = any.Span }, .. any.Parts.Skip(first)]) { Span = any.Span }
            : part);

    // "Bilirubin at most 1.5 x ULN (isolated bilirubin above that is acceptable if …)": the one or the other.
    private static Criterion LetIn(string lower, int start, Criterion statement)
    {
        foreach (Match bracket in LettingBracket().Matches(lower))
        {
            var (from, to) = (start + bracket.Index, start + bracket.Index + bracket.Length);
            statement = Map(statement, part => part is AllOfCriterion all ? LetIn(all, from, to) : part);
        }

        return statement;
    }

    private static AllOfCriterion LetIn(AllOfCriterion all, int from, int to)
    {
        var inside = all.Parts.Where(part => part.Span.Start >= from && part.Span.End <= to).ToList();
        if (inside.Count == 0 || inside.Count == all.Parts.Count || inside.Exists(part => part is PermissionCriterion))
        {
            return all;
        }

        var rest = all.Parts.Except(inside).ToList();
        var let = inside.Count == 1 ? inside[0] : new AllOfCriterion(inside) { Span = inside[0].Span };
        var of = let.Leaves().OfType<MeasurementCriterion>().Select(leaf => leaf.Analyte).ToHashSet();
        var at = rest.FindLastIndex(part => part.Leaves().OfType<MeasurementCriterion>().Any(leaf => of.Contains(leaf.Analyte)));
        return at < 0 ? new AllOfCriterion([.. rest, new PermissionCriterion(let) { Span = let.Span }]) { Span = all.Span }
            : new AllOfCriterion([.. rest.Select((part, i) => i == at ? new AnyOfCriterion([part, let]) { Span = part.Span } : part)]) { Span = all.Span };
    }

    // "(HIV positive volunteers: …; HIV negative volunteers: …)": nobody is both.
    private static Criterion OfEither(Criterion part)
    {
        if (part is not AllOfCriterion { Parts.Count: > 1 } all || all.Parts.SelectMany(Denied).ToList() is not { Count: > 0 } denied)
        {
            return part;
        }

        var (one, other) = (all.Parts.FirstOrDefault(each => Named(each).Any(denied.Contains)), default(Criterion));
        other = one is null ? null : all.Parts.FirstOrDefault(each => each != one && Denied(each).Intersect(Named(one)).Any());
        if (one is null || other is null)
        {
            return part;
        }

        var either = new AnyOfCriterion([one, other]) { Span = one.Span };
        var rest = all.Parts.Where(each => each != one && each != other).ToList();
        return rest.Count == 0 ? either with { Span = all.Span } : new AllOfCriterion([either, .. rest]) { Span = all.Span };
    }

    private static IEnumerable<Concept> Named(Criterion part) => part switch
    {
        DiagnosisCriterion { Qualifiers.Count: 0, Setting: DiseaseSetting.None, IsFamily: false } c => [c.Condition],
        AllOfCriterion c => c.Parts.SelectMany(Named),
        _ => [],
    };

    private static IEnumerable<Concept> Denied(Criterion part) => part switch
    {
        NotCriterion c => Named(c.Inner),
        AllOfCriterion c => c.Parts.SelectMany(Denied),
        _ => [],
    };

    [GeneratedRegex(@"^(?:\s+(?:reactions?|responses?))?(?:\s*(?:,|/|\band/or\b|\bor\b|\band\b)\s*(?:[\w’'/-]+\s+){0,6}?)?\s*(?:to|against)\s+(?!be\b|participat|comply|the (?:degree|extent)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex ToWhat();

    [GeneratedRegex(@"^\W*(?:any |the |concomitant )?use of\b(?!.*\b(?:prior|previous\w*|past|history|ever|within|during|last|before|any time|since)\b)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex OpensUse();

    [GeneratedRegex(@"\bwho (?<!(?:\bor|\band|[,;/])\s+(?:[\w-]+\s+){0,3}who )(?:are|is|were|have|has|do|does) not\b", RegexOptions.CultureInvariant)]
    private static partial Regex WhoNot();

    [GeneratedRegex(@"\b(?:precipitated by|complication of|triggered by|provoked by)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CameFrom();

    [GeneratedRegex(@"(?<=\babnormalit(?:y|ies)\b[^.;]{0,20})\b(?:based on|on|by|in|seen on|found on|detected (?:on|by)) (?:(?:the|a|an|screening|baseline|resting|12-lead|clinical|their) )*(?:echo\w*|e[ck]g|electrocardiogra\w+|physical exam\w*|imaging|mri|ct|x-rays?|laborator\w+|examination)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsExamined();

    [GeneratedRegex(@"\bas (?:the |an? |their |his |her )?(?:primary|principal|main) diagnos[ie]s\b", RegexOptions.CultureInvariant)]
    private static partial Regex AsPrimary();

    [GeneratedRegex(@"\((?:[^()]*\b(?:is|are|will be)\s+)?(?:acceptable|allowed|permitted)\b[^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex LettingBracket();
}
