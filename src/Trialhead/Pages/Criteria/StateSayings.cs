using System.Collections.Frozen;
using Trialhead.Clinical;
using Trialhead.Eligibility;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Criteria;

/// <summary>What is said of the yes-or-no matters.</summary>
internal static class StateSayings
{
    private static readonly FrozenDictionary<(PersonalState, PageLanguage), TableRow> Rows = TableRow
        .ReadEmbedded("criterion-states.tsv", "pages")
        .ToFrozenDictionary(row => (Enum.Parse<PersonalState>(row["state"]), PageLanguages.Find(row["language"])!.Value)); // our table

    /// <summary>The saying; null where it cannot be said of a window of time.</summary>
    /// <param name="criterion">The matter.</param>
    /// <param name="language">The language.</param>
    /// <param name="isPast">Whether it is asked what has been.</param>
    public static Clause? Of(StateCriterion criterion, PageLanguage language, bool isPast)
    {
        var row = Rows[(criterion.State, language)];
        var past = row.List("past").ToList();
        return past.Count == 4 && (isPast || criterion.Within is not null)
            ? new Clause(new SayingFrame(past[0], past[1], past[2], past[3]), "", criterion.Within is { } time ? WindowWords.Of(time, language) ?? "" : "") { IsUnwished = IsUnwished(criterion.State) }
            : criterion.Within is { } window && !(criterion.State == PersonalState.Pregnant && window.Days <= 31) ? null
            : Plain(row, criterion.State, language);
    }

    /// <summary>What a line about the state is about.</summary>
    public static string TopicOf(PersonalState state, PageLanguage language) => Rows[(state, language)]["topic"];

    private static Clause Plain(TableRow row, PersonalState state, PageLanguage language) => row["frame"] is { Length: > 0 } frame
        ? new Clause(SayingFrame.Of(frame, language), row["thing"]) { IsOfPeople = state == PersonalState.ChildbearingPotential, IsWish = IsWish(state), IsUnwished = IsUnwished(state) }
        : new Clause(new SayingFrame(row["must"], row["must_not"], row["is"], row["is_not"]), "") { IsWish = IsWish(state), IsUnwished = IsUnwished(state) };

    // What no study asks people not to be; where a text seems to, it was misread.
    private static bool IsWish(PersonalState state) => StateTable.PresumedOf(state) == true || StateTable.IsFunction(state)
        || state is PersonalState.UsesContraception or PersonalState.NoStandardTherapy or PersonalState.RecoveredFromToxicity or PersonalState.LivesNearby
            or PersonalState.TissueAvailable or PersonalState.HasCaregiver or PersonalState.CanUndergoMri or PersonalState.SuitableForTreatment;

    private static bool IsUnwished(PersonalState state) => state is PersonalState.InAnotherStudy or PersonalState.UnsuitableByJudgement
        or PersonalState.StudyStaff or PersonalState.LegallyProtected or PersonalState.DonatedBlood or PersonalState.PreviouslyEnrolled;
}
