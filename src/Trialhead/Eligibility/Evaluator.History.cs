using Trialhead.Clinical;
using Trialhead.Vocabulary;

namespace Trialhead.Eligibility;

/// <content>Diagnoses and biomarkers.</content>
public static partial class Evaluator
{
    private static readonly (DiseaseSetting, DiseaseSetting)[] Contradictions =
    [
        (DiseaseSetting.NewlyDiagnosed, DiseaseSetting.Relapsed),
        (DiseaseSetting.NewlyDiagnosed, DiseaseSetting.Refractory),
        (DiseaseSetting.NewlyDiagnosed, DiseaseSetting.Remission),
        (DiseaseSetting.Remission, DiseaseSetting.Relapsed),
        (DiseaseSetting.Remission, DiseaseSetting.Refractory),
    ];

    /// <summary>Whether an illness cannot be in both phases at once.</summary>
    internal static bool Contradict(DiseaseSetting one, DiseaseSetting other)
    {
        foreach (var (a, b) in Contradictions)
        {
            if (((one & a) != 0 && (other & b) != 0) || ((one & b) != 0 && (other & a) != 0))
            {
                return true;
            }
        }

        return false;
    }

    // An illness named with its setting ("metastatic breast cancer") is met by that name, or by the illness in that setting.
    private static Explanation Diagnosis(DiagnosisCriterion criterion, PatientChart chart)
    {
        var named = Named(criterion, criterion, chart);
        if (named.Verdict == Verdict.Unknown && QualifiedNames.Split(criterion.Condition) is { } plain
            && Named(criterion, criterion with { Condition = plain.Illness, Qualifiers = [.. criterion.Qualifiers, plain.Qualifier] }, chart) is { Verdict: Verdict.Met } met)
        {
            return met;
        }

        if (named.Verdict == Verdict.Unknown && criterion is { IsSuspected: true, IsFamily: false, IsHistory: false, Within: null, Qualifiers.Count: 0 } && chart.Suspicion(criterion.Condition) is { } suspicion)
        {
            return new Explanation(criterion, suspicion.Presence == Presence.Present ? Verdict.Met : Verdict.NotMet, suspicion.Presence == Presence.Present ? Ground.Stated : Ground.Denied, chart, suspicion);
        }

        if (named.Verdict != Verdict.Unknown || criterion.Setting != DiseaseSetting.None
            || SettingNames.Split(criterion.Condition) is not { Count: > 0 } split)
        {
            return named;
        }

        var (verdict, told) = (Verdict.NotMet, (Explanation?)null);
        foreach (var (concept, setting) in split)
        {
            var part = Named(criterion, criterion with { Condition = concept, Setting = setting }, chart);
            verdict = Kleene.Or(verdict, part.Verdict);
            told = part.Fact is not null && (told is null || part.Verdict == verdict) ? part : told;
        }

        return told?.Verdict == verdict ? told : named;
    }

    // Known to be so; else known not to be so, by a denial, by its phase or kind, or by what excludes it; else unknown; else
    // outside the time asked.
    private static Explanation Named(DiagnosisCriterion criterion, DiagnosisCriterion asked, PatientChart chart)
    {
        var subject = chart.About(asked.Condition, asked.IsFamily ? Aspect.Family : Aspect.Illness);
        if (ReferenceEquals(subject, Subject.Silent))
        {
            return Tell(criterion, asked, chart, Verdict.Unknown, Ground.Silent);
        }

        Charted? met = null, disputed = null, different = null, open = null, outside = null, farther = null;
        var (openGround, fartherGround) = (Ground.Silent, Ground.Silent);
        foreach (var entry in subject.Present)
        {
            if (entry.Disputed is not null && !IsOfOthers(entry, asked.Condition, chart.Lexicon))
            {
                disputed ??= entry;
                continue;
            }

            var (verdict, ground) = JudgeIllness(asked, entry, chart);
            if (verdict == Verdict.Met)
            {
                met = Later(met, entry);
            }
            else if (verdict == Verdict.Unknown)
            {
                (open, openGround) = open is null ? (entry, ground) : (open, openGround);
            }
            else if (!IsNear(asked.Condition, entry.Concept))
            {
                (farther, fartherGround) = farther is null ? (entry, ground) : (farther, fartherGround);
            }
            else if (ground == Ground.Narrower)
            {
                different = Later(different, entry);
            }
            else
            {
                outside ??= entry;
            }
        }

        if (met is not null)
        {
            return different is null || different.Concept != met.Concept || different.When.IsBefore(met.When)
                ? Tell(criterion, asked, chart, Verdict.Met, Ground.Stated, met)
                : met.When.IsBefore(different.When)
                    ? Tell(criterion, asked, chart, Verdict.NotMet, Ground.Narrower, different)
                    : Tell(criterion, asked, chart, Verdict.Unknown, Ground.Disputed, met, different.Fact);
        }

        return disputed is not null ? Tell(criterion, asked, chart, Verdict.Unknown, Ground.Disputed, disputed, disputed.Disputed?.Fact)
            : Denial(subject, chart, asked) is { } denial ? Denied(criterion, asked, chart, denial)
            : different is not null ? Tell(criterion, asked, chart, Verdict.NotMet, Ground.Narrower, different)
            : Excludes(subject, asked, chart.Lexicon) is { } excluding ? Tell(criterion, asked, chart, Verdict.NotMet, Ground.Excluded, excluding)
            : open is not null ? Tell(criterion, asked, chart, Verdict.Unknown, openGround, open)
            : outside is not null ? Tell(criterion, asked, chart, Verdict.NotMet, Ground.Time, outside)
            : farther is not null ? Tell(criterion, asked, chart, Verdict.Unknown, fartherGround, farther)
            : subject.General.Length > 0 ? Tell(criterion, asked, chart, Verdict.Unknown, Ground.General, subject.General[0])
            : Tell(criterion, asked, chart, Verdict.Unknown, Ground.Silent);
    }

