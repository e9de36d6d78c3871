using System.Text.RegularExpressions;
using Trialhead.Clinical;
using Trialhead.Eligibility.Parsing.Chunks;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>What reaches over several heads: windows, washouts, qualifiers.</content>
internal sealed partial class PhraseList
{
    public void AddWindow(Chunk chunk)
    {
        if (chunk.IsBefore)
        {
            AddWashout(chunk);
            return;
        }

        if (_now.Heads is [{ Criterion: MeasurementCriterion }] && _now.Joint != ChunkKind.Semicolon && HeadsSoFar.Any(head => !head.IsWindowed))
        {
            // "Hepatitis, cirrhosis, or ALT above 3 x ULN in the last 3 months": of the value alone, or of all.
            foreach (var head in HeadsSoFar.Where(head => !head.IsWindowed && head.Criterion is DiagnosisCriterion or TreatmentCriterion))
            {
                head.Criterion = new AmbiguousCriterion([head.Criterion, Windowed(head.Criterion, chunk.Window!)]) { Span = head.Criterion.Span };
                head.IsWindowed = true;
            }

            return;
        }

        var isSecond = _segments.Exists(segment => segment.Heads.Exists(head => WindowIn(head.Criterion)));
        var isTaken = SetAll(_now, chunk.Window!);
        foreach (var segment in _segments)
        {
            segment.Heads.ForEach(head => head.IsWindowed |= IsOfToday(head));
            if (isSecond && segment.Heads.Exists(head => !head.IsWindowed))
            {
                SetPerhaps(segment, chunk.Window!);
                isTaken = true;
            }
            else
            {
                isTaken |= SetAll(segment, chunk.Window!);
            }
        }

        _window = isTaken ? _window : chunk.Window;
    }

    // "Migraine in the past 5 years, epilepsy, seizures in the last 3 years": whether the second time is that of epilepsy too cannot be told.
    private static void SetPerhaps(Segment segment, TimeWindow window)
    {
        foreach (var head in segment.Heads.Where(head => !head.IsWindowed))
        {
            var bare = head.Criterion;
            head.Criterion = Windowed(bare, window) is var windowed && ReferenceEquals(windowed, bare) ? bare : new AmbiguousCriterion([bare, windowed]) { Span = bare.Span };
            head.IsWindowed = true;
        }
    }

    private static bool WindowIn(Criterion criterion) =>
        criterion is DiagnosisCriterion { Within: not null } or TreatmentCriterion { Within: not null } or StateCriterion { Within: not null };

    // "Currently in hospital or in hospital within 30 days": the time is that of the one that is named again.
    private bool IsOfToday(Head head) => _now.Heads.Exists(again => IsSameMatter(head.Criterion, again.Criterion))
        && (head.Criterion is TreatmentCriterion { Timing: TreatmentTiming.Current } || SaysToday().IsMatch(statement.Lower.AsSpan(0, head.Start)));

    private static bool IsSameMatter(Criterion one, Criterion other) => (one, other) switch
    {
        (StateCriterion a, StateCriterion b) => a.State == b.State,
        (DiagnosisCriterion a, DiagnosisCriterion b) => a.Condition == b.Condition,
        (TreatmentCriterion a, TreatmentCriterion b) => a.Treatment == b.Treatment,
        _ => false,
    };

