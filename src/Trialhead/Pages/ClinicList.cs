namespace Trialhead.Pages;

/// <summary>Places where the trial is run.</summary>
/// <param name="Clinics">The places, open ones first.</param>
public sealed record ClinicList(IReadOnlyList<Clinic> Clinics) : PageBlock
{
    /// <inheritdoc/>
    public override IEnumerable<Sentence> Sentences =>
        Clinics.SelectMany(clinic => clinic.Contacts.Prepend(clinic.Standing).Prepend(clinic.Name));
}