    // An illness of the same name, or of the next more special kind: of one further off there may be another beside it.
    private static bool IsNear(Concept asked, Concept special) => special == asked || special.ParentIds.Contains(asked.Id);

    // "No infection" of who has HIV, "no antiretroviral" of whom the record dates one: what is named stands, and the denial is of others.
    private static bool IsOfOthers(Charted named, Concept asked, Lexicon lexicon) => named.Disputed is { } denial && denial.Concept != asked && lexicon.IsA(asked, denial.Concept)
        && (named.Fact is TreatmentFact given ? given.Date is not null || given.IsOver || given.IsOngoing : named.Aspect == Aspect.Illness && Lasting.Is(named.Concept));

    private static Charted Later(Charted? one, Charted other) => one is null || one.When.IsBefore(other.When) ? other : one;

    // Who has one stroke today may have had one of the other kind before; who had diabetes in a pregnancy may have it since.
    private static Charted? Excludes(Subject subject, DiagnosisCriterion asked, Lexicon lexicon) =>
        Stated(subject.Excluding) is { } excluding && !(asked.IsHistory && excluding.IsEvent) && !IsOfPregnancy(asked.Condition, excluding.Concept, lexicon) ? excluding : null;

    private static Charted? Stated(Charted[] entries)
    {
        foreach (var entry in entries)
        {
            if (entry is { IsFormer: false, Disputed: null })
            {
                return entry;
            }
        }

        return null;
    }

    private static (Verdict, Ground) JudgeIllness(DiagnosisCriterion asked, Charted entry, PatientChart chart)
    {
        var (kind, ground) = asked.IsFamily ? (Verdict.Met, Ground.Stated) : OfKind(asked, entry, chart);
        if (IsOnlySign(asked.Condition, entry.Concept) || IsMinorTumor(asked.Condition, entry.Concept, chart.Lexicon) || (!asked.IsFamily && IsOfPregnancy(asked.Condition, entry.Concept, chart.Lexicon)))
        {
            (kind, ground) = (Kleene.And(kind, Verdict.Unknown), kind == Verdict.Met ? Ground.General : ground);
        }

        if (kind == Verdict.NotMet || entry.Fact is not ConditionFact fact)
        {
            return (kind, ground);
        }

        if (asked.Within is { } window)
        {
            var recent = InWindow(window, entry, fact.Date, fact.Ended, isOngoing: false, fact.IsOver, chart);
            return recent == Verdict.Met ? (kind, ground) : (recent, Ground.Time);
        }

        // "Previous stroke", of whom the record has one today.
        if (asked.IsHistory && Array.IndexOf(entry.Narrowed, QualifierTable.AtPresent) >= 0)
        {
            return (Kleene.And(kind, Verdict.Unknown), Ground.Today);
        }

        return !asked.IsHistory && (entry.IsFormer || IsLongPast(asked.Condition, entry, fact, chart) || IsAftermath(asked.Condition, entry.Concept, chart.Lexicon)) ? (Verdict.Unknown, Ground.Over) : (kind, ground);
    }

    private static (Verdict, Ground) OfKind(DiagnosisCriterion asked, Charted entry, PatientChart chart)
    {
        if (!asked.IsSuspected && Array.Exists(entry.Narrowed, name => name is "suspected" or "possible"))
        {
            return (Verdict.Unknown, Ground.Suspected);
        }

        var missing = asked.Setting & ~entry.Setting;
        var verdict = missing == DiseaseSetting.None ? Verdict.Met : Contradict(missing, entry.Setting) ? Verdict.NotMet : Verdict.Unknown;
        verdict = Kleene.And(verdict, Fits(asked, entry, chart));
        return (verdict, verdict == Verdict.Met ? Ground.Stated : Ground.Narrower);
    }

