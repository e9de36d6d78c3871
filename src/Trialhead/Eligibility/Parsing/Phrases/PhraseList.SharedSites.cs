using System.Text.RegularExpressions;
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
            if (given.Head is { } treated && member.Joint != ChunkKind.Semicolon && TreatedIn(treated, member, site) is { } elsewhere)
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
