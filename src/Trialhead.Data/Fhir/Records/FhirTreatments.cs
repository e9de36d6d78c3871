using Hl7.Fhir.Model;
using Trialhead.Clinical;

namespace Trialhead.Data.Fhir.Records;

/// <summary>The treatments of a record: medicines ordered, taken and given, procedures, vaccines.</summary>
internal static class FhirTreatments
{
    /// <summary>Medicines that were ordered; an order that was never to be carried out tells nothing.</summary>
    public static IEnumerable<Fact> Of(MedicationRequest request, FhirBundle bundle, string pointer)
    {
        var isPlanned = request.Intent is MedicationRequest.MedicationRequestIntent.Plan or MedicationRequest.MedicationRequestIntent.Proposal
            or MedicationRequest.MedicationRequestIntent.Option;
        var isOngoing = request.Status == MedicationRequest.MedicationrequestStatus.Active && !isPlanned;
        var isOver = request.Status is MedicationRequest.MedicationrequestStatus.Completed or MedicationRequest.MedicationrequestStatus.Stopped;
        return request.DoNotPerform == true || !(isPlanned || isOngoing || isOver)
            ? []
            : Of(Medicine(request.Medication, request, bundle), pointer, name => new TreatmentFact(name)
            {
                Date = isPlanned ? null : FhirWords.Date(request.AuthoredOn),
                IsOngoing = isOngoing,
                IsOver = isOver,
                IsPlanned = isPlanned,
                Purpose = Purpose(request.ReasonCode),
            });
    }

    /// <summary>Medicines that are said to be taken, to have been, or not to be.</summary>
    public static IEnumerable<Fact> Of(MedicationStatement statement, FhirBundle bundle, string pointer)
    {
        var status = statement.Status;
        var isTold = status is MedicationStatement.MedicationStatusCodes.Active or MedicationStatement.MedicationStatusCodes.Completed
            or MedicationStatement.MedicationStatusCodes.Stopped or MedicationStatement.MedicationStatusCodes.NotTaken or MedicationStatement.MedicationStatusCodes.Intended;
        var isPlanned = status == MedicationStatement.MedicationStatusCodes.Intended;
        return !isTold ? [] : Of(Medicine(statement.Medication, statement, bundle), pointer, name => new TreatmentFact(name)
        {
            Presence = status == MedicationStatement.MedicationStatusCodes.NotTaken ? Presence.Absent : Presence.Present,
            Date = isPlanned ? null : FhirWords.Start(statement.Effective),
            Ended = FhirWords.End(statement.Effective),
            IsOngoing = status == MedicationStatement.MedicationStatusCodes.Active,
            IsOver = status is MedicationStatement.MedicationStatusCodes.Completed or MedicationStatement.MedicationStatusCodes.Stopped,
            IsPlanned = isPlanned,
            Purpose = Purpose(statement.ReasonCode),
        });
    }

    /// <summary>Medicines that were given.</summary>
    public static IEnumerable<Fact> Of(MedicationAdministration given, FhirBundle bundle, string pointer)
    {
        var isOngoing = given.Status == MedicationAdministration.MedicationAdministrationStatusCodes.InProgress;
        var isOver = given.Status is MedicationAdministration.MedicationAdministrationStatusCodes.Completed or MedicationAdministration.MedicationAdministrationStatusCodes.Stopped;
        return !(isOngoing || isOver) ? [] : Of(Medicine(given.Medication, given, bundle), pointer, name => new TreatmentFact(name)
        {
            Date = FhirWords.Start(given.Effective),
            Ended = FhirWords.End(given.Effective),
            IsOngoing = isOngoing,
            Purpose = Purpose(given.ReasonCode),
        });
    }

    /// <summary>Procedures that were done, are under way, or prepared.</summary>
    public static IEnumerable<Fact> Of(Procedure procedure, string pointer)
    {
        var isPlanned = procedure.Status == EventStatus.Preparation;
        return procedure.Status is not (EventStatus.Completed or EventStatus.InProgress or EventStatus.Preparation)
            ? []
            : Of(FhirWords.Names(procedure.Code), pointer, name => new TreatmentFact(name)
            {
                Date = isPlanned ? null : FhirWords.Start(procedure.Performed),
                Ended = FhirWords.End(procedure.Performed),
                IsOngoing = procedure.Status == EventStatus.InProgress,
                IsPlanned = isPlanned,
                Purpose = Purpose(procedure.ReasonCode),
            }, isMedicine: false);
    }

    /// <summary>Vaccines that were given.</summary>
    public static IEnumerable<Fact> Of(Immunization vaccine, string pointer) =>
        vaccine.Status != Immunization.ImmunizationStatusCodes.Completed
            ? []
            : Of([.. FhirWords.Names(vaccine.VaccineCode).Select(Vaccine)], pointer, name => new TreatmentFact(name)
            {
                Date = FhirWords.Start(vaccine.Occurrence),
            });

    // Names of vaccines leave the word out: "Influenza, seasonal, injectable".
    private static string Vaccine(string name) => name.Contains("vaccin", StringComparison.OrdinalIgnoreCase) ? name : $"{name.Split(',')[0]} vaccine";

    // A medicine that the vocabulary lacks is still one; of a procedure that it lacks no criterion could speak.
    private static IEnumerable<Fact> Of(List<string> names, string pointer, Func<string, TreatmentFact> fact, bool isMedicine = true) =>
        FhirWords.Treatments(names).DefaultIfEmpty(isMedicine && names.Count > 0 ? names[0] : null).OfType<string>()
            .Select(name => fact(name) with { Provenance = FhirBundle.From(pointer, names[0]) });

    private static List<string> Medicine(DataType? medication, DomainResource from, FhirBundle bundle) => medication switch
    {
        CodeableConcept concept => FhirWords.Names(concept),
        ResourceReference reference when bundle.Find(reference, from) is Medication { Code: { } code } => FhirWords.Names(code),
        ResourceReference { Display: { } display } => [display],
        _ => [],
    };

    private static string? Purpose(List<CodeableConcept> reasons) => reasons.SelectMany(FhirWords.Names).FirstOrDefault();
}
