using System.Globalization;
using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Notes;

/// <content>Drugs that are given together, and lines of treatment one after another.</content>
public static partial class NoteReader
{
    private const string EarlierLines = "number of prior lines of therapy";

    // "5-FU/levamisole finished in 2018": what is told behind the last of them goes for each.
    private static List<(Concept Concept, Fact Fact)> Together(List<(Concept Concept, Fact Fact)> named, string note)
    {
        for (var i = named.Count - 2; i >= 0; i--)
        {
            if (named[i].Fact is TreatmentFact { Presence: Presence.Present, Date: null, Ended: null, IsOngoing: false } first
                && named[i + 1].Fact is TreatmentFact { Presence: Presence.Present } second && (second.Ended is not null || second.Date is not null) && first.IsPlanned == second.IsPlanned
                && Gap(first, second, note).Trim() is "/" or "+")
            {
                named[i] = (named[i].Concept, first with { Date = second.Date, Ended = second.Ended, IsOver = second.IsOver });
            }
        }

        return named;
    }

    // "HIV, viral load 1,200": an illness and a value, though "HIV, viral load" is a name too.
    private static List<Mention> Apart(IEnumerable<Mention> mentions, string note, Lexicon lexicon) => [.. mentions.SelectMany(mention =>
    {
        var comma = note.IndexOf(", ", mention.Span.Start, mention.Span.Length, StringComparison.Ordinal);
        return comma > 0 && Whole(SourceSpan.FromBounds(mention.Span.Start, comma), note, lexicon) is { } first && Whole(SourceSpan.FromBounds(comma + 2, mention.Span.End), note, lexicon) is { } second
            ? (IEnumerable<Mention>)[first, second]
            : [mention];
    })];

    private static Mention? Whole(SourceSpan span, string note, Lexicon lexicon) =>
        lexicon.Recognise(span.Of(note)) is [{ } named] && named.Span.Length == span.Length ? named with { Span = span } : null;

    private static string Gap(TreatmentFact first, TreatmentFact second, string note) =>
        first.Provenance.Span is { } one && second.Provenance.Span is { } other && one.End <= other.Start ? note[one.End..other.Start] : " ";

    // "Carboplatin, then caelyx, then topotecan" are three lines or more; whoever has a cancer and was never treated has had none.
    private static IEnumerable<MeasurementFact> LinesOfTherapy(string note, List<(Concept Concept, Fact Fact)> named, Lexicon lexicon, NoteContext context)
    {
        if (lexicon.Get("neoplasm") is not { } neoplasm || lexicon.Get("anticancer-agent") is not { } anticancer
            || !named.Exists(entry => entry.Fact is ConditionFact { Presence: Presence.Present } && lexicon.IsA(entry.Concept, neoplasm)))
        {
            yield break;
        }

        var given = named.Where(entry => entry.Fact is TreatmentFact { Presence: Presence.Present, IsPlanned: false } && lexicon.IsA(entry.Concept, anticancer)).ToList();
        if (given.Count == 0)
        {
            if (Untreated().Match(note) is { Success: true } none && context.Read(new SourceSpan(none.Index, 1)).Stance is NoteStance.Affirmed or NoteStance.Denied)
            {
                yield return new MeasurementFact(EarlierLines, new Quantity(0, null)) { Provenance = From(note, new SourceSpan(none.Index, none.Length)) };
            }

            yield break;
        }

        var taxane = lexicon.Get("taxane");
        var (lines, last) = (1, given[0].Fact.Provenance.Span!.Value.End);
        for (var i = 1; i < given.Count; i++)
        {
            // A taxane behind an anthracycline is the second half of one line.
            if (NextLine().IsMatch(Gap((TreatmentFact)given[i - 1].Fact, (TreatmentFact)given[i].Fact, note)) && (taxane is null || !lexicon.IsA(given[i].Concept, taxane)))
            {
                (lines, last) = (lines + 1, given[i].Fact.Provenance.Span!.Value.End);
            }
        }

        if (lines > 1)
        {
            var start = given[0].Fact.Provenance.Span!.Value.Start;
            yield return new MeasurementFact(EarlierLines, new Quantity(lines, null) { Bound = Bound.Above }) { Provenance = From(note, SourceSpan.FromBounds(start, last)) };
        }
    }

    // "Viral load undetectable (<20)": below what the test finds.
    private static IEnumerable<MeasurementFact> ViralLoads(string note, HashSet<string> present)
    {
        const int LeastFound = 200; // copies a millilitre; the tests of today find fewer
        return !present.Contains("hiv-infection") ? [] : Undetectable().Matches(note).Select(told =>
            new MeasurementFact("HIV viral load", new Quantity(told.Groups["n"].Success ? int.Parse(told.Groups["n"].Value, CultureInfo.InvariantCulture) : LeastFound, "copies/mL") { Bound = Bound.Below })
            {
                Provenance = From(note, new SourceSpan(told.Index, told.Length)),
            });
    }

    [GeneratedRegex(@"\b(?:(?:treatment|therapy)[- ]na[iï]ve|previously untreated|no (?:prior|previous|earlier) (?:systemic |cancer |anti-?cancer |oncological )?(?:treatments?|therap(?:y|ies))|no treatment (?:so far|yet|to date)|not (?:yet )?(?:been )?treated yet)\b", Loose)]
    private static partial Regex Untreated();

    [GeneratedRegex(@"^(?![^.]*\b(?:maintenance|consolidation|adjuvant|interval|transplant\w*|conditioning)\b)[^.]{0,60}?(?:\bthen\b|\bfollowed by\b|→|->|\b(?:second|third|fourth)[- ]line\b|\b(?:switched|changed) to\b|\bsalvage\b)", Loose)]
    private static partial Regex NextLine();

    [GeneratedRegex(@"\b(?:(?:viral load|VL|HIV(?:-1)? (?:viral load|RNA|VL))[^.;,\d]{0,20}?\b(?:undetectable|not detect(?:ed|able)|(?:fully |virally )?suppressed|below (?:the )?(?:limit|level) of detection)|undetectable (?:HIV )?(?:viral load|VL|HIV(?:-1)? RNA))\b(?:\s*\(?\s*<\s?(?<n>[2-9]\d|[1-9]\d\d)\b)?", Loose)]
    private static partial Regex Undetectable();
}
