using System.Globalization;
using Trialhead.Text;
using Trialhead.Vocabulary;

namespace Trialhead.Protocol.Conduct;

// Changes of what is given.
public sealed partial class ConductRules
{
    private const double FarFromPlanned = 10; // times the planned dose, or a part of it

    private Problem? Treatment(IReadOnlyList<StudyEvent> recorded, DoseChanged next, string? why)
    {
        var protocol = Version(recorded, next.Date);
        var treatments = protocol.Elements.SelectMany(element => element.AllTreatments).OfType<StudyTreatment>().ToList();
        return treatments.FirstOrDefault(treatment => treatment.Id == next.Treatment) is not { } planned
            ? Unknown("dose", next.Treatment, "a treatment of the protocol", treatments.Select(treatment => treatment.Id))
            : next is { IsStopped: true, Dose: not null } ? new Problem("dose", "a dose of a treatment that is stopped", "one or the other")
            : Amount(next.Dose, planned, why) ?? (Blank(why) && !IsWhereGiven(recorded, protocol, next)
                ? new Problem("dose", $"\"{next.Treatment}\" of a participant who has not come to it by {next.Date:yyyy-MM-dd}", "a treatment of an epoch where they are or were, or a reason")
                : null);
    }

    private static Problem? Amount(Dose? dose, StudyTreatment planned, string? why)
    {
        if (dose is null || dose.Unit == planned.Dose?.Unit)
        {
            return dose is null ? null : FarOff(dose.Value / planned.Dose!.Value, dose, planned.Dose, why); // a unit is equal only where there is a dose
        }

        return UnitTable.BuiltIn.Find(dose.Unit) is not { } unit
            ? new Problem("dose", $"unit \"{dose.Unit}\"", $"a unit that is known, such as {planned.Dose?.Unit ?? "mg"}")
            : planned.Dose is { } usual && UnitTable.BuiltIn.Find(usual.Unit) is { } wanted && UnitTable.BuiltIn.Convert(dose.Value, unit.Code, wanted.Code) is { } same
                ? FarOff(same / usual.Value, dose, usual, why)
                : null;
    }

    private static Problem? FarOff(double times, Dose dose, Dose planned, string? why) => times is > 1 / FarFromPlanned and < FarFromPlanned || !Blank(why)
        ? null
        : new Problem("dose", $"{Number(dose.Value)} {dose.Unit} where {Number(planned.Value)} {planned.Unit} are planned", "a dose of that order, or a reason");

    // Of a masked study the arms are all looked through, so that a refusal does not tell the participant's own.
    private bool IsWhereGiven(IReadOnlyList<StudyEvent> recorded, StudyProtocol protocol, DoseChanged next)
    {
        var elements = protocol.Elements.Where(element => element.AllTreatments.Any(item => item.Id == next.Treatment)).Select(element => element.Id).ToHashSet();
        var shows = ShowsArm(recorded);
        return Interpreter.Read(recorded, next.Date).Stays.Any(stay => stay.Start <= next.Date && protocol.Cells.Any(cell => cell.Epoch == stay.Point.Epoch
            && (!shows || cell.Arm is null || cell.Arm == stay.Point.Arm) && cell.Elements.Any(elements.Contains)));
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
