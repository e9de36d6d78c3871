using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Eligibility.Parsing.Cues;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>Members of a list that are nothing but a part of the body: of what is treated there, or found there.</content>
internal sealed partial class PhraseList
{
    // What may be found anywhere, so that the part of the body tells one from the other.
    private static readonly string[] Findings =
        ["infection", "hemorrhage", "thrombosis", "pain", "injury", "edema", "neoplasm", "cancer", "fracture", "ulcer", "inflammation", "ischemia"];

    // "Radiotherapy to the breast, chest wall or axilla", "cutaneous or visceral spread": the part of the body alone is no member.
    private void ShareSites()
    {
        var given = (Head: default(Head), At: -1);
        for (var i = 0; i < _segments.Count; i++)
        {
            if (_segments[i] is not { Heads.Count: 0, Words.Count: 0, Sites: [var site] } member)
            {
                continue;
            }

            given = i > 0 && given.At == i - 1 && given.Head is not null ? given : (i > 0 ? _segments[i - 1].Last : null, -1);
            if (given.Head is { } treated && (member.Joint != ChunkKind.Semicolon ? TreatedIn(treated, member, site) ?? GrownIn(treated, member, site) : null) is { } elsewhere)
            {
                Take(member, site, elsewhere);
                given = (treated, i);
            }
            else if (i + 1 < _segments.Count && _segments[i + 1] is { Joint: ChunkKind.Or, Heads: [{ Criterion: DiagnosisCriterion named } next, ..] } && FoundIn(named, next, site) is { } found)
            {
                Take(member, site, found with { Qualifiers = [.. member.Qualifiers, .. found.Qualifiers] });
            }
        }
    }

    // "An infection or cancer in the brain": the part of the body behind the last goes for what stands before it too.
    private void ShareSitesBehind()
    {
        for (var i = 1; i < _segments.Count; i++)
        {
            if (_segments[i] is { Joint: ChunkKind.Or or ChunkKind.And, Heads: [{ Criterion: DiagnosisCriterion later } told] } && Array.IndexOf(Findings, later.Condition.Id) >= 0
                && later.Qualifiers.FirstOrDefault(CueTable.IsSite) is { } site && InThe().IsMatch(statement.Lower.AsSpan(told.Start))
                && _segments[i - 1].Heads is [{ Criterion: DiagnosisCriterion earlier } head] && Array.IndexOf(Findings, earlier.Condition.Id) >= 0 && !earlier.Qualifiers.Any(CueTable.IsSite))
            {
                head.Criterion = Narrow(earlier, [site]);
            }
        }
    }

    [GeneratedRegex(@"^[\w-]+\s+(?:of|in)\s+(?:the|any)\s", RegexOptions.CultureInvariant)]
    private static partial Regex InThe();

    // "Cancer of the lung, pancreas or stomach", "infection of the skin or lung": each is an illness of its own.
    private DiagnosisCriterion? GrownIn(Head given, Segment member, Chunk site)
    {
        if (given.Criterion is not DiagnosisCriterion named || given.End > site.Start || GrowsIn().Match(statement.Lower[given.Start..site.Start]) is not { Success: true } told)
        {
            return null;
        }

        return In(told.Groups["noun"].Value, named, member, site);
    }

    // The illness that a noun and a part of the body make: by a name of its own, or narrowed by the part.
    private DiagnosisCriterion? In(string noun, DiagnosisCriterion named, Segment member, Chunk site)
    {
        var part = statement.Lower[site.Start..site.End];
        var own = (Concept?[])[Lexicon.InUse.Find($"{noun} of the {part}", ConceptKind.Condition), Lexicon.InUse.Find($"{part} {noun}", ConceptKind.Condition), Lexicon.InUse.Find($"{noun} of {part}", ConceptKind.Condition)];
        List<Qualifier> kept = [.. named.Qualifiers.Where(q => !CueTable.IsSite(q)), .. member.Qualifiers];
        var span = statement.InSource(site.Start, site.End);
        if (Array.Find(own, concept => concept is not null) is { } whole)
        {
            return named with { Condition = whole, Qualifiers = kept, Span = span };
        }

        return Lexicon.InUse.Find(noun, ConceptKind.Condition) is { } wider ? named with { Condition = wider, Qualifiers = [.. kept, site.Cue!.Qualifier!], Span = span } : null;
    }