    [GeneratedRegex(@"\b(?:current|currently|presently|ongoing)\s+(?:\w+\s+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex SaysToday();

    /// <summary>Takes a window that stands in brackets before what it is of.</summary>
    public bool AddWindowAhead(Chunk chunk)
    {
        AddWindow(chunk);
        return true;
    }

    /// <summary>Takes a window that stands in brackets right behind the last head: "asthma, stroke (within 6 months)".</summary>
    /// <returns>False where that has a window, or can have none.</returns>
    public bool AddWindowToLast(Chunk chunk, int open)
    {
        if (chunk.IsBefore || IsShifted || _now.Last is not { IsWindowed: false } head || (head.Open is not null && !head.IsSettled) || !IsOfLast(head, chunk, open)
            || head.Criterion is not (DiagnosisCriterion or TreatmentCriterion or StateCriterion { State: PersonalState.InAnotherStudy or PersonalState.DonatedBlood or PersonalState.Hospitalized }))
        {
            return false;
        }

        Set(head, chunk.Window!);
        head.End = Math.Max(head.End, chunk.End);
        return true;
    }

    // "Stroke (CVA) (within 6 months)", but not "steroids (< 3 weeks)", which may be how long they are taken.
    private bool IsOfLast(Head head, Chunk window, int open)
    {
        var says = statement.Lower.AsSpan(window.Start);
        var isLength = says[0] is '<' or '≤' || says.StartsWith("less") || says.StartsWith("fewer") || says.StartsWith("under") || says.StartsWith("no");
        return (!isLength || head.Criterion is DiagnosisCriterion || _now.Has(q => !IsNotRecent(q)) || (head.Criterion is TreatmentCriterion given && !given.Qualifiers.All(IsNotRecent)))
            && (head.End >= open || BesideBracket().IsMatch(statement.Lower.AsSpan(head.End, open - head.End)));
    }

    [GeneratedRegex(@"^(?:[\s-]|\([^()]{1,12}\))*(?:patients|events?|episodes?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex BesideBracket();

    private static bool SetAll(Segment segment, TimeWindow window)
    {
        var isTaken = false;
        foreach (var head in segment.Heads)
        {
            if (!head.IsWindowed)
            {
                Set(head, window);
                isTaken = true;
            }
        }

        return isTaken;
    }

    // "At least 4 weeks since chemotherapy": none within 4 weeks. Among exclusions writers mean either, so the words stay.
    private void AddWashout(Chunk chunk)
    {
        if (statement.Kind == CriterionKind.Exclusion
            || (_now.Last is { Criterion: DiagnosisCriterion } && statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start).EndsWith(" ago", StringComparison.Ordinal)))
        {
            _now.AddWord(chunk.Start, chunk.End); // "a stroke at least 3 months ago" was one
        }
        else if (_now.Heads.Exists(head => head.Criterion is TreatmentCriterion && !head.IsWindowed))
        {
            foreach (var head in HeadsSoFar.Where(head => head.Criterion is TreatmentCriterion && !head.IsWindowed))
            {
                // "Splenectomy more than 6 months ago" was one.
                var washed = Washed(head.Criterion, chunk.Window!);
                head.Criterion = !isDenied && head.Criterion is TreatmentCriterion done && Operations.Value.Contains(done.Treatment.Id) && !Since().IsMatch(statement.Lower.AsSpan(chunk.Start, chunk.End - chunk.Start))
                    ? new AllOfCriterion([done with { Timing = TreatmentTiming.Ever }, washed]) { Span = done.Span }
                    : washed;
                head.IsWindowed = true;
            }
        }
        else
        {
            _washout = chunk.Window;
        }
    }

    [GeneratedRegex(@"\b(?:since|from|after|following|washout|wash-out)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Since();

    private static NotCriterion Deny(Criterion criterion) => new(criterion) { Span = criterion.Span };

    private static Criterion Washed(Criterion criterion, TimeWindow window) => criterion switch
    {
        TreatmentCriterion c => new NotCriterion(c with { Within = window, Timing = TreatmentTiming.Ever, Qualifiers = [.. c.Qualifiers.Where(IsNoEnd)] }) { Span = c.Span },
        DiagnosisCriterion c => new NotCriterion(c with { Within = window }) { Span = c.Span },
        StateCriterion { State: PersonalState.InAnotherStudy } c => new NotCriterion(c with { Within = window }) { Span = c.Span }, // "28 days since an investigational drug"
        _ => criterion,
    };

    // "Discontinued at least 4 weeks before": the time says that it has ended.
    private static bool IsNoEnd(Qualifier qualifier) => qualifier.Text is not ("discontinued" or "stopped" or "completed" or "ended" or "finished" or "withdrawn" or "ceased" or "suspended");

    // A time that was told before all members goes for those that tell of none.
    private void SetLead(IEnumerable<Head> heads)
    {
        if (_lead is { } lead)
        {
            heads.Where(head => !head.IsWindowed).ToList().ForEach(head => Set(head, lead));
        }
    }

    private static void Set(Head head, TimeWindow window)
    {
        head.Criterion = Windowed(head.Criterion, window);
        head.IsWindowed = true;
    }

    // "Recent (within 6 months)": the window says how recent.
    private static bool IsNotRecent(Qualifier qualifier) => qualifier.Text != "recent";

    /// <summary>The same within a stretch of time, where it does not tell of one itself.</summary>
    public static Criterion Windowed(Criterion criterion, TimeWindow window) => criterion switch
    {
        ExceptCriterion c => c with { Rule = Windowed(c.Rule, window) },
        DiagnosisCriterion c => c with { Within = c.Within ?? window, Qualifiers = [.. c.Qualifiers.Where(IsNotRecent)] },
        TreatmentCriterion c => c with
        {
            Within = c.Within ?? window,
            Qualifiers = [.. c.Qualifiers.Where(IsNotRecent)],
            Timing = c.Timing == TreatmentTiming.Unstated ? TreatmentTiming.Ever : c.Timing,
        },
        StateCriterion c => c with { Within = c.Within ?? window },
        ResultCriterion c => c with { Within = c.Within ?? window },
        NarrowedCriterion c => c with { Inner = Windowed(c.Inner, window) },
        NotCriterion c => new NotCriterion(Windowed(c.Inner, window)) { Span = c.Span },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(part => Windowed(part, window))]) { Span = c.Span },
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(part => Windowed(part, window))]) { Span = c.Span },
        _ => criterion,
    };

    private static Criterion Narrow(Criterion criterion, IReadOnlyList<Qualifier> qualifiers) => criterion switch
    {
        _ when IsElaborated(criterion) => criterion, // more of it is the same
        DiagnosisCriterion c => c with { Qualifiers = Union(c.Qualifiers, qualifiers) },
        TreatmentCriterion c => c with { Qualifiers = Union(c.Qualifiers, qualifiers) },
        AnyOfCriterion c => new AnyOfCriterion([.. c.Parts.Select(part => Narrow(part, qualifiers))]) { Span = c.Span },
        AllOfCriterion c => new AllOfCriterion([.. c.Parts.Select(part => Narrow(part, qualifiers))]) { Span = c.Span },
        AmbiguousCriterion c => new AmbiguousCriterion([.. c.Parts.Select(part => Narrow(part, qualifiers))]) { Span = c.Span },
        NarrowedCriterion c => c with { Qualifiers = [.. c.Qualifiers, .. Telling(qualifiers)] },
        IntoleranceCriterion or BiomarkerCriterion or ResultCriterion => Wrapped(criterion, [.. Telling(qualifiers).Where(q => !AtEntry().IsMatch(q.Text))]),
        MeasurementCriterion or AgeCriterion or PerformanceCriterion => NarrowedValue(criterion, [.. Telling(qualifiers).Where(q => !OfTime().IsMatch(q.Text))]),
        StateCriterion => Wrapped(criterion, Telling(qualifiers)),
        PermissionCriterion c => new PermissionCriterion(Narrow(c.Inner, qualifiers)) { Span = c.Span },
        _ => criterion,
    };

    // Each once; they are few.
    private static List<Qualifier> Union(IReadOnlyList<Qualifier> own, IReadOnlyList<Qualifier> others)
    {
        var all = new List<Qualifier>(own.Count + others.Count);
        foreach (var qualifiers in (ReadOnlySpan<IReadOnlyList<Qualifier>>)[own, others])
        {
            for (var i = 0; i < qualifiers.Count; i++)
            {
                if (!all.Contains(qualifiers[i]))
                {
                    all.Add(qualifiers[i]);
                }
            }
        }

        return all;
    }

    // A number beside a limit is a limit that was not read.
    private static Criterion NarrowedValue(Criterion value, List<Qualifier> qualifiers) =>
        qualifiers.Exists(q => q.Text.AsSpan().ContainsAny(Numeric)) ? value : Wrapped(value, qualifiers);

    private static Criterion Wrapped(Criterion criterion, List<Qualifier> qualifiers) =>
        qualifiers.Count == 0 ? criterion : new NarrowedCriterion(criterion, qualifiers) { Span = criterion.Span };

    // How it was established, who judges it, and "other" ones than those before make no other thing of it.
    private static List<Qualifier> Telling(IReadOnlyList<Qualifier> qualifiers) =>
        [.. qualifiers.Where(q => q.Kind != QualifierKind.Evidence && q != Judged && q.Text is not ("other" or "another" or "additional"))];

    // Whether everything named inside is a kind of what is named outside.
    private static bool Covers(Criterion general, Criterion inner) =>
        ConceptOf(general) is { } outer && inner.Leaves().All(leaf => ConceptOf(leaf) is { } special && Lexicon.InUse.IsA(special, outer));

    private static Concept? ConceptOf(Criterion criterion) => criterion switch
    {
        DiagnosisCriterion c => c.Condition,
        TreatmentCriterion c => c.Treatment,
        BiomarkerCriterion c => c.Biomarker,
        IntoleranceCriterion c => c.Substance,
        NarrowedCriterion c => ConceptOf(c.Inner),
        _ => null,
    };

    private static IReadOnlyList<Criterion> Flat(Criterion criterion) => criterion is AllOfCriterion all ? all.Parts : [criterion];
}
