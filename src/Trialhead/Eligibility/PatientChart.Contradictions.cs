using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>What cannot all be so: put in order by dates, or reported.</content>
public sealed partial class PatientChart
{
    private const double SameValue = 0.02; // rounding between units

    private void FindContradictions(List<Charted> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            for (var j = i + 1; j < entries.Count; j++)
            {
                var (one, other) = (entries[i], entries[j]);
                if (one.Aspect == other.Aspect && !ReferenceEquals(one.Fact, other.Fact))
                {
                    Compare(one, other);
                }
            }
        }

        FindDeniedIntolerances(entries);
        FindUnorderedReadings([.. entries.Where(e => e.Aspect is Aspect.Value or Aspect.Result)]);
    }

    private void Compare(Charted one, Charted other)
    {
        if (one.IsPresent != other.IsPresent)
        {
            var (affirmed, denied) = one.IsPresent ? (one, other) : (other, one);
            if (affirmed.Aspect is not (Aspect.Value or Aspect.Result) && Denies(denied, affirmed))
            {
                Order(affirmed, denied, IsDenialLater(affirmed, denied));
            }
        }
        else if (one is { IsPresent: true, CanExclude: true } && other.CanExclude && Lexicon.AreDisjoint(one.Concept, other.Concept))
        {
            var (earlier, later) = other.When.IsBefore(one.When) ? (other, one) : (one, other);
            Order(earlier, later, earlier.When.IsBefore(later.When));
        }
        else if (one.IsPresent && one.Aspect == Aspect.Illness && one.Concept == other.Concept && AreOfDifferentKind(one, other)
            && !one.When.IsBefore(other.When) && !other.When.IsBefore(one.When))
        {
            Report(one.Fact, other.Fact, $"The record describes {NameOf(one.Fact)} in two ways that exclude each other");
        }
    }

    private void Order(Charted earlier, Charted later, bool isOrdered)
    {
        if (isOrdered)
        {
            earlier.IsFormer = true;
        }
        else if (later.IsPresent || !later.When.IsBefore(earlier.When))
        {
            // Of two denials the one that says more of it.
            (earlier.Disputed, later.Disputed) = (earlier.Disputed is { } known && Lexicon.IsA(known.Concept, later.Concept) ? known : later, earlier);
            Report(earlier.Fact, later.Fact, later.IsPresent
                ? $"The record says both {NameOf(earlier.Fact)} and {NameOf(later.Fact)}"
                : $"The record says both {NameOf(earlier.Fact)} and no {NameOf(later.Fact)}");
        }
    }

    // A denial speaks of everything below it, but only as far as it is narrowed.
    private bool Denies(Charted denied, Charted affirmed) =>
        Lexicon.IsA(affirmed.Concept, denied.Concept) && (denied.Fact, affirmed.Fact) switch
        {
            (ConditionFact no, ConditionFact yes) =>
                (no.Setting & ~affirmed.Setting) == DiseaseSetting.None
                && IsAsNarrow(affirmed, denied)
                && (no.Stage is null || no.Stage == yes.Stage),
            (TreatmentFact no, TreatmentFact yes) =>
                no.IsPlanned == (yes.IsPlanned || yes.Date?.Earliest > Date)
                && IsAsNarrow(affirmed, denied),
            (IntoleranceFact no, IntoleranceFact yes) => yes.Kind <= no.Kind,
            _ => true,
        };

    private static bool IsAsNarrow(Charted affirmed, Charted denied) =>
        Array.TrueForAll(denied.Narrowed, word => Array.Exists(affirmed.Narrowed, said => QualifierTable.Implies(said, word)));

    // "Asthma until 2015" and "no asthma" go together: the denial is about now.
    private static bool IsDenialLater(Charted affirmed, Charted denied) =>
        affirmed.When.IsBefore(denied.When)
        || (affirmed.Fact is ConditionFact { Ended: not null } or ConditionFact { IsOver: true } && denied.Fact.Date is null);

    private static bool AreOfDifferentKind(Charted one, Charted other) =>
        Evaluator.Contradict(one.Setting, other.Setting)
        || Array.Exists(one.Narrowed, a => Array.Exists(other.Narrowed, b => QualifierTable.Excludes(a, b)))
        || Array.Exists(one.Stages, a => Array.Exists(other.Stages, b => a.Judge(b) == Verdict.NotMet));

    // "No known allergies" beside an allergy; the later holds, and without an order neither the denial.
    private void FindDeniedIntolerances(List<Charted> entries)
    {
        foreach (var none in Patient.Facts.OfType<IntoleranceFact>().Where(fact => IsOfEverything(fact) && fact.Presence == Presence.Absent))
        {
            foreach (var entry in entries.Where(e => e is { Aspect: Aspect.Intolerance, IsPresent: true, Fact: IntoleranceFact } && ((IntoleranceFact)e.Fact).Kind <= none.Kind))
            {
                _voidDenials.Add(none);
                if (!DayRange.Of(none.Date, Today).IsBefore(entry.When))
                {
                    Report(entry.Fact, none, $"The record says both {NameOf(entry.Fact)} and no such reason against any substance");
                }
            }
        }
    }

    // Only those that nothing later settles.
    private void FindUnorderedReadings(List<Charted> readings)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            for (var j = i + 1; j < readings.Count; j++)
            {
                var (one, other) = (readings[i], readings[j]);
                if (one.Aspect == other.Aspect && (Differ(one, other) || Differ(other, one))
                    && !readings.Exists(later => later.Concept == one.Concept && (one.When.IsBefore(later.When) || other.When.IsBefore(later.When))))
                {
                    Report(one.Fact, other.Fact, $"The record gives {Shown(one.Fact)} and {Shown(other.Fact)} for {other.Concept.Name}");
                }
            }
        }
    }

    // Of one thing, or what is found of something special and not of the general.
    private bool Differ(Charted special, Charted general) => Lexicon.IsA(special.Concept, general.Concept) && (special.Fact, general.Fact) switch
    {
        (MeasurementFact a, MeasurementFact b) =>
            special.Concept.Analyte is { } analyte && a.Value.Bound == Bound.None && b.Value.Bound == Bound.None
            && UnitTable.BuiltIn.Convert(a.Value.Value, UnitOf(a, special.Concept), UnitOf(b, general.Concept), analyte) is { } converted
            && Math.Abs(converted - b.Value.Value) > SameValue * Math.Max(Math.Abs(converted), Math.Abs(b.Value.Value)),
        (ResultFact a, ResultFact b) => a.Result != b.Result && !Evaluator.IsOfOtherScale(a.Result, b.Result)
            && (special.Concept == general.Concept || a.Result is TestResult.Positive or TestResult.Abnormal),
        _ => false,
    };

    private static string UnitOf(MeasurementFact fact, Concept concept) => fact.Value.Unit ?? concept.Analyte?.Unit ?? "";

    private static string Shown(Fact fact) => fact switch
    {
        MeasurementFact f => f.Value.ToString(),
        ResultFact f => f.Result.ToString().ToLowerInvariant(),
        _ => NameOf(fact) ?? "",
    };

    private void FindPersonalContradictions()
    {
        if (Patient.AgeOn(Date) is { } age && HasTwoAges(Patient, age))
        {
            _contradictions.Add(new Contradiction("The date of birth and the stated age do not go together.", []));
        }

        if (Patient.IsSexDisputed)
        {
            _contradictions.Add(new Contradiction("The record states both sexes.", []));
        }

        foreach (var stated in _states)
        {
            ReportUnordered(stated, (a, b) => a.Presence != b.Presence, (a, _) => $"The record says both {StateTable.NameOf(a.State)} and not {StateTable.NameOf(a.State)}");
        }

        ReportUnordered(
            Grades,
            (a, b) => !PerformanceConversion.Convert(a.Scale, a.Grade, b.Scale).Contains(b.Grade),
            (a, b) => $"The record gives {Evaluator.Name(a.Scale)} {a.Grade} and {Evaluator.Name(b.Scale)} {b.Grade}");
    }

    private void ReportUnordered<T>(Stamped<T>[]? stamped, Func<T, T, bool> differ, Func<T, T, string> say)
        where T : Fact
    {
        var last = (stamped ?? []).Where(one => !stamped!.Any(later => one.When.IsBefore(later.When))).ToList(); // not null where any is listed
        for (var i = 1; i < last.Count; i++)
        {
            var other = last[..i].Find(earlier => differ(earlier.Fact, last[i].Fact));
            if (other.Fact is not null)
            {
                Report(other.Fact, last[i].Fact, say(other.Fact, last[i].Fact));
            }
        }
    }

    private void Report(Fact one, Fact other, string text)
    {
        if (!_contradictions.Exists(c => c.Facts.Contains(one, ReferenceEqualityComparer.Instance) && c.Facts.Contains(other, ReferenceEqualityComparer.Instance)))
        {
            _contradictions.Add(new Contradiction($"{text}, without dates that put them in order.", [one, other]));
        }
    }
}
