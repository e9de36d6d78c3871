using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <summary>Reads the obvious facts out of a plain text note about one person.</summary>
/// <remarks>
/// Conservative: what is uncertain, planned, or a relative's is left out, and a fact that is not recognised is simply not
/// there. Every fact carries its span and words. Pure and safe to call from many threads.
/// </remarks>
public static partial class NoteReader
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The facts of a note, in its order; an empty record where nothing was recognised.</summary>
    public static Patient Read(string note, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(lexicon);
        var context = new NoteContext(note);
        var named = Named(note, lexicon, context);
        var facts = named.Select(entry => entry.Fact)
            .Concat(Measurements(note, lexicon, context))
            .Concat(Pressures(note))
            .Concat(Performances(note))
            .Concat(States(note, context))
            .OrderBy(fact => fact.Provenance.Span?.Start);
        return new Patient { StatedAge = Age(note), Sex = SexOf(note), Facts = [.. facts] };
    }

    private static List<(Concept Concept, Fact Fact)> Named(string note, Lexicon lexicon, NoteContext context)
    {
        var mentions = lexicon.Recognise(note).Where(m => m.Concept.Kind is not (ConceptKind.Analyte or ConceptKind.Scale)).ToList();
        var settings = Settings(note, mentions, lexicon, context);
        var known = new Dictionary<(string Concept, Presence Presence), int>();
        var entries = new List<(Concept Concept, Fact Fact)>();
        foreach (var mention in mentions.DistinctBy(m => m.Span))
        {
            var next = mentions.Find(m => m.Span.Start >= mention.Span.End)?.Span.Start ?? note.Length;
            if (FactOf(mention, next, note, context) is not { } fact)
            {
                continue;
            }

            if (fact is ConditionFact { Presence: Presence.Present } condition && settings.TryGetValue(mention.Span, out var phase))
            {
                fact = condition with { Setting = phase.Setting, Stage = phase.Stage };
            }

            if (known.TryAdd((mention.Concept.Id, fact.Presence), entries.Count))
            {
                entries.Add((mention.Concept, fact));
            }
            else
            {
                var at = known[(mention.Concept.Id, fact.Presence)];
                entries[at] = (mention.Concept, Merge(entries[at].Fact, fact));
            }
        }

        return entries;
    }

    private static Fact? FactOf(Mention mention, int next, string note, NoteContext context)
    {
        var reading = context.Read(mention.Span);
        if (reading.Stance == NoteStance.LeftOut)
        {
            return null;
        }

        var presence = reading.Stance == NoteStance.Denied ? Presence.Absent : Presence.Present;
        var clauseEnd = context.ClauseAt(mention.Span.Start).End;
        var name = mention.Span.Of(note);
        var provenance = From(note, reading.Span);
        return mention.Concept.Kind switch
        {
            ConceptKind.Condition => new ConditionFact(name)
            {
                Presence = presence,
                Date = presence == Presence.Present ? DateAfter(note, mention.Span.End, Math.Min(next, clauseEnd)) : null,
                Provenance = provenance,
            },
            ConceptKind.Biomarker => presence == Presence.Absent || IsFound(note, mention.Span, context)
                ? new BiomarkerFact(name) { Presence = presence, Provenance = provenance }
                : null,
            _ => Treatment(mention, next, note, context, reading),
        };
    }

    private static TreatmentFact? Treatment(Mention mention, int next, string note, NoteContext context, NoteReading reading)
    {
        var clause = context.ClauseAt(mention.Span.Start);
        var before = note[clause.Start..mention.Span.Start];
        var after = note[mention.Span.End..Math.Max(mention.Span.End, clause.End)];
        var hasEnded = EndedAfter().IsMatch(after) || EndedBefore().IsMatch(before);
        if (reading.Stance == NoteStance.Denied && !hasEnded)
        {
            // "Biopsy negative" denies a finding, not the biopsy.
            return reading.Span.Start == mention.Span.Start
                ? null
                : new TreatmentFact(mention.Span.Of(note)) { Presence = Presence.Absent, Provenance = From(note, reading.Span) };
        }

        var date = DateAfter(note, mention.Span.End, Math.Min(next, clause.End));
        return new TreatmentFact(mention.Span.Of(note))
        {
            Date = hasEnded ? null : date,
            Ended = hasEnded ? date : null,
            IsOngoing = !hasEnded && !PastBefore().IsMatch(before) && (CurrentBefore().IsMatch(before) || CurrentAfter().IsMatch(after)),
            Provenance = From(note, mention.Span),
        };
    }

    // A marker merely named says nothing; its name may say it ("EGFR L858R mutation", "BRAF V600E", "del(17p)").
    private static bool IsFound(string note, SourceSpan span, NoteContext context)
    {
        var end = Math.Max(span.End, context.ClauseAt(span.Start).End);
        return FoundWithin().IsMatch(span.Of(note))
            || FoundAfter().IsMatch(note[span.End..end])
            || FoundBefore().IsMatch(note[context.ClauseAt(span.Start).Start..span.Start]);
    }

    // Setting words and stages belong to the nearest illness of their clause; of two, to the one that follows.
    private static Dictionary<SourceSpan, (DiseaseSetting Setting, string? Stage)> Settings(
        string note, List<Mention> mentions, Lexicon lexicon, NoteContext context)
    {
        var result = new Dictionary<SourceSpan, (DiseaseSetting Setting, string? Stage)>();
        var neoplasm = lexicon.Get("neoplasm");
        foreach (Match match in SettingWords().Matches(note))
        {
            var clause = context.ClauseAt(match.Index);
            var nearest = mentions
                .Where(m => m.Concept.Kind == ConceptKind.Condition && m.Span.Start >= clause.Start && m.Span.End <= clause.End)
                .Where(m => match.Groups["any"].Success || (neoplasm is not null && lexicon.IsA(m.Concept, neoplasm)))
                .MinBy(m => Math.Max(m.Span.Start - (match.Index + match.Length), match.Index - m.Span.End + 1));
            if (nearest is not null && context.Read(new SourceSpan(match.Index, match.Length)).Stance == NoteStance.Affirmed)
            {
                var (setting, stage) = result.GetValueOrDefault(nearest.Span);
                result[nearest.Span] = (setting | SettingOf(match), match.Groups["stage"] is { Success: true } s ? s.Value : stage);
            }
        }

        return result;
    }

    private static DiseaseSetting SettingOf(Match match) => match.Value.ToLowerInvariant()[..3] switch
    {
        "new" or "rec" when match.Groups["any"].Success => DiseaseSetting.NewlyDiagnosed,
        "rel" or "rec" => DiseaseSetting.Relapsed,
        "ref" => DiseaseSetting.Refractory,
        "met" => DiseaseSetting.Metastatic,
        "loc" => DiseaseSetting.LocallyAdvanced,
        "in " or "com" => DiseaseSetting.Remission,
        _ => DiseaseSetting.None,
    };

    private static Fact Merge(Fact first, Fact again) => (first, again) switch
    {
        (ConditionFact a, ConditionFact b) => a with { Setting = a.Setting | b.Setting, Stage = a.Stage ?? b.Stage, Date = a.Date ?? b.Date },
        (TreatmentFact a, TreatmentFact b) => a with
        {
            Date = a.Date ?? b.Date,
            Ended = a.Ended ?? b.Ended,
            IsOngoing = (a.IsOngoing || b.IsOngoing) && (a.Ended ?? b.Ended) is null,
        },
        _ => first,
    };

    // The date that follows a thing closely and before anything else is named.
    private static PartialDate? DateAfter(string note, int start, int end)
    {
        var match = end > start ? DatedAfter().Match(note[start..end]) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var month = match.Groups["month"] is { Success: true } m ? MonthOf(m.Value) : (int?)null;
        var day = match.Groups["day"] is { Success: true } d ? int.Parse(d.Value, CultureInfo.InvariantCulture) : (int?)null;
        var isDay = month is { } of && day >= 1 && day <= DateTime.DaysInMonth(year, of);
        return new PartialDate(year, month, isDay ? day : null);
    }

    private static int MonthOf(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : ("janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(word[..3], StringComparison.OrdinalIgnoreCase) / 3) + 1;

    private static Provenance From(string note, SourceSpan span) => new("note", Span: span, Quote: Folding.CollapseSpaces(span.Of(note)));

    [GeneratedRegex(@"^[^,.;]{0,30}?\b(?:stopped|discontinued|completed|finished|ended|withdrawn|ceased)\b", Loose)]
    private static partial Regex EndedAfter();

    [GeneratedRegex(@"\b(?:stopped|discontinued|completed|finished|ceased|no longer (?:on|taking|receiving|uses))\b[^,.;]{0,20}$", Loose)]
    private static partial Regex EndedBefore();

    [GeneratedRegex(@"\b(?:received|was|had|treated|previous\w*|prior|past|history|after|status post|s/p|underwent|failed|progressed on|until)\b", Loose)]
    private static partial Regex PastBefore();

    [GeneratedRegex(
        @"\b(?:currently|takes|taking|continues|remains on|maintained on|(?:current |other |home )?(?:medications?|medicines|meds)(?: include)?s?)\b|\bon\s+$", Loose)]
    private static partial Regex CurrentBefore();

    [GeneratedRegex(@"^[^,.;]{0,30}?\b(?:since|ongoing|daily|od|bd|bid|tid|twice a day|once a day|currently|at present)\b", Loose)]
    private static partial Regex CurrentAfter();

    [GeneratedRegex(@"\d|\b(?:mutations?|fusion|deletion|rearrangement|amplification|translocation|positive|high|deficient|loss)\b|\+", Loose)]
    private static partial Regex FoundWithin();

    [GeneratedRegex(
        @"^(?:\s*/\s*\w+|\s+and\s+[A-Z0-9-]+)*(?:\s*\+|[\s:(-]*(?:\b(?:fusion|gene|expression|protein|status|mutations?|rearrangement|amplification|was|were|is|are)\b\s*)*"
        + @"\b(?:positiv\w+|mutated|mutation|mutant|detected|found|present|amplified|amplification|rearranged|rearrangement|fusion|overexpress\w+|expressed)\b)", Loose)]
    private static partial Regex FoundAfter();

    [GeneratedRegex(@"\b(?:positive for|mutations? (?:in|of)|harbou?r(?:s|ing)|carr(?:ies|ying|ier of)|express(?:es|ing)|amplification of)\s+(?:an? |the )?(?:[\w/-]+(?:,| and|/) ?)*$", Loose)]
    private static partial Regex FoundBefore();

    [GeneratedRegex(
        @"(?<any>\bnewly[- ]diagnosed\b|\bnew diagnosis\b|\brecent(?:ly)? diagnos(?:ed|is)\b|\bin (?:complete |partial )?remission\b|\bcomplete remission\b|\brefractory\b)|"
        + @"\b(?:relaps(?:ed|e|ing)|recurren(?:t|ce)|metasta(?:tic|ses|sis|sized)|locally[- ]advanced)\b|"
        + @"\bstage\s+(?<stage>(?:IV|I{1,3}|[0-4])[A-Ca-c]?\d?)\b", Loose)]
    private static partial Regex SettingWords();

    [GeneratedRegex(
        @"^[^,.;\d]{0,25}?(?:\d+(?:\.\d+)?\s*(?:mg|mcg|g|units?|iu)\b[^,.;\d]{0,20})?[\s(,]*\b(?:in|since|on|diagnosed(?: in)?|from|of|dx)?\s*\(?"
        + @"(?:(?<day>[0-3]?\d)\s+(?=[A-Za-z]))?(?:(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+(?:(?<day>[0-3]?\d),\s*)?)?"
        + @"(?<year>(?:19|20)\d\d)\b(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>[0-3]\d))?)?(?!\s*(?:mg|/))", Loose)]
    private static partial Regex DatedAfter();
}
