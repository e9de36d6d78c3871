namespace Trialhead.Protocol.Views;

/// <summary>Says what is not known: not public, where the protocol was put together from public sources; else not stated.</summary>
internal sealed class UnknownSaying(StudyProtocol protocol)
{
    private readonly ViewText _one = protocol.Sources.Count > 0 ? new(" is not public.", " no se ha publicado.") : new(" is not stated.", " no se indica.");
    private readonly ViewText _many = protocol.Sources.Count > 0 ? new(" are not public.", " no se han publicado.") : new(" are not stated.", " no se indican.");

    /// <summary>That a length is not known.</summary>
    public ViewText Length => new ViewText("How long this takes", "Cuánto dura esto") + _one;

    /// <summary>That a treatment is not known.</summary>
    public ViewText Treatment => new ViewText("What is given", "Qué se da") + _one;

    /// <summary>In a few words, where something is not known.</summary>
    public ViewText Short => protocol.Sources.Count > 0 ? new("not public", "no publicado") : new("not stated", "no indicado");

    /// <summary>Doses, days and ways of giving that are not known of an element's treatments.</summary>
    public IEnumerable<ViewText> OfTreatments(StudyElement element)
    {
        var treatments = element.AllTreatments.OfType<StudyTreatment>().DistinctBy(treatment => treatment.Name).ToList();
        var unclear = treatments.Where(treatment => treatment.Days is null).ToList();
        if (unclear.Count > 0)
        {
            yield return (unclear.Count == treatments.Count
                ? new ViewText("The days of treatment", "Los días de tratamiento")
                : new ViewText("The days of ", "Los días de ") + Names(unclear)) + _many;
        }

        var undosed = treatments.Where(treatment => treatment.Dose is null).ToList();
        if (undosed.Count > 0)
        {
            yield return undosed.Count > 1 && undosed.Count == treatments.Count ? new ViewText("The doses", "Las dosis") + _many
                : undosed.Count == treatments.Count ? new ViewText("The dose", "La dosis") + _one
                : undosed.Count == 1 ? new ViewText("The dose of ", "La dosis de ") + Names(undosed) + _one
                : new ViewText("The doses of ", "Las dosis de ") + Names(undosed) + _many;
        }
    }

    private static ViewText Names(IEnumerable<StudyTreatment> treatments) => ViewText.And(treatments.Select(treatment => PlainTerms.Of(treatment.Name)));
}
