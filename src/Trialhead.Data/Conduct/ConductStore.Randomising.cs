using Microsoft.Data.Sqlite;
using Trialhead.Data.Store;
using Trialhead.Protocol;
using Trialhead.Protocol.Allocation;
using Trialhead.Protocol.Conduct;
using Trialhead.Text;

namespace Trialhead.Data.Conduct;

// Allocation: from the first look at the list to the commit nobody else can write.
public sealed partial class ConductStore
{
    /// <summary>Randomises a participant whose allocation is due.</summary>
    /// <param name="study">The id of the study.</param>
    /// <param name="participant">The participant's number.</param>
    /// <param name="stated">Levels of factors that are stated and not derived; they need the author's reason.</param>
    /// <param name="author">Who asks for it.</param>
    /// <remarks>Who was randomised before is told the same again, so that an answer that was lost can be asked for once more.</remarks>
    public Randomisation Randomise(string study, string participant, IReadOnlyDictionary<string, string> stated, Author author)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return Write(connection => Study(connection, study) is { } known
            ? Randomise(connection, known, participant, stated, author)
            : Refused(NoStudy(study)));
    }

    private Randomisation Randomise(
        SqliteConnection connection, ConductStudy study, string participant, IReadOnlyDictionary<string, string> stated, Author author)
    {
        var recorded = EventsOf(EntryTable.Read(connection, study.Id, participant));
        if (recorded.Count == 0)
        {
            return Refused(NoParticipant(participant));
        }

        var rows = AllocationTable.Read(connection, study.Id);
        if (!study.Rules.DueAllocation(recorded, Today).Succeeded(out var allocation, out var problem))
        {
            return rows.Where(row => row.Participant == participant).MaxBy(row => row.StudyNumber) is { } earlier ? Told(earlier, isNew: false) : Refused(problem);
        }

        if ((ConductRules.CanDraw(allocation) ?? Settle(connection, (study, participant), (allocation, recorded), stated, author)) is { } open)
        {
            return Refused(open);
        }

        recorded = EventsOf(EntryTable.Read(connection, study.Id, participant));
        var list = rows.Where(row => row.Allocation == allocation.Id).Select(row => row.Entry).ToList();
        var levels = StratificationLevels.Settled(allocation.Id, recorded) ?? new Dictionary<string, string>();
        var drawn = AllocatorOf(study, allocation).Next(list, new Stratification(levels, SiteOf(participant))).Entry;
        var recording = Append(connection, study, participant, [new Randomised { Date = Today, Allocation = allocation.Id, Arm = drawn.Arm }], author);
        if (recording.Problem is { } forbidden)
        {
            return Refused(forbidden);
        }

        var row = new AllocationRow(allocation.Id, participant, recording.Entries[0].StudyNumber, drawn);
        AllocationTable.Append(connection, study.Id, row);
        return Told(row, isNew: true);
    }

    // Records the levels of the factors where they are not recorded yet.
    private Problem? Settle(
        SqliteConnection connection,
        (ConductStudy Study, string Participant) whose,
        (StudyAllocation Allocation, IReadOnlyList<StudyEvent> Recorded) now,
        IReadOnlyDictionary<string, string> stated,
        Author author)
    {
        if (stated.Keys.FirstOrDefault(id => now.Allocation.Factors.All(factor => factor.Id != id)) is { } unknown)
        {
            return new Problem("level", $"factor \"{unknown}\"", $"one of {string.Join(", ", now.Allocation.Factors.Select(factor => factor.Id))}");
        }

        if (now.Allocation.Factors.Count == 0 || (stated.Count == 0 && StratificationLevels.Settled(now.Allocation.Id, now.Recorded) is not null))
        {
            return null;
        }

        var levels = new Dictionary<string, string>();
        foreach (var derived in StratificationLevels.Of(now.Allocation, now.Recorded, Today))
        {
            if ((stated.GetValueOrDefault(derived.Factor.Id) ?? derived.Level) is not { } level)
            {
                return new Problem(
                    $"stratification, {derived.Factor.Name}", $"nothing that settles it ({derived.Reason})", "the fact to be recorded, or the level stated with a reason");
            }

            levels[derived.Factor.Id] = level;
        }

        return Append(connection, whose.Study, whose.Participant, [new Stratified { Date = Today, Allocation = now.Allocation.Id, Levels = levels }], author).Problem;
    }

    private Allocator AllocatorOf(ConductStudy study, StudyAllocation allocation) =>
        new(allocation.Plan ?? throw new InvalidOperationException("An allocation that can be drawn has a plan."), SeedOf(study).Derive(allocation.Id));

    private AllocationSeed SeedOf(ConductStudy study) => _seeds.GetOrAdd(study.Id, _ => ReadSeed(study));

    private AllocationSeed ReadSeed(ConductStudy study)
    {
        var seed = _vault.Read(study.Id);
        return seed.Commitment() == study.SeedCommitment
            ? seed
            : throw new StoreException($"The secret of study {study.Id} is not the one it was opened with: nobody can be randomised by it.");
    }

    private static string SiteOf(string participant) => participant[..participant.LastIndexOf('-')];

    private static Randomisation Told(AllocationRow row, bool isNew) => new(new DrawnArm(row.Allocation, row.Entry.Sequence, row.Entry.Arm, isNew), null);

    private static Randomisation Refused(Problem problem) => new(null, problem);
}
