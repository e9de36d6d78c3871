using Trialhead.Protocol.Planning;
using Trialhead.Text;

namespace Trialhead.Protocol.Conduct;

// Stratification and randomisation.
public sealed partial class ConductRules
{
    /// <summary>Why an allocation is not drawn by chance; null where it is.</summary>
    public static Problem? CanDraw(StudyAllocation allocation)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        return allocation.Method switch
        {
            null => new Problem("randomisation", "no procedure in the protocol", "one, chosen and recorded when the study was opened"),
            Allocation.AssignedByCondition => new Problem(
                "randomisation", $"{allocation.Name}, which what is known of the participant decides", "the results that decide it; nothing is drawn"),
            _ => null,
        };
    }

    /// <summary>The allocation that is due for a participant on a day, or why none is.</summary>
    public ParseResult<StudyAllocation> DueAllocation(IReadOnlyList<StudyEvent> recorded, DateOnly day)
    {
        var participation = Interpreter.Read(recorded, day);
        if (participation.Open is { Allocation: { } allocation, Due: { } due })
        {
            return due <= day
                ? ParseResult.Of(allocation)
                : ParseResult.Failed<StudyAllocation>("randomisation", $"an allocation planned for {due:yyyy-MM-dd}", "one that is due");
        }

        var where = participation.Now is { } now ? $"a participant in {Name(now.Point.Epoch)}, where nothing is allocated" : "no participant in the study";
        return ParseResult.Failed<StudyAllocation>("randomisation", Gone(participation) ?? where, "a participant whose allocation is due");
    }

    private Problem? Stratification(IReadOnlyList<StudyEvent> recorded, Stratified next, string? why)
    {
        if (!DueAllocation(recorded, next.Date).Succeeded(out var allocation, out var problem) || allocation.Id != next.Allocation)
        {
            return problem ?? new Problem("stratification", $"allocation \"{next.Allocation}\"", $"the one that is due: {allocation?.Id}");
        }

        if (allocation.Plan?.Check(new Allocation.Stratification(next.Levels, "any")) is { } unfit)
        {
            return unfit with { Where = $"stratification{unfit.Where}" };
        }

        return StratificationLevels.Of(allocation, recorded, next.Date).Where(known => known.Level != next.Levels[known.Factor.Id] && Blank(why))
            .Select(known => new Problem(
                $"stratification, {known.Factor.Name}",
                $"\"{next.Levels[known.Factor.Id]}\", which what is recorded does not give ({known.Reason})",
                known.Level is null ? "the fact to be recorded, or a reason" : $"\"{known.Level}\", or a reason"))
            .FirstOrDefault();
    }

    private Problem? Randomisation(IReadOnlyList<StudyEvent> recorded, ParticipantHistory known, Randomised next)
    {
        if (known.Of<Randomised>().FirstOrDefault(earlier => earlier.Allocation == next.Allocation) is { } earlier)
        {
            return new Problem("randomisation", $"an allocation on {earlier.Date:yyyy-MM-dd} already", "one for each participant");
        }

        if (!DueAllocation(recorded, next.Date).Succeeded(out var allocation, out var problem) || allocation.Id != next.Allocation)
        {
            return problem ?? new Problem("randomisation", $"allocation \"{next.Allocation}\"", $"the one that is due: {allocation?.Id}");
        }

        return CanDraw(allocation) ?? (allocation.Factors.Count > 0 && known.Of<Stratified>().All(settled => settled.Allocation != next.Allocation)
            ? new Problem("randomisation", "no stratification", "the levels of its factors to be settled first")
            : allocation.Arms.Any(share => share.Arm == next.Arm)
                ? null
                : new Problem("randomisation", $"arm \"{next.Arm}\"", $"an arm of the allocation: {string.Join(", ", allocation.Arms.Select(share => share.Arm))}"));
    }
}