    // "No blood disease": a high count of white cells may be the sign of one, or of something else.
    private static bool IsOnlySign(Concept asked, Concept found) =>
        asked != found && IsSign(found)
        && (asked.Name.EndsWith("disease", StringComparison.Ordinal) || asked.Name.EndsWith("disorder", StringComparison.Ordinal)
            || asked.Name.EndsWith("arrhythmia", StringComparison.Ordinal));

    private static Explanation Biomarker(BiomarkerCriterion criterion, PatientChart chart)
    {
        var subject = chart.About(criterion.Biomarker, Aspect.Marker);
        if (ReferenceEquals(subject, Subject.Silent))
        {
            return Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
        }

        var disputed = Array.Find(subject.Present, entry => entry.Disputed is not null);
        return Stated(subject.Present) is { } found ? Tell(criterion, criterion, chart, Verdict.Met, Ground.Stated, found)
            : disputed is not null ? Tell(criterion, criterion, chart, Verdict.Unknown, Ground.Disputed, disputed, disputed.Disputed?.Fact)
            : Denial(subject, chart) is { } denial ? Denied(criterion, criterion, chart, denial)
            : Stated(subject.Excluding) is { } excluding ? Tell(criterion, criterion, chart, Verdict.NotMet, Ground.Excluded, excluding)
            : subject.General.Length > 0 ? Tell(criterion, criterion, chart, Verdict.Unknown, Ground.General, subject.General[0])
            : Leaf(criterion, Verdict.Unknown, Ground.Silent, chart);
    }

    // A denial of something more general denies the special too, as far as it is narrowed, unless something later affirms it.
    private static Charted? Denial(Subject subject, PatientChart chart, Criterion? asked = null)
    {
        Charted? disputed = null;
        foreach (var entry in subject.Denials)
        {
            if (!IsNarrowedTo(entry, asked) || IsOtherThanSign(entry, asked) || IsOtherThanTumour(entry, asked, chart.Lexicon) || IsSuperseded(entry, subject.Present)
                || (subject.Present.Length > 0 && Array.IndexOf(entry.Narrowed, QualifierTable.Earlier) >= 0))
            {
                continue;
            }

            if (entry.Disputed is null)
            {
                return entry;
            }

            disputed ??= entry;
        }

        return disputed;
    }

    // "No pain" today does not deny migraine, though migraine is a pain.
    private static bool IsOtherThanSign(Charted denial, Criterion? asked) => asked is DiagnosisCriterion { Condition: var illness }
        && illness != denial.Concept && IsSign(denial.Concept) && !IsSign(illness) && !illness.ParentIds.Contains(denial.Concept.Id);

    // "No liver disease" does not deny a cancer of the liver, though that is a disease of it.
    private static bool IsOtherThanTumour(Charted denial, Criterion? asked, Lexicon lexicon) => asked is DiagnosisCriterion { Condition: var illness }
        && illness != denial.Concept && lexicon.Get("neoplasm") is { } tumour && lexicon.IsA(illness, tumour) && !lexicon.IsA(denial.Concept, tumour) && !lexicon.IsA(tumour, denial.Concept);

    // "No cancer": trials mostly let off cancers of the skin and those in situ, often in another line; a benign tumor is none.
    private static bool IsMinorTumor(Concept asked, Concept found, Lexicon lexicon) => asked.Id is "cancer" or "neoplasm" && asked != found
        && (MinorTumors.Any(id => lexicon.Get(id) is { } minor && lexicon.IsA(found, minor)) || (lexicon.Get("cancer") is { } cancer && !lexicon.IsA(found, cancer)));

    private static readonly string[] MinorTumors = ["non-melanoma-skin-cancer", "carcinoma-in-situ", "cervical-intraepithelial-neoplasia"];

    private static bool IsSign(Concept concept) => concept.ParentIds.Contains("symptom-or-sign");

    private static Explanation Denied(Criterion criterion, Criterion asked, PatientChart chart, Charted denial) => denial.Disputed is null
        ? Tell(criterion, asked, chart, Verdict.NotMet, Ground.Denied, denial)
        : Tell(criterion, asked, chart, Verdict.Unknown, Ground.Disputed, denial, denial.Disputed.Fact);

    private static bool IsSuperseded(Charted denial, Charted[] present)
    {
        foreach (var entry in present)
        {
            if (!entry.IsFormer && denial.When.IsBefore(entry.When))
            {
                return true;
            }
        }

        return false;
    }

    private static Explanation Tell(
        Criterion criterion, Criterion judged, PatientChart chart, Verdict verdict, Ground ground, Charted? entry = null, Fact? other = null) =>
        new(criterion, verdict, ground, chart, entry?.Fact) { Judged = judged, Entry = entry, Other = other };
}
