using System.Buffers;
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
    private static readonly SearchValues<char> OddSpaces = SearchValues.Create(
        [.. Enumerable.Range(0x80, char.MaxValue - 0x80).Select(c => (char)c).Where(char.IsWhiteSpace), '\u2010', '\u2011']);

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The facts of a note, in its order; an empty record where nothing was recognised.</summary>
    /// <param name="note">The note.</param>
    /// <param name="lexicon">The names that are recognised.</param>
    /// <param name="written">The day it was written; dates such as "2 weeks ago" stay unread without it.</param>
    public static Patient Read(string note, Lexicon lexicon, DateOnly? written = null)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(lexicon);
        var plain = WithPlainSpaces(note);
        var read = ReadPlain(plain, lexicon, written);
        return ReferenceEquals(plain, note) ? read : read with
        {
            Text = note,
            Facts = [.. read.Facts.Select(fact => fact.Provenance.Span is { } span ? fact with { Provenance = From(note, span) } : fact)],
        };
    }

    // Thin and unbreakable spaces and hyphens as the plain ones, one for one.
    private static string WithPlainSpaces(string note) => !note.AsSpan().ContainsAny(OddSpaces) ? note : string.Create(note.Length, note, static (plain, note) =>
    {
        for (var i = 0; i < note.Length; i++)
        {
            plain[i] = note[i] is '\u2010' or '\u2011' ? '-' : OddSpaces.Contains(note[i]) ? ' ' : note[i];
        }
    });

    private static Patient ReadPlain(string note, Lexicon lexicon, DateOnly? written)
    {
        var subject = NoteSubject.Of(note);
        var context = new NoteContext(note, subject);
        var age = subject.Age ?? Age(note) ?? (subject.IsAnother ? null : OwnAge(note));
        var mentions = Apart(lexicon.Recognise(note), note, lexicon);
        var dates = new NoteDates(note, written, age);
        var isInMoles = BareUnits.IsInMoles(note);
        var values = Respective(note, mentions, context, isInMoles).ToList();
        values.AddRange(Measurements(note, mentions, lexicon, context, age, isInMoles).Concat(Pressures(note)).Concat(Composite(note, mentions, lexicon, context)).Concat(Prognoses(note, context)).Where(value => !values.Exists(other => Overlap(other, value))).ToList());
        values.AddRange(Vitals(note, age, context).Where(vital => !values.Exists(value => Overlap(value, vital))).ToList());
        values.AddRange(Onsets(note, context).Where(told => !values.Exists(value => Overlap(value, told))).ToList());
        values.AddRange(BodyMass(values, age, lexicon));
        var named = Named(note, mentions, lexicon, context, dates).FindAll(entry => entry.Concept.Id != "breastfeeding" || !(age < Nursling));
        var present = named.Where(entry => entry.Fact is ConditionFact { Presence: Presence.Present })
            .SelectMany(entry => lexicon.Ancestors(entry.Concept).Prepend(entry.Concept)).Select(concept => concept.Id).ToHashSet(StringComparer.Ordinal);
        var facts = Cleared(named, note)
            .Concat(values)
            .Concat(NoteFindings.Of(values, age, present, lexicon))
            .Concat(NoteFindings.DeniedBy(note).Select(denial => new ConditionFact(denial.Finding) { Presence = Presence.Absent, Provenance = From(note, denial.Span) }))
            .Concat(Sound(note, present, lexicon, context))
            .Concat(Results(note, mentions, context, dates))
            .Concat(Normals(note, mentions, lexicon, context))
            .Concat(Performances(note))
            .Concat(States(note, age, context))
            .Concat(Habits(note, context, dates))
            .Concat(NoIntolerances(note, context))
            .Concat(Reactions(note, named, context))
            .Concat(Circumstances(note, named, context))
            .Concat(Measurable(note, present, context))
            .Concat(Unexpecting(note, values, lexicon))
            .Concat(Prospects(note, context))
            .Concat(LinesOfTherapy(note, named, lexicon, context))
            .Concat(ViralLoads(note, present))
            .Concat(Further(note, named, values, lexicon, context, dates))
            .Concat(Allergens(note, mentions, lexicon, context).Where(fact => !named.Exists(entry => entry.Fact is ConditionFact known && known.Name == fact.Name)))
            .OrderBy(fact => fact.Provenance.Span?.Start);
        return new Patient { Text = note, StatedAge = age, Sex = subject.Sex ?? SexOf(note, context, subject), Facts = [.. facts] };
    }

    private static List<(Concept Concept, Fact Fact)> Named(
        string note, IReadOnlyList<Mention> all, Lexicon lexicon, NoteContext context, NoteDates dates)
    {
        var mentions = all.Select(m => AtSite(Finding(m, note, lexicon), note, lexicon)).Where(m => m.Concept.Kind is not (ConceptKind.Analyte or ConceptKind.Scale))
            .Concat(NoteTellings.In(note, all, lexicon)).OrderBy(m => m.Span.Start).ToList();
        var settings = Settings(note, mentions, lexicon, context);
        var known = new Dictionary<(string Concept, Presence Presence, Type Kind, bool IsPlanned), int>();
        var entries = new List<(Concept Concept, Fact Fact)>();
        foreach (var mention in mentions.DistinctBy(m => m.Span).Where(m => !IsSameTumour(m, mentions, note, lexicon)))
        {
            var next = NextOf(mention, mentions, note, lexicon);
            if (FactOf(mention, next, note, lexicon, context, dates) is not { } fact)
            {
                continue;
            }

            if (fact is ConditionFact { Presence: Presence.Present } condition && settings.TryGetValue(mention.Span, out var phase))
            {
                fact = condition with { Setting = phase.Setting, Stage = phase.Stage };
            }

            if (fact is TreatmentFact { Presence: Presence.Present } given)
            {
                fact = given with { Purpose = PurposeOf(mention, mentions, note, context) };
            }

            if (fact is FamilyHistoryFact { Presence: Presence.Absent } both && OfBoth().IsMatch(both.Provenance.Quote ?? ""))
            {
                entries.Add((mention.Concept, new ConditionFact(both.Name) { Presence = Presence.Absent, Provenance = both.Provenance }));
            }

            var key = (mention.Concept.Id, fact.Presence, fact.GetType(), fact is TreatmentFact { IsPlanned: true });
            if (known.TryAdd(key, entries.Count))
            {
                entries.Add((mention.Concept, fact));
            }
            else
            {
                var at = known[key];
                entries[at] = (mention.Concept, Merge(entries[at].Fact, fact));
            }
        }

        return Together(entries, note);
    }

    // "The tumor has a mutation": the one that the note names.
    private static bool IsSameTumour(Mention mention, List<Mention> mentions, string note, Lexicon lexicon) =>
        mention.Concept.Id is "neoplasm" or "cancer" && DefiniteBefore().IsMatch(note[Math.Max(0, mention.Span.Start - 6)..mention.Span.Start])
        && lexicon.Get("neoplasm") is { } any
        && mentions.Exists(m => m.Concept.Kind == ConceptKind.Condition && m.Concept.Id is not ("neoplasm" or "cancer") && lexicon.IsA(m.Concept, any));

    [GeneratedRegex(@"\b(?:the|this|his|her|its) $", Loose)]
    private static partial Regex DefiniteBefore();

    // "Fever, temperature 38.5": a value's name that is also a finding's is the finding where no value follows.
    private static Mention Finding(Mention mention, string note, Lexicon lexicon) =>
        mention.Concept.Kind == ConceptKind.Analyte && mention.Span.Of(note).Any(char.IsLower)
        && lexicon.Find(mention.Span.Of(note), ConceptKind.Condition) is { } finding
        && !ValueAfter().IsMatch(note, mention.Span.End)
            ? mention with { Concept = finding }
            : mention;

    // "Fracture of the left femoral neck": with its site it is a kind of its own.
    private static Mention AtSite(Mention mention, string note, Lexicon lexicon)
    {
        var site = mention.Concept.Kind == ConceptKind.Condition ? SiteAfter().Match(note, mention.Span.End) : Match.Empty;
        for (var words = site.Groups["word"].Captures.Count; words > 0; words--)
        {
            var name = string.Join(' ', site.Groups["word"].Captures.Take(words).Select(word => word.Value));
            if (lexicon.Find($"{name} {mention.Concept.Name}", ConceptKind.Condition) is { } special && lexicon.IsA(special, mention.Concept))
            {
                return mention with { Concept = special };
            }
        }

        return mention;
    }

    // "ACS": what the words around decided is kept in the name.
    private static bool MeansMore(Concept concept, IEnumerable<Concept> called) =>
        concept.Kind is ConceptKind.Condition or ConceptKind.Drug && called.Count(other => other.Kind == concept.Kind) > 1;

    private static Fact? FactOf(Mention mention, int next, string note, Lexicon lexicon, NoteContext context, NoteDates dates)
    {
        var reading = AsToldOf(context.Read(mention.Span), mention, note, context);
        var words = mention.Span.Of(note);
        var called = lexicon.FindAll(words);
        var name = (mention.Concept.Kind != ConceptKind.Biomarker || !called.Any()) && (!called.Contains(mention.Concept) || MeansMore(mention.Concept, called)) ? mention.Concept.Name : words;
        var provenance = From(note, reading.Span);
        switch (reading.Stance)
        {
            case NoteStance.Relative or NoteStance.RelativeDenied when mention.Concept.Kind == ConceptKind.Condition:
                return new FamilyHistoryFact(name)
                {
                    Presence = reading.Stance == NoteStance.Relative ? Presence.Present : Presence.Absent,
                    Provenance = provenance,
                };
            case NoteStance.Allergy when mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass:
                return new IntoleranceFact(name, KindOf(note, mention, context)) { Provenance = provenance };
            case NoteStance.Planned when mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure:
                return new TreatmentFact(name) { IsPlanned = true, Provenance = provenance };
            case NoteStance.LeftOut when mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass or ConceptKind.Procedure
                && NotOn().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]) && !NotAlone().IsMatch(note, mention.Span.End):
                return new TreatmentFact(name) { Presence = Presence.Absent, Qualifiers = [AtPresentOnly], Provenance = provenance };
            case NoteStance.LeftOut when mention.Concept.Kind is ConceptKind.Drug or ConceptKind.DrugClass && note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start] is var before && (NoExposure().IsMatch(before) || (NotOn().IsMatch(before) && NotAnyMore().IsMatch(note, mention.Span.End))):
                return NoExposure().IsMatch(before) ? new TreatmentFact(name) { Presence = Presence.Absent, Provenance = provenance } : new TreatmentFact(name) { IsOver = true, Provenance = provenance };
            case not (NoteStance.Affirmed or NoteStance.Denied):
                return null;
        }

        var presence = reading.Stance == NoteStance.Denied ? Presence.Absent : Presence.Present;
        if (presence == Presence.Absent && mention.Concept.Kind == ConceptKind.Condition && Untreated(mention, name, note, context, provenance) is { } untreated)
        {
            return untreated;
        }

        if (mention.Concept.Kind == ConceptKind.Condition && IsNoIllness(mention, note, context, presence))
        {
            return null;
        }

        if (presence == Presence.Absent && mention.Concept.Id == "allergic-disease" && ToOneThing().IsMatch(note, mention.Span.End))
        {
            return null; // "no allergy to latex" tells of no other
        }

        if (mention.Concept.Id == "smoking" && PassiveBefore().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]))
        {
            return null;
        }

        if (mention.Concept.Id == "healthy" && (OtherwiseBefore().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]) || OtherwiseAfter().IsMatch(note, mention.Span.End)))
        {
            return null; // but for what the note is about
        }

        if (presence == Presence.Present && mention.Concept.Id == "pregnancy" && (IsPastPregnancy(note, mention.Span, context) || LongAgo().IsMatch(note, mention.Span.End)))
        {
            return null;
        }

        if ((lexicon.Get("vaccine") is { } vaccine && lexicon.IsA(mention.Concept, vaccine) && UpToDate().IsMatch(note, mention.Span.End))
            || (mention.Concept.Kind != ConceptKind.Condition && NotForThem().IsMatch(note, mention.Span.End)))
        {
            return null; // "vaccines are up to date": of none of late
        }

        return mention.Concept.Kind switch
        {
            ConceptKind.Condition => new ConditionFact(name)
            {
                Presence = presence,
                Date = presence == Presence.Present ? dates.Of(mention.Span, context.ClauseAt(mention.Span.Start), next, isIllness: true) ?? TreatedIn(note, mention.Span.End) : null,
                Qualifiers = presence == Presence.Absent && IsOfThePast(mention.Concept, reading.Span.Of(note), lexicon)
                    ? [EarlierOnly]
                    : presence == Presence.Absent && Lately().IsMatch(note, mention.Span.End) ? [AtPresentOnly]
                    : presence == Presence.Absent && IsSeenInPart(mention.Concept, note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]) ? [InPart]
                    : NoteQualifiers.Before(note, context.ClauseAt(mention.Span.Start).Start, mention.Span.Start, presence == Presence.Absent)
                        .Concat(presence == Presence.Present ? NoteQualifiers.After(note, mention.Span.End) : [])
                        .Concat(presence == Presence.Present && IsOfToday(mention, note, lexicon, context) ? [AtPresentOnly] : [])
                        .Concat(presence == Presence.Present && IsUnderTreatment(mention, note, lexicon, context) ? [Active] : [])
                        .Concat(presence == Presence.Present && IsOutOfReach(mention, note, lexicon, context) ? [Unresectable] : []).ToList(),
                IsOver = presence == Presence.Present && (NoLonger().IsMatch(note[context.SentenceAt(mention.Span.Start).Start..mention.Span.Start])
                    || (Stopped().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]) && lexicon.Get("substance-use-disorder") is { } use && IsHabit(mention.Concept, use, lexicon))
                    || Resolved().IsMatch(note, mention.Span.End) || ResolvedBefore().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start])
                    || (mention.Concept.Id == "breastfeeding" && Stopped().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]))
                    || (CausedBy().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]) && SoStopped().IsMatch(note[mention.Span.End..]))
                    || ((TreatedThen().IsMatch(note, mention.Span.End) || Eradicated().IsMatch(note, mention.Span.End)) && lexicon.Get("infection") is { } infection && lexicon.IsA(mention.Concept, infection))),
                Provenance = provenance,
            },
            ConceptKind.Biomarker => Marker(mention, presence, note, context) is { } found ? new BiomarkerFact(name) { Presence = found, Provenance = provenance } : null,
            _ => Treatment(mention, next, note, lexicon, context, reading, dates),
        };
    }

    private static bool IsHabit(Concept concept, Concept use, Lexicon lexicon) => concept.Id == "smoking" || lexicon.IsA(concept, use);

    private static IntoleranceKind KindOf(string note, Mention mention, NoteContext context) =>
        Intolerant().IsMatch(note[context.ClauseAt(mention.Span.Start).Start..mention.Span.Start]) || NotTolerated().IsMatch(note, mention.Span.End)
            ? IntoleranceKind.Intolerance
            : IntoleranceKind.Allergy;

    // "No prior stroke" of a person who has one now; of what happens in a day "no history of" says no more.
    private static bool IsOfThePast(Concept concept, string words, Lexicon lexicon) =>
        Earlier().IsMatch(words) || words.EndsWith(" history", StringComparison.OrdinalIgnoreCase) || (Historical().IsMatch(words) && PatientChart.HappensInADay(concept, lexicon));

    private static readonly Qualifier EarlierOnly = new(QualifierKind.Course, QualifierTable.Earlier);

    private static readonly Qualifier AtPresentOnly = new(QualifierKind.Course, QualifierTable.AtPresent);

    private static readonly Qualifier InPart = new(QualifierKind.Extent, "in the part examined");

    private static Fact Merge(Fact first, Fact again) => (first, again) switch
    {
        (ConditionFact a, ConditionFact b) => a with { Setting = a.Setting | b.Setting, Stage = a.Stage ?? b.Stage, Date = a.Date ?? b.Date, Qualifiers = Common(a.Qualifiers, b.Qualifiers) },
        (TreatmentFact a, TreatmentFact b) => a with
        {
            Date = a.Date ?? b.Date,
            Ended = a.Ended ?? b.Ended,
            Worked = a.Worked ?? b.Worked,
            IsOver = a.IsOver && b.IsOver,
            IsOngoing = (a.IsOngoing || b.IsOngoing) && (a.Ended ?? b.Ended) is null,
        },
        _ => first,
    };

    private static Provenance From(string note, SourceSpan span) => new("note", Span: span, Quote: Folding.CollapseSpaces(span.Of(note)));
}