    // "Cancer, including: lung, breast", "malignancy of one of the following: lung or colon": what is listed is no illness of these organs beside it.
    private void NameListedSites()
    {
        for (var i = 0; i + 1 < _segments.Count; i++)
        {
            if (_segments[i + 1] is not { Heads.Count: 0, Words.Count: 0, Sites.Length: 1 } || _segments[i].Last is not { Criterion: DiagnosisCriterion named } head || (head.Open is not null && !head.IsSettled) || !IsTumour(named.Condition)
                || ListedFrom(i + 1) is not { Count: > 0 } listed || ListsBehind().Match(statement.Lower[head.Start..listed[0].Sites[0].Start]) is not { Success: true } lead)
            {
                continue;
            }

            var noun = named.Condition.Id == "solid-tumor" ? "tumor" : "cancer";
            var grown = listed.ConvertAll(member => (Criterion?)In(noun, named with { Qualifiers = [.. named.Qualifiers.Where(q => !q.Text.StartsWith("organ", StringComparison.Ordinal))] }, member, member.Sites[0]));
            if (grown.Contains(null))
            {
                continue;
            }

            var (from, to) = (head.End, listed[0].Sites[0].Start);
            _segments[i].Words.RemoveAll(word => word.Start >= from && word.End <= to);
            head.Criterion = lead.Groups["some"].Success && !lead.ValueSpan.Contains("following", StringComparison.Ordinal) ? head.Criterion
                : new AnyOfCriterion([.. grown.Select(criterion => criterion!)]) { Span = statement.InSource(head.Start, listed[^1].Sites[^1].End) };
            head.End = listed[^1].Sites[^1].End;
            _segments.RemoveRange(i + 1, listed.Count);
        }
    }

    // The members from one on that are nothing but a part of the body, up to a semicolon.
    private List<Segment> ListedFrom(int at)
    {
        var first = at;
        while (at < _segments.Count && _segments[at] is { Heads.Count: 0, Words.Count: 0, Sites.Length: 1 } && (at == first || _segments[at].Joint != ChunkKind.Semicolon))
        {
            at++;
        }

        return _segments[first..at];
    }

    private static bool IsTumour(Concept concept) => Lexicon.InUse.Get("neoplasm") is { } tumour && Lexicon.InUse.IsA(concept, tumour);

    [GeneratedRegex(@"^(?:[\w-]+\s+){0,5}?(?<noun>cancers?|carcinomas?|adenocarcinomas?|tumou?rs?|malignanc(?:y|ies)|neoplasms?|metastas[ie]s|infections?)\s+(?:of|in|to|involving|affecting)\s", RegexOptions.CultureInvariant)]
    private static partial Regex GrowsIn();

    [GeneratedRegex(@"(?:(?<some>\bincluding|\bincludes?|\bsuch as|\be\.?g\.?)|\bfollowing\b(?:\s+\w+){0,3}|\blimited to|\b(?:sites?|organs?|origins?|types?|locations?)(?:\s+(?:are|is))?)[\s,:(]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ListsBehind();

    private static void Take(Segment member, Chunk site, Criterion criterion)
    {
        member.Heads.Add(new Head(criterion, site.Start, site.End));
        member.ForgetSites();
        member.ForgetQualifiers();
    }

    private Criterion? TreatedIn(Head given, Segment member, Chunk site)
    {
        if (given.End > site.Start || !ToPlace().IsMatch(statement.Lower.AsSpan(given.Start, site.Start - given.Start)))
        {
            return null;
        }

        var span = statement.InSource(site.Start, site.End);
        return given.Criterion switch
        {
            TreatmentCriterion { Treatment.IsUnlisted: false } c =>
                c with { Qualifiers = [.. c.Qualifiers.Where(q => !CueTable.IsSite(q)), .. member.Qualifiers, site.Cue!.Qualifier!], Span = span },
            NotCriterion { Inner: TreatmentCriterion } => given.Criterion with { Span = span },
            _ => null,
        };
    }

    private DiagnosisCriterion? FoundIn(DiagnosisCriterion named, Head next, Chunk site)
    {
        var words = statement.WordsIn(next.Start, next.End);
        var condition = named.Condition;
        if (!OrNext().IsMatch(statement.Lower.AsSpan(site.End, Math.Max(0, next.End - site.End))) || OfIt().IsMatch(statement.Lower.AsSpan(0, site.Start)) || IsPlural(site))
        {
            return null;
        }

        if (condition.IsUnlisted && words.Length == 2)
        {
            condition = Concept.Unlisted(ConceptKind.Condition, statement.Text[words[1].Start..words[1].End]);
        }
        else if (condition.IsUnlisted || !Findings.Contains(condition.Id))
        {
            return null;
        }

        return named with { Condition = condition, Qualifiers = [.. named.Qualifiers.Where(q => !CueTable.IsSite(q)), site.Cue!.Qualifier!], Span = statement.InSource(site.Start, site.End) };
    }

    private bool IsPlural(Chunk site) => statement.Lower.AsSpan(site.Start, site.End - site.Start) is var word && word.EndsWith("s") && !word.EndsWith("ous");

    [GeneratedRegex(@"^\s*,?\s*(?:or|and/or|and|/)\s+(?:[\w-]+\s+){0,2}[\w-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OrNext();

    [GeneratedRegex(@"\b(?:of|in|to|on|from)\s+(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfIt();

    [GeneratedRegex(@"^[^;()]{3,90}?\s(?:to|of|on)\s[^;()]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ToPlace();
}
